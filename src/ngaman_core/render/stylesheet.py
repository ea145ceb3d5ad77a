"""The style sheet of the HTML file: the rules of the page, in the words of a browser."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from ngaman_core.render.markup import Markup
from ngaman_core.render.page import Page, Style, page

# Single spacing of the font, as a multiple of its size.
SINGLE = 1.15


@cache
def stylesheet() -> Markup:
    """Return the style sheet: how things are laid out, then every rule of the page."""
    rules = page()
    return Markup("\n".join([(files("ngaman_core.render") / "page.css").read_text(encoding="utf-8"), *_rules(rules)]))


def _rules(rules: Page) -> Iterator[str]:
    sheet, number = rules.margins, rules.styles["page-number"]
    sides = ("top", "right", "bottom", "left")
    yield f":root {{ --width: {sheet.width}mm; {' '.join(f'--{side}: {getattr(sheet, side)}mm;' for side in sides)} }}"
    yield f'body {{ font-family: "{rules.font}", "Liberation Serif", serif; color: {rules.color}; }}'
    margin = " ".join(f"{getattr(sheet, side)}mm" for side in sides)
    shown = f'@top-center {{ content: counter(page); font: {number.size}pt "{rules.font}"; }}'
    yield f"@page {{ size: {sheet.width}mm {sheet.height}mm; margin: {margin}; {shown} }}"
    # Browsers do not number the pages of an appendix by themselves yet, so they carry no number.
    yield "@page :first { @top-center { content: none; } }\n@page annex { @top-center { content: none; } }"
    for name, style in rules.styles.items():
        yield f".{name} {{ {_look(style)} }}"


def _look(style: Style) -> str:
    weight, slant = "bold" if style.bold else "normal", "italic" if style.italic else "normal"
    return (
        f"font-size: {style.size}pt; font-weight: {weight}; font-style: {slant}; line-height: {style.line * SINGLE:g};"
        f" text-align: {style.align.replace('both', 'justify')}; text-indent: {style.first}mm;"
        f" margin: {style.before}pt 0 {style.after}pt {style.start}mm; --rule: {style.rule};"
    )
