"""Copies: articles that are printed again by other outlets, cut, lightly edited, under another headline.

Each article is a set of shingles, five words in a row without marks and capitals (Broder 1997, "On the resemblance
and containment of documents"). What counts is containment: how much of the shorter article stands in the longer one,
so that a version cut at the end is found. Candidates share sampled shingles (those whose hash is a multiple of
`SAMPLE`, Broder's mod sketch, which keeps containment where minima would not) and are then compared on all their
shingles. Shingles of many articles are an outlet's footer: they are taken out first and count neither for nor against.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from demarche.link.spill import Spill

Hashes = NDArray[np.uint64]

WORDS = 5
"""Words of a shingle."""
SAMPLE = 4
"""One shingle in so many is looked up: an article of 40 words still has nine."""
COMMON = 50
"""Articles that may share a shingle before it is taken for a footer."""
SHARED = 0.5
"""The least share of the shorter article's shingles in the other one. One word changed costs five shingles, so that
half of them still stands where every tenth word was edited; two reports of one event written apart share under a
tenth."""
KNOWN = 30_000
"""Words whose hashes are remembered."""
PARTS = 8
"""Parts in which the shingles of all articles are counted and compared."""
LEAST = 20
"""Shingles, footers apart, below which an article is too short to be told a copy."""
_WORD = re.compile(r"\w+")
_FACTOR = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Copy:
    """Two articles, by their numbers, smaller first, one of which is largely in the other: ``shared`` of the shorter
    one's shingles, footers apart."""

    left: int
    right: int
    shared: float


def find_copies(texts: Iterable[tuple[int, str]]) -> tuple[Copy, ...]:
    """The pairs of copies among numbered articles, in order. One text is in memory at a time."""
    numbers: list[int] = []
    every: Spill[Hashes] = Spill()
    known: dict[str, int] = {}
    for number, text in texts:
        numbers.append(number)
        every.append(_shingles(text, known))
        if len(known) > KNOWN:
            known.clear()
    shingles = _without_footers(every)
    found = []
    for one, other in _candidates(shingles):
        shorter = min(len(shingles[one]), len(shingles[other]))
        shared = len(np.intersect1d(shingles[one], shingles[other], assume_unique=True)) / shorter
        if shared >= SHARED:
            left, right = sorted((numbers[one], numbers[other]))
            found.append(Copy(left, right, round(shared, 4)))
    return tuple(sorted(found, key=lambda copy: (copy.left, copy.right)))


def _shingles(text: str, known: dict[str, int]) -> Hashes:
    """The hashes of a text's shingles, sorted, each once; none where it is too short."""
    words = [known.get(word) or known.setdefault(word, _hash(word)) for word in _WORD.findall(text.lower())]
    count = len(words) - WORDS + 1
    if count < LEAST:
        return np.zeros(0, np.uint64)
    hashes = np.array(words, np.uint64)
    mixed = np.zeros(count, np.uint64)
    for place in range(WORDS):
        mixed = mixed * _FACTOR + hashes[place : place + count]
    mixed ^= mixed >> np.uint64(29)
    return np.unique(mixed * _FACTOR)


def _hash(word: str) -> int:
    data = word.encode()
    return zlib.crc32(data) << 32 | zlib.crc32(data, 0x5EED)


def _without_footers(shingles: Spill[Hashes]) -> Spill[Hashes]:
    """The shingles of each article that no more than ``COMMON`` articles share; none where too few are left."""
    common = _common(shingles)
    kept: Spill[Hashes] = Spill()
    for part in shingles:
        own = part[common[np.searchsorted(common[:-1], part)] != part] if len(common) else part
        kept.append(own if len(own) >= LEAST else own[:0])
    return kept


def _common(shingles: Spill[Hashes]) -> Hashes:
    """The shingles that more than ``COMMON`` articles share; a part of all hashes in memory at a time."""
    found = [np.zeros(0, np.uint64)]
    for part in range(PARTS):
        of_part = [each[each % np.uint64(PARTS) == np.uint64(part)] for each in shingles]
        every = np.concatenate(of_part) if of_part else np.zeros(0, np.uint64)
        every.sort()
        found.append(np.unique(every[COMMON:][every[COMMON:] == every[:-COMMON]]))
    return np.sort(np.concatenate(found))


def _candidates(shingles: Spill[Hashes]) -> list[tuple[int, int]]:
    """Pairs that share half as many sampled shingles as copies would, one at least."""
    count = len(shingles)
    own = np.zeros(count, np.int64)
    codes, shared = np.zeros(0, np.int64), np.zeros(0, np.int64)
    for part in range(PARTS):
        sampled, documents = _sampled(shingles, part)
        own += np.bincount(documents, minlength=count)
        found, times = np.unique(_sharing(sampled, documents, count), return_counts=True)
        both = np.concatenate([codes, found])
        order = np.argsort(both, kind="stable")
        codes, starts = np.unique(both[order], return_index=True)
        every = np.concatenate([shared, times])[order]
        shared = np.add.reduceat(every, starts) if len(every) else every
    left, right = (codes // count, codes % count) if count else (codes, codes)
    chosen = shared >= SHARED / 2 * np.minimum(own[left], own[right])
    return list(zip(left[chosen].tolist(), right[chosen].tolist(), strict=True))


def _sampled(shingles: Spill[Hashes], part: int) -> tuple[Hashes, NDArray[np.int64]]:
    """A part of the sampled shingles and the places of their articles, by shingle and then by article."""
    found = []
    for each in shingles:
        mixed = each >> np.uint64(7)
        found.append(each[(mixed % np.uint64(SAMPLE) == 0) & (mixed // np.uint64(SAMPLE) % np.uint64(PARTS) == part)])
    hashes = np.concatenate(found) if found else np.zeros(0, np.uint64)
    documents = np.repeat(np.arange(len(found)), [len(each) for each in found])
    order = np.argsort(hashes, kind="stable")
    return hashes[order], documents[order]


def _sharing(hashes: Hashes, documents: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """A number for each pair of articles and each shingle they share: left times ``count`` plus right."""
    starts = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]]) if len(hashes) else np.zeros(0, np.int64)
    sizes = np.diff(np.r_[starts, len(hashes)])
    codes = array("q")
    for start, size in zip(starts[sizes > 1].tolist(), sizes[sizes > 1].tolist(), strict=True):
        holders = documents[start : start + size].tolist()
        codes.extend(one * count + other for place, one in enumerate(holders) for other in holders[place + 1 :])
    return np.array(codes, np.int64)


def copy_groups(members: Sequence[int], copies: Iterable[Copy]) -> dict[int, int]:
    """For each member that has copies among the members, the first member of its group.

    A member joins a group only where it is a copy of the group's first member: A, B and C are one source where B and C
    are copies of A, not where B links an A and a C that share nothing.
    """
    inside = set(members)
    linked: dict[int, set[int]] = {}
    for copy in copies:
        if copy.left not in inside or copy.right not in inside:
            continue
        linked.setdefault(copy.left, set()).add(copy.right)
        linked.setdefault(copy.right, set()).add(copy.left)
    first: dict[int, int] = {}
    for member in sorted(members):
        if member in linked and member not in first:
            first[member] = member
            first.update({other: member for other in sorted(linked[member]) if other not in first})
    return first
