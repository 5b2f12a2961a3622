"""Utterances that no cue introduces: quotations of the speaker before them, and sentences that go on in their tense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from demarche.analyse.analysis import Frame
from demarche.extract.contents import is_left_open
from demarche.extract.quotes import Quote
from demarche.extract.reading import Reading, trimmed
from demarche.records import Span, Statement, identify

_QUOTED_WORDS = 4
"""A quotation shorter than this, without a cue, is a phrase somebody set in marks, not an utterance."""
CONTINUED_CONFIDENCE = 0.5
"""Confidence of an utterance whose speaker is carried over from the one before it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A statement with where it was found: the sentence, and the frame unless it is a bare quotation."""

    statement: Statement
    sentence: int
    frame: Frame | None


def start_of(statement: Statement) -> int:
    """Where a statement begins in the text, by its cue or its content."""
    spans = [*statement.content, *([statement.cue] if statement.cue else [])]
    return min(span.start for span in spans)


def bare_quotations(reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
    """Quotations that no cue introduces: the speaker before them goes on speaking.

    The speaker is taken over inside a paragraph, or from the paragraph just before if that held a quotation too.
    """
    told = list(found)
    for quote in reading.quotes:
        number = reading.sentence_at(quote.inner_start)
        covered = [part for f in found if not _is_inside(reading, f, quote) for part in f.statement.content]
        if not _is_utterance(reading, quote) or _share(quote, covered) > 0.3:
            continue
        before = _speaker_before(reading, quote, [f for f in told if not _is_inside(reading, f, quote)])
        content = trimmed(reading.document.text, quote.inner_start, quote.inner_end)
        source = before.statement.source if before else None
        statement = Statement(
            id=identify("statement", reading.document.id, "quote", content.start, content.end),
            document=reading.document.id,
            source=source,
            cue=None,
            content=(content,),
            quote_type="direct",
            act="assert",
            source_type=before.statement.source_type if before else "none",
            confidence=CONTINUED_CONFIDENCE,
        )
        told.append(Found(statement, number, None))
        yield told[-1]


def _is_inside(reading: Reading, found: Found, quote: Quote) -> bool:
    """Whether a statement is told in the words of a quotation: it is the speaker's who tells it there."""
    cue = found.statement.cue
    return (
        cue is not None
        and not is_left_open(reading, quote)
        and quote.inner_start <= cue.start
        and cue.end <= quote.inner_end
    )


def _is_utterance(reading: Reading, quote: Quote) -> bool:
    if quote.kind != "speech" or not reading.sentences:
        return False
    words = [
        word
        for sentence in reading.sentences
        if sentence.start < quote.inner_end and quote.inner_start < sentence.end
        for word in sentence.words
        if quote.inner_start <= word.start < quote.inner_end
    ]
    return len(words) > _QUOTED_WORDS and any(word.upos in {"VERB", "AUX"} for word in words)


def _share(quote: Quote, spans: Sequence[Span]) -> float:
    inside = sum(max(0, min(s.end, quote.inner_end) - max(s.start, quote.inner_start)) for s in spans)
    return inside / max(1, quote.inner_end - quote.inner_start)


def _speaker_before(reading: Reading, quote: Quote, found: Sequence[Found]) -> Found | None:
    paragraph = reading.sentences[reading.sentence_at(quote.inner_start)].paragraph
    earlier = [f for f in found if start_of(f.statement) < quote.start and f.statement.source is not None]
    same = [f for f in earlier if reading.sentences[f.sentence].paragraph == paragraph]
    if same:
        return max(same, key=lambda f: start_of(f.statement))
    previous = [
        f
        for f in earlier
        if reading.sentences[f.sentence].paragraph == paragraph - 1 and f.statement.quote_type in {"direct", "mixed"}
    ]
    return max(previous, key=lambda f: start_of(f.statement), default=None)


def continuations(reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
    """Free indirect speech: sentences without a cue that go on, in the tense of what was reported, with its words.

    "The envoy said the board had broken its word. His country *would* answer." Only right after an indirect statement
    of a known source, in the same paragraph, where the sentence has no quotation and its main verb is no cue.
    """
    by_sentence: dict[int, list[Found]] = {}
    for each in found:
        by_sentence.setdefault(each.sentence, []).append(each)
    for number in range(1, len(reading.sentences)):
        before = _indirect_before(by_sentence.get(number - 1, []))
        same = reading.sentences[number].paragraph == reading.sentences[number - 1].paragraph
        if before is None or not same or not _goes_on(reading, number):
            continue
        sentence = reading.sentences[number]
        content = trimmed(reading.document.text, sentence.start, sentence.end)
        statement = Statement(
            id=identify("statement", reading.document.id, "free", content.start, content.end),
            document=reading.document.id,
            source=before.statement.source,
            cue=None,
            content=(content,),
            quote_type="free_indirect",
            act="assert",
            source_type=before.statement.source_type,
            anonymity=before.statement.anonymity,
            confidence=FREE_CONFIDENCE * before.statement.confidence,
        )
        yield Found(statement, number, None)
        by_sentence[number] = [Found(statement, number, None)]


def _indirect_before(found: Sequence[Found]) -> Found | None:
    """The outermost statement of a sentence that may be gone on with."""
    fit = [
        f
        for f in found
        if f.statement.quote_type in {"indirect", "free_indirect"}
        and f.statement.source is not None
        and f.statement.polarity == "positive"
        and f.statement.parent is None
        and f.statement.act not in {"deny", "praise", "condemn", "demand"}
    ]
    return fit[0] if fit and len({f.statement.source.actor for f in fit if f.statement.source}) == 1 else None


def _goes_on(reading: Reading, number: int) -> bool:
    """Whether a sentence is in the tense of reported speech and no quotation, date or comparison makes it news."""
    sentence = reading.sentences[number]
    words = sentence.words
    root = next((i for i, word in enumerate(words) if word.head == i), 0)
    quoted = any(q.start < sentence.end and sentence.start < q.end for q in reading.quotes)
    if quoted or any(f.kind == "CUE" and f.first <= root < f.last for f in sentence.frames):
        return False
    texts = [reading.document.text[word.start : word.end].lower() for word in words]
    if not _NEWS.isdisjoint(texts):
        return False
    modals = {w.lemma for w in words if w.upos == "AUX" and w.head == root} | {
        t for t, w in zip(texts, words, strict=True) if w.upos == "AUX" and w.head == root
    }
    if modals & _BACKSHIFTED or texts[-1] == "?":
        return True
    pluperfect = any(t == "had" and w.upos == "AUX" and w.head == root for t, w in zip(texts, words, strict=True))
    return pluperfect and (texts[0] in _CONNECTIVES or words[0].upos == "PRON")


FREE_CONFIDENCE = 0.4
"""Share of a statement's confidence that is left to what goes on with it."""
_BACKSHIFTED = frozenset({"would", "should", "must", "ought"})
_CONNECTIVES = frozenset("however moreover furthermore therefore instead nor but besides hence".split())
_NEWS = frozenset(
    "yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday first since".split()
)
"""Words by which "would" tells the outlet's own background: "it would be the first visit since 2019"."""
