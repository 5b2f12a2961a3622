"""Pairing quotation marks by rule, before any model sees the text.

Straight, curly, doubled and angle marks; single marks told apart from apostrophes; the news convention of
an opening mark in every paragraph and a closing one only at the end. A mark that finds no partner never
reaches past its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_MARK = re.compile(r"``|''|’’|‘‘|[\"“”„‟«»'‘’‚`‹›＂]")
_SINGLE = frozenset("'‘’‚`‹›")
_ANGLE = frozenset("«»")
_OPENING, _CLOSING = (
    frozenset({"“", "„", "‟", "«", "``", "‘‘", "‘", "‚", "`", "‹"}),
    frozenset({"”", "»", "’’", "›"}),
)
_BEFORE_OPENING = frozenset("([{<—–-/“‘„«\"'`*_|=…:")
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–-/”’»\"'…*|")
# Words that begin with an apostrophe, and the n of "rock 'n' roll".
_ELISION = re.compile(r"['’‘`](?:\d0s|\d\ds?|n['’‘`]|em|til|tis|twas|twere|cause|bout|cos|round|nuff)\b", re.IGNORECASE)
_N_CLOSE = re.compile(r"['’‘`]n$", re.IGNORECASE)
_BREAK = re.compile(r"\n\s*")
_DOUBLE = '"“”„‟«»＂'
_SENTENCE_END = frozenset(".?!:;”\"'’…»)*")
_TITLED = re.compile(
    r"\b(?:titled|entitled|headlined|named|captioned|codenamed|themed|slogan|hashtag|song|film|book"
    r"|novel),?\s*$",
    re.IGNORECASE,
)
_SAY = (
    r"(?:sa(?:id|ys?)|told|tells|added|replied|answered|asked|warned|insisted|declared|wrote|shouted|stated"
    r"|tweeted)"
)
_SAID_BEFORE = re.compile(rf"(?:\b{_SAY}(?:\s+\w+)?\s*,|:)\s*$", re.IGNORECASE)
_SAID_AFTER = re.compile(rf"\s*(?:\w+\s+){{0,4}}{_SAY}\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|am|will|would|shall|can|cannot|could|must|may|might|should|has|have|had|do|does|did"
    r"|let|let['’]s"
    r"|\w+n['’]t|(?:it|that|we|they|i|you|he|she)['’](?:s|re|ll|ve|m|d))\b",
    re.IGNORECASE,
)
_SMALL = frozenset("a an the of and in on for to with by at from or as".split())


@dataclass(frozen=True, slots=True)
class Quote:
    """One quoted stretch of a paragraph.

    ``start``/``end`` include the marks, ``inner_start``/``inner_end`` do not; both ends are excluded.
    ``closed`` is False where the closing mark is missing: the stretch then ends with the paragraph, or
    before the next opening mark. ``level`` is 0 for an outer quote, 1 for one inside it, and so on.
    ``continued``: the quote of the paragraph before goes on here, re-opened by a mark. ``kind`` is
    "speech", or "words" for a title or a few words that are no clause.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    level: int
    continued: bool
    kind: str


@dataclass(frozen=True, slots=True)
class _Open:
    family: str
    start: int
    inner_start: int
    continued: bool


