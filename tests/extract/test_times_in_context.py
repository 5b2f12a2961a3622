"""Time expressions in their setting: tense, publication, years of the text, phrases, windows."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.extract.times import find_times, resolve, resolve_phrase
from demarche.records import Published, Span, TimeReference
from tests.extract.test_times import PUBLISHED, days, only


@pytest.mark.parametrize(
    ("text", "tense", "expected"),
    [
        ("on Wednesday", "future", "2025-06-04"),
        ("on Tuesday", "future", "2025-06-10"),
        ("on Tuesday", "past", "2025-06-03"),
        ("August 5", "past", "2024-08-05"),
        ("August 5", "future", "2025-08-05"),
        ("in July", "future", "2025-07-01..2025-07-31"),
        ("in July", "past", "2024-07-01..2024-07-31"),
        ("June 20", "past", "2024-06-20"),
        ("within 48 hours", "future", "2025-06-04..2025-06-06"),
        ("within 48 hours", None, ".."),
        ("in two weeks", "future", "2025-06-04..2025-06-18"),
        ("the weekend", "future", "2025-06-07..2025-06-08"),
        ("until Friday", "past", "..2025-05-30"),
    ],
)
def test_tense_chooses_the_side(text: str, tense: str | None, expected: str) -> None:
    assert days(resolve(only(text), published=PUBLISHED, tense=tense)) == expected


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("for three days", True),
        ("almost three days", False),
        ("about two decades ago", False),
        ("the late 1940s", False),
        ("two or three years ago", False),
        ("recent months", False),
        ("on Monday", True),
        ("Monday night", True),
        ("last winter", False),
        ("mid-May", False),
    ],
)
def test_exactness(text: str, exact: bool) -> None:
    assert resolve(only(text), published=PUBLISHED).exact is exact


def test_a_date_of_two_readings_covers_both_and_is_inexact() -> None:
    reference = resolve(only("on 03/06/2025"), published=PUBLISHED)
    assert (days(reference), reference.exact) == ("2025-03-06..2025-06-03", False)


@pytest.mark.parametrize(("text", "granularity"), [("Monday", "day"), ("August 5", "day"), ("in May", "month")])
def test_without_publication_nothing_is_invented(text: str, granularity: str) -> None:
    reference = resolve(only(text), published=None)
    assert (days(reference), reference.granularity) == ("..", granularity)


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (frozenset({2019}), ("2019-08-05", False)),
        (frozenset({2018, 2019}), ("..", True)),
        (frozenset[int](), ("..", True)),
    ],
)
def test_a_single_year_in_the_text_lends_itself_to_a_date(years: frozenset[int], expected: tuple[str, bool]) -> None:
    reference = resolve(only("August 5"), published=None, years=years)
    assert (days(reference), reference.exact) == expected


def test_publication_within_an_interval_widens_the_result() -> None:
    published = Published(date(2025, 6, 2), date(2025, 6, 4), "url")
    assert days(resolve(only("yesterday"), published=published)) == "2025-06-01..2025-06-03"
    assert days(resolve(only("in 2019"), published=published)) == "2019-01-01..2019-12-31"
    assert days(resolve(only("since Monday"), published=published)) == "2025-06-02..2025-06-04"


def test_a_stated_weekday_helps_to_choose_the_year() -> None:
    # 10 August was a Saturday in 2024, and the last one before publication anyway; a Sunday in 2025.
    assert days(resolve(only("Sunday, August 10"), published=PUBLISHED)) == "2025-08-10"


def phrase(text: str, tense: str | None = None) -> TimeReference:
    return resolve_phrase(Span(7, 7 + len(text), text), published=PUBLISHED, tense=tense)


@pytest.mark.parametrize(
    ("text", "expected", "granularity"),
    [
        ("late Sunday", "2025-06-01", "part_of_day"),
        ("last year", "2024-01-01..2024-12-31", "year"),
        ("2003", "2003-01-01..2003-12-31", "year"),
        ("May", "2025-05-01..2025-05-31", "month"),
        ("the first day of talks on June 2", "2025-06-02", "day"),
        ("since they broke a four-month truce on January second", "2025-01-02..2025-06-04", "day"),
        ("after a ten-day siege", "..", "duration"),
        ("Saturday and Sunday", "2025-05-31..2025-06-01", "day"),
        ("on the sidelines of the summit", "..", "unknown"),
        ("recently", "..", "unknown"),
    ],
)
def test_a_phrase_that_is_known_to_be_a_time(text: str, expected: str, granularity: str) -> None:
    reference = phrase(text)
    assert (days(reference), reference.granularity) == (expected, granularity)
    assert reference.span == Span(7, 7 + len(text), text)


def test_a_window_of_the_text_gives_offsets_of_the_text_and_sees_the_cue_before_it() -> None:
    text = "It was signed in 2019 and renewed last May."
    found = find_times(text, start=text.index("2019"), end=text.index(" and"))
    assert [(match.start, match.text) for match in found] == [(17, "2019")]


def test_several_expressions_keep_their_order_and_do_not_overlap() -> None:
    text = "On Monday, two years after the 2021 deal, Lima put the June 9 round at 10 a.m. (1500 GMT)."
    found = find_times(text)
    assert [match.text for match in found] == [
        "Monday",
        "two years after",
        "2021",
        "June 9",
        "10 a.m. (1500 GMT)",
    ]
    assert all(a.end <= b.start for a, b in pairwise(found))


_WORDS = (
    "the|last|next|May|5|June|2019|since|before|-|–|to|and|of|early|two|weeks|ago|(|)|'s|9999999|31|Feb"
    "|10:30|pm|Monday|year|12/12/2012|century|99th|İ|²|٣|\n|in|decades"
)
_PHRASES = st.lists(st.sampled_from(_WORDS.split("|")), max_size=14).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=80), _PHRASES),
    st.sampled_from([None, "past", "future"]),
)
def test_any_text_gives_exact_slices_and_ordered_days(text: str, tense: str | None) -> None:
    for match in find_times(text):
        assert text[match.start : match.end] == match.text
        for published in (None, PUBLISHED, Published(date(1, 1, 1), date(9999, 12, 31), "url")):
            reference = resolve(match, published=published, tense=tense)
            assert reference.start is None or reference.end is None or reference.start <= reference.end
    if text.strip():
        for published in (None, PUBLISHED, Published(date(1, 1, 1), date(9999, 12, 31), "url")):
            resolve_phrase(Span.cut(text, 0, len(text)), published=published, tense=tense)
