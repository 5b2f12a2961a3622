"""Times: whether an expression is resolved to the days the annotators mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from demarche.records import TimeReference
from evaluation.gold.times import GoldTime
from evaluation.score.figure import Figure, accuracy_figure

_PART = re.compile(r"(?:so far|early|earlier|mid|late|later)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A gold time and what the coder makes of it, None where it has no time there."""

    gold: GoldTime
    found: TimeReference | None
    published: date

    @property
    def is_right(self) -> bool:
        """Whether first and last day are the gold's.

        Of a part of a stretch ("late May", "earlier this month") the gold has the whole one: a part of it is right too.
        A side that the gold leaves open may end on the day of publication ("since Monday", "in recent days").
        """
        found = self.found
        if found is None:
            return False
        first, last = self.gold.first, self.gold.last
        if _PART.match(found.span.text) and first and last and found.start and found.end:
            return first <= found.start <= found.end <= last
        return found.start in _open(first, self.published) and found.end in _open(last, self.published)


def _open(day: date | None, published: date) -> tuple[date | None, ...]:
    return (None, published) if day is None else (day,)


def score_times(times: Sequence[FoundTime]) -> dict[str, Figure]:
    """``value``: both days right; ``value-settled``: of those the text settles; ``granularity``: the same unit.

    An expression that the coder does not have counts as wrong in all three.
    """
    settled = [time for time in times if time.gold.first or time.gold.last]
    units = [time.found is not None and time.found.granularity == time.gold.granularity for time in times]
    return {
        "value": accuracy_figure([(float(time.is_right), 1.0) for time in times]),
        "value-settled": accuracy_figure([(float(time.is_right), 1.0) for time in settled]),
        "granularity": accuracy_figure([(float(unit), 1.0) for unit in units]),
    }
