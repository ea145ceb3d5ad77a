"""JSON: the report as data, every figure with its value, its indicator and the rows it rests on."""

import json

from attrs import asdict

from ngaman_core.assemble.block import Block
from ngaman_core.assemble.footnote import Footnote
from ngaman_core.assemble.letterhead import MOTTO, NATION
from ngaman_core.assemble.report import Report
from ngaman_core.render.renderer import Renderer
from ngaman_core.tell.paragraph import Figure


def write(report: Report) -> bytes:
    """Return the report as one UTF-8 JSON document; numbers are strings, '.' decimal, so that no digit is lost."""
    document = {
        "letterhead": {"nation": NATION, "motto": MOTTO, **asdict(report.letterhead)},
        "addressees": report.addressees,
        "kind": report.kind,
        "abstract": report.abstract,
        "period": str(report.story.assessment.period),
        "opening": report.opening,
        "blocks": [_block(block) for block in report.blocks],
        "closing": report.closing,
        "signature": asdict(report.signature),
        "recipients": report.recipients,
        "footnotes": [_footnote(note) for note in report.footnotes],
        "appendices": [asdict(appendix) for appendix in report.appendices],
        "findings": [finding.to_dict() for finding in report.findings],
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"


def _block(block: Block) -> dict[str, object]:
    return {
        "level": block.level,
        "marker": block.marker,
        "heading": block.heading,
        "text": block.text,
        "figures": [_figure(figure) for figure in block.figures],
        "children": [_block(child) for child in block.children],
    }


def _footnote(note: Footnote) -> dict[str, object]:
    return {"number": note.number, "text": note.text, "figures": [_figure(figure) for figure in note.figures]}


def _figure(figure: Figure) -> dict[str, object]:
    printed, fact = figure.printed, figure.fact
    return {
        "text": printed.text,
        "value": format(printed.value, "f"),
        "of": None if printed.of is None else format(printed.of, "f"),
        "unit": printed.unit,
        "indicator": fact.indicator,
        "facet": fact.facet,
        "item": fact.item,
        "sources": [str(source) for source in fact.sources],
    }


JSON = Renderer(".json", write)
