"""Actors of several documents: which of them are one.

Persons are one by a full name (case, accents, hyphens, honorifics and the usual ways to spell a name in Latin letters
apart) or by a name of the gazetteer, a shorter name or initials only where exactly one full name of that state fits.
Bodies and armed groups are one by their names. A state stands for its government ("New Delhi", "the Indian government",
"Islamabad"), not for its bodies. Descriptions, peoples and groups without a name ("diplomatic sources", "the
delegation") are never joined. How spellings are levelled is a judgement of ours, tried on names in the news.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from demarche.codebook.gazetteer import Gazetteer
from demarche.extract.clusters import folded
from demarche.link.days import Days

YEARS = 2 * 366
"""Days between articles beyond which a surname alone no longer means the one that bears it elsewhere."""
OPEN = Days()
_HONORIFICS = frozenset(
    "mr mrs ms dr prof sir lord dame sheikh shaikh ayatollah maulana jr sr ii iii gen col lt maj capt amb hon".split()
)
_SPELLINGS = (
    (re.compile(r"^(?:mo|mu)h?a?m+[ae]d$"), "muhammad"),
    (re.compile(r"^s[ae][iy]+[ei]?d$"), "said"),
    (re.compile(r"^(?:yo?u|jo?u)s[eu]f+$"), "yusuf"),
    (re.compile(r"^(?:hussain|hussein|husain|husayn|hossain|hosein)$"), "husain"),
    (re.compile(r"tch|tsch"), "ch"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"(?:iy|ij|yy|ii|iyy|y)$"), "i"),
    (re.compile(r"ei|ey"), "e"),
    (re.compile(r"(.)\1"), r"\1"),
)
_GOVERNMENTS = frozenset("government administration authority authorities regime cabinet leadership".split())
_PLAIN = frozenset("the a of federal central current then present national incumbent political new own".split())
_GROUP = re.compile(r"(?i)\b(delegations?|team|sides?|parties|officials|part(?:y|ies) to|leaders|forces|troops)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An actor of one document. ``number`` and ``document`` are places of the caller; ``names`` are its mentions by
    name, ``days`` when the document was published."""

    number: int
    document: int
    name: str
    names: tuple[str, ...]
    kind: str
    country: str | None
    sectors: tuple[str, ...] = ()
    tenure: str | None = None
    days: Days = OPEN


@dataclass(frozen=True, slots=True)
class Match:
    """A judgement on two appearances (their numbers, the smaller first): same or not_same, and why."""

    left: int
    right: int
    relation: str
    score: float
    reasons: tuple[str, ...]


def match_actors(
    appearances: Sequence[Appearance], gazetteer: Gazetteer
) -> tuple[dict[int, tuple[int, ...]], tuple[Match, ...]]:
    """Clusters by the number of their first member, and the judgements behind them.

    Every appearance is in one cluster; each is judged against the first of its cluster only.
    """
    groups: list[list[Appearance]] = []
    matches: list[Match] = []
    joined = _Joined(groups, matches)
    by_kind = _by_kind(appearances)
    for appearance in by_kind["state"]:
        joined.add(("state", appearance.country), appearance, "one state", 0.99)
    for appearance in by_kind["body"]:
        key, why = _body_key(appearance, gazetteer)
        joined.add(key, appearance, why, 0.95)
    _join_persons(by_kind["person"], gazetteer, joined)
    for appearance in by_kind["alone"]:
        joined.add(("alone", appearance.number), appearance, "", 0.0)
    clusters = {group[0].number: tuple(sorted(each.number for each in group)) for group in groups}
    return clusters, tuple(sorted(matches, key=lambda match: (match.left, match.right)))


class _Joined:
    """Clusters in the making: one a key, split where two of one document would meet."""

    def __init__(self, groups: list[list[Appearance]], matches: list[Match]) -> None:
        self.groups, self.matches = groups, matches
        self.by_key: dict[Hashable, list[Appearance]] = {}

    def add(self, key: Hashable, appearance: Appearance, why: str, score: float) -> None:
        group = self.by_key.get(key)
        if group is None:
            group = self.by_key[key] = [appearance]
            self.groups.append(group)
            return
        first = group[0]
        self.matches.append(_match(first, appearance, "same", score, why))
        group.append(appearance)


def _match(one: Appearance, other: Appearance, relation: str, score: float, why: str) -> Match:
    left, right = sorted((one.number, other.number))
    return Match(left, right, relation, score, (why,))


def _by_kind(appearances: Iterable[Appearance]) -> Mapping[str, list[Appearance]]:
    found: defaultdict[str, list[Appearance]] = defaultdict(list)
    for appearance in appearances:
        found[_kind(appearance)].append(appearance)
    return found


def _kind(appearance: Appearance) -> str:
    """How an actor is matched: as a state, a body, a person, or never."""
    if appearance.country and (appearance.kind == "state" or _is_government(appearance)):
        return "state"
    if appearance.kind == "person" and appearance.names:
        return "person"
    if appearance.kind in {"organisation", "armed_group", "government", "office"} and appearance.names:
        return "alone" if _GROUP.search(appearance.name) or " and " in appearance.name else "body"
    return "alone"


