"""A series drawn: kinds of act up and down, the mean intensity as a line, changes as marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from demarche.charts.palette import INK, QUADS
from demarche.charts.theme import WIDTH, inline, nothing, themed
from demarche.products.series import Series

TICKS = 6
"""Steps of the axis of counts, at most."""
COOPERATION = ("verbal cooperation", "material cooperation")


def series_chart(found: Series) -> Any:
    """An Altair chart: happenings by PLOVER's quad class, cooperation up and conflict down, above the mean intensity by
    period."""
    import altair as alt

    if not found.points:
        return nothing("no happening between the two has a day in one period")
    periods = [point.period for point in found.points]
    counts = [
        {
            "period": point.period,
            "class": quad,
            "count": getattr(point, quad.replace(" ", "_")) * (1 if quad in COOPERATION else -1),
            "words": f"{point.period}: {getattr(point, quad.replace(' ', '_'))} {quad}, {point.sources} sources",
        }
        for point in found.points
        for quad in QUADS
        if getattr(point, quad.replace(" ", "_"))
    ]
    means = [
        {"period": point.period, "mean": point.mean_intensity, "words": f"{point.period}: {point.mean_intensity}"}
        for point in found.points
    ]
    breaks = [
        {"period": each.period, "words": f"{each.period}: mean {each.before:g} → {each.after:g}"}
        for each in found.changes
    ]
    when = alt.X(
        "period:O",
        title=None,
        sort=None,
        scale=alt.Scale(domain=periods),
        axis=alt.Axis(labelOverlap="greedy", labelAngle=0),
    )
    hue = alt.Color(
        "class:N",
        title=None,
        scale=alt.Scale(domain=list(QUADS), range=list(QUADS.values())),
        legend=alt.Legend(orient="top"),
    )
    bars = (
        alt.Chart(inline(counts), width=WIDTH, height=160)
        .mark_bar()
        .encode(
            x=when,
            y=alt.Y(
                "count:Q",
                title="conflict ↓  happenings  ↑ cooperation",
                axis=alt.Axis(format="d", values=whole_ticks(counts)),
            ),
            color=hue,
            tooltip=["words:N"],
        )
    )
    line = (
        alt.Chart(inline(means), width=WIDTH, height=110)
        .mark_line(color=INK, point=alt.OverlayMarkDef(color=INK, size=22), strokeWidth=1.4)
        .encode(
            x=when, y=alt.Y("mean:Q", title="mean intensity", scale=alt.Scale(domain=[-10, 10])), tooltip=["words:N"]
        )
    )
    marks = alt.Chart(inline(breaks)).mark_rule(color=INK, strokeDash=[5, 3]).encode(x=when, tooltip=["words:N"])
    return themed(alt.vconcat(bars, line + marks if breaks else line).resolve_scale(x="shared"))


def whole_ticks(counts: Sequence[Mapping[str, Any]]) -> list[int]:
    """Whole numbers from the most conflict to the most cooperation of any period, seven at most; 0 is one of them."""
    heights = {1: Counter[str](), -1: Counter[str]()}
    for row in counts:
        heights[1 if row["count"] > 0 else -1][row["period"]] += abs(row["count"])
    up, down = (max(side.values(), default=0) for side in (heights[1], heights[-1]))
    step = next(
        step for power in count() for step in (10**power, 2 * 10**power, 5 * 10**power) if up + down <= TICKS * step
    )
    return [*range(-(down // step) * step, up + 1, step)]
