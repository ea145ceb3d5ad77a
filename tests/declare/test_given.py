"""What is of a wrong type is told and taken out; what is right stays as it was."""

from attrs import frozen

from ngaman_core.declare.given import listed, members, texts


@frozen
class Slip:
    title: str
    note: str = ""
    parts: object = ()
    rank: int = 0


def test_texts_are_told_by_name_and_written_down_as_texts() -> None:
    slip = Slip(None, "Th\udcff", rank=5)  # type: ignore[arg-type]
    assert texts(slip) == [
        "title= takes a text, not None",
        r"note= takes a text that a file can keep; 'Th\udcff' holds half a letter",
    ]
    assert slip == Slip("None", r"'Th\udcff'", rank=5)
    assert texts(slip) == []


def test_what_is_right_stays_as_it_was() -> None:
    slip = Slip("Chăn nuôi", "đàn 🐄", parts=iter([1, 2]))
    assert (texts(slip), members(slip, "parts", int)) == ([], [])
    assert slip == Slip("Chăn nuôi", "đàn 🐄", parts=(1, 2))


def test_of_a_list_stays_what_is_of_its_kind() -> None:
    slip = Slip("", parts=[1, "hai", 3])
    assert members(slip, "parts", int) == ["parts= holds 'hai', which is no int"]
    assert slip.parts == (1, 3)


def test_what_is_no_list_is_told_as_a_whole() -> None:
    for given in (7, "một, hai", None):
        slip = Slip("", parts=given)
        assert members(slip, "parts", str) == [f"parts= takes a list, each a text, not {given!r}"]
        assert slip.parts == ()


def test_a_list_becomes_a_tuple_and_nothing_else_does() -> None:
    assert listed(iter("ab")) == ("a", "b")
    assert (listed("ab"), listed(None), listed(5)) == ("ab", None, 5)
