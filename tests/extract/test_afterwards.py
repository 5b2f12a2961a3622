"""Attribution afterwards: what stands before "This was said by X" is X's, and only that."""

from __future__ import annotations

import pytest

from demarche.extract.actors import resolve_actors
from demarche.extract.afterwards import with_afterwards
from demarche.extract.statements import find_statements
from tests.extract.build import Draft, draft, reading

DAM = draft("The/DET/dam/det dam/NOUN/leaks/nsubj leaks/VERB |./PUNCT")
ROAD = draft("The/DET/road/det road/NOUN/sank/nsubj sank/VERB |./PUNCT")
TOLD = draft(
    "Chad/PROPN/denied/nsubj denied/VERB it/PRON/denied/obj |./PUNCT", frames=["CUE: denied; source: Chad; content: it"]
)


LEMMAS = {
    **{"said": "say", "made": "make", "given": "give", "stated": "state", "noted": "note", "observed": "observe"},
    **{"expressed": "express", "revealed": "reveal"},
}


def passive(subject: str, verb: str, aux: str = "was", agent: str = "speakers", paragraph: int = 1) -> Draft:
    """A sentence such as "This was observed by speakers"."""
    *determiners, head = subject.split()
    before = "".join(f"{word}/DET/{head}/det/{word.lower()} " for word in determiners)
    upos, lemma = ("NOUN", head.removesuffix("s")) if before else ("PRON", head.lower())
    return draft(
        f"{before}{head}/{upos}/{verb}/nsubj:pass/{lemma} {aux}/AUX/{verb}/aux:pass/be "
        f"{verb}/VERB//root/{LEMMAS[verb]} by/ADP/{agent}/case {agent}/NOUN/{verb}/obl:agent |./PUNCT",
        paragraph=paragraph,
    )


def active(verb: str, lemma: str, said: str, paragraph: int = 1) -> Draft:
    """A sentence such as "The envoy said this"."""
    *determiners, head = said.split()
    before = "".join(f"{word}/DET/{head}/det/{word.lower()} " for word in determiners)
    upos, noun = ("NOUN", head.removesuffix("s")) if before else ("PRON", head)
    return draft(
        f"The/DET/envoy/det envoy/NOUN/{verb}/nsubj {verb}/VERB//root/{lemma} {before}{head}/{upos}/{verb}/obj/{noun} "
        "|./PUNCT",
        paragraph=paragraph,
    )


def at(sentence: Draft, paragraph: int) -> Draft:
    """The sentence in another paragraph."""
    return Draft(sentence.words, sentence.entities, sentence.frames, paragraph)


def told(*drafts: Draft) -> list[tuple[str, list[str]]]:
    """Source and contents of each statement but Chad's."""
    made = with_afterwards(reading(*drafts))
    found = find_statements(made, resolve_actors(made))
    named = [(s.source.name if s.source else "-", [part.text for part in s.content]) for s in found]
    return [each for each in named if each[0] != "Chad"]


@pytest.mark.parametrize(
    ("drafts", "expected"),
    [
        ([DAM, passive("This", "observed")], ("speakers", ["The dam leaks."])),
        ([DAM, ROAD, passive("This", "stated")], ("speakers", ["The dam leaks. The road sank."])),
        ([DAM, at(ROAD, 1), passive("This", "noted", paragraph=2)], ("speakers", ["The dam leaks.", "The road sank."])),
        ([DAM, passive("This", "said", agent="officials")], ("officials", ["The dam leaks."])),
        ([DAM, passive("These views", "expressed", "were")], ("speakers", ["The dam leaks."])),
        ([DAM, passive("These remarks", "made", "were")], ("speakers", ["The dam leaks."])),
        ([DAM, passive("The views", "expressed", "were")], ("speakers", ["The dam leaks."])),
        ([DAM, active("said", "say", "this")], ("envoy", ["The dam leaks."])),
        ([DAM, active("expressed", "express", "these views")], ("envoy", ["The dam leaks."])),
        ([DAM, active("made", "make", "these remarks")], ("envoy", ["The dam leaks."])),
        ([TOLD, at(DAM, 1), passive("This", "revealed", paragraph=2)], ("speakers", ["The dam leaks."])),
        ([DAM, at(ROAD, 1), passive("This", "stated", paragraph=1)], ("speakers", ["The road sank."])),
        ([DAM, active("gave", "give", "that statement")], ("envoy", ["The dam leaks."])),
    ],
)
def test_what_stands_before_is_theirs(drafts: list[Draft], expected: tuple[str, list[str]]) -> None:
    assert told(*drafts) == [expected]


@pytest.mark.parametrize(
    "drafts",
    [
        [DAM, passive("This", "observed", "is")],  # a custom
        [DAM, passive("This", "made")],
        [DAM, passive("This", "given")],
        [DAM, passive("The dam", "observed")],
        [DAM, active("made", "make", "this")],
        [DAM, active("built", "build", "this")],
        [DAM, active("said", "say", "nothing")],
        [passive("This", "observed", paragraph=0)],
        [DAM, TOLD, passive("This", "observed")],
        [DAM, TOLD, active("said", "say", "this")],
        [DAM, active("shared", "share", "the remarks")],
    ],
)
def test_what_is_no_such_sentence_takes_nothing(drafts: list[Draft]) -> None:
    assert told(*drafts) == []


def test_the_speaker_s_name_is_taken_whole() -> None:
    words = (
        "This/PRON/said/nsubj:pass was/AUX/said/aux:pass/be said/VERB//root/say by/ADP/minister/case "
        "the/DET/minister/det minister/NOUN/said/obl:agent of/ADP/trade/case trade/NOUN/minister/nmod "
        "|,/PUNCT/Torres/punct "
        "Ana/PROPN/minister/appos Torres/PROPN/Ana/flat |./PUNCT/said/punct"
    )
    ((name, content),) = told(DAM, draft(words, entities=["Person: Ana Torres"], paragraph=1))
    assert (name, content) == ("Ana Torres", ["The dam leaks."])
