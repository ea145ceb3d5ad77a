"""One table of what docs/performance.md quotes: `python -m benchmarks`, or with the names of the scripts to run.

Every script of this folder offers `rows()`. Those of LARGE take more memory and minutes, and run where they are named.
"""

import sys
from importlib import import_module
from pathlib import Path

LARGE: tuple[str, ...] = ()


def main() -> None:
    """Run the scripts that are named, else all that are not large, and print each row when it is known."""
    every = sorted(path.stem for path in Path(__file__).parent.glob("*.py"))
    usual = [name for name in every if name not in ("__main__", "turns", *LARGE)]
    for name in sys.argv[1:] or usual:
        script = import_module(f"benchmarks.{name}")
        print(f"{name}: {str(script.__doc__).splitlines()[0]}", flush=True)
        for row in script.rows():
            print(f"  {row}", flush=True)


if __name__ == "__main__":
    main()
