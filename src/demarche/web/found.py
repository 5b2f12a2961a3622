"""What full text search finds, as rows of a page: articles, statements and events that hold all the words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from demarche.products.excerpt import REACH, one_line, sentence_around
from demarche.store import Row
from demarche.web.beside import attach
from demarche.web.happenings import IN_WORDS, few, period
from demarche.web.visit import Visit

OPEN, CLOSE = "\x02", "\x03"
"""What SQLite puts around the words found: control characters, which stand in no article that can be read."""
WORDS = """
CREATE VIRTUAL TABLE words.statement_words USING fts5 (
    source, content, addressee, tokenize='porter unicode61 remove_diacritics 2');
INSERT INTO words.statement_words (rowid, source, content, addressee)
SELECT statement, source, coalesce(content, cue), addressee FROM listing.statements;
CREATE VIRTUAL TABLE words.event_words USING fts5 (
    actors, recipients, places, trigger, tokenize='porter unicode61 remove_diacritics 2');
INSERT INTO words.event_words (rowid, actors, recipients, places, trigger)
SELECT event, actors, recipients, places, trigger FROM listing.events
"""
"""The dossier's own indexes know what is said and the word that tells an event, but not who says or does it."""
Piece = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Group:
    """A kind of hits: the full-text table ``index`` of the database ``base``, and the listing's table of its rows, with
    ``key``, the column that is the index's ``rowid``. ``by``: what the words are looked for in."""

    name: str
    title: str
    base: str
    index: str
    table: str
    key: str
    by: str

    @property
    def hits(self) -> str:
        """The current rows with all the words, as the end of a query with ``row`` and ``:match``."""
        return (
            f"FROM {self.base}.{self.index} CROSS JOIN listing.{self.table} AS row"
            f" ON row.{self.key} = {self.index}.rowid WHERE {self.index} MATCH :match"
        )


GROUPS = (
    Group("article", "Articles", "main", "document_search", "documents", "document", "title and text"),
    Group(
        "statement", "Statements", "words", "statement_words", "statements", "statement", "speaker, words, addressee"
    ),
    Group(
        "event", "Events", "words", "event_words", "events", "event", "who takes part, where, the word that tells it"
    ),
)


def index(visit: Visit) -> None:
    """Put the indexes of statements and events beside the visit's open dossier, as ``words``."""
    made_of = visit.rows("SELECT * FROM listing.made_of")
    attach(visit, "words", WORDS, made_of=made_of)


def by_outlet(visit: Visit, group: Group, match: str) -> dict[str, int]:
    """How many hits each outlet has."""
    rows = visit.counts(
        f"SELECT row.teller AS teller, count(*) AS count {group.hits} GROUP BY 1",
        match=match,
    )
    return {row["teller"]: row["count"] for row in rows}


def hits(visit: Visit, group: Group, match: str, *, outlets: Sequence[str], first: int, size: int) -> list[Row]:
    """The best hits from number ``first`` on (0 is the best), in these outlets (none: in all)."""
    narrowed = " AND row.teller IN (SELECT value FROM json_each(:outlets))" if outlets else ""
    found = visit.rows(
        f"SELECT row.{group.key} AS key {group.hits}{narrowed}"
        f" ORDER BY {group.index}.rank, key LIMIT {size} OFFSET {first}",
        match=match,
        **({"outlets": json.dumps(list(outlets))} if outlets else {}),
    )
    keys = [row["key"] for row in found]
    rows = {row[group.key]: row for row in SHOWN[group.name](visit, group, match, keys)}
    return [rows[key] for key in keys]


def _marked(visit: Visit, group: Group, match: str, keys: Sequence[int], columns: Sequence[str]) -> dict[int, Row]:
    """Some rows of an index with marks around the words found, by key; the first columns of the index by name."""
    marked = ", ".join(
        f"highlight({group.index}, {place}, :open, :close) AS {column}" for place, column in enumerate(columns)
    )
    rows = visit.rows(
        f"SELECT {group.index}.rowid AS key, {marked}"
        f" FROM json_each(:keys) AS each CROSS JOIN {group.base}.{group.index} ON {group.index}.rowid = each.value"
        f" WHERE {group.index} MATCH :match",
        keys=json.dumps(list(keys)),
        match=match,
        open=OPEN,
        close=CLOSE,
    )
    return {row["key"]: row for row in rows}


