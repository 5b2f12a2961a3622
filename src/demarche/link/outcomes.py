"""Outcomes across documents: gains and losses that two accounts tell of one holder and one undertaking."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, sqrt

from demarche.link.circumstances import Setting
from demarche.link.facts import Facts, OutcomeFact
from demarche.link.words import WordTable, content_stems
from demarche.records import Reason

Weight = Callable[[str], float]

KEPT = 0.5
"""The least probability that two outcomes are of one undertaking from which they are set side by side."""
ALIKE, UNLIKE = 0.15, 0.04
"""Cosines of two articles' names above which they are likelier of one dispute, and below which of two."""
PLAIN = 2.5
"""Weight of a word (minus the logarithm of its share of articles) up to which sharing it says nothing."""
OFFICIAL = frozenset({"GOV", "MIL", "SPY"})
"""Sectors of those who fare for their state."""
MOST = 200
"""Outcomes of one holder that each is compared with, those next in the order of the dossier."""


@dataclass(frozen=True, slots=True)
class ComparedOutcomes:
    """Two outcomes (places in ``Facts.outcomes``): agrees or differs_outcome, how sure it is that they are of one
    undertaking, and why."""

    left: int
    right: int
    relation: str
    score: float
    reasons: tuple[Reason, ...]


def compare_outcomes(facts: Facts, setting: Setting, table: WordTable) -> Iterator[ComparedOutcomes]:
    """Outcomes of different documents that are told of one holder; who lost to the holder counts as its other side."""

    def weight(stem: str) -> float:
        return table.weight(stem, holding=facts.vocabulary.holding(stem), articles=len(facts.articles))

    groups: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for place, outcome in enumerate(facts.outcomes):
        for who, told in _told(facts, setting, outcome):
            groups[who].append((place, told))

    def background(stem: str) -> float:
        return table.weight(stem, holding=0, articles=0)

    seen: set[tuple[int, int]] = set()
    for who, group in groups.items():
        for left, right, alike in _pairs(facts, group):
            if (left, right) in seen:
                continue
            reasons = list(_reasons(facts, setting, who, left, right, weight, background))
            score = 1 / (1 + exp(-sum(reason.weight or 0.0 for reason in reasons)))
            if score >= KEPT:
                seen.add((left, right))
                relation = "agrees" if alike else "differs_outcome"
                yield ComparedOutcomes(left, right, relation, round(score, 3), tuple(reasons))


def _pairs(facts: Facts, group: Sequence[tuple[int, str]]) -> Iterator[tuple[int, int, bool]]:
    """Pairs of outcomes of different documents and one field, smaller first, and whether both tell the same; "other"
    goes with any field."""
    for index, (one, told) in enumerate(group):
        for another, other in group[index + 1 : index + 1 + MOST]:
            left, right = facts.outcomes[min(one, another)], facts.outcomes[max(one, another)]
            fields = {left.record.field, right.record.field}
            if left.document != right.document and (len(fields) == 1 or "other" in fields):
                yield min(one, another), max(one, another), told == other


def _told(facts: Facts, setting: Setting, outcome: OutcomeFact) -> Iterator[tuple[str, str]]:
    """Whom an outcome is told of and how: the holder, and the other way round whom it was against. A state stands for
    all its people and bodies."""
    for actor, told in ((outcome.holder, outcome.record.told), (outcome.against, _OTHER[outcome.record.told])):
        if actor is not None:
            yield _who(facts, setting, actor), told


def _who(facts: Facts, setting: Setting, actor: int) -> str:
    """A state for its government and forces; others by themselves: parties of one state fare each for itself."""
    record = facts.actors[actor].record
    official = record.kind in {"state", "government"} or bool(OFFICIAL & set(record.sectors[:1]))
    return record.country if official and record.country else setting.entity_names[setting.entities[actor]]


_OTHER = {"gain": "loss", "loss": "gain"}


