"""A catalog is all domains together, each name with one owner."""

import re
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace

import pytest

from ngaman_core.declare import Catalog, Domain, Indicator, Law, Line, Topic, catalog, flow, stock
from ngaman_core.errors import DeclarationError
from ngaman_core.measure.unit import Unit
from ngaman_core.plugin import hookimpl
from tests.guests import HOUSE, Install

HERD, DEBT = flow("herd", "đàn gia súc", "con"), stock("debt", "dư nợ", "triệu đồng")


def domain(key: str, *indicators: Indicator, **more: object) -> Domain:
    return Domain(key=key, title=key, chapter="economy", indicators=indicators, **more)  # type: ignore[arg-type]


def plugin(*domains: Domain) -> SimpleNamespace:
    @hookimpl
    def ngaman_domains() -> Iterable[Domain]:
        return domains

    return SimpleNamespace(ngaman_domains=ngaman_domains)


FARM, BANK = domain("farm", HERD), domain("bank", DEBT, laws=[Law("debt <= debt")], units=[Unit("bè cá")])


def test_a_catalog_gathers_what_its_domains_know() -> None:
    both = Catalog((FARM, BANK))
    assert both.indicators == {"herd": HERD, "debt": DEBT}
    assert both.laws == (Law("debt <= debt"),)
    assert both.units.known("bè cá")
    assert not Catalog((FARM,)).units.known("bè cá")


def test_two_domains_may_not_declare_one_indicator() -> None:
    with pytest.raises(
        DeclarationError, match="indicator 'herd' is declared by 'farm' and by 'zoo'; rename one of the two"
    ):
        Catalog((FARM, domain("zoo", HERD)))


def test_an_unknown_indicator_is_refused_with_the_nearest() -> None:
    assert Catalog((FARM,)).indicator("herd") is HERD
    with pytest.raises(DeclarationError, match="no installed domain declares 'heard'; did you mean 'herd'\\?"):
        Catalog((FARM,)).indicator("heard")


def test_an_unknown_domain_is_refused_with_those_that_are_installed() -> None:
    both = Catalog((FARM, BANK))
    assert both.domain("bank") is BANK
    with pytest.raises(DeclarationError) as caught:
        both.domain("bunk")
    assert str(caught.value) == "no domain 'bunk' among the installed (farm, bank); did you mean 'bank'?"


def test_an_empty_catalog_says_that_nothing_is_installed() -> None:
    with pytest.raises(DeclarationError, match=r"no domain 'bank' among the installed \(none\)"):
        Catalog(()).domain("bank")


def test_domains_come_by_their_keys_whatever_the_order_of_plugins() -> None:
    plugins = [("one", plugin(FARM)), ("two", plugin(BANK))]
    assert catalog(plugins).domains == catalog(reversed(plugins)).domains == (BANK, FARM)


def test_two_plugins_with_one_key_are_refused_with_both_names() -> None:
    with pytest.raises(DeclarationError) as caught:
        catalog([("north", plugin(FARM)), ("south", plugin(domain("farm", DEBT)))])
    assert str(caught.value).startswith("Domain 'farm' comes from plugin 'north' and from plugin 'south'; uninstall")


def test_a_domain_can_be_left_out() -> None:
    plugins = [("one", plugin(FARM)), ("two", plugin(BANK))]
    assert catalog(plugins, without=["bank"]).domains == (FARM,)


def test_only_what_is_installed_can_be_left_out() -> None:
    with pytest.raises(
        DeclarationError,
        match="no plugin or domain 'fram' is installed, so it cannot be left out; did you mean 'farm'",
    ):
        catalog([("one", plugin(FARM))], without=["fram"])


def test_a_local_plugin_is_taken_besides(tmp_path: Path) -> None:
    file = tmp_path / "ngaman_zoo.py"
    file.write_text(
        "from ngaman_core import Domain, flow, hookimpl\n"
        "@hookimpl\n"
        "def ngaman_domains():\n"
        "    yield Domain(key='zoo', title='Thú', chapter='society', indicators=[flow('apes', 'vượn', 'con')])\n",
        encoding="utf-8",
    )
    found = catalog([("one", plugin(FARM))], local=[file])
    assert [one.key for one in found.domains] == ["farm", "zoo"]
    assert found.indicator("apes").source.file == "ngaman_zoo.py"


def test_a_catalog_keeps_its_host_so_that_renderers_are_found() -> None:
    host = catalog([("one", plugin(FARM))]).host
    assert host is not None
    assert [one.name for one in host.plugins] == ["one"]


def test_the_installed_domains_stand_together() -> None:
    installed = catalog()
    keys = {one.key for one in installed.domains}
    assert {"agriculture", "digital", "education", "finance", "security"} <= keys
    assert installed.clashes == ()


def test_two_lines_of_two_domains_that_read_the_same_text_clash() -> None:
    one, other = Topic("Một", [Line("đàn có {herd}")]), Topic("Hai", [Line("đàn đã có {apes}")])
    zoo = domain("zoo", flow("apes", "vượn", "con"), topics=[other])
    (clash,) = Catalog((domain("farm", HERD, topics=[one]), zoo)).clashes
    assert clash.first.line == one.lines[0]
    assert clash.message.splitlines()[0].startswith("these lines read the same text, so the second is never read")
    assert [f"'{line.text}'" in clash.message for line in (*one.lines, *other.lines)] == [True, True]


