"""HTML, element by element: what is not markup yet is escaped on its way in."""

from html import escape

VOID = ("meta",)


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def tag(name: str, /, *children: str, **attributes: str) -> Markup:
    """Return an element; `class_` stands for class, `data_x` for data-x, an empty attribute is left out.

    >>> print(tag("p", "1 < 2, ", tag("b", "chữ"), class_="body"))
    <p class="body">1 &lt; 2, <b>chữ</b></p>
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items() if value
    )
    content = "".join(child if isinstance(child, Markup) else escape(child, quote=False) for child in children)
    return Markup(f"<{name}{given}>" if name in VOID else f"<{name}{given}>{content}</{name}>")
