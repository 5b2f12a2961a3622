"""What narrows lists beside their facets: who takes part, in which role, and between which days.

Values of a facet widen a list ("this outlet or that"); these narrow it: two countries are two that both take part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from demarche.web.countries import country_name
from demarche.web.filters import SHOWN, Listed, Where, where
from demarche.web.parties import party_of
from demarche.web.visit import Visit

ROLES = ("actor", "recipient")
AGAIN: dict[str, Any] = {"page": None, "record": None}
"""Another list begins on its first page."""
DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
PAIRED = """SELECT one.event FROM gathered.parties AS one JOIN gathered.parties AS other
ON other.event = one.event AND other.actor <> one.actor AND {acts}
WHERE one.{one} = :{name}_one AND other.{other} = :{name}_other"""
TOGETHER = "(one.role <> other.role OR one.role = 'actor')"
"""One acts on the other, or both act."""
MEETS = """(one.role <> other.role OR (one.role = 'actor' AND NOT EXISTS (
    SELECT 1 FROM gathered.parties AS host WHERE host.event = one.event AND host.role = 'recipient')))"""
"""One meets the other. Who meets somebody together does not meet each other by that; where nobody else is told, they
do (as ``products.meetings`` counts)."""
APPEARED = """(SELECT article.published_start FROM listing.documents AS article
WHERE article.document = row.document AND article.published_start = article.published_end)"""
"""The day on which the article of a row appeared, where it is one."""
PAIRS = {"met": MEETS, "between": TOGETHER}


def narrowed(visit: Visit) -> Where | None:
    """The condition on rows of ``gathered.happenings`` that the address sets; None where it sets none.

    ``country`` and ``actor``: who takes part, all of them, in the ``role`` if one is given. ``met``: two (countries'
    codes or actors' ids) of whom one meets the other. ``between``: two that act on each other or together. ``from``,
    ``to``: days that the event's days overlap; ``within``: days that hold them. An event without a day is in none, or
    goes by its article's (``dated=published``).
    """
    conditions = [*_parties(visit), *_pairs(visit), *_days(visit)]
    if not conditions:
        return None
    parameters = {name: value for one in conditions for name, value in one.parameters.items()}
    return Where(" AND ".join(one.sql for one in conditions), parameters)


def _parties(visit: Visit) -> Iterator[Where]:
    role = f" AND role = '{visit.one('role')}'" if visit.one("role") in ROLES else ""
    for name in ("country", "actor"):
        for index, value in enumerate(visit.many(name)):
            party = party_of(visit, value)
            sql = f"row.event IN (SELECT event FROM gathered.parties WHERE {party.column} = :{name}_{index}{role})"
            yield Where(sql, {f"{name}_{index}": party.key})


def _pairs(visit: Visit) -> Iterator[Where]:
    for name, acts in PAIRS.items():
        if len(visit.many(name)) == 2:
            one, other = (party_of(visit, value) for value in visit.many(name))
            sql = PAIRED.format(acts=acts, one=one.column, other=other.column, name=name)
            yield Where(f"row.event IN ({sql})", {f"{name}_one": one.key, f"{name}_other": other.key})


def _days(visit: Visit) -> Iterator[Where]:
    first_day, last_day = (day_of(visit, name) for name in ("first_day", "last_day"))
    first, last = between(visit)
    if first:
        yield Where(f"{last_day} >= :from_day", {"from_day": first})
    if last:
        yield Where(f"{first_day} <= :to_day", {"to_day": last})
    first, last = within(visit)
    if first:
        sql = f"{first_day} >= :within_first AND {last_day} <= :within_last"
        yield Where(sql, {"within_first": first, "within_last": last})


def by_article(visit: Visit) -> bool:
    """Whether the address has events without a day go by the day of their article."""
    return visit.one("dated") == "published"


def day_of(visit: Visit, name: str) -> str:
    """The expression for ``first_day`` or ``last_day`` of a row of ``gathered.happenings``."""
    return f"coalesce(row.{name}, {APPEARED})" if by_article(visit) else f"row.{name}"


def between(visit: Visit) -> tuple[str, str]:
    """The days of ``from`` and ``to``; empty where there is none, or what is no day. A year or month counts from its
    first to its last day."""
    return _day(visit.one("from"), "-01-01"), _day(visit.one("to"), "-12-31")


def within(visit: Visit) -> tuple[str, str]:
    """The days of ``within``, as ``2024-01-01..2024-03-31``; empty where it is not so."""
    first, _, last = visit.one("within").partition("..")
    return (first, last) if first and last and first == _day(first, "") and last == _day(last, "") else ("", "")


def _day(value: str, rest: str) -> str:
    if not DAY.fullmatch(value):
        return ""
    day = value + rest[len(value) - 4 :]
    for known in [day, *(day[:8] + last for last in ("30", "29", "28") if len(value) == 7)]:
        try:
            return date.fromisoformat(known).isoformat()
        except ValueError:
            continue
    return ""


def chips(visit: Visit) -> list[dict[str, str]]:
    """What narrows the list, in words, each with the address that takes it away."""
    return [{"words": words, "link": link} for words, link in _chips(visit)]


def _chips(visit: Visit) -> Iterator[tuple[str, str]]:
    role = f" as {visit.one('role')}" if visit.one("role") in ROLES else ""
    for name in ("country", "actor"):
        values = visit.many(name)
        for value in values:
            rest = [each for each in values if each != value]
            gone: dict[str, Any] = {name: rest or None, **AGAIN}
            if not rest:
                gone["role"] = None
            yield f"{party_of(visit, value).name} takes part{role}", visit.link(None, **gone)
    for name in ("met", "between"):
        if len(visit.many(name)) == 2:
            one, other = (party_of(visit, value).name for value in visit.many(name))
            words = f"{one} and {other} met" if name == "met" else f"between {one} and {other}"
            yield words, visit.link(None, **{name: None, **AGAIN})
    if by_article(visit):
        yield "without a day: by the article’s", visit.link(dated=None, **AGAIN)
    if within(visit)[0]:
        yield "within {} – {}".format(*within(visit)), visit.link(within=None, **AGAIN)
    first, last = between(visit)
    if first:
        yield f"from {first}", visit.link(None, **{"from": None, **AGAIN})
    if last:
        yield f"to {last}", visit.link(to=None, **AGAIN)
    if visit.one("document"):
        rows = visit.rows(
            "SELECT title, path FROM listing.documents WHERE document = :number", number=visit.number("document", 0)
        )
        title = (rows[0]["title"] or rows[0]["path"]) if rows else "no article"
        yield f"in “{title}”", visit.link(document=None, **AGAIN)


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
