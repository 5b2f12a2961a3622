"""Tab-separated files as event data sets have them: one line a row, no quoting, read by every tool alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TextIO

FORMULA = ("=", "+", "-", "@")


def text_cell(text: str | None) -> str:
    """Text of an article as a cell: on one line, without tabs, without straight double quotes.

    Programs that read these files disagree on quoting, so that nothing is quoted and ``"`` becomes ``'``. Text that a
    spreadsheet would run as a formula has an apostrophe in front.
    """
    words = " ".join((text or "").replace('"', "'").split())
    clean = "".join(character for character in words if unicodedata.category(character) != "Cc")
    return f"'{clean}" if clean.startswith(FORMULA) else clean


def item(text: str | None, *, unknown: str = "") -> str:
    """Text of an article as one of several values of a cell, between which semicolons stand."""
    return text_cell(text).replace(";", ",").replace("|", "/") or unknown


def decimal(value: float | None) -> str:
    """A number with its sign and at least one place; empty for None."""
    return "" if value is None else str(round(float(value), 6))


def open_table(path: Path, columns: Sequence[str] = ()) -> TextIO:
    """A new file with its header row, none where no columns are given."""
    file = path.open("w", encoding="utf-8", newline="\n")
    if columns:
        write_row(file, columns)
    return file


def write_row(file: TextIO, cells: Iterable[str]) -> None:
    file.write("\t".join(cells) + "\n")
