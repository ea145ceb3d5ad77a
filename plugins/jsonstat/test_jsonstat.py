"""Observations from JSON-stat: a dataset as it is, a saved table with a map, and what is neither."""

import json
from pathlib import Path
from typing import Any

import pytest

import ngaman_jsonstat
from ngaman_core import DataError, declare, observe

REPORT = 'format = 1\nnumbers = "plain"\nperiod = "2023-11"\ndomains = ["agriculture"]\n'
HERDS: dict[str, Any] = {
    "version": "2.0",
    "class": "dataset",
    "id": ["indicator", "facet", "Thời gian"],
    "size": [2, 1, 2],
    "role": {"time": ["Thời gian"]},
    "dimension": {
        "indicator": {"category": {"index": ["livestock", "poultry"]}},
        "facet": {"category": {"label": {"total": "lũy kế"}}},
        "Thời gian": {"category": {"index": {"2023M11": 1, "2023M10": 0}}},
    },
    "value": [52199, 57474, None, 1512616],
}


def pack(folder: Path, observations: object, **more: object) -> Path:
    """Write a pack whose observations are a JSON file."""
    (folder / "report.toml").write_text(REPORT, encoding="utf-8")
    for name, told in {"observations": observations, **more}.items():
        text = told if isinstance(told, str) else json.dumps(told, ensure_ascii=False)
        (folder / f"{name}.json").write_text(text, encoding="utf-8")
    return folder


def rows(folder: Path) -> list[str]:
    """Return the observations of a pack, as short as they can be said."""
    catalog = declare.catalog()
    return [
        f"{one.indicator} {one.period} {one.facet} {one.value}" for one in observe.book(folder, catalog).observations
    ]


def test_a_dataset_is_read_by_the_names_and_roles_of_its_dimensions(tmp_path: Path) -> None:
    assert rows(pack(tmp_path, HERDS)) == [
        "livestock 2023-10 total 52199",
        "livestock 2023-11 total 57474",
        "poultry 2023-11 total 1512616",
    ]


def test_values_may_be_sparse_and_keep_every_digit(tmp_path: Path) -> None:
    sown = {**HERDS["dimension"], "indicator": {"category": {"index": ["rice.sown", "rice.area"]}}}
    text = json.dumps({**HERDS, "dimension": sown, "value": {"1": 7}}, ensure_ascii=False)
    book = observe.book(pack(tmp_path, text.replace('{"1": 7}', '{"1": 6697.10}')), declare.catalog())
    assert [str(row.value) for row in book.observations] == ["6697.10"]


def test_the_order_of_many_categories_is_that_of_their_numbers(tmp_path: Path) -> None:
    months = {f"2023M{number}": number - 1 for number in (10, 2, 11, 1, 3, 4, 5, 6, 7, 8, 9)}
    dimension = {**HERDS["dimension"], "Thời gian": {"category": {"index": months}}}
    table = {**HERDS, "size": [2, 1, 11], "dimension": dimension, "value": [*range(1, 12), *[None] * 11]}
    assert rows(pack(tmp_path, table))[0::10] == ["livestock 2023-01 total 1", "livestock 2023-11 total 11"]


def test_a_map_names_the_table_and_what_its_dimensions_and_codes_are(tmp_path: Path) -> None:
    table = {
        "id": ["Chỉ tiêu", "Tháng", "Nguồn"],
        "size": ["1", "1", "1"],
        "dimension": {
            "Chỉ tiêu": {"category": {"index": ["V01"]}},
            "Tháng": {"category": {"index": ["2023-11"]}},
            "Nguồn": {"category": {"index": ["TK"]}},
        },
        "value": [57474],
    }
    columns = {"Chỉ tiêu": "indicator", "Tháng": "period"}
    told = {"source": "px.json", "columns": columns, "codes": {"V01": "livestock"}, "set": {"facet": "total"}}
    assert rows(pack(tmp_path, told, px=table)) == ["livestock 2023-11 total 57474"]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("{", "observations.json: không đọc được"),
        ("[1]", "không phải là một bảng JSON-stat"),
        ("[" * 100_000, "không đọc được"),
        ({"id": ["a"]}, "không phải là một bảng JSON-stat 2.0 đủ id, size, dimension và value (KeyError('size'))"),
        ({**HERDS, "size": [2, 2, 2]}, "size [2, 2, 2] không khớp số mục của các chiều"),
        ({**HERDS, "role": {}}, "chưa rõ chiều “Thời gian” là cột nào"),
        ({"source": "no.json"}, "no.json: không đọc được"),
        ({"source": "../../etc/passwd"}, "passwd: không đọc được"),
    ],
)
def test_what_is_no_dataset_is_told(tmp_path: Path, told: object, said: str) -> None:
    pack(tmp_path, told)
    with pytest.raises(DataError) as wrong:
        list(ngaman_jsonstat.read(tmp_path / "observations.json"))
    assert said in str(wrong.value)
    with pytest.raises(DataError, match=r"tệp|bảng|size|chiều|đọc"):
        rows(tmp_path)


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    pack(tmp_path, HERDS)
    with (tmp_path / "observations.json").open("r+b") as file:
        file.truncate(ngaman_jsonstat.MOST_BYTES + 1)
    with pytest.raises(DataError, match="lớn hơn 50000000 byte"):
        list(ngaman_jsonstat.read(tmp_path / "observations.json"))
