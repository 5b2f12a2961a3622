"""Finding the time expressions of a text: one compiled scan, the rules at each candidate, joining."""

from __future__ import annotations

import re

from demarche.extract.times import absolute, lasting, relative
from demarche.extract.times.compose import Atom, compose
from demarche.extract.times.value import TimeMatch, TimeValue
from demarche.extract.times.words import fold

# Order matters where two rules begin alike: the first that reads wins.
_RULES = (*absolute.RULES[:5], *relative.RULES, *lasting.RULES, *absolute.RULES[5:])
_COMPILED = tuple((re.compile(pattern), read) for _, pattern, read in _RULES)
_UNNAMED = "|".join(f"(?:{re.sub(r'[(][?]P<[a-z]+>', '(?:', pattern)})" for _, pattern, _ in _RULES)
_SCAN = re.compile(rf"(?<![\w$£€#@])(?<!\d[.,/:])(?:{_UNNAMED})")
_CONTEXT = 64


def find_times(text: str, *, start: int = 0, end: int | None = None) -> tuple[TimeMatch, ...]:
    """All time expressions of ``text[start:end]``, in order and apart; offsets are offsets in ``text``.

    The words that change the value belong to the expression ("since August 5", "between May 7 and 10",
    "almost a month-long"), plain prepositions and a possessive ending do not ("on [Monday]'s"). Characters
    before ``start`` are looked at (a cue such as "in" may stand there) but never taken in.
    """
    end = len(text) if end is None else min(end, len(text))
    start = max(start, 0)
    low = max(0, start - _CONTEXT)
    written = text[low:end]
    folded = fold(written)
    found = compose(_atoms(folded, written, start - low), folded, start - low)
    return tuple(TimeMatch(a + low, b + low, written[a:b], value) for a, b, value in found)


def _atoms(folded: str, written: str, position: int) -> list[Atom]:
    atoms: list[Atom] = []
    while candidate := _SCAN.search(folded, position):
        read = _read_at(folded, written, candidate.start())
        if read is None:
            position = candidate.start() + 1
            continue
        atoms.append(read)
        position = read[1]
    return atoms


def _read_at(folded: str, written: str, position: int) -> Atom | None:
    for pattern, reader in _COMPILED:
        match = pattern.match(folded, position)
        if match is not None:
            value: TimeValue | None = reader(match, written)
            if value is not None:
                return match.start(), match.end(), value
    return None
