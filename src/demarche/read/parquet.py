"""Parquet, read through DuckDB: one article a row."""

from __future__ import annotations

import glob
from collections.abc import Iterator
from typing import TYPE_CHECKING

from demarche.errors import InputError
from demarche.read.columns import map_columns, missing_reason
from demarche.read.rows import read_row
from demarche.read.source import Options, Source
from demarche.records import Document, Failure

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

BATCH = 200  # rows held in memory at once


def read_parquet(source: Source, options: Options) -> Iterator[Document | Failure]:
    """A document or a failure for each row.

    Raises:
        InputError: it is no Parquet file, or lacks a column that must be there.
    """
    import duckdb

    if source.file is None:
        raise InputError(source.path, "Parquet cannot be read from standard input")
    with duckdb.connect() as connection:
        try:
            # DuckDB reads a path as a pattern.
            connection.execute(
                "CREATE VIEW articles AS SELECT * FROM read_parquet('"
                + glob.escape(str(source.file)).replace("'", "''")
                + "')"
            )
            present = [str(row[0]) for row in connection.execute("DESCRIBE articles").fetchall()]
        except duckdb.Error as error:
            raise InputError(source.path, f"is no Parquet table: {_first_line(error)}") from error
        reason = missing_reason(options.columns, present)
        if reason:
            raise InputError(source.path, reason)
        yield from _read_rows(connection, present, source, options)


def _read_rows(
    connection: DuckDBPyConnection, present: list[str], source: Source, options: Options
) -> Iterator[Document | Failure]:
    import duckdb

    mapped = map_columns(options.columns, present)
    wanted = [
        name
        for name in present
        if name in {column.partition(".")[0] for column in mapped.values()} | set(mapped.values())
    ]
    quoted = ", ".join('"' + name.replace('"', '""') + '"' for name in wanted)
    number = 0
    try:
        cursor = connection.execute(f"SELECT {quoted} FROM articles")
        while batch := cursor.fetchmany(BATCH):
            for values in batch:
                number += 1
                yield _read(dict(zip(wanted, values, strict=True)), mapped, source, number, options)
    except duckdb.Error as error:
        raise InputError(source.path, f"broken after row {number}: {_first_line(error)}") from error
    if not number:
        raise InputError(source.path, "the table has no rows")


def _read(
    row: dict[str, object], mapped: dict[str, str], source: Source, number: int, options: Options
) -> Document | Failure:
    try:
        return read_row(row, mapped, path=source.path, number=number, options=options, format="parquet")
    except InputError as error:
        return Failure(error.path, error.step, error.reason)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
