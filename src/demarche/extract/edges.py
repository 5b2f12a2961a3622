"""Edges: a role that stops inside a name or before its noun is grown to the end, one that ends on "and" is cut back."""

from __future__ import annotations

from collections.abc import Sequence

from demarche.analyse.analysis import Entity, Frame, Role, Sentence
from demarche.extract.reading import hyphenated_start

_LOOSE = frozenset({"CCONJ", "PUNCT", "SCONJ"})
_AWAITING = frozenset({"DET", "ADJ", "ADP", "NUM"})
"""Parts of speech that do not end a noun phrase: the noun they wait for follows."""
_REACH = 8
"""Words over which a noun phrase is grown to its noun."""
_TITLES = frozenset("mr mrs ms miss dr sir".split())
"""Titles that are no one's name: the name follows."""
_NAMES = frozenset({"Person", "Organization", "Location", "Facility"})
_PARTIES = frozenset({"actor", "recipient", "source", "addressee", "place"})


def mend_edges(sentence: Sentence, frame: Frame) -> tuple[Role, ...]:
    """The frame's roles with the edges of parties and places mended; none grows into another role or the predicate."""
    roles = _rejoined(sentence, frame.roles)
    taken = set(range(frame.first, frame.last))
    taken.update(index for role in roles for index in range(role.first, role.last))
    return tuple(
        _mended(sentence, role, taken) if role.name in _PARTIES else _cut_back(sentence, role) for role in roles
    )


def _rejoined(sentence: Sentence, roles: Sequence[Role]) -> list[Role]:
    """The roles with one that ends on a preposition and the one after it made one: "envoys to | the Union"."""
    for before in roles:
        after = next((role for role in roles if role.name == before.name and _goes_on(sentence, before, role)), None)
        if after is not None and before.name in _PARTIES:
            whole = Role(before.name, before.first, after.last)
            return _rejoined(sentence, [whole if role is before else role for role in roles if role is not after])
    return list(roles)


def _goes_on(sentence: Sentence, before: Role, after: Role) -> bool:
    words = sentence.words
    between = words[before.last : after.first]
    follows = after.first >= before.last and words[before.last - 1].upos == "ADP"
    return follows and all(word.upos == "DET" for word in between)


def _cut_back(sentence: Sentence, role: Role) -> Role:
    """A content or time without a conjunction that hangs over its end."""
    last = role.last
    while last - role.first > 1 and sentence.words[last - 1].upos == "CCONJ":
        last -= 1
    return Role(role.name, role.first, last)


def _mended(sentence: Sentence, role: Role, taken: set[int]) -> Role:
    words = sentence.words
    first, last = role.first, role.last
    while last - first > 1 and words[last - 1].upos in _LOOSE and words[last - 1].lemma != ")":
        last -= 1
    while last - first > 1 and words[first].upos in _LOOSE:
        first += 1
    if words[last - 1].upos in _AWAITING:
        head = words[last - 1].head
        between = taken & set(range(last, head + 1))
        if last <= head < last + _REACH and not between:
            last = head + 1
        elif last <= head < last + _REACH and last - first == 1 and head not in between:
            first, last = max(between) + 1, head + 1  # "the [striking] unions"
    elif words[last - 1].lemma.lower().rstrip(".") in _TITLES and last not in taken:
        last = next((e.last for e in sentence.entities if e.label == "Person" and e.first == last), last)
    for entity in sentence.entities:
        if _cuts(entity, first, last):
            wider = set(range(min(first, entity.first), max(last, entity.last))) - set(range(role.first, role.last))
            if not wider & taken:
                first, last = min(first, entity.first), max(last, entity.last)
    last = _closed(sentence, first, last)
    start = hyphenated_start(words, first)
    return Role(role.name, start if not taken & set(range(start, first)) else first, last)


def _closed(sentence: Sentence, first: int, last: int) -> int:
    """The end of a range that leaves no bracket open: "the Union (" ends before the bracket."""
    opened = [index for index in range(first + 1, last) if sentence.words[index].lemma == "("]
    closed = bool(opened) and any(word.lemma == ")" for word in sentence.words[opened[-1] : last])
    return opened[-1] if opened and not closed else last


def _cuts(entity: Entity, first: int, last: int) -> bool:
    """Whether a range begins or ends inside a name."""
    return entity.label in _NAMES and (entity.first < first < entity.last or entity.first < last < entity.last)
