"""While the contract has its number, whatever a plugin may call and write today it may call and write tomorrow."""

from tests.plugin.surface import KEPT, surface


def test_nothing_is_taken_away_from_what_plugins_rely_on() -> None:
    kept = KEPT.read_text(encoding="utf-8").splitlines()
    now = set(surface())
    # What had to be passed need not be any more.
    gone = [line for line in kept if not now & {line, line.removesuffix(" required")}]
    assert gone == [], "a plugin that works today would break: keep this, or raise CONTRACT and say so in the changelog"


def test_nothing_more_has_to_be_passed() -> None:
    kept = set(KEPT.read_text(encoding="utf-8").splitlines())
    asked = [line for line in surface() if line.endswith(" required") and line not in kept]
    assert asked == [], "a call that works today would lack this: give it a default, or raise CONTRACT"
