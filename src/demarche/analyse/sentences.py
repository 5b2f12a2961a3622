"""Paragraphs and sentences of a stored text, by rule, as offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from demarche.analyse.standins import load_stand_ins
from demarche.analyse.tokens import cut_words

_CLOSERS = frozenset("\"'”’»)]}")
_OPENERS = frozenset("\"'“‘«([{")
_TERMINAL = re.compile(r"^(?:[.!?]+|…|\.{2,})$")
_STARTERS = frozenset(
    """
    the a an he she it they we you i this that these those there in on at for from after before but and
    while when if as his her its their our according meanwhile however earlier later mr mrs ms dr
    president prime
    """.split()
)
_AFTER_LETTER = frozenset(
    """
    The It They We This That These Those There In At For From After But While When As
    """.split()
)
"""Starters that are no surname either: one ends a sentence after "Article V."."""
_ENDING_ABBREVIATION = re.compile(r"(?i)^(?:(?:[a-z]\.)+|etc\.|inc\.|ltd\.|co\.|corp\.|jr\.|sr\.|bros\.)$")
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

    A sentence ends at a full stop, and at a question or exclamation mark that no lower-case word follows;
    closing quotation marks and brackets belong to it. Abbreviations do not end one unless a word that starts
    sentences follows.
    """
    number = 0
    for outer_start, outer_end in spans if spans is not None else [(0, len(text))]:
        for start, end in split_paragraphs(text[outer_start:outer_end]):
            words = cut_words(text, outer_start + start, outer_start + end)
            for first, last in _bounds(text, words):
                inside = joined_names(text, words[first:last])
                yield SentenceSpan(inside[0][0], inside[-1][1], number, inside)
            number += 1


def joined_names(text: str, words: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The words with a capital of several as one word, as a capital of one word is: a model reads both alike."""
    ranges = load_stand_ins().joined([text[a:b] for a, b in words])
    return tuple((words[first][0], words[last - 1][1]) for first, last in ranges)


def _bounds(text: str, words: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Index ranges of the sentences in the words of one paragraph."""
    first = index = 0
    while index < len(words):
        stop = None if _is_list_number(text, words, first, index) else _end_after(text, words, index)
        if stop is None:
            index += 1
            continue
        yield first, stop
        first = index = stop
    if first < len(words):
        yield first, len(words)


def _is_list_number(text: str, words: Sequence[tuple[int, int]], first: int, index: int) -> bool:
    """Whether word ``index`` is the stop after the number of a list item ("2. Withdraw ...")."""
    if index != first + 1 or index + 1 == len(words) or text[slice(*words[index])] != ".":
        return False
    return text[slice(*words[first])].isdecimal() and words[first][1] - words[first][0] <= 2


def _end_after(text: str, words: Sequence[tuple[int, int]], index: int) -> int | None:
    """Where the sentence ends if word ``index`` closes one: the index after it and its closing marks."""
    word = text[slice(*words[index])]
    terminal = bool(_TERMINAL.match(word))
    if not terminal and not _ENDING_ABBREVIATION.match(word):
        return None
    stop = index + 1
    while stop < len(words) and text[slice(*words[stop])] in _CLOSERS and words[stop][0] == words[stop - 1][1]:
        stop += 1
    following = _first_letter_word(text, words, stop)
    if stop < len(words) and words[stop][0] == words[stop - 1][1] and stop == index + 1 and word == ".":
        ends = _is_stop_without_space(text, words, index)
    elif following is None:
        ends = True
    elif not terminal:
        ends = following in _AFTER_LETTER if len(word) == 2 else _starts_sentence(following)
    else:
        ends = not following[0].islower() or (word == "." and stop == index + 1)
    return stop if ends else None


def _is_stop_without_space(text: str, words: Sequence[tuple[int, int]], index: int) -> bool:
    """Whether a full stop with no space behind it ends a sentence; else it is in a file name or a version."""
    return text[words[index + 1][0]].isupper() and index > 0 and words[index - 1][1] - words[index - 1][0] > 2


def _starts_sentence(word: str) -> bool:
    return word[0].isupper() and word.lower() in _STARTERS


def _first_letter_word(text: str, words: Sequence[tuple[int, int]], index: int) -> str | None:
    """The next word at or after ``index``, opening marks passed over."""
    while index < len(words) and text[slice(*words[index])] in _OPENERS:
        index += 1
    return text[slice(*words[index])] if index < len(words) else None
