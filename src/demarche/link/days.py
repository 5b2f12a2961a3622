"""Stretches of days, open on either side, as whole numbers (``date.toordinal``)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

SHORT = 7
"""Days up to which a stretch is known well enough to be near another one."""
FIRST, LAST = date.min.toordinal(), date.max.toordinal()
"""The first and last day there is: an open side."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days ``first`` to ``last`` (both included); ``FIRST`` or ``LAST`` where that side is open."""

    first: int = FIRST
    last: int = LAST

    @property
    def is_open(self) -> bool:
        """Whether nothing is known of them."""
        return self.first == FIRST and self.last == LAST

    @property
    def length(self) -> int:
        """How many days these are."""
        return self.last - self.first + 1

    def overlaps(self, other: Days, *, slack: int = 0) -> bool:
        """Whether the two have a day in common, or lie no more than ``slack`` days apart."""
        return self.first <= other.last + slack and other.first <= self.last + slack

    def near(self, other: Days, *, slack: int) -> bool:
        """Whether both are short and lie no more than ``slack`` days apart: "some day in 2025" is near nothing."""
        return self.length <= SHORT and other.length <= SHORT and self.overlaps(other, slack=slack)

    def meet(self, other: Days) -> Days | None:
        """The days of both; None where there is none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Days(first, last) if first <= last else None

    def widened(self, *, before: int = 0, after: int = 0) -> Days:
        """The same with some days more on either side."""
        return Days(max(FIRST, self.first - before), min(LAST, self.last + after))

    def __str__(self) -> str:
        if self.is_open:
            return "unknown days"
        first = None if self.first == FIRST else date.fromordinal(self.first).isoformat()
        last = None if self.last == LAST else date.fromordinal(self.last).isoformat()
        if first and last:
            return first if first == last else f"{first}..{last}"
        return f"{first} or later" if first else f"{last} or earlier"


def days_between(start: date | None, end: date | None) -> Days:
    """Days from dates; a missing one leaves its side open."""
    return Days(start.toordinal() if start else FIRST, end.toordinal() if end else LAST)
