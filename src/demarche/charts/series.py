"""A series drawn: kinds of act up and down, the mean intensity as a line, changes as marks."""

from __future__ import annotations

from typing import Any

from demarche.charts.palette import INK, QUADS
from demarche.charts.theme import WIDTH, nothing, themed
from demarche.products.series import Series

COOPERATION = ("verbal cooperation", "material cooperation")


def series_chart(found: Series) -> Any:
    """An Altair chart: happenings by PLOVER's quad class, cooperation up and conflict down, above the mean intensity by
    period."""
    import altair as alt

    if not found.points:
        return nothing("no happening between the two has a day in one period")
    counts = [
        {
            "start": point.start,
            "class": quad,
            "count": getattr(point, quad.replace(" ", "_")) * (1 if quad in COOPERATION else -1),
            "words": f"{point.period}: {getattr(point, quad.replace(' ', '_'))} {quad}, {point.sources} sources",
        }
        for point in found.points
        for quad in QUADS
        if getattr(point, quad.replace(" ", "_"))
    ]
    means = [
        {"start": point.start, "mean": point.mean_intensity, "words": f"{point.period}: {point.mean_intensity}"}
        for point in found.points
    ]
    breaks = [
        {"start": each.start, "words": f"{each.period}: mean {each.before:g} → {each.after:g}"}
        for each in found.changes
    ]
    when = alt.X("start:T", title=None, axis=alt.Axis(format="%b %Y", labelOverlap="greedy"))
    hue = alt.Color(
        "class:N",
        title=None,
        scale=alt.Scale(domain=list(QUADS), range=list(QUADS.values())),
        legend=alt.Legend(orient="top"),
    )
    thick = max(2.0, min(18.0, 0.7 * WIDTH / len(found.points)))
    bars = (
        alt.Chart(alt.Data(values=counts), width=WIDTH, height=160)
        .mark_bar(size=thick)
        .encode(
            x=when,
            y=alt.Y("count:Q", title="conflict ↓  happenings  ↑ cooperation", axis=alt.Axis(format="d", tickMinStep=1)),
            color=hue,
            tooltip=["words:N"],
        )
    )
    line = (
        alt.Chart(alt.Data(values=means), width=WIDTH, height=110)
        .mark_line(color=INK, point=alt.OverlayMarkDef(color=INK, size=22), strokeWidth=1.4)
        .encode(
            x=when, y=alt.Y("mean:Q", title="mean intensity", scale=alt.Scale(domain=[-10, 10])), tooltip=["words:N"]
        )
    )
    marks = (
        alt.Chart(alt.Data(values=breaks)).mark_rule(color=INK, strokeDash=[5, 3]).encode(x=when, tooltip=["words:N"])
    )
    return themed(alt.vconcat(bars, line + marks if breaks else line).resolve_scale(x="shared"))
