"""The day of an event: the text before links, links before publication, and never where a date stays open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from demarche.export.event_day import EventDay, event_day, publication_day
from demarche.records import Document, Event, InferredDays, Published, Span, TimeReference
from tests.store.sample import document

TEXT = "They met in May 2025 and again on Monday."
DAY = date(2025, 6, 4)
DATED = document(text=TEXT, published=Published(DAY, DAY, "metadata"))
UNDATED = document(text=TEXT)
MAY = TimeReference(span=Span(12, 20, TEXT[12:20]), start=date(2025, 5, 1), end=date(2025, 5, 31), granularity="month")
MONDAY = TimeReference(span=Span(34, 40, TEXT[34:40]), start=None, end=None, granularity="day")
AWHILE = replace(MONDAY, granularity="duration")


def met(*times: TimeReference) -> Event:
    trigger = Span(5, 8, TEXT[5:8])
    return Event(
        id="event-1", document=UNDATED.id, trigger=trigger, type="CONSULT", mode=None, status="occurred", times=times,
        confidence=1.0,
    )  # fmt: skip


def inferred(span: Span | None, start: str | None, end: str | None) -> dict[str, list[InferredDays]]:
    return {UNDATED.id: [InferredDays(record=UNDATED.id, span=span, start=start, end=end, reasons=("why",))]}


def test_the_shortest_time_of_the_text_counts() -> None:
    whole = replace(MAY, end=date(2025, 12, 31), granularity="year")
    found = event_day([met(whole, MAY)], DATED, {})
    assert found == EventDay(date(2025, 5, 1), date(2025, 5, 31), "told", "“May 2025”: 2025-05-01..2025-05-31 (month)")
    assert found.is_short


def test_a_telling_again_may_tell_the_day() -> None:
    found = event_day([met(), met(MAY)], DATED, {})
    assert found is not None
    assert found.basis == "told"


@pytest.mark.parametrize(("times", "basis"), [((), "published"), ((AWHILE,), "published"), ((MONDAY,), None)])
def test_publication_stands_in_only_where_no_date_is_named(times: tuple[TimeReference, ...], basis: str | None) -> None:
    found = event_day([met(*times)], DATED, {})
    assert (found and found.basis) == basis


def test_links_settle_a_day_without_a_year() -> None:
    found = event_day([met(MONDAY)], UNDATED, inferred(MONDAY.span, "2025-06-02", "2025-06-02"))
    assert found is not None
    assert (found.first, found.basis) == (date(2025, 6, 2), "inferred")
    assert "why" in found.words


@pytest.mark.parametrize(
    ("start", "end", "short"),
    [("2025-06-03", "2025-07-04", True), ("2025-01-01", "2025-07-04", False), ("2025-06-03", None, None)],
)
def test_inferred_publication_needs_both_ends(start: str, end: str | None, short: bool | None) -> None:
    found = publication_day(UNDATED, inferred(None, start, end))
    assert (found and found.is_short) == short


def test_nothing_known_is_none() -> None:
    undated: Document = UNDATED
    assert event_day([met()], undated, {}) is None
