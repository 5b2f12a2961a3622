"""What full text search finds, as rows of a page: articles, statements and events that hold all the words."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from demarche.products.excerpt import REACH, one_line, sentence_around
from demarche.store import Row
from demarche.web.happenings import few
from demarche.web.visit import Visit

OPEN, CLOSE = "\x02", "\x03"
"""What SQLite puts around the words found; no article that was read holds them, and one that did would lose them."""
Piece = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Group:
    """A kind of hits: the full-text table ``index``, and ``source``, which joins the listing's ``row`` to its rows."""

    name: str
    title: str
    index: str
    source: str
    key: str


GROUPS = (
    Group(
        "article",
        "Articles",
        "document_search",
        "document_search CROSS JOIN listing.documents AS row ON row.document = document_search.rowid",
        "document",
    ),
    Group(
        "statement",
        "Statements",
        "statement_search",
        "statement_search CROSS JOIN main.statement_contents AS contents ON contents.number = statement_search.rowid"
        " CROSS JOIN listing.statements AS row ON row.statement = contents.statement",
        "statement",
    ),
    Group(
        "event",
        "Events",
        "event_search",
        "event_search CROSS JOIN listing.events AS row ON row.event = event_search.rowid",
        "event",
    ),
)


def by_outlet(visit: Visit, group: Group, match: str) -> dict[str, int]:
    """How many hits each outlet has."""
    rows = visit.counts(
        f"SELECT row.teller AS teller, count(DISTINCT row.{group.key}) AS count FROM {group.source}"
        f" WHERE {group.index} MATCH :match GROUP BY 1",
        match=match,
    )
    return {row["teller"]: row["count"] for row in rows}


def hits(visit: Visit, group: Group, match: str, *, outlets: Sequence[str], first: int, size: int) -> list[Row]:
    """The best hits from number ``first`` on (0 is the best), in these outlets (none: in all)."""
    narrowed = " AND row.teller IN (SELECT value FROM json_each(:outlets))" if outlets else ""
    keys = visit.rows(
        f"SELECT row.{group.key} AS key, min({group.index}.rank) AS best FROM {group.source}"
        f" WHERE {group.index} MATCH :match{narrowed} GROUP BY 1 ORDER BY best, key LIMIT {size} OFFSET {first}",
        match=match,
        **({"outlets": json.dumps(list(outlets))} if outlets else {}),
    )
    wanted = [row["key"] for row in keys]
    found = {row[group.key]: row for row in SHOWN[group.name](visit, match, json.dumps(wanted))}
    return [found[key] for key in wanted]


def _articles(visit: Visit, match: str, wanted: str) -> list[Row]:
    rows = visit.rows(
        "SELECT row.document, row.path, row.outlet, row.title, row.published_start AS first_day,"
        " row.published_end AS last_day, row.events, row.statements,"
        " snippet(document_search, 1, :open, :close, '…', 40) AS excerpt,"
        " highlight(document_search, 0, :open, :close) AS heading"
        " FROM json_each(:wanted) AS each CROSS JOIN document_search ON document_search.rowid = each.value"
        " CROSS JOIN listing.documents AS row ON row.document = each.value WHERE document_search MATCH :match",
        wanted=wanted,
        match=match,
        open=OPEN,
        close=CLOSE,
    )
    return [
        {
            **row,
            "excerpt": pieces(one_line(row["excerpt"])),
            "heading": pieces(one_line(row["heading"] or row["path"])),
            "link": visit.link("/article", document=row["document"]) + directive(row["excerpt"]),
        }
        for row in rows
    ]


def _statements(visit: Visit, match: str, wanted: str) -> list[Row]:
    rows = visit.rows(
        "SELECT * FROM listing.statements WHERE statement IN (SELECT value FROM json_each(:wanted))", wanted=wanted
    )
    parts = visit.rows(
        "SELECT number, statement, text FROM main.statement_contents"
        " WHERE statement IN (SELECT value FROM json_each(:wanted)) ORDER BY number",
        wanted=wanted,
    )
    marked = _marked(visit, "statement_search", match, [part["number"] for part in parts])
    told: dict[int, list[Piece]] = {}
    for part in parts:
        before = told.setdefault(part["statement"], [])
        before += [
            *([{"text": " … ", "found": False}] if before else []),
            *pieces(marked.get(part["number"], part["text"])),
        ]
    return [{**row, "pieces": told[row["statement"]], **_places(visit, row)} for row in rows]


def _events(visit: Visit, match: str, wanted: str) -> list[Row]:
    rows = visit.rows(
        "SELECT listed.*, min(listed.start, :reach) AS offset,"
        ' substr(article.text, max(listed.start - :reach, 0) + 1, :reach * 2 + listed."end" - listed.start) AS text'
        " FROM listing.events AS listed JOIN main.documents AS article ON article.number = listed.document"
        " WHERE listed.event IN (SELECT value FROM json_each(:wanted))",
        wanted=wanted,
        reach=REACH + 100,
    )
    marked = _marked(visit, "event_search", match, [row["event"] for row in rows])
    return [_event(visit, row, marked) for row in rows]


def _event(visit: Visit, row: Row, marked: Mapping[int, str]) -> Row:
    start, text = row["offset"], row.pop("text")
    before, trigger, after = sentence_around(text, start, start + row["end"] - row["start"])
    told = pieces(one_line(marked[row["event"]])) if row["event"] in marked else [{"text": trigger, "found": True}]
    return {
        **row,
        "by": few(row["actors"]),
        "to": few(row["recipients"]),
        "pieces": [{"text": before, "found": False}, *told, {"text": after, "found": False}],
        **_places(visit, row),
    }


def _marked(visit: Visit, index: str, match: str, numbers: Sequence[int]) -> dict[int, str]:
    """The texts of some rows of an index with marks around the words found; rows without them are left out."""
    rows = visit.rows(
        f"SELECT {index}.rowid AS number, highlight({index}, 0, :open, :close) AS text"
        f" FROM json_each(:numbers) AS each CROSS JOIN {index} ON {index}.rowid = each.value"
        f" WHERE {index} MATCH :match",
        numbers=json.dumps(list(numbers)),
        match=match,
        open=OPEN,
        close=CLOSE,
    )
    return {row["number"]: row["text"] for row in rows}


def _places(visit: Visit, row: Row) -> dict[str, str]:
    """Where a record's evidence and its place in the article are."""
    return {
        "record": visit.link(record=row["id"]),
        "link": visit.link("/article", document=row["document"], record=row["id"]) + "#here",
    }


SHOWN = {"article": _articles, "statement": _statements, "event": _events}


def pieces(text: str) -> list[Piece]:
    """A marked text in pieces, each with whether it was searched for."""
    cut, found = list[Piece](), False
    for part in text.replace(CLOSE, OPEN).split(OPEN):
        if part:
            cut.append({"text": part, "found": found})
        found = not found
    return cut


def directive(excerpt: str) -> str:
    """The end of an address that scrolls to the first words found and some behind them, for browsers that can
    (wicg.github.io/scroll-to-text-fragment); empty where the excerpt has none."""
    _, mark, rest = excerpt.partition(OPEN)
    words, _, behind = rest.partition(CLOSE)
    behind = behind.partition("\n")[0].partition("…")[0].replace(OPEN, "").replace(CLOSE, "")
    told = " ".join((words + " ".join(behind.split(" ")[:4])).split())
    return f"#:~:text={quote(told, safe='').replace('-', '%2D')}" if mark and told else ""