def _articles(visit: Visit, group: Group, match: str, keys: Sequence[int]) -> list[Row]:
    rows = visit.rows(
        "SELECT row.document, row.path, row.outlet, row.published_start AS first_day, row.published_end AS last_day,"
        " snippet(document_search, 1, :open, :close, '…', 40) AS excerpt"
        " FROM json_each(:keys) AS each CROSS JOIN document_search ON document_search.rowid = each.value"
        " CROSS JOIN listing.documents AS row ON row.document = each.value WHERE document_search MATCH :match",
        keys=json.dumps(list(keys)),
        match=match,
        open=OPEN,
        close=CLOSE,
    )
    marked = _marked(visit, group, match, keys, ("title",))
    return [
        {
            **row,
            "period": period(row["first_day"], row["last_day"]),
            "heading": pieces(marked[row["document"]]["title"] or row["path"]),
            "excerpt": pieces(row["excerpt"]),
            "link": visit.link("/article", document=row["document"]) + directive(row["excerpt"]),
        }
        for row in rows
    ]


def _statements(visit: Visit, group: Group, match: str, keys: Sequence[int]) -> list[Row]:
    rows = visit.rows(
        "SELECT * FROM listing.statements WHERE statement IN (SELECT value FROM json_each(:keys))",
        keys=json.dumps(list(keys)),
    )
    marked = _marked(visit, group, match, keys, ("source", "content", "addressee"))
    return [
        {
            **row,
            **{name: pieces(marked[row["statement"]][name]) for name in ("source", "content", "addressee")},
            **_places(visit, row),
        }
        for row in rows
    ]


def _events(visit: Visit, group: Group, match: str, keys: Sequence[int]) -> list[Row]:
    rows = visit.rows(
        "SELECT listed.*, min(listed.start, :reach) AS offset,"
        ' substr(article.text, max(listed.start - :reach, 0) + 1, :reach * 2 + listed."end" - listed.start) AS text'
        " FROM listing.events AS listed JOIN main.documents AS article ON article.number = listed.document"
        " WHERE listed.event IN (SELECT value FROM json_each(:keys))",
        keys=json.dumps(list(keys)),
        reach=REACH + 100,
    )
    marked = _marked(visit, group, match, keys, ("actors", "recipients", "places", "trigger"))
    return [_event(visit, row, marked[row["event"]]) for row in rows]


def _event(visit: Visit, row: Row, marked: Row) -> Row:
    start, text = row["offset"], row.pop("text")
    before, _, after = sentence_around(text, start, start + row["end"] - row["start"])
    return {
        **row,
        "status_words": IN_WORDS.get(row["status"], row["status"]),
        "by": pieces(few(marked["actors"])),
        "to": pieces(few(marked["recipients"])),
        "places": pieces(marked["places"]),
        "before": before,
        "trigger": pieces(marked["trigger"]),
        "after": after,
        **_places(visit, row),
    }


def _places(visit: Visit, row: Row) -> dict[str, str]:
    """Where a record's evidence and its place in the article are, and its days in short."""
    return {
        "record": visit.link(record=row["id"]),
        "link": visit.link("/article", document=row["document"], record=row["id"]) + "#here",
        "period": period(row["first_day"], row["last_day"]),
    }


SHOWN = {"article": _articles, "statement": _statements, "event": _events}


def pieces(text: str | None) -> list[Piece]:
    """A marked text in pieces, in one line, each with whether it was searched for."""
    cut, found = list[Piece](), False
    for part in one_line(text or "").replace(CLOSE, OPEN).split(OPEN):
        if part:
            cut.append({"text": part, "found": found})
        found = not found
    return cut


def directive(excerpt: str) -> str:
    """The end of an address that scrolls to the first words found and some behind them, in browsers that can
    (wicg.github.io/scroll-to-text-fragment); empty where the excerpt marks none."""
    _, mark, rest = excerpt.partition(OPEN)
    words, _, behind = rest.partition(CLOSE)
    behind = behind.partition("\n")[0].partition("…")[0].replace(OPEN, "").replace(CLOSE, "")
    told = " ".join((words + " ".join(behind.split(" ")[:4])).split())
    return f"#:~:text={quote(told, safe='').replace('-', '%2D')}" if mark and told else ""