def test_a_line_does_not_clash_with_itself() -> None:
    line = Line("đàn có {herd}[, được {herd:total}][, là {herd:total}]")
    assert Catalog((domain("farm", HERD, topics=[Topic("Một", [line])]),)).clashes == ()


def test_what_is_left_out_is_put_aside_and_comes_back_with_the_whole() -> None:
    both = Catalog((BANK, FARM))
    chosen = both.only(["farm"])
    assert (chosen.domains, chosen.aside, chosen.left_out) == ((FARM,), (BANK,), frozenset())
    assert chosen.whole.domains == both.domains
    assert both.whole is both
    assert repr(chosen) == "<Catalog of farm>"


# What an installed plugin does wrong costs its own part

SOME = """\
from ngaman_core import Domain, Unit, flow, hookimpl


@hookimpl
def ngaman_domains():
    for key in {keys}:
        yield Domain(
            key=key,
            title=key,
            chapter="economy",
            indicators=[flow({indicator}, "khách", "lượt")],
            units=[{unit}],
        )
"""


def some(*keys: str, indicator: str = "f'{key}.sold'", unit: str = "") -> str:
    """Return the code of a plugin with some domains."""
    return SOME.format(keys=keys, indicator=indicator, unit=unit)


def test_a_plugin_that_fails_costs_its_own_part(install: Install) -> None:
    install("broken", "1 / 0")
    install("sound", some("shop", "inn"))
    found = catalog(without=HOUSE)
    assert [one.key for one in found.domains] == ["inn", "shop"]
    assert list(found.lost) == ["broken"]
    assert [finding.rule for finding in found.findings] == ["failed-plugin"]
    with pytest.raises(DeclarationError, match=r"there is no domain 'broken': plugin 'broken' .*ZeroDivisionError"):
        found.domain("broken")


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (some("shop"), some("shop"), "Domain 'shop' comes from plugin 'one' .* and from plugin 'other'"),
        (
            some("shop", indicator="'sold'"),
            some("inn", indicator="'sold'"),
            "indicator 'sold' is declared by 'inn' and by 'shop'; rename",
        ),
        (
            some("shop", unit="Unit('thúng', '20 kg')"),
            some("inn", unit="Unit('thưng', '2 kg', also='Thúng')"),
            "unit 'thúng' is declared by 'inn' and by 'shop'; rename",
        ),
    ],
)
def test_of_two_that_claim_one_name_neither_counts_whatever_is_found_first(
    install: Install, one: str, other: str, said: str
) -> None:
    install("third", some("park", indicator="'entries'"))
    install("one", one)
    install("other", other)
    found = catalog(without=HOUSE)
    assert [one.key for one in found.domains] == ["park"]
    assert [failure.plugin.name for failure in found.failures] == ["one", "other"]
    assert all(re.match(said, str(failure)) for failure in found.failures)
    assert [failure.place.file for failure in found.failures] == ["ngaman_one.py", "ngaman_other.py"]


def test_one_unit_declared_alike_by_two_is_no_clash(install: Install) -> None:
    install("one", some("shop", unit="Unit('thúng', '20 kg')"))
    install("other", some("inn", unit="Unit('thúng', '20 kg')"))
    found = catalog(without=HOUSE)
    assert (found.failures, found.units.known("thúng")) == ((), True)


def test_a_plugin_is_left_out_unloaded_and_a_domain_by_its_key(install: Install) -> None:
    install("broken", "1 / 0")
    install("market", some("shop", "inn"))
    found = catalog(without=[*HOUSE, "broken", "inn"])
    assert ([one.key for one in found.domains], found.failures) == (["shop"], ())
    assert found.left_out == {*HOUSE, "broken", "inn"}


def test_a_plugin_left_out_makes_room_for_another_with_its_domain(install: Install, tmp_path: Path) -> None:
    install("shop", some("shop"))
    mine = tmp_path / "mine.py"
    mine.write_text(some("shop"), encoding="utf-8")
    assert list(catalog(local=[mine], without=HOUSE).lost) == ["shop"]
    found = catalog(local=[mine], without=[*HOUSE, "shop"])
    assert ([one.key for one in found.domains], found.failures) == (["shop"], ())


def test_a_key_that_two_claim_can_be_left_out(install: Install) -> None:
    install("one", some("shop", "inn"))
    install("other", some("shop"))
    found = catalog(without=[*HOUSE, "shop"])
    assert ([one.key for one in found.domains], found.failures) == (["inn"], ())


def test_where_every_plugin_is_there_nothing_is_elsewhere() -> None:
    assert not Catalog((FARM, BANK)).is_elsewhere("visitors")


def test_what_is_unknown_is_elsewhere_unless_a_known_name_is_a_slip_away(install: Install) -> None:
    install("broken", "1 / 0")
    for found in (catalog(without=["education", "finance"]), catalog(without=["broken", "education", "finance"])):
        named = [name for name in ("visitors", "livestok", "economi", "agriculture") if found.is_elsewhere(name)]
        assert named == ["visitors"]


def test_a_slow_plugin_is_told_to_whoever_asks(install: Install) -> None:
    install("slow", "import time\ntime.sleep(0.4)")
    told: list[str] = []
    catalog(slow=lambda plugin: told.append(plugin.name), patience=0.1)
    assert told == ["slow"]
