"""Who is one and who is several: appositions joined, coordinations cut, before any role is resolved.

The model sometimes marks "A, B and C" as one actor, or a title and the name after it as two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from demarche.analyse.analysis import Frame, Role, Sentence
from demarche.extract.edges import mend_edges
from demarche.extract.names import PersonMention, person_mentions
from demarche.extract.reading import Reading

_SPLIT = frozenset({"actor", "recipient"})
_JOINED = _SPLIT | {"source", "addressee"}
_HYPHENS = frozenset({"-", "–", "/"})
_JOINTS = frozenset({",", ";", "and", "&"})


def settle_parties(reading: Reading) -> Reading:
    """The reading with one role for each person: titles joined to names, several persons cut apart."""
    persons: dict[int, list[PersonMention]] = defaultdict(list)
    for mention in person_mentions(reading):
        persons[mention.sentence].append(mention)
    sentences = tuple(
        replace(sentence, frames=tuple(_settle(reading, number, frame, persons[number]) for frame in sentence.frames))
        for number, sentence in enumerate(reading.sentences)
    )
    return replace(reading, analysis=replace(reading.analysis, sentences=sentences))


def _settle(reading: Reading, number: int, frame: Frame, persons: Sequence[PersonMention]) -> Frame:
    roles: list[Role] = []
    for role in mend_edges(reading.sentences[number], frame):
        if roles and _is_title_of(reading, number, roles[-1], role, persons):
            roles[-1] = Role(role.name, roles[-1].first, role.last)
        else:
            roles.append(role)
    sentence, text = reading.sentences[number], reading.document.text
    pairs = _hyphenated(reading, number, roles)
    partners = {(role.first, role.last) for role in pairs}
    roles = [role for role in roles if (role.first, role.last) not in partners] + pairs
    return replace(
        frame,
        roles=tuple(
            Role(role.name, first, last)
            for role in roles
            for first, last in (
                members(sentence, role, text, persons) if role.name in _SPLIT else [(role.first, role.last)]
            )
        ),
    )


def _is_title_of(reading: Reading, number: int, title: Role, name: Role, persons: Sequence[PersonMention]) -> bool:
    """Whether two roles are "Kenya's envoy to the UN" and, after a comma, the person who is that."""
    if title.name != name.name or title.name not in _JOINED or name.first - title.last > 1:
        return False
    between = reading.text(number, title.last, name.first) if name.first > title.last else ""
    named = any(name.first <= p.first and p.last <= name.last for p in persons)
    unnamed = not any(title.first <= p.first and p.last <= title.last for p in persons)
    is_title = bool(reading.gazetteer.title_sectors(reading.text(number, title.first, title.last)))
    return between in {"", ","} and named and unnamed and is_title


def _hyphenated(reading: Reading, number: int, roles: Sequence[Role]) -> list[Role]:
    """The other state of a pair: of "the Chad-Libya conflict" both are parties, whichever of them the model marked."""
    size = len(reading.sentences[number].words)
    taken = {index for role in roles if role.name != "place" for index in range(role.first, role.last)}
    found: list[Role] = []
    for role in roles:
        for hyphen, other in ((role.first - 1, role.first - 2), (role.last, role.last + 1)):
            if role.name not in _SPLIT or not 0 <= other < size or other in taken:
                continue
            between = reading.text(number, hyphen, hyphen + 1)
            words = [reading.text(number, role.first, role.last), reading.text(number, other, other + 1)]
            if between in _HYPHENS and all(reading.gazetteer.country(word) is not None for word in words):
                found.append(Role(role.name, other, other + 1))
                taken.add(other)
    return found


def members(sentence: Sentence, role: Role, text: str, persons: Sequence[PersonMention]) -> Iterator[tuple[int, int]]:
    """The word ranges of a role's members: cut before the titles of each further person named.

    Without two persons' names apart by a comma or "and", the range itself.
    """
    inside = [p for p in persons if role.first <= p.first and p.last <= role.last]
    start = role.first
    for before, after in pairwise(inside):
        joints = [i for i in range(before.last, after.first) if _is_joint(sentence, i, text)]
        if not joints:
            continue
        # The last joints before the next person: what stands before them still describes the one before.
        cut = joints[-1]
        while cut - 1 in joints:
            cut -= 1
        yield start, cut
        start = joints[-1] + 1
    yield start, role.last


def _is_joint(sentence: Sentence, index: int, text: str) -> bool:
    word = sentence.words[index]
    return text[word.start : word.end].lower() in _JOINTS
