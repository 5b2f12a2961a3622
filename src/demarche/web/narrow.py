"""What narrows lists beside their facets: who takes part, in which role, and between which days.

Values of a facet widen a list ("this outlet or that"); these narrow it: two countries are two that both take part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from demarche.store import Row
from demarche.web.countries import country_name
from demarche.web.filters import SHOWN, Listed, Where, where
from demarche.web.visit import Visit

ROLES = ("actor", "recipient")
DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def narrowed(visit: Visit) -> Where | None:
    """The condition on rows of ``gathered.happenings`` that the address sets by ``country``, ``actor``, ``role``,
    ``from`` and ``to``; None where it sets none. An event between two days is one whose days overlap them; one without
    a day is not."""
    parts, parameters = list[str](), dict[str, object]()
    role = f" AND role = '{visit.one('role')}'" if visit.one("role") in ROLES else ""
    for index, country in enumerate(visit.many("country")):
        parts.append(f"row.event IN (SELECT event FROM gathered.parties WHERE country = :country_{index}{role})")
        parameters[f"country_{index}"] = country
    for index, identifier in enumerate(visit.many("actor")):
        parts.append(f"row.event IN (SELECT event FROM gathered.parties WHERE actor = :actor_{index}{role})")
        found = actor_row(visit, identifier)
        parameters[f"actor_{index}"] = found["number"] if found else -1
    first, last = between(visit)
    if first:
        parts.append("row.last_day >= :from_day")
        parameters["from_day"] = first
    if last:
        parts.append("row.first_day <= :to_day")
        parameters["to_day"] = last
    return Where(" AND ".join(parts), parameters) if parts else None


def between(visit: Visit) -> tuple[str, str]:
    """The first and the last day that the address sets; empty where it sets none, or what is no day. A year or month
    counts from its first to its last day."""
    return _day(visit.one("from"), "-01-01"), _day(visit.one("to"), "-12-31")


def _day(value: str, rest: str) -> str:
    if not DAY.fullmatch(value):
        return ""
    day = value + rest[len(value) - 4 :]
    for known in (day, day[:8] + "30", day[:8] + "28") if len(value) == 7 else (day,):
        try:
            return date.fromisoformat(known).isoformat()
        except ValueError:
            continue
    return ""


def actor_row(visit: Visit, identifier: str) -> Row | None:
    """The actor across articles that an id names: a cluster's, or that of an actor of one article."""
    rows = visit.rows("SELECT * FROM gathered.actors WHERE id = :id", id=identifier) or visit.rows(
        "SELECT actors.* FROM gathered.records JOIN gathered.actors ON actors.number = records.actor"
        " WHERE records.record = :id",
        id=identifier,
    )
    return rows[0] if rows else None


def chips(visit: Visit) -> list[dict[str, str]]:
    """What narrows the list, in words, each with the address that takes it away."""
    return [{"words": words, "link": link} for words, link in _chips(visit)]


def _chips(visit: Visit) -> Iterator[tuple[str, str]]:
    role = f" as {visit.one('role')}" if visit.one("role") in ROLES else ""
    for name, named in (("country", country_name), ("actor", lambda value: _name(visit, value))):
        values = visit.many(name)
        for value in values:
            rest = [each for each in values if each != value]
            gone: dict[str, Any] = {name: rest or None, "page": None, "record": None}
            if not rest:
                gone["role"] = None
            yield f"{named(value)} takes part{role}", visit.link(None, **gone)
    first, last = between(visit)
    if first:
        yield f"from {first}", visit.link(None, **{"from": None, "page": None, "record": None})
    if last:
        yield f"to {last}", visit.link(to=None, page=None, record=None)
    if visit.one("document"):
        rows = visit.rows(
            "SELECT title, path FROM listing.documents WHERE document = :number", number=visit.number("document", 0)
        )
        title = (rows[0]["title"] or rows[0]["path"]) if rows else "no article"
        yield f"in “{title}”", visit.link(document=None, page=None, record=None)


def _name(visit: Visit, identifier: str) -> str:
    found = actor_row(visit, identifier)
    return str(found["name"]) if found else identifier


def country_facet(listed: Listed, visit: Visit, extra: Where | None) -> dict[str, Any]:
    """A facet of the countries that take part; those chosen all do."""
    held = where(listed, visit, extra=extra)
    chosen = visit.many("country")
    joined = "" if held.sql == "1" else f"JOIN {listed.table} AS row ON row.event = party.event"
    rows = visit.counts(
        f"SELECT party.country, count(DISTINCT party.event) AS count FROM gathered.parties AS party {joined}"
        f" WHERE {held.sql} AND party.country IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1",
        **held.parameters,
    )
    counts = {str(row["country"]): int(row["count"]) for row in rows}
    values = [*chosen, *(value for value in counts if value not in chosen)]
    shown = values if visit.one("more") == "country" else values[: max(SHOWN, len(chosen))]
    return {
        "name": "country",
        "title": "Country taking part",
        "values": [
            {
                "value": value,
                "words": country_name(value),
                "count": counts.get(value, 0),
                "chosen": value in chosen,
                "link": visit.toggled("country", value),
            }
            for value in shown
        ],
        "more": visit.link(more="country") if len(shown) < len(values) else "",
        "left": len(values) - len(shown),
    }
