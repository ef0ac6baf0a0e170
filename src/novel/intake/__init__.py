"""From YAML to the book, without losing a word: every problem is reported at once, with its place."""
