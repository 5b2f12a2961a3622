"""Acronyms that a text explains."""

from __future__ import annotations

import pytest

from demarche.extract.acronyms import explained_acronyms
from demarche.extract.actors import resolve_actors
from tests.extract.build import draft, reading

EXPLAINED = [
    ("the Central Bank of Somalia (CBS) said", {"CBS": "Central Bank of Somalia"}),
    ("Egypt and the Central Bank of Somalia (CBS)", {"CBS": "Central Bank of Somalia"}),
    ("On Monday the African Union (AU) met", {"AU": "African Union"}),
    ("the Organisation of Islamic Cooperation (OIC)", {"OIC": "Organisation of Islamic Cooperation"}),
    ("the Anti-Corruption Court (ACC)", {"ACC": "Anti-Corruption Court"}),
    ("the University of Kigali (UOK)", {"UOK": "University of Kigali"}),
    ("President Ana Torres (PPP)", {}),
    ("the talks in Lome (AU)", {}),
    ("Border Guard (2024)", {}),
    (
        "the Thai Travel Agents Association (TTAA) and the Tariff Tax Aid Agency (TTAA)",
        {"TTAA": "Thai Travel Agents Association"},
    ),
]


@pytest.mark.parametrize(("text", "acronyms"), EXPLAINED)
def test_explained_acronyms(text: str, acronyms: dict[str, str]) -> None:
    assert explained_acronyms(text) == acronyms


def test_an_acronym_is_what_the_text_says_it_is() -> None:
    made = reading(
        draft(
            "the/DET/Bank/det Central/PROPN/Bank/compound Bank/PROPN/met/nsubj of/ADP/Somalia/case "
            "Somalia/PROPN/Bank/nmod (/PUNCT/CBS/punct "
            "|CBS/PROPN/Bank/appos |)/PUNCT/CBS/punct met/VERB Togo/PROPN/met/obj",
            entities=["Organization: Central Bank of Somalia"],
            frames=["CONSULT: met; actor: the Central Bank of Somalia ( CBS ); actor: Togo"],
        ),
        draft("the/DET/CBS/det CBS/PROPN/left/nsubj left/VERB", frames=["RETREAT: left; actor: the CBS"]),
    )
    bank, _ = resolve_actors(made).actors
    assert (bank.name, bank.country, len(bank.mentions)) == ("Central Bank of Somalia", "SOM", 2)
