"""Facets: the values by which a list can be narrowed, with how many rows each leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from demarche.web.visit import PAGE, Visit

SHOWN = 10
"""Values of a facet that are shown before "more"."""
NONE = "–"
"""How a missing value stands in the address and on the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One facet of a list. ``value`` is an SQL expression over the list's row, or over ``source`` joined to it where a
    row has several values (``source``: a table with the list's key). ``words`` are a value's words for the page."""

    name: str
    title: str
    value: str
    source: str = ""
    words: Callable[[str], str] = str
    order: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A yes-or-no facet: rows for which ``condition`` holds."""

    name: str
    title: str
    condition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list with its facets. ``table`` is what rows come from, ``key`` its column that ``source`` tables share.
    ``of_articles``: it has a column ``document``, and can be narrowed to one article."""

    table: str
    key: str
    order: str
    facets: tuple[Facet, ...] = ()
    flags: tuple[Flag, ...] = ()
    of_articles: bool = False


@dataclass(frozen=True, slots=True)
class Where:
    """A condition on the rows of a list, and its parameters."""

    sql: str
    parameters: dict[str, object]


def where(listed: Listed, visit: Visit, *, without: str = "", extra: Where | None = None) -> Where:
    """The condition that the address sets, that of one facet left out."""
    parts, parameters = ([extra.sql], dict(extra.parameters)) if extra is not None else ([], {})
    for facet in listed.facets:
        values = visit.many(facet.name)
        if facet.name == without or not values:
            continue
        names = []
        for index, value in enumerate(values):
            if value != NONE:
                parameters[f"{facet.name}_{index}"] = value
                names.append(f":{facet.name}_{index}")
        held = f"{facet.value} IN ({', '.join(names)})"
        if facet.source:
            parts.append(f"row.{listed.key} IN (SELECT {listed.key} FROM {facet.source} AS each WHERE {held})")
        else:
            parts.append(f"({held} OR {facet.value} IS NULL)" if NONE in values else held)
    parts.extend(flag.condition for flag in listed.flags if flag.name in visit.many("is"))
    if listed.of_articles and visit.one("document"):
        parts.append("row.document = :document")
        parameters["document"] = visit.number("document", 0)
    return Where(" AND ".join(f"({part})" for part in parts) or "1", parameters)


def facets(listed: Listed, visit: Visit, *, extra: Where | None = None) -> list[dict[str, Any]]:
    """The facets as the page shows them: each value with its count, whether it is chosen, and where choosing it
    leads."""
    return [_facet(listed, facet, visit, extra) for facet in listed.facets] + _flags(listed, visit, extra)


def _facet(listed: Listed, facet: Facet, visit: Visit, extra: Where | None) -> dict[str, Any]:
    held = where(listed, visit, without=facet.name, extra=extra)
    if facet.source and held.sql == "1":
        source = f"{facet.source} AS each"
    elif facet.source:
        source = f"{listed.table} AS row JOIN {facet.source} AS each USING ({listed.key})"
    else:
        source = f"{listed.table} AS row"
    counted = f"count(DISTINCT {listed.key})" if facet.source else "count(*)"
    sql = f"SELECT {facet.value} AS value, {counted} AS count FROM {source} WHERE {held.sql} GROUP BY 1"
    counts = {
        str(row["value"] if row["value"] is not None else NONE): row["count"]
        for row in visit.counts(sql, **held.parameters)
    }
    if facet.source:
        counts.pop(NONE, None)
    chosen = visit.many(facet.name)
    values = list(facet.order) if facet.order else sorted(counts, key=lambda value: (-counts[value], value))
    values = [value for value in values if value in counts or value in chosen]
    values += [value for value in chosen if value not in values]
    whole = visit.one("more") == facet.name
    shown = values if whole else [v for index, v in enumerate(values) if index < SHOWN or v in chosen]
    return {
        "name": facet.name,
        "title": facet.title,
        "values": [
            {
                "value": value,
                "words": facet.words(value) if value != NONE else "none told",
                "count": counts.get(value, 0),
                "chosen": value in chosen,
                "link": visit.toggled(facet.name, value),
            }
            for value in shown
        ],
        "more": visit.link(more=facet.name) if len(shown) < len(values) else "",
        "left": len(values) - len(shown),
    }


def _flags(listed: Listed, visit: Visit, extra: Where | None) -> list[dict[str, Any]]:
    if not listed.flags:
        return []
    held = where(listed, visit, extra=extra)
    values = []
    for flag in listed.flags:
        sql = f"SELECT count(*) FROM {listed.table} AS row WHERE {held.sql} AND ({flag.condition})"
        values.append(
            {
                "value": flag.name,
                "words": flag.title,
                "count": visit.count(sql, **held.parameters),
                "chosen": flag.name in visit.many("is"),
                "link": visit.toggled("is", flag.name),
            }
        )
    return [{"name": "is", "title": "Marks", "values": values, "more": "", "left": 0}]


def page_of(listed: Listed, visit: Visit, *, extra: Where | None = None, size: int = PAGE) -> dict[str, Any]:
    """The rows of the page that the address names, how many there are, and where the pages before and behind are."""
    held = where(listed, visit, extra=extra)
    total = visit.count(f"SELECT count(*) FROM {listed.table} AS row WHERE {held.sql}", **held.parameters)
    pages = max(1, -(-total // size))
    number = min(visit.number("page"), pages)
    first = (number - 1) * size
    rows = visit.rows(
        f"SELECT row.* FROM {listed.table} AS row WHERE {held.sql} ORDER BY {listed.order} LIMIT {size} OFFSET {first}",
        **held.parameters,
    )
    return {
        "rows": rows,
        "total": total,
        "first": first + 1 if total else 0,
        "last": first + len(rows),
        "number": number,
        "pages": pages,
        "before": visit.link(page=number - 1, record=None) if number > 1 else "",
        "behind": visit.link(page=number + 1, record=None) if number < pages else "",
    }
