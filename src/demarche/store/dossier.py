"""The dossier: one SQLite file with everything found, and the text it was found in."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from types import TracebackType
from typing import TypeVar

from demarche.records import (
    Actor,
    Cluster,
    Coding,
    Document,
    Event,
    Failure,
    InferredDays,
    Judgement,
    Linking,
    Number,
    Outcome,
    Proposal,
    Run,
    Statement,
    Term,
)
from demarche.store import links, load, search, write_documents
from demarche.store.from_row import Row as SqlRow
from demarche.store.links import Partial
from demarche.store.load import Entry
from demarche.store.table import Query, Row, Table
from demarche.store.transaction import translated

R = TypeVar("R")


class Dossier:
    """An open dossier. Made by ``open_dossier``; usable as a context manager.

    One process may write while any number read. A ``Dossier`` belongs to the thread that opened it: another
    thread opens the file again. Properties give what is current: the latest version of each path, as coded
    last.
    """

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._connection = connection
        self.path = path

    def add(self, document: Document, coding: Coding) -> bool:
        """Append a document with its records, both or nothing. False where both are current already.

        Raises:
            EvidenceError: a span does not match the document's text.
            InputError: the records cannot be stored (one refers to another that is not there).
            DossierError: the file cannot be written.
        """
        with translated(self.path):
            return write_documents.add(self._connection, document, coding)

    def add_failure(self, failure: Failure) -> bool:
        """Append a failure. False where the same one stands already."""
        with translated(self.path):
            return write_documents.add_failure(self._connection, failure)

    def recover(self, paths: Iterable[str]) -> int:
        """Note that failures of these paths no longer stand; how many did."""
        with translated(self.path):
            return write_documents.recover(self._connection, paths)

    def replace_links(self, linking: Linking) -> None:
        """Put what a linking makes in the place of the one before."""
        with translated(self.path):
            links.replace_links(self._connection, linking)

    def replace_part(self, part: Partial) -> None:
        """Put what was linked anew in the place of what it replaces."""
        with translated(self.path):
            links.replace_part(self._connection, part)

    def is_linked(self, version: str) -> bool:
        """Whether this version of linking has seen all that is coded."""
        return links.is_linked(self._connection, version)

    def has(self, document: Document, run: str) -> bool:
        """Whether this document is the latest of its path and the run with this id coded it last."""
        with translated(self.path):
            return write_documents.is_current(self._connection, document, run)

    @property
    def documents(self) -> Table[Document]:
        """One record a current document, by path."""
        return self._coded("document_list", lambda document, _: (document,))

    @property
    def events(self) -> Table[Event]:
        """All current events, by path and then in the order of the text."""
        return self._coded("event_list", lambda _, coding: coding.events)

    @property
    def statements(self) -> Table[Statement]:
        """All current statements, by path and then in the order of the text."""
        return self._coded("statement_list", lambda _, coding: coding.statements)

    @property
    def actors(self) -> Table[Actor]:
        """The actors of each current document, by path."""
        return self._coded("actor_list", lambda _, coding: coding.actors)

    @property
    def numbers(self) -> Table[Number]:
        """What the current documents count, by path and then in the order of the text."""
        return self._coded("number_list", lambda _, coding: coding.numbers)

    @property
    def terms(self) -> Table[Term]:
        """Names that have rivals, by path and then in the order of the text."""
        return self._coded("term_list", lambda _, coding: coding.terms)

    @property
    def proposals(self) -> Table[Proposal]:
        """What is proposed, offered, demanded or appealed for, by path and then in the order of the text."""
        return self._coded("proposal_list", lambda _, coding: coding.proposals)

    @property
    def outcomes(self) -> Table[Outcome]:
        """How undertakings are told to have gone, by path and then in the order of the text."""
        return self._coded("outcome_list", lambda _, coding: coding.outcomes)

    @property
    def judgements(self) -> Table[Judgement]:
        """What of several documents is one and the same, or differs, as judged last."""
        return self._read("SELECT * FROM judgements ORDER BY number", links.load_judgement)

    @property
    def clusters(self) -> Table[Cluster]:
        """Records of several documents that are taken for one."""
        query = Query("SELECT * FROM clusters ORDER BY number")
        return Table(self._connection, query, lambda: links.load_clusters(self._connection))

    @property
    def inferred(self) -> Table[InferredDays]:
        """Days that no text gives, and links do."""
        return self._read("SELECT * FROM inferred_days ORDER BY number", links.load_inferred)

    @property
    def failures(self) -> Table[Failure]:
        """What could not be read, coded or stored, and still cannot."""
        return self._read("SELECT * FROM failure_list", load.load_failure)

    @property
    def runs(self) -> Table[Run]:
        """The versions of code, model and codebook that made the records, in order of first use."""
        return self._read("SELECT * FROM runs ORDER BY number", load.load_run)

    def _coded(self, view: str, pick: Callable[[Document, Coding], Iterable[R]]) -> Table[R]:
        """The rows of a view; the records picked from each current document and its coding."""

        def records() -> Iterator[R]:
            return chain.from_iterable(pick(entry.document, entry.coding) for entry in self.entries())

        return Table(self._connection, Query(f"SELECT * FROM {view}"), records)

    def _read(self, sql: str, record: Callable[[SqlRow], R]) -> Table[R]:
        """The rows of a query; each of them a record."""
        return Table(self._connection, Query(sql), lambda: map(record, self._connection.execute(sql)))

    def entries(self, ids: Iterable[str] | None = None) -> Iterator[Entry]:
        """Each current document, or those with these ids, with its records, by path; one is in memory at a time."""
        return load.load_entries(self._connection, ids)

    def judgements_on(self, records: Iterable[str]) -> list[Judgement]:
        """The judgements with one of these records on a side."""
        return links.judgements_on(self._connection, records)

    def documents_of(self, events: Iterable[str]) -> list[str]:
        """The ids of the current documents of these events, statements or actors."""
        return links.documents_of(self._connection, events)

    def query(self, query: Query) -> Table[Row]:
        """The answer to a question over the tables and views; products are such questions."""
        return Table(self._connection, query)

    def search(self, words: str) -> Table[Row]:
        """Documents, statements and events that hold all the words (``"a phrase"``, ``begin*``)."""
        return self.query(search.search(words))

    @property
    def connection(self) -> sqlite3.Connection:
        """The open database, for what no method offers; fact tables refuse changes."""
        return self._connection

    def text(self, number: int) -> str:
        """The stored text of the document in row ``number`` (column ``document`` of every list)."""
        row = self._connection.execute("SELECT text FROM documents WHERE number = ?", (number,)).fetchone()
        return str(row[0])

    def close(self) -> None:
        """Close the file; the last one to close it folds the write-ahead log into it."""
        self._connection.close()

    def __enter__(self) -> Dossier:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Dossier {self.path}: {len(self.documents)} documents>"
