"""Headers, titles, bylines and dates that a text carries on top."""

from __future__ import annotations

from datetime import date

import pytest

from demarche.read import read_text
from demarche.records import Document, Published

PROSE = "The envoys of Tessaly and Orland met in the border town on Monday and agreed to talk again in spring."
BODY = f"{PROSE}\n\nNeither side gave up its claim to the upper weir, the statement of the two ministries said."


def day(year: int, month: int, number: int, basis: str) -> Published:
    return Published(date(year, month, number), date(year, month, number), basis)


HEADERS = [
    (f" date 2025-06-04 {BODY}", day(2025, 6, 4, "header"), ["date 2025-06-04"]),
    (f"Date: 4 June 2025\n\n{BODY}", day(2025, 6, 4, "header"), ["Date: 4 June 2025"]),
    (f"Published: May 3, 2024\n\n{BODY}", day(2024, 5, 3, "header"), ["Published: May 3, 2024"]),
    (f"June 4, 2025 10:30 am IST\n\n{BODY}", day(2025, 6, 4, "header"), ["June 4, 2025 10:30 am IST"]),
    (
        f"Wed, 4 Jun 2025 08:15:00 +0530\n{BODY}",
        day(2025, 6, 4, "header"),
        ["Wed, 4 Jun 2025 08:15:00 +0530"],
    ),
    (f"2025-06-04T08:15:00Z\n{BODY}", day(2025, 6, 4, "header"), ["2025-06-04T08:15:00Z"]),
    (
        f"Posted on 25/06/2024 at 17:05\n\n{BODY}",
        day(2024, 6, 25, "header"),
        ["Posted on 25/06/2024 at 17:05"],
    ),
    (
        f"Updated: June 6, 2025 | Published: June 4, 2025\n\n{BODY}",
        day(2025, 6, 4, "header"),
        ["Updated: June 6, 2025 | Published: June 4, 2025"],
    ),
    (f"{BODY}\n\nPublished: May 3, 2024", day(2024, 5, 3, "header"), ["Published: May 3, 2024"]),
    (f"---\ntitle: River talks\ndate: 2024-05-03\n---\n{BODY}", day(2024, 5, 3, "header"), None),
    (
        f"By Marta Oduya | 9 November 2023\n\n{BODY}",
        day(2023, 11, 9, "header"),
        ["By Marta Oduya | 9 November 2023"],
    ),
    (
        f"https://a.example/2024/05/17/weir\n\n{BODY}",
        day(2024, 5, 17, "url"),
        ["https://a.example/2024/05/17/weir"],
    ),
    (f"https://a.example/news/17/05/2024/weir\n\n{BODY}", day(2024, 5, 17, "url"), None),
    (f"https://a.example/c_20240517.htm\n\n{BODY}", day(2024, 5, 17, "url"), None),
    (f"https://a.example/stories/202405170304.html\n\n{BODY}", day(2024, 5, 17, "url"), None),
    (f"https://a.example/stories/20240517030.html\n\n{BODY}", None, None),
    (
        f"https://a.example/2024/05/weir\n\n{BODY}",
        Published(date(2024, 5, 1), date(2024, 5, 31), "url"),
        None,
    ),
    (f"Kyiv, 12 March 2024 — {BODY}", day(2024, 3, 12, "dateline"), []),
    (
        f"https://a.example/2024/03/w\n\nKyiv, 12 March — {BODY}",
        day(2024, 3, 12, "dateline-year-inferred"),
        None,
    ),
    (f"Published: 05/06/2024\n\n{BODY}", None, None),
    (f"{BODY}\n\nPublished in The Courier, May 3rd, 2024", day(2024, 5, 3, "header"), None),
    (f"Feb 13, 2024 / 09:12 PM\n\n{BODY}", day(2024, 2, 13, "header"), ["Feb 13, 2024 / 09:12 PM"]),
    (BODY, None, []),
    (f"https://a.example/article/2024517\n\n{BODY}", None, None),
    ("Published May 3, 2024, the report of the council says that both states must share the data.", None, []),
]


@pytest.mark.parametrize(("text", "published", "boilerplate"), HEADERS)
def test_published_and_header(text: str, published: Published | None, boilerplate: list[str] | None) -> None:
    document = read_text(text)
    assert document.published == published
    if boilerplate is not None:
        assert [span.text for span in document.boilerplate] == boilerplate
    assert not any(PROSE in span.text for span in document.boilerplate)


