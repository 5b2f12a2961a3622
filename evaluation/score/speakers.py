"""Speakers: whether who speaks is resolved to whom the annotators mean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from evaluation.score.figure import Figure, accuracy_figure

_FILLING = frozenset(
    """
        the a an of in for to at on and or from with by mr mrs ms dr sir president minister prime foreign secretary
        general chief leader spokesman spokeswoman spokesperson ambassador senator king queen prince judge
        """.split()
)
"""Words that tell no names apart: a person is no other for a title."""
_STEM = 4
"""Letters by which two words are taken for one ("Iran", "Iranian"; "official", "officials")."""
PRONOUNS = frozenset("he she it they him her them his their its who i we".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSpeaker:
    """The source of a gold statement: its sentence, its words, the name the annotators give, and the coder's name.

    ``found`` are the actor's name and mentions but pronouns, empty where the coder has no statement at the cue, or one
    without a source.
    """

    sentence: str
    words: str
    name: str
    found: tuple[str, ...]


def same_name(one: str, other: str) -> bool:
    """Whether two names may be of one actor: the telling words of one are among those of the other, by their stems."""
    stems, others = _stems(one), _stems(other)
    return bool(stems and others) and (stems <= others or others <= stems)


def _stems(name: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", name)
    words = re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)).lower())
    telling = [word for word in words if word not in _FILLING and len(word) > 1] or words
    return frozenset(word[:_STEM] for word in telling)


def score_speakers(speakers: Sequence[FoundSpeaker]) -> dict[str, Figure]:
    """The share of the gold's sources whose name is right, a missing one being wrong. The unit is the sentence.

    ``speaker``: of all; ``speaker-pronoun``: of those that are a pronoun; ``speaker-other``: of the rest.
    """
    return {
        "speaker": _share(speakers),
        "speaker-pronoun": _share([s for s in speakers if s.words.lower() in PRONOUNS]),
        "speaker-other": _share([s for s in speakers if s.words.lower() not in PRONOUNS]),
    }


def _share(speakers: Sequence[FoundSpeaker]) -> Figure:
    sentences = [list(group) for _, group in groupby(speakers, key=lambda speaker: speaker.sentence)]
    return accuracy_figure([(sum(_is_right(s) for s in group), len(group)) for group in sentences])


def _is_right(speaker: FoundSpeaker) -> bool:
    return any(same_name(name, speaker.name) for name in speaker.found)
