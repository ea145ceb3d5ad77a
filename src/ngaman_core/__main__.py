"""`python -m ngaman_core` is the command `ngaman`."""

from ngaman_core.cli import main

raise SystemExit(main())
