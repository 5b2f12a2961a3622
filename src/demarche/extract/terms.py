"""Terms: labels that have rivals, where they stand and in whose voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from demarche.analyse.analysis import Frame
from demarche.codebook.terms import load_labels
from demarche.extract.events import holding_statement
from demarche.extract.reading import Reading
from demarche.records import Span, Statement, Term, identify

_NAMING = frozenset("call term dub label brand describe name refer style style deem consider see view regard".split())
"""Cues that give a thing another name: what they name first, the outlet names so."""


def find_terms(reading: Reading, statements: Sequence[Statement]) -> tuple[Term, ...]:
    """The labels of a document that have rivals, in the order of the text."""
    found = sorted(_labels(reading), key=lambda item: (item[0].start, -item[0].end))
    terms: list[Term] = []
    for span, referent, label in found:
        if terms and terms[-1].span.end > span.start:
            continue
        holder = _voice(reading, span, statements)
        terms.append(
            Term(
                id=identify("term", reading.document.id, span.start, span.end, referent),
                document=reading.document.id,
                span=span,
                referent=referent,
                label=label,
                statement=holder.id if holder else None,
                quoted=holder is not None and _is_quoted(reading, span),
            )
        )
    return tuple(terms)


def _labels(reading: Reading) -> Iterator[tuple[Span, str, str]]:
    """Each label with what it names and how it is listed: first the codebook's, then names of disputed places."""
    text = reading.document.text
    for number, sentence in enumerate(reading.sentences):
        taken: list[Span] = []
        for match in load_labels().find(text[sentence.start : sentence.end]):
            span = Span(
                sentence.start + match.start,
                sentence.start + match.end,
                text[sentence.start + match.start : sentence.start + match.end],
            )
            taken.append(span)
            yield span, match.referent, match.label
        for name in reading.names[number]:
            place = reading.gazetteer.place(name.text)
            if place is not None and place.claimants and not any(name.overlaps(span) for span in taken):
                yield name, f"place:{place.name}", name.text


def _voice(reading: Reading, span: Span, statements: Sequence[Statement]) -> Statement | None:
    """The statement in whose content a label stands; what somebody calls something else is named by the outlet."""
    holder = holding_statement(span, statements)
    if holder is None or holder.cue is None or _is_quoted(reading, span):
        return holder
    number = reading.sentence_at(holder.cue.start)
    frame = _frame_at(reading, number, holder.cue)
    if frame is None or reading.sentences[number].words[frame.first].lemma not in _NAMING:
        return holder
    first = min(part.start for part in holder.content)
    return None if span.start <= first + _ARTICLE else holder


_ARTICLE = 4
"""Characters that an article may take before the first name."""


def _frame_at(reading: Reading, number: int, cue: Span) -> Frame | None:
    sentence = reading.sentences[number]
    return next(
        (f for f in sentence.frames if f.kind == "CUE" and reading.span(number, f.first, f.last).start == cue.start),
        None,
    )


def _is_quoted(reading: Reading, span: Span) -> bool:
    return any(quote.inner_start <= span.start and span.end <= quote.inner_end for quote in reading.quotes)
