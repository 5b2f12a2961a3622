"""How meetings, threats, campaigns and series read on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from demarche.cli.terminal import Line
from demarche.products.campaign import Step
from demarche.products.meetings import Meeting
from demarche.products.series import Change, Point, series
from demarche.products.threats import Threat
from demarche.store import Dossier


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options of ``demarche show`` ask of a product."""

    words: str = ""
    actors: tuple[str, ...] = ()
    by: str = "month"
    dated: str = "told"


@dataclass(frozen=True, slots=True)
class Tally:
    """What of a series lies in no period."""

    undated: tuple[str, ...]
    apart: tuple[str, ...]


def asked_series(dossier: Dossier, asked: Asked) -> Iterator[Point | Change | Tally]:
    """The periods of a series, where its mean changes, and what lies in no period."""
    one, other = asked.actors
    found = series(dossier, one, other, by=asked.by, dated=asked.dated)
    yield from found.points
    yield from found.changes
    if found.undated or found.apart:
        yield Tally(found.undated, found.apart)


def series_block(found: Point | Change | Tally) -> list[Line]:
    """A period with its counts, a change, or what lies in no period."""
    if isinstance(found, Point):
        mean = "no intensity" if found.mean_intensity is None else f"mean intensity {found.mean_intensity:g}"
        counts = (
            ("verbal cooperation", found.verbal_cooperation),
            ("material cooperation", found.material_cooperation),
            ("verbal conflict", found.verbal_conflict),
            ("material conflict", found.material_conflict),
        )
        told = ", ".join(f"{count} {name}" for name, count in counts if count) or "nothing told"
        lines = [Line(f"{found.period} · {mean} · {found.sources} independent sources", "head"), Line(told, indent=4)]
        return [*lines, Line(", ".join(found.ids), "source", indent=4)] if found.ids else lines
    if isinstance(found, Change):
        return [
            Line(
                f"change from {found.period} on: mean intensity {found.before:g} before, {found.after:g} after", "head"
            )
        ]
    words = f"{len(found.undated)} without a day in one, {len(found.apart)} planned, hypothetical or denied"
    return [Line(f"in no period: {words}")]


def meeting_block(found: Meeting) -> list[Line]:
    """Two who met."""
    head = [
        day(found.first_day, found.last_day, inferred=found.inferred),
        f"{found.one} and {found.other}",
        found.places,
    ]
    told = [found.status, sources(found.sources), f"said by {found.said_by}" if found.said_by else None]
    return [
        Line(joined(head), "head"),
        Line(joined(told), indent=4),
        *place(found.outlet, found.path, found.start, found.end),
    ]


def threat_block(found: Threat) -> list[Line]:
    """A threat with what it is tied to."""
    parties = " → ".join(filter(None, [found.by or "(nobody named)", found.to]))
    lines = [
        Line(joined([day(found.first_day, found.last_day), parties, found.status]), "head"),
        Line(f"“{found.words}”", indent=4),
    ]
    if found.condition:
        lines.append(Line(f"condition: {found.condition}", indent=4))
    return [*lines, *place(found.outlet, found.path, found.start, found.end)]


def step_block(found: Step) -> list[Line]:
    """One step of a campaign and its answer."""
    head = joined([found.issue, found.interlocutor, found.act, found.status])
    return [
        Line(head, "head"),
        Line(f"{day(found.first_day, found.first_day)} · “{found.what}” · answer: {found.response}", indent=4),
        *place(found.outlet, found.path, found.start, found.end),
    ]


def place(outlet: str | None, path: str, start: int, end: int) -> list[Line]:
    """Where the words stand."""
    return [Line(f"{joined([outlet, path])}:{start}-{end}", "source", indent=4)]


def day(first: str | None, last: str | None, *, inferred: bool = False) -> str:
    """A day or an interval in words."""
    if not first:
        return "no day told"
    return f"{first if first == last else f'{first} – {last}'}{' (inferred)' if inferred else ''}"


def sources(count: int) -> str:
    return f"{count} independent sources" if count > 1 else "1 source"


def joined(parts: Iterable[str | None]) -> str:
    return " · ".join(part for part in parts if part)
