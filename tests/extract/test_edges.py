"""Edges of roles: cut back from joints, grown to nouns and to whole names, never into something else."""

from __future__ import annotations

import pytest

from demarche.extract.edges import mend_edges
from tests.extract.build import draft, reading

RULED = "the/DET/government/det Bolivian/ADJ/government/amod government/NOUN/rejected/nsubj rejected/VERB it/PRON"
SOLDIERS = (
    "rebels/NOUN/held/nsubj held/VERB two/NUM/soldiers/nummod wounded/ADJ/soldiers/amod young/ADJ/soldiers/amod "
    "tired/ADJ/soldiers/amod hungry/ADJ/soldiers/amod cold/ADJ/soldiers/amod lost/ADJ/soldiers/amod "
    "Somali/ADJ/soldiers/amod border/NOUN/soldiers/compound soldiers/NOUN/held/obj"
)
MINISTRY = (
    "Laos/PROPN/urged/nsubj urged/VERB the/DET/ministry/det ministry/NOUN/urged/obj of/ADP/defence/case "
    "defence/NOUN/ministry/nmod to/PART/wait/mark wait/VERB/urged/xcomp"
)
UNION = (
    "African/PROPN/Union/compound Union/PROPN/met/nsubj envoys/NOUN/Union/appos met/VERB Ana/PROPN/met/obj "
    "Torres/PROPN/Ana/flat and/CCONJ/Chad/cc Chad/PROPN/Ana/conj in/ADP/Harbour/case Kola/PROPN/Harbour/compound "
    "Harbour/PROPN/met/obl"
)

CHIEF = "UN/PROPN Secretary/PROPN |-/PUNCT |General/PROPN Ana/PROPN met/VERB envoys/NOUN"

ENVOYS = (
    "envoys/NOUN/met/nsubj of/ADP/Peru/case Peru/PROPN/envoys/nmod to/ADP/Union/case the/DET/Union/det "
    "Union/PROPN/envoys/nmod met/VERB Chad/PROPN/met/obj"
)

