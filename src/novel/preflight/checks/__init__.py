"""The checks: each finds the faults of one kind in a document and says them in its own words."""
