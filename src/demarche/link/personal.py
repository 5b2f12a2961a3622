"""The records that persons have judged, as they are in a dossier now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from demarche.link.cluster import Pair
from demarche.link.facts import Facts
from demarche.link.judged import Anchor, Anchors, Found, PersonalJudgement, locate
from demarche.records import Span


def located(facts: Facts, standing: Sequence[PersonalJudgement]) -> Found:
    """The records that persons judged, as they are now; of all anchors only those that may be meant are kept."""
    sides = [side for judgement in standing for side in (judgement.left, judgement.right)]
    paths, keys = {side.path for side in sides}, {side.key for side in sides}
    meant = ((r, a) for r, a in anchors(facts) if a.path in paths or a.key in keys) if standing else ()
    return locate(standing, Anchors(meant))


def anchors(facts: Facts) -> Iterator[tuple[str, Anchor]]:
    """Every record that persons may judge, with the words that identify it."""
    for event in facts.events:
        path = facts.documents[event.document].path
        yield event.record.id, _anchor("event", path, event.sentence, event.record.trigger)
    for statement in facts.statements:
        path = facts.documents[statement.document].path
        span = statement.record.cue or statement.record.content[0]
        yield statement.record.id, _anchor("occasion", path, statement.sentence, span)
    for actor in facts.actors:
        path = facts.documents[actor.document].path
        first = next((m for m in actor.record.mentions if m.kind == "name"), actor.record.mentions[0])
        yield actor.record.id, _anchor("actor", path, actor.sentence, first.span)


def _anchor(kind: str, path: str, sentence: Span, span: Span) -> Anchor:
    return Anchor(kind, path, sentence.text, span.text, span.start - sentence.start)


def personal_pairs(found: Found, places: dict[str, int]) -> dict[str, list[Pair]]:
    """The pairs that persons call same and not the same, by the places of their records."""
    told: dict[str, list[Pair]] = {"same": [], "not_same": []}
    for (left, right), judgement in found.pairs.items():
        if left in places and right in places and judgement.relation in told:
            told[judgement.relation].append((places[left], places[right]))
    return told


def judged_places(found: Found, records: Iterable[str]) -> dict[str, int]:
    """The places of those records that persons have judged."""
    judged = {record for pair in found.pairs for record in pair}
    return {record: place for place, record in enumerate(records) if record in judged} if judged else {}
