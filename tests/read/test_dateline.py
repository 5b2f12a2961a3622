"""Datelines of many houses, and first sentences that are none."""

from __future__ import annotations

from datetime import date

import pytest

from demarche.read.dateline import find_dateline
from demarche.read.lines import split_lines

REST = "The foreign ministers of the two states met on Monday to discuss the shared river and the border."


@pytest.mark.parametrize(
    ("start", "dateline", "agency"),
    [
        ("VARSHAM, DEC 8 /LNA/ – ", "VARSHAM, DEC 8 /LNA/", "LNA"),
        ("VARSHAM  : ", "VARSHAM", None),
        ("VARSHAM\xa0:\xa0", "VARSHAM", None),
        ("New York – ", "New York", None),
        ("NEW DELHI, June 3 (PTI) -- ", "NEW DELHI, June 3 (PTI)", "PTI"),
        ("GENEVA (Reuters) - ", "GENEVA (Reuters)", "Reuters"),
        ("Kyiv, 12 March 2024 — ", "Kyiv, 12 March 2024", None),
        ("CAIRO - 25 July 2022: ", "CAIRO - 25 July 2022", None),
        ("CAIRO- 24 July 2022: ", "CAIRO- 24 July 2022", None),
        ("SINGAPORE (Feb. 25, 2021) — ", "SINGAPORE (Feb. 25, 2021)", None),
        ("Kampala & Jinja, Jul 19 2022 (IPS) - ", "Kampala & Jinja, Jul 19 2022 (IPS)", "IPS"),
        (
            "SYDNEY and KUALA LUMPUR, Jul 26 2022 (IPS) - ",
            "SYDNEY and KUALA LUMPUR, Jul 26 2022 (IPS)",
            "IPS",
        ),
        (
            "BANDAR SERI BEGAWAN, July 25 (Bulletin/ANN): ",
            "BANDAR SERI BEGAWAN, July 25 (Bulletin/ANN)",
            "Bulletin/ANN",
        ),
        ("Ulaanbaatar/MONTSAME/. ", "Ulaanbaatar/MONTSAME/", "MONTSAME"),
        ("TEHRAN— ", "TEHRAN", None),
        ("HIROSHIMA--", "HIROSHIMA", None),
        ("LEON, GUANAJUATO.- ", "LEON, GUANAJUATO", None),
        ("Colombo, Sri Lanka – ", "Colombo, Sri Lanka", None),
        ("Doha: ", "Doha", None),
        ("(Reuters) - ", "(Reuters)", "Reuters"),
        ("lakes News, 27 January - ", "lakes News, 27 January", "lakes News"),
        ("WASHINGTON, July 25: ", "WASHINGTON, July 25", None),
        ("LAKE CITY, Monday, May 5, 2025 (AP) — ", "LAKE CITY, Monday, May 5, 2025 (AP)", "AP"),
    ],
)
def test_is_found(start: str, dateline: str, agency: str | None) -> None:
    found = find_dateline(split_lines(start + REST), 0)
    assert found is not None
    assert found.span.text.rstrip(".") == dateline
    assert found.agency == agency
    assert (start + REST)[found.span.start : found.span.end] == found.span.text


@pytest.mark.parametrize(
    "text",
    [
        REST,
        "ANALYSIS: " + REST,
        "UPDATE – " + REST,
        "Conclusion: " + REST,
        "Editor’s note: " + REST,
        (
            "The two main cities – the capital Varsham and the port – were quiet on Monday, and "
            "shops opened late in the day."
        ),
        ("The official rate is now up 50 basis points to 1.85 – up from the record low of 0.1 it was at in spring."),
        ("Pro-government rallies were held in the capital on Monday, and the opposition called for talks at once."),
        ("Varsham-based envoys of three states left the country on Monday after the talks had failed once more."),
        ("Ilse Brandt, Tessaly’s minister of water - once an engineer herself - said that the talks would go on."),
        (
            "Since 5:50 a.m. on Tuesday, May 3, 2022, nine shells have hit the town, according to "
            "the mayor of the place."
        ),
        "Brandt: We will talk about the river when the weir is open again, and not before that day.\n"
        "Rehman: Then there is nothing for us to talk about in the coming months, I am afraid.\n"
        "Brandt: That is for the two governments to say and not for the envoys at this table.",
        (
            "On Apr. 17, 1830, two factions of the army clashed at the river, and the war between "
            "the provinces was over."
        ),
    ],
)
def test_is_not_invented(text: str) -> None:
    assert find_dateline(split_lines(text), 0) is None


@pytest.mark.parametrize(
    ("start", "day", "day_month"),
    [
        ("Kyiv, 12 March 2024 — ", date(2024, 3, 12), None),
        ("KIGALI, Jun 15 2022 (IPS) - ", date(2022, 6, 15), None),
        ("VARSHAM, DEC 8 /LNA/ – ", None, (8, 12)),
        ("WASHINGTON, July 25: ", None, (25, 7)),
        ("SRINAGAR, Mar 03: ", None, (3, 3)),
        ("GENEVA (Reuters) - ", None, None),
    ],
)
def test_dates(start: str, day: date | None, day_month: tuple[int, int] | None) -> None:
    found = find_dateline(split_lines(start + REST), 0)
    assert found is not None
    assert (found.day, found.day_month) == (day, day_month)


def test_below_a_summary_only_a_sure_dateline_counts() -> None:
    summary = "Ministers of two states try once more to settle the old quarrel over the river, officials say."
    sure = find_dateline(split_lines(f"{summary}\n\nGENEVA (Reuters) - {REST}"), 0)
    assert sure is not None
    assert sure.span.text == "GENEVA (Reuters)"
    assert find_dateline(split_lines(f"{summary}\n\nGeneva – {REST}"), 0) is None
