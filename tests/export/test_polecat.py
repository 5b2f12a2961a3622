"""POLECAT: values of several parties stay aligned, and what is unknown is None."""

from __future__ import annotations

from pathlib import Path

from demarche.export import export
from demarche.export.polecat import COLUMNS, several
from tests.export.event_sample import event_dossier


def rows(folder: Path) -> list[dict[str, str]]:
    export(event_dossier(), to="polecat", directory=folder)
    lines = (folder / "polecat.tsv").read_text(encoding="utf-8").splitlines()
    return [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in lines[1:]]


def test_the_columns_are_those_of_the_files() -> None:
    assert len(COLUMNS) == 40
    assert COLUMNS[:7] == ("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts")
    assert COLUMNS[33:] == (
        "Source",
        "Publication Date",
        "Story People",
        "Story Organizations",
        "Story Locations",
        "Language",
        "Version",
    )


def test_joint_parties_share_a_row(tmp_path: Path) -> None:
    talks = rows(tmp_path)[1]
    assert talks["Actor Name"] == "Peru; Chile"
    assert talks["Actor Country"] == "PER; CHL"
    assert talks["Actor COW"] == "135; 155"
    assert talks["Recipient Name"] == "None"
    assert talks["Quad Code"] == "VERBAL COOPERATION"
    assert talks["Contexts"] == "diplomatic; territory"


def test_a_former_official_is_of_the_elite(tmp_path: Path) -> None:
    accused = next(row for row in rows(tmp_path) if row["Event Type"] == "ACCUSE")
    assert (accused["Actor Country"], accused["Primary Actor Sector"], accused["Actor Sectors"]) == (
        "CHL",
        "ELI",
        "ELI",
    )


def test_a_town_is_a_city_of_its_state(tmp_path: Path) -> None:
    talks = rows(tmp_path)[1]
    assert [talks[name] for name in ("Placename", "City", "Country", "Latitude", "Feature Type")] == [
        "Arica",
        "Arica",
        "CHL",
        "-18.5",
        "PPL",
    ]


def test_values_of_a_list_never_break_it() -> None:
    assert several(["Ministry; of Dams", None, "A|B"]) == "Ministry, of Dams; None; A/B"
    assert several([]) == "None"
