"""Actors: names, descriptions and pronouns resolved within a document, in texts written for this test."""

from __future__ import annotations

import pytest

from demarche.records import Actor, Coding
from tests.extract.conftest import CodeText

CODES = [
    ("Peruvian Foreign Minister Ana Torres met her counterpart in Lima.", "Ana Torres", "PER", "GOV"),
    (
        "Kenya's ambassador to the United Nations, Peter Odhiambo, met reporters in Geneva.",
        "Peter Odhiambo",
        "KEN",
        "GOV",
    ),
    ("Israeli soldiers fired at protesters on Monday.", "Israeli soldiers", "ISR", "MIL"),
    ("Japan recalled its ambassador from Seoul.", "Japan", "JPN", "GOV"),
    ("Moscow rejected the proposal.", "Russia", "RUS", "GOV"),
    ("Nigerian police arrested twelve protesters in Lagos.", "Nigerian police", "NGA", "COP"),
    ("The United Nations urged both sides to stop fighting.", "United Nations", "UNO", ""),
    ("NATO condemned the attack.", "NATO", "IGO", ""),
    ("The European Union imposed sanctions on Belarus.", "European Union", "EUR", ""),
    ("Colombian rebels kidnapped two engineers.", "Colombian rebels", "COL", "REB"),
    ("Canadian lawmakers criticised the minister.", "Canadian lawmakers", "CAN", "LEG"),
    ("Human Rights Watch accused Sudan of bombing villages.", "Human Rights Watch", "NGO", ""),
]


def _actor(coding: Coding, name: str) -> Actor:
    found = [actor for actor in coding.actors if name in actor.name]
    assert found, [actor.name for actor in coding.actors]
    return found[0]


@pytest.mark.parametrize(("text", "name", "country", "sector"), CODES)
def test_country_and_sector(code_text: CodeText, text: str, name: str, country: str, sector: str) -> None:
    actor = _actor(code_text(text), name)
    assert actor.country == country
    assert not sector or actor.sectors[:1] == (sector,)


def test_a_surname_joins_the_full_name(code_text: CodeText) -> None:
    coding = code_text(
        "Moroccan minister Nadia Berrada met the Algerian delegation in Tunis.\n\nBerrada said the talks were useful. "
        "She invited the delegation to Rabat."
    )
    actor = _actor(coding, "Nadia Berrada")
    assert {m.span.text for m in actor.mentions} >= {"Nadia Berrada", "Berrada", "She"}


def test_former_office_holders_are_elites(code_text: CodeText) -> None:
    actor = _actor(code_text("Former Ghanaian President Kofi Mensah criticised the government."), "Kofi Mensah")
    assert (actor.tenure, actor.country, actor.sectors[0]) == ("former", "GHA", "ELI")


def test_the_envoy_is_the_ambassador(code_text: CodeText) -> None:
    coding = code_text(
        "Pakistan's ambassador, Omar Qazi, met the Secretary-General on Tuesday.\n\n"
        "The Pakistani envoy accused the other side of delay."
    )
    assert "The Pakistani envoy" in {m.span.text for m in _actor(coding, "Omar Qazi").mentions}


def test_an_adviser_to_somebody_is_somebody_else(code_text: CodeText) -> None:
    coding = code_text("An adviser to President Ilham Karimov said that the border would stay closed.")
    sources = {s.source.name for s in coding.statements if s.source}
    assert sources
    assert "Ilham Karimov" not in sources


def test_capital_is_a_metonym_of_its_government(code_text: CodeText) -> None:
    coding = code_text("Iran rejected the report. Tehran said the inspectors were not impartial.")
    kinds = {m.span.text: m.kind for m in _actor(coding, "Iran").mentions}
    assert kinds == {"Iran": "name", "Tehran": "metonym"}


def test_unnamed_speakers_stay_apart(code_text: CodeText) -> None:
    coding = code_text("Diplomatic sources said the plan was dead.\n\nA senior official said the plan was alive.")
    names = {s.source.actor for s in coding.statements if s.source}
    assert len(names) == 2
