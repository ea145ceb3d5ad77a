"""The elements of an XML part, as they come by: no document type, no entity, no endless nesting.

The only parser of Word files that other people wrote: expat keeps nothing of them, and looks nothing up anywhere.
"""

from collections.abc import Mapping
from typing import Self
from xml.parsers import expat

from ngaman_core.audit.source.unfit import Unfit

DEEPEST, MOST = 1000, 2_000_000  # a report of a thousand pages has far fewer elements
LONGEST_NAME = 1000
REPAIR = "mở tệp bằng Word, chọn Mở và Sửa (Open and Repair), rồi lưu lại."


class Elements:
    """Goes through a part; names are those of Open XML, with the address of their vocabulary before them."""

    def __init__(self) -> None:
        self.depth = self.count = 0
        # Whatever the part says of its encoding, Open XML knows only UTF-8; what was UTF-16 has been made so.
        self.parser = expat.ParserCreate("UTF-8", " ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.StartNamespaceDeclHandler = _declared
        self.parser.StartDoctypeDeclHandler = _refused

    def parse(self, part: bytes) -> Self:
        """Go through a whole part."""
        try:
            self.parser.Parse(part, True)
        except expat.ExpatError as error:
            message = f"nội dung XML trong tệp bị hỏng ở dòng {error.lineno}, cột {error.offset + 1}."
            raise Unfit("broken-file", message, REPAIR) from None
        return self

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Meet the beginning of an element."""
        self.depth += 1
        self.count += 1
        if self.depth > DEEPEST:
            raise Unfit("broken-file", f"nội dung XML trong tệp lồng nhau hơn {DEEPEST} tầng.", REPAIR)
        if self.count > MOST:
            raise Unfit("file-too-large", f"nội dung XML trong tệp có hơn {MOST} phần tử.", "tách tệp thành nhiều tệp.")

    def end(self, name: str) -> None:
        """Meet the end of an element."""
        self.depth -= 1


def _declared(prefix: str | None, address: str | None) -> None:
    """Refuse a long address: it would be written out before each name."""
    if len(address or "") > LONGEST_NAME:
        raise Unfit("broken-file", "nội dung XML trong tệp khai báo một không gian tên quá dài.", REPAIR)


def _refused(name: str, system: str | None, public: str | None, has_subset: bool) -> None:
    raise Unfit("broken-file", "nội dung XML trong tệp có khai báo DOCTYPE, tệp Word không dùng.", REPAIR)
