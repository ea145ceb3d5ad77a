"""A slip is answered with the nearest name, else with the names there are."""

from itertools import count

from ngaman_core.errors import DataError
from ngaman_core.observe.near import near, quoted, reason_and_cure


def test_the_nearest_name_is_offered() -> None:
    assert near("Livestok", ["livestock", "poultry"]) == "có lẽ phải viết “livestock”."


def test_without_a_near_name_the_names_there_are_are_listed() -> None:
    assert near("xyz", ["a1", "b2"]) == "dùng một trong: a1, b2."
    assert near("xyz", []) == ""
    assert near("q", [f"n{number}" for number in range(100, 130)]).endswith("n111, ….")


def test_an_endless_word_is_not_compared() -> None:
    endless = "livestock" * 100
    assert near(endless, [endless]) == f"dùng một trong: {endless}."


def test_of_endless_names_only_the_first_are_compared() -> None:
    assert near("n7", (f"n{number}" for number in count())) == "có lẽ phải viết “n7”."


def test_what_is_quoted_stays_short_and_on_one_line() -> None:
    assert quoted("a\n  b") == "“a b”"
    assert quoted("x" * 61) == f"“{'x' * 60}…”"


def test_a_message_of_a_lower_room_is_taken_apart() -> None:
    assert reason_and_cure(DataError("Sai số. Cách sửa: viết lại.")) == ("Sai số.", "viết lại.")
    assert reason_and_cure(DataError("Sai số.")) == ("Sai số.", "")
