"""A reading: a document with its analysis, and the ways from words to spans that every extractor needs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from demarche.analyse.analysis import Analysis, Sentence, Word
from demarche.codebook.gazetteer import Gazetteer
from demarche.extract.acronyms import explained_acronyms
from demarche.extract.quotes import Quote, pair_quotes
from demarche.records import Document, Span

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
_NOMINAL = frozenset({"det", "amod", "advmod", "compound", "nmod", "nummod", "flat", "case", "goeswith"})
_DETERMINERS = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my", "your"}
)


_HYPHENS = frozenset({"-", "‐", "‑", "–", "/"})


@dataclass(frozen=True)
class Reading:
    """What extractors are given. ``document`` and ``analysis`` belong together; nothing here changes."""

    document: Document
    analysis: Analysis
    gazetteer: Gazetteer

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The analysed sentences in order."""
        return self.analysis.sentences

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The outermost quotations of the text, in order."""
        return tuple(quote for quote in pair_quotes(self.document.text) if quote.level == 0)

    @cached_property
    def acronyms(self) -> dict[str, str]:
        """The acronyms that the text explains, with their names."""
        return explained_acronyms(self.document.text)

    @cached_property
    def names(self) -> tuple[tuple[Span, ...], ...]:
        """For each sentence, what the gazetteer knows in it."""
        return tuple(tuple(self._names_in(sentence)) for sentence in self.sentences)

    def _names_in(self, sentence: Sentence) -> Iterator[Span]:
        text = self.document.text[sentence.start : sentence.end]
        for match in self.gazetteer.find(text):
            span = Span(sentence.start + match.start, sentence.start + match.end, text[match.start : match.end])
            if not self._is_part_of_person(sentence, span):
                yield span

    def _is_part_of_person(self, sentence: Sentence, span: Span) -> bool:
        """Whether what looks like a country or a place is a part of somebody's name ("Jordan Smith")."""
        if self.gazetteer.country(span.text) is None and self.gazetteer.place(span.text) is None:
            return False
        for entity in sentence.entities:
            start, end = sentence.offsets(entity.first, entity.last)
            if (
                entity.label == "Person"
                and start <= span.start
                and span.end <= end
                and (start, end) != (span.start, span.end)
            ):
                return True
        return False

    @cached_property
    def states(self) -> tuple[tuple[tuple[int, str], ...], ...]:
        """For each sentence, the words that name a state, or a place or body of one, with its code."""
        return tuple(tuple(self._states_in(number)) for number in range(len(self.sentences)))

    def _states_in(self, number: int) -> Iterator[tuple[int, str]]:
        for name in self.names[number]:
            code = self.gazetteer.state_of(name.text)
            words = self.words_of(number, name.start, name.end) if code else None
            if code and words:
                yield words[0], code

    @cached_property
    def claims(self) -> tuple[frozenset[str], ...]:
        """For each sentence, the states that claim a disputed place named in it."""
        places = (map(self.gazetteer.place, (name.text for name in names)) for names in self.names)
        return tuple(frozenset(c for place in found if place is not None for c in place.claimants) for found in places)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds, or last began before, the character at ``offset``."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def span(self, number: int, first: int, last: int) -> Span:
        """The characters of words ``first`` to ``last`` (excluded) of a sentence, marks at the edges left out."""
        start, end = self.sentences[number].offsets(first, last)
        return trimmed(self.document.text, start, end)

    def text(self, number: int, first: int, last: int) -> str:
        """The characters of a word range as they stand."""
        start, end = self.sentences[number].offsets(first, last)
        return self.document.text[start:end]

    def words_of(self, number: int, start: int, end: int) -> tuple[int, int] | None:
        """The words of a sentence that the characters ``start`` to ``end`` touch, as (first, last + 1)."""
        words = self.sentences[number].words
        inside = [i for i, word in enumerate(words) if word.start < end and start < word.end]
        return (inside[0], inside[-1] + 1) if inside else None


_EDGES = frozenset(" \t\n\r\u00a0,;:-–—")
_OPENING, _CLOSING = frozenset("\"'“‘«"), frozenset("\"'”’»")


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space, commas and quotation marks at its edges.

    A mark whose partner stands inside the span belongs to it: ‘informed "in writing"’ keeps both. A bracket or a
    quotation that is opened inside is closed.
    """
    while end - start > 1:
        first, last = text[start], text[end - 1]
        around = first in _OPENING and last in _CLOSING
        inside = text[start + 1 : end - 1]
        if first in _EDGES or (first in _OPENING and (around or not any(c in _CLOSING for c in inside if c != "’"))):
            start += 1
        elif last in _EDGES or (last in _CLOSING and not any(c in _OPENING for c in inside)):
            end -= 1
        else:
            break
    if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
        end += 1
    end = _closed(text, start, end)
    return Span(start, end, text[start:end])


def _closed(text: str, start: int, end: int) -> int:
    """Where a span ends with the mark that closes the quotation left open inside it, if that is what comes next."""
    for opening, closing in ("“”", "«»", '""'):
        opened = text.count(opening, start, end)
        is_open = opened % 2 == 1 if opening == closing else opened > text.count(closing, start, end)
        mark = text.find(closing, end, end + 3)
        if is_open and mark >= 0 and not text[end:mark].strip(".,!?"):
            return mark + 1
    return end


def hyphenated_start(words: Sequence[Word], first: int) -> int:
    """The first word of what hyphens join to the word at ``first``: "Secretary-General" begins at "Secretary".

    A long dash joins nothing: "SEOUL—Foreign Minister".
    """
    while first > 1 and words[first - 1].lemma in _HYPHENS and _touch(words[first - 2 : first + 1]):
        first -= 2
    return first


def _touch(words: Sequence[Word]) -> bool:
    return all(word.end == after.start for word, after in pairwise(words))


def head_word(sentence: Sentence, first: int, last: int) -> int:
    """The word of a range that the others hang on: the first whose head lies outside, or that is the root."""
    for index in range(first, last):
        head = sentence.words[index].head
        if (head == index or not first <= head < last) and sentence.words[index].upos != "PUNCT":
            return index
    return first


def is_subject(sentence: Sentence, index: int) -> bool:
    """Whether a word is a grammatical subject, or joined to one."""
    word = sentence.words[index]
    if word.deprel in {"conj", "appos", "flat", "compound"} and word.head != index:
        return is_subject(sentence, word.head) if word.head < index else False
    return word.deprel in _SUBJECTS


def left_extent(sentence: Sentence, head: int) -> int:
    """The first word of the noun phrase headed by ``head``: its leftmost modifier before it.

    A noun phrase does not jump: the first word that neither modifies the head nor joins two that do ends it, wherever
    the tree hangs words before that.
    """
    first = head
    for index in range(head - 1, -1, -1):
        word = sentence.words[index]
        if _modifies(sentence, index, head):
            first = index if word.upos != "ADP" else first
        elif word.upos not in {"PUNCT", "CCONJ"}:
            break
    return first


def _modifies(sentence: Sentence, index: int, target: int) -> bool:
    """Whether a word hangs on ``target`` by nothing but the relations inside a noun phrase: no clause between them."""
    for _ in range(12):
        if index == target:
            return True
        word = sentence.words[index]
        if word.head == index or word.deprel.partition(":")[0] not in _NOMINAL:
            return False
        index = word.head
    return False


def without_determiner(phrase: str) -> str:
    """A noun phrase without its leading articles, demonstratives and possessives."""
    words = phrase.split()
    while len(words) > 1 and words[0].lower() in _DETERMINERS:
        words = words[1:]
    return " ".join(words)
