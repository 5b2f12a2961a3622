"""Days that a text leaves open and links settle: when an undated article appeared, which year an "August 5" is of.

An article appeared after what it tells as past and before what it tells as coming; while those held office whom it
calls by it; and what stands at its head is news (`FRESH` days). Each bound comes with its reason. Nothing of it
enters the facts: it is shown as inferred, beside them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from demarche.extract.times import TimeValue, find_times
from demarche.link.days import FIRST, LAST, Days
from demarche.link.facts import DocumentFact, EventFact, Facts
from demarche.records import InferredDays, Span, TimeReference

FRESH = 31
"""Days within which the news at the head of an article is told; a generous bound, and told as one."""
YEAR = 366
"""Days within which a day is told without its year."""
PAST = frozenset({"occurred", "ongoing"})


@dataclass(frozen=True, slots=True)
class Bound:
    """Days in which an article appeared, and what says so."""

    days: Days
    reason: str


def infer_days(
    facts: Facts, clusters: Sequence[Sequence[int]], further: Mapping[int, Sequence[Bound]]
) -> list[InferredDays]:
    """The publication of documents without one, then their days without a year.

    ``clusters`` are of places in ``Facts.events``; ``further`` gives bounds by document: from offices that are named,
    from occasions that others date.
    """
    linked = {member: cluster for cluster in clusters if len(cluster) > 1 for member in cluster}
    by_document: dict[int, list[int]] = {}
    for place, event in enumerate(facts.events):
        if not facts.documents[event.document].dated:
            by_document.setdefault(event.document, []).append(place)
    found: list[InferredDays] = []
    for number, document in enumerate(facts.documents):
        if document.dated:
            continue
        places = by_document.get(number, [])
        bounds = [*further.get(number, ()), *_event_bounds(facts, places, linked)]
        published, reasons = combined(bounds)
        years = list(_days_without_year(facts, places, linked, published))
        for _, days, _ in years:
            fresh = Days(days.first, days.first + YEAR if days.first != FIRST else LAST)
            later, more = combined([Bound(published, ""), Bound(fresh, f"it tells {days}, without a year, as past")])
            published, reasons = later, [*reasons, *(reason for reason in more if reason)]
        if not published.is_open:
            found.append(_inferred(document.id, None, published, reasons))
        found += [_inferred(document.id, span, days, [reason]) for span, days, reason in years]
    return found


def with_bounds(facts: Facts, bounds: Mapping[int, Sequence[Bound]]) -> list[DocumentFact]:
    """The documents, undated ones published in the days that their own words and the offices they name allow."""
    own: dict[int, list[Bound]] = {}
    for event in facts.events:
        dated = facts.documents[event.document].dated
        if not dated and event.record.status in PAST and event.days.first != FIRST:
            own.setdefault(event.document, []).append(Bound(Days(event.days.first, LAST), ""))
    found = []
    for number, document in enumerate(facts.documents):
        told = [] if document.dated else [*bounds.get(number, ()), *own.get(number, ())]
        found.append(replace(document, published=combined(told)[0]) if told else document)
    return found


def combined(bounds: Sequence[Bound]) -> tuple[Days, list[str]]:
    """The days that all bounds allow, those that would leave none passed over, and the reasons that narrow them."""
    days, reasons = Days(), list[str]()
    for bound in sorted(bounds, key=lambda each: -each.days.first):
        both = days.meet(bound.days)
        if both is not None and both != days:
            days = both
            reasons.append(bound.reason)
    return days, reasons


def _event_bounds(facts: Facts, places: Sequence[int], linked: Mapping[int, Sequence[int]]) -> Iterator[Bound]:
    for place in places:
        event = facts.events[place]
        if event.record.status in PAST and event.days.first != FIRST:
            yield Bound(Days(event.days.first, LAST), f"“{event.record.trigger.text}” of {event.days} is told as past")
        for other in linked.get(place, ()):
            yield from _linked_bounds(facts, event, facts.events[other])


def _linked_bounds(facts: Facts, event: EventFact, other: EventFact) -> Iterator[Bound]:
    """What a telling of the same event in a dated article says."""
    if other.document == event.document:
        return
    where = facts.documents[other.document].outlet or facts.documents[other.document].path
    if not other.days.is_open:
        if event.record.status in PAST:
            last = other.days.last + FRESH if event.lead and other.days.last != LAST else LAST
            words = f"“{event.record.trigger.text}” is told as past; {where} dates it {other.days}"
            yield Bound(Days(other.days.first, last), words)
        elif event.record.status == "planned":
            words = f"“{event.record.trigger.text}” is told as coming; {where} dates it {other.days}"
            yield Bound(Days(FIRST, other.days.last), words)
        return
    published = facts.documents[other.document].published
    if event.lead and other.lead and not published.is_open and event.record.status in PAST:
        words = f"its news, “{event.record.trigger.text}”, is the news of {where} of {published}"
        yield Bound(published.widened(before=FRESH, after=FRESH), words)


def _days_without_year(
    facts: Facts, places: Sequence[int], linked: Mapping[int, Sequence[int]], published: Days
) -> Iterator[tuple[Span, Days, str]]:
    """Time expressions with month and day, whose year a linked event or the article's inferred days settle."""
    for place in places:
        event = facts.events[place]
        for time in event.record.times:
            value = _yearless(time)
            if value is None:
                continue
            settled = _by_links(facts, place, value, linked) or _by_publication(value, published, event)
            if settled is not None:
                yield time.span, *settled


