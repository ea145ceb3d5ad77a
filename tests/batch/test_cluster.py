"""The same call on a Dask cluster builds the same bytes."""

import joblib
import pytest
from distributed import Client, LocalCluster

from tests.batch.province import Province, contents


@pytest.mark.slow
def test_a_cluster_of_processes_builds_the_same_bytes(province: Province) -> None:
    province.build(province.folder / "here")
    cluster = LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None
    )
    with cluster, Client(cluster), joblib.parallel_config(backend="dask"):  # type: ignore[no-untyped-call]
        assert len(province.build(jobs=None).built) == 3
        assert len(province.build(jobs=None).unchanged) == 3
    assert contents(province.out) == contents(province.folder / "here")
    here, *workers = province.loads()
    assert workers
    assert here not in workers
