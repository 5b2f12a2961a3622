"""Meetings: who met whom, as a matrix, and the meetings themselves by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from demarche.store import Row
from demarche.web import circle
from demarche.web.countries import country_name
from demarche.web.filters import Listed, Where, facets, page_of, where
from demarche.web.gathered import gather
from demarche.web.happenings import CONTEXT, HELD, MODE, OUTLET, STATUS, YEAR, happenings, in_order, told
from demarche.web.narrow import MEETS, between, chips, country_facet, narrowed
from demarche.web.visit import Visit

MEETINGS = happenings(OUTLET, MODE, STATUS, CONTEXT, YEAR)
CONSULT = "CONSULT"
WIDTH = 12
"""Parties in the matrix before "more"."""
WIDEST = 60
KEPT = (
    "outlet",
    "mode",
    "context",
    "year",
    "is",
    "country",
    "actor",
    "role",
    "between",
    "from",
    "to",
    "within",
    "document",
)
"""What narrows the meetings narrows the timeline that a cell leads to as well."""
KINDS = (("held", HELD), ("planned", ("planned",)), ("apart", ("hypothetical", "denied")))
"""What a cell counts apart: meetings that are reported, planned, and spoken of or denied."""


@dataclass(frozen=True, slots=True)
class Side:
    """What the rows and columns of the matrix stand for. ``column`` is a column of ``gathered.parties``."""

    column: str
    condition: str


SIDES = {
    "country": Side("country", "country IS NOT NULL"),
    "actor": Side(
        "actor",
        "actor IN (SELECT number FROM gathered.actors WHERE kind NOT IN ('unnamed', 'unknown', 'people'))",
    ),
}
"""Described and not named are left out of the matrix of actors: "officials" of two articles are not the same."""


def meetings(visit: Visit) -> dict[str, Any]:
    """The meetings, narrowed by the address; ``by`` chooses countries or actors for the matrix."""
    gather(visit)
    extra = _consulted(narrowed(visit))
    found = facets(MEETINGS, visit, extra=extra)
    in_order(found)
    found.insert(1, country_facet(MEETINGS, visit, extra))
    page = page_of(MEETINGS, visit, extra=extra)
    page["rows"] = told(visit, page["rows"])
    first, last = between(visit)
    by = visit.one("by") if visit.one("by") in SIDES else "country"
    found_matrix = matrix(visit, MEETINGS, extra, by)
    return {
        "title": "Meetings",
        "by": by,
        "switch": [{"name": name, "link": visit.link(by=name, wide=None), "chosen": name == by} for name in SIDES],
        "matrix": found_matrix,
        "chart": circle.drawn(found_matrix["parties"], found_matrix["rows"]),
        "facets": found,
        "chips": chips(visit),
        "days": {"from": first, "to": last},
        "page": page,
    }


def _consulted(extra: Where | None) -> Where:
    if extra is None:
        return Where("row.type = :consult", {"consult": CONSULT})
    return Where(f"row.type = :consult AND {extra.sql}", {**extra.parameters, "consult": CONSULT})


def matrix(visit: Visit, listed: Listed, extra: Where, by: str) -> dict[str, Any]:
    """Parties by name, and for each two of them how many meetings both take part in."""
    pairs = _pairs(visit, where(listed, visit, extra=extra), SIDES[by])
    weights = _weights(visit, where(listed, visit, extra=extra), SIDES[by])
    width = WIDEST if visit.one("wide") else WIDTH
    names = _names(visit, sorted(weights, key=lambda key: (-weights[key], str(key)))[:width], by)
    order = sorted(names, key=lambda key: names[key][1].casefold())
    counted = {(pair["one"], pair["other"]): pair for pair in pairs}
    counted.update({(other, one): pair for (one, other), pair in list(counted.items())})
    return {
        "parties": [
            {"value": names[key][0], "name": names[key][1], "page": _page(visit, by, names[key][0])} for key in order
        ],
        "rows": [
            [_cell(visit, names[one][0], names[other][0], counted.get((one, other))) for other in order]
            for one in order
        ],
        "left": len(weights) - len(names),
        "wider": visit.link(wide=1) if len(weights) > len(names) and width < WIDEST else "",
    }


MET = """FROM (SELECT row.event, row.status FROM gathered.happenings AS row WHERE {held}) AS held
JOIN gathered.parties AS one ON one.event = held.event
JOIN gathered.parties AS other ON other.event = held.event AND other.actor <> one.actor AND {meets}
WHERE one.{column} <> other.{column} AND one.{condition} AND other.{condition}"""
"""A row for each who met and whom, twice for each two."""


def _met(held: Where, side: Side) -> str:
    return MET.format(held=held.sql, meets=MEETS, column=side.column, condition=side.condition)


def _pairs(visit: Visit, held: Where, side: Side) -> list[Row]:
    counted = ", ".join(
        f"count(DISTINCT CASE WHEN held.status IN {_listed(statuses)} THEN held.event END) AS {kind}"
        for kind, statuses in KINDS
    )
    return visit.counts(
        f"SELECT one.{side.column} AS one, other.{side.column} AS other, {counted} {_met(held, side)}"
        f" AND one.{side.column} < other.{side.column} GROUP BY 1, 2",
        **held.parameters,
    )


def _weights(visit: Visit, held: Where, side: Side) -> dict[str | int, int]:
    """In how many meetings each takes part. A roll call of many counts once for each of them."""
    rows = visit.counts(
        f"SELECT one.{side.column} AS one, count(DISTINCT held.event) AS count {_met(held, side)} GROUP BY 1",
        **held.parameters,
    )
    return {row["one"]: row["count"] for row in rows}


def _listed(values: Sequence[str]) -> str:
    return "(" + ", ".join(f"'{value}'" for value in values) + ")"


def _names(visit: Visit, keys: Sequence[str | int], by: str) -> dict[str | int, tuple[str, str]]:
    """The value in addresses and the name of each party."""
    if by == "country":
        return {key: (str(key), country_name(str(key))) for key in keys}
    numbers = ", ".join(str(int(key)) for key in keys)
    rows = visit.rows(f"SELECT number, id, name FROM gathered.actors WHERE number IN ({numbers})")
    return {row["number"]: (row["id"], row["name"]) for row in rows}


def _page(visit: Visit, by: str, value: str) -> str:
    return visit.link("/actor", **{"id" if by == "actor" else by: value})


def _cell(visit: Visit, one: str, other: str, pair: Row | None) -> list[dict[str, Any]]:
    """The counts of a cell that are not zero, each with its rows in the timeline."""
    return [
        {"kind": kind, "count": pair[kind], "link": _timeline(visit, (one, other), statuses)}
        for kind, statuses in KINDS
        if pair is not None and pair[kind]
    ]


def _timeline(visit: Visit, parties: Sequence[str], statuses: Sequence[str]) -> str:
    state: dict[str, list[str]] = {name: visit.many(name) for name in KEPT if visit.many(name)}
    state["met"] = list(parties)
    chosen = visit.many("status")
    state["status"] = [each for each in statuses if each in chosen or not chosen]
    return visit.link("/timeline", type=CONSULT, **state)
