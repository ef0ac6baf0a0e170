"""`python -m novel`: the same as the command `novel`."""

from novel.cli import main

raise SystemExit(main())
