"""Without the extra `batch` the message names it, and one report is built as ever."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = """
import sys
sys.modules["joblib"] = None  # as if it were not installed
from ngaman_core.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_the_message_names_the_extra_and_one_report_is_built(tmp_path: Path) -> None:
    def run(*words: object) -> tuple[int, str]:
        command = [sys.executable, "-X", "utf8", "-c", CODE, *map(str, words)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
        return done.returncode, done.stderr

    assert run("batch", "examples", "-o", tmp_path / "out") == (
        2,
        'Chưa dựng được nhiều báo cáo một lúc: thiếu joblib. Cách sửa: pip install "ngaman-core[batch]".\n',
    )
    assert list(tmp_path.iterdir()) == []
    assert run("report", "examples/phuong-2026-q2", "-o", tmp_path / "report.txt")[0] == 0
