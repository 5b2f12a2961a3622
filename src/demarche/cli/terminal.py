"""Text for a terminal: safe, wrapped where a person reads it, whole where a program does."""

from __future__ import annotations

import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

import click

#: Controls that reorder the text around them: an article could make a line read what it does not say.
REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of output before it is wrapped; ``style`` is ``head``, ``text`` or ``source``."""

    text: str
    style: str = "text"
    indent: int = 0


def printable(text: str) -> str:
    """Foreign text as one line that cannot steer the terminal: no escape codes, no reordering."""
    words = " ".join(text.split())
    return "".join("�" if unicodedata.category(each) == "Cc" or each in REORDERING else each for each in words)


def counted(count: int, noun: str) -> str:
    """``1 event``, ``1,200 events``."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def print_block(lines: Iterable[Line]) -> None:
    """Print lines and an empty one, wrapped and coloured on a terminal, plain and whole when piped."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for line in lines:
        for piece in wrap(line, width):
            click.echo(styled(piece, line.style))
    click.echo()


def wrap(line: Line, width: int | None) -> list[str]:
    margin = " " * line.indent
    text = printable(line.text)
    if width is None:
        return [margin + text]
    return textwrap.wrap(
        text, max(width, 40), initial_indent=margin, subsequent_indent=margin + "  ", break_on_hyphens=False
    )


def styled(text: str, style: str) -> str:
    if style == "head":
        return click.style(text, bold=True)
    return click.style(text, dim=True) if style == "source" else text
