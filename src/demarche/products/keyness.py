"""Keyness: words that one outlet uses more than the others when they tell of the same events.

Weighted log-odds ratio with an informative Dirichlet prior: Monroe, Colaresi & Quinn (2008), "Fightin' Words",
Political Analysis 16(4), equations 16 and 22. The prior are the counts of all outlets together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log, sqrt

from demarche.products.excerpt import sentence_around
from demarche.store import Dossier, Query

PRIOR = 500.0
"""Words that the prior is worth. With a few hundred words an outlet it keeps a word that stands once from leading the
list, and with thousands it hardly counts."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Key:
    """A word of a group: how often the group and the others use it, and how much more (z: in standard deviations)."""

    group: str
    word: str
    count: int
    others: int
    log_odds: float
    z: float


def keyness(counts: Mapping[str, Mapping[str, int]]) -> tuple[Key, ...]:
    """The words of each group by how much more than the others it uses them; by group, then z, then word.

    One group alone has nobody to be compared with and gives nothing, and so does one word alone, which is all that
    anybody says. Words counted nowhere are passed over.
    """
    whole = Counter[str]()
    for words in counts.values():
        whole.update(words)
    whole = +whole
    if len(whole) < 2:
        return ()
    total = sum(whole.values())
    found = []
    for group, words in counts.items():
        own, rest = sum(words.values()), total - sum(words.values())
        if not own or not rest:
            continue
        for word, count in words.items():
            if word not in whole:
                continue
            others = whole[word] - count
            odds, variance = _log_odds(count, own, others, rest, PRIOR * whole[word] / total)
            found.append(Key(group, word, count, others, round(odds, 4), round(odds / sqrt(variance), 4)))
    return tuple(sorted(found, key=lambda key: (key.group, -key.z, key.word)))


def _log_odds(count: float, own: float, others: float, rest: float, prior: float) -> tuple[float, float]:
    """The difference of the log-odds of a word in two texts, and its variance."""
    here = log((count + prior) / (own + PRIOR - count - prior))
    there = log((others + prior) / (rest + PRIOR - others - prior))
    return here - there, 1 / (count + prior) + 1 / (others + prior)


def shared_words(dossier: Dossier) -> dict[str, Counter[str]]:
    """The content words of the sentences in which outlets tell what several articles tell, by outlet."""
    from demarche.link.words import is_content  # here, so that the command line stays light

    found: dict[str, Counter[str]] = {}
    seen: set[tuple[int, str]] = set()
    for row in dossier.query(Query("SELECT * FROM account_list ORDER BY member")):
        sentence = "".join(sentence_around(dossier.text(row["document"]), row["start"], row["end"]))
        if (row["document"], sentence) not in seen:
            seen.add((row["document"], sentence))
            counted = found.setdefault(row["outlet"] or row["path"], Counter())
            words = (word.lower().replace("’", "'") for word in _WORD.findall(sentence))
            counted.update(word for word in words if is_content(word))
    return found


def key_words(dossier: Dossier, *, least: int = 2) -> Iterator[Key]:
    """The key words of each outlet in its accounts of shared events, those used ``least`` times or more."""
    return (key for key in keyness(shared_words(dossier)) if key.count >= least and key.z > 0)
