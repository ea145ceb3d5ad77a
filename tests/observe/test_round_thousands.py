"""Round thousands written with a dot are not taken for small numbers where the pack says that a dot is decimal."""

from pathlib import Path

import pytest

from tests.observe.town import opened, row


@pytest.mark.parametrize("text", ["5.000", "52.500", "5.275"])
def test_a_dot_in_a_count_is_refused_under_plain_numbers(tmp_path: Path, text: str) -> None:
    (finding,) = opened(tmp_path, row("livestock", text), numbers="plain").findings
    assert finding.rule == "not-whole"
    assert text.replace(".", "") in finding.fix
