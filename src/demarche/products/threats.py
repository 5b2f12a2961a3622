"""Threats and warnings, with what they are tied to: who, to whom, what, unless what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from demarche.products.happenings import happenings, within
from demarche.store import Dossier, Query, Row

STATEMENTS = """
SELECT * FROM statement_list AS row WHERE row.act IN ('threaten', 'warn') AND row.polarity = 'positive'
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
    said = {(row["path"], row["start"]): row for row in dossier.query(Query(STATEMENTS))}
    events = list(_events(dossier, said, actors, since, until))
    for event in events:
        said.pop((event.path, event.start), None)
    statements = (row for row in said.values() if row["act"] == "threaten")
    found = [*events, *_statements(statements, actors, since, until)]
    return sorted(found, key=lambda one: (one.first_day is None, one.first_day or "", one.path, one.start))


def _events(
    dossier: Dossier,
    said: Mapping[tuple[str, int], Row],
    actors: Sequence[str],
    since: str | None,
    until: str | None,
) -> Iterator[Threat]:
    """Threats that are events; where the same verb tells what was said, these are its words."""
    for each in happenings(dossier, actors=actors, since=since, until=until):
        if each.type == "THREATEN":
            words = said.get((each.path, each.start), {})
            yield Threat(
                kind="event",
                first_day=each.first_day,
                last_day=each.last_day,
                by=each.named("actor"),
                to=each.named("recipient"),
                mode=each.mode,
                words=words.get("content") or each.trigger,
                condition=each.condition or words.get("condition"),
                status=each.status,
                sources=each.sources,
                said_by=each.said_by,
                outlet=each.outlet,
                path=each.path,
                start=each.start,
                end=each.end,
                id=each.id,
            )


def _statements(rows: Iterable[Row], actors: Sequence[str], since: str | None, until: str | None) -> Iterator[Threat]:
    for row in rows:
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
