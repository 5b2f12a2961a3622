"""Who met whom, drawn: a matrix with a number in each cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from demarche.charts.palette import INK
from demarche.charts.svg import linked
from demarche.charts.theme import inline, nothing, themed
from demarche.products.meetings import Cell

SHOWN = 20
"""Parties that are drawn: those with the most meetings."""


def meetings_chart(cells: Sequence[Cell], *, link: Callable[[Cell], str] | None = None) -> Any:
    """An Altair chart of the matrix; a pair stands on both sides of its diagonal. A number in brackets are planned
    meetings."""
    import altair as alt

    often = Counter[str]()
    for cell in cells:
        for side in (cell.one, cell.other):
            often[side] += cell.met + cell.planned
    kept = {name for name, _ in often.most_common(SHOWN)}
    rows = [
        {
            "one": one,
            "other": other,
            "met": cell.met,
            "label": (str(cell.met) if cell.met else "") + (f" ({cell.planned})" if cell.planned else ""),
            "link": linked(link(cell)) if link else "",
        }
        for cell in cells
        for one, other in ((cell.one, cell.other), (cell.other, cell.one))
        if {one, other} <= kept
    ]
    if not rows:
        return nothing("no meeting of two who are named")
    order = sorted(kept, key=lambda name: (-often[name], name))
    base = alt.Chart(inline(rows), width=alt.Step(34), height=alt.Step(26)).encode(
        x=alt.X(
            "other:N", sort=order, title=None, axis=alt.Axis(orient="top", labelAngle=-40, labelLimit=140, grid=False)
        ),
        y=alt.Y("one:N", sort=order, title=None, axis=alt.Axis(grid=False, labelLimit=260)),
        tooltip=["one:N", "other:N", "label:N"],
        **({"href": "link:N"} if link else {}),
    )
    heat = base.mark_rect(stroke="white").encode(
        color=alt.Color("met:Q", scale=alt.Scale(range=["#eef2f8", "#4477aa"]), legend=None)
    )
    return themed(heat + base.mark_text(color=INK, fontSize=11).encode(text="label:N"))
