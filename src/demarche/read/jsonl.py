"""JSON Lines: one object, one article, a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from demarche.errors import InputError
from demarche.read.bytes import to_text
from demarche.read.columns import map_columns, missing_reason
from demarche.read.rows import read_row
from demarche.read.source import Options, Source, megabytes
from demarche.records import Document, Failure

PEEK = 20  # objects looked at before a column counts as missing: an object may leave out an empty field
MARKUP_ROOM = 2  # a line may be this many times the limit for one article: other fields, escapes

Item = tuple[int, dict[str, object]] | Failure


def read_jsonl(source: Source, options: Options) -> Iterator[Document | Failure]:
    """A document or a failure for each line that is not blank.

    Raises:
        InputError: the first objects all lack a column that must be there, or there is no line at all.
    """
    with source.open() as stream:
        items = _objects(stream, source.path, options.limit_bytes)
        head = _peek(items, options)
        found = [item for item in head if not isinstance(item, Failure)]
        keys = list(dict.fromkeys(key for _, row in found for key in row))
        reason = missing_reason(options.columns, keys) if found else None
        if reason or not head:
            raise InputError(source.path, reason or "the file is empty")
        for item in head:
            yield _read(item, source, options)
        for item in items:
            yield _read(item, source, options)


def _peek(items: Iterator[Item], options: Options) -> list[Item]:
    """As many items as it takes until all columns were seen."""
    head: list[Item] = []
    keys: dict[str, None] = {}
    for item in items:
        head.append(item)
        if not isinstance(item, Failure):
            keys.update(dict.fromkeys(item[1]))
        if len(head) >= PEEK or missing_reason(options.columns, keys) is None:
            break
    return head


def _read(item: Item, source: Source, options: Options) -> Document | Failure:
    if isinstance(item, Failure):
        return item
    number, row = item
    try:
        mapped = map_columns(options.columns, row)
        return read_row(row, mapped, path=source.path, number=number, options=options, format="jsonl")
    except InputError as error:
        return Failure(error.path, error.step, error.reason)


def _objects(stream: BinaryIO, path: str, limit: int) -> Iterator[Item]:
    number = 0
    while line := stream.readline(MARKUP_ROOM * limit + 1):
        number += 1
        where = f"{path}#{number}"
        if len(line) > MARKUP_ROOM * limit and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = stream.readline(limit)
            yield Failure(where, "read", f"the line is over the limit of {megabytes(limit)} for one article")
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield _parse(line, number, where)


def _parse(line: bytes, number: int, where: str) -> Item:
    try:
        value = json.loads(to_text(line, path=where))
    except InputError as error:
        return Failure(where, "read", error.reason)
    except (ValueError, RecursionError) as error:
        return Failure(where, "read", f"broken JSON: {error}")
    if not isinstance(value, dict):
        return Failure(where, "read", f"the line holds {_kind(value)}, not a JSON object")
    return number, value


def _kind(value: object) -> str:
    return {list: "a list", str: "a string", type(None): "null"}.get(type(value), "a number or truth value")
