"""Articles in: bytes and files become documents with a frozen text.

>>> from demarche.read import read
>>> for document in read("articles/"):  # doctest: +SKIP
...     print(document.title, document.published)
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from demarche.errors import InputError, UsageError
from demarche.read.clean import one_line
from demarche.read.columns import check_fields
from demarche.read.document import Given, freeze_text, make_document
from demarche.read.inputs import STANDARD_INPUT, find_sources
from demarche.read.published import published_from
from demarche.read.readers import READERS, Reader, reader_for, reader_named
from demarche.read.source import Options, Source
from demarche.records import Document, Failure, Published

__all__ = ["READERS", "read", "read_text"]


def read(
    inputs: str | Path | Iterable[str | Path],
    *,
    columns: Mapping[str, str] | None = None,
    format: str | None = None,
    limit_bytes: int = 20_000_000,
) -> Iterator[Document | Failure]:
    """Read articles from files, folders, patterns or standard input (``-``), lazily and in a stable order.

    Args:
        inputs: one or many paths; a folder is read recursively and sorted, without hidden and side files
            (README); a path that does not exist and holds ``*``, ``?`` or ``[`` is a pattern.
        columns: for tables and JSON Lines, field to column: text, title, published, outlet, url, byline, id.
            Usual names are found without it. ``source.name`` reaches into a nested object.
        format: read everything as this format, whatever its extension; standard input is text without it.
        limit_bytes: the largest single article (text file, page, row) in bytes.

    Yields:
        A document for each article; a failure, with the reason, for each input, row or line not readable.

    Raises:
        UsageError: no input, an unknown format or field, or a limit under 1. A bad input never raises.
    """
    named = [inputs] if isinstance(inputs, str | os.PathLike) else list(inputs)
    reader = reader_named(format) if format else None
    if not named:
        raise UsageError("nothing to read: give files, folders, patterns, or - for standard input")
    if format and reader is None:
        raise UsageError(f"unknown format {format!r}; known: {', '.join(known.name for known in READERS)}")
    if limit_bytes < 1:
        raise UsageError(f"the limit for one article must be at least 1 byte, got {limit_bytes}")
    check_fields(columns or {})
    return _read_all(named, reader, Options(columns or {}, limit_bytes))


def read_text(
    text: str,
    *,
    path: str = STANDARD_INPUT,
    title: str | None = None,
    published: str | date | Published | None = None,
    outlet: str | None = None,
    url: str | None = None,
    byline: str | None = None,
) -> Document:
    """The document of a string that is at hand already; what is not given is looked for in the text.

    Raises:
        InputError: the text is empty or holds no article, or ``published`` names no day, month or year.
    """
    when = published if isinstance(published, Published) else published_from(published)
    if published is not None and when is None:
        raise InputError(path, f"cannot read the date {published!r}; write it as 2024-05-17")
    given = Given(title=one_line(title) if title else None, published=when, outlet=outlet, url=url, byline=byline)
    raw = text.encode("utf-8", "surrogatepass")
    return make_document(path=path, frozen=freeze_text(text), raw=raw, given=given, format="text")


def _read_all(inputs: Iterable[str | Path], reader: Reader | None, options: Options) -> Iterator[Document | Failure]:
    for source in find_sources(inputs):
        if isinstance(source, Failure):
            yield source
        else:
            yield from _read_one(source, reader or _reader_of(source), options)


def _read_one(source: Source, reader: Reader | None, options: Options) -> Iterator[Document | Failure]:
    if reader is None:
        kinds = ", ".join(extension for known in READERS for extension in known.extensions)
        yield Failure(source.path, "read", f"unknown kind of file; known extensions: {kinds}; or give its format")
        return
    try:
        yield from reader.read(source, options)
    except InputError as error:
        yield Failure(error.path, error.step, " ".join(error.reason.split()))
    except OSError as error:
        yield Failure(source.path, "read", error.strerror or "cannot be read")


def _reader_of(source: Source) -> Reader | None:
    return reader_for(source.file) if source.file else reader_named("text")
