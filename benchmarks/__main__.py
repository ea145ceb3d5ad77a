"""The table that docs/performance.md quotes: `python -m benchmarks`, with the names of the scripts to run, or `large`.

Every script of this folder offers `rows()`. Those of LARGE take more memory and minutes, and run where they are asked.
"""

import sys
from importlib import import_module
from pathlib import Path

LARGE = ("batch", "columns_large", "ten_years")
TOOLS = ("__main__", "by_hand", "fresh", "turns")


def scripts() -> list[str]:
    """Return the names of the scripts that offer rows."""
    return sorted({path.stem for path in Path(__file__).parent.glob("*.py")}.difference(TOOLS))


def main() -> None:
    """Run the scripts that are named, else all that are not large, and print each row when it is known."""
    asked = sys.argv[1:] or sorted(set(scripts()).difference(LARGE))
    for name in LARGE if asked == ["large"] else asked:
        script = import_module(f"benchmarks.{name}")
        print(f"{name}: {str(script.__doc__).splitlines()[0]}", flush=True)
        for row in script.rows():
            print(f"  {row}", flush=True)


if __name__ == "__main__":
    main()