def pair_quotes(text: str, *, start: int = 0, end: int | None = None) -> tuple[Quote, ...]:
    """The quotes of ``text[start:end]`` in order; offsets are offsets in ``text``. Never raises."""
    end = len(text) if end is None else min(end, len(text))
    quotes: list[Quote] = []
    pending: str | None = None
    for first, last in _paragraphs(text, max(start, 0), end):
        found, pending = _Paragraph(text, first, last, pending).pair()
        quotes += found
    return tuple(_levelled(sorted(quotes, key=lambda quote: (quote.start, -quote.end))))


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph ends at an empty line, or where a sentence ends with its line and no lower case follows."""
    for gap in _BREAK.finditer(text, start, end):
        last = text[max(start, gap.start() - 8) : gap.start()].rstrip()[-1:]
        wrapped = last not in _SENTENCE_END or text[gap.end() : gap.end() + 1].islower()
        if gap.group().count("\n") == 1 and wrapped:
            continue
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < end:
        yield start, end


class _Paragraph:
    """Pairs the marks of one paragraph with a stack; ``pending``: the family the one before left open."""

    def __init__(self, text: str, start: int, end: int, pending: str | None) -> None:
        self.text, self.start, self.end, self.pending = text, start, end, pending
        self.first = end - len(text[start:end].lstrip())
        self.last_double = max(text.rfind(mark, start, end) for mark in _DOUBLE)
        self.stack: list[_Open] = []
        self.quotes: list[Quote] = []

    def pair(self) -> tuple[list[Quote], str | None]:
        """The quotes of the paragraph and the family of the outermost one left open."""
        position = self.start
        while mark := _MARK.search(self.text, position, self.end):
            position = mark.end()
            self._take(mark.group(), mark.start(), mark.end())
        left = self.stack[0] if self.stack else None
        last = self._last_character(self.end)
        for opened in self.stack:
            if opened.family != "single" or (opened is left and self._goes_on(opened)):
                self._add(opened, last, last, closed=False)
        return self.quotes, left.family if left else None

    def _goes_on(self, opened: _Open) -> bool:
        """Whether an unpaired single mark is no apostrophe: it leads this paragraph, another the next."""
        following = re.match(r"\s*['‘]", self.text[self.end : self.end + 8])
        return opened.start == self.first and following is not None

    def _take(self, mark: str, at: int, after: int) -> None:
        left_ok = at == self.start or self.text[at - 1].isspace() or self.text[at - 1] in _BEFORE_OPENING
        right_ok = after >= self.end or self.text[after].isspace() or self.text[after] in _AFTER_CLOSING
        if mark in _SINGLE:
            self._take_single(mark, at, opens=left_ok and not right_ok)
            return
        family = "angle" if mark in _ANGLE else "double"
        if self._is_open(family):
            if mark in _CLOSING or right_ok or (mark not in _OPENING and not left_ok):
                self._close(family, at, after)
                return
        elif not left_ok and right_ok and self.stack and self.stack[-1].family == "single":
            # 'opened by a single mark, closed by a double one,"; of a doubled mark only the first is taken.
            self._close("single", at, after - (len(mark) > 1))
            return
        if (left_ok or not right_ok) and not (mark in _CLOSING and right_ok) and not self._is_inches(mark, at):
            self._open(family, at, after)

    def _take_single(self, mark: str, at: int, *, opens: bool) -> None:
        text, after = self.text, at + 1
        inside = at > self.start and text[at - 1].isalnum() and after < self.end and text[after].isalnum()
        if inside or _ELISION.match(text, at):
            return
        if opens and mark not in _CLOSING:
            self._open("single", at, after)
        elif at == self.start or opens:
            return
        elif self._is_open("single"):
            if not (_N_CLOSE.search(text[max(self.start, at - 2) : at]) or self._is_possessive(at)):
                self._close("single", at, after)
        elif self.stack and self._ends_double(at):
            self._close("double", at, after)

    def _is_open(self, family: str) -> bool:
        return any(opened.family == family for opened in self.stack)

    def _ends_double(self, at: int) -> bool:
        """Whether a lone single mark closes a double quote ("We agree,' he said): no double one is left."""
        following = self.text[at + 1 : min(at + 2, self.end)]
        ends = self.text[at - 1] in ".,!?" or following in {",", "."}
        return ends and at > self.last_double and self.stack[-1].family == "double"

    def _is_inches(self, mark: str, at: int) -> bool:
        return mark == '"' and at > self.start and self.text[at - 1].isdigit() and not self._is_open("double")

    def _is_possessive(self, at: int) -> bool:
        """Whether the mark after an s is an apostrophe: words follow, then a closing mark, no opening one."""
        text = self.text
        if text[at - 1] not in "sS" or not re.match(r"\s\w", text[at + 1 : min(at + 3, self.end)]):
            return False
        for later in re.finditer(r"['’‘]", text[at + 1 : min(at + 400, self.end)]):
            place = at + 1 + later.start()
            before, after = text[place - 1], text[place + 1 : place + 2]
            if before.isspace() or before in '(“"':
                return False
            if not after.isalnum():
                return True
        return False

    def _open(self, family: str, at: int, after: int) -> None:
        if self.stack and self.stack[-1].family == family:
            unclosed = self.stack.pop()
            if family != "single":
                self._add(unclosed, self._last_character(at), self._last_character(at), closed=False)
        continued = self.pending == family and at == self.first
        self.stack.append(_Open(family, at, after, continued))

    def _close(self, family: str, at: int, after: int) -> None:
        while self.stack:
            opened = self.stack.pop()
            if opened.family == family:
                self._add(opened, at, after, closed=True)
                return
            if opened.family != "single":
                self._add(opened, at, at, closed=False)

    def _add(self, opened: _Open, inner_end: int, end: int, *, closed: bool) -> None:
        if inner_end <= opened.inner_start:
            return
        kind = _kind(self.text, opened, inner_end, end) if closed and not opened.continued else "speech"
        self.quotes.append(Quote(opened.start, end, opened.inner_start, inner_end, closed, 0, opened.continued, kind))

    def _last_character(self, end: int) -> int:
        while end > self.start and self.text[end - 1].isspace():
            end -= 1
        return end


def _kind(text: str, opened: _Open, inner_end: int, end: int) -> str:
    """Speech or mere words: titles, and few words without a verb in or a verb of saying beside them."""
    inner = text[opened.inner_start : inner_end].strip()
    words = re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", inner)
    before, after = text[max(0, opened.start - 40) : opened.start], text[end : end + 60]
    if _TITLED.search(before) or (inner[-1:] not in ".!?," and _is_title(words)):
        return "words"
    if len(words) >= 4 or (len(words) >= 3 and _CLAUSE.search(inner)):
        return "speech"
    said = inner.endswith(",") and _SAID_AFTER.match(after)
    return "speech" if words and (said or inner.endswith(("!", "?")) or _SAID_BEFORE.search(before)) else "words"


def _is_title(words: list[str]) -> bool:
    major = [word for word in words if word.lower() not in _SMALL]
    return len(major) >= 2 and all(word[0].isupper() or word[0].isdigit() for word in major)


def _levelled(quotes: list[Quote]) -> Iterator[Quote]:
    around: list[int] = []
    for quote in quotes:
        while around and around[-1] <= quote.start:
            around.pop()
        yield replace(quote, level=len(around))
        around.append(quote.end)
