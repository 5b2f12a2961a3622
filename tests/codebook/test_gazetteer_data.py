"""The rows of the gazetteer: well formed, with known codes, no name with two owners unless it says so."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict

import pytest

from demarche.codebook.gazetteer_rows import DATA, demonym_forms, read_rows, split_list
from demarche.codebook.trie import phrase_tokens

SECTORS_WORDS = """
    GOV MIL COP JUD LEG REB OPP PTY SPY UAF AGR BUS CRM CVL EDU ELI JRN LAB MED REF REL SOC PRM PRE
"""
SECTORS = set(SECTORS_WORDS.split())
INTERNATIONAL = {"UNO", "EUR", "IGO", "NGO", "ISM", "MNC"}
STATES = {row["iso3"] for row in read_rows("countries.csv")}
COLUMNS = {
    "countries.csv": ["iso3", "iso2", "name", "names", "demonyms", "capital", "metonyms"],
    "organisations.csv": ["name", "aliases", "code", "sectors", "kind", "ambiguous"],
    "bodies.csv": ["name", "aliases", "country", "sectors", "kind", "ambiguous"],
    "people.csv": ["name", "aliases", "country", "sectors", "from", "to"],
    "titles.csv": ["phrase", "sectors", "kind"],
    "masks.csv": ["phrase"],
}
LEAST = {
    "countries.csv": 195,
    "organisations.csv": 200,
    "bodies.csv": 350,
    "people.csv": 250,
    "titles.csv": 250,
}


@pytest.mark.parametrize("name", COLUMNS)
def test_every_row_has_the_columns_of_its_file(name: str) -> None:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == COLUMNS[name]
    assert [row for row in rows if len(row) != len(COLUMNS[name])] == []
    assert [row for row in rows if not row[0].strip() or any(cell != cell.strip() for cell in row)] == []


@pytest.mark.parametrize(("name", "least"), LEAST.items())
def test_the_files_are_broad(name: str, least: int) -> None:
    assert sum(1 for _ in read_rows(name)) >= least


@pytest.mark.parametrize(
    ("name", "column"),
    [("countries.csv", "iso3"), ("countries.csv", "iso2"), ("titles.csv", "phrase"), ("masks.csv", "phrase")],
)
def test_keys_are_unique(name: str, column: str) -> None:
    counts = Counter(row[column] for row in read_rows(name))
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("name", ["organisations.csv", "bodies.csv", "people.csv", "titles.csv"])
def test_sectors_are_plover_sectors(name: str) -> None:
    unknown = [(row, s) for row in read_rows(name) for s in split_list(row["sectors"]) if s not in SECTORS]
    assert unknown == []


@pytest.mark.parametrize(
    ("name", "column", "codes"),
    [
        ("organisations.csv", "code", INTERNATIONAL),
        ("bodies.csv", "country", STATES | {"*", "ESH"}),
        ("people.csv", "country", STATES | INTERNATIONAL | {"*", "ESH"}),
    ],
)
def test_countries_are_known_codes(name: str, column: str, codes: set[str]) -> None:
    assert {row[column] for row in read_rows(name)} - codes == set()


KINDS = {
    "titles.csv": {"office", "role", "head", "unit", "people", "mask"},
    "organisations.csv": {"organisation", "armed_group", "party", "company", "media"},
    "bodies.csv": {
        *("armed_group", "party", "military", "government", "intelligence", "legislature", "police", "court"),
        *("organisation", "media", "union", "company", "criminal_group", "people"),
    },
}


@pytest.mark.parametrize(("name", "kinds"), KINDS.items())
def test_kinds_are_known(name: str, kinds: set[str]) -> None:
    assert {row["kind"] for row in read_rows(name)} - kinds == set()


def test_codes_have_the_right_form() -> None:
    for row in read_rows("countries.csv"):
        assert len(row["iso3"]) == 3, row
        assert len(row["iso2"]) == 2, row
        assert (row["iso3"] + row["iso2"]).isupper(), row


def test_years_in_office_are_in_order() -> None:
    for row in read_rows("people.csv"):
        assert row["from"].isdecimal(), row
        assert not row["to"] or int(row["from"]) <= int(row["to"]), row


def test_no_name_belongs_to_two_states() -> None:
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in read_rows("countries.csv"):
        demonyms = [form for d in split_list(row["demonyms"]) for form in demonym_forms(d)]
        for alias in (row["name"], *split_list(row["names"]), *demonyms, *split_list(row["capital"])):
            owners[tuple(phrase_tokens(alias))].add(row["iso3"])
    assert {alias: found for alias, found in owners.items() if len(found) > 1} == {}


def test_a_name_with_two_owners_is_marked_as_ambiguous() -> None:
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for file in ("organisations.csv", "bodies.csv", "people.csv"):
        for row in read_rows(file):
            for alias in (row["name"], *split_list(row["aliases"])):
                if not alias.endswith("?") and row.get("ambiguous") != "yes":
                    owners[tuple(phrase_tokens(alias))].add(row["name"])
    assert {alias: found for alias, found in owners.items() if len(found) > 1} == {}


def test_an_ambiguous_alias_is_not_owned_without_doubt_by_an_earlier_row() -> None:
    """Who comes first in the files owns a phrase: a doubt that comes later would never be seen."""
    sure: dict[tuple[str, ...], str] = {}
    shadowed = []
    for file in ("organisations.csv", "bodies.csv"):
        for row in read_rows(file):
            for alias in (row["name"], *split_list(row["aliases"])):
                words = tuple(phrase_tokens(alias.rstrip("?")))
                if alias.endswith("?") and sure.get(words, row["name"]) != row["name"]:
                    shadowed.append((alias, row["name"], sure[words]))
                elif not alias.endswith("?") and row["ambiguous"] != "yes":
                    sure[words] = row["name"]
    # Agence France-Presse is meant by "AFP" all over the world, whatever else the letters stand for.
    assert [found for found in shadowed if found[0] != "AFP?"] == []
