"""The formats Demarche reads: one line a format. A new one is a file here and a line in READERS."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from demarche.read.delimited import read_delimited
from demarche.read.html import read_html
from demarche.read.jsonl import read_jsonl
from demarche.read.parquet import read_parquet
from demarche.read.source import Options, Source
from demarche.read.text import read_text_file
from demarche.records import Document, Failure


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its name, the file extensions that mean it, and the function that reads one source."""

    name: str
    extensions: tuple[str, ...]
    read: Callable[[Source, Options], Iterator[Document | Failure]]


READERS: tuple[Reader, ...] = (
    Reader("text", (".txt", ".text"), read_text_file),
    Reader("html", (".html", ".htm", ".xhtml"), read_html),
    Reader("jsonl", (".jsonl", ".ndjson"), read_jsonl),
    Reader("csv", (".csv", ".tsv"), read_delimited),
    Reader("parquet", (".parquet",), read_parquet),
)


def reader_named(name: str) -> Reader | None:
    """The reader of a format."""
    return next((reader for reader in READERS if reader.name == name.casefold()), None)


def reader_for(file: Path) -> Reader | None:
    """The reader that a file's extension calls for."""
    return next((reader for reader in READERS if file.suffix.casefold() in reader.extensions), None)
