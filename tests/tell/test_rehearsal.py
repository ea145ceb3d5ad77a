"""What each line of a domain can ever say."""

from ngaman_core import Domain, Line, Topic, flow, observe, tell
from ngaman_core.declare import Catalog

ZOO = Domain(
    key="zoo",
    title="Vườn thú",
    chapter="society",
    indicators=[flow("visits", "lượt tham quan", "lượt", better="higher"), flow("births", "thú non", "con")],
    topics=[
        Topic(
            "Vườn thú",
            [
                Line("đón {visits} {when}[, {to_date} {visits:total}][, bằng {visits:rate|1} {visits:basis}]"),
                Line("phục vụ {visits:total}[, bằng {visits:rate|1} {visits:basis}]"),
                Line("sinh sản {births}", footnote=[Line("gồm {births:total} cả năm")]),
            ],
        )
    ],
)


def test_each_line_is_said_in_full_in_short_and_without_figures() -> None:
    book = observe.sample(Catalog((ZOO,)), "2023-11")
    first, shared, second, note = tell.rehearsals(book)
    assert [one.line for one in (first, shared, second, note)] == list(ZOO.lines)
    assert first.full.startswith(f"{first.short}, lũy kế từ đầu năm ")
    assert first.full.endswith("chỉ tiêu Nghị quyết")
    assert first.short.startswith("đón ")
    assert first.short.endswith(" lượt trong tháng")
    assert first.missing == "[thiếu số liệu: lượt tham quan tháng 11 năm 2023]"
    assert shared.full.startswith(f"{shared.short}, bằng ")  # what the rest asks for stays, though the part asks too
    assert second.short == second.full
    assert note.full.startswith("gồm ")
