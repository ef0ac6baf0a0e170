"""The drawing kit of DISRUPT: cut-paper panels as SVG by code."""
