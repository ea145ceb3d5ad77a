"""HTML element by element: nothing becomes markup that was not built as such."""

from html.parser import HTMLParser

from hypothesis import example, given
from hypothesis import strategies as st

from ngaman_core.render.markup import Markup, tag


def test_an_element_holds_text_and_elements() -> None:
    assert tag("p", "một ", tag("b", "hai"), class_="body", aria_label="ba") == (
        '<p class="body" aria-label="ba">một <b>hai</b></p>'
    )
    assert tag("meta", charset="utf-8") == '<meta charset="utf-8">'
    assert tag("p", class_="") == "<p></p>"


class Reader(HTMLParser):
    """Gathers what a browser would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, name: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((name, dict(attributes)))

    def handle_data(self, data: str) -> None:
        self.text += data


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"])),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1),
)
@example("</p>&lt;", '"><b title="&quot;')
def test_text_stays_text_and_a_value_stays_a_value(text: str, value: str) -> None:
    seen = Reader()
    seen.feed(tag("p", text, title=value))
    seen.close()
    assert seen.tags == [("p", {"title": value})]
    assert seen.text == text


def test_only_what_was_built_is_markup() -> None:
    assert tag("p", "<b>") == "<p>&lt;b&gt;</p>"
    assert tag("p", Markup("<b>")) == "<p><b></p>"
    assert not isinstance(Markup("<b>") + "x", Markup)
