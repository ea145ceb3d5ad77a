"""A small town to observe: one indicator of each kind, and packs written into a folder."""

from pathlib import Path

from ngaman_core.declare import Catalog, Domain, Line, Topic, flow, ratio, stock
from ngaman_core.finding import Finding
from ngaman_core.observe import Book, book

TOWN = Catalog(
    (
        Domain(
            key="town",
            title="Kinh tế thị xã",
            chapter="economy",
            indicators=[
                flow("livestock", "đàn gia súc", "con", better="higher"),
                flow("rice.output", "sản lượng lúa", "tấn", better="higher"),
                flow("rice.area", "diện tích lúa", "ha"),
                ratio("rice.yield", "năng suất lúa", "tấn/ha", of=("rice.output", "rice.area")),
                flow("rice.sown", "diện tích xuống giống", "ha", within="season"),
                flow("crops.area", "diện tích rau màu", "ha"),
                flow("crops.fruit", "diện tích cây ăn trái", "ha", part_of="crops.area"),
                flow("revenue", "thu ngân sách", "triệu đồng"),
                flow("hours", "thời gian trực", "ngày"),
                flow("certificates", "giấy chứng nhận", "giấy", within="ever"),
                stock("pupils", "học sinh ra lớp", "học sinh", by="level", within="school-year"),
                ratio("site.cleared", "hộ giao mặt bằng", counted="hộ", by="site"),
                ratio("insured", "tỷ lệ bảo hiểm y tế"),
            ],
            topics=[Topic("Chăn nuôi", [Line("gia súc {livestock:total}")])],
        ),
    )
)

REPORT = """\
format = 1
numbers = "{numbers}"
period = "2023-11"

[seasons.dong-xuan-2023-2024]
name = "vụ Đông Xuân 2023-2024"
from = 2023-10-01
to = 2024-04-30

[school-years."2023-2024"]
name = "năm học 2023-2024"
from = 2023-09-05
to = 2024-05-31
"""
ITEMS = """\
list,key,name,noun,parent,order
level,preschool,mầm non,trẻ,total,1
level,nursery,nhà trẻ,trẻ,preschool,2
site,d3,đường D3,hộ,total,1
"""
HEADER = "indicator,item,area,period,facet,value,of,unit,within,as_of,status,bound,published,note\n"
ORDER = HEADER.strip().split(",")


def row(indicator: str, value: str, **cells: str) -> str:
    """Return a row of observations.csv; the period is November 2023 unless another is given."""
    named = {"indicator": indicator, "period": "2023-11", "value": value, **cells}
    return ",".join(f'"{named[column]}"' if column in named else "" for column in ORDER) + "\n"


def pack(folder: Path, *rows: str, numbers: str = "plain", **files: str | bytes) -> Path:
    """Write a pack of rows; `files` are other files, or other contents, by their name with _ for the dot."""
    contents: dict[str, str | bytes] = {
        "report_toml": REPORT.format(numbers=numbers),
        "items_csv": ITEMS,
        "observations_csv": HEADER + "".join(rows),
        **files,
    }
    folder.mkdir(exist_ok=True)
    for name, content in contents.items():
        data = content.encode("utf-8") if isinstance(content, str) else content
        (folder / name.replace("_", ".")).write_bytes(data)
    return folder


def opened(folder: Path, *rows: str, numbers: str = "plain", **files: str | bytes) -> Book:
    """Write a pack and open it."""
    return book(pack(folder, *rows, numbers=numbers, **files), TOWN)


def only(found: Book) -> Finding:
    """Return the one finding of a book that must have one."""
    (finding,) = found.findings
    return finding
