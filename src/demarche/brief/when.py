"""Days in words."""

from __future__ import annotations

from calendar import month_name, monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from demarche.records import TimeReference


@dataclass(frozen=True, slots=True)
class When:
    """The days ``first`` to ``last`` (both included) of a record. ``exact``: the article is exact about them;
    ``inferred``: the article leaves them open and links settle them."""

    first: date
    last: date
    exact: bool = True
    inferred: bool = False

    @property
    def words(self) -> str:
        """As "2 June 2025", "May 2025", "about 1947 to 1949", "11 to 17 March 2024"."""
        about = "" if self.exact else "about "
        return about + interval(self.first, self.last) + (" (day inferred from linked articles)" * self.inferred)


def interval(first: date, last: date) -> str:
    """Days in words; whole months and years are told as such."""
    if first == last:
        return day(first)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _months(first, last)
    if first.year != last.year:
        return f"{day(first)} to {day(last)}"
    same = first.month == last.month
    return f"{first.day}{'' if same else f' {month_name[first.month]}'} to {day(last)}"


def _months(first: date, last: date) -> str:
    """Whole months, or years."""
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return month(first)
    one = month_name[first.month] if first.year == last.year else month(first)
    return f"{one} to {month(last)}"


def day(of: date) -> str:
    """As "2 June 2025", whatever the language of the machine is."""
    return f"{of.day} {month(of)}"


def month(of: date) -> str:
    """As "June 2025"."""
    return f"{month_name[of.month]} {of.year}"


def published_words(first: str | None, last: str | None, *, inferred: bool) -> str:
    """The days of publication from ISO days, either of which may be open; empty where both are."""
    one = date.fromisoformat(first) if first else None
    other = date.fromisoformat(last) if last else None
    if one and other:
        told = interval(one, other)
    elif one or other:
        told = f"{day(one)} or later" if one else f"{day(other)} or earlier" if other else ""
    else:
        return ""
    return told + (" (inferred)" if inferred else "")


def shortest(times: Iterable[TimeReference]) -> When | None:
    """The shortest of the resolved times, the first among equals."""
    known = [When(t.start, t.end, t.exact) for t in times if t.start is not None and t.end is not None]
    return min(known, key=lambda each: each.last - each.first, default=None)
