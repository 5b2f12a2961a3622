"""One row of a table, or one JSON object, becomes one document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from demarche.errors import InputError
from demarche.read.clean import one_line
from demarche.read.document import Given, freeze_text, make_document
from demarche.read.outlet import only_url, outlet_of_url
from demarche.read.published import published_from
from demarche.read.source import Options, check_size
from demarche.records import Document

LONGEST_ID = 200  # characters


def read_row(
    row: Mapping[str, object],
    mapped: Mapping[str, str],
    *,
    path: str,
    number: int,
    options: Options,
    format: str,
) -> Document:
    """The document of row ``number`` (from 1) of the table at ``path``; ``mapped`` is field to column.

    Raises:
        InputError: the row has no text, a text over the limit, or no article in it.
    """
    values = {field: value_at(row, column) for field, column in mapped.items()}
    where = f"{path}#{_row_name(values.get('id'), number)}"
    text = values.get("text")
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    if text is None or (isinstance(text, str) and not text.strip()):
        raise InputError(where, "the text is empty")
    if not isinstance(text, str):
        raise InputError(where, f"the text is {type(text).__name__}, not a string")
    raw = text.encode("utf-8", "surrogatepass")
    check_size(where, len(raw), options.limit_bytes)
    return make_document(path=where, frozen=freeze_text(text), raw=raw, given=given_by(values), format=format)


def given_by(values: Mapping[str, object]) -> Given:
    """What the fields of a row say beside the text."""
    outlet, url = _written(values.get("outlet")), _written(values.get("url"))
    return Given(
        title=_written(values.get("title")),
        published=published_from(values.get("published")),
        outlet=outlet_of_url(outlet) or outlet,
        url=url if url and only_url(url) else None,
        byline=_written(values.get("byline")),
    )


def value_at(row: Mapping[str, object], column: str) -> object:
    """The value of a column; ``source.name`` also finds ``name`` in the object ``source``."""
    if column in row:
        return row[column]
    value: object = row
    for part in column.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def _row_name(value: object, number: int) -> str:
    name = _written(value)
    return name[:LONGEST_ID] if name else str(number)


def _written(value: object) -> str | None:
    """A metadata value as one line: a string, a number, a list of them, or an object with a name."""
    if isinstance(value, Mapping):
        return _written(value.get("name"))
    if isinstance(value, list | tuple):
        return ", ".join(part for part in map(_written, value) if part) or None
    if isinstance(value, str | int | float | date):
        line = one_line(str(value))
        return line if line.casefold() not in {"", "nan", "none", "null"} else None
    return None
