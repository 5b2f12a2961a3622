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
from demarche.extract.reading import Reading, left_extent

_SPLIT = frozenset({"actor", "recipient"})
_JOINED = _SPLIT | {"source", "addressee"}
_HYPHENS = frozenset({"-", "–", "/"})
_BODIES = frozenset({"UNO", "EUR", "IGO"})
_NOBODY = frozenset(
    {"phone", "telephone", "video", "videolink", "video link", "letter", "email", "videoconference", "the", "a", "an"}
)
"""What two talk by ("spoke by phone"), and an article that the model cut from its noun."""
_PERSONS = frozenset("he she they we I".split())
_DELEGATED = frozenset(
    "delegation government troop force soldier army negotiator team leader official side counterpart".split()
)
_ACCREDITED = frozenset({"to", "at", "in", "with"})
_OFFICIAL = frozenset({"GOV", "MIL", "LEG", "COP"})
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
    frame = _with_subject(reading.sentences[number], frame)
    for role in mend_edges(reading.sentences[number], frame):
        if roles and _is_title_of(reading, number, roles[-1], role, persons):
            roles[-1] = Role(role.name, roles[-1].first, role.last)
        else:
            roles.append(role)
    pairs = _hyphenated(reading, number, roles)
    partners = {(role.first, role.last) for role in pairs}
    roles = [role for role in roles if (role.first, role.last) not in partners] + pairs
    return replace(
        frame,
        roles=tuple(
            Role(role.name, first, last)
            for role in roles
            for first, last in (
                _members(reading, number, role, persons) if role.name in _SPLIT else [(role.first, role.last)]
            )
        ),
    )


def _members(reading: Reading, number: int, role: Role, persons: Sequence[PersonMention]) -> Iterator[tuple[int, int]]:
    """The word ranges of a role's members: one a person, one a state of those whose officials act together."""
    for first, last in members(reading.sentences[number], role, reading.document.text, persons):
        if reading.text(number, first, last).lower() in _NOBODY:
            continue
        hanging = last - first > 1 and reading.text(number, last - 1, last).lower() in _JOINTS
        yield from states(reading, number, first, last - hanging)


def states(reading: Reading, number: int, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The word ranges of several states' officials, one a state: "the ministers of Peru", "Chile", "Bolivia".

    Cut where nothing but a comma, "and" or "the" stands between two names of states (or their adjectives: "Armenian",
    "Azerbaijani envoys") or of bodies between states, or a hyphen ("Israeli-Palestinian"); the range itself where the
    noun is no official's, or other words stand between.
    """
    named: list[tuple[int, int]] = []
    for one in _states_in(reading, number, first, last):
        if named and _between(reading, number, named[-1][1], one[0]) & _ACCREDITED:
            break  # "to the UN" is where all of them are
        named.append(one)
    between = [_between(reading, number, one[1], other[0]) for one, other in pairwise(named)]
    hyphened = len(named) == 2 and between[0] <= _HYPHENS
    listed = all(words & _JOINTS and words <= _JOINTS | {"the"} for words in between)
    ends = bool(named) and (named[-1][1] == last or reading.text(number, named[-1][1], named[-1][1] + 1) == "(")
    bare = ends and _between(reading, number, first, named[0][0]) <= {"the"}
    if len(named) < 2 or not (hyphened or (listed and (bare or _are_officials(reading, number, first, last)))):
        yield first, last
        return
    for one, other in pairwise(named):
        yield first, one[1]
        first = other[0]
    end = named[-1][1]
    yield first, end if end < last and reading.text(number, end, end + 1).lower() in _ACCREDITED else last


def _between(reading: Reading, number: int, first: int, last: int) -> set[str]:
    return {reading.text(number, index, index + 1).lower() for index in range(first, last)}


def _states_in(reading: Reading, number: int, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The word ranges of names and adjectives of states, and of bodies between states."""
    words = reading.sentences[number].words
    if first >= last:
        return
    start = words[first].start
    text = reading.document.text[start : words[last - 1].end]
    for match in reading.gazetteer.find(text):
        phrase = text[match.start : match.end]
        country, entity = reading.gazetteer.country(phrase), reading.gazetteer.entity(phrase)
        body = entity is not None and entity.kind == "organisation" and entity.country in _BODIES
        if body or (country is not None and country.kind != "capital"):
            inside = [i for i in range(first, last) if match.start <= words[i].start - start < match.end]
            if inside and not (inside[0] > first and words[inside[0] - 1].lemma == "("):
                yield inside[0], inside[-1] + 1


def _are_officials(reading: Reading, number: int, first: int, last: int) -> bool:
    """Whether words name officials, soldiers or a delegation."""
    phrase = reading.text(number, first, last)
    lemmas = {word.lemma for word in reading.sentences[number].words[first:last]}
    return bool(lemmas & _DELEGATED or set(reading.gazetteer.title_sectors(phrase)) & _OFFICIAL)


def _with_subject(sentence: Sentence, frame: Frame) -> Frame:
    """An event without an actor gets the subject of its verb where that is a name or a pronoun of persons:
    "he had offered to mediate"."""
    words = sentence.words
    if frame.kind == "CUE" or any(role.name == "actor" for role in frame.roles):
        return frame
    taken = {index for role in frame.roles for index in range(role.first, role.last)}
    for index, word in enumerate(words):
        governs = word.deprel == "nsubj" and frame.first <= word.head < frame.last and words[word.head].upos == "VERB"
        if not governs or index in taken:
            continue
        if word.upos == "PRON" and word.lemma in _PERSONS:
            return replace(frame, roles=(Role("actor", index, index + 1), *frame.roles))
        if word.upos == "PROPN":
            last = index + 1
            while last < len(words) and words[last].deprel == "flat" and words[last].head == index:
                last += 1
            first = left_extent(sentence, index)
            if not taken & set(range(first, last)):
                return replace(frame, roles=(Role("actor", first, last), *frame.roles))
    return frame


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
