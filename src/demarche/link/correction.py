"""One correction at a time: only the part of a dossier that hangs together with two events is linked anew.

Pair scores are kept as judgements, so that a person's word on two events needs no new scores: the events that are
tied to them by scored pairs are clustered again, and what follows from their clusters is compared again. Inferred
days are left to the next whole linking.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from demarche.link import events as event_links
from demarche.link.claims import compare_events, compare_names
from demarche.link.cluster import Pair
from demarche.link.entities import Entities, stored_entities, with_countries
from demarche.link.facts import Facts
from demarche.link.grouping import group
from demarche.link.judged import JudgementFile, judgements_path
from demarche.link.linked import Linked, relation_of
from demarche.link.linker import (
    add_event_clusters,
    otherwise,
    setting_of,
    tell_personal_events,
    version,
)
from demarche.link.personal import located, personal_pairs
from demarche.records import Judgement
from demarche.store import Dossier, Partial, Query


@dataclass(frozen=True, slots=True)
class _Part:
    """The events that hang together, by id, and the judgements that hold them so."""

    records: frozenset[str]
    judgements: tuple[Judgement, ...]


def correct_events(dossier: Dossier, records: Sequence[str]) -> bool:
    """Cluster anew what hangs together with these events, as persons have judged; False where a whole linking is due
    (nothing was linked yet, by this version, or since the last coding).

    Raises:
        DossierError: the dossier or its file of judgements cannot be read or written.
    """
    if not dossier.is_linked(version()):
        return False
    part = _part(dossier, records)
    linked = _prepare(dossier, part)
    facts = linked.facts
    places = {event.record.id: place for place, event in enumerate(facts.events)}
    scores, barred, apart = _scores(facts, part.judgements, places)
    members = sorted(places[record] for record in part.records)
    judged = {
        kind: [p for p in pairs if set(p) <= set(members)]
        for kind, pairs in personal_pairs(linked.found, places).items()
    }
    linked.event_clusters = group(members, scores, threshold=event_links.THRESHOLD, barred=barred, **judged)
    together = {member: number for number, cluster in enumerate(linked.event_clusters) for member in cluster}
    relations = {}
    for judgement in part.judgements:
        left, right = places[judgement.left.record], places[judgement.right.record]
        joined = left in together and together[left] == together.get(right)
        pair = (min(left, right), max(left, right))
        relation = relation_of(judgement.score or 0.0, event_links.THRESHOLD, joined, pair in barred, apart.get(pair))
        relations[judgement.id] = relation or judgement.relation
    tell_personal_events(linked, places)
    add_event_clusters(linked)
    setting = setting_of(linked)
    compare_events(linked, setting)
    compare_names(linked)
    dossier.replace_part(
        Partial(
            records=tuple(sorted(part.records)),
            relations=relations,
            judgements=tuple(linked.judgements),
            clusters=tuple(linked.clusters),
        )
    )
    return True


def _part(dossier: Dossier, records: Sequence[str]) -> _Part:
    """The events that could be in one cluster with some, step by step, with the scored pairs among them.

    Clusters are joined where the mean of their pairs reaches the threshold, so that one pair at least reaches it: pairs
    below tie nothing together, though they count among the rest.
    """
    known, found = set(records), dict[str, Judgement]()
    front = set(records)
    while front:
        step = dossier.judgements_on(sorted(front))
        found |= {each.id: each for each in step if _is_scored(each)}
        front = {side.record for each in step if _ties(each) for side in (each.left, each.right)} - known
        known |= front
    inside = (each for each in found.values() if {each.left.record, each.right.record} <= known)
    return _Part(frozenset(known), tuple(inside))


def _is_scored(judgement: Judgement) -> bool:
    return (
        judgement.kind == "event"
        and judgement.score is not None
        and judgement.relation in {"same", "unsure", "not_same"}
    )


def _ties(judgement: Judgement) -> bool:
    """Whether a pair may bring two clusters together: its score, or a person's word."""
    if judgement.score is None:
        return judgement.kind == "event" and judgement.relation == "same"
    return _is_scored(judgement) and judgement.score >= event_links.THRESHOLD


def _prepare(dossier: Dossier, part: _Part) -> Linked:
    """The facts of the part's documents, with the actors' clusters and copies of the whole linking."""
    documents = {side.document for each in part.judgements for side in (each.left, each.right)}
    facts = Facts()
    for entry in dossier.entries(sorted(documents | set(dossier.documents_of(sorted(part.records))))):
        facts.add(entry)
    standing = JudgementFile(judgements_path(dossier.path)).standing()
    entities: Entities = stored_entities(facts, _clusters(dossier, "actor"))
    with_countries(facts, entities)
    numbers = {document.id: number for number, document in enumerate(facts.documents)}
    originals = {
        numbers[member]: min(numbers[m] for m in members if m in numbers)
        for members, _ in _clusters(dossier, "document")
        for member in members
        if member in numbers
    }
    return Linked(
        facts=facts,
        entities=entities,
        copies=(),
        originals=originals,
        found=located(facts, standing),
        judge=f"demarche {version()}",
    )


def _clusters(dossier: Dossier, kind: str) -> Iterable[tuple[list[str], str]]:
    """The members and name of each cluster of a kind."""
    found: dict[int, tuple[list[str], str]] = {}
    sql = (
        "SELECT clusters.number, clusters.name, record FROM clusters JOIN cluster_members ON cluster = clusters.number"
        " WHERE clusters.kind = :kind ORDER BY cluster_members.number"
    )
    for row in dossier.query(Query(sql, {"kind": kind})):
        found.setdefault(row["number"], ([], row["name"]))[0].append(row["record"])
    return found.values()


def _scores(
    facts: Facts, judgements: Iterable[Judgement], places: dict[str, int]
) -> tuple[dict[Pair, float], set[Pair], dict[Pair, str]]:
    """The scores of pairs, those that are barred, and those that are otherwise related."""
    scores: dict[Pair, float] = {}
    barred: set[Pair] = set()
    apart: dict[Pair, str] = {}
    for judgement in judgements:
        left, right = sorted((places[judgement.left.record], places[judgement.right.record]))
        other = otherwise(facts, left, right)
        if other is not None:
            apart[left, right] = other
        elif any(reason.weight is None for reason in judgement.reasons):
            barred.add((left, right))
        else:
            scores[left, right] = judgement.score or 0.0
    return scores, barred, apart
