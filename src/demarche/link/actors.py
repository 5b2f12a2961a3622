"""Actors of several documents: which of them are one.

A state stands for its government, and the other way round: a cluster for each code of a country holds the state by any
of its names ("India", "New Delhi"), and actors of kind government whose words say no more than whose government they
are ("the Indian government", "Government of India", "authorities", "the Kremlin") or who leads it, if that person led
it when the document was published ("the Narendra Modi government", "the Trump administration"). News use these words
for one another, within one document too, and PLOVER codes them alike (the country, GOV). Not the state are: ministries,
armies and other bodies, which act by themselves; governments that rival it or rule a part of it ("National Unity
Government", "local authorities", "the Delhi government", "city administration" by a capital's name); governments of
another time ("the former government", "the Bush administration" in 2012).

Bodies and armed groups are one by a name of the gazetteer, by their name without their state's ("Pakistan Army", "the
army" of Pakistan), or by an acronym that one document prints beside the name; never where their states differ. A name
that says only what kind of body it is ("the ministry", "Supreme Court") needs a state to mean one. Persons, and
offices that stand for them, are matched in `persons`: an office ("the Indian prime minister") stands for whoever held
it when the document was published, if the table of offices has exactly one such person; without a date, for a former
holder, and in the years of another, it stays apart. Actors that are described and not named ("diplomatic sources",
"the delegation"), peoples and unknown ones are never one with those of another document.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from demarche.codebook.gazetteer import EntityMatch, Gazetteer
from demarche.codebook.gazetteer_rows import read_rows
from demarche.codebook.offices import HEADS, load_offices
from demarche.extract.clusters import folded
from demarche.link.appearances import BETWEEN_STATES, OPEN, Appearance, Group, Match, Reason, clusters_of
from demarche.link.namesakes import Namesakes, Signs
from demarche.link.person_names import PersonName, read_name, read_office, signs_of
from demarche.link.persons import YEARS, join_persons
from demarche.link.spellings import levelled

__all__ = ["OPEN", "YEARS", "Appearance", "Match", "levelled", "match_actors"]

STATE = Reason("one state", 0.99)
BODY = Reason("one name", 0.93)
ACRONYM = Reason("an acronym of the name", 0.88)
SHORT = 3
"""Letters of acronyms that many bodies share: they mean one of a state only where the state is told."""
_GOVERNMENT = r"government|govt|administration|authorit(?:y|ies)|regime|cabinet|leadership|side"
_OF_STATE = re.compile(rf"(?i)(?:the )?(?:(?P<before>.*?)\s)?(?P<head>{_GOVERNMENT})(?:\sof\s(?P<after>.*))?")
_PLAIN = frozenset("the its their his her our federal central current present national incumbent".split())
_OF_A_CITY = frozenset("authority authorities administration".split())
_DELHI = frozenset({"delhi"})
"""A capital whose own government the news call so; the state's is called New Delhi's."""
_GROUP = re.compile(
    r"(?i)\b(delegations?|teams?|sides|both|all|parties|officials|party to|leaders|groups|organi[sz]ations|banks"
    r"|companies|guerrillas|dissidents|fighters|sources|members)\b"
)
"""Words of several together, or of some of a body."""
_KINDS = frozenset(
    """ministry school court council committee commission party group agency office department union university company
    bank police authority board assembly bureau centre center institute foundation movement front league association
    organisation organization mission embassy secretariat tribunal crown opposition coalition alliance government
    administration authorities regime cabinet leadership side""".split()
)
_AMERICAN = re.compile(r"([a-z]{2}i)s(ation|ing|ed|e)$")
_SMALL = frozenset("the of for and in on a an".split())
_OF_SOME_STATE = re.compile(
    r"(?i)^(?:the )?(?:ministry|department|(?:supreme|high|constitutional|federal) court|parliament|congress|senate"
    r"|house|army|navy|air force|armed forces|military|police|foreign (?:ministry|office)"
    r"|(?:finance|defen[cs]e|interior|home|justice) ministry|national|central bank|election commission|cabinet|state"
    r"|federal|general|opposition)\b"
)
"""How names begin that every state has a bearer of."""


def match_actors(
    appearances: Iterable[Appearance], gazetteer: Gazetteer
) -> tuple[dict[int, tuple[int, ...]], tuple[Match, ...]]:
    """The clusters of two and more, by the smallest number in each, and the judgements behind them.

    Every other appearance is alone. In a cluster each is judged against its first member only, so that n of them
    take n - 1 judgements; who is not the same is told of first members.

    Args:
        appearances: in the order of their numbers; read twice, so that who meets nobody need not be kept.
        gazetteer: who and what is known.
    """
    namesakes = Namesakes(_signs(read) for read in _read(appearances, gazetteer))
    states, bodies, persons, offices = list[Appearance](), list[_Body](), list[PersonName](), list[PersonName]()
    for read in _read(appearances, gazetteer):
        if isinstance(read, Appearance):
            states.append(read)
        elif namesakes.may_meet(_signs(read)):
            if isinstance(read, _Body):
                bodies.append(read)
            else:
                (offices if read.appearance.kind == "office" else persons).append(read)
    groups = _of_several(_join_states(states))
    groups += _of_several(_join_bodies(bodies))
    joined, matches = join_persons(persons, offices)
    groups += _of_several(joined)
    matches += [match for group in groups for match in group.matches()]
    return clusters_of(groups), tuple(sorted(matches, key=lambda match: (match.left, match.right, match.relation)))


def _read(appearances: Iterable[Appearance], gazetteer: Gazetteer) -> Iterator[Appearance | _Body | PersonName]:
    """States as they are, bodies and persons as their names are read; who is never matched is left out."""
    for appearance in appearances:
        kind = _kind(appearance, gazetteer)
        if kind == "state":
            yield appearance
        elif kind == "body":
            yield _read_body(appearance, gazetteer)
        elif kind == "person":
            yield read_name(appearance, gazetteer)
        elif kind == "office":
            yield read_office(appearance, holder(appearance, gazetteer), gazetteer)


def _signs(read: Appearance | _Body | PersonName) -> Signs:
    """By what a body, a person or an office may meet others."""
    if isinstance(read, PersonName):
        return signs_of(read)
    if isinstance(read, _Body):
        keys = [read.key, read.words, *_acronyms(read.appearance)]
        return Signs(tuple(f"body {key}" for key in keys if key))
    return Signs()


def _of_several(groups: Iterable[Group]) -> list[Group]:
    """The groups of two and more; who is alone is let go at once."""
    return [group for group in groups if len(group.members) > 1]


def _kind(appearance: Appearance, gazetteer: Gazetteer) -> str:
    """How an actor is matched: as a state, a body, a person, an office, or never."""
    kind = appearance.kind
    stated = kind in {"state", "government"} and appearance.country is not None
    if stated and (kind == "state" or is_government(appearance, gazetteer)):
        return "state"
    if kind in {"person", "office"}:
        return kind if kind == "office" or appearance.names else "alone"
    if kind not in {"state", "government", "organisation", "armed_group"}:
        return "alone"
    named = appearance.names and not _are_several(appearance.name, gazetteer)
    return "body" if named or _known_body(appearance, gazetteer) is not None else "alone"


def _are_several(name: str, gazetteer: Gazetteer) -> bool:
    """Whether the words are of several together or of some of a body: "EU and OIC", "both parties"."""
    found = [gazetteer.entity(name[match.start : match.end]) for match in gazetteer.find(name)]
    return _GROUP.search(name) is not None or sum(known is not None for known in found) > 1


def holder(office: Appearance, gazetteer: Gazetteer) -> str | None:
    """The only person who held the office that an actor is called by, on the days of its document."""
    days, offices, name = office.dates, load_offices(), office.name
    if days is None or office.tenure in {"former", "designate"}:
        return None
    found = (gazetteer.entity(name[match.start : match.end]) for match in gazetteer.find(name))
    bodies = [known.name for known in found if known is not None and known.kind != "person"]
    states = [office.state] if office.state is not None else gazetteer.countries_in(name)
    named = {of: offices.titles(name) for of in (*bodies, "UNO")} | {of: offices.titles(name, of) for of in states}
    people = {held.person for of, keys in named.items() for key in keys for held in offices.holders(key, of, *days)}
    return people.pop() if len(people) == 1 else None


def is_government(appearance: Appearance, gazetteer: Gazetteer) -> bool:
    """Whether the words of an actor say no more than "the government of its state", at the time of its document."""
    known = gazetteer.country(appearance.name)
    if known is not None:
        return known.iso3 == appearance.country
    said = _OF_STATE.fullmatch(appearance.name.strip())
    if said is None or appearance.tenure is not None:
        return False
    parts = [part for part in (said["before"], said["after"]) if part]
    return all(_is_of(part, said["head"].lower(), appearance, gazetteer) for part in parts)


def _is_of(part: str, head: str, appearance: Appearance, gazetteer: Gazetteer) -> bool:
    """Whether words beside "government" name its state, who leads it, or nothing."""
    rest = " ".join(word for word in part.split() if word.lower() not in _PLAIN)
    if not rest:
        return True
    state = gazetteer.country(part) or gazetteer.country(rest)
    if state is not None:
        city = state.kind == "capital" and (head in _OF_A_CITY or rest.lower() in _DELHI)
        return state.iso3 == appearance.country and not city
    days = appearance.dates
    return any(
        tenure.office in HEADS and tenure.of == appearance.country and (days is None or tenure.within(*days))
        for tenure in load_offices().tenures(rest)
    )


def _join_states(states: Iterable[Appearance]) -> list[Group]:
    groups: defaultdict[str | None, Group] = defaultdict(Group)
    for appearance in states:
        groups[appearance.country].add(appearance, STATE)
    return list(groups.values())


def _known_body(body: Appearance, gazetteer: Gazetteer) -> EntityMatch | None:
    """What the gazetteer has a body for, by its name or its state's and its name ("Pakistan Foreign Ministry").

    A name that several bear is taken for the one of the body's state, and never for one of another.
    """
    for name in dict.fromkeys((body.name, *body.names)):
        with_state = f"{_state_names().get(body.country or '')} {name}"
        for words in (name, with_state) if body.names else (name,):
            known = gazetteer.entity(words)
            if known is None or known.kind == "person":
                continue
            sure = known.country == body.country and known.country is not None if known.ambiguous else True
            wide = known.country in BETWEEN_STATES or known.country is None
            if sure and (wide or body.state is None or known.country == body.state):
                return known
    return None


@cache
def _state_names() -> dict[str, str]:
    return {row["iso3"]: row["name"] for row in read_rows("countries.csv")}


def _join_bodies(bodies: Sequence[_Body]) -> list[Group]:
    """Bodies by name, then by state: one whose state is unknown joins where all bearers of its name are of one."""
    acronyms: defaultdict[Hashable, set[tuple[Hashable, str | None]]] = defaultdict(set)
    listed: defaultdict[Hashable, set[Hashable]] = defaultdict(set)
    for body in bodies:
        for acronym in _acronyms(body.appearance):
            acronyms[acronym].add((body.key, body.state))
        if body.words:
            listed[body.words, body.state].add(body.key)
    by_key: defaultdict[Hashable, list[tuple[Appearance, Reason, str | None]]] = defaultdict(list)
    for body in bodies:
        state, same = body.state, listed.get((body.key, body.state), set())
        key = next(iter(same)) if len(same) == 1 else body.key
        loose = isinstance(key, tuple) and len(str(key[0])) > SHORT
        fitting = {name for name, of in acronyms.get(key, ()) if of == state or (loose and None in (of, state))}
        if len(fitting) == 1 and key not in fitting:
            by_key[fitting.pop()].append((body.appearance, ACRONYM, state))
        else:
            by_key[key].append((body.appearance, body.reason, state))
    return [group for members in by_key.values() for group in _by_state(members)]


def _by_state(members: Sequence[tuple[Appearance, Reason, str | None]]) -> list[Group]:
    groups: defaultdict[Hashable, Group] = defaultdict(Group)
    states = {state for _, _, state in members if state is not None}
    only = next(iter(states)) if len(states) == 1 else None
    for body, reason, state in sorted(members, key=lambda member: member[2] is None):
        groups[("unknown", body.number) if state is None and len(states) > 1 else state or only].add(body, reason)
    return list(groups.values())


@dataclass(frozen=True, slots=True)
class _Body:
    """A body as it is read: ``key``, what it is known by apart from its state: what the gazetteer has it for, else the
    words of its name; ``reason``: why it is one with others of that key; ``words``: those of the gazetteer's name for
    it, where its state is known."""

    appearance: Appearance
    key: Hashable
    state: str | None
    reason: Reason
    words: tuple[str, ...] = ()


def _read_body(body: Appearance, gazetteer: Gazetteer) -> _Body:
    """A body by its key. A name that says only what kind of body it is stands for nothing but itself."""
    known = _known_body(body, gazetteer)
    if known is not None:
        state = None if known.country in BETWEEN_STATES else known.country or body.state
        if known.country is not None or state is not None:
            words = _body_words(known.name, state, gazetteer) if state is not None else ()
            return _Body(body, known, state, Reason(f"both are {known.name}", 0.95), words)
    named = gazetteer.countries_in(body.name)
    state = body.state or (named[0] if len(named) == 1 else None)
    words = _body_words(re.sub(r"\s*\(\w+\)$", "", body.name), state, gazetteer)
    unclear = not words or (len(words) == 1 and words[0] in _KINDS)
    if unclear or (state is None and _OF_SOME_STATE.match(body.name)):
        return _Body(body, ("alone", body.number), state, BODY)
    return _Body(body, words, state, BODY)


def _body_words(name: str, state: str | None, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The words of a name without those for its own state, articles and the like, British and American ones alike."""
    parts, kept = name.split(), list[str]()
    while parts:
        own = (n for n in range(min(4, len(parts)), 0, -1) if _names(" ".join(parts[:n]), state, gazetteer))
        taken = next(own, 0)
        kept += [] if taken else parts[:1]
        del parts[: taken or 1]
    words = re.sub(r"[^\w ]", " ", folded(" ".join(kept)).replace("-", " ")).split()
    return tuple(_AMERICAN.sub(r"\1z\2", word).replace("defence", "defense") for word in words if word not in _SMALL)


def _names(phrase: str, state: str | None, gazetteer: Gazetteer) -> bool:
    known = gazetteer.country(phrase) if state is not None else None
    return known is not None and known.iso3 == state and known.kind in {"name", "demonym", "abbreviation"}


def _acronyms(body: Appearance) -> set[Hashable]:
    """The acronyms that a document prints beside a body's name: among its names, or in brackets behind it."""
    if " " not in body.name:
        return set()
    bracketed = re.findall(r"\((\w{2,10})\)", " ".join((body.name, *body.names)))
    alone = [re.sub(r"^[Tt]he ", "", name) for name in body.names]
    short = [name for name in alone if name.isalnum() and sum(letter.isupper() for letter in name) > 1]
    return {(folded(name),) for name in (*bracketed, *short)}
