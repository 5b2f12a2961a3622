"""The headline on top of a text, told from a text that starts with its first paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from demarche.read.lines import Line
from demarche.records import Span

SHORTEST, LONGEST = 12, 140  # characters; what is longer and lacks its full stop is a first sentence
FEWEST_WORDS, MOST_WORDS = 3, 30
LONGEST_WITHOUT_GAP = 120  # a headline with no blank line below it
BODY = 80  # characters that some paragraph below a headline has at least
_MARKDOWN = re.compile(r"#{1,2}\s+(?=\S)")
_NO_HEADLINE = re.compile(r"(?:[.,;:…—–-]|[.,][\"'”’)\]]+)$|[a-z][.!?][\"”’]?\s+[\"“]?[A-ZÀ-Þ]|\b[Pp]hoto:|\bImage:")
LONGEST_QUESTION = 100  # characters of a headline that ends in a question or exclamation mark
_QUESTION = re.compile(r"[!?][\"'”’)]*$")
_LIST_ITEM = re.compile(r"[•*▪◦‣]|[-–—]\s|\d+[.)]\s")


def find_title(lines: Sequence[Line], first: int, *, known: str | None = None) -> Span | None:
    """The headline if line ``first`` is one. A ``known`` title (from metadata) is only looked for as it
    is written."""
    if first >= len(lines):
        return None
    line = lines[first]
    if known:
        return _whole(line) if same_words(line.text, known) else None
    mark = _MARKDOWN.match(line.text)
    if mark:
        return Span(line.start + mark.end(), line.end, line.text[mark.end() :])
    return _whole(line) if _looks_like_headline(line) and _has_body(lines, first) else None


def same_words(one: str, other: str) -> bool:
    """Whether two titles are the same but for case, quotation marks and white space."""
    return _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _whole(line: Line) -> Span:
    return Span(line.start, line.end, line.text)


def _looks_like_headline(line: Line) -> bool:
    text = line.text
    return (
        SHORTEST <= len(text) <= LONGEST
        and FEWEST_WORDS <= len(text.split()) <= MOST_WORDS
        and not _NO_HEADLINE.search(text)
        and not _LIST_ITEM.match(text)
        and not text[0].islower()
        and not (len(text) > LONGEST_QUESTION and _QUESTION.search(text))
    )


def _has_body(lines: Sequence[Line], first: int) -> bool:
    """A headline has a paragraph below it that is longer; without a blank line in between at once."""
    below = lines[first + 1 : first + 6]
    title = lines[first]
    if not below:
        return False
    longest = max(len(line.text) for line in below)
    if below[0].blank_before:
        return longest >= BODY
    return len(title.text) <= LONGEST_WITHOUT_GAP and longest >= max(BODY, len(title.text) + 20)
