"""The zip file that a Word document is: the same parts give the same bytes, whatever the clock and the machine."""

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

UNIX = 3  # the system that a zip file says it was made on would differ between machines
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that a zip file knows


def repacked(package: bytes) -> bytes:
    """Return a zip file with its parts in order and every date the same."""
    buffer = io.BytesIO()
    with ZipFile(io.BytesIO(package)) as parts, ZipFile(buffer, "w") as made:
        for name in parts.namelist():
            info = ZipInfo(name, EPOCH)
            info.create_system, info.compress_type = UNIX, ZIP_DEFLATED
            made.writestr(info, parts.read(name))
    return buffer.getvalue()
