"""The timeline: what is told to have happened, by day, each happening once."""

from __future__ import annotations

from typing import Any

from demarche.web.dyads import chart, dyad, offered
from demarche.web.filters import Facet, Listed, facets, page_of
from demarche.web.gathered import gather
from demarche.web.happenings import CONTEXT, MODE, MONTH, OUTLET, STATUS, YEAR, happenings, in_order, told
from demarche.web.lanes import LANES, drawn, placed
from demarche.web.narrow import between, by_article, chips, country_facet, narrowed
from demarche.web.visit import Visit

TYPE = Facet(name="type", title="Type", value="row.type")
QUAD = Facet(name="quad", title="Quad class", value="row.quad")


def timeline(visit: Visit) -> dict[str, Any]:
    """The timeline, narrowed by the address; ``lanes`` chooses what the lanes of the chart stand for."""
    gather(visit)
    listed, extra = _listed(visit), narrowed(visit)
    page = page_of(listed, visit, extra=extra)
    page["rows"] = told(visit, page["rows"])
    found = facets(listed, visit, extra=extra)
    in_order(found)
    found.insert(1, country_facet(listed, visit, extra))
    first, last = between(visit)
    lanes = visit.one("lanes") if visit.one("lanes") in LANES else LANES[0]
    drawing = placed(page["rows"]) if by_article(visit) else page["rows"]
    found_series = dyad(visit, listed, extra)
    series = found_series.pop("series") if found_series else None
    return {
        "title": "Timeline",
        "facets": found,
        "chips": chips(visit),
        "days": {"from": first, "to": last},
        "lanes": [{"name": name, "link": visit.link(lanes=name), "chosen": name == lanes} for name in LANES],
        "dated": {"published": by_article(visit), "link": _otherwise_dated(visit)},
        "undated": sum(not row["first_day"] for row in drawing),
        "offered": None if found_series else offered(visit),
        "series": found_series,
        "chart": chart(series) if series else drawn(visit, drawing, lanes),
        "page": page,
    }


def _otherwise_dated(visit: Visit) -> str:
    """The address that places what has no day the other way."""
    return visit.link(dated=None if by_article(visit) else "published", page=None, record=None)


def _listed(visit: Visit) -> Listed:
    """Modes are offered once a type is chosen, months once a year is."""
    chosen = [OUTLET, TYPE]
    if visit.many("type") or visit.many("mode"):
        chosen.append(MODE)
    chosen += [QUAD, STATUS, CONTEXT, YEAR]
    if visit.many("year") or visit.many("month"):
        chosen.append(MONTH)
    return happenings(*chosen)
