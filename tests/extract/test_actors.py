"""Actors: names, descriptions and pronouns resolved within a document, in texts written for this test."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from demarche.analyse.labels import NO_SECTOR
from demarche.extract.actors import weigh_sectors
from demarche.extract.clusters import Cluster
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


WEIGHED = {
    "the model alone": ({}, {"REB": 3.0, "GOV": 1.0}, "REB"),
    "the model sees no sector": ({}, {NO_SECTOR: 3.0, "GOV": 1.0}, None),
    "a title stands against a doubt": ({"GOV": 2}, {"REB": 2.0, "GOV": 1.0}, "GOV"),
    "a title gives way to what is plain": ({"GOV": 2}, {"REB": 9.0, "GOV": 1.0}, "REB"),
    "one office told often is one office": ({"GOV": 40}, {"REB": 9.0, "GOV": 1.0}, "REB"),
    "a title the model has no class for": ({"AGR": 2}, {"CVL": 1.5, "GOV": 0.0}, "AGR"),
    "no sector is no rival of a title": ({"GOV": 2}, {NO_SECTOR: 9.0, "GOV": 1.0}, "GOV"),
}


@pytest.mark.parametrize(("titles", "scores", "sector"), WEIGHED.values(), ids=WEIGHED)
def test_titles_and_the_model_together_tell_the_sector(
    titles: dict[str, int], scores: dict[str, float], sector: str | None
) -> None:
    cluster = Cluster(name="x", kind="unnamed", titles=Counter(titles))
    weigh_sectors(cluster, [np.array(list(scores.values()), np.float32)], tuple(scores))
    assert cluster.sectors[:1] == ((sector,) if sector else ())
    assert set(titles) <= set(cluster.sectors)


def test_a_state_is_its_government_whatever_it_does() -> None:
    cluster = Cluster(name="Togo", kind="state", titles=Counter({"GOV": 2}))
    weigh_sectors(cluster, [np.array([9.0, 0.0], np.float32)], ("MIL", "GOV"))
    assert cluster.sectors == ("GOV",)


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


NAMED_LATER = [
    # text, name, one of its mentions
    (
        "Spain's economy minister said on Monday that Algeria had moved closer to Russia. In Madrid the minister, "
        "Clara Fuentes, told reporters that trade had fallen.",
        "Clara Fuentes",
        "Spain's economy minister",
    ),
    (
        "A European Union naval force spokesman says the tanker has been released. Tomas Lindholm said the crew was "
        "well.",
        "Tomas Lindholm",
        "A European Union naval force spokesman",
    ),
]


@pytest.mark.parametrize(("text", "name", "mention"), NAMED_LATER)
def test_who_is_described_first_and_named_then(code_text: CodeText, text: str, name: str, mention: str) -> None:
    assert mention in {m.span.text for m in _actor(code_text(text), name).mentions}


NOT_NAMED_LATER = [
    # Two ministers of two states; an official of one state and a president of another; a name with a title of its own.
    (
        "Kenya's foreign minister said the border was closed. Ugandan trade minister Paul Okello said it was open.",
        "Paul Okello",
    ),
    ("A Peruvian official said the canal was closed. Chilean president Rosa Vidal said it was open.", "Rosa Vidal"),
    ("A naval spokesman says the tanker is free. Banker Tomas Lindholm said the price had fallen.", "Tomas Lindholm"),
]


@pytest.mark.parametrize(("text", "name"), NOT_NAMED_LATER)
def test_who_is_somebody_else(code_text: CodeText, text: str, name: str) -> None:
    mentions = {m.span.text for m in _actor(code_text(text), name).mentions}
    assert not any("official" in m or "spokesman" in m or "foreign minister" in m for m in mentions), mentions
