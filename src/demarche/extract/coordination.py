"""Coordinations: "A, B and C" in one role are three participants, also where the model marked them as one span."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from demarche.analyse.analysis import Frame, Role, Sentence
from demarche.extract.names import PersonMention, person_mentions
from demarche.extract.reading import Reading

_PARTIES = frozenset({"actor", "recipient"})
_JOINTS = frozenset({",", ";", "and", "&"})


def members(
    sentence: Sentence, first: int, last: int, text: str, persons: Sequence[PersonMention]
) -> Iterator[tuple[int, int]]:
    """The word ranges of the members of ``first``..``last``: cut before the titles of each further person named.

    Without two persons' names apart by a comma or "and", the range itself.
    """
    inside = [p for p in persons if first <= p.first and p.last <= last]
    start = first
    for before, after in pairwise(inside):
        joints = [
            i
            for i in range(before.last, after.first)
            if text[sentence.words[i].start : sentence.words[i].end].lower() in _JOINTS
        ]
        if not joints:
            continue
        yield start, joints[0] if joints[0] > start else before.last
        start = joints[0] + 1
        while start < after.first and text[sentence.words[start].start : sentence.words[start].end].lower() in _JOINTS:
            start += 1
    yield start, last


def split_parties(reading: Reading) -> Reading:
    """The reading with every actor and recipient that names several persons cut into one role a person."""
    persons: dict[int, list[PersonMention]] = defaultdict(list)
    for mention in person_mentions(reading):
        persons[mention.sentence].append(mention)
    text = reading.document.text
    sentences = tuple(
        replace(
            sentence,
            frames=tuple(_split_frame(sentence, frame, text, persons[number]) for frame in sentence.frames),
        )
        for number, sentence in enumerate(reading.sentences)
    )
    return replace(reading, analysis=replace(reading.analysis, sentences=sentences))


def _split_frame(sentence: Sentence, frame: Frame, text: str, persons: Sequence[PersonMention]) -> Frame:
    roles = tuple(
        Role(role.name, first, last)
        for role in frame.roles
        for first, last in (
            members(sentence, role.first, role.last, text, persons)
            if role.name in _PARTIES
            else [(role.first, role.last)]
        )
    )
    return replace(frame, roles=roles)
