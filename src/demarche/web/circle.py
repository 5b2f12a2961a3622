"""Who met whom as a graph: parties on a circle in the order of their names, a line for each two who met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, pi, sin
from typing import Any

from markupsafe import Markup

RADIUS, WIDTH, HEIGHT = 190, 760, 460


def drawn(parties: Sequence[Mapping[str, Any]], rows: Sequence[Sequence[Sequence[Mapping[str, Any]]]]) -> Markup | None:
    """The drawing of a matrix: a line is as thick as meetings are many, and dashed where they are only planned. None
    where nobody met."""
    places = [_place(index, len(parties)) for index in range(len(parties))]
    lines = [
        _line(parties, rows[one][other], (one, other), places)
        for one in range(len(parties))
        for other in range(one)
        if any(each["kind"] != "apart" for each in rows[one][other])
    ]
    if not lines:
        return None
    nodes = [_node(party, *place) for party, place in zip(parties, places, strict=True)]
    return Markup('<svg viewBox="0 0 {} {}" class="circle" role="group" aria-label="Who met whom">{}</svg>').format(
        WIDTH, HEIGHT, Markup("").join([*lines, *nodes])
    )


def _place(index: int, count: int) -> tuple[float, float]:
    turn = 2 * pi * index / max(count, 1) - pi / 2
    return round(WIDTH / 2 + RADIUS * cos(turn), 1), round(HEIGHT / 2 + RADIUS * sin(turn), 1)


def _line(
    parties: Sequence[Mapping[str, Any]],
    cell: Sequence[Mapping[str, Any]],
    pair: tuple[int, int],
    places: Sequence[tuple[float, float]],
) -> Markup:
    counts = {each["kind"]: each for each in cell}
    kind = "held" if "held" in counts else "planned"
    chosen = counts[kind]
    (x1, y1), (x2, y2) = places[pair[0]], places[pair[1]]
    words = "{} and {}: {} {}".format(
        parties[pair[1]]["name"], parties[pair[0]]["name"], chosen["count"], "reported" if kind == "held" else "planned"
    )
    return Markup(
        '<a href="{}"><line class="edge edge-{}" x1="{}" y1="{}" x2="{}" y2="{}" stroke-width="{}"/>'
        "<title>{}</title></a>"
    ).format(chosen["link"], kind, x1, y1, x2, y2, min(1 + chosen["count"], 9), words)


def _node(party: Mapping[str, Any], x: float, y: float) -> Markup:
    side = 0 if abs(x - WIDTH / 2) < 20 else 1 if x > WIDTH / 2 else -1
    return Markup(
        '<a href="{}"><circle class="node" cx="{}" cy="{}" r="5"/><text x="{}" y="{}" text-anchor="{}">{}</text></a>'
    ).format(
        party["page"],
        x,
        y,
        x + 10 * side,
        y + (4 if side else -10 if y < HEIGHT / 2 else 20),
        ("middle", "start", "end")[side],
        party["name"],
    )
