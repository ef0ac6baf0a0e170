"""`python -m novel`: the same as the command `novel`."""

from novel.cli import command

command()
