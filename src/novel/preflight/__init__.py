"""Checks on sheets and finished files; findings name the line of the script at fault."""
