"""What a PDF page paints: its content streams, run by a small interpreter of our own."""
