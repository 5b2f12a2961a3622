"""CSV and TSV: a header row, then one article a row."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from demarche.errors import InputError
from demarche.read.bytes import BYTE_ORDER_MARKS, SEGMENT_HANDLER
from demarche.read.columns import map_columns, missing_reason
from demarche.read.magic import binary_kind
from demarche.read.rows import read_row
from demarche.read.source import Options, Source, megabytes
from demarche.records import Document, Failure

HEAD = 65_536  # bytes looked at for the encoding and the delimiter
DELIMITERS = (",", ";", "\t", "|")


def read_delimited(source: Source, options: Options) -> Iterator[Document | Failure]:
    """A document or a failure for each row.

    Raises:
        InputError: the file is no table, has no rows, or lacks a column it must have.
    """
    # The limit is the module's own and for the whole process; the default, 131,072 characters, is less than
    # an article.
    csv.field_size_limit(max(csv.field_size_limit(), min(options.limit_bytes + 1, sys.maxsize)))
    with source.open() as stream, _as_text(stream, source.path) as lines:
        header_line = next(lines, "")
        rows = csv.reader(_chain(header_line, lines), delimiter=_delimiter(header_line))
        header = [name.strip() for name in _next_row(rows, source.path) or []]
        reason = missing_reason(options.columns, header) if any(header) else "the table has no header row"
        if reason:
            raise InputError(source.path, reason)
        yield from _read_rows(rows, header, source, options)


def _read_rows(
    rows: Iterator[list[str]], header: list[str], source: Source, options: Options
) -> Iterator[Document | Failure]:
    mapped = map_columns(options.columns, header)
    number = 0
    while True:
        try:
            cells = _next_row(rows, f"{source.path}#{number + 1}")
            if cells is None:
                break
            if not any(cell.strip() for cell in cells):
                continue
            number += 1
            row = dict(zip(header, cells, strict=False))
            yield read_row(row, mapped, path=source.path, number=number, options=options, format="csv")
        except InputError as error:
            number += error.path.endswith(f"#{number + 1}") and error.reason.startswith("broken row")
            yield Failure(error.path, error.step, error.reason)
    if not number:
        yield Failure(source.path, "read", "the table has no rows below its header")


def _next_row(rows: Iterator[list[str]], where: str) -> list[str] | None:
    try:
        return next(rows, None)
    except csv.Error as error:
        reason = str(error)
        if "field limit" in reason:
            reason = f"a cell is over the limit of {megabytes(csv.field_size_limit())} for one article"
        raise InputError(where, f"broken row: {reason}") from error


def _chain(first: str, rest: Iterable[str]) -> Iterator[str]:
    if first:
        yield first
    yield from rest


def _delimiter(header: str) -> str:
    """The delimiter that parts the header into most names; the comma of equals."""
    return max(DELIMITERS, key=header.count)


@contextmanager
def _as_text(stream: BinaryIO, path: str) -> Iterator[io.TextIOWrapper]:
    """The stream as text: by the byte order mark, else UTF-8 with bad bytes read as Windows-1252."""
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(io.BytesIO(stream.read()))
    head = buffered.peek(HEAD)
    kind = binary_kind(head)
    mark, encoding = next((pair for pair in BYTE_ORDER_MARKS if head.startswith(pair[0])), (b"", "utf-8"))
    if kind or (b"\0" in head and encoding == "utf-8"):
        raise InputError(path, f"is {kind or 'binary data'}, not a table in text form")
    buffered.read(len(mark))
    errors = SEGMENT_HANDLER if encoding == "utf-8" else "replace"
    # newline="" leaves line ends to the csv module, which alone knows those inside quotes.
    text = io.TextIOWrapper(buffered, encoding, errors, newline="")
    try:
        yield text
    finally:
        text.detach()  # so that closing the text does not close standard input
