"""Contents: the characters that a cue introduces, and how they are quoted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from demarche.analyse.analysis import Frame, Role, Sentence, Word
from demarche.extract.quotes import Quote
from demarche.extract.reading import Reading, trimmed
from demarche.records import Span

_JOINTS = frozenset({"case", "mark", "cc"})
_MARKS = frozenset("\"'“‘«([")
"""Marks that may belong to a content which begins with them."""
_EMPTY = frozenset({"DET", "PUNCT", "CCONJ", "SCONJ", "ADP", "PART", "X", "SYM"})


def read_content(reading: Reading, number: int, frame: Frame) -> tuple[Span, ...]:
    """The content's spans, without "that", grown to the ends of its quotations, and the quotations that go on."""
    text = reading.document.text
    parts: list[Span] = []
    for role in _joined(reading.sentences[number], frame):
        if not _says_anything(reading.sentences[number], role):
            continue
        start, end = reading.sentences[number].offsets(*_clause(reading.sentences[number], _behind(frame, role)))
        quoted = [(quote.inner_start, quote.inner_end) for quote in quotes_around(reading, number, frame)]
        start, end = grown(start, end, reading.sentences[number], quoted)
        if parts and start < parts[-1].end:
            start, parts = min(start, parts[-1].start), parts[:-1]
        parts.append(trimmed(text, start, end))
    if not parts:
        announced = announced_quote(reading, number, frame)
        parts.extend([trimmed(text, announced.inner_start, announced.inner_end)] if announced else [])
    parts.extend(trimmed(text, q.inner_start, q.inner_end) for q in following_quotes(reading, number, frame))
    return tuple(parts)


def _behind(frame: Frame, role: Role) -> Role:
    """The content without the cue, which is none of it."""
    return replace(role, first=frame.last) if frame.first <= role.first < frame.last < role.last else role


def _clause(sentence: Sentence, role: Role) -> tuple[int, int]:
    """A part without "that" before it and without a preposition or conjunction at its end whose clause is elsewhere."""
    first, last = role.first, role.last
    words = sentence.words
    while last - first > 1 and (words[first].upos == "PUNCT" or _is_complementiser(words[first])):
        if words[first].lemma in _MARKS:
            break
        first += 1
    while last - first > 1 and words[last - 1].deprel in _JOINTS and not first <= words[last - 1].head < last:
        last -= 1
    return first, last


def _is_complementiser(word: Word) -> bool:
    return word.lemma == "that" and word.deprel in {"mark", "dep"} and word.upos == "SCONJ"


def announced_quote(reading: Reading, number: int, frame: Frame) -> Quote | None:
    """The quotation in the next sentence that a cue with a colon announces ("He added:" and a new paragraph)."""
    sentence = reading.sentences[number]
    text = reading.document.text
    if not text[sentence.words[frame.first].start : sentence.end].rstrip().endswith(":"):
        return None
    after = (quote for quote in reading.quotes if quote.start >= sentence.end)
    quote = next(after, None)
    return quote if quote is not None and not text[sentence.end : quote.start].strip() else None


def following_quotes(reading: Reading, number: int, frame: Frame) -> tuple[Quote, ...]:
    """The quotations right after a cue's sentence that go on with what it quotes: '"One," she said. "Two."'.

    They stand in the same paragraph, or re-open the marks in the next, and have no cue of their own.
    """
    sentence = reading.sentences[number]
    outer = [quote for quote in quotes_around(reading, number, frame) if quote.level == 0]
    held = [quote for role in frame.spans("content") for quote in outer if _stands_in(sentence, role, quote)]
    later = (f for f in sentence.frames if f.kind == "CUE" and f.first > frame.first)
    if not held or any(not _inside(sentence, f, outer) for f in later):
        return ()
    found: list[Quote] = []
    end, paragraph = max(sentence.end, *(quote.end for quote in held)), sentence.paragraph
    for quote in reading.quotes:
        if quote.level or quote.start < end:
            continue
        last = reading.sentences[reading.sentence_at(max(quote.inner_start, quote.inner_end - 1))]
        first = reading.sentences[reading.sentence_at(quote.inner_start)]
        apart = first.paragraph != paragraph and not quote.continued
        if apart or reading.document.text[end : quote.start].strip() or _has_own_cue(reading, quote):
            break
        if last.end > quote.end + 1:
            break  # the sentence goes on after the quotation
        found.append(quote)
        end, paragraph = max(quote.end, last.end), last.paragraph
    return tuple(found)


