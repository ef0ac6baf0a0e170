"""From YAML to the book, without losing a word: every problem at once, with its place."""
