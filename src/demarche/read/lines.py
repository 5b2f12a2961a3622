"""The lines of a frozen text that are not blank, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

SENTENCE_END = re.compile(r"[.!?…](?:[\"'”’»)\]]|\s)*$")
REAL_PARAGRAPH = 80  # characters; with a full stop at the end it is prose
LONG_PARAGRAPH = 220  # longer than any headline seen, so prose with or without a full stop


@dataclass(frozen=True, slots=True)
class Line:
    """``text`` is stripped and stands at ``start..end``; ``blank_before``: a blank line stands above it."""

    start: int
    end: int
    text: str
    blank_before: bool

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends as a sentence does."""
        return SENTENCE_END.search(self.text) is not None

    @property
    def is_prose(self) -> bool:
        """Whether the line is surely a paragraph of an article, by its length and end."""
        length = len(self.text)
        return length >= LONG_PARAGRAPH or (length >= REAL_PARAGRAPH and self.ends_sentence)


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of ``text`` that hold more than white space."""
    lines: list[Line] = []
    start = 0
    blank = False
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            begin = start + raw.index(stripped)
            lines.append(Line(begin, begin + len(stripped), stripped, blank))
        blank = not stripped
        start += len(raw) + 1
    return tuple(lines)
