"""Cooperation and conflict between two parties by period: ``products.series`` for the rows that the address names.

The product reads the whole dossier; here the rows come from the gathered tables, so that a large dossier answers a page
soon. The points, and where they change, are the product's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from demarche.products.periods import between as periods_between
from demarche.products.periods import first_of, following, name_of
from demarche.products.series import Point, Series, change_points
from demarche.store import Row
from demarche.web.filters import Listed, Where, where
from demarche.web.happenings import HELD
from demarche.web.narrow import day_of
from demarche.web.parties import party_of
from demarche.web.visit import Visit

SPANS = ("month", "quarter", "year")
MOST = 90
"""Periods from which on longer ones are taken."""


def pair(visit: Visit) -> tuple[str, str] | None:
    """The two that the address names, as ``between`` or as two that take part."""
    for names in (["between"], ["country", "actor"]):
        values = [value for name in names for value in visit.many(name)]
        if len(values) == 2:
            return values[0], values[1]
    return None


def offered(visit: Visit) -> dict[str, str] | None:
    """The address of the series of the two that the address names; None where it names no two."""
    two = pair(visit)
    if two is None:
        return None
    one, other = (party_of(visit, value).name for value in two)
    state = {"country": None, "actor": None, "met": None, "role": None, "page": None, "record": None}
    return {
        "words": f"{one} and {other} by period",
        "link": visit.link(None, between=list(two), view="series", **state),
    }


def dyad(visit: Visit, listed: Listed, extra: Where | None) -> dict[str, Any] | None:
    """The series of the two of ``between``, with the rows behind each number; None where the address asks for none."""
    if visit.one("view") != "series" or len(visit.many("between")) != 2:
        return None
    held = where(listed, visit, extra=extra)
    rows = visit.rows(
        "SELECT row.id, row.status, row.quad, row.sources, listed.intensity,"
        f" {day_of(visit, 'first_day')} AS first_day, {day_of(visit, 'last_day')} AS last_day"
        " FROM gathered.happenings AS row JOIN listing.events AS listed ON listed.event = row.event"
        f" WHERE {held.sql} ORDER BY row.place",
        **held.parameters,
    )
    told = [row for row in rows if row["status"] in HELD]
    by = visit.one("by") if visit.one("by") in SPANS else _fitting(told)
    found = _series(visit.many("between"), told, rows, by)
    return {
        "by": [{"name": span, "link": visit.link(by=span), "chosen": span == by} for span in SPANS],
        "points": [{**asdict(point), "link": _rows_of(visit, point)} for point in found.points if point.events],
        "changes": [asdict(each) for each in found.changes],
        "undated": len(found.undated),
        "apart": len(found.apart),
        "close": visit.link(view=None, by=None),
        "series": found,
    }


def _fitting(rows: Sequence[Row]) -> str:
    """The shortest periods of which there are not too many."""
    days = [date.fromisoformat(row[name]) for row in rows if row["first_day"] for name in ("first_day", "last_day")]
    for span in SPANS:
        if (
            days
            and sum(1 for _ in zip(range(MOST + 1), periods_between(min(days), max(days), span), strict=False)) <= MOST
        ):
            return span
    return SPANS[-1]


def _series(two: Sequence[str], told: Sequence[Row], rows: Sequence[Row], by: str) -> Series:
    placed: defaultdict[date, list[Row]] = defaultdict(list)
    undated = []
    for row in told:
        first = first_of(date.fromisoformat(row["first_day"]), by) if row["first_day"] else None
        if first is None or date.fromisoformat(row["last_day"]) >= following(first, by):
            undated.append(row["id"])
        else:
            placed[first].append(row)
    span = periods_between(min(placed), max(placed), by) if placed else ()
    points = tuple(_point(first, by, placed.get(first, [])) for first in span)
    return Series(
        one=two[0],
        other=two[1],
        by=by,
        direction="both",
        points=points,
        changes=change_points(points),
        undated=tuple(undated),
        apart=tuple(row["id"] for row in rows if row["status"] not in HELD),
    )


def _point(first: date, by: str, rows: Sequence[Row]) -> Point:
    scores = [row["intensity"] for row in rows if row["intensity"] is not None]
    quads = Counter(row["quad"] for row in rows)
    return Point(
        period=name_of(first, by),
        start=first.isoformat(),
        end=following(first, by).isoformat(),
        events=len(rows),
        sources=sum(row["sources"] for row in rows),
        mean_intensity=round(sum(scores) / len(scores), 3) if scores else None,
        sum_intensity=round(sum(scores), 3) if scores else None,
        verbal_cooperation=quads["verbal cooperation"],
        material_cooperation=quads["material cooperation"],
        verbal_conflict=quads["verbal conflict"],
        material_conflict=quads["material conflict"],
        ids=tuple(row["id"] for row in rows),
    )


def _rows_of(visit: Visit, point: Point) -> str:
    """The rows of a period: those whose days lie within it."""
    last = (date.fromisoformat(point.end) - timedelta(days=1)).isoformat()
    chosen = [status for status in visit.many("status") if status in HELD] or list(HELD)
    return visit.link(None, within=f"{point.start}..{last}", status=chosen, view=None, by=None, page=None, record=None)


@lru_cache(maxsize=32)
def chart(found: Series) -> Markup:
    """The series drawn; kept, because drawing takes longer than the rest of the page."""
    from demarche.charts.series import series_chart
    from demarche.charts.svg import svg

    return Markup(svg(series_chart(found)))
