"""Time expressions: what is found, what it stands for, and what is no time at all."""

from __future__ import annotations

from datetime import date

import pytest

from demarche.extract.times import TimeMatch, find_times, resolve
from demarche.records import Published, TimeReference

# A Wednesday.
PUBLISHED = Published(date(2025, 6, 4), date(2025, 6, 4), "metadata")


def only(text: str) -> TimeMatch:
    found = find_times(text)
    assert len(found) == 1, [match.text for match in found]
    return found[0]


def days(reference: TimeReference) -> str:
    """``start..end`` in ISO form, one day alone, an open side left empty."""
    start, end = (side.isoformat() if side else "" for side in (reference.start, reference.end))
    return start if start and start == end else f"{start}..{end}"


# Text, the expression found in it, its days seen from 4 June 2025, granularity.
DAYS = [
    ("The envoys met on Monday in Lima.", "Monday", "2025-06-02", "day"),
    ("The minister said Wednesday", "Wednesday", "2025-06-04", "day"),
    ("Thursday's session was called off", "Thursday", "2025-05-29", "day"),
    ("after Monday’s talks", "Monday", "2025-06-02", "day"),
    ("last Wednesday the dam was opened", "last Wednesday", "2025-05-28", "day"),
    ("on New Year's Day rebels took", "New Year's Day", "2025-01-01", "day"),
    ("since Christmas Day, the", "since Christmas Day", "2024-12-25..2025-06-04", "day"),
    ("arrests in April and May rose", "April and May", "2025-04-01..2025-05-31", "month"),
    ("they meet next Friday", "next Friday", "2025-06-06", "day"),
    ("this Monday", "this Monday", "2025-06-02", "day"),
    ("on Tuesday of last week", "Tuesday of last week", "2025-05-27", "day"),
    ("Friday next week", "Friday next week", "2025-06-13", "day"),
    ("Monday night", "Monday night", "2025-06-02", "part_of_day"),
    ("early Tuesday, troops", "early Tuesday", "2025-06-03", "part_of_day"),
    ("late on Sunday", "late on Sunday", "2025-06-01", "part_of_day"),
    ("in the early hours of Friday", "the early hours of Friday", "2025-05-30", "part_of_day"),
    ("at 10:30 a.m. on Tuesday the", "10:30 a.m. on Tuesday", "2025-06-03", "part_of_day"),
    ("Monday at 8 p.m.", "Monday at 8 p.m.", "2025-06-02", "part_of_day"),
    ("opened before dawn on Monday", "dawn on Monday", "2025-06-02", "part_of_day"),
    ("he leaves today", "today", "2025-06-04", "day"),
    ("Yesterday morning the border", "Yesterday morning", "2025-06-03", "part_of_day"),
    ("tomorrow’s vote", "tomorrow", "2025-06-05", "day"),
    ("The two speak tonight.", "tonight", "2025-06-04", "part_of_day"),
    ("last night", "last night", "2025-06-03", "part_of_day"),
    ("the day after tomorrow", "the day after tomorrow", "2025-06-06", "day"),
    ("three days ago", "three days ago", "2025-06-01", "day"),
    ("24 hours ago", "24 hours ago", "2025-06-02..2025-06-03", "day"),
    ("over the weekend", "the weekend", "2025-05-31..2025-06-01", "day"),
    ("today (June 4, 2025) in", "today (June 4, 2025)", "2025-06-04", "day"),
    ("on Tuesday (3 June) in", "Tuesday (3 June)", "2025-06-03", "day"),
    ("signed on June 3, 2025.", "June 3, 2025", "2025-06-03", "day"),
    ("signed on 3 June 2024", "3 June 2024", "2024-06-03", "day"),
    ("Tuesday, June 3", "Tuesday, June 3", "2025-06-03", "day"),
    ("the 5th of August 2019", "the 5th of August 2019", "2019-08-05", "day"),
    ("on Aug. 5th, 2019,", "Aug. 5th, 2019", "2019-08-05", "day"),
    ("ASUNCION, DEC 8, 2024 /AP/", "DEC 8, 2024", "2024-12-08", "day"),
    ("date 2025-06-01 The", "2025-06-01", "2025-06-01", "day"),
    ("at 2025-06-01T08:30:00Z", "2025-06-01T08:30:00Z", "2025-06-01", "day"),
    ("on 25/05/2025", "25/05/2025", "2025-05-25", "day"),
    ("on 05/25/2025", "05/25/2025", "2025-05-25", "day"),
    ("on 3.6.2025", "3.6.2025", "2025-06-03", "day"),
    ("fell on April 12.", "April 12", "2025-04-12", "day"),
    ("on November 30 the", "November 30", "2024-11-30", "day"),
    ("The campaign opens June 20.", "June 20", "2025-06-20", "day"),
    ("on February first", "February first", "2025-02-01", "day"),
    ("on May 7 last year", "May 7 last year", "2024-05-07", "day"),
    ("on the night of May 6", "the night of May 6", "2025-05-06", "part_of_day"),
    ("June 2-3 in Geneva", "June 2-3", "2025-06-02..2025-06-03", "day"),
    ("on 2–3 June 2024", "2–3 June 2024", "2024-06-02..2024-06-03", "day"),
    ("between May 7 and 10", "between May 7 and 10", "2025-05-07..2025-05-10", "day"),
    ("from Monday to Wednesday", "from Monday to Wednesday", "2025-06-02..2025-06-04", "day"),
    ("May 30 to June 2", "May 30 to June 2", "2025-05-30..2025-06-02", "day"),
]
LONGER = [
    ("this week", "this week", "2025-06-02..2025-06-08", "week"),
    ("two weeks ago", "two weeks ago", "2025-05-19..2025-05-25", "week"),
    ("earlier this month", "earlier this month", "2025-06-01..2025-06-04", "month"),
    ("later this year", "later this year", "2025-06-04..2025-12-31", "year"),
    ("last month", "last month", "2025-05-01..2025-05-31", "month"),
    ("three months ago", "three months ago", "2025-03-01..2025-03-31", "month"),
    ("next month's summit", "next month", "2025-07-01..2025-07-31", "month"),
    ("talks in May", "May", "2025-05-01..2025-05-31", "month"),
    ("in October", "October", "2024-10-01..2024-10-31", "month"),
    ("last June", "last June", "2024-06-01..2024-06-30", "month"),
    ("next April", "next April", "2026-04-01..2026-04-30", "month"),
    ("in March of last year", "March of last year", "2024-03-01..2024-03-31", "month"),
    ("in May 2023", "May 2023", "2023-05-01..2023-05-31", "month"),
    ("mid-May 2023", "mid-May 2023", "2023-05-11..2023-05-20", "month"),
    ("in late January", "late January", "2025-01-21..2025-01-31", "month"),
    ("May 2024 to July 2024", "May 2024 to July 2024", "2024-05-01..2024-07-31", "month"),
    ("from March to May 2024", "from March to May 2024", "2024-03-01..2024-05-31", "month"),
    ("from last November to January", "from last November to January", "2024-11-01..2025-01-31", "month"),
    ("the summer of 2019", "summer of 2019", "2019-06-01..2019-08-31", "season"),
    ("last winter", "last winter", "2024-12-01..2025-02-28", "season"),
    ("in the first quarter of 2024", "the first quarter of 2024", "2024-01-01..2024-03-31", "season"),
    ("Q3 2024", "Q3 2024", "2024-07-01..2024-09-30", "season"),
    ("the second half of last year", "the second half of last year", "2024-07-01..2024-12-31", "season"),
    ("last year", "last year", "2024-01-01..2024-12-31", "year"),
    ("late last year", "late last year", "2024-09-01..2024-12-31", "year"),
    ("five years ago", "five years ago", "2020-01-01..2020-12-31", "year"),
    ("over the past year", "the past year", "2024-06-04..2025-06-04", "year"),
    ("in the last two weeks", "the last two weeks", "2025-05-21..2025-06-04", "week"),
    ("over the next three months", "the next three months", "2025-06-04..2025-09-04", "month"),
    ("revoked in 2019, when", "2019", "2019-01-01..2019-12-31", "year"),
    ("the 2003 ceasefire", "2003", "2003-01-01..2003-12-31", "year"),
    ("the short-lived 2003 ceasefire", "2003", "2003-01-01..2003-12-31", "year"),
    ("(1994)", "1994", "1994-01-01..1994-12-31", "year"),
    ("2019-2023", "2019-2023", "2019-01-01..2023-12-31", "year"),
    ("the 2021-22 budget", "2021-22", "2021-01-01..2022-12-31", "year"),
    ("by the end of 2024", "by the end of 2024", "..2024-12-31", "year"),
    ("in the 1950s", "the 1950s", "1950-01-01..1959-12-31", "decade"),
    ("in the late 1940s", "the late 1940s", "1947-01-01..1949-12-31", "decade"),
    ("the early 1950s", "the early 1950s", "1950-01-01..1953-12-31", "decade"),
    ("in the ’90s", "the ’90s", "1990-01-01..1999-12-31", "decade"),
    ("in the sixties", "the sixties", "1960-01-01..1969-12-31", "decade"),
    ("a 19th-century treaty", "19th-century", "1801-01-01..1900-12-31", "century"),
]
OPEN = [
    ("since August 5, 2019", "since August 5, 2019", "2019-08-05..2025-06-04", "day"),
    ("since August 5 the road", "since August 5", "2024-08-05..2025-06-04", "day"),
    ("since Sunday", "since Sunday", "2025-06-01..2025-06-04", "day"),
    ("since last week", "since last week", "2025-05-26..2025-06-04", "week"),
    ("since 2019", "since 2019", "2019-01-01..2025-06-04", "year"),
    ("since the 1980s", "since the 1980s", "1980-01-01..2025-06-04", "decade"),
    ("before May 2025, nobody", "before May 2025", "..2025-04-30", "month"),
    ("after 2021", "after 2021", "2022-01-01..", "year"),
    ("after the May 2025 conflict", "May 2025", "2025-05-01..2025-05-31", "month"),
    ("after June 1 talks", "June 1", "2025-06-01", "day"),
    ("by Friday", "by Friday", "..2025-06-06", "day"),
    ("until June 10", "until June 10", "..2025-06-10", "day"),
    ("from July 1 onwards", "from July 1 onwards", "2025-07-01..", "day"),
    ("in recent months", "recent months", "..2025-06-04", "month"),
    ("in the coming days", "the coming days", "2025-06-04..", "day"),
]
UNSETTLED = [
    ("an almost a month-long curfew", "almost a month-long", "duration"),
    ("for three days", "three days", "duration"),
    ("a four-day conflict", "four-day", "duration"),
    ("for decades", "decades", "duration"),
    ("took it up after decades", "decades", "duration"),
    ("a decades-long quarrel", "decades-long", "duration"),
    ("about two and a half years", "about two and a half years", "duration"),
    ("every Friday", "every Friday", "repeated"),
    ("they meet annually", "annually", "repeated"),
    ("on Mondays", "Mondays", "repeated"),
    ("twice a year", "twice a year", "repeated"),
    ("on the same day", "the same day", "day"),
    ("the following week", "the following week", "week"),
    ("two days later", "two days later", "day"),
    ("at 1700 GMT", "1700 GMT", "part_of_day"),
    ("at 14:20", "14:20", "part_of_day"),
    ("during Ramadan", "Ramadan", "unknown"),
    ("before Christmas", "Christmas", "unknown"),
    ("in the summer", "summer", "season"),
]


