"""Complaints: who asks for an end of a harm or complains of it does not do it."""

from __future__ import annotations

import pytest

from demarche.extract.complaints import without_complainants
from tests.extract.build import draft, reading
from tests.extract.conftest import CodeText

GIVEN = [
    # words, frames, the actors left to the last frame
    (
        "Togo/PROPN/urged/nsubj urged/VERB Mali/PROPN/urged/obj to/PART/end/mark end/VERB/urged/xcomp "
        "the/DET/siege/det siege/NOUN/end/obj",
        ["REQUEST: urged; actor: Togo; recipient: Mali", "COERCE: siege; actor: Togo"],
        [],
    ),
    (
        "Togo/PROPN/urged/nsubj urged/VERB Mali/PROPN/urged/obj to/PART/end/mark end/VERB/urged/xcomp "
        "the/DET/siege/det siege/NOUN/end/obj",
        ["REQUEST: urged; actor: Togo; recipient: Mali", "COERCE: siege; actor: Mali"],
        ["Mali"],
    ),
    (
        "Togo/PROPN/imposed/nsubj imposed/VERB a/DET/siege/det siege/NOUN/imposed/obj",
        ["COERCE: siege; actor: Togo"],
        ["Togo"],
    ),
    (
        "Togo/PROPN/threatened/nsubj threatened/VERB to/PART/impose/mark impose/VERB/threatened/xcomp "
        "a/DET/siege/det siege/NOUN/impose/obj",
        ["THREATEN: threatened; actor: Togo", "COERCE: siege; actor: Togo"],
        ["Togo"],
    ),
    (
        "Togo/PROPN/piled/nsubj piled/VERB pressure/NOUN/piled/obj on/ADP/Mali/case Mali/PROPN/piled/obl "
        "to/PART/lift/mark lift/VERB/piled/advcl the/DET/curfew/det curfew/NOUN/lift/obj",
        ["REQUEST: pressure; actor: Togo; recipient: Mali", "COERCE: curfew; actor: Togo"],
        [],
    ),
]


@pytest.mark.parametrize(("words", "frames", "left"), GIVEN)
def test_who_complains_of_a_harm_does_not_do_it(words: str, frames: list[str], left: list[str]) -> None:
    made = reading(draft(words, frames=frames))
    sentence = made.sentences[0]
    harm = next(frame for frame in sentence.frames if frame.kind == "COERCE")
    actors = without_complainants(sentence, harm).spans("actor")
    assert [made.text(0, role.first, role.last) for role in actors] == left


def test_what_a_side_is_willing_to_do_is_an_offer(code_text: CodeText) -> None:
    coding = code_text("“Ethiopia would still like to cooperate with Egypt on the dam,” the minister said.")
    assert not any(event.type == "COOPERATE" for event in coding.events)