TITLES = [
    (f"River states agree on joint stations\n\n{BODY}", "River states agree on joint stations"),
    (f"River states agree on joint stations\n{PROSE}", "River states agree on joint stations"),
    (f"# River states agree\n\n{BODY}", "River states agree"),
    (f"Will the river states agree?\n\n{BODY}", "Will the river states agree?"),
    (f"Sudan: army and militia trade blame\n\n{BODY}", "Sudan: army and militia trade blame"),
    (f"https://a.example/1\n\nRiver states agree\n\n{BODY}", "River states agree"),
    (f"title: River states agree\nsource: Lakeside Courier\n\n{BODY}", "River states agree"),
    (f"River states agree\nBy Marta Oduya\nJune 4, 2025\n\n{BODY}", "River states agree"),
    (BODY, None),
    (f"{BODY}\n\nOlder claims stay open\n\n{PROSE}", None),
    (f"Varsham – {BODY}", None),
    (f"VARSHAM: A minister was heard by the council of the river on Monday over the weir\n\n{BODY}", None),
    (f"It rained on the day of the talks. Nobody minded it\n\n{BODY}", None),
    (f"• a list item of the talks\n\n{BODY}", None),
    ("A short note without a body", None),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_title(text: str, title: str | None) -> None:
    document = read_text(text)
    assert document.title == title
    assert (document.title_span.text if document.title_span else None) == title


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE", "JANE DOE"),
        ("By Jane Doe and Omar al-Rashid", "Jane Doe and Omar al-Rashid"),
        ("By Jean de la Croix, Ana Costa", "Jean de la Croix, Ana Costa"),
        ("By our correspondent", "our correspondent"),
        ("Staff Reporter", "Staff Reporter"),
        ("Staff Report", "Staff Report"),
        ("News Desk", "News Desk"),
        ("Our Special Correspondent", "Our Special Correspondent"),
        ("Author: Jane Doe", "Jane Doe"),
        ("Written by Jane Doe", "Jane Doe"),
        ("By the time the envoys left, it was dark", None),
        ("By Monday the river had risen by a metre and more", None),
        ("Reporters", None),
    ],
)
def test_byline(line: str, byline: str | None) -> None:
    document = read_text(f"River states agree on joint stations\n\n{line}\n\n{BODY}")
    assert document.byline == byline
    assert (line in [span.text for span in document.boilerplate]) == (byline is not None)


def test_a_bare_name_is_a_byline_only_above_a_date() -> None:
    dated = read_text(f"River states agree on stations\nMarta Oduya\nPublished 13 Feb 2024, 10:05\n{BODY}")
    assert (dated.byline, dated.published) == ("Marta Oduya", day(2024, 2, 13, "header"))
    assert read_text(f"River states agree on stations\n\nUpper Weir\n\n{BODY}").byline is None


def test_agency_credit_at_the_end() -> None:
    document = read_text(f"{BODY}\n\n— Agencies")
    assert document.byline == "Agencies"
    assert [span.text for span in document.boilerplate] == ["— Agencies"]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"https://www.courier.example/a/1\n\n{BODY}", "courier.example"),
        (f"source: The Courier\nurl: https://www.courier.example/a\n\n{BODY}", "The Courier"),
        (f"VARSHAM, DEC 8 /LNA/ – {BODY}", "LNA"),
        (f"https://courier.example/a\n\nVARSHAM, DEC 8 /LNA/ – {BODY}", "courier.example"),
        (f"{BODY}\n\nPublished in The Courier, May 3rd, 2024", "The Courier"),
        (BODY, None),
    ],
)
def test_outlet(text: str, outlet: str | None) -> None:
    assert read_text(text).outlet == outlet


YEARS = [
    ("the May 2025 clashes, and calmer than before May 2025.", date(2025, 12, 8)),
    ("the clashes of January 2024 and the truce of 20 December 2024.", date(2025, 12, 8)),
    ("the clashes of May 2023 and June 2023, and again in 2024.", date(2024, 12, 8)),
    ("May 2025 and June 2025. The dam will be full by March 2030 and by 2031.", date(2025, 12, 8)),
    ("the truce of May 2021.", None),
    ("the truce of 2019 and the talks of 2021.", None),
    ("the 2025 people in the camp and 2024 tonnes of grain.", None),
    ("what was said last year.", None),
]


@pytest.mark.parametrize(("tail", "expected"), YEARS)
def test_year_of_a_dateline(tail: str, expected: date | None) -> None:
    document = read_text(f"VARSHAM, DEC 8 /LNA/ – {PROSE} It was the first meeting since {tail}")
    found = document.published
    assert (found.start if found else None) == expected
    assert found is None or (found.basis == "dateline-year-inferred" and found.start == found.end)


def test_what_the_caller_gives_wins() -> None:
    text = f"date: 2020-01-01\nsource: The Courier\n\nRiver states agree\n\n{BODY}"
    document = read_text(text, title="River states agree", published="2024-05", outlet="Lake Radio", byline="M. O.")
    assert (document.title, document.outlet, document.byline) == ("River states agree", "Lake Radio", "M. O.")
    assert document.published == Published(date(2024, 5, 1), date(2024, 5, 31), "metadata")
    assert document.title_span is not None
    assert text[document.title_span.start : document.title_span.end] == "River states agree"


def test_the_texts_day_sharpens_a_given_month() -> None:
    document = read_text(f"date: 2024-05-17\n\n{BODY}", published="2024-05")
    assert document.published == day(2024, 5, 17, "header")


def test_identity() -> None:
    one, again, other = read_text(BODY), read_text(BODY), read_text(BODY + " More was said.")
    assert isinstance(one, Document)
    assert one == again
    assert one.id != other.id
    assert read_text(BODY, path="b.txt").id != one.id
