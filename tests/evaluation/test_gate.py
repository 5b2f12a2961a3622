"""The gate closes on a sunken figure, on one not measured, and on nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.gate import FLOORS, main, read_floors, sunken


@pytest.mark.parametrize(
    ("figures", "floors", "lines"),
    [
        ({"a": 70.0}, {"a": 70.0}, []),
        ({"a": 69.99, "b": 1.0}, {"a": 70.0}, ["a: 69.99 is below its floor 70.0"]),
        ({"b": 80.0}, {"a": 70.0}, ["a: not measured, floor 70.0"]),
    ],
)
def test_sunken(figures: dict[str, float], floors: dict[str, float], lines: list[str]) -> None:
    assert list(sunken(figures, floors)) == lines


def write(path: Path, data: object) -> Path:
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


@pytest.mark.parametrize(("value", "code"), [(71.5, 0), (69.0, 1)])
def test_exit_codes(tmp_path: Path, capsys: pytest.CaptureFixture[str], value: float, code: int) -> None:
    results = write(tmp_path / "results.json", {"figures": {"events/x": {"value": value}}})
    floors = write(tmp_path / "floors.json", {"floors": {"events/x": 70}})
    assert main(["--results", str(results), "--floors", str(floors)]) == code
    assert ("events/x" in capsys.readouterr().out) == (code == 1)


def test_a_broken_results_file_is_one_line_and_exit_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    results = write(tmp_path / "results.json", {"numbers": []})
    assert main(["--results", str(results)]) == 2
    error = capsys.readouterr().err
    assert str(results) in error
    assert error.count("\n") == 1


def test_the_projects_own_floors_are_percentages_of_known_figures() -> None:
    floors = read_floors(FLOORS)
    assert floors
    assert all(0 < floor < 100 for floor in floors.values())
    assert {name.split("/")[0] for name in floors} <= {
        "ud",
        "names",
        "events",
        "statements",
        "actors",
        "records",
        "mirror",
        "times",
        "attribution",
    }
