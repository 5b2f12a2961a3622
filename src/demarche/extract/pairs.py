"""Pairs: whom "the two leaders" and "both sides" mean, where the sentences before name just two who may be meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from demarche.extract.clusters import Cluster
from demarche.extract.phrases import Phrase
from demarche.extract.reading import Reading
from demarche.records import Span

REACH = 3
"""Sentences back in which two are named for a pair."""
_TWO = re.compile(r"(?i)(?:the|these|those)\s+two\b|both(?:\s+of)?(?:\s+(?:the|these|those))?\b(?!\s+of)")
_LEADERS = frozenset("leader president premier minister chancellor king statesman".split())
_LEADING = _LEADERS | {"counterpart"}
_PERSONS = _LEADERS | frozenset("man woman politician lawmaker diplomat envoy general rival candidate".split())
_STATES = frozenset("country nation state neighbour neighbor government capital power side".split())
_GROUPS = frozenset({"side"})
"""Nouns that may stand for armed groups too."""
_REBELS = frozenset("rebel guerrilla insurgent separatist".split())
_PLACED = frozenset("in at near from to outside around of".split())
"""Words before a capital that is a place there, and no government."""
_NO_STATES = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "MNC"})
_SURE = 2
"""Of more than two, the two are meant that the text names so many times as often as any other."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two: a person or armed group as it was met, or a state by its code, its name, and where it is named."""

    cluster: Cluster | None
    code: str | None
    name: str
    span: Span

    @property
    def key(self) -> object:
        """What tells it from others."""
        return self.code if self.cluster is None else id(self.cluster)


def find_pair(
    reading: Reading,
    phrase_: Phrase,
    persons_in: Callable[[int], Sequence[tuple[Span, Cluster]]],
    clusters: Sequence[Cluster],
) -> tuple[Side, Side] | None:
    """The two that a phrase means, in the order they are named; None where it means no two, or more may be meant.

    Args:
        phrase_: the phrase.
        persons_in: the persons named in a sentence.
        clusters: all that was met so far.
    """
    kind = _kind(reading, phrase_)
    if kind is None:
        return None
    found: dict[object, Side] = {}
    for number in range(phrase_.number, max(-1, phrase_.number - REACH - 1), -1):
        if kind is _STATES and _are_rebels(reading, phrase_, number):
            return None
        sides = list(_sides(reading, number, phrase_.span.start, kind, persons_in, clusters))
        found = {side.key: side for side in sides} | found
        if len(found) > 1:
            chosen = _likeliest(reading, list(found.values()), phrase_.span.start)
            return chosen if chosen is None else _in_order(*chosen)
    return None


def pair_before(found: Sequence[Cluster], clusters: Sequence[Cluster]) -> Cluster | None:
    """The last pair of persons that one of two persons was of: "the two" go on to be the same two."""
    pairs = (c for c in reversed(clusters) if c.pair and c.pair[0].kind == "person" == found[0].kind)
    return next((pair for pair in pairs if any(each is one for each in pair.pair for one in found)), None)


def only_pair(reading: Reading, phrase_: Phrase, clusters: Sequence[Cluster]) -> Cluster | None:
    """The one pair of persons or of states that a text has told of, however long before."""
    kind = _kind(reading, phrase_)
    if kind is None or (kind is _STATES and _are_rebels(reading, phrase_, phrase_.number)):
        return None
    pairs = [c for c in clusters if c.pair and (c.pair[0].kind == "person") == (kind is not _STATES)]
    return pairs[0] if len(pairs) == 1 else None


def _are_rebels(reading: Reading, phrase_: Phrase, number: int) -> bool:
    """Whether "the two sides" may be a government and who fights it, so that no second state need be meant."""
    sentence = reading.sentences[phrase_.number]
    side = sentence.words[phrase_.head].lemma.lower() in _GROUPS
    return side and any(word.lemma.lower() in _REBELS for word in reading.sentences[number].words)


def _kind(reading: Reading, phrase_: Phrase) -> frozenset[str] | None:
    """The nouns of those that a phrase may mean; None where it is no "the two", or tells more of them."""
    two = _TWO.match(phrase_.span.text)
    head = reading.sentences[phrase_.number].words[phrase_.head]
    rest = phrase_.span.text[two.end() :].split() if two else []
    if two is None or len(rest) > 3 or any(word[:1].isupper() for word in rest):
        return None
    if not rest:
        return _PERSONS if two.group().lower().startswith("the") else None
    last = phrase_.span.text.endswith(reading.document.text[head.start : head.end])
    return next((nouns for nouns in (_LEADERS, _PERSONS, _STATES) if last and head.lemma.lower() in nouns), None)


def _sides(
    reading: Reading,
    number: int,
    before: int,
    kind: frozenset[str],
    persons_in: Callable[[int], Sequence[tuple[Span, Cluster]]],
    clusters: Sequence[Cluster],
) -> Iterator[Side]:
    """Those of a kind that a sentence names before an offset."""
    persons = [(span, cluster) for span, cluster in persons_in(number) if span.start < before]
    if kind is not _STATES:
        for span, cluster in persons:
            if kind is _PERSONS or not _LEADING.isdisjoint(cluster.heads) or "GOV" in cluster.known_sectors:
                yield Side(cluster, None, cluster.name, span)
        return
    yield from _states(reading, number, before)
    for cluster in clusters:
        if cluster.kind == "armed_group":
            for seen in cluster.seen:
                if seen.kind == "name" and reading.sentence_at(seen.span.start) == number and seen.span.start < before:
                    yield Side(cluster, None, cluster.name, seen.span)


def _states(reading: Reading, number: int, before: int) -> Iterator[Side]:
    """The states that a sentence names, capitals that are only places left out."""
    for name in reading.names[number]:
        country = reading.gazetteer.country(name.text)
        if country is None or country.iso3 in _NO_STATES or name.start >= before:
            continue
        words = reading.words_of(number, name.start, name.end)
        led = reading.text(number, words[0] - 1, words[0]).lower() if words and words[0] else ""
        if country.kind != "capital" or led not in _PLACED:
            yield Side(None, country.iso3, country.name, name)


def _likeliest(reading: Reading, sides: Sequence[Side], before: int) -> tuple[Side, Side] | None:
    """The two of several that are named far more often than the others."""
    if len(sides) == 2:
        return sides[0], sides[1]
    times = Counter(side.code for number in range(reading.sentence_at(before) + 1) for side in _all(reading, number))
    ranked = sorted(sides, key=lambda side: -times[side.code] if side.code else 0)
    if any(side.code is None for side in sides) or times[ranked[1].code] < _SURE * times[ranked[2].code]:
        return None
    return ranked[0], ranked[1]


def _all(reading: Reading, number: int) -> Iterable[Side]:
    return _states(reading, number, len(reading.document.text))


def _in_order(one: Side, other: Side) -> tuple[Side, Side]:
    return (one, other) if one.span.start < other.span.start else (other, one)
