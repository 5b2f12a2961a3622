"""What a dossier gives back: rows that can be looped over, counted, and handed to data frames."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any, Generic, TypeVar

from demarche.errors import UsageError

Record = TypeVar("Record")
Row = dict[str, Any]

#: How many rows a notebook shows; the rest is counted.
SHOWN_ROWS = 20


@dataclass(frozen=True, slots=True)
class Query:
    """A question to a dossier: one SELECT and the values of its ``:names``."""

    sql: str
    parameters: Mapping[str, Any] = field(default_factory=dict)


class Rows(ABC):
    """Rows with named columns, and what other programs take them as."""

    @property
    @abstractmethod
    def columns(self) -> list[str]:
        """The names of the columns, in order."""

    @abstractmethod
    def _rows(self) -> Iterator[Row]:
        """The rows, read anew each time."""

    @abstractmethod
    def __len__(self) -> int:
        """How many rows there are."""

    def rows(self) -> list[Row]:
        """All rows, as dictionaries of column to value: text, number or None."""
        return list(self._rows())

    def df(self) -> Any:
        """A pandas DataFrame of the rows.

        Raises:
            UsageError: pandas is not installed.
        """
        try:
            import pandas  # type: ignore[import-untyped, import-not-found, unused-ignore]
        except ImportError as error:
            raise UsageError("df() needs pandas: pip install pandas") from error
        return pandas.DataFrame(self.rows(), columns=self.columns)

    def polars(self) -> Any:
        """A Polars DataFrame of the rows.

        Raises:
            UsageError: Polars is not installed.
        """
        try:
            import polars  # type: ignore[import-untyped, import-not-found, unused-ignore]
        except ImportError as error:
            raise UsageError("polars() needs Polars: pip install polars") from error
        rows = self.rows()
        columns = {column: [row[column] for row in rows] for column in self.columns}
        return polars.DataFrame(columns, strict=False)

    def arrow(self) -> Any:
        """A ``pyarrow.Table`` of the rows, which Polars and DuckDB take without copying.

        Raises:
            UsageError: pyarrow is not installed.
        """
        try:
            import pyarrow  # type: ignore[import-untyped, import-not-found, unused-ignore]
        except ImportError as error:
            raise UsageError("arrow() needs pyarrow: pip install pyarrow") from error
        rows = self.rows()
        return pyarrow.table({column: [row[column] for row in rows] for column in self.columns})

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The rows for any library that takes Arrow's stream interface; needs pyarrow."""
        return self.arrow().__arrow_c_stream__(requested_schema)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self)} rows of {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        """The first rows for a notebook. Text of articles is foreign: all of it is escaped."""
        columns = self.columns
        head = "".join(f"<th>{escape(column)}</th>" for column in columns)
        shown = [row for row, _ in zip(self._rows(), range(SHOWN_ROWS), strict=False)]
        body = "".join(f"<tr>{''.join(cell(row[column]) for column in columns)}</tr>" for row in shown)
        total = len(self)
        note = f"<p>{total} rows, the first {len(shown)} shown</p>" if total > len(shown) else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{note}"


class Table(Rows, Generic[Record]):
    """The answer to a query. Looping over it gives records (rows where there is no record type); nothing is
    read before it is asked for, and every time it is asked for it is read anew."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        query: Query,
        records: Callable[[], Iterator[Record]] | None = None,
    ) -> None:
        self._connection = connection
        self._query = query
        self._records = records

    def __iter__(self) -> Iterator[Record]:
        return self._records() if self._records else self._rows()  # type: ignore[return-value]

    def __len__(self) -> int:
        counted = self._connection.execute(f"SELECT count(*) FROM ({self._query.sql})", self._query.parameters)
        return int(counted.fetchone()[0])

    def __bool__(self) -> bool:
        return next(self._rows(), None) is not None

    def _rows(self) -> Iterator[Row]:
        for row in self._connection.execute(self._query.sql, self._query.parameters):
            yield dict(row)

    @property
    def columns(self) -> list[str]:
        """The names of the columns, in order."""
        cursor = self._connection.execute(f"SELECT * FROM ({self._query.sql}) LIMIT 0", self._query.parameters)
        return [column[0] for column in cursor.description]


def cell(value: Any) -> str:
    return f"<td>{'' if value is None else escape(str(value))}</td>"
