"""Linking occasions of speech: judgements, clusters, statements side by side, and what a dated account tells of the
days of another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from demarche.link.aligned import align_statements
from demarche.link.circumstances import Setting
from demarche.link.days import LAST, Days
from demarche.link.facts import Facts
from demarche.link.grouping import Parts, group_parts
from demarche.link.inferred import FRESH, Bound
from demarche.link.linked import Linked, relation_of, statement_side, tell_personal
from demarche.link.occasions import THRESHOLD, Occasion, ScoredOccasions, find_occasions, score_occasions
from demarche.link.personal import personal_pairs
from demarche.link.spill import Spill
from demarche.link.words import load_words
from demarche.records import Side


def link_occasions(linked: Linked, setting: Setting) -> list[tuple[int, Bound]]:
    """Link occasions of speech; what those that one article dates tell of the days of another."""
    found = find_occasions(linked.facts, setting)
    places = _judged_places(linked, found)
    scored: Spill[ScoredOccasions] = Spill()
    parts = Parts(len(found))
    for each in score_occasions(linked.facts, setting, found, load_words()):
        scored.append(each)
        if each.score >= THRESHOLD and not each.barred:
            parts.tie(each.left, each.right)
    pairs = ((each.left, each.right, each.score, each.barred) for each in scored)
    clusters = group_parts(parts, pairs, threshold=THRESHOLD, **personal_pairs(linked.found, places))
    side = _sides(linked, found)
    _judge(linked, scored, clusters, side)
    tell_personal(linked, "occasion", places, side)
    bounds: list[tuple[int, Bound]] = []
    for cluster in clusters:
        occasions = [found[member] for member in cluster]
        bounds += _said_bounds(linked.facts, occasions)
        _add_cluster(linked, setting, occasions)
    return bounds


def _judged_places(linked: Linked, found: Spill[Occasion]) -> dict[str, int]:
    """The occasions of those statements that persons have judged, by the statements' ids."""
    judged = {record for pair in linked.found.pairs for record in pair}
    statements = linked.facts.statements
    return {
        record: occasion.number
        for occasion in (found if judged else ())
        for statement in occasion.statements
        if (record := statements[statement].record.id) in judged
    }


def _sides(linked: Linked, found: Spill[Occasion]) -> Callable[[int], Side]:
    facts = linked.facts

    def side(number: int) -> Side:
        """An occasion by the words that tell it, else by what is said."""
        statement = facts.statements[found[number].statements[0]]
        record = statement.record
        spans = [record.occasion, record.cue, *(time.span for time in record.times)]
        told = tuple(span for span in spans if span is not None) or record.content[:1]
        return Side(record=record.id, document=facts.documents[statement.document].id, spans=told)

    return side


def _judge(
    linked: Linked,
    scored: Spill[ScoredOccasions],
    clusters: Sequence[Sequence[int]],
    side: Callable[[int], Side],
) -> None:
    """The judgement on each scored pair."""
    together = {member: number for number, cluster in enumerate(clusters) for member in cluster}
    for each in scored:
        joined = each.left in together and together[each.left] == together.get(each.right)
        relation = relation_of(each.score, THRESHOLD, joined, each.barred, None)
        if relation is not None:
            sides = (side(each.left), side(each.right))
            linked.judge_pair("occasion", relation, *sides, score=each.score, reasons=each.reasons)


def _add_cluster(linked: Linked, setting: Setting, occasions: Sequence[Occasion]) -> None:
    """One cluster, and what its accounts have in common."""
    facts = linked.facts
    told = next((o for o in occasions if o.kind), occasions[0])
    name = f"{setting.entity_names[told.speaker]}: {told.kind or 'words'}"
    records = [facts.statements[o.statements[0]].record.id for o in occasions]
    linked.add_cluster("occasion", name, records, [o.document for o in occasions])
    for aligned in align_statements(facts, occasions, load_words()):
        sides = [statement_side(linked, place) for place in (aligned.left, aligned.right)]
        linked.judge_pair("claim", "agrees", *sides, score=aligned.score, reasons=aligned.reasons, slot="content")


def _said_bounds(facts: Facts, cluster: Sequence[Occasion]) -> Iterator[tuple[int, Bound]]:
    """An undated article that gives words of a day appeared on it or within a month."""
    for told in cluster:
        where = facts.documents[told.document].outlet or facts.documents[told.document].path
        for other in cluster:
            if told.told and not other.told and not facts.documents[other.document].dated:
                days = Days(told.days.first, min(LAST, told.days.last + FRESH))
                yield other.document, Bound(days, f"it gives words that {where} dates {told.days}")
