"""Callings: groups without their number and without a capital that only the sentence gives them."""

from __future__ import annotations

import pytest

from demarche.extract.callings import uncounted
from tests.extract.conftest import CodeText

PHRASES = {
    # as told: what they are called
    "more than 40 protesters": "protesters",
    "three opposition lawmakers": "opposition lawmakers",
    "dozens of children": "children",
    "hundreds of thousands of refugees": "refugees",
    "21 percent of Rwandans": "Rwandans",
    "all 23 members of the Senate": "members of the Senate",
    "several other donors": "other donors",
    "two of Malawi's main donors": "Malawi's main donors",
    "two of her three sons": "sons",
    "some analysts": "analysts",
    "one official": "official",
    # nothing else is told, or it is one of several, or no number of them
    "one of the officers": "one of the officers",
    "many": "many",
    "67,000": "67,000",
    "hundreds of": "hundreds of",
    "39-year-old teacher": "39-year-old teacher",
    "2013 report": "2013 report",
    "five-party coalition": "five-party coalition",
}


@pytest.mark.parametrize("told", PHRASES)
def test_what_they_are_called(told: str) -> None:
    assert uncounted(told) == PHRASES[told]


IN_TEXTS = {
    # text: the names of all actors
    "Police arrested more than 40 protesters in Lima on Monday.": {"police", "protesters"},
    "Several lawmakers accused the government of buying votes.": {"lawmakers", "government"},
    "The two sides signed an agreement in Geneva. The two sides met for six hours.": {"two sides"},
    "The striking miners accused the company of lying.": {"striking miners", "company"},
}


@pytest.mark.parametrize("text", IN_TEXTS)
def test_names_of_actors(code_text: CodeText, text: str) -> None:
    assert {actor.name for actor in code_text(text).actors} == IN_TEXTS[text]
