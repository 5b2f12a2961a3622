"""Events: triggers, types, modes, status and arguments against the project's own labels.

Found and gold events are both ``GoldEvent`` values of the same sentences, in the same order. A trigger is
found when it shares a character with a gold one, one to one, the larger overlap first. It is *typed* right
when its type is the gold type or the gold ``alternative``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from demarche.analyse.labels import EVENT_ROLES
from evaluation.gold.annotated import GoldEvent, GoldSentence
from evaluation.score.figure import (
    Counts,
    Figure,
    accuracy_figure,
    f1_figure,
    macro_f1_figure,
    precision_figure,
    recall_figure,
)
from evaluation.score.matching import count_equal, count_overlapping, match, overlap

ENOUGH_CASES = 10
"""Gold cases from which on a type enters the second macro figure: below, one case moves F1 by points."""


@dataclass(frozen=True, slots=True)
class _Pairing:
    """The events of one sentence and the index pairs (found, gold) that match, typed and untyped."""

    found: tuple[GoldEvent, ...]
    gold: tuple[GoldEvent, ...]
    typed: list[tuple[int, int]]
    untyped: list[tuple[int, int]]


def score_events(found: Sequence[GoldSentence], gold: Sequence[GoldSentence]) -> dict[str, Figure]:
    """All figures of events, by name. The unit of the interval is the sentence.

    ``typed-f1``, ``typed-precision``, ``typed-recall``: triggers with their type. ``trigger-f1``: triggers
    alone. ``macro-f1``: mean F1 over the types that occur in the gold; ``macro-f1-frequent``: over those with
    at least ten cases; a match by the alternative counts for the gold type. ``type-mode``: share of the
    matched (untyped) triggers with both type and mode right, where no mode must be no mode; under the
    alternative type any mode is right, since the gold tells none. ``status``: share right of the typed
    matches. ``<role>-f1`` and ``<role>-exact``: arguments of typed matches only, by overlap one to one and by
    equal offsets. ``arguments-f1``: all arguments of all found events against all of all gold events; one is
    right when it overlaps its like in a typed match.
    """
    pairings = [pair_events(f, g) for f, g in zip(found, gold, strict=True)]
    figures = _trigger_figures(pairings) | _attribute_figures(pairings)
    for role in EVENT_ROLES:
        figures[f"{role}-f1"] = f1_figure([_role_counts(p, role, count_overlapping) for p in pairings])
        figures[f"{role}-exact"] = f1_figure([_role_counts(p, role, count_equal) for p in pairings])
    figures["arguments-f1"] = f1_figure([_all_arguments(p) for p in pairings])
    return figures


def pair_events(found: GoldSentence, gold: GoldSentence) -> _Pairing:
    """Match the events of one sentence.

    Raises:
        ValueError: the two sentences are not the same.
    """
    if (found.id, found.text) != (gold.id, gold.text):
        raise ValueError(f"sentence {found.id!r} is scored against {gold.id!r}")

    def typed(one: GoldEvent, other: GoldEvent) -> float:
        return overlap(one.trigger, other.trigger) if one.type in {other.type, other.alternative} else 0

    return _Pairing(
        found.events,
        gold.events,
        match(found.events, gold.events, typed),
        match(found.events, gold.events, lambda one, other: overlap(one.trigger, other.trigger)),
    )


def trigger_cases(found: Sequence[GoldSentence], gold: Sequence[GoldSentence]) -> dict[str, str]:
    """What became of each trigger: a gold one is right or missed, a found one without a match is surplus.

    Keys are ``sentence start-end TYPE word``, stable from run to run: two runs can be compared case by case.
    """
    cases: dict[str, str] = {}
    for one, other in zip(found, gold, strict=True):
        pairs = pair_events(one, other).typed
        hit, used = {j for _, j in pairs}, {i for i, _ in pairs}
        for number, event in enumerate(other.events):
            cases[_case(other, event)] = "right" if number in hit else "missed"
        for number, event in enumerate(one.events):
            if number not in used:
                cases.setdefault(_case(one, event), "surplus")
    return cases


def _case(sentence: GoldSentence, event: GoldEvent) -> str:
    start, end = event.trigger
    return f"{sentence.id} {start}-{end} {event.type} {sentence.text[start:end]}"


def _trigger_figures(pairings: Sequence[_Pairing]) -> dict[str, Figure]:
    typed = [Counts(len(p.typed), len(p.found), len(p.gold)) for p in pairings]
    untyped = [Counts(len(p.untyped), len(p.found), len(p.gold)) for p in pairings]
    by_type = [_counts_by_type(p) for p in pairings]
    cases = Counter(event.type for p in pairings for event in p.gold)
    frequent = [name for name, count in sorted(cases.items()) if count >= ENOUGH_CASES]
    return {
        "typed-f1": f1_figure(typed),
        "typed-precision": precision_figure(typed),
        "typed-recall": recall_figure(typed),
        "trigger-f1": f1_figure(untyped),
        "macro-f1": macro_f1_figure(by_type, sorted(cases)),
        "macro-f1-frequent": macro_f1_figure(by_type, frequent),
    }


def type_figures(found: Sequence[GoldSentence], gold: Sequence[GoldSentence]) -> dict[str, Figure]:
    """Typed-trigger F1 of each type that occurs in the gold."""
    by_type = [_counts_by_type(pair_events(f, g)) for f, g in zip(found, gold, strict=True)]
    names = sorted({event.type for sentence in gold for event in sentence.events})
    return {f"type-{name}": f1_figure([unit.get(name, Counts()) for unit in by_type]) for name in names}


def _counts_by_type(pairing: _Pairing) -> dict[str, Counts]:
    counts: dict[str, Counts] = {}
    matched = dict(pairing.typed)
    for number, event in enumerate(pairing.found):
        right = number in matched
        name = pairing.gold[matched[number]].type if right else event.type
        counts[name] = counts.get(name, Counts()) + Counts(int(right), 1, 0)
    for event in pairing.gold:
        counts[event.type] = counts.get(event.type, Counts()) + Counts(0, 0, 1)
    return counts


def _attribute_figures(pairings: Sequence[_Pairing]) -> dict[str, Figure]:
    modes = [(sum(_is_mode_right(p.found[i], p.gold[j]) for i, j in p.untyped), len(p.untyped)) for p in pairings]
    statuses = [(sum(p.found[i].status == p.gold[j].status for i, j in p.typed), len(p.typed)) for p in pairings]
    return {"type-mode": accuracy_figure(modes), "status": accuracy_figure(statuses)}


def _is_mode_right(found: GoldEvent, gold: GoldEvent) -> bool:
    return found.type == gold.alternative or (found.type, found.mode) == (gold.type, gold.mode)


SpanCounter = Callable[[Sequence[tuple[int, int]], Sequence[tuple[int, int]]], int]


def _role_counts(pairing: _Pairing, role: str, count: SpanCounter) -> Counts:
    total = Counts()
    for i, j in pairing.typed:
        found, gold = pairing.found[i].roles.get(role, ()), pairing.gold[j].roles.get(role, ())
        total += Counts(count(found, gold), len(found), len(gold))
    return total


def _all_arguments(pairing: _Pairing) -> Counts:
    right = sum(_role_counts(pairing, role, count_overlapping).right for role in EVENT_ROLES)
    found = sum(len(spans) for event in pairing.found for spans in event.roles.values())
    gold = sum(len(spans) for event in pairing.gold for spans in event.roles.values())
    return Counts(right, found, gold)
