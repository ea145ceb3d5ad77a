"""A failure tells the author what is wrong, and the clerk what to do about it."""

from ngaman_core.errors import DeclarationError
from ngaman_core.finding import Place, Severity
from ngaman_core.plugin.attempt import Fault, attempt
from ngaman_core.plugin.failure import Failure, clash, no_answer, not_taken, one_key, one_name
from ngaman_core.plugin.plugin import Plugin

NORTH, SOUTH = Plugin("north", "ngaman-north", "1.0"), Plugin("south", "ngaman-south", "2.1")
MISTAKES = "domain 'north' cannot stand:\nnorth.py:5: no indicator has the key 'hred'\n    có {hred}\n       ^^^^^^"


class Subject:
    """Stands for a domain."""

    key = "farm"
    source = Place("farm.py", 7)


def fault(cause: BaseException) -> Fault:
    def work() -> object:
        raise cause

    found = attempt(work)
    assert isinstance(found, Fault)
    return found


def test_a_plugin_that_does_not_load_costs_the_part_of_its_name() -> None:
    failure = not_taken(NORTH, fault(OSError("gone")))
    assert (failure.state, failure.part) == ("không nạp được", "north")
    line = f"test_failure.py:{failure.place.row}"
    said = f"plugin 'north' (ngaman-north 1.0): {line}: does not load, OSError: gone; repair or uninstall it"
    assert str(failure) == said


def test_a_clerk_reads_who_what_and_how_to_go_on() -> None:
    finding = not_taken(NORTH, fault(OSError("gone")))._replace(place=Place("north.py", 3)).finding
    assert (finding.rule, finding.severity) == ("failed-plugin", Severity.ERROR)
    assert str(finding) == (
        "lỗi: north.py, dòng 3: phần bổ sung 'north' (ngaman-north 1.0) không nạp được nên bị bỏ qua:"
        " does not load, OSError: gone; repair or uninstall it."
        " Cách sửa: báo cho người làm phần bổ sung, hoặc thêm --without north."
    )


def test_what_is_not_installed_is_left_out_by_not_naming_it() -> None:
    assert not_taken(Plugin("local"), fault(OSError())).finding.fix.endswith("hoặc bỏ --plugin.")


def test_the_mistakes_of_a_domain_are_whole_for_the_author_and_one_line_for_the_clerk() -> None:
    failure = not_taken(NORTH, fault(DeclarationError(MISTAKES)))
    assert str(failure) == f"plugin 'north' (ngaman-north 1.0): {MISTAKES}"
    assert failure.finding.message == (
        "phần bổ sung 'north' (ngaman-north 1.0) bị lỗi nên bị bỏ qua:"
        " domain 'north' cannot stand: north.py:5: no indicator has the key 'hred'."
    )


def test_a_message_is_no_longer_than_one_can_read() -> None:
    assert len(Failure(NORTH, "bị lỗi", "x" * 9999).finding.message) < 500


def test_only_the_hook_of_domains_costs_a_part() -> None:
    here = Place("north.py", 9)
    parts = [no_answer(NORTH, hook, fault(OSError()), here).part for hook in ("ngaman_domains", "ngaman_readers")]
    assert parts == ["north", ""]
    assert [one.part for one in one_key([(NORTH, Subject()), (SOUTH, Subject())], "ngaman_renderers")] == ["", ""]


def test_a_hook_that_yields_what_it_may_not_stands_where_it_is_written() -> None:
    here = Place("north.py", 9)
    refused = Fault(DeclarationError("ngaman_domains yields 5"))
    assert no_answer(NORTH, "ngaman_domains", refused, here).place == here
    assert no_answer(NORTH, "ngaman_domains", fault(OSError()), here).place.file == "test_failure.py"


def test_two_with_one_key_are_both_named_in_both_failures() -> None:
    north, south = one_key([(NORTH, Subject()), (SOUTH, Subject())], "ngaman_domains")
    assert (north.plugin, south.plugin) == (NORTH, SOUTH)
    assert (
        str(north)
        == str(south)
        == (
            "Subject 'farm' comes from plugin 'north' (ngaman-north 1.0) and from plugin 'south' (ngaman-south 2.1);"
            " uninstall one of the two, or rename what it offers"
        )
    )
    assert (north.part, north.place) == ("farm", Place("farm.py", 7))
    assert north.finding.fix == "gỡ một trong các phần trùng nhau, hoặc thêm --without north."


def test_a_clash_tells_why() -> None:
    assert [str(one) for one in clash([(NORTH, Subject())], "ngaman_domains", "both say giạ")] == ["both say giạ"]


def test_plugins_of_one_name_are_named_by_their_distributions_in_one_order() -> None:
    namesakes = [Plugin("farm", "z", "1"), Plugin("farm", "a", "1")]
    assert {str(one) for one in one_name(namesakes)} == {
        "plugins 'farm' (a 1) and 'farm' (z 1) have one name; uninstall or rename one of the two"
    }
    assert [one.part for one in one_name(namesakes)] == ["farm", "farm"]
