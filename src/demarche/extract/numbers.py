"""Numbers: what a text counts, read off the grammar of quantities and the tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from demarche.analyse.analysis import Sentence
from demarche.extract.events import holding_statement
from demarche.extract.quantities import Quantity, find_quantities
from demarche.extract.reading import Reading, head_word
from demarche.records import Number, Span, Statement, identify

_LEADING = frozenset({"of", "in", "for", "from", "worth"})
"""What stands between a noun of number and what it counts: "dozens of people", "$2 billion in loans"."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity in a sentence: its words ``first`` to ``last`` (excluded), their head, and the noun it counts."""

    number: int
    first: int
    last: int
    head: int
    noun: int | None
    span: Span
    quantity: Quantity


def find_numbers(reading: Reading, statements: Sequence[Statement]) -> tuple[Number, ...]:
    """The numbers of a document, in the order of the text."""
    return tuple(_number(reading, counted, statements) for counted in read_counts(reading))


def _number(reading: Reading, counted: Counted, statements: Sequence[Statement]) -> Number:
    holder = holding_statement(counted.span, statements)
    words = reading.sentences[counted.number].words
    quantity = counted.quantity
    return Number(
        id=identify("number", reading.document.id, counted.span.start, counted.span.end),
        document=reading.document.id,
        span=counted.span,
        counted=_phrase(reading, counted),
        what=words[counted.noun].lemma if counted.noun is not None else "",
        low=quantity.low,
        best=quantity.best,
        high=quantity.high,
        unit=quantity.unit,
        attributed_to=holder.id if holder is not None else None,
    )


def _phrase(reading: Reading, counted: Counted) -> Span | None:
    """The phrase that is counted: from behind the number to its noun."""
    if counted.noun is None or counted.noun < counted.last:
        return None
    first = counted.last
    while first < counted.noun and reading.sentences[counted.number].words[first].lemma in _LEADING:
        first += 1
    return reading.span(counted.number, first, counted.noun + 1)


def read_counts(reading: Reading) -> Iterator[Counted]:
    """Every quantity of a document with the noun it counts."""
    text = reading.document.text
    for number, sentence in enumerate(reading.sentences):
        for match in find_quantities(text[sentence.start : sentence.end]):
            start, end = sentence.start + match.start, sentence.start + match.end
            words = reading.words_of(number, start, end)
            if words is not None:
                head = head_word(sentence, *words)
                noun = _noun(sentence, *words, head)
                yield Counted(number, *words, head, noun, Span(start, end, text[start:end]), match.quantity)


def _noun(sentence: Sentence, first: int, last: int, head: int) -> int | None:
    """The noun that a number counts: the one it modifies, or the one behind "of" ("dozens of people")."""
    words = sentence.words
    above = words[head].head
    if above >= last and words[head].deprel in {"nummod", "amod", "compound", "det", "advmod", "nmod"}:
        return above if words[above].upos in {"NOUN", "PROPN", "ADJ", "SYM"} else None
    for index in range(last, len(words)):
        word = words[index]
        if first <= word.head < last and word.deprel in {"nmod", "obl"} and word.upos in {"NOUN", "PROPN"}:
            led = any(w.head == index and w.deprel == "case" and w.lemma in _LEADING for w in words[last:index])
            return index if led else None
    after = words[last].upos if last < len(words) else ""
    return last if after == "NOUN" and words[last].head not in range(first, last) else None
