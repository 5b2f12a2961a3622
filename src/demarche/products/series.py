"""Series: cooperation and conflict between two parties by period.

A happening counts once, however many tell it, in the period that holds its day or days. One whose days lie in several
periods is in none of them: it is told apart, and not smeared. What is planned, hypothetical or denied is told apart
too.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from demarche.errors import UsageError
from demarche.products.change import changes
from demarche.products.happenings import TOLD, Happening, Party, happenings, is_party
from demarche.products.periods import PERIODS, between, first_of, following, name_of
from demarche.store import Dossier, Query

DIRECTIONS = ("both", "to", "from")
DATED = ("told", "published")
"""What dates a happening: the day that is told or inferred, or, where there is none, the day on which its article
appeared, as event data sets have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One period. ``start`` is its first day, ``end`` the first day behind it. ``mean_intensity`` and ``sum_intensity``
    are of PLOVER's scores (-10 to 10), None where no happening has one. ``sources`` are independent ones, added up over
    happenings. ``ids`` are the happenings."""

    period: str
    start: str
    end: str
    events: int
    sources: int
    mean_intensity: float | None
    sum_intensity: float | None
    verbal_cooperation: int
    material_cooperation: int
    verbal_conflict: int
    material_conflict: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A period from which on the mean intensity is another: the means of the stretches before and from there."""

    period: str
    start: str
    before: float
    after: float
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """``points`` are all periods from the first with a happening to the last, empty ones too. ``undated`` are ids of
    happenings without a day or with days in several periods, ``apart`` of those that are planned, hypothetical or
    denied."""

    one: str
    other: str
    by: str
    direction: str
    points: tuple[Point, ...]
    changes: tuple[Change, ...]
    undated: tuple[str, ...]
    apart: tuple[str, ...]


def series(
    dossier: Dossier, one: str, other: str, *, by: str = "month", direction: str = "both", dated: str = "told"
) -> Series:
    """What two parties did to and with each other, by period.

    Args:
        one, other: countries' codes, ids of actors, or parts of names.
        by: day, week, month, quarter or year.
        direction: both; ``to``: acts of ``one`` towards ``other``; ``from``: the other way. What both do together
        counts in each.
        dated: ``told``, or ``published``: happenings without a day are placed by their article's.

    Raises:
        UsageError: there is no such period, direction or way of dating.
    """
    for given, known in ((by, PERIODS), (direction, DIRECTIONS), (dated, DATED)):
        if given not in known:
            raise UsageError(f"a series knows {', '.join(known)}, not {given!r}")
    appeared = _appeared(dossier) if dated == "published" else {}
    found = [each for each in happenings(dossier, actors=(one, other)) if is_between(each, one, other, direction)]
    told = [each for each in found if each.status in TOLD]
    placed: defaultdict[date, list[Happening]] = defaultdict(list)
    undated = []
    for each in told:
        period = period_of(each, by, published=appeared.get(each.path))
        if period is None:
            undated.append(each.id)
        else:
            placed[period].append(each)
    points = tuple(_point(first, by, placed.get(first, [])) for first in _span(sorted(placed), by))
    return Series(
        one=one,
        other=other,
        by=by,
        direction=direction,
        points=points,
        changes=change_points(points),
        undated=tuple(undated),
        apart=tuple(each.id for each in found if each.status not in TOLD),
    )


def is_between(happening: Happening, one: str, other: str, direction: str = "both") -> bool:
    """Whether two parties act on each other, or together; one body that is meant by both words is no pair."""
    ones = [party for party in happening.parties if is_party(party, one)]
    others = [party for party in happening.parties if is_party(party, other)]
    return any(_acts(a, b, direction) for a in ones for b in others if a.entity != b.entity)


def _acts(one: Party, other: Party, direction: str) -> bool:
    if one.role == other.role:
        return one.role == "actor"
    return direction == "both" or (one.role == "actor") == (direction == "to")


def period_of(happening: Happening, by: str, *, published: str | None = None) -> date | None:
    """The first day of the period that holds a happening; None where it has no day, or days in several."""
    first_day, last_day = happening.first_day or published, happening.last_day or published
    if first_day is None or last_day is None:
        return None
    first = first_of(date.fromisoformat(first_day), by)
    return first if date.fromisoformat(last_day) < following(first, by) else None


def _appeared(dossier: Dossier) -> dict[str, str]:
    """The day on which each article appeared, by path, where one day is known."""
    sql = "SELECT path, published_start AS day FROM document_list WHERE published_start = published_end"
    return {row["path"]: row["day"] for row in dossier.query(Query(sql))}


def _span(placed: Sequence[date], by: str) -> Sequence[date]:
    return list(between(placed[0], placed[-1], by)) if placed else []


def _point(first: date, by: str, found: Sequence[Happening]) -> Point:
    scores = [each.intensity for each in found if each.intensity is not None]
    quads = Counter(each.quad for each in found)
    return Point(
        period=name_of(first, by),
        start=first.isoformat(),
        end=following(first, by).isoformat(),
        events=len(found),
        sources=sum(each.sources for each in found),
        mean_intensity=round(sum(scores) / len(scores), 3) if scores else None,
        sum_intensity=round(sum(scores), 3) if scores else None,
        verbal_cooperation=quads["verbal cooperation"],
        material_cooperation=quads["material cooperation"],
        verbal_conflict=quads["verbal conflict"],
        material_conflict=quads["material conflict"],
        ids=tuple(each.id for each in found),
    )


def change_points(points: Sequence[Point]) -> tuple[Change, ...]:
    """Where the mean intensity changes, over the periods that have one (``products.change`` says how)."""
    known = [point for point in points if point.mean_intensity is not None]
    values = [point.mean_intensity or 0.0 for point in known]
    return tuple(
        Change(
            period=known[place].period,
            start=known[place].start,
            before=round(before, 3),
            after=round(after, 3),
            ids=known[place].ids,
        )
        for place, before, after in changes(values)
    )