def _stands_in(sentence: Sentence, role: Role, quote: Quote) -> bool:
    start, end = sentence.offsets(role.first, role.last)
    return start < quote.inner_end and quote.inner_start < end


def _inside(sentence: Sentence, frame: Frame, quotes: Sequence[Quote]) -> bool:
    start = sentence.words[frame.first].start
    return any(quote.inner_start <= start < quote.inner_end for quote in quotes)


def _has_own_cue(reading: Reading, quote: Quote) -> bool:
    """Whether a cue outside the quotation introduces it."""
    first = reading.sentence_at(quote.inner_start)
    last = reading.sentence_at(max(quote.inner_start, quote.inner_end - 1))
    return any(
        frame.kind == "CUE"
        and not _inside(sentence, frame, [quote])
        and any(_stands_in(sentence, role, quote) for role in frame.spans("content"))
        for sentence in reading.sentences[first : last + 1]
        for frame in sentence.frames
    )


def _says_anything(sentence: Sentence, role: Role) -> bool:
    """Whether a part holds more than function words and marks: a lone "the" is a slip of the tagger."""
    return any(word.upos not in _EMPTY for word in sentence.words[role.first : role.last])


def _joined(sentence: Sentence, frame: Frame) -> list[Role]:
    """The content's parts, closed up where nothing but content can stand between them.

    Two parts with neither cue nor another role between them are one. Before a cue that interrupts, a part goes on up to
    the comma: "A platform with one message, they stressed, is ...".
    """
    taken = set(range(frame.first, frame.last))
    taken.update(i for role in frame.roles if role.name != "content" for i in range(role.first, role.last))
    joined: list[Role] = []
    for part in frame.spans("content"):
        before = joined[-1] if joined else None
        if before is not None:
            between = range(before.last, part.first)
            stops = [i for i in between if i in taken]
            if not stops:
                joined[-1] = Role(part.name, before.first, part.last)
                continue
            commas = [i for i in between if i < stops[0] and sentence.words[i].upos == "PUNCT"]
            if commas:
                joined[-1] = Role(part.name, before.first, max(before.last, commas[-1]))
        joined.append(part)
    return joined


def quotes_around(reading: Reading, number: int, frame: Frame) -> list[Quote]:
    """The quotations that a cue may introduce: those it does not stand in itself, or that nothing ends."""
    cue = reading.sentences[number].words[frame.first].start
    return [q for q in reading.quotes if not q.inner_start <= cue < q.inner_end or is_left_open(reading, q)]


def is_left_open(reading: Reading, quote: Quote) -> bool:
    """Whether the closing mark of a quotation is missing, and the next paragraph does not go on with it."""
    after = next((other for other in reading.quotes if other.start > quote.start), None)
    return not quote.closed and not (after is not None and after.continued)


def grown(start: int, end: int, sentence: Sentence, quoted: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """A content inside a quoted stretch (start, end) that runs over sentence ends takes the whole stretch."""
    for first, last in quoted:
        if first < end and start < last:
            if first < sentence.start <= start <= sentence.start + 3:
                start = first
            if last > sentence.end and end >= sentence.end - 3:
                end = last
    return start, end


def quote_type(content: Sequence[Span], quotes: Sequence[Quote]) -> str:
    """Direct when nine tenths of the content stand in quotation marks, mixed when some does, else indirect."""
    total = sum(span.end - span.start for span in content)
    quoted = sum(
        max(0, min(span.end, quote.inner_end) - max(span.start, quote.inner_start))
        for span in content
        for quote in quotes
    )
    if quoted >= 0.9 * total:
        return "direct"
    return "mixed" if quoted > 0 else "indirect"
