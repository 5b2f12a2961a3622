"""Events across documents: pairs scored with reasons, then clusters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from demarche.link.blocking import candidate_pairs
from demarche.link.circumstances import Setting, circumstances
from demarche.link.collection import BAGS, Collection, Ints
from demarche.link.facts import EventFact, Facts
from demarche.link.features import NAMES, features
from demarche.link.model import Floats, LinkModel
from demarche.link.telling import Telling
from demarche.records import Reason

CHUNK = 400
"""Pairs whose features are in memory at once."""
PROMISING = -5.5
"""Log-odds from words alone below which circumstances are not asked: they add seldom more than four."""
KEPT = 0.15
"""The least probability of a pair that is kept as a judgement."""
THRESHOLD = 0.5
"""The mean probability from which two clusters are one."""
SCALE, BIAS, SENTENCE = 0.34, -0.4, 6.0
"""What the link model's log-odds (fitted on ECB+, whose articles are of few and different stories) are worth in a
dossier of one dispute, what is added to them, and what a cosine of the sentences' words of 1 adds beyond them.
Fitted, with `USUAL`, on 141 pairs of events in world newspapers that were judged by reading them
(``evaluation/labels/links.jsonl``)."""
USUAL = dict.fromkeys(("ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "AGREE"), -2.4) | {"CONSULT": -2.2}
"""Acts of words and meetings are many between the same parties: what their type adds to the log-odds."""
DATED = 0.3
"""What is left of that where both are told of the same days: tried on ``tests/link/stories/dev``."""
TOPIC = 0.5
"""What is left of the weight of articles that are alike: inside one dispute all of them are."""
NEWS_DAYS = 3
"""Days between two articles of the same news."""
TOLD = 0.25
"""The least weight of a feature of the words that a reason tells."""

_WORDS = {
    "meaning": "the telling words are near in meaning: {triggers}",
    "rarity": "one telling word: {triggers}",
    "same head": "one telling word: {triggers}",
    "sentence": "words of the sentences: {sentence}",
    "names": "names in the sentences: {names}",
    "figures": "figures in the sentences: {figures}",
    "agent": "who does it: {agent}",
    "patient": "to whom: {patient}",
    "around": "who, where and when: {around}",
    "article": "how alike the articles are",
    "article names": "names that the articles share",
}


_TOPICAL = [NAMES.index("article"), NAMES.index("article names")]


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair of events (places in ``Facts.events``, smaller first), its probability, and why; barred where a reason has
    no weight."""

    left: int
    right: int
    score: float
    reasons: tuple[Reason, ...]

    @property
    def barred(self) -> bool:
        """Whether some reason bars the pair."""
        return any(reason.weight is None for reason in self.reasons)


def score_events(facts: Facts, collection: Collection, setting: Setting, model: LinkModel) -> Iterator[Scored]:
    """The pairs of events of different documents that may be one, with their reasons."""
    published = [document.published for document in facts.documents]
    for left, right in candidate_pairs(collection, facts.events, published, setting.entities):
        for start in range(0, len(left), CHUNK):
            part = slice(start, start + CHUNK)
            yield from _score_chunk(facts, collection, setting, model, left[part], right[part])
            collection.let_go()


def _score_chunk(
    facts: Facts, collection: Collection, setting: Setting, model: LinkModel, left: Ints, right: Ints
) -> Iterator[Scored]:
    values = features(collection, left, right)
    parts = model.contributions(values)
    parts[:, _TOPICAL] *= _topical(facts, collection, left, right)[:, None]
    odds = parts.sum(1) + model.bias
    sentences = SENTENCE * values[:, NAMES.index("sentence")]
    for row in np.nonzero(odds > PROMISING)[0]:
        one, other = int(left[row]), int(right[row])
        reasons = circumstances(setting, facts.events[one], facts.events[other])
        usual = _usual(facts.events[one], facts.events[other], reasons)
        total = SCALE * float(odds[row]) + sum(reason.weight or 0.0 for reason in reasons)
        total += BIAS + usual + float(sentences[row])
        score = 1 / (1 + np.exp(-total))
        if score >= KEPT:
            added = SCALE * parts[row]
            added[NAMES.index("sentence")] += sentences[row]
            told = word_reasons(added, facts.tellings[one], facts.tellings[other])
            often = [Reason("usual", usual, "such acts are many between the same parties")] if usual else []
            yield Scored(one, other, round(float(score), 3), (*told, *reasons, *often))


def _topical(facts: Facts, collection: Collection, left: Ints, right: Ints) -> Floats:
    """How much of the weight of like articles is left: all of it where they are of the same days."""
    near = [
        facts.documents[a].published.near(facts.documents[b].published, slack=NEWS_DAYS)
        for a, b in zip(collection.document[left].tolist(), collection.document[right].tolist(), strict=True)
    ]
    return np.where(near, np.float32(1.0), np.float32(TOPIC)).astype(np.float32)


def _usual(left: EventFact, right: EventFact, reasons: Sequence[Reason]) -> float:
    """What the types of two events add: the mean of both, less where their days speak."""
    mean = (USUAL.get(left.record.type, 0.0) + USUAL.get(right.record.type, 0.0)) / 2
    dated = any(reason.name in {"same day", "days agree", "news of the same days"} for reason in reasons)
    return round(mean * (DATED if dated else 1.0), 2)


def word_reasons(parts: Floats, left: Telling, right: Telling) -> list[Reason]:
    """What the words add, the weightiest first; what the link model starts from goes into the rest."""
    shared = {name: ", ".join(sorted(set(of(left)) & set(of(right)))) or "nothing shared" for name, of in BAGS.items()}
    shared["triggers"] = " / ".join(" ".join(telling.trigger) for telling in (left, right))
    order = np.argsort(-np.abs(parts))
    told = []
    for place in order:
        name, weight = NAMES[place], round(float(parts[place]), 2)
        if abs(weight) >= TOLD and name in _WORDS:
            told.append(Reason(name, weight, _WORDS[name].format(**shared)))
    return told


def are_announced(left: EventFact, right: EventFact) -> bool:
    """Whether one event is told as coming and the other as having been."""
    statuses = {left.record.status, right.record.status}
    return "planned" in statuses and bool(statuses & {"occurred", "ongoing"})


_SERIES = re.compile(
    r"\b(repeatedly|regularly|several times|over the past|in recent (?:years|months|weeks)|series of|a number of"
    r"|(?:has|have|had) been \w+ing|continue[sd]? to|constant(?:ly)?|routinely|always|often)\b",
    re.IGNORECASE,
)
_MANY = re.compile(r"(?i)\w+[^s]s$")
_ONE = frozenset(
    "talks hostilities consultations negotiations discussions relations clashes ties sanctions was".split()
)
_BEFORE_NOUN = re.compile(r"(?i)(?:\b(?:the|its|his|her|their|our|in|of|with|by|after|several|many|new|and)|[’']s?)$")


def is_series(event: EventFact) -> bool:
    """Whether several happenings are told as one: "met over the past year", "meetings with diplomats"."""
    trigger = event.record.trigger.text.split()[-1]
    start = event.record.trigger.start - event.sentence.start
    around = event.sentence.text[max(0, start - 60) : start + len(event.record.trigger.text) + 40]
    noun = bool(_BEFORE_NOUN.search(event.sentence.text[:start].rstrip()))
    many = noun and bool(_MANY.search(trigger)) and trigger.lower() not in _ONE
    return many or bool(_SERIES.search(around))
