"""Flat tables: aligned lists, days as the store has them, and nothing a spreadsheet would run."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.export import export
from demarche.export.csv import FORMULA, safe
from tests.export.sample import full_dossier


def read_table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def restored(cell: str) -> str:
    """A cell's text, by the rule of the documentation."""
    return cell[1:] if re.match(r"'+[=+\-@\t\r]", cell) else cell


@given(st.text(alphabet="'=+-@\tab 1“"))
def test_cells_are_safe_and_lose_nothing(text: str) -> None:
    cell = safe(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert restored(cell) == text


@pytest.mark.parametrize("value", [-12.5, 0, None, "plain", "a=b", "– dash", "“-quoted”"])
def test_other_cells_stay_as_they_are(value: object) -> None:
    assert safe(value) == value


def test_the_formula_rule_is_the_documented_one() -> None:
    assert FORMULA.pattern == r"'*[=+\-@\t\r]"


def test_lists_of_one_row_stay_aligned(tmp_path: Path) -> None:
    export(full_dossier(), to="csv", directory=tmp_path)
    met = read_table(tmp_path / "events.csv")[0]
    assert met["times"].split("; ") == ["almost a month", "4 March 2024"]
    assert met["time_starts"].split("; ") == ["", "2024-03-04"]
    assert len(met["time_spans"].split("; ")) == 2


def test_the_day_of_an_event_is_that_of_the_store(tmp_path: Path) -> None:
    dossier = full_dossier()
    export(dossier, to="csv", directory=tmp_path)
    days = [(row["first_day"], row["last_day"]) for row in read_table(tmp_path / "events.csv")]
    assert days == [(row["first_day"], row["last_day"]) for row in dossier.events.rows()]
    assert days[0] == ("2024-03-04", "2024-03-04")


def test_text_comes_back_whole(tmp_path: Path) -> None:
    dossier = full_dossier()
    export(dossier, to="csv", directory=tmp_path)
    texts = [restored(row["text"]) for row in read_table(tmp_path / "documents.csv")]
    assert texts == [document.text for document in dossier.documents]
