"""The catalogs over which the laws are tried, and the names that offices give their items."""

from decimal import Decimal
from pathlib import Path

from hypothesis import Phase, settings
from hypothesis import strategies as st

from ngaman_core import evaluate, tell, testing
from ngaman_core.declare.catalog import Catalog, catalog
from ngaman_core.observe.contents import Book
from ngaman_core.tell.story import Story
from ngaman_core.testing.drawn import Drawn

__all__ = ["CATALOG", "EXAMPLES", "ROOT", "TOWN", "Drawn", "Told", "amounts", "books", "told"]

ROOT = Path(__file__).parents[2]
PLUGINS = sorted(ROOT.glob("plugins/*/ngaman_*.py"))
# What a town has installed, and the same with a domain that asks for what those leave out.
TOWN: Catalog = catalog((), local=PLUGINS)
CATALOG: Catalog = catalog((), local=[*PLUGINS, Path(__file__).with_name("ground.py")])

NAMES = {
    "source": ["vốn do tỉnh quản lý", "vốn do thị xã quản lý", "vốn chương trình mục tiêu quốc gia", "vốn vay"],
    "bank": ["Agribank Chi nhánh Ngã Năm", "Ngân hàng Chính sách xã hội", "Quỹ tín dụng nhân dân", "Kienlongbank"],
    "level": ["mầm non", "nhà trẻ", "tiểu học", "trung học cơ sở"],
    "contest": ["nhất đua ghe", "nhì đua ghe", "ba kéo co", "khuyến khích nấu ăn"],
    "producer": ["Hợp tác xã Mãng Cầu", "Cơ sở mắm Tư Lành", "Hộ kinh doanh Ngọc Bích", "Công ty Trà Sen"],
    "site": ["đường D3", "trụ sở Phường 1", "chợ nổi", "tuyến kênh xáng"],
    "disease": ["sốt xuất huyết", "tay chân miệng", "sởi", "cúm mùa"],
    "programme": ["Chương trình giảm nghèo bền vững", "chương trình nông thôn mới", "dự án sinh kế", "vốn dân tộc"],
}
NOUNS = {"level": ["", "trẻ", "học sinh"]}

# A book is two hundred rows: to shrink one takes minutes, and what is asserted names the figure at fault.
EXAMPLES = settings(max_examples=settings().max_examples * 3 // 5, phases=[Phase.explicit, Phase.generate])


def told(book: Book) -> Story:
    """Tell what a book has to say of the month it is about."""
    return tell.story(evaluate.assessment(book))


class Told(Drawn):
    """A drawn book with its story."""

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self.story = told(book)


def amounts(unit: str) -> st.SearchStrategy[Decimal]:
    """Draw what might stand in a row of a unit of these domains."""
    return testing.amounts(unit, CATALOG.units)


def books() -> st.SearchStrategy[Drawn]:
    """Draw a month of an office that reports on all these domains."""
    return testing.books(CATALOG, NAMES, NOUNS)
