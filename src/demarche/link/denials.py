"""Denials across documents: who denies in one account what another tells or accuses them of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import exp, sqrt

from demarche.link.entities import Entities
from demarche.link.events import NEWS_DAYS
from demarche.link.facts import EventFact, Facts, StatementFact
from demarche.link.words import WordTable, content_stems, stem
from demarche.records import Reason, Span

KEPT = 0.5
"""The least probability that a denial is of this accusation or event."""
WITHIN = 45
"""Days between two articles beyond which a denial is not looked for."""
_ACTS = {"deny"}
_PLAIN = frozenset(
    stem(word)
    for word in (
        "allegation accusation claim charge report criticism reports denied denies deny rejected accused accuse "
        "alleged allege involvement statement said question prime minister president government official people "
        "country state sheikh prince king leader party issue matter"
    ).split()
)
"""Words that denials and accusations of anything have in common."""
RARE, LEAST_RARE = 3.0, 2
"""A denial and what it may be of share so many words of so much weight (minus the logarithm of their share of
articles), names of the parties apart."""
TELLING = 5.0
"""Weight of a word that is enough by itself between articles of the same days."""
WHOLE = 0.6
"""Share of the (squared) weight of what is denied that is enough, between articles of the same days, with a rare word:
"denied that flares had been used"."""
FEW = 30
"""Articles below which their words say little of how common a word is: a dossier of five tells one story."""
_WORD = re.compile(r"[^\W_]+")
_DENIED = frozenset({"ACCUSE", "ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN", "SUPPORT", "AID"})


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial (place in ``Facts.statements``) and what it denies in another document: a record's id and its spans."""

    statement: int
    record: str
    document: int
    spans: tuple[Span, ...]
    score: float
    reasons: tuple[Reason, ...]
    away: int = 0
    """Characters between the words that are shared and the trigger of the event, which decide between equals."""


@dataclass(frozen=True, slots=True)
class _Denier:
    """A denial (place in ``Facts.statements``), whose state denies, the telling words of what is denied, and those of
    who denies."""

    place: int
    document: int
    state: str
    words: frozenset[str]
    party: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Target:
    record: str
    document: int
    spans: tuple[Span, ...]
    words: frozenset[str]
    by: frozenset[str]
    of: frozenset[str]
    accuses: bool
    sentence: Span | None = None


def find_denials(facts: Facts, entities: Entities, table: WordTable) -> Iterator[Denial]:
    """Each denial with what it may be of: the likeliest accusation or event of every other document."""

    def weight(word: str) -> float:
        return table.weight(word, holding=facts.vocabulary.holding(word), articles=max(len(facts.articles), FEW))

    by_state: defaultdict[str, list[_Denier]] = defaultdict(list)
    for denier in _deniers(facts, entities):
        by_state[denier.state].append(denier)
    best: dict[tuple[int, int], Denial] = {}
    for target in _targets(facts, entities):
        for denier in (each for state in target.of for each in by_state.get(state, ())):
            if target.document == denier.document or not _near(facts, denier.document, target.document):
                continue
            denial = _denial(facts, denier, target, weight)
            known = best.get((denier.place, target.document))
            if denial is not None and denial.score >= KEPT and (known is None or _rank(denial) > _rank(known)):
                best[denier.place, target.document] = denial
    yield from (best[of] for of in sorted(best))


def _deniers(facts: Facts, entities: Entities) -> Iterator[_Denier]:
    """The statements that deny something."""
    for place, statement in enumerate(facts.statements):
        if statement.record.act in _ACTS and statement.record.polarity != "negative":
            state = _state(entities, statement)
            if state is not None:
                party = _party_words(facts, statement)
                words = _denied_words(facts, statement) - _PLAIN - party
                yield _Denier(place, statement.document, state, words, party)


def _rank(denial: Denial) -> tuple[float, int]:
    return denial.score, -denial.away


def _away(target: _Target, words: frozenset[str]) -> int:
    """Characters between the trigger of an event and the nearest of some words in its sentence."""
    if target.sentence is None:
        return 0
    trigger = target.spans[0].start - target.sentence.start
    places = [abs(m.start() - trigger) for m in _WORD.finditer(target.sentence.text) if stem(m.group()) in words]
    return min(places, default=0)


def _targets(facts: Facts, entities: Entities) -> Iterator[_Target]:
    """What may be denied: accusations of a state, and acts it is told to have done."""
    for event in facts.events:
        if event.record.type in _DENIED and event.record.status not in {"denied", "hypothetical"}:
            yield _event_target(event)
    for statement in facts.statements:
        if statement.record.act in {"accuse", "condemn"} and statement.record.polarity != "negative":
            yield _statement_target(facts, entities, statement)