def _yearless(time: TimeReference) -> TimeValue | None:
    """What a time expression says where it has a month and no year, and nothing settled it."""
    if time.start is not None and time.end is not None:
        return None
    found = find_times(time.span.text)
    value = found[0].value if found else None
    wanted = value is not None and value.kind in {"date", "month"} and value.month and value.year is None
    return value if wanted and value is not None and value.year_shift is None else None


def _by_links(
    facts: Facts, place: int, value: TimeValue, linked: Mapping[int, Sequence[int]]
) -> tuple[Days, str] | None:
    for other in linked.get(place, ()):
        told = facts.events[other].days
        if other == place or told.is_open or told.first == FIRST or told.last == LAST:
            continue
        fitting = _every_year(value, told.widened(before=1, after=1))
        if len(fitting) == 1:
            account = facts.documents[facts.events[other].document]
            return fitting[0], f"{account.outlet or account.path} dates the same event {told}"
    return None


def _by_publication(value: TimeValue, published: Days, event: EventFact) -> tuple[Days, str] | None:
    """The one year that fits an article known to have appeared within a year or so."""
    if event.record.status not in PAST or published.first == FIRST or published.last == LAST:
        return None
    fitting = _every_year(value, Days(published.first - 300, published.last))
    return (fitting[0], f"the article is inferred to be of {published}") if len(fitting) == 1 else None


def _every_year(value: TimeValue, within: Days) -> list[Days]:
    """The stretches that a month, or month and day, may mean within some days."""
    found = []
    for year in range(date.fromordinal(within.first).year, date.fromordinal(within.last).year + 1):
        try:
            first = date(year, value.month or 1, value.day or 1).toordinal()
        except ValueError:  # 29 February
            continue
        following = date(year + (value.month == 12), (value.month or 1) % 12 + 1, 1).toordinal() - 1
        days = Days(first, first if value.day else following)
        if within.first <= days.first and days.last <= within.last:
            found.append(days)
    return found


def _inferred(record: str, span: Span | None, days: Days, reasons: Sequence[str]) -> InferredDays:
    def iso(day: int, open_side: int) -> str | None:
        return None if day == open_side else date.fromordinal(day).isoformat()

    return InferredDays(
        record=record,
        span=span,
        start=iso(days.first, FIRST),
        end=iso(days.last, LAST),
        reasons=tuple(reasons),
    )
