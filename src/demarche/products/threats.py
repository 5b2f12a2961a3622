"""Threats and warnings, with what they are tied to: who, to whom, what, unless what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from demarche.products.happenings import happenings, within
from demarche.store import Dossier, Query

STATEMENTS = """
SELECT * FROM statement_list AS row
WHERE row.act = 'threaten' AND row.polarity = 'positive'
    AND NOT EXISTS (SELECT 1 FROM events WHERE events.attributed_to = row.statement AND events.type = 'THREATEN')
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Threat:
    """One threat. ``kind`` is event or statement, ``words`` what is said or done, in the article's words; ``condition``
    is what it is tied to ("unless the drills stop"), None where none is told. ``id``, ``path``, ``start``, ``end`` lead
    to its words."""

    kind: str
    first_day: str | None
    last_day: str | None
    by: str
    to: str
    mode: str | None
    words: str
    condition: str | None
    status: str
    sources: int
    said_by: str | None
    outlet: str | None
    path: str
    start: int
    end: int
    id: str


def threats(
    dossier: Dossier, *, actors: Sequence[str] = (), since: str | None = None, until: str | None = None
) -> list[Threat]:
    """The threats of a dossier by day, those without a day last; arguments as of ``happenings``."""
    found = [*_events(dossier, actors, since, until), *_statements(dossier, actors, since, until)]
    return sorted(found, key=lambda one: (one.first_day is None, one.first_day or "", one.path, one.start))


def _events(dossier: Dossier, actors: Sequence[str], since: str | None, until: str | None) -> Iterator[Threat]:
    for each in happenings(dossier, actors=actors, since=since, until=until):
        if each.type == "THREATEN":
            yield Threat(
                kind="event",
                first_day=each.first_day,
                last_day=each.last_day,
                by=each.named("actor"),
                to=each.named("recipient"),
                mode=each.mode,
                words=each.trigger,
                condition=each.condition,
                status=each.status,
                sources=each.sources,
                said_by=each.said_by,
                outlet=each.outlet,
                path=each.path,
                start=each.start,
                end=each.end,
                id=each.id,
            )


def _statements(dossier: Dossier, actors: Sequence[str], since: str | None, until: str | None) -> Iterator[Threat]:
    for row in dossier.query(Query(STATEMENTS)):
        sides = f"{row['source'] or ''} {row['addressee'] or ''}"
        named = all(f"({one} " in sides or f"({one})" in sides or one.casefold() in sides.casefold() for one in actors)
        if named and within(row["first_day"], row["last_day"], since, until):
            yield Threat(
                kind="statement",
                first_day=row["first_day"],
                last_day=row["last_day"],
                by=row["source"] or "",
                to=row["addressee"] or "",
                mode=None,
                words=row["content"] or row["cue"] or "",
                condition=row["condition"],
                status="said",
                sources=1,
                said_by=row["parent_source"],
                outlet=row["outlet"],
                path=row["path"],
                start=row["start"],
                end=row["end"],
                id=row["id"],
            )