def _is_government(appearance: Appearance) -> bool:
    """Whether a name says no more than "the government of that state": "the Indian government", "the regime"."""
    if appearance.kind != "government":
        return False
    words = [word for word in folded(appearance.name).replace("'s", "").replace("’s", "").split() if word not in _PLAIN]
    if not words or words[-1] not in _GOVERNMENTS:
        return False
    rest = appearance.name.split()[:-1]
    return all(word.lower() in _PLAIN or word[:1].isupper() for word in rest) and not _is_another(rest)


def _is_another(words: Sequence[str]) -> bool:
    return any(
        re.match(r"(?i)(state|unity|transitional|interim|local|provincial|regional|shadow|exile)", w) for w in words
    )


def _body_key(appearance: Appearance, gazetteer: Gazetteer) -> tuple[Hashable, str]:
    for name in (appearance.name, *appearance.names):
        known = gazetteer.entity(name)
        if known is not None and not known.ambiguous and known.kind != "person":
            return ("body", known.name, known.country), f"both are {known.name}"
    name = " ".join(word for word in levelled(appearance.name) if word not in {"the", "of", "for", "and"})
    return ("body", name, appearance.country), "one name"


def levelled(name: str) -> tuple[str, ...]:
    """The words of a name without honorifics, each spelled the plainest way."""
    words = re.sub(r"['’`.]", "", folded(name)).replace("-", " ").split()
    return tuple(_plain(word) for word in words if word not in _HONORIFICS) or tuple(words)


def _plain(word: str) -> str:
    for pattern, spelled in _SPELLINGS:
        word = pattern.sub(spelled, word)
    return word


@dataclass(slots=True)
class _Person:
    """A full name: its key in the clusters, its words, and the state and days of those who bear it."""

    key: Hashable
    words: frozenset[str]
    last: str
    country: str | None
    days: list[Days]
    documents: set[int]


def _join_persons(persons: Sequence[Appearance], gazetteer: Gazetteer, joined: _Joined) -> None:
    known: dict[Hashable, _Person] = {}
    short: list[Appearance] = []
    for appearance in persons:
        key, why = _person_key(appearance, gazetteer)
        words = levelled(appearance.name)
        if key is None:
            short.append(appearance)
            continue
        key = _with_state(key, appearance, known)
        joined.add(key, appearance, why, 0.95)
        person = known.setdefault(key, _Person(key, frozenset(words), words[-1], appearance.country, [], set()))
        person.words |= frozenset(words)
        person.days.append(appearance.days)
        person.documents.add(appearance.document)
    by_last: defaultdict[str, list[_Person]] = defaultdict(list)
    for person in known.values():
        for word in person.words:
            by_last[word].append(person)
    for appearance in short:
        _join_short(appearance, by_last, joined)


def _person_key(appearance: Appearance, gazetteer: Gazetteer) -> tuple[Hashable | None, str]:
    """What a person is known by: a name of the gazetteer, a full name, or nothing yet (a surname, initials)."""
    for name in (appearance.name, *appearance.names):
        found = gazetteer.entity(name)
        if (
            found is not None
            and found.kind == "person"
            and not found.ambiguous
            and _agree(found.country, appearance.country)
        ):
            return ("person", found.name), f"both are {found.name}"
    words = levelled(appearance.name)
    if len([word for word in words if len(word) > 1]) < 2 or any(len(word) == 1 for word in words[:1]):
        return None, ""
    return ("person", tuple(sorted(words))), "one name"


def _with_state(key: Hashable, appearance: Appearance, known: Mapping[Hashable, _Person]) -> Hashable:
    """The key of the bearer of a name whose state does not speak against it; another one where all do."""
    number = 0
    while (key, number) in known and not _agree(known[key, number].country, appearance.country):
        number += 1
    return key, number


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _join_short(appearance: Appearance, by_last: Mapping[str, Sequence[_Person]], joined: _Joined) -> None:
    """A surname, or initials and a surname: joined where exactly one full name fits, alone otherwise."""
    words = levelled(appearance.name)
    fitting = list(_fitting(appearance, words, by_last.get(words[-1], ())))
    if len(fitting) == 1:
        initials = any(len(word) == 1 for word in words)
        why = "initials and surname fit one name alone" if initials else "surname and state fit one name alone"
        joined.add(fitting[0].key, appearance, why, 0.8)
        return
    joined.add(("short", words, appearance.country, appearance.document), appearance, "", 0.0)
    for person in fitting[:2]:
        first = joined.by_key[person.key][0]
        joined.matches.append(_match(first, appearance, "unsure", 0.5, "several full names fit"))


def _fitting(appearance: Appearance, words: Sequence[str], persons: Iterable[_Person]) -> Iterator[_Person]:
    initials = [word for word in words if len(word) == 1]
    full = {word for word in words if len(word) > 1}
    for person in persons:
        near = any(
            days.is_open or appearance.days.is_open or days.overlaps(appearance.days, slack=YEARS)
            for days in person.days
        )
        fits = full <= person.words and all(any(w.startswith(i) for w in person.words - full) for i in initials)
        if fits and near and _agree(person.country, appearance.country) and appearance.document not in person.documents:
            yield person
