"""The style sheet says every rule of the page, and loads nothing."""

import re

from ngaman_core.render.page import page
from ngaman_core.render.stylesheet import stylesheet


def test_sizes_and_margins_are_those_of_the_rules() -> None:
    css = str(stylesheet())
    sheet = page().margins
    assert f"margin: {sheet.top}mm {sheet.right}mm {sheet.bottom}mm {sheet.left}mm" in css
    for name, style in page().styles.items():
        (rule,) = re.findall(rf"^\.{name} {{ (.*) }}$", css, re.MULTILINE)
        assert f"font-size: {style.size}pt" in rule
        assert f"text-align: {'justify' if style.align == 'both' else style.align};" in rule
        assert f"line-height: {style.line * 1.15:g};" in rule
        assert f"font-weight: {'bold' if style.bold else 'normal'}" in rule
        assert f"font-style: {'italic' if style.italic else 'normal'}" in rule
        assert f"text-indent: {style.first}mm" in rule
        assert f"margin: {style.before}pt 0 {style.after}pt {style.start}mm" in rule
        assert f"--rule: {style.rule};" in rule


def test_nothing_is_loaded() -> None:
    assert "url(" not in stylesheet()
    assert "@import" not in stylesheet()


def test_it_is_put_together_once() -> None:
    assert stylesheet() is stylesheet()
