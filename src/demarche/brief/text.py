"""Foreign text made fit to be set: one line, cut between words, without signs that steer a page."""

from __future__ import annotations

import re
import unicodedata

from demarche.analyse.sentences import split_sentences
from demarche.products.excerpt import paragraph_around
from demarche.records import Span

LONGEST = 280
"""Characters of a quotation in a sentence; its footnote leads to the whole."""
_CLAUSE = re.compile(r"[,;:](?=\s)|\s[–—-]\s|\s(?=(?:which|while|whose|although|but|where)\s)")
_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff")


def plain(text: str) -> str:
    """Foreign text as one line, without controls and signs that reorder what stands around them."""
    kept = "".join(each for each in " ".join(text.split()) if each not in _REORDERING)
    return "".join(each if unicodedata.category(each) not in {"Cc", "Cs", "Co", "Cn"} else "�" for each in kept)


def quotation(text: str, *, longest: int = LONGEST) -> str:
    """A quotation without the marks around it, cut at the end of a sentence or word where it is long."""
    words = unmarked(plain(text))
    if len(words) <= longest:
        return words
    end = max((match.end() for match in re.finditer(r"[.!?][”’\"']?(?=\s)", words[:longest])), default=0)
    if end >= longest // 3:
        return f"{words[:end]} …"
    return f"{words[:longest].rsplit(' ', 1)[0].rstrip(',;:–—- ')} …"


def unmarked(words: str) -> str:
    """Without quotation marks at the ends, and without a mark whose partner the cut took away."""
    words = words.strip().strip('"“”').rstrip(",;:").strip()
    if words[:1] in {"‘", "'"}:
        words = words[1:]
    for opening, closing in (("“", "”"),):
        if words.count(opening) != words.count(closing):
            words = words.replace(opening, "").replace(closing, "")
    for mark in ('"',):
        if words.count(mark) % 2:
            words = words.replace(mark, "")
    return words.strip()


def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins and ends that holds these characters; the lines they stand in where none does."""
    first, last = paragraph_around(text, start, end)
    for sentence in split_sentences(text, [(first, last)]):
        if sentence.start <= start and end <= sentence.end:
            return sentence.start, sentence.end
    return first, last


def clause_from(text: str, trigger: Span, *, longest: int = 140) -> Span:
    """The words from a trigger to the end of its clause; the whole sentence where that is short or little follows."""
    first, last = sentence_of(text, trigger.start, trigger.end)
    whole = Span.cut(text, first, last)
    if len(whole.text) <= longest:
        return whole
    ends = [m.start() for m in _CLAUSE.finditer(text, trigger.end + 25, last)]
    end = min([*ends, last])
    if end - trigger.start > longest:
        end = text.rfind(" ", trigger.end, trigger.start + longest)
    if end - trigger.start < 25 and first < trigger.start:
        first = text.find(" ", max(first, trigger.start - longest // 2), trigger.start) + 1 or trigger.start
        return Span.cut(text, first, max(end, trigger.end))
    return Span.cut(text, trigger.start, max(end, trigger.end))
