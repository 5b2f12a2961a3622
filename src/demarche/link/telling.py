"""A telling: one event in the words of one article, as linking sees it, and the article around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from demarche.link.words import content_stems, is_content, stem

_PARTICLES = frozenset("up down out in on off over away back together through around to with for of at by".split())

TITLE = 0.75
"""The share of words with capitals above which a sentence is a headline in capitals, which says nothing of names."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One event as one article tells it. All words are stems, but those of the trigger.

    ``number`` identifies the event for the caller, ``document`` the article's place in the collection. ``head`` is
    the stem of the trigger's telling word. ``words``: content words of the sentence, the trigger apart; ``names`` and
    ``figures``: those of them that are written like names, or with digits. ``agent``, ``patient``: who does it and to
    whom; ``around``: these, places, and times. ``kind``: the PLOVER type, "" where there is none.
    """

    number: int
    document: int
    trigger: tuple[str, ...]
    head: str
    words: tuple[str, ...]
    names: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()
    patient: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """The words of an article: its content stems, how often each stands in it (255 at most), and which of them are
    written like names."""

    stems: tuple[str, ...] = ()
    times: bytes = b""
    names: frozenset[str] = frozenset()


def telling_head(trigger: Sequence[str]) -> str:
    """The stem of the word that tells: the last content word, or the first where particles end the phrase."""
    content = [word for word in trigger if is_content(word) and word.lower() not in _PARTICLES]
    if not content:
        return stem(trigger[0])
    ended = trigger[-1].lower() in _PARTICLES
    return stem(content[0] if ended else content[-1])


def name_stems(words: Sequence[str]) -> tuple[str, ...]:
    """The stems of the words of a sentence that are written like names: a capital that no full stop explains."""
    if len(words) > 3 and sum(word[:1].isupper() for word in words) > TITLE * sum(word[:1].isalpha() for word in words):
        return ()
    inside = (word for place, word in enumerate(words) if word[:1].isupper() and (place or _is_name_first(words)))
    return content_stems(inside)


def _is_name_first(words: Sequence[str]) -> bool:
    """Whether a sentence begins with a name: the next word is written as one too, or it has capitals inside."""
    return (len(words) > 1 and words[1][:1].isupper()) or any(letter.isupper() for letter in words[0][1:])


def figure_stems(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a sentence that begin with a digit."""
    return tuple(dict.fromkeys(word.lower() for word in words if word[:1].isdigit()))
