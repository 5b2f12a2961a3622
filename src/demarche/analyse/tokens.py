"""Words: cutting a text into the words the model reads, with their offsets.

The cut follows Universal Dependencies English (EWT): clitics and punctuation stand alone, hyphenated
compounds are split at the hyphen unless the first part is a prefix, abbreviations keep their full stop,
numbers keep commas and points. Training cuts raw text with this same function, so that the model never sees
another cut than at run time.
"""

from __future__ import annotations

import re

ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof st jr sr rev hon gen col lt maj capt sgt cmdr adm brig gov sen rep pres amb min
    sec supt insp messrs mt ft vs etc inc ltd co corp bros no nos vol fig approx dept est jan feb mar
    apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd km kg
    cm mm i.e e.g cf al a.m p.m rs tk pvt govt cpl asst atty msgr eng fr ret retd univ intl
    """.split()
)
"""Abbreviations, lower case, that keep their last full stop; so do single letters and letters with stops."""

AMBIGUOUS = frozenset({"no", "sun", "sat", "mar", "min", "al", "co", "est", "fig", "ret"})
"""Abbreviations that are words too: they keep the stop only where the sentence clearly goes on."""

PREFIXES = frozenset(
    """
    anti co counter cross ex extra hyper inter intra macro mega micro mid mini multi non pan para post
    pre pro pseudo quasi re semi sub super trans ultra un under vice e
    """.split()
)
"""First parts of a hyphenated word that stay joined to the second, as in EWT ("co-workers")."""

_PIECES = re.compile(
    r"""
    (?P<link>https?://\S+[\w/] | www\.\S+[\w/] | [\w.+-]+@[\w-]+\.[\w.-]*\w )
  | (?P<initials>(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![\w]))? | (?:[A-Z]\.)+[A-Z](?!\w) | Ph\.D\.? )
  | (?P<number>[+]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|m|bn|km|k)?(?!\w) | \.\d+ )
  | (?P<word>[^\W_]+(?:['’](?=[^\W_])[^\W_]+|(?<=[A-Z])&(?=[A-Z])[^\W_]+)* )
  | (?P<dots>\.{2,} | … )
  | (?P<dash>-{2,} | [–—―-] )
  | (?P<quote>`` | '' )
  | (?P<repeat>[!?]+ )
  | (?P<other>\S )
    """,
    re.VERBOSE,
)

_CLITIC = re.compile(r"(?i)(?<=[^\W\d_])(n['’]t|['’](?:s|re|ve|ll|d|m))$")
_JOINABLE = re.compile(r"[^\W\d_]+")


def cut_words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Offsets ``(start, end)`` of the words of ``text[start:end]``, in order, none empty or overlapping."""
    end = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    position = start
    while position < end:
        match = _PIECES.search(text, position, end)
        if match is None:
            break
        position = _take(text, match, end, spans)
    return spans


def _take(text: str, match: re.Match[str], end: int, spans: list[tuple[int, int]]) -> int:
    """Append the word or words of one match; return where to go on."""
    start, stop = match.span()
    if match.lastgroup == "word":
        return _take_word(text, start, stop, end, spans)
    if match.lastgroup == "dash" and _is_prefix_hyphen(text, start, stop, end, spans):
        nxt = _JOINABLE.match(text, stop, end)
        if nxt is not None:
            spans[-1] = (spans[-1][0], nxt.end())
            return nxt.end()
    spans.append((start, stop))
    return stop


def _take_word(text: str, start: int, stop: int, end: int, spans: list[tuple[int, int]]) -> int:
    """A word, its clitic apart, with the full stop of an abbreviation."""
    if stop < end and text[stop] == "." and _is_abbreviation(text, start, stop, end):
        stop += 1
    lowered = text[start:stop].lower()
    if lowered == "cannot":
        spans.extend([(start, start + 3), (start + 3, stop)])
        return stop
    clitic = _CLITIC.search(text, start, stop)
    if clitic is not None and clitic.end() == stop and clitic.start() > start:
        spans.extend([(start, clitic.start()), (clitic.start(), stop)])
        return stop
    # "ca n't" aside, a clitic after a plural ("soldiers'") is a word of its own: the next match takes it.
    spans.append((start, stop))
    return stop


def _is_abbreviation(text: str, start: int, stop: int, end: int) -> bool:
    word = text[start:stop]
    if text[start - 1 : start] in {"&", "’", "'"}:
        return False
    if word.lower() not in ABBREVIATIONS and not (len(word) == 1 and word.isalpha() and word.isupper()):
        return False
    if word.lower() in AMBIGUOUS:
        following = text[stop + 1 : stop + 3].lstrip()
        if not following or following[0].isdigit():
            return bool(following)
        inside = following[0] in ",;" or (word[0].isupper() and following[0].islower())
        return inside and word.lower() != "no"
    # "I." and "A." at the end of a text or paragraph are ends of sentences, not initials.
    return stop + 1 < end


def _is_prefix_hyphen(text: str, start: int, stop: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Whether the hyphen at ``start`` joins a prefix and a word ("non-resident")."""
    return (
        stop - start == 1
        and text[start] == "-"
        and bool(spans)
        and spans[-1][1] == start
        and text[spans[-1][0] : start].lower() in PREFIXES
        and stop < end
        and text[stop].isalpha()
    )
