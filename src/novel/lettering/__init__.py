"""From words to set text: glyph runs, lines, balloons, tails, SFX and their places.

Pure but for the faces, which come in as bytes. The way: `faces` shape words, `breaking` chooses
lines, `fitting` finds the least balloon round them, `shapes` and `tails` draw it, `placing` finds
its place in the panel, `letter` walks a page.
"""
