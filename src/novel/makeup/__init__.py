"""Make-up: everything of a page put onto its sheet: art, borders, lettering, folio, imprint.

A page never depends on another page (but for the printed number that a choice names).
"""
