"""ICEWS: a row a pair, CAMEO codes as strings, and numbers that stay the same."""

from __future__ import annotations

from pathlib import Path

from demarche.export import export
from demarche.export.icews import COLUMNS, Ids, number, unused
from tests.export.event_sample import event_dossier


def rows(folder: Path) -> list[dict[str, str]]:
    export(event_dossier(), to="icews", directory=folder)
    lines = (folder / "icews.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "\t".join(COLUMNS)
    return [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in lines[1:]]


def test_who_meet_are_each_source_and_target(tmp_path: Path) -> None:
    talks = [row for row in rows(tmp_path) if row["Publisher"] == "Andes Wire" and row["CAMEO Code"] == "040"]
    assert [(row["Source Name"], row["Target Name"]) for row in talks] == [("Peru", "Chile"), ("Chile", "Peru")]
    assert {row["Event Date"] for row in talks} == {"2024-05-12"}
    assert {(row["City"], row["Country"]) for row in talks} == {("Arica", "Chile")}


def test_a_demand_is_no_appeal_and_has_a_row_for_each_target(tmp_path: Path) -> None:
    demands = [row for row in rows(tmp_path) if row["CAMEO Code"].startswith("10")]
    assert [(row["CAMEO Code"], row["Event Text"], row["Intensity"]) for row in demands] == [
        ("105", "Demand that target yields", "-5.0")
    ] * 2
    assert [row["Target Country"] for row in demands] == ["Peru", "Bolivia"]


def test_ids_are_unique_and_of_31_bits(tmp_path: Path) -> None:
    ids = [int(row["Event ID"]) for row in rows(tmp_path)]
    assert len(set(ids)) == len(ids)
    assert all(0 < each < 2**31 for each in ids)


def test_a_number_that_is_taken_gives_the_next() -> None:
    ids: Ids = {number("one"): "another"}
    assert unused("one", ids) == number("one") + 1
    assert unused("one", ids) == number("one") + 1


def test_sectors_are_the_words_of_the_format(tmp_path: Path) -> None:
    accused = next(row for row in rows(tmp_path) if row["CAMEO Code"] == "112")
    assert (accused["Source Name"], accused["Source Sectors"]) == ("Hernán Soto", "Elite")
    assert accused["Sentence Number"] == "4"


def test_tabs_in_names_do_not_break_rows(tmp_path: Path) -> None:
    assert rows(tmp_path)[0]["Publisher"] == "Lima Courier"
