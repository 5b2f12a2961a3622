"""What all charts have in common: type, grid, and a small one for when there is nothing to show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from demarche.charts.palette import INK

FONT = "DejaVu Sans, Segoe UI, sans-serif"
WIDTH = 760
STATUS_WORDS = {
    "occurred": "reported",
    "ongoing": "reported",
    "planned": "planned",
    "hypothetical": "hypothetical",
    "denied": "denied",
}


def themed(chart: Any) -> Any:
    """A chart in the house's type, with a thin grid and no frame."""
    return (
        chart.configure(font=FONT)
        .configure_view(stroke=None)
        .configure_axis(
            grid=True,
            gridColor="#e4e7eb",
            domainColor="#9aa3ad",
            tickColor="#9aa3ad",
            labelColor=INK,
            titleColor=INK,
            labelLimit=220,
        )
        .configure_legend(labelColor=INK, titleColor=INK, symbolStrokeWidth=1.5)
    )


def inline(rows: Sequence[Mapping[str, Any]]) -> Any:
    """Rows as the data of a chart, inside its definition."""
    import altair as alt

    return alt.InlineData(values=list(rows))


def nothing(words: str = "nothing to show") -> Any:
    """A chart that says that there is nothing."""
    import altair as alt

    return alt.Chart(inline([{"words": words}]), width=240, height=30).mark_text(color=INK).encode(text="words:N")
