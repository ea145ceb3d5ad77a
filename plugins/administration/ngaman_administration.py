"""Administration for ngaman-core: citizens received, law taught, disputes mediated and one-stop files."""

from collections.abc import Iterable

from ngaman_core import Domain, Law, Line, Topic, flow, hookimpl, ratio, stock

RECEPTION = [
    flow("reception.sessions", "cuộc tiếp công dân định kỳ", "cuộc"),
    flow("reception.scheduled", "lượt tiếp công dân định kỳ", "lượt", also=("lượt người được tiếp định kỳ",)),
    flow("reception.regular", "lượt tiếp công dân thường xuyên", "lượt", also=("tiếp dân thường xuyên",)),
]
LEGAL_EDUCATION = [
    flow("legal.sessions", "cuộc tuyên truyền pháp luật", "cuộc", better="higher"),
    flow("legal.attendances", "lượt người nghe tuyên truyền pháp luật", "lượt người", better="higher"),
]
MEDIATION = [
    # A case received at the end of a period is held in the next, so what is held is no part of what is received.
    flow("mediation.received", "vụ việc tiếp nhận hòa giải", "vụ việc"),
    flow("mediation.held", "vụ việc đã hòa giải", "vụ việc"),
    flow("mediation.won", "vụ việc hòa giải thành", "vụ việc", better="higher"),
    flow("mediation.lost", "vụ việc hòa giải không thành", "vụ việc", better="lower"),
    ratio("mediation.rate", "tỷ lệ hòa giải thành", of=("mediation.won", "mediation.held"), better="higher"),
]
FILES = [
    # With those carried over from the period before: only then is what was settled a part of what was received.
    flow("files.received", "hồ sơ một cửa tiếp nhận", "hồ sơ", also=("hồ sơ các lĩnh vực tiếp nhận",)),
    flow("files.online", "hồ sơ nộp trực tuyến", "hồ sơ", part_of="files.received", better="higher"),
    ratio("files.online.share", "tỷ lệ hồ sơ trực tuyến", of=("files.online", "files.received"), better="higher"),
    flow(
        "files.settled",
        "hồ sơ một cửa đã giải quyết",
        "hồ sơ",
        part_of="files.received",
        also=("hồ sơ hành chính đã giải quyết",),
    ),
    flow("files.ontime", "hồ sơ giải quyết trước và đúng hạn", "hồ sơ", part_of="files.settled", better="higher"),
    ratio("files.ontime.share", "tỷ lệ giải quyết đúng hạn", of=("files.ontime", "files.settled"), better="higher"),
    stock("files.pending", "hồ sơ một cửa đang giải quyết", "hồ sơ", also=("hồ sơ một cửa trong thời hạn giải quyết",)),
    stock("files.overdue", "hồ sơ quá hạn chưa giải quyết", "hồ sơ", part_of="files.pending", better="lower"),
]

TOPICS = [
    Topic(
        "Tiếp công dân",
        [
            Line(
                "tổ chức {reception.sessions} tiếp dân định kỳ {when}[ với {reception.scheduled} công dân]"
                "[, tiếp thường xuyên {reception.regular}]"
            )
        ],
    ),
    Topic(
        "Phổ biến pháp luật, hòa giải ở cơ sở",
        [
            Line("mở {legal.sessions} tuyên truyền pháp luật {when}[, thu hút {legal.attendances} nghe]"),
            Line(
                "các tổ hòa giải[ tiếp nhận {mediation.received},] đưa ra hòa giải {mediation.held} {when}"
                "[, {to_date} tiếp nhận {mediation.received:total}, hòa giải {mediation.held:total}]"
            ),
            Line(
                "hòa giải thành {mediation.won}, tỷ lệ {mediation.rate|1}[, không thành {mediation.lost}]"
                "[, {to_date} thành {mediation.won:total}, tỷ lệ {mediation.rate:total|1},"
                " không thành {mediation.lost:total}]"
            ),
        ],
    ),
    Topic(
        "Tổ chức bộ máy, cải cách hành chính",
        [
            Line(
                "bộ phận một cửa tiếp nhận {files.received} {when}"
                "[, trong đó nộp trực tuyến {files.online}, chiếm {files.online.share|2}]"
            ),
            Line(
                "giải quyết xong {files.settled}[, tỷ lệ trước và đúng hạn {files.ontime.share|2}]"
                "[, còn {files.pending} đang giải quyết][, quá hạn chưa giải quyết {files.overdue}]"
            ),
        ],
    ),
]


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="administration",
        title="Tiếp dân, tư pháp, cải cách hành chính",
        chapter="administration",
        indicators=[*RECEPTION, *LEGAL_EDUCATION, *MEDIATION, *FILES],
        topics=TOPICS,
        laws=[
            Law("mediation.held = mediation.won + mediation.lost"),
            Law("mediation.held:total = mediation.won:total + mediation.lost:total"),
        ],
    )
