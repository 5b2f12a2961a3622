"""Paragraphs and sentences of a stored text, by rule, as offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from demarche.analyse.tokens import cut_words

_CLOSERS = frozenset("\"'”’»)]}")
_OPENERS = frozenset("\"'“‘«([{")
_TERMINAL = re.compile(r"^(?:[.!?]+|…|\.{2,})$")
_STARTERS = frozenset(
    """
    the a an he she it they we you i this that these those there in on at for from after before but and
    while when if as his her its their our according meanwhile however earlier later mr mrs ms dr
    president prime
    """.split()  # noqa: SIM905 - a list of words is read more easily than a list of strings
)
_ENDING_ABBREVIATION = re.compile(r"(?i)^(?:(?:[a-z]\.){2,}|etc\.|inc\.|ltd\.|co\.|corp\.|jr\.|sr\.|bros\.)$")
_BREAK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)*")


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """A sentence: offsets in the text, the number of its paragraph, and the offsets of its words."""

    start: int
    end: int
    paragraph: int
    words: tuple[tuple[int, int], ...]


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    """Offsets of the paragraphs of ``text``, trimmed, none empty.

    A blank line always ends a paragraph. A single line break does unless the text is hard-wrapped, that is,
    most of its single breaks fall inside a sentence at about the same column.
    """
    wrapped = _is_hard_wrapped(text)
    paragraphs: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(text):
        if wrapped and match.group().count("\n") == 1:
            continue
        _append_trimmed(text, start, match.start(), paragraphs)
        start = match.end()
    _append_trimmed(text, start, len(text), paragraphs)
    return paragraphs


def _append_trimmed(text: str, start: int, end: int, into: list[tuple[int, int]]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        into.append((start, end))


def _is_hard_wrapped(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 6:
        return False
    inside = [line for line in lines[:-1] if not re.search(r"[.!?:;\"”’)]\s*$", line)]
    return len(inside) > 0.6 * len(lines) and max(map(len, lines)) < 100 and len(text) / len(lines) > 40


def split_sentences(text: str, spans: Sequence[tuple[int, int]] | None = None) -> Iterator[SentenceSpan]:
    """The sentences of ``text``, in order; only those inside ``spans`` (kept stretches) when given.

    A sentence ends at a full stop, question or exclamation mark that no lower-case word follows, closing
    quotation marks and brackets included; abbreviations do not end one unless a word that starts sentences
    follows.
    """
    number = 0
    for outer_start, outer_end in spans if spans is not None else [(0, len(text))]:
        for start, end in split_paragraphs(text[outer_start:outer_end]):
            words = cut_words(text, outer_start + start, outer_start + end)
            for first, last in _bounds(text, words):
                inside = tuple(words[first:last])
                yield SentenceSpan(inside[0][0], inside[-1][1], number, inside)
            number += 1


def _bounds(text: str, words: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Index ranges of the sentences in the words of one paragraph."""
    first = index = 0
    while index < len(words):
        stop = _end_after(text, words, index)
        if stop is None:
            index += 1
            continue
        yield first, stop
        first = index = stop
    if first < len(words):
        yield first, len(words)


def _end_after(text: str, words: Sequence[tuple[int, int]], index: int) -> int | None:
    """Where the sentence ends if word ``index`` closes one: the index after it and its closing marks."""
    word = text[slice(*words[index])]
    terminal = bool(_TERMINAL.match(word))
    if not terminal and not _ENDING_ABBREVIATION.match(word):
        return None
    stop = index + 1
    while (
        stop < len(words) and text[slice(*words[stop])] in _CLOSERS and words[stop][0] == words[stop - 1][1]
    ):
        stop += 1
    if stop >= len(words):
        return stop
    if words[stop][0] == words[stop - 1][1] and stop == index + 1 and terminal and word == ".":
        # No space after the full stop: a file name, a version, or a missing space before a capital.
        return (
            stop
            if text[words[stop][0]].isupper() and index > 0 and len(text[slice(*words[index - 1])]) > 2
            else None
        )
    following = _first_letter_word(text, words, stop)
    if following is None:
        return stop
    if not terminal:
        return stop if following[0].isupper() and following.lower() in _STARTERS else None
    if word in {"…", "..."} or stop > index + 1:
        return stop if not following[0].islower() else None
    return stop if not following[0].islower() or word == "." else None


def _first_letter_word(text: str, words: Sequence[tuple[int, int]], index: int) -> str | None:
    """The next word at or after ``index``, opening marks passed over."""
    while index < len(words) and text[slice(*words[index])] in _OPENERS:
        index += 1
    return text[slice(*words[index])] if index < len(words) else None