def _event_target(event: EventFact) -> _Target:
    record = event.record
    actors = frozenset(p.country for p in event.parties if p.country and p.role == "actor")
    recipients = frozenset(p.country for p in event.parties if p.country and p.role == "recipient")
    accuses = record.type == "ACCUSE"
    return _Target(
        record=record.id,
        document=event.document,
        spans=(record.trigger,),
        words=frozenset(content_stems(_words(event.sentence))),
        by=actors if accuses else frozenset(),
        of=recipients if accuses else actors,
        accuses=accuses,
        sentence=event.sentence,
    )


def _statement_target(facts: Facts, entities: Entities, statement: StatementFact) -> _Target:
    record = statement.record
    by = _state(entities, statement)
    return _Target(
        record=record.id,
        document=statement.document,
        spans=record.content or ((record.cue,) if record.cue else ()),
        words=frozenset(statement.words),
        by=frozenset({by} if by else ()),
        of=frozenset(_named_states(facts, statement)) - {by or ""},
        accuses=True,
    )


def _words(span: Span) -> list[str]:
    return _WORD.findall(span.text)


def _named_states(facts: Facts, statement: StatementFact) -> Iterator[str]:
    """States of the actors that are named in a statement's content."""
    spans = statement.record.content
    for actor in facts.actors_of(statement.document):
        country = actor.record.country
        if country and any(s.start <= m.span.start < s.end for m in actor.record.mentions for s in spans):
            yield country


def _state(entities: Entities, statement: StatementFact) -> str | None:
    return entities.country(statement.source) if statement.source is not None else None


def _near(facts: Facts, one: int, other: int) -> bool:
    first, second = facts.documents[one].published, facts.documents[other].published
    return first.overlaps(second, slack=WITHIN)


def _published_near(facts: Facts, one: int, other: int) -> bool:
    """Whether two dated articles are of the same days."""
    first, second = facts.documents[one].published, facts.documents[other].published
    return first.near(second, slack=NEWS_DAYS)


def _denial(facts: Facts, denier: _Denier, target: _Target, weight: Callable[[str], float]) -> Denial | None:
    words, other = denier.words, target.words - _PLAIN - denier.party
    shared = words & other
    told = sorted(shared, key=lambda word: (-weight(word), word))
    near = _published_near(facts, denier.document, target.document)
    if not told:
        return None
    lengths = [sqrt(sum(weight(word) ** 2 for word in side)) for side in (words, other)]
    common = sum(weight(word) ** 2 for word in shared)
    whole = weight(told[0]) >= RARE and common >= WHOLE * lengths[0] ** 2
    enough = sum(weight(word) >= RARE for word in told) >= LEAST_RARE
    if not enough and not (near and (weight(told[0]) >= TELLING or whole)):
        return None
    cosine = common / (lengths[0] * lengths[1]) if all(lengths) else 0.0
    reasons = [
        Reason(
            "denied by whom it is told of", -1.6, f"{denier.state} denies; the other account tells it of {denier.state}"
        ),
        Reason("words", round(min(3.5, 9 * cosine + (0.8 if near else 0)), 2), f"words of both: {', '.join(told[:6])}"),
    ]
    if target.accuses:
        reasons.append(Reason("an accusation", 0.5, "the other account is an accusation"))
    score = 1 / (1 + exp(-sum(reason.weight or 0.0 for reason in reasons)))
    return Denial(
        denier.place,
        target.record,
        target.document,
        target.spans,
        round(score, 3),
        tuple(reasons),
        _away(target, shared),
    )


def _denied_words(facts: Facts, statement: StatementFact) -> frozenset[str]:
    """The words of what is denied: of the content, and of what it answers in its own article ("these accusations")."""
    answered = statement.record.responds_to
    place = facts.answered.get(answered) if answered else None
    before = facts.statements[place].words if place is not None else ()
    return frozenset(statement.words) | frozenset(before)


def _party_words(facts: Facts, statement: StatementFact) -> frozenset[str]:
    """The words of the names of who denies."""
    if statement.source is None:
        return frozenset()
    actor = facts.actors[statement.source].record
    texts = [actor.name, *(mention.span.text for mention in actor.mentions)]
    return frozenset(content_stems(word for text in texts for word in _WORD.findall(text)))
