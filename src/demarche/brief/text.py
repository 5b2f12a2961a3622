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
    """Without quotation marks around the whole, and with the marks inside in pairs: where a cut took the partner of one
    at an end, it goes; where it took that of one inside, its partner is put back."""
    words = words.strip().rstrip(",;:").strip()
    for opening, closing in (("“", "”"), ('"', '"')):
        inside = words[1:-1]
        if len(words) > 2 and words[0] == opening and words[-1] == closing and not {opening, closing} & set(inside):
            words = inside.rstrip(",;:").strip()
        words = _paired(words, opening, closing)
    words = _paired(words, "(", ")")
    return words[:-1] if words.endswith(".") and not words.endswith("..") else words


def _paired(words: str, opening: str, closing: str) -> str:
    """With a partner for each mark."""
    left = words.count(opening) - words.count(closing) if opening != closing else words.count(opening) % 2
    if left == 0:
        return words
    if words.startswith(opening):
        return words[1:].strip()
    if words.endswith(closing):
        return words[:-1].rstrip(",;: ")
    return f"{words}{closing}" if left > 0 else words.replace(closing, "")


def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins and ends that holds these characters; the lines they stand in where none does."""
    first, last = paragraph_around(text, start, end)
    for sentence in split_sentences(text, [(first, last)]):
        if sentence.start <= start and end <= sentence.end:
            return sentence.start, sentence.end
    return first, last


def clause_from(text: str, trigger: Span, *, longest: int = 140) -> str:
    """The words from a trigger to the end of its clause; the whole sentence where little follows the trigger."""
    first, last = sentence_of(text, trigger.start, trigger.end)
    ends = [m.start() for m in _CLAUSE.finditer(text, trigger.end + 25, last)]
    end, start = min([*ends, last]), trigger.start
    cut = ""
    if end - start > longest:
        end, cut = max(text.rfind(" ", trigger.end, start + longest), trigger.end), " …"
    if end - start < 30 and first < start:
        start = first
        if end - first > longest:
            start = text.find(" ", end - longest, trigger.start) + 1 or trigger.start
    before = "… " if start not in {first, trigger.start} else ""
    return f"{before}{quotation(text[start:end])}{cut}"


def sentence_words(text: str, trigger: Span, *, longest: int = 200) -> str:
    """The sentence that holds a trigger, cut on both sides of it where it is long."""
    first, last = sentence_of(text, trigger.start, trigger.end)
    start, end = first, last
    if last - first > longest:
        start = max(first, trigger.start - longest // 2)
        start = first if start == first else text.find(" ", start, trigger.start) + 1 or trigger.start
        end = min(last, start + longest)
        end = last if end == last else max(text.rfind(" ", trigger.end, end), trigger.end)
    return f"{'… ' * (start > first)}{quotation(text[start:end])}{' …' * (end < last)}"
