"""The state that the words around a place put it in, and words that put it nowhere."""

from __future__ import annotations

import pytest

from demarche.codebook.gazetteer import load_gazetteer
from demarche.extract.places import read_place
from demarche.records import Span

CASES: list[tuple[str, str, str | None]] = [
    # sentence, place in it, country
    ("They met in Tripoli, in northern Lebanon, on Sunday.", "Tripoli", "LBN"),
    ("They met in Tripoli on Sunday.", "Tripoli", "LBY"),
    ("They met in Tripoli, Lebanon.", "Tripoli", "LBN"),
    ("They met in the Spanish port of Cartagena.", "Cartagena", "ESP"),
    ("They met in La Paz, the capital of the Mexican state of Baja California Sur.", "La Paz", "MEX"),
    ("He was held in Alexandria, Virginia, on Thursday.", "Alexandria", "USA"),
    ("Flights to Abu Dhabi, Qatar and Dubai were stopped.", "Abu Dhabi", "ARE"),
    ("They sell to Lusaka, Ghana, and Nigeria.", "Lusaka", "ZMB"),
    ("They fled to Kenya, Uganda, and Tanzania.", "Kenya", "KEN"),
    ("The friend of Islamabad, the US, would not allow it.", "Islamabad", "PAK"),
    ("In Miami, Mexico or Madrid they met.", "Miami", "USA"),
    ("After the talks in Cairo, Jordan said it would sign.", "Cairo", "EGY"),
    ("Rangers fired in Srinagar, India, on Monday.", "Srinagar", None),
    ("The march began in Paris, in which France took pride.", "Paris", "FRA"),
]


@pytest.mark.parametrize(("text", "place", "country"), CASES, ids=[text for text, *_ in CASES])
def test_country(text: str, place: str, country: str | None) -> None:
    start = text.index(place)
    span = Span(start, start + len(place), place)
    assert read_place(span, load_gazetteer(), text=text, start=0, end=len(text)).country == country
