"""Records in the shape of the gold: events and statements find their sentence, actors their gold span."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from demarche.analyse.analysis import Analysis, Frame, Role, Sentence, Word
from demarche.analyse.sentences import split_sentences
from demarche.records import Actor, Coding, Event, Mention, Participant, Run, Span, Statement
from evaluation.gold.annotated import GoldEvent, GoldSentence, GoldStatement
from evaluation.records import find_actors, story_document, to_sentences, with_frames

STORY = [
    GoldSentence("s1", "A", "a", "Chad sent grain.", (), (), {(0, 4): ("Chad", "TCD GOV")}),
    GoldSentence(
        "s2", "A", "a", "It arrived, Peru's envoy said.", (), (),
        {(12, 24): ("envoy", "PER GOV"), (0, 2): ("grain", "?"), (3, 10): ("nobody", "XXX CVL")},
    ),
]  # fmt: skip
DOCUMENT = story_document(STORY)


def span(text: str) -> Span:
    start = DOCUMENT.text.index(text)
    return Span(start, start + len(text), text)


def participant(text: str) -> Participant:
    return Participant(span=span(text), actor="actor-1", name=text, country=None, sectors=())


def actor(name: str, country: str, *mentions: str) -> Actor:
    spans = tuple(Mention(DOCUMENT.id, span(text), "name") for text in mentions)
    return Actor(
        id=name,
        document=DOCUMENT.id,
        name=name,
        kind="state",
        country=country,
        sectors=("GOV",),
        mentions=spans,
    )


CODING = Coding(
    DOCUMENT.id,
    Run("run-1", "0", "0", "0"),
    events=(
        Event(
            id="e", document=DOCUMENT.id, trigger=span("sent"), type="AID", mode=None, status="occurred",
            actors=(participant("Chad"), participant("Peru")), confidence=0.9,
        ),
    ),
    statements=(
        Statement(
            id="s", document=DOCUMENT.id, source=participant("Peru's envoy"), cue=span("said"),
            content=(span("It arrived"),), quote_type="indirect", act="assert", source_type="named",
            confidence=0.9,
        ),
        Statement(
            id="t", document=DOCUMENT.id, source=None, cue=None, content=(span("grain"),),
            quote_type="direct", act="assert", source_type="none", confidence=0.9,
        ),
    ),
    actors=(
        actor("Chad", "TCD", "Chad"), actor("Peru", "PER", "Peru", "envoy"), actor("Envoy", "BOL", "Peru's envoy"),
        actor("Long", "ECU", ", Peru's envoy said"),
    ),
)  # fmt: skip


def test_a_story_is_a_document_without_a_date() -> None:
    assert DOCUMENT.text == "Chad sent grain.\n\nIt arrived, Peru's envoy said."
    assert DOCUMENT.published is None


def test_records_find_their_sentence_with_offsets_from_its_start() -> None:
    first, second = to_sentences(CODING, STORY)
    assert [(e.trigger, e.type) for e in first.events] == [((5, 9), "AID")]
    # An actor in another sentence is left out.
    assert first.events[0].roles["actor"] == ((0, 4),)
    assert [s.roles["content"] for s in first.statements] == [((10, 15),)]
    assert second.events == ()
    assert [(s.cue, s.roles["source"], s.roles["content"]) for s in second.statements] == [
        ((25, 29), ((12, 24),), ((0, 10),))
    ]


def test_a_gold_actor_is_judged_by_the_mention_most_like_it() -> None:
    found = find_actors(CODING, STORY)
    assert [(a.sentence, a.code, a.found, a.country, a.sector) for a in found] == [
        ("s1", "TCD GOV", True, "TCD", "GOV"),
        ("s2", "PER GOV", True, "BOL", "GOV"),
        ("s2", "XXX CVL", False, None, None),
    ]


def test_the_gold_s_frames_take_the_place_of_the_model_s() -> None:
    event = GoldEvent((5, 9), "AID", None, "occurred", {"actor": ((0, 4),), "recipient": ((90, 99),)}, None)
    statement = GoldStatement((25, 29), {"source": ((12, 24),), "content": ((0, 10),)}, "indirect", "assert", "named")
    story = [replace(STORY[0], events=(event,)), replace(STORY[1], statements=(statement,))]
    sentences = tuple(
        Sentence(
            s.start, s.end, s.paragraph, tuple(Word(a, b, "X", "x", 0, "root") for a, b in s.words), (),
            (Frame("THREATEN", 0, 1, 0.9, ()),), np.zeros((0, 1), np.float32), np.zeros((0, 1), np.float32),
        )
        for s in split_sentences(DOCUMENT.text)
    )  # fmt: skip
    first, second = with_frames(Analysis(sentences, ("-",), ()), story).sentences
    assert first.frames == (Frame("AID", 1, 2, 1.0, (Role("actor", 0, 1),), status="occurred"),)
    (frame,) = second.frames
    assert (frame.kind, frame.act, frame.source_type) == ("CUE", "assert", "named")
    assert [second.offsets(role.first, role.last) for role in frame.roles] == [(30, 42), (18, 28)]