def _reasons(
    facts: Facts, setting: Setting, who: str, left: int, right: int, weight: Weight, background: Weight
) -> Iterator[Reason]:
    one, other = facts.outcomes[left], facts.outcomes[right]
    yield Reason("one holder", -0.8, f"both tell how {who} fared ({one.record.field}, {other.record.field})")
    both = [_opponents(facts, setting, outcome) for outcome in (one, other)]
    if both[0] & both[1]:
        yield Reason("one opponent", 1.2, f"both against {', '.join(sorted(both[0] & both[1]))}")
    elif both[0] and both[1]:
        here, there = (", ".join(sorted(each)) for each in both)
        yield Reason("another opponent", -1.5, f"against {here} here, {there} there")
    elif one.record.field != other.record.field:
        yield Reason("another field", -0.4, f"told of {one.record.field} here, of {other.record.field} there")
    own = [_undertaking(outcome) for outcome in (one, other)]
    shared = sorted(own[0] & own[1], key=lambda stem: (-weight(stem), stem))
    if shared:
        yield Reason("one undertaking", 1.2, f"both of {', '.join(shared)}")
    else:
        named = sorted((own[0] & _names(one) & set(other.words)) | (own[1] & _names(other) & set(one.words)))
        if named:
            yield Reason("named in both", 1.2, f"both sentences name {', '.join(named)}")
    common = sorted(set(one.words) & set(other.words) - own[0], key=lambda stem: (-weight(stem), stem))
    worth = sum(max(0.0, weight(stem) - PLAIN) for stem in common)
    yield Reason("words", round(min(1.5, 0.25 * worth), 2), f"words of both sentences: {', '.join(common[:8])}")
    yield _article_reason(facts, one, other, background)
    apart = _apart(facts, one, other)
    if apart > 14 and "armed" in (one.record.field, other.record.field):
        yield Reason("articles apart", round(-0.02 * min(apart, 120), 2), f"printed {apart} days apart: another fight?")
    elif apart > 90:
        yield Reason("articles apart", -0.3, f"printed {apart} days apart")


def _undertaking(outcome: OutcomeFact) -> set[str]:
    span = outcome.record.undertaking or outcome.record.span
    return set(content_stems(span.text.replace("’", " ").replace("'", " ").split()))


def _article_reason(facts: Facts, one: OutcomeFact, other: OutcomeFact, weight: Weight) -> Reason:
    """How many rare names both articles hold: of one dispute or not."""
    here, there = (facts.articles[outcome.document].names for outcome in (one, other))
    shared = sorted(here & there, key=lambda stem: (-weight(stem), stem))
    lengths = [sqrt(sum(weight(stem) ** 2 for stem in side)) for side in (here, there)]
    cosine = sum(weight(stem) ** 2 for stem in shared) / (lengths[0] * lengths[1]) if all(lengths) else 0.0
    value = min(1.2, 6.0 * (cosine - ALIKE)) if cosine > ALIKE else -1.2 * max(0.0, 1 - cosine / UNLIKE)
    return Reason("articles", round(value, 2), f"names that both articles hold: {', '.join(shared[:8])}")


def _names(outcome: OutcomeFact) -> set[str]:
    """What an undertaking is about: its words with a capital, those at the start of a sentence apart."""
    span = outcome.record.undertaking or outcome.record.span
    words = span.text.replace("’", " ").replace("'", " ").split()
    words = words[1:] if span.start == outcome.sentence.start else words
    parties = (outcome.record.holder, outcome.record.against)
    told = {stem for p in parties if p is not None for stem in content_stems(f"{p.name} {p.span.text}".split())}
    return set(content_stems(word for word in words if word[:1].isupper())) - told


def _opponents(facts: Facts, setting: Setting, outcome: OutcomeFact) -> set[str]:
    """Both sides of a fight, where both are told."""
    if outcome.against is None or outcome.holder is None:
        return set()
    both = (outcome.against, outcome.holder)
    return {facts.actors[a].record.country or setting.entity_names[setting.entities[a]] for a in both}


def _apart(facts: Facts, one: OutcomeFact, other: OutcomeFact) -> int:
    """Days between two articles; 0 where one is undated."""
    first, second = facts.documents[one.document].published, facts.documents[other.document].published
    if first.is_open or second.is_open:
        return 0
    return max(0, max(first.first, second.first) - min(first.last, second.last))
