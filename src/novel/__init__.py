"""An authoring pipeline for graphic novels: YAML scripts and artwork in, print and web PDFs out."""

__version__ = "0.1.0"
