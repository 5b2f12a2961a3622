"""The crosswalk: every type and mode and every state is in it, and no version hangs on it."""

from __future__ import annotations

import pytest

from demarche.codebook.book import load_book
from demarche.codebook.crosswalk import DATA, cameo_code, crosswalk_rows, state_codes
from demarche.codebook.gazetteer_rows import read_rows


def test_every_type_and_mode_has_a_code() -> None:
    listed = {(row["type"], row["mode"]) for row in crosswalk_rows("plover.tsv")}
    types = load_book().types
    assert listed == {(name, mode) for name, type_ in types.items() for mode in ("", *type_.modes)}


def test_every_code_is_used_and_known() -> None:
    used = {row["cameo"] for row in crosswalk_rows("plover.tsv")} | {"100", "105", "106", "190"}
    known = {row["code"] for row in crosswalk_rows("cameo.tsv")}
    assert used <= known
    assert all(-10 <= float(row["goldstein"]) <= 10 for row in crosswalk_rows("cameo.tsv"))


def test_every_state_of_the_gazetteer_has_its_codes() -> None:
    states = [row["iso3"] for row in read_rows("countries.csv")]
    assert [row["iso3"] for row in crosswalk_rows("countries.tsv")] == states
    for column in ("cow", "fips"):
        codes = [row[column] for row in crosswalk_rows("countries.tsv") if row[column]]
        assert len(set(codes)) == len(codes)


@pytest.mark.parametrize(
    ("event", "mode", "more", "code", "quad"),
    [
        ("CONSULT", None, {}, "040", 1),
        ("CONSULT", "visit", {}, "042", 1),
        ("AID", None, {}, "070", 2),
        ("REQUEST", "yield", {}, "025", 1),
        ("REQUEST", "yield", {"demanded": True}, "105", 3),
        ("ACCUSE", "allege", {}, "112", 3),
        ("COERCE", "curfew", {"by_forces": True}, "1723", 4),
        ("ASSAULT", None, {}, "180", 4),
        ("ASSAULT", None, {"by_forces": True}, "190", 4),
        ("CONSULT", "unheard-of", {}, "040", 1),
    ],
)
def test_codes(event: str, mode: str | None, more: dict[str, bool], code: str, quad: int) -> None:
    found = cameo_code(event, mode, **more)
    assert (found.code, found.quad) == (code, quad)


def test_levels_of_a_code() -> None:
    curfew = cameo_code("COERCE", "curfew")
    assert (curfew.base, curfew.root, curfew.goldstein) == ("172", "17", -5.0)


def test_states() -> None:
    pakistan = state_codes("PAK")
    assert pakistan is not None
    assert (pakistan.cow, pakistan.fips, pakistan.cameo, pakistan.icews) == ("770", "PK", "PAK", "Pakistan")
    assert state_codes("UNO") is None
    assert state_codes(None) is None


def test_the_tables_are_no_part_of_the_version() -> None:
    assert not [path for pattern in ("*.csv", "*.yaml") for path in DATA.rglob(pattern)]