@pytest.mark.parametrize(("text", "expression", "expected", "granularity"), DAYS + LONGER + OPEN)
def test_an_expression_is_found_and_resolved(text: str, expression: str, expected: str, granularity: str) -> None:
    match = only(text)
    reference = resolve(match, published=PUBLISHED)
    assert (match.text, days(reference), reference.granularity) == (expression, expected, granularity)


@pytest.mark.parametrize(("text", "expression", "granularity"), UNSETTLED)
def test_what_names_no_day_stays_open_even_when_publication_is_known(
    text: str, expression: str, granularity: str
) -> None:
    match = only(text)
    reference = resolve(match, published=PUBLISHED)
    assert (match.text, reference.start, reference.end) == (expression, None, None)
    assert reference.granularity == granularity


@pytest.mark.parametrize(
    "text",
    [
        "we said so",
        "a 26-year-old man",
        "two men aged 30 years old",
        "you may 5 times appeal; it may rain",
        "May said the deal was dead",
        "Mrs May's party",
        "the March on Rome",
        "they march 5 abreast",
        "April said she would sue",
        "an august body",
        "a second time, a minute detail",
        "the day is near, the other day",
        "day-to-day contacts",
        "the sun set on D-Day",
        "he sat by the sea",
        "ahead of upcoming elections",
        "on the sidelines of the summit",
        "2019 troops and 2000 people",
        "sent 1950 soldiers",
        "Resolution 1973 and Article 1999",
        "a crowd of 2000",
        "10.5 million, 3/4 of them, 2-1 in Lima",
        "$5 a day",
        "The Sunday Times reported",
        "USA Today wrote, and India Today too",
        "the Daily Express",
        "daily life",
        "the fall of the city",
        "an Arab Spring",
        "at https://news.example/2024/05/06/talks",
        "in his sixties",
        "call 555-2019",
        "next door, last chance, this time",
        "2025.06.04.17 build",
        "32/13/2020",
        "June 31",
    ],
)
def test_words_that_are_no_times(text: str) -> None:
    dated = [match.text for match in find_times(text) if match.text != "June"]
    assert dated == []


@pytest.mark.parametrize(
    ("tense", "expected"), [("past", "2024-06-21..2024-06-30"), ("future", "2025-06-21..2025-06-30")]
)
def test_the_part_of_a_month_decides_its_year(tense: str, expected: str) -> None:
    assert days(resolve(only("In late June, the two"), published=PUBLISHED, tense=tense)) == expected
