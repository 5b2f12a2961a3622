"""The day of an event, for formats that must have one: from the text, from links, or from the day of publication."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from demarche.records import Document, Event, InferredDays, TimeReference

LONGEST = 32
"""Days of the longest stretch whose first day may stand for it in a format of days: a month, and the days within which
links take an article for fresh news; not a season or a year."""

NO_DATE = frozenset({"duration", "repeated", "part_of_day", "unknown"})
"""Time expressions that name no date: an event that has only these may still be of the day of publication."""

Inferred = Mapping[str, Sequence[InferredDays]]


@dataclass(frozen=True, slots=True)
class EventDay:
    """First and last day of an event (both included) and what says so.

    ``basis``: ``told`` by the text; ``inferred`` by links from a time without a year; ``published``, the days of
    publication, where the text gives no time; ``published-inferred``, the same where links give those. ``words`` tell
    what the dossier has.
    """

    first: date
    last: date
    basis: str
    words: str

    @property
    def is_short(self) -> bool:
        """Whether the first day may stand for the whole."""
        return (self.last - self.first).days < LONGEST


def by_document(inferred: Iterable[InferredDays]) -> dict[str, list[InferredDays]]:
    """What links infer, by the id of the document."""
    found: dict[str, list[InferredDays]] = {}
    for days in inferred:
        found.setdefault(days.record, []).append(days)
    return found


def event_day(tellings: Sequence[Event], document: Document, inferred: Inferred) -> EventDay | None:
    """The day of an event by its tellings, itself first; None where nothing settles it.

    As in the timeline the shortest of its resolved times counts, the first in the text among equals; its own before
    those of other tellings. An event whose text names a date that stays open is never put on the day of publication.
    """
    for telling in tellings:
        if telling.times and (told := _told(telling.times)):
            return told
    times = [time for telling in tellings for time in telling.times]
    known = inferred.get(document.id, ())
    for time in times:
        for days in known:
            if days.span == time.span and days.start and days.end:
                return _of_links(days, "inferred", f"“{time.span.text}”")
    if any(time.granularity not in NO_DATE for time in times):
        return None
    return publication_day(document, inferred)


def publication_day(document: Document, inferred: Inferred) -> EventDay | None:
    """When a document was published; None where that is unknown, or open on one side."""
    when = document.published
    if when is not None:
        words = f"no day told; published {stretch(when.start, when.end)} ({when.basis})"
        return EventDay(when.start, when.end, "published", words)
    for days in inferred.get(document.id, ()):
        if days.span is None and days.start and days.end:
            return _of_links(days, "published-inferred", "no day told; publication")
    return None


def stretch(first: date, last: date) -> str:
    """``2025-05-01..2025-05-31``, or one day."""
    return first.isoformat() if first == last else f"{first.isoformat()}..{last.isoformat()}"


def _told(times: Sequence[TimeReference]) -> EventDay | None:
    resolved = [(time, time.start, time.end) for time in times if time.start and time.end]
    if not resolved:
        return None
    time, first, last = min(resolved, key=lambda each: each[2] - each[1])
    about = "" if time.exact else ", about"
    return EventDay(first, last, "told", f"“{time.span.text}”: {stretch(first, last)} ({time.granularity}{about})")


def _of_links(days: InferredDays, basis: str, subject: str) -> EventDay:
    first, last = date.fromisoformat(days.start or ""), date.fromisoformat(days.end or "")
    return EventDay(first, last, basis, f"{subject} inferred {stretch(first, last)}: {'; '.join(days.reasons)}")
