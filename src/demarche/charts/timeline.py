"""The timeline drawn: lanes of dyads or issues, a bar as long as the day is unsure, as thick as independent sources are
many."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from demarche.charts.palette import INK, QUADS
from demarche.charts.svg import linked
from demarche.charts.theme import STATUS_WORDS, WIDTH, inline, nothing, themed
from demarche.products.happenings import Happening

LANES = ("dyad", "issue")
SHOWN_LANES = 14
"""Lanes that are drawn by themselves; the rest is one lane."""
REST = "others"
Link = Callable[[Happening], str]


def timeline_chart(found: Sequence[Happening], *, lanes: str = "dyad", link: Link | None = None) -> Any:
    """An Altair chart of happenings that have a day.

    Solid: reported; hollow: planned or hypothetical; struck through: denied. The hue is PLOVER's quad class. A
    happening of one day is a dot's width long; one whose day is less sure is as long as the days it may have been.

    Args:
        lanes: ``dyad`` (the first two parties) or ``issue`` (the first context).
        link: the address that a bar leads to.
    """
    import altair as alt

    dated = [each for each in found if each.first_day]
    drawn = near(dated)
    rows = _rows(drawn, lanes, link)
    if not rows:
        return nothing("no happening has a day")
    order = list(
        dict.fromkeys(row["lane"] for row in sorted(rows, key=lambda row: (row["lane"] == REST, row["first"])))
    )
    left = len(dated) - len(drawn)
    title = [f"{left} far from all others in time are not drawn"] if left else []
    base = alt.Chart(inline(rows), width=WIDTH, height=alt.Step(26))
    where = {
        "x": alt.X("first:T", title=None, axis=alt.Axis(format="%-d %b %Y", labelOverlap="greedy", tickCount=8)),
        "y": alt.Y("lane:N", title=None, sort=order, axis=alt.Axis(grid=True, ticks=False)),
    }
    said = {"tooltip": ["words:N"], **({"href": "link:N"} if link else {})}
    hue = alt.Color(
        "class:N",
        title=None,
        scale=alt.Scale(domain=list(QUADS), range=list(QUADS.values())),
        legend=alt.Legend(orient="top"),
    )
    bars = base.mark_bar(cornerRadius=3, strokeWidth=1.6).encode(
        **where,
        **said,
        x2="last:T",
        color=hue,
        stroke=hue,
        fillOpacity=alt.condition(alt.datum.drawn == "reported", alt.value(0.9), alt.value(0.0)),
        strokeDash=alt.condition(alt.datum.drawn == "reported", alt.value([1, 0]), alt.value([4, 2])),
        size=alt.Size("sources:Q", scale=alt.Scale(domain=[1, 6], range=[8, 20], clamp=True), legend=None),
    )
    struck = base.transform_filter(alt.datum.drawn == "denied").mark_rule(color=INK, strokeWidth=1.5)
    drawing = (bars + struck.encode(**where, **said, x2="last:T")).properties(
        title=alt.TitleParams(title, anchor="start", fontSize=11, fontWeight="normal", color=INK)
    )
    return themed(drawing)


def near(found: Sequence[Happening]) -> Sequence[Happening]:
    """Those that are not far from all others in time, by day (``reach`` says which)."""
    kept = sorted(found, key=lambda each: str(each.first_day))
    low, high = reach([str(each.first_day) for each in kept])
    return kept[low:high]


def reach(ordered: Sequence[str]) -> tuple[int, int]:
    """The first of some days, in their order, that is not far from all others, and the place behind the last.

    While the gap behind the first, or before the last, is wider than half of all, and four in five stay, that one is
    left out; a treaty of 1960 would else press this week's news into one point.
    """
    days = [date.fromisoformat(day).toordinal() for day in ordered]
    low, high, least = 0, len(days), max(2, math.ceil(0.8 * len(days)))
    while high - low > least:
        width = max(days[high - 1] - days[low], 1)
        if days[low + 1] - days[low] > width / 2:
            low += 1
        elif days[high - 1] - days[high - 2] > width / 2:
            high -= 1
        else:
            break
    return low, high


def _rows(found: Sequence[Happening], lanes: str, link: Link | None) -> list[dict[str, Any]]:
    named = [lane_of(each, lanes) for each in found]
    kept = {lane for lane, _ in Counter(named).most_common(SHOWN_LANES)}
    days = [date.fromisoformat(str(each.first_day)) for each in found]
    least = max((max(days) - min(days)).days / 90, 1.0) if days else 1.0
    rows = []
    for each, lane in zip(found, named, strict=True):
        first = date.fromisoformat(str(each.first_day))
        last = max(date.fromisoformat(str(each.last_day)) + timedelta(days=1), first + timedelta(days=least))
        parties = " → ".join(filter(None, [each.named("actor"), each.named("recipient")]))
        day = str(each.first_day) if each.first_day == each.last_day else f"{each.first_day} – {each.last_day}"
        rows.append(
            {
                "first": first.isoformat(),
                "last": last.isoformat(),
                "lane": lane if lane in kept else REST,
                "class": each.quad,
                "drawn": STATUS_WORDS[each.status],
                "sources": each.sources,
                "words": " · ".join(
                    (
                        f"{day}{' (inferred)' if each.inferred else ''}",
                        f"{each.type}: {each.trigger}",
                        parties or "nobody named",
                        STATUS_WORDS[each.status],
                    )
                ),
                "link": linked(link(each)) if link else "",
            }
        )
    return rows


def lane_of(happening: Happening, lanes: str) -> str:
    """The lane of a happening: its first two parties in the order of their names, or its first context."""
    if lanes == "issue":
        return happening.contexts[0].replace("_", " ") if happening.contexts else "no issue told"
    keys = happening.keys[:2]
    return " · ".join(sorted(keys)) if keys else "nobody named"
