"""Happenings as rows of a page: what ``gathered.happenings`` has of them, their fullest telling, and its words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from demarche.products.excerpt import REACH, sentence_around
from demarche.store import Row
from demarche.web.filters import Facet, Flag, Listed
from demarche.web.visit import Visit
from demarche.web.words import plain, short

HELD = ("occurred", "ongoing")
"""The statuses of what is reported."""
STATUSES = ("occurred", "ongoing", "planned", "hypothetical", "denied")
IN_WORDS = {
    "occurred": "reported",
    "ongoing": "reported as going on",
    "planned": "planned",
    "hypothetical": "spoken of as possible",
    "denied": "denied",
}
"""What an account says of an event's status, as words for the page: that something is reported is all we know."""

OUTLET = Facet(name="outlet", title="Outlet", value="row.teller", words=short)
STATUS = Facet(
    name="status", title="Status", value="row.status", words=lambda value: IN_WORDS.get(value, value), order=STATUSES
)
YEAR = Facet(name="year", title="Year", value="row.year")
MONTH = Facet(name="month", title="Month", value="row.month")
CONTEXT = Facet(name="context", title="Context", value="each.context", source="gathered.contexts", words=plain)
MODE = Facet(name="mode", title="Mode", value="row.mode", words=plain)
FLAGS = (
    Flag(name="shared", title="told by several sources", condition="row.sources > 1"),
    Flag(name="alone", title="only here, of shared stories", condition="row.alone"),
    Flag(name="attributed", title="told as somebody's words", condition="row.attributed"),
    Flag(name="conditional", title="tied to a condition", condition="row.conditional"),
    Flag(name="inferred", title="day inferred", condition="row.inferred"),
)
SHOWN = ("outlet", "path", "actors", "recipients", "places", "times", "said_by", "condition", "granularity", "exact")
"""Columns of ``listing.events`` that a page shows."""
PARTIES = 4
"""Parties that a row names before it counts them."""


def happenings(*facets: Facet) -> Listed:
    """A list of happenings by day, with these facets."""
    return Listed(
        table="gathered.happenings", key="event", order="row.place", facets=facets, flags=FLAGS, of_articles=True
    )


def in_order(facets: list[dict[str, Any]]) -> None:
    """Put years and months in their order, those of no day last."""
    for facet in facets:
        if facet["name"] in {"year", "month"}:
            facet["values"].sort(key=lambda each: (not each["value"][:1].isdigit(), each["value"]))


def told(visit: Visit, rows: Sequence[Row]) -> list[dict[str, Any]]:
    """The rows of a page, each with what its fullest telling says: parties, place, the sentence in three parts
    (``before``, ``trigger``, ``after``), who says it, and where the accounts stand side by side."""
    fuller = {
        row["event"]: row
        for row in visit.rows(
            "SELECT listed.*, article.published_start, article.published_end,"
            " min(listed.start, :reach) AS offset,"
            ' substr(article.text, max(listed.start - :reach, 0) + 1, :reach * 2 + listed."end" - listed.start) AS text'
            " FROM listing.events AS listed JOIN main.documents AS article ON article.number = listed.document"
            " WHERE listed.event IN (SELECT value FROM json_each(:events))",
            reach=REACH + 100,
            events=json.dumps([row["event"] for row in rows]),
        )
    }
    inferred = _inferred(visit, [row["event"] for row in rows if row["inferred"]])
    return [_told(visit, row, fuller[row["event"]], inferred.get(row["event"], "")) for row in rows]


def _told(visit: Visit, row: Row, listed: Row, inferred: str) -> dict[str, Any]:
    start = listed["offset"]
    before, trigger, after = sentence_around(listed["text"], start, start + listed["end"] - listed["start"])
    return {
        **row,
        **{name: listed[name] for name in SHOWN},
        "article_of": "" if row["first_day"] else period(listed["published_start"], listed["published_end"]),
        "by": few(listed["actors"]),
        "to": few(listed["recipients"]),
        "period": period(row["first_day"], row["last_day"]),
        "before": _end(before),
        "trigger": trigger,
        "after": _beginning(after),
        "status_words": IN_WORDS.get(row["status"], row["status"]),
        "inferred_why": inferred,
        "accounts": visit.link("/event", id=row["cluster"] or row["id"]),
        "record": visit.link(record=row["id"]),
    }


def few(parties: str | None) -> str:
    """The first of some parties, and how many more there are."""
    named = (parties or "").split("; ")
    more = len(named) - PARTIES
    return "; ".join(named) if more <= 1 else f"{'; '.join(named[:PARTIES])} and {more} more"


def period(first: str | None, last: str | None) -> str:
    """Days in short: a day, "2019" for a whole year, "2025-05" for a month, "1947 – 1949"; empty: not known."""
    if not first or not last:
        return ""
    if first.endswith("-01-01") and last.endswith("-12-31"):
        ends = first[:4], last[:4]
    elif first.endswith("-01") and last[8:] >= "28" and (date.fromisoformat(last) + timedelta(days=1)).day == 1:
        ends = first[:7], last[:7]
    else:
        ends = first, last
    return ends[0] if ends[0] == ends[1] else " – ".join(ends)


def _end(text: str, length: int = 80) -> str:
    """The last words of a text."""
    place = text.find(" ", len(text) - length)
    return text if len(text) <= length or place < 0 else f"… {text[place + 1 :]}"


def _beginning(text: str, length: int = 120) -> str:
    """The first words of a text."""
    place = text.rfind(" ", 0, length)
    return text if len(text) <= length or place < 0 else f"{text[:place]} …"


def _inferred(visit: Visit, events: Sequence[int]) -> dict[int, str]:
    """Why days are what they are inferred to be."""
    rows = visit.rows(
        "SELECT event, reasons FROM gathered.inferred WHERE event IN (SELECT value FROM json_each(:events))",
        events=json.dumps(events),
    )
    return {row["event"]: "; ".join(json.loads(row["reasons"])) for row in rows}
