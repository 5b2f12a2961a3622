"""The gazetteer's CSV files into the entries of one trie.

The rows are written for this project from general knowledge, but for those of ``cities.csv``, which are taken from
GeoNames (https://www.geonames.org, CC BY 4.0) by ``training/cities.py``. Sectors follow the PLOVER manual (the Open
Event Data Alliance's codebook). Country ``*`` is "no single state"; ``ambiguous`` is ``yes`` or empty; ``from`` and
``to`` are the years of office, an empty ``to`` is "not known to have ended". ``masks.csv`` has phrases that name
nothing known but hold a name that they must hide.

In a list column, a ``?`` after an alias says that it is ambiguous, a hyphen after a demonym that it stands only before
another word ("Sino-").
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from demarche.codebook.gazetteer_matches import CountryMatch, EntityMatch, Entry, PlaceMatch
from demarche.codebook.trie import Trie

DATA = Path(__file__).parent / "gazetteer_data"
_NO_PLURAL = ("ese", "ish", "sh", "ch", "ss", "s")


def read_rows(name: str, *, folder: Path = DATA) -> Iterator[dict[str, str]]:
    """The rows of one file as dictionaries; none if the file is not there."""
    path = folder / name
    if path.is_file():
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)


def split_list(cell: str | None) -> tuple[str, ...]:
    """The items of a list column, which stand between semicolons."""
    return tuple(item.strip() for item in (cell or "").split(";") if item.strip())


def build_trie(folder: Path = DATA) -> Trie[Entry]:
    """All files of a folder as one trie. The first owner of a phrase keeps it."""
    trie: Trie[Entry] = Trie()
    _add_countries(trie, folder)
    _add_disputed(trie, folder)
    _add_places(trie, folder)
    for name, code in (("organisations.csv", "code"), ("bodies.csv", "country"), ("people.csv", "country")):
        _add_entities(trie, folder, name, code)
    for row in read_rows("masks.csv", folder=folder):
        _entry(trie, row["phrase"]).mask = True
    return trie


def demonym_forms(demonym: str) -> tuple[str, ...]:
    """A demonym and its plural, where that is another word: "Pakistani", "Pakistanis", but only "Chinese"."""
    regular = not demonym.endswith(_NO_PLURAL) or demonym == "Czech"
    return (demonym, demonym + "s") if regular and not demonym.endswith("-") else (demonym,)


def _entry(trie: Trie[Entry], phrase: str, *, relaxed: bool = False) -> Entry:
    node = trie.node(phrase, relaxed=relaxed)
    if node.value is None:
        node.value = Entry()
    return node.value


def _add_countries(trie: Trie[Entry], folder: Path) -> None:
    for row in read_rows("countries.csv", folder=folder):
        iso3, name = row["iso3"], row["name"]
        for alias in dict.fromkeys((name, *split_list(row["names"]))):
            kind = "abbreviation" if _is_abbreviation(alias) else "name"
            _country(
                trie,
                alias,
                CountryMatch(iso3, name, kind),
                PlaceMatch(name, iso3, None, None, (), None, "country"),
            )
        for demonym in split_list(row["demonyms"]):
            for form in demonym_forms(demonym):
                _country(trie, form, CountryMatch(iso3, name, "demonym"), None)
        capitals = split_list(row["capital"])
        for capital in capitals:
            place = PlaceMatch(capitals[0], iso3, None, None, (), None, "capital")
            _country(trie, capital, CountryMatch(iso3, name, "capital"), place)
        for metonym in split_list(row["metonyms"]):
            _country(trie, metonym, CountryMatch(iso3, name, "metonym"), None)


def _country(trie: Trie[Entry], alias: str, match: CountryMatch, place: PlaceMatch | None) -> None:
    entry = _entry(trie, alias.rstrip("-"))
    entry.country = entry.country or match
    entry.place = entry.place or place
    entry.prefix = alias.endswith("-")


def _is_abbreviation(alias: str) -> bool:
    return alias.replace(".", "").isupper() or alias == "Pak"


def _add_disputed(trie: Trie[Entry], folder: Path) -> None:
    for row in read_rows("disputed.csv", folder=folder):
        place = _disputed_place(row, row["name"], row, "disputed")
        for label in dict.fromkeys((row["name"], *split_list(row["labels"]))):
            _place(trie, label, place, wins=True)


def _add_places(trie: Trie[Entry], folder: Path) -> None:
    disputed = {row["id"]: row for row in read_rows("disputed.csv", folder=folder)}
    for row in (*read_rows("places.csv", folder=folder), *read_rows("cities.csv", folder=folder)):
        dispute = disputed.get(row["disputed"])
        if dispute is not None:
            place = _disputed_place(dispute, row["name"], row, row["feature"])
        else:
            place = PlaceMatch(
                row["name"],
                row["iso3"] or None,
                _degrees(row["latitude"]),
                _degrees(row["longitude"]),
                (),
                None,
                row["feature"],
            )
        for alias in dict.fromkeys((row["name"], *split_list(row["aliases"]))):
            _place(trie, alias.rstrip("?"), place, wins=False)


def _disputed_place(dispute: dict[str, str], name: str, located: dict[str, str], feature: str) -> PlaceMatch:
    latitude, longitude = _degrees(located["latitude"]), _degrees(located["longitude"])
    return PlaceMatch(
        name, None, latitude, longitude, split_list(dispute["claimants"]), dispute["scope"] or None, feature
    )


def _degrees(cell: str) -> float | None:
    return float(cell) if cell else None


def _place(trie: Trie[Entry], alias: str, place: PlaceMatch, *, wins: bool) -> None:
    entry = _entry(trie, alias)
    known = entry.place
    # A capital read from countries.csv has no position: the row of places.csv tells more.
    if known is None or (known.latitude is None and (wins or known.feature == "capital")):
        entry.place = place


def _add_entities(trie: Trie[Entry], folder: Path, file: str, code: str) -> None:
    person = file == "people.csv"
    for row in read_rows(file, folder=folder):
        country = row[code] if row[code] not in {"", "*"} else None
        kind = "person" if person else row["kind"]
        unsure = not person and row["ambiguous"] == "yes"
        known = EntityMatch(row["name"], kind, country, split_list(row["sectors"]), unsure)
        doubtful = EntityMatch(row["name"], kind, country, known.sectors, True)
        for alias in dict.fromkeys((row["name"], *split_list(row["aliases"]))):
            entry = _entry(trie, alias.rstrip("?"), relaxed=not person)
            if entry.entity is None:
                entry.entity = doubtful if alias.endswith("?") else known
