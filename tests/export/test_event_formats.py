"""The formats of event data: their files stay as they are, and every program reads the same rows from them."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pandas
import pytest

from demarche.export import export
from demarche.export.gdelt import COLUMNS as GDELT_COLUMNS
from demarche.export.gdelt import MENTION_COLUMNS
from demarche.export.icews import COLUMNS as ICEWS_COLUMNS
from demarche.export.polecat import COLUMNS as POLECAT_COLUMNS
from tests.export.event_sample import event_dossier

GOLDEN = Path(__file__).parent / "golden"
FORMATS = ("plover", "polecat", "icews", "gdelt")
TABLES = {
    "polecat/polecat.tsv": POLECAT_COLUMNS,
    "icews/icews.tsv": ICEWS_COLUMNS,
    "gdelt/gdelt.export.CSV": GDELT_COLUMNS,
    "gdelt/gdelt.mentions.CSV": MENTION_COLUMNS,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("events")
    for to in FORMATS:
        with event_dossier() as dossier:
            export(dossier, to=to, directory=made / to)
    return made


def read_table(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows as pandas reads them with its own defaults for quoting."""
    header = None if name.startswith("gdelt") else 0
    names = list(TABLES[name]) if header is None else None
    frame = pandas.read_csv(
        folder / name, sep="\t", dtype=str, keep_default_na=False, header=header, names=names, encoding="utf-8"
    )
    rows: list[dict[str, str]] = frame.to_dict("records")
    return rows


def notes_of(folder: Path, to: str) -> list[dict[str, str]]:
    content: dict[str, Any] = json.loads((folder / to / "notes.json").read_text(encoding="utf-8"))
    assert content["format"] == to
    assert content["losses"]
    notes: list[dict[str, str]] = content["notes"]
    return notes


@pytest.mark.parametrize("to", FORMATS)
def test_the_golden_files(folder: Path, to: str) -> None:
    golden = {path.name: path.read_bytes() for path in (GOLDEN / to).iterdir()}
    assert {path.name: path.read_bytes() for path in (folder / to).iterdir()} == golden


@pytest.mark.parametrize(("name", "count"), [(name, len(columns)) for name, columns in TABLES.items()])
def test_columns_are_as_many_as_the_format_has(folder: Path, name: str, count: int) -> None:
    expected = {"polecat": 40, "icews": 20, "gdelt": 61 if "export" in name else 16}
    assert expected[Path(name).parent.name] == count
    lines = (folder / name).read_text(encoding="utf-8").split("\n")
    assert lines.pop() == ""
    assert {line.count("\t") + 1 for line in lines} == {count}
    with (folder / name).open(encoding="utf-8", newline="") as file:
        unquoted = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    if not name.startswith("gdelt"):
        assert unquoted.pop(0) == list(TABLES[name])
    assert [list(row.values()) for row in read_table(folder, name)] == unquoted


@pytest.mark.parametrize("to", FORMATS)
def test_what_the_text_does_not_tell_as_done_is_noted(folder: Path, to: str) -> None:
    left_out = [note["dossier"] for note in notes_of(folder, to) if note["written"] == "left out"]
    assert "status denied" in left_out
    assert ("status planned" in left_out) == (to != "plover")


@pytest.mark.parametrize("to", FORMATS)
def test_a_disputed_place_has_no_owner(folder: Path, to: str) -> None:
    note = next(note for note in notes_of(folder, to) if "Illari" in note["dossier"] and "claimed" in note["dossier"])
    assert note["dossier"] == "Illari islets (Illari: both islets), claimed by CHL, PER"
    assert note["written"] == ""
    islets = [
        read_table(folder, "polecat/polecat.tsv")[2]["Country"],
        read_table(folder, "icews/icews.tsv")[3]["Country"],
        read_table(folder, "gdelt/gdelt.export.CSV")[1]["ActionGeo_CountryCode"],
    ]
    assert islets == ["None", "", ""]


@pytest.mark.parametrize("to", ["polecat", "icews"])
def test_every_row_leads_back_to_its_characters(folder: Path, to: str) -> None:
    texts = {document.path: document.text for document in event_dossier().documents}
    sources = pandas.read_csv(folder / to / "sources.tsv", sep="\t", dtype=str, keep_default_na=False)
    rows = read_table(folder, f"{to}/{to}.tsv")
    assert {row["Event ID"] for row in rows} == set(sources["Event ID"])
    for _, row in sources.iterrows():
        assert texts[row["Path"]][int(row["Start"]) : int(row["End"])] == row["Text"]


@pytest.mark.parametrize("to", ["polecat", "icews", "gdelt"])
def test_who_tells_it_is_noted(folder: Path, to: str) -> None:
    told = [note["dossier"] for note in notes_of(folder, to) if note["dossier"].startswith("told by")]
    assert told == ["told by Hernán Soto (CHL ELI), not by the outlet itself"]