CASES = {
    "but not into another role": (
        ENVOYS,
        [],
        "CONSULT: met; actor: envoys of Peru to; place: Union",
        ["envoys of Peru to", "Union"],
    ),
    "a word that hyphens join is whole": (CHIEF, [], "CONSULT: met; actor: General Ana", ["Secretary-General Ana"]),
    # what: (words, entities, frame, the mended roles)
    "a bracket that is not closed is cut off": (
        "the/DET Union/PROPN (/PUNCT UN/PROPN agreed/VERB",
        [],
        "AGREE: agreed; actor: the Union ( UN",
        ["the Union"],
    ),
    "a bracket at the end stays": (
        "the/DET Union/PROPN (/PUNCT UN/PROPN )/PUNCT agreed/VERB",
        [],
        "AGREE: agreed; actor: the Union ( UN )",
        ["the Union ( UN)"],
    ),
    "a bracket that is closed stays": (
        "the/DET Union/PROPN (/PUNCT UN/PROPN )/PUNCT force/NOUN agreed/VERB",
        [],
        "AGREE: agreed; actor: the Union ( UN ) force",
        ["the Union ( UN) force"],
    ),
    "a joint at the end is cut": (UNION, [], "CONSULT: met; recipient: Ana Torres and", ["Ana Torres"]),
    "a joint at the beginning is cut": (UNION, [], "CONSULT: met; recipient: and Chad", ["Chad"]),
    "a comma and a joint at both ends": (
        ",/PUNCT Togo/PROPN ,/PUNCT and/CCONJ agreed/VERB",
        [],
        "AGREE: agreed; actor: , Togo , and",
        ["Togo"],
    ),
    "a joint that is all there is stays": (UNION, [], "CONSULT: met; recipient: and", ["and"]),
    "an adjective waits for its noun": (
        RULED,
        [],
        "REJECT: rejected; actor: the Bolivian",
        ["the Bolivian government"],
    ),
    "a determiner waits for its noun": (RULED, [], "REJECT: rejected; actor: the", ["the Bolivian government"]),
    "a preposition waits for its noun": (
        MINISTRY,
        [],
        "REQUEST: urged; recipient: the ministry of",
        ["the ministry of defence"],
    ),
    "a number waits, but not for a noun too far": (SOLDIERS, [], "COERCE: held; recipient: two", ["two"]),
    "a noun just in reach": (
        SOLDIERS,
        [],
        "COERCE: held; recipient: two wounded",
        ["two wounded young tired hungry cold lost Somali border soldiers"],
    ),
    "the noun is behind the word that tells what they do": (
        "the/DET/unions/det striking/ADJ/unions/amod unions/NOUN/said/nsubj said/VERB it/PRON",
        [],
        "PROTEST: striking; actor: the",
        ["unions"],
    ),
    "a title waits for the name": (
        "Mr/PROPN/charged/nsubj Kip/PROPN/Mr/flat Ruto/PROPN/Mr/flat is/AUX charged/VERB",
        ["Person: Kip Ruto"],
        "ACCUSE: charged; recipient: Mr",
        ["Mr Kip Ruto"],
    ),
    "a noun that stands in another role stays there": (
        RULED,
        [],
        "REJECT: rejected; actor: the Bolivian; recipient: government",
        ["the Bolivian", "government"],
    ),
    "an adjective whose noun is behind it does not grow": (
        "forces/NOUN/left/nsubj Malian/ADJ/forces/amod left/VERB Gao/PROPN/left/obj",
        [],
        "RETREAT: left; actor: forces Malian",
        ["forces Malian"],
    ),
    "a name cut at its end": (UNION, ["Person: Ana Torres"], "CONSULT: met; recipient: Ana", ["Ana Torres"]),
    "a name cut at its beginning": (UNION, ["Person: Ana Torres"], "CONSULT: met; recipient: Torres", ["Ana Torres"]),
    "a place cut in two": (UNION, ["Facility: Kola Harbour"], "CONSULT: met; place: Harbour", ["Kola Harbour"]),
    "a name that is two roles stays two": (
        UNION,
        ["Organization: African Union"],
        "CONSULT: met; actor: African; recipient: Union",
        ["African", "Union"],
    ),
    "what is no name of a party does not widen": (
        UNION,
        ["Event: Kola Harbour"],
        "CONSULT: met; place: Harbour",
        ["Harbour"],
    ),
    "a name beside a role is left alone": (UNION, ["Person: Ana Torres"], "CONSULT: met; recipient: Chad", ["Chad"]),
    "a time is cut back from a conjunction": (
        "on/ADP Monday/PROPN and/CCONJ Friday/PROPN they/PRON met/VERB",
        [],
        "CONSULT: met; time: Monday and",
        ["Monday"],
    ),
    "so is a content": (
        "Fiji/PROPN said/VERB talks/NOUN failed/VERB and/CCONJ",
        [],
        "CUE: said; content: talks failed and; source: Fiji",
        ["talks failed", "Fiji"],
    ),
}


@pytest.mark.parametrize(("words", "entities", "notation", "mended"), CASES.values(), ids=CASES)
def test_mended(words: str, entities: list[str], notation: str, mended: list[str]) -> None:
    made = reading(draft(words, entities=entities, frames=[notation]))
    (sentence,) = made.sentences
    roles = mend_edges(sentence, sentence.frames[0])
    assert [made.text(0, r.first, r.last).replace(" ,", ",") for r in roles] == mended
    assert [r.name for r in roles] == [r.name for r in sentence.frames[0].roles]


def test_what_goes_on_after_a_preposition_is_one() -> None:
    made = reading(draft(ENVOYS, frames=["CONSULT: met; actor: Union; actor: envoys of Peru to; actor: Chad"]))
    sentence = made.sentences[0]
    roles = mend_edges(sentence, sentence.frames[0])
    assert [made.text(0, role.first, role.last) for role in roles] == ["envoys of Peru to the Union", "Chad"]
