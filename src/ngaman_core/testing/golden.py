"""Golden sentences: what was said once and read by eye, kept in a file, so that every change of it is seen."""

from pathlib import Path

from attrs import frozen


@frozen
class Golden:
    """The golden files of a folder; with `write` they are written anew instead of compared."""

    folder: Path
    write: bool = False

    def __call__(self, name: str, text: str) -> None:
        """Compare a text with the file of a name; AssertionError shows what differs, line by line."""
        path = self.folder / name
        if self.write:
            path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
            return
        if not path.is_file():
            raise AssertionError(f"there is no {path}: run pytest --write-golden, and read what it writes")
        kept = path.read_text(encoding="utf-8").removesuffix("\n")
        if kept != text:
            raise AssertionError(
                f"{path} says otherwise; if this is right, run pytest --write-golden\n{_diff(kept, text)}"
            )


def _diff(kept: str, text: str) -> str:
    from difflib import unified_diff

    return "\n".join(unified_diff(kept.splitlines(), text.splitlines(), "golden", "said now", lineterm="", n=0))
