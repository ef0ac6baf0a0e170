"""What a novel is: the book as its authors mean it, in one language, complete and frozen.

Intake makes these types from YAML; every later stage reads them. All texts are resolved for the
book's language, all lengths are points, all names are checked. Every part keeps its span.
"""
