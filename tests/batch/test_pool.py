"""Workers: the same bytes from any number of them, and one that is killed in the middle costs nothing but time."""

import os
from pathlib import Path

import joblib
import pytest

from tests.batch.province import Province, contents, states
from tests.render.writers import needs_signals

OTHERS = {"Bình An": "built", "Xã Đông": "built", "tan-long": "built"}


def test_two_workers_build_the_same_bytes_and_load_each_plugin_once(province: Province) -> None:
    province.build(province.folder / "by one")
    assert states(province.build(jobs=2)) == OTHERS
    assert contents(province.out) == contents(province.folder / "by one")
    own, *workers = province.loads()
    assert own == str(os.getpid())
    assert 1 <= len(workers) <= 2
    assert len(set(workers)) == len(workers)

    with province.plugin.open("a", encoding="utf-8") as code:
        code.write("\n")
    assert states(province.build(jobs=2)) == OTHERS  # by new workers, who know no other code


@pytest.mark.slow
@needs_signals
def test_a_worker_killed_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    province = Province(tmp_path, ["tan-long"])
    province.add("a-killer", issuer="Ủy ban luôn hỏng")
    province.add("z-once", issuer="Ủy ban hỏng một lần")
    summary = province.build(jobs=2)
    assert (province.folder / "once").exists()
    assert states(summary) == {"a-killer": "failed", "tan-long": "built", "z-once": "built"}
    assert "tiến trình bị dừng giữa chừng (TerminatedWorkerError)" in summary.failed[0].message
    assert summary.is_fine is False


def test_a_pack_that_hangs_is_given_up(province: Province) -> None:
    province.add("slow", issuer="Ủy ban chậm trễ")
    province.build(province.folder / "warm", packs=[province.home / "tan-long"])
    with joblib.parallel_config(backend="threading"):  # nothing has to start, so that the wait can be short
        summary = province.build(jobs=2, patience=0.7)
    assert states(summary) == {**OTHERS, "slow": "failed"}
    assert "quá 0.7 giây chưa xong" in summary.failed[0].message
