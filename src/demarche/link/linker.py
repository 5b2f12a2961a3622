"""Linking a dossier: facts in, judgements, clusters and inferred days out. Facts are never changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from demarche.codebook.gazetteer import Gazetteer, load_gazetteer
from demarche.link import events as event_links
from demarche.link.circumstances import Setting
from demarche.link.claims import compare_claims
from demarche.link.collection import collect
from demarche.link.copies import copy_groups, find_copies
from demarche.link.entities import find_entities, office_bounds, with_countries
from demarche.link.facts import Facts
from demarche.link.grouping import Parts, group_parts
from demarche.link.inferred import infer_days, with_bounds
from demarche.link.judged import JudgementFile, judgements_path
from demarche.link.linked import Linked, relation_of, tell_personal
from demarche.link.model import load_link_model
from demarche.link.personal import judged_places, located, personal_pairs
from demarche.link.speaking import link_occasions
from demarche.link.spill import Spill
from demarche.link.words import load_words
from demarche.records import Linking, Reason, Side
from demarche.store import Dossier

VERSION = "2"
"""Version of the linking code: raised whenever the same dossier may be linked otherwise."""
IN_MEMORY = ":memory:"


def version() -> str:
    """The version of linking: code and weights."""
    return f"{VERSION}-{load_link_model().version}"


def link(dossier: Dossier) -> Linking:
    """Link what is current in a dossier and put the result in the place of the linking before.

    Raises:
        DossierError: the dossier cannot be written, or its file of persons' judgements cannot be read.
    """
    linked = _prepare(dossier)
    bounds = office_bounds(linked.facts)
    linked.facts.documents[:] = with_bounds(linked.facts, bounds)
    setting = setting_of(linked)
    _link_documents(linked)
    _link_actors(linked)
    _link_events(linked, setting)
    for document, bound in link_occasions(linked, setting):
        bounds.setdefault(document, []).append(bound)
    compare_claims(linked, setting)
    inferred = infer_days(linked.facts, linked.event_clusters, bounds)
    linking = Linking(
        version=version(),
        judgements=linked.judgements,
        clusters=linked.clusters,
        inferred=tuple(inferred),
    )
    dossier.replace_links(linking)
    return linking


def _prepare(dossier: Dossier) -> Linked:
    facts = Facts()

    def read() -> Iterator[tuple[int, str]]:
        for number, entry in enumerate(dossier.entries()):
            facts.add(entry)
            yield number, entry.document.text

    copies = find_copies(read())
    standing = JudgementFile(judgements_path(dossier.path)).standing() if dossier.path != IN_MEMORY else []
    found = located(facts, standing)
    places = judged_places(found, (actor.record.id for actor in facts.actors))
    entities = find_entities(facts, **personal_pairs(found, places))
    with_countries(facts, entities)
    return Linked(
        facts=facts,
        entities=entities,
        copies=copies,
        originals=copy_groups(range(len(facts.documents)), copies),
        found=found,
        judge=f"demarche {version()}",
    )


def setting_of(linked: Linked) -> Setting:
    gazetteer = load_gazetteer()
    pairs = {(copy.left, copy.right) for copy in linked.copies}
    return Setting(
        documents=linked.facts.documents,
        entities=linked.entities.of_actor,
        entity_names=linked.entities.names,
        copied=lambda one, other: (min(one, other), max(one, other)) in pairs,
        is_state=lambda name: is_state(gazetteer, name),
    )


def is_state(gazetteer: Gazetteer, name: str) -> bool:
    """Whether a place is a whole state; a capital is a town here, and no seat of government."""
    found = gazetteer.country(name)
    return found is not None and found.kind in {"name", "abbreviation"}


def _link_documents(linked: Linked) -> None:
    documents = linked.facts.documents
    for copy in linked.copies:
        left, right = documents[copy.left], documents[copy.right]
        words = f"{copy.shared:.0%} of the shorter text's five-word sequences stand in the other"
        sides = (Side(record=left.id, document=left.id), Side(record=right.id, document=right.id))
        reason = Reason("copied", None, words)
        linked.judge_pair("document", "same", *sides, score=round(copy.shared, 3), reasons=[reason])
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for member, first in linked.originals.items():
        groups[first].append(member)
    for first, members in groups.items():
        whole = sorted({first, *members})
        if len(whole) > 1:
            name = documents[whole[0]].title or documents[whole[0]].path
            linked.add_cluster("document", name, [documents[n].id for n in whole], whole)


def _link_actors(linked: Linked) -> None:
    facts, entities = linked.facts, linked.entities
    for match in entities.matches:
        reasons = [Reason(reason, None, reason) for reason in match.reasons]
        sides = (_actor_side(linked, match.left), _actor_side(linked, match.right))
        linked.judge_pair("actor", match.relation, *sides, score=match.score, reasons=reasons)
    places = judged_places(linked.found, (actor.record.id for actor in facts.actors))
    tell_personal(linked, "actor", places, lambda place: _actor_side(linked, place))
    for entity, members in entities.clusters.items():
        if len({facts.actors[member].document for member in members}) > 1:
            documents = [facts.actors[member].document for member in members]
            records = [facts.actors[member].record.id for member in members]
            linked.add_cluster("actor", entities.names[entity], records, documents)


def _actor_side(linked: Linked, place: int) -> Side:
    actor = linked.facts.actors[place]
    first = next((m for m in actor.record.mentions if m.kind == "name"), actor.record.mentions[0])
    document = linked.facts.documents[actor.document].id
    return Side(record=actor.record.id, document=document, spans=(first.span,))


def _event_side(linked: Linked, place: int) -> Side:
    event = linked.facts.events[place]
    document = linked.facts.documents[event.document].id
    return Side(record=event.record.id, document=document, spans=(event.record.trigger,))


def _link_events(linked: Linked, setting: Setting) -> None:
    facts = linked.facts
    collection = collect(facts.tellings, facts.articles, load_words(), facts.vocabulary)
    scored: Spill[tuple[event_links.Scored, str | None]] = Spill()
    parts = Parts(len(facts.events))
    for each in event_links.score_events(facts, collection, setting, load_link_model()):
        other = otherwise(facts, each.left, each.right)
        scored.append((each, other))
        if other is None and each.score >= event_links.THRESHOLD and not each.barred:
            parts.tie(each.left, each.right)
    places = judged_places(linked.found, (event.record.id for event in facts.events))
    judged = personal_pairs(linked.found, places)
    pairs = ((each.left, each.right, each.score, each.barred) for each, other in scored if other is None)
    linked.event_clusters = group_parts(parts, pairs, threshold=event_links.THRESHOLD, **judged)
    together = {member: number for number, cluster in enumerate(linked.event_clusters) for member in cluster}
    for each, other in scored:
        joined = each.left in together and together[each.left] == together.get(each.right)
        relation = relation_of(each.score, event_links.THRESHOLD, joined, each.barred, other)
        if relation is not None:
            sides = (_event_side(linked, each.left), _event_side(linked, each.right))
            linked.judge_pair("event", relation, *sides, score=each.score, reasons=each.reasons)
    tell_personal_events(linked, places)
    add_event_clusters(linked)


def tell_personal_events(linked: Linked, places: dict[str, int]) -> None:
    """What persons have judged of events, beside the software's judgements."""
    tell_personal(linked, "event", places, lambda place: _event_side(linked, place))


def add_event_clusters(linked: Linked) -> None:
    """The clusters of events as records."""
    facts = linked.facts
    for cluster in linked.event_clusters:
        records = [facts.events[member].record.id for member in cluster]
        documents = [facts.events[member].document for member in cluster]
        linked.add_cluster("event", _event_name(facts, cluster), records, documents)


def otherwise(facts: Facts, left: int, right: int) -> str | None:
    """How two tellings stand that cannot be the same: one announces what the other tells, or is part of it."""
    one, other = facts.events[left], facts.events[right]
    if event_links.are_announced(one, other):
        return "announces"
    return "part_of" if event_links.is_series(one) != event_links.is_series(other) else None


def _event_name(facts: Facts, cluster: Sequence[int]) -> str:
    """A heading: of the telling with most parties and times, the first among equals."""
    event = max((facts.events[member] for member in cluster), key=lambda e: (len(e.parties), not e.days.is_open))
    by = ", ".join(dict.fromkeys(p.name for p in event.parties if p.role == "actor")) or "(nobody named)"
    to = ", ".join(dict.fromkeys(p.name for p in event.parties if p.role == "recipient"))
    return f"{by} → {event.record.type}{f' → {to}' if to else ''}: {event.record.trigger.text}"
