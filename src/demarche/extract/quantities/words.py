"""Numbers in words: "twenty-six", "a hundred and five", "half a million", "two dozen"."""

from __future__ import annotations

import re

ONES = {
    word: value
    for value, word in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen
        """.split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
    "score": 20.0,
}
ABBREVIATED = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "cr": 1e7, "tn": 1e12, "trn": 1e12}
VAGUE = {
    "several": 3.0,
    "dozens": 24.0,
    "scores": 40.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "lakhs": 2e5,
    "millions": 2e6,
    "crores": 2e7,
    "billions": 2e9,
}
"""Plurals that stand for a number, and the least they say."""

_UNIT = "|".join([*ONES, *TENS])
_SCALE = "|".join(SCALES)
WORDS = (
    rf"(?:(?:half a|a quarter of a|an?(?=[\s-](?:{_SCALE})\b)|(?:{_UNIT}|{_SCALE})(?![a-z]))"
    rf"(?:[\s-](?:and[\s-])?(?:{_UNIT}|{_SCALE})\b)*)"
)
"""A run of number words."""


def read_words(text: str) -> float | None:
    """The value of a run of number words; None where they are no number ("a")."""
    total, current, told = 0.0, 0.0, False
    words = [word for word in re.split(r"[\s-]+", text.lower()) if word != "and"]
    if words[:2] == ["half", "a"]:
        words, current = words[2:], 0.5
    elif words[:4] == ["a", "quarter", "of", "a"]:
        words, current = words[4:], 0.25
    elif words[:1] and words[0] in {"a", "an"}:
        words, current = words[1:], 1.0
    for word in words:
        if word in ONES or word in TENS:
            current += ONES.get(word, TENS.get(word, 0.0))
            told = True
        elif word in SCALES:
            scale = SCALES[word]
            current = (current or 1.0) * scale
            told = True
            if scale >= 1e3:
                total, current = total + current, 0.0
        else:
            return None
    return total + current if told else None
