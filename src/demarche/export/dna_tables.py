"""The tables of a DNA database while they are filled: numbers for rows, one entity for each value."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from demarche.errors import DossierError
from demarche.export.dna_coding import DnaCoding

ADMIN = 1
STATEMENT_TYPE = 1
PERSON, ORGANIZATION, CONCEPT, AGREEMENT, RECORD = 1, 2, 3, 4, 5
"""Numbers of the variables in ``dna_schema.sql``; the attribute ``Type`` of the first three has the same numbers."""


class DnaTables:
    """A new database; usable as a context manager, complete only when the block ends without an error.

    The same rows give the same bytes: one transaction, a fixed page size, and a last rewriting of the file.

    Raises:
        DossierError: SQLite cannot write it.
    """

    def __init__(self, path: Path, schema: str) -> None:
        self._name = path.name
        self._connection = sqlite3.connect(path, isolation_level=None)
        with self._translated():
            self._connection.executescript("PRAGMA page_size = 4096; PRAGMA journal_mode = DELETE;" + schema)
            self._connection.execute("PRAGMA foreign_keys = ON")
            self._connection.execute("BEGIN")
        self._entities: dict[tuple[int, str], int] = {}
        self._typed: set[int] = set()

    def add_document(self, row: tuple[str | int, ...]) -> int:
        """A row of title, text, author, source, notes, type and date; its number."""
        columns = "(Title, Text, Author, Source, Notes, Type, Date, Coder)"
        return self._insert(f"INSERT INTO DOCUMENTS {columns} VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*row, ADMIN))

    def add_statement(self, document: int, start: int, stop: int, coding: DnaCoding, record: str) -> int:
        """A statement with its variables, from ``start`` to ``stop`` in UTF-16 code units; its number."""
        columns = "(StatementTypeId, DocumentId, Start, Stop, Coder)"
        values = (STATEMENT_TYPE, document, start, stop, ADMIN)
        number = self._insert(f"INSERT INTO STATEMENTS {columns} VALUES (?, ?, ?, ?, ?)", values)
        texts = {PERSON: coding.person, ORGANIZATION: coding.organization, CONCEPT: coding.concept}
        for variable, value in texts.items():
            self._value("DATASHORTTEXT", "Entity", number, variable, self._entity(variable, value))
        self._value("DATABOOLEAN", "Value", number, AGREEMENT, int(coding.agreement))
        self._value("DATALONGTEXT", "Value", number, RECORD, record)
        return number

    def add_types(self, coding: DnaCoding, kinds: Mapping[str, str]) -> None:
        """The attribute ``Type`` of a person, its country and sector, and of an organization, its kind."""
        self._type(PERSON, coding.person, coding.affiliation)
        self._type(ORGANIZATION, coding.organization, kinds.get(coding.organization, ""))

    def _type(self, variable: int, value: str, type_: str) -> None:
        entity = self._entities.get((variable, value))
        if entity is not None and value and type_ and entity not in self._typed:
            self._typed.add(entity)
            columns = "(EntityId, AttributeVariableId, AttributeValue)"
            self._insert(f"INSERT INTO ATTRIBUTEVALUES {columns} VALUES (?, ?, ?)", (entity, variable, type_))

    def _entity(self, variable: int, value: str) -> int:
        """The number of a value; DNA has an entity for the empty text too."""
        key = (variable, value)
        if key not in self._entities:
            self._entities[key] = self._insert("INSERT INTO ENTITIES (VariableId, Value) VALUES (?, ?)", key)
        return self._entities[key]

    def _value(self, table: str, column: str, statement: int, variable: int, value: str | int) -> None:
        sql = f"INSERT INTO {table} (StatementId, VariableId, {column}) VALUES (?, ?, ?)"
        self._insert(sql, (statement, variable, value))

    def _insert(self, sql: str, values: tuple[str | int, ...]) -> int:
        with self._translated():
            return int(self._connection.execute(sql, values).lastrowid or 0)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """Tell what SQLite refuses as an error of ours, and close the file."""
        try:
            yield
        except sqlite3.Error as error:
            self._connection.close()
            raise DossierError(f"{self._name}: the database cannot be written: {error}") from error

    def __enter__(self) -> DnaTables:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                with self._translated():
                    self._connection.execute("COMMIT")
                    self._connection.execute("VACUUM")
        finally:
            self._connection.close()
