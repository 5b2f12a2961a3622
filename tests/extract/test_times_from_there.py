"""Times that count from a day told before."""

from __future__ import annotations

from datetime import date

import pytest

from demarche.extract.times import find_times, resolve_from_there
from demarche.records import Published

PUBLISHED = Published(date(2025, 6, 4), date(2025, 6, 4), "metadata")

CASES = [
    # text, first and last day of the last expression that counts from another
    ("Shells fell on 3 May. Two days later the port closed.", "2025-05-05", "2025-05-05"),
    ("They met on Monday and signed the following day.", "2025-06-03", "2025-06-03"),
    ("They met on Monday and signed the same day.", "2025-06-02", "2025-06-02"),
    ("The envoy left on 14 March 2023, having arrived the previous day.", "2023-03-13", "2023-03-13"),
    ("It closed three days after the raid of 1 March 2008.", "2008-03-04", "2008-03-04"),
    ("The truce of 1 May held until shells fell three weeks later.", "2025-05-19", "2025-05-25"),
    ("Shells hit it on Sunday. The day before, the market had burned.", "2025-05-31", "2025-05-31"),
    ("They met on Sunday. The day before the vote shells fell.", None, None),
    ("They met on Sunday. Two days after the vote shells fell.", None, None),
    ("Two days later the port closed.", None, None),
    ("In May it rained, and two days later the port closed.", None, None),
    ("Shells fell on 3 May. A few days later the port closed.", None, None),
]


@pytest.mark.parametrize(("text", "first", "last"), CASES, ids=[text for text, *_ in CASES])
def test_days(text: str, first: str | None, last: str | None) -> None:
    match = next(m for m in find_times(text) if m.value.kind == "anaphor")
    found = resolve_from_there(match, text, start=0, end=len(text), published=PUBLISHED, tense="past")
    assert [day and day.isoformat() for day in (found.start, found.end)] == [first, last]
