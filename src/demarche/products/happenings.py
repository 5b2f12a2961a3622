"""Happenings: what is told to have happened, each once, whoever tells it and how often.

Events of several articles that are linked are one happening; an event told again in its article is none of its own. A
happening keeps the ids of all its tellings, and its fullest one stands for it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from demarche.store import Dossier, Query, Row

TOLD = frozenset({"occurred", "ongoing"})
"""Statuses of what is told as fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who takes part. ``role``: actor or recipient; ``name`` as the article resolves it, ``entity`` the id of the actor
    across articles (its cluster, else its own id) and ``entity_name`` the name there."""

    role: str
    name: str
    country: str | None
    actor: str
    entity: str
    entity_name: str

    @property
    def key(self) -> str:
        """What stands for the party where parties are counted: the country's code, else the name across articles."""
        return self.country or self.entity_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One happening. ``id`` is the event that stands for it, ``tellings`` the ids of all events that tell it.

    ``first_day`` and ``last_day`` are ISO days, None where no text and no link gives them; ``inferred``: links give
    them. ``sources`` are independent ones. ``outlet``, ``path``, ``start`` and ``end`` lead to the trigger of the event
    ``id``.
    """

    id: str
    first_day: str | None
    last_day: str | None
    inferred: bool
    type: str
    mode: str | None
    status: str
    quad: str
    intensity: float | None
    parties: tuple[Party, ...]
    places: str | None
    contexts: tuple[str, ...]
    condition: str | None
    trigger: str
    said_by: str | None
    sources: int
    tellings: tuple[str, ...]
    statuses: tuple[str, ...]
    outlet: str | None
    path: str
    start: int
    end: int

    def named(self, role: str) -> str:
        """The names of the parties in a role, joined."""
        return "; ".join(party.name for party in self.parties if party.role == role)

    @property
    def keys(self) -> tuple[str, ...]:
        """The parties' keys, each once, actors first."""
        return tuple(dict.fromkeys(party.key for party in self.parties))


EVENTS = """
SELECT listed.*, fact.contexts AS context_list,
    member.cluster, coalesce(cluster.sources, 1) AS sources, cluster.number IS NOT NULL AS shared
FROM event_list AS listed JOIN events AS fact ON fact.number = listed.event
LEFT JOIN cluster_members AS member ON member.record = listed.id
    AND member.cluster IN (SELECT number FROM clusters WHERE kind = 'event')
LEFT JOIN clusters AS cluster ON cluster.number = member.cluster
WHERE listed.same_as IS NULL
"""
PARTIES = """
SELECT participant.event, participant.role, participant.name, participant.country, actor.id AS actor,
    coalesce(cluster.id, actor.id) AS entity, coalesce(cluster.name, participant.name) AS entity_name
FROM event_participants AS participant
JOIN actors AS actor ON actor.number = participant.actor
JOIN current_codings AS coding ON coding.number = actor.coding
LEFT JOIN cluster_members AS member ON member.record = actor.id
    AND member.cluster IN (SELECT number FROM clusters WHERE kind = 'actor')
LEFT JOIN clusters AS cluster ON cluster.number = member.cluster
ORDER BY participant.number
"""
INFERRED = """
SELECT time.event, days.first_day, days.last_day FROM inferred_days AS days
JOIN documents AS document ON document.id = days.record
JOIN codings AS coding ON coding.document = document.number
JOIN events AS event ON event.coding = coding.number
JOIN event_times AS time ON time.event = event.number AND time.start = days.start AND time."end" = days."end"
WHERE days.start IS NOT NULL
"""


def happenings(
    dossier: Dossier, *, actors: Sequence[str] = (), since: str | None = None, until: str | None = None
) -> list[Happening]:
    """The happenings of a dossier, by day; those without one come last.

    Args:
        actors: only those in which each of these takes part: a country's code, an actor's or cluster's id, or a part of
        a name. since, until: only those of which a day lies between these ISO days.
    """
    parties = _parties(dossier)
    inferred = {row["event"]: row for row in dossier.query(Query(INFERRED))}
    told: defaultdict[object, list[Row]] = defaultdict(list)
    for row in dossier.query(Query(EVENTS)):
        told[row["cluster"] if row["cluster"] is not None else row["id"]].append(row)
    found = (_happening(rows, parties, inferred) for rows in told.values())
    chosen = [
        each
        for each in found
        if within(each.first_day, each.last_day, since, until) and all(takes_part(each.parties, one) for one in actors)
    ]
    return sorted(
        chosen, key=lambda one: (one.first_day is None, one.first_day or "", one.last_day or "", one.path, one.start)
    )


def within(first: str | None, last: str | None, since: str | None, until: str | None) -> bool:
    """Whether some day of an interval lies between two; what has no day lies nowhere, but everywhere where nothing is
    asked."""
    if since is None and until is None:
        return True
    return first is not None and (until is None or first <= until) and (since is None or (last or first) >= since)


def takes_part(parties: Iterable[Party], wanted: str) -> bool:
    """Whether one of the parties is the one that is asked for."""
    return any(is_party(party, wanted) for party in parties)


def is_party(party: Party, wanted: str) -> bool:
    """Whether a party is meant by a country's code, an id, or a part of its name of three letters or more."""
    if wanted in {party.country, party.actor, party.entity}:
        return True
    words = wanted.casefold()
    by_code = len(wanted) == 3 and wanted.isupper()
    return not by_code and len(wanted) > 2 and (words in party.name.casefold() or words in party.entity_name.casefold())


def _parties(dossier: Dossier) -> dict[int, list[Party]]:
    found: defaultdict[int, list[Party]] = defaultdict(list)
    for row in dossier.query(Query(PARTIES)):
        found[row.pop("event")].append(Party(**row))
    return found


def _happening(rows: Sequence[Row], parties: Mapping[int, list[Party]], inferred: Mapping[int, Row]) -> Happening:
    """One happening of the rows that tell it; the fullest stands for it, the first in the dossier among equals."""
    best = max(
        rows, key=lambda row: (row["first_day"] is not None, len(parties.get(row["event"], ())), bool(row["places"]))
    )
    dated = [
        best,
        *(row for row in rows if row["first_day"]),
        *(inferred[row["event"]] for row in rows if row["event"] in inferred),
    ]
    days = next((row for row in dated if row["first_day"]), best)
    return Happening(
        id=best["id"],
        first_day=days["first_day"],
        last_day=days["last_day"] or days["first_day"],
        inferred=bool(days["first_day"]) and "id" not in days,
        **{key: best[key] for key in ("type", "mode", "status", "quad", "intensity", "places", "condition", "trigger")},
        **{key: best[key] for key in ("said_by", "sources", "outlet", "path")},
        parties=tuple(parties.get(best["event"], ())),
        contexts=tuple(json.loads(best["context_list"])),
        tellings=tuple(row["id"] for row in rows),
        statuses=tuple(sorted({row["status"] for row in rows})),
        start=best["trigger_start"],
        end=best["trigger_end"],
    )
