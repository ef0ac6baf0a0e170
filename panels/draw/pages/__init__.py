"""Pages of the book: one module per page, one function per panel."""
