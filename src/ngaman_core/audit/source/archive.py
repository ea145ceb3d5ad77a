"""The archive that a Word file is: its parts, read in steps against a limit, whatever sizes it claims."""

import io
import posixpath
import re
import struct
import zlib
from collections.abc import Iterator, Mapping
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from attrs import field, frozen

from ngaman_core.audit.source.elements import REPAIR, Elements
from ngaman_core.audit.source.unfit import SAVE_AS_WORD, Unfit, too_large

STEP = 256 * 1024
MOST_OF_A_PART = 32 * 1024 * 1024
ENCRYPTED = 1
# The names and relations that make an archive a Word file.
CONTENT_TYPES = "[Content_Types].xml"
MAIN, FOOTNOTES, COMMENTS = "officeDocument", "footnotes", "comments"

DECLARATION = re.compile(r"^<\?xml[^>]*>")
OLE = b"\xd0\xcf\x11\xe0"
LOCKED = "EncryptedPackage".encode("utf-16-le")
NO_ARCHIVE = {
    b"%PDF": "là tệp PDF mang đuôi .docx",
    OLE: "là tệp Word đời cũ (.doc) mang đuôi .docx",
    b"{\\rtf": "là tệp RTF mang đuôi .docx",
}
BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError)


class _Steps(io.BytesIO):
    """Bytes that are handed out in steps: a list of members longer than one is no Word file's."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > STEP * 4:
            raise BadZipFile
        return super().read(size)


@frozen
class Relation:
    """What a part says of another one."""

    key: str
    type: str
    target: str


@frozen
class Archive:
    """A Word file that was opened; its parts are read when they are asked for."""

    zip: ZipFile
    members: Mapping[str, ZipInfo] = field(repr=False)

    @classmethod
    def of(cls, data: bytes) -> "Archive":
        """Open the bytes of a Word file, or say what they are instead."""
        if not data.startswith(b"PK\x03\x04"):
            raise _no_archive(data)
        try:
            opened = ZipFile(_Steps(data))
        except BROKEN:
            raise broken("tệp nén bên trong bị hỏng hoặc bị cắt cụt") from None
        members = {member.filename: member for member in opened.infolist()}
        if len(members) < len(opened.infolist()):
            raise broken("hai phần bên trong tệp trùng tên")
        return cls(opened, members)

    def part(self, name: str) -> bytes:
        """Return the content of a part, in UTF-8."""
        if name not in self.members:
            message = f"tệp thiếu phần {name}, không phải văn bản Word hoàn chỉnh."
            raise Unfit("broken-file", message, f"{SAVE_AS_WORD}.")
        return _utf_8(b"".join(self.steps(self.members[name], MOST_OF_A_PART)), name)

    def steps(self, member: ZipInfo, most: int) -> Iterator[bytes]:
        """Yield a member in steps; one longer than some bytes is refused."""
        name, left = member.filename, most
        if member.flag_bits & ENCRYPTED:
            raise Unfit("encrypted-file", f"phần {name} trong tệp bị khóa bằng mật khẩu.", f"{SAVE_AS_WORD}.")
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise broken(f"phần {name} nén theo cách mà tệp Word không dùng")
        try:
            with self.zip.open(member) as stream:
                while step := stream.read(STEP):
                    left -= len(step)
                    if left < 0:
                        raise too_large(most, f"phần {name} trong tệp")
                    yield step
        except BROKEN:
            raise broken(f"phần {name} trong tệp bị hỏng") from None

    def relations(self, part: str) -> list[Relation]:
        """Return what a part says of others; '' stands for the archive itself."""
        name = relations_of(part)
        return _Relations().parse(self.part(name)).found if name in self.members else []

    def related(self, part: str, kind: str) -> str | None:
        """Return the name of the part that another one has for something, or None."""
        for relation in self.relations(part):
            if relation.type.rpartition("/")[2] == kind:
                name = posixpath.join("/", posixpath.dirname(part), relation.target)
                return posixpath.normpath(name).lstrip("/")
        return None

    @property
    def main(self) -> str:
        """Return the name of the part that holds the text."""
        return self.related("", MAIN) or "word/document.xml"


class _Relations(Elements):
    """Gathers the relations of a part."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Relation] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        super().start(name, attributes)
        if name.endswith(" Relationship"):
            self.found.append(Relation(*(attributes.get(key, "") for key in ("Id", "Type", "Target"))))


def relations_of(part: str) -> str:
    """Return the name of the part that holds the relations of one.

    >>> relations_of("word/document.xml"), relations_of("")
    ('word/_rels/document.xml.rels', '_rels/.rels')
    """
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def broken(what: str) -> Unfit:
    """Return the refusal of a file that is damaged."""
    return Unfit("broken-file", f"{what}.", f"chép lại tệp từ nguồn, hoặc {REPAIR}")


def _no_archive(data: bytes) -> Unfit:
    if data.startswith(OLE) and LOCKED in data:
        message = "tệp bị khóa bằng mật khẩu."
        return Unfit("encrypted-file", message, "mở tệp bằng Word, bỏ mật khẩu (Encrypt with Password), rồi lưu lại.")
    what = next((what for mark, what in NO_ARCHIVE.items() if data.startswith(mark)), "")
    return Unfit("not-word", f"tệp {what or 'không phải tệp Word (.docx), hoặc bị hỏng'}.", f"{SAVE_AS_WORD}.")


def _utf_8(part: bytes, name: str) -> bytes:
    if not part.startswith((b"\xff\xfe", b"\xfe\xff")):
        return part
    try:
        return DECLARATION.sub("", part.decode("utf-16")).encode()
    except UnicodeDecodeError:
        raise broken(f"phần {name} trong tệp không đúng mã UTF-16") from None
