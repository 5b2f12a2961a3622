"""Names of persons as words for comparison: without honorifics and particles, each word spelled the plainest way.

How spellings are levelled is a judgement of ours. Names that reach the news from Arabic, Persian, Urdu, Bengali or
Cyrillic letters are spelled in many ways, so that vowels and doubled letters tell least: Mohammed and Muhammad, Qureshi
and Quraishi, Mahmood and Mahmoud, Sergei and Sergey, Zelensky and Zelenskyy are one. General rules hold for words of
four letters and more, so that short surnames that differ (Li and Lee, Yu and Yoo) stay apart. Translations of a name
(Mikhail and Mykhailo, Yusuf and Joseph) are not one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from demarche.extract.clusters import folded

SHORTEST = 4
"""Letters of the shortest word that the general rules change."""
_HONORIFICS = frozenset(
    """mr mrs ms miss mx dr prof professor sir lord lady dame hon sheikh shaikh sheik ayatollah hojatoleslam maulana
    mullah mufti imam haji hajji rev gen lt col maj capt brig adm cdr amb sen rep gov general colonel major captain
    brigadier admiral marshal president premier chancellor minister prime foreign ambassador king queen prince princess
    emir pope senator governor""".split()
)
"""What stands before a name and is none of its words."""
_SUFFIXES = frozenset("jr sr ii iii iv junior senior".split())
_PARTICLES = frozenset("al el ul ad as ar an at ash".split())
"""The Arabic article and its forms, which papers write, join or leave out: "al-Assad", "Assad"."""
_NAMES = (
    (re.compile(r"(?:m[ou]h?a?m+[aeu]d|mohd|md)"), "muhammad"),
    (re.compile(r"ah?med|ahmad|ahmat|akhmad"), "ahmad"),
    (re.compile(r"m[ae]h?mo?[ou]d|makhmud"), "mahmud"),
    (re.compile(r"h[uo]s+[ae][iy]?n|hossein|hussain|husayn"), "husain"),
    (re.compile(r"sa[iy]*e+d|said|sayed"), "said"),
    (re.compile(r"s[ae]y+[ie]d|syed"), "sayyid"),
    (re.compile(r"yo?u?s+[aeu]f"), "yusuf"),
    (re.compile(r"abd[aeu]l"), "abdul"),
    (re.compile(r"r[ae]h?man"), "rahman"),
    (re.compile(r"[ou]mar"), "umar"),
    (re.compile(r"[ou]sama"), "usama"),
    (re.compile(r"khal[ei]d"), "khalid"),
    (re.compile(r"aleks+and[e]?r|alexand[e]?r"), "aleksandr"),
)
"""Names of many spellings, each by a pattern that the whole word must fit."""
_LETTERS = (
    (re.compile(r"t?sch|tch"), "ch"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"th"), "t"),
    (re.compile(r"ck|q|c$"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"eh(?=[^aeiou])"), "ah"),
    (re.compile(r"(?<!^)ou|oo"), "u"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"(?:iy|ij|yi|yy|ii|y)$"), "i"),
    (re.compile(r"ua?i(?=sh|s)"), "ue"),
    (re.compile(r"(?<!^)[ea][iy]"), "e"),
    (re.compile(r"([^aeiou])\1+|([a-z])\2"), r"\1\2"),
    (re.compile(r"ah$"), "a"),
    (re.compile(r"(?<=[ao])e(?=[^aeiou])"), ""),
)
"""Letters that are levelled in every word of `SHORTEST` letters or more, in this order."""


@lru_cache(maxsize=1 << 12)
def levelled(name: str) -> tuple[str, ...]:
    """The words of a name for comparison, in order; never empty for a name that has a letter."""
    words = [_plain(word) for word in name_words(name)]
    return tuple(words)


def name_words(name: str) -> list[str]:
    """The folded words of a name: hyphenated ones apart, initials letter by letter, no honorifics, particles, "Jr"."""
    found: list[str] = []
    for number, part in enumerate(_parts(name)):
        word = folded(part).replace("'", "").strip(".,")
        if number and word in _SUFFIXES:
            continue
        if _are_initials(part):
            found += list(word.replace(".", ""))
            continue
        pieces = [piece for piece in re.split(r"[-.]", word) if piece]
        if len(pieces) > 1 or found:
            pieces = [piece for piece in pieces if piece not in _PARTICLES] or pieces
        found += pieces
    first = next((place for place, word in enumerate(found) if word not in _HONORIFICS), 0)
    return found[first:]


def _parts(name: str) -> list[str]:
    return re.sub(r"[\"“”(),]", " ", name.replace("’", "'").replace("‘", "'").replace("‐", "-")).split()


def _are_initials(part: str) -> bool:
    """Whether these are the first letters of names: "S.", "J.D.", "KP"; a name set in capitals is none."""
    bare = part.replace(".", "")
    return bare.isalpha() and bare.isupper() and (len(bare) == 1 or ("." in part and len(bare) <= 4) or bare in _PAIRS)


_PAIRS = frozenset(
    """AB AK AR BJ CJ CP DK GL HD IK JD JJ JP KC KK KP LK MJ MK MM NK NN PC PJ PK PM PV RK RN SK SM SR TJ TR TS VK
    VP""".split()
)
"""First letters that papers write without dots. "JO" or "LI" in capitals may be a name."""


def is_junior(name: str) -> bool:
    """Whether a name ends in what tells a child from a parent."""
    parts = _parts(name)
    return len(parts) > 1 and folded(parts[-1]) in _SUFFIXES


def _plain(word: str) -> str:
    """One word spelled the plainest way."""
    for pattern, plain in _NAMES:
        if pattern.fullmatch(word):
            return plain
    if len(word) < SHORTEST:
        return word
    for pattern, plain in _LETTERS:
        word = pattern.sub(plain, word)
    return word


def shortens(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a name of two words or more is a short form of a fuller one.

    Every word of it must be one of the fuller name's, or its first letter in its place ("S. Jaishankar"); the first
    words must fit, or the whole be the fuller name's end ("Bhutto Zardari"); with initials the last words must be one.
    """
    if len(short) > len(full) or tuple(short) == tuple(full):
        return False
    if any(len(word) == 1 for word in short):
        return short[-1] == full[-1] and _is_spread(short, full) and _begins(short[0], full[0])
    ends = tuple(full[-len(short) :]) == tuple(short)
    return ends or (short[0] == full[0] and set(short) < set(full))


_FIRST_LETTERS = {"q": "k", "o": "ou", "p": "pf", "e": "ea", "x": "k"}
"""What the first letters of names become where spellings are levelled."""


def _begins(word: str, name: str) -> bool:
    return word == name or (len(word) == 1 and len(name) > 1 and name[0] in _FIRST_LETTERS.get(word, word))


def _is_spread(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the words stand in the fuller name in this order, first letters for words."""
    left = iter(full)
    return all(any(_begins(word, name) for name in left) for word in short)
