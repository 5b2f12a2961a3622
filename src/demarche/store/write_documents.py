"""Append documents with their codings, and failures."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from demarche.errors import InputError
from demarche.records import Coding, Document, Failure, Run, identify
from demarche.store.evidence import check_spans
from demarche.store.insert import as_json, insert, insert_all, optional_span_columns, span_columns
from demarche.store.transaction import transaction
from demarche.store.write_records import insert_records


def add(connection: sqlite3.Connection, document: Document, coding: Coding) -> bool:
    """Append a document and its coding in one transaction; False where both are current already.

    Raises:
        EvidenceError: a span does not match the text.
        InputError: a record refers to one that is not there, or cannot be written as UTF-8.
    """
    if coding.document != document.id:
        raise InputError(document.path, f"the coding is of another document, {coding.document}", step="store")
    check_spans(document, coding)
    try:
        with transaction(connection):
            if is_current(connection, document, coding.run.id):
                return False
            number = current_number(connection, document) or insert_document(connection, document)
            row = {"document": number, "run": run_number(connection, coding.run)}
            insert_records(connection, insert(connection, "codings", row), coding)
    except KeyError as error:
        raise InputError(document.path, f"a record refers to {error}, which is not there", step="store") from error
    except (sqlite3.IntegrityError, UnicodeEncodeError) as error:
        raise InputError(document.path, f"its records cannot be stored: {error}", step="store") from error
    return True


def is_current(connection: sqlite3.Connection, document: Document, run: str) -> bool:
    """Whether this reading of the document is the latest of its path and was coded last by ``run``.

    Raises:
        InputError: the document holds half a surrogate pair, which no UTF-8 can say.
    """
    try:
        number = current_number(connection, document)
    except UnicodeEncodeError as error:
        raise InputError(document.path, f"it cannot be stored: {error}", step="store") from error
    if number is None:
        return False
    last = connection.execute(
        "SELECT runs.id FROM codings JOIN runs ON runs.number = codings.run"
        " WHERE codings.document = ? ORDER BY codings.number DESC LIMIT 1",
        (number,),
    ).fetchone()
    return last is not None and last[0] == run


def current_number(connection: sqlite3.Connection, document: Document) -> int | None:
    """The row of this very reading of the document, where it is the latest version of its path."""
    last = latest_version(connection, document.path)
    return last[0] if last and last[2] == reading(document) else None


def latest_version(connection: sqlite3.Connection, path: str) -> tuple[int, int, str] | None:
    """The number, version and reading of a path's last row."""
    found: tuple[int, int, str] | None = connection.execute(
        "SELECT number, version, reading FROM documents WHERE path = ? ORDER BY version DESC LIMIT 1", (path,)
    ).fetchone()
    return found


def reading(document: Document) -> str:
    """A hash of all that coding a document depends on. The raw bytes are left out: a page whose
    advertisements change is the same article."""
    about = (document.title, document.outlet, document.url, document.byline, document.published)
    spans = (document.title_span, document.dateline, *document.boilerplate)
    return identify("reading", document.id, *about, *spans)


def insert_document(connection: sqlite3.Connection, document: Document) -> int:
    """Append a document as the next version of its path."""
    before = latest_version(connection, document.path)
    published = document.published
    row = {
        "id": document.id,
        "path": document.path,
        "version": before[1] + 1 if before else 1,
        "supersedes": before[0] if before else None,
        "title": document.title,
        "outlet": document.outlet,
        "url": document.url,
        "byline": document.byline,
        "published_start": published and published.start.isoformat(),
        "published_end": published and published.end.isoformat(),
        "published_basis": published and published.basis,
        "format": document.format,
        "text": document.text,
        "sha256": document.sha256,
        "raw_sha256": document.raw_sha256,
        **optional_span_columns(document.title_span, "title_"),
        **optional_span_columns(document.dateline, "dateline_"),
        "offsets": as_json(document.offsets.pieces),
        "reading": reading(document),
    }
    number = insert(connection, "documents", row)
    insert_all(
        connection,
        "boilerplate",
        ({"document": number, **span_columns(part)} for part in document.boilerplate),
    )
    return number


def run_number(connection: sqlite3.Connection, run: Run) -> int:
    """The row of a run, appended where it is new."""
    found = connection.execute("SELECT number FROM runs WHERE id = ?", (run.id,)).fetchone()
    if found:
        return int(found[0])
    row = {"id": run.id, "code": run.code, "model": run.model, "codebook": run.codebook}
    return insert(connection, "runs", row)


def add_failure(connection: sqlite3.Connection, failure: Failure) -> bool:
    """Append a failure; False where the same one stands already."""
    row = {"path": encodable(failure.path), "step": failure.step, "reason": encodable(failure.reason)}
    with transaction(connection):
        standing = connection.execute(
            "SELECT 1 FROM failure_list WHERE path = ? AND step = ? AND reason = ?", tuple(row.values())
        ).fetchone()
        if standing:
            return False
        insert(connection, "failures", row)
    return True


def encodable(text: str) -> str:
    """Text that can be stored: a file name that is not UTF-8 is kept with its bytes written out."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def recover(connection: sqlite3.Connection, paths: Iterable[str]) -> int:
    """Note that the failures of these paths no longer stand; their number."""
    with transaction(connection):
        cursors = [
            connection.execute(
                "INSERT INTO recoveries (failure) SELECT failure FROM failure_list WHERE path = ?",
                (encodable(path),),
            )
            for path in paths
        ]
    return sum(cursor.rowcount for cursor in cursors)
