"""The rows of a timeline's page, drawn: a lane for each dyad or issue, a bar for each happening that has days.

``charts.timeline`` draws the same for briefs and notebooks. That takes a tenth of a second and more, too long for a
page that is asked for at every step; here the style sheet draws, with the signs that the rows have.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from demarche.charts.timeline import reach
from demarche.products.periods import between, first_of, name_of
from demarche.web.visit import Visit
from demarche.web.words import plain

LANES = ("dyad", "issue")
WIDTH, LABELS, ROW, TOP = 760, 170, 18, 20
"""Of the drawing, its labels, one row of bars, and the axis above them."""
LEAST = 7
"""How wide a bar is at least."""
TICKS = 8
MOST, OTHERS = 12, "others"
"""Lanes that are drawn by themselves; the rest is one."""
DEEP = 5
"""Bars that stand below each other in a lane; further ones cover others."""
MANY = 6
"""Sources from which on a bar is as thick as it gets."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to places: ``first`` stands at the labels' edge, ``last`` at the drawing's."""

    first: date
    last: date

    def at(self, day: date) -> float:
        days = max((self.last - self.first).days, 1)
        return LABELS + (WIDTH - LABELS - LEAST - 3) * (day - self.first).days / days

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Places and names of some periods' beginnings."""
        for by in ("day", "week", "month", "quarter", "year"):
            days = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}[by]
            if (self.last - self.first).days <= TICKS * days or by == "year":
                starts = [day for day in between(self.first, self.last, by) if day >= self.first]
                step = -(-len(starts) // TICKS) or 1
                for day in starts[::step] or [first_of(self.first, by)]:
                    yield self.at(max(day, self.first)), name_of(day, "day" if by == "week" else by)
                return


def placed(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Rows with those that have no day on the day of their article, where it is one."""
    return [
        {**row, "first_day": row["article_of"], "last_day": row["article_of"], "by_article": True}
        if len(row["article_of"]) == len("2024-01-01")
        else row
        for row in rows
    ]


def drawn(visit: Visit, rows: Sequence[Mapping[str, Any]], lanes: str) -> Markup | None:
    """The drawing of a page's rows; None where none of them has a day."""
    dated = [row for row in rows if row["first_day"] and row["last_day"]]
    if not dated:
        return None
    dated.sort(key=lambda row: str(row["first_day"]))
    low, high = reach([row["first_day"] for row in dated])
    far, dated = len(dated) - (high - low), dated[low:high]
    days = [date.fromisoformat(row[name]) for row in dated for name in ("first_day", "last_day")]
    scale = Scale(min(days), max(days))
    named = (_issues if lanes == "issue" else _dyads)(visit, [row["event"] for row in dated])
    by_lane: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in dated:
        by_lane[named.get(row["event"], "no issue told" if lanes == "issue" else "nobody named")].append(row)
    order = sorted(by_lane, key=lambda name: (-len(by_lane[name]), name))
    shown = {lane: by_lane[lane] for lane in order[:MOST]}
    rest = {row["event"] for lane in order[MOST:] for row in by_lane[lane]}
    if rest:
        shown[OTHERS] = [row for row in dated if row["event"] in rest]
    parts, top = list[Markup](), TOP
    for lane, of_lane in shown.items():
        lane_parts, height = _lane(lane, of_lane, scale, top)
        parts.extend(lane_parts)
        top += height
    axis = [
        Markup('<line class="tick" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/><text x="{0}" y="{3}">{4}</text>').format(
            round(place, 1), TOP - 4, top, TOP - 8, name
        )
        for place, name in scale.ticks()
    ]
    if far:
        axis.append(Markup('<text class="far" x="0" y="{0}">{1} far from the others</text>').format(TOP - 8, far))
    return Markup(
        '<svg viewBox="0 0 {0} {1}" class="lanes" role="group" aria-label="The rows by day">{2}</svg>'
    ).format(WIDTH, top + 4, Markup("").join([*axis, *parts]))


def _lane(name: str, rows: Sequence[Mapping[str, Any]], scale: Scale, top: int) -> tuple[list[Markup], int]:
    """The parts of a lane and its height: bars that would cover each other stand below each other."""
    ends = list[float]()
    bars = list[Markup]()
    for row in rows:
        start = scale.at(date.fromisoformat(row["first_day"]))
        end = max(scale.at(date.fromisoformat(row["last_day"])) + LEAST, start + LEAST)
        line = next((index for index, free in enumerate(ends) if free <= start), len(ends))
        line = line if line < DEEP else ends.index(min(ends))
        ends[line : line + 1] = [end + 2]
        bars.append(_bar(row, start, end - start, top + line * ROW))
    height = len(ends) * ROW + 4
    label = name if len(name) <= 26 else f"{name[:25]}…"
    head = Markup(
        '<line class="lane" x1="0" x2="{0}" y1="{1}" y2="{1}"/>'
        '<text class="name" x="0" y="{2}">{3}<title>{4}</title></text>'
    ).format(WIDTH, top - 2, top + 12, label, name)
    return [head, *bars], height


def _bar(row: Mapping[str, Any], x: float, width: float, top: int) -> Markup:
    height = 6 + 1.6 * (min(row["sources"], MANY) - 1)
    y = top + (ROW - 4 - height) / 2
    struck = Markup('<line class="struck" x1="{0}" x2="{1}" y1="{2}" y2="{2}"/>').format(
        round(x - 2, 1), round(x + width + 2, 1), round(y + height / 2, 1)
    )
    parties = " → ".join(part for part in (row["by"], row["to"]) if part)
    by_article = row.get("by_article", False)
    told = f"no day told, article of {row['article_of']}" if by_article else row["period"]
    day = f"{told} (inferred)" if row["inferred"] else told
    words = " · ".join(part for part in (day, row["type"], parties, row["trigger"], row["status_words"]) if part)
    return Markup(
        '<a href="{0}"><rect class="bar bar-{1} quad-{2}{9}" x="{3}" y="{4}" width="{5}" height="{6}" rx="2"/>{7}'
        "<title>{8}</title></a>"
    ).format(
        row["record"],
        row["status"],
        row["quad"].replace(" ", "-"),
        round(x, 1),
        round(y, 1),
        round(width, 1),
        round(height, 1),
        struck if row["status"] == "denied" else "",
        words,
        " bar-article" if by_article else "",
    )


def _dyads(visit: Visit, events: Sequence[int]) -> dict[int, str]:
    """The first two that take part in each event, by country where it is known, in the order of their names."""
    found: dict[int, dict[str, None]] = defaultdict(dict)
    for row in visit.rows(
        "SELECT event, coalesce(country, label) AS party FROM listing.event_parties"
        " WHERE event IN (SELECT value FROM json_each(:events)) ORDER BY event, rowid",
        events=json.dumps(events),
    ):
        found[row["event"]][row["party"]] = None
    return {event: " · ".join(sorted(list(parties)[:2])) for event, parties in found.items()}


def _issues(visit: Visit, events: Sequence[int]) -> dict[int, str]:
    """The first context of each event that has one."""
    rows = visit.rows(
        "SELECT event, context FROM gathered.contexts WHERE event IN (SELECT value FROM json_each(:events))"
        " ORDER BY event, rowid DESC",
        events=json.dumps(events),
    )
    return {row["event"]: plain(row["context"]) for row in rows}
