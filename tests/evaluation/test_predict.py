"""Prediction: what a model finds comes out in the shape of the gold, sentence by sentence, story by story."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import numpy as np

from demarche.analyse.analysis import Analysis, Frame, Role, Sentence, Word
from demarche.analyse.model import Model
from demarche.analyse.sentences import SentenceSpan
from evaluation.gold.annotated import GoldSentence
from evaluation.gold.polnear import AttributedArticle
from evaluation.predict import analyse_words, find_annotated, find_attributions


class FirstAndSecondWord:
    """Stands in for a model: in every sentence the second word is a trigger and a cue, the first its
    actor."""

    labels = SimpleNamespace(sectors=("GOV", "MIL"))

    def __init__(self) -> None:
        self.asked: list[tuple[str, int, str]] = []

    def analyse(self, text: str, sentences: Sequence[SentenceSpan], *, cues: str = "CUE") -> Analysis:
        self.asked.append((text, len(sentences), cues))
        return Analysis(tuple(_analysed(span) for span in sentences), ("GOV", "MIL"), (0.0,) * 5)


def _analysed(span: SentenceSpan) -> Sentence:
    words = tuple(Word(a, b, "X", "x", 0, "root") for a, b in span.words)
    event = Frame("AID", 1, 2, 0.9, (Role("actor", 0, 1),), status="occurred", mode=None)
    cue = Frame("CUE", 1, 2, 0.9, (Role("source", 0, 1),), act="assert", source_type="named")
    sectors = np.array([[0.0, float(i)] for i in range(len(words))], np.float32)
    return Sentence(
        span.start, span.end, span.paragraph, words, (), (event, cue), sectors, np.zeros((len(words), 136), np.float32)
    )


def gold(number: int, story: str, text: str, actors: dict[tuple[int, int], tuple[str, str]]) -> GoldSentence:
    return GoldSentence(f"s{number}", "A", story, text, (), (), actors)


def test_stories_are_read_whole_and_offsets_count_from_the_sentence() -> None:
    model = FirstAndSecondWord()
    sentences = [
        gold(1, "a", "Chad sent grain.", {}),
        gold(
            2,
            "a",
            "Peru did too.",
            {(5, 8): ("Peru's army", "PER MIL"), (0, 4): ("x", "?"), (9, 12): ("u", "UNO")},
        ),
        gold(3, "b", "Nobody came.", {}),
    ]
    found, sectors = find_annotated(cast(Model, model), sentences)
    assert [(asked[0], asked[1]) for asked in model.asked] == [
        ("Chad sent grain.\nPeru did too.", 2),
        ("Nobody came.", 1),
    ]
    assert [s.id for s in found] == ["s1", "s2", "s3"]
    event, statement = found[1].events[0], found[1].statements[0]
    assert (event.type, event.trigger, event.roles["actor"], event.roles["time"]) == (
        "AID",
        (5, 8),
        ((0, 4),),
        (),
    )
    assert (statement.cue, statement.roles["source"], statement.act) == ((5, 8), ((0, 4),), "assert")
    # Only the span whose code has a sector is asked for; its one word scores 1 for MIL.
    assert sectors == [[], ["MIL"], []]


def test_gold_words_are_kept_as_they_are() -> None:
    model = FirstAndSecondWord()
    first, second = analyse_words(cast(Model, model), [["can", "not", "go"], ["Yes", "."]])
    assert model.asked[0][0] == "can not go\nYes ."
    assert [len(first.words), len(second.words)] == [3, 2]


def test_attributions_are_asked_for_in_polnears_convention() -> None:
    model = FirstAndSecondWord()
    article = AttributedArticle("n", "She said so. They left.", ())
    scored = find_attributions(cast(Model, model), article)
    assert model.asked[0][2] == "CUE/polnear"
    assert [a.cue for a in scored.found] == [((4, 8),), ((18, 22),)]
    assert [a.source for a in scored.found] == [((0, 3),), ((13, 17),)]
