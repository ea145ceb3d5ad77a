"""What a pack says of plugins that failed or were left out: it is counted, not told row by row."""

from collections import Counter
from collections.abc import Iterable

from ngaman_core.declare.catalog import Catalog
from ngaman_core.finding import Finding, Severity

# Marks what may belong to a plugin that is not there, until everything is read and counted.
ELSEWHERE = "elsewhere"


def counted(findings: Iterable[Finding], catalog: Catalog) -> tuple[Finding, ...]:
    """Return the findings, those about plugins that failed as one; of what was left out on purpose nothing is said."""
    found = list(findings)
    rest = tuple(finding for finding in found if finding.rule != ELSEWHERE)
    places = list(dict.fromkeys(finding.place for finding in found if finding.rule == ELSEWHERE))
    if not places or not catalog.lost:
        return rest
    files = ", ".join(f"{file} {times}" for file, times in Counter(place.file for place in places).items())
    names = ", ".join(sorted({str(failure.plugin) for failure in catalog.failures if failure.part}))
    message = f"{len(places)} dòng ({files}) có lẽ thuộc phần bổ sung bị bỏ qua {names} nên chưa vào báo cáo."
    fix = "sửa phần bổ sung ấy như đã nêu ở lỗi của nó; dòng nào không thuộc phần ấy thì sửa lại mã."
    return (*rest, Finding("plugin-rows", Severity.WARNING, message, fix, places[0]))
