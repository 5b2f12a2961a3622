"""Places: resolved where the gazetteer knows them; disputed ones have claimants and no country."""

from __future__ import annotations

import pytest

from demarche.codebook.gazetteer import load_gazetteer
from demarche.extract.places import read_place
from demarche.records import Span

KNOWN = [
    ("Nairobi", "Nairobi", "KEN"),
    ("Mombasa", "Mombasa", "KEN"),
    ("Lima’s", "Lima", "PER"),
    ("Lima's", "Lima", "PER"),
    ("Gdańsk", "Gdansk", "POL"),
    ("the outskirts of Lagos", "Lagos", "NGA"),
    ("the Kenyan capital Nairobi", "Nairobi", "KEN"),
    ("Peru", "Peru", "PER"),
    ("UK", "United Kingdom", "GBR"),
    ("its Washington", "Washington", "USA"),
]


@pytest.mark.parametrize(("text", "name", "country"), KNOWN)
def test_known_places(text: str, name: str, country: str) -> None:
    place = read_place(Span(7, 7 + len(text), text), load_gazetteer())
    assert (place.name, place.country, place.claimants, place.scope) == (name, country, (), None)
    assert (place.span.start, place.span.text) == (7, text)


DISPUTED = [
    ("Crimea", {"RUS", "UKR"}),
    ("Sevastopol", {"RUS", "UKR"}),
    ("the Golan Heights", {"ISR", "SYR"}),
    ("East Jerusalem", {"ISR", "PSE"}),
    ("Western Sahara", {"ESH", "MAR"}),
    ("the Spratly Islands", {"BRN", "CHN", "MYS", "PHL", "TWN", "VNM"}),
    ("eastern Ladakh", {"CHN", "IND", "PAK"}),
    ("Pristina", {"KOS", "SRB"}),
    ("Taiwan", {"CHN", "TWN"}),
    ("the hills of Abkhazia", {"GEO", "GEO PRE"}),
    ("the port of Sevastopol", {"RUS", "UKR"}),
]


@pytest.mark.parametrize(("text", "claimants"), DISPUTED)
def test_a_disputed_place_has_claimants_and_no_country(text: str, claimants: set[str]) -> None:
    place = read_place(Span(0, len(text), text), load_gazetteer())
    assert (place.country, set(place.claimants)) == (None, claimants)
    assert place.scope
    assert place.latitude is not None
    assert place.longitude is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [("a hotel", "hotel"), ("Elbonia", "Elbonia"), ("Peruvian", "Peruvian"), ("the Kremlin", "Kremlin")],
)
def test_what_is_no_known_place_stays_a_name(text: str, name: str) -> None:
    place = read_place(Span(0, len(text), text), load_gazetteer())
    assert (place.name, place.country, place.claimants, place.scope) == (name, None, (), None)


def test_waters_belong_to_nobody() -> None:
    place = read_place(Span(0, 20, "the Strait of Hormuz"), load_gazetteer())
    assert (place.name, place.country, place.claimants) == ("Strait of Hormuz", None, ())
    assert place.latitude == pytest.approx(26.6, abs=0.5)
