"""The two files of a new pack that people write by hand: who reports, and what they say beside the figures."""

from collections.abc import Iterable

from ngaman_core.declare.catalog import Catalog
from ngaman_core.measure.period import Period, Span
from ngaman_core.observe.report_toml import SPANS
from ngaman_core.observe.settings import BLOCKS, PROPOSALS

REPORT = """\
# Ai báo cáo, kỳ nào, trình bày ra sao. Số liệu nằm ở các tệp CSV bên cạnh.
format = 1
numbers = "vi"          # số viết như 1.946,5; ghi "plain" nếu viết như 1946.5
period = "{period}"
domains = [{domains}]
calendar = "month"      # chốt số liệu cuối tháng; hoặc "decree-09-2019" (ngày 15 đến ngày 14), "day-25" (ngày 25)

issuer = ""             # cơ quan báo cáo
parent_body = ""        # cơ quan cấp trên
number = ""             # để trống: văn thư ghi khi phát hành
symbol = ""             # như BC-UBND
date = ""               # như 2024-01-04, không ngoặc kép; để trống: ghi khi ký
addressees = []         # kính gửi
recipients = []         # nơi nhận; báo cáo tự ghi “Như trên” khi có nơi kính gửi

[place]
kind = ""               # xã, phường, ...
name = ""

[signatory]
authority = []          # như ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]
office = ""             # như PHÓ CHỦ TỊCH
name = ""               # không ghi học hàm, học vị

[outline]
appendices = []         # ["targets"]: kèm bảng kết quả thực hiện các chỉ tiêu được giao bằng văn bản
# Bỏ dấu # ở đầu dòng để chia chương theo lĩnh vực, hoặc để in các mục chung ở chỗ muốn đặt giữa các chương.
# levels = ["Phần", "I.", "1.", "-", "+"]   # phần, chương, lĩnh vực, đoạn, ý
# [outline.chapters]
# direction = {{}}          # chỉ đạo, điều hành; cũng vậy: summary (tình hình thực hiện các chỉ tiêu),
# assessment = {{}}         # đánh giá chung; causes (nguyên nhân của hạn chế)
"""
SPAN = """
[{table}."{key}"]        # kiểm tra lại hai ngày
name = "{name}"
from = {start}
to = {end}
"""
NOTES = """\
# Lời văn đứng trước các câu số liệu của cùng mục, và nhiệm vụ kỳ tới. Không viết chữ số ngoài các ô số liệu {{mã}}.
# Mỗi đoạn viết như sau, bỏ dấu # ở đầu dòng:
#
# [[note]]
# section = "{example}"
# text = "lời văn, không viết hoa đầu câu, không dấu chấm cuối"
#
# [[task]]
# chapter = "{chapter}"
# text = "nhiệm vụ"
#
# Các mục có thể viết:
{sections}
format = 1
"""


def report_toml(period: Period, domains: Iterable[str], spans: Iterable[Span]) -> str:
    """Return a report.toml to fill in."""
    tables = {kind: table for table, kind in SPANS.items()}
    said = [
        SPAN.format(table=tables[span.kind], key=span.key, name=span.name, start=span.start, end=span.end)
        for span in spans
    ]
    return REPORT.format(period=period, domains=", ".join(f'"{key}"' for key in domains)) + "".join(said)


def notes_toml(catalog: Catalog) -> str:
    """Return a notes.toml that says in which sections notes may stand."""
    sections = [f"{domain.key}/{topic.title}" for domain in catalog.domains for topic in domain.topics]
    chapters = [domain.chapter for domain in catalog.domains]
    besides = f"{PROPOSALS} (kiến nghị, đề xuất); khi [outline.chapters] có ghi: {', '.join(BLOCKS)}"
    return NOTES.format(
        example=next(iter(sections), ""),
        chapter=next(iter(chapters), ""),
        sections="\n".join(f"#   {section}" for section in (*dict.fromkeys(chapters), *sections, besides)),
    )
