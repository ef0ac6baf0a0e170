"""From words to set text: glyph runs, lines, balloons, tails, SFX and their places. Pure but for faces."""
