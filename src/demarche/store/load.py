"""Rows back into documents and their codings."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from demarche.records import Coding, Document, Failure, OffsetMap, Published, Run
from demarche.store.from_row import Row, day, optional_span, span
from demarche.store.load_findings import load_numbers, load_outcomes, load_proposals, load_terms
from demarche.store.load_records import load_actors, load_events, load_statements


class Entry(NamedTuple):
    """A current document, what was coded in it last, and which version of its path it is (from 1)."""

    document: Document
    coding: Coding
    version: int


def load_entries(connection: sqlite3.Connection, ids: Iterable[str] | None = None) -> Iterator[Entry]:
    """The latest version of each path with its latest coding, by path; only the documents with these ids where some
    are given. One document is in memory at a time."""
    chosen = "" if ids is None else " WHERE documents.id IN (SELECT value FROM json_each(:ids))"
    current = connection.execute(
        "SELECT coding.number, coding.document, coding.run, documents.version FROM current_codings AS coding"
        f" JOIN documents ON documents.number = coding.document{chosen} ORDER BY documents.path",
        {} if ids is None else {"ids": json.dumps(list(ids))},
    ).fetchall()
    runs = {row["number"]: load_run(row) for row in connection.execute("SELECT * FROM runs")}
    for number, document_number, run, version in current:
        document = load_document(connection, document_number)
        yield Entry(document, load_coding(connection, number, document.id, runs[run]), version)


def load_document(connection: sqlite3.Connection, number: int) -> Document:
    row = connection.execute("SELECT * FROM documents WHERE number = ?", (number,)).fetchone()
    boilerplate = connection.execute("SELECT * FROM boilerplate WHERE document = ? ORDER BY number", (number,))
    return Document(
        id=row["id"],
        path=row["path"],
        text=row["text"],
        sha256=row["sha256"],
        raw_sha256=row["raw_sha256"],
        title=row["title"],
        title_span=optional_span(row, "title_"),
        outlet=row["outlet"],
        url=row["url"],
        byline=row["byline"],
        dateline=optional_span(row, "dateline_"),
        published=load_published(row),
        boilerplate=tuple(span(part) for part in boilerplate),
        offsets=OffsetMap(tuple((piece[0], piece[1], piece[2]) for piece in json.loads(row["offsets"]))),
        format=row["format"],
    )


def load_published(row: Row) -> Published | None:
    if row["published_start"] is None:
        return None
    return Published(day(row["published_start"]), day(row["published_end"]), row["published_basis"])


def load_coding(connection: sqlite3.Connection, number: int, document: str, run: Run) -> Coding:
    """The records of one coding, in the order they were written: that of the text."""
    return Coding(
        document=document,
        run=run,
        events=tuple(load_events(connection, number, document)),
        statements=tuple(load_statements(connection, number, document)),
        actors=tuple(load_actors(connection, number, document)),
        numbers=tuple(load_numbers(connection, number, document)),
        terms=tuple(load_terms(connection, number, document)),
        proposals=tuple(load_proposals(connection, number, document)),
        outcomes=tuple(load_outcomes(connection, number, document)),
    )


def load_run(row: Row) -> Run:
    return Run(id=row["id"], code=row["code"], model=row["model"], codebook=row["codebook"])


def load_failure(row: Row) -> Failure:
    return Failure(row["path"], row["step"], row["reason"])
