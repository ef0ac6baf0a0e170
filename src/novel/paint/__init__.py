"""From a sheet to what a PDF page holds: content stream, pictures, fonts in use. Pure."""
