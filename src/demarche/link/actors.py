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
from collections.abc import Iterable, Iterator

from demarche.codebook.gazetteer import Gazetteer
from demarche.codebook.offices import HEADS, load_offices
from demarche.link.appearances import OPEN, Appearance, Group, Match, Reason, clusters_of
from demarche.link.bodies import Body, join_bodies, known_body, read_body, signs_of_body
from demarche.link.namesakes import Namesakes, Signs, meeting
from demarche.link.person_names import PersonName, read_name, read_office, signs_of
from demarche.link.persons import YEARS, join_persons
from demarche.link.spellings import levelled

__all__ = ["OPEN", "YEARS", "Appearance", "Match", "levelled", "match_actors"]

STATE = Reason("one state", 0.99)
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


Read = Appearance | Body | PersonName
"""An actor as it is read: a state as it is, a body, a person or an office by its name."""


def match_actors(
    appearances: Iterable[Appearance], gazetteer: Gazetteer
) -> tuple[dict[int, tuple[int, ...]], tuple[Match, ...]]:
    """Which actors of several documents are one: clusters of two and more by their smallest number, and judgements.

    Every member of a cluster is judged against the one that stands for it, the first to be named by its full name or,
    for states, the first; two that are one through a third are not judged on their own. So n documents that name India
    take n - 1 judgements; who is not the same is told of first members.

    Args:
        appearances: in the order of their numbers; read twice, so that who meets nobody need not be kept, and joined
            in parts that share no name.
        gazetteer: who and what is known.
    """
    namesakes = Namesakes(_signs(read) for read in _read(appearances, gazetteer))
    clusters: dict[int, tuple[int, ...]] = {}
    matches: list[Match] = []
    for part in meeting(_read(appearances, gazetteer), namesakes, _signs):
        groups, judged = _join(part)
        clusters |= clusters_of(groups)
        matches += judged
        matches += [match for group in groups for match in group.matches()]
    matches.sort(key=lambda match: (match.left, match.right, match.relation))
    return dict(sorted(clusters.items())), tuple(matches)


def _read(appearances: Iterable[Appearance], gazetteer: Gazetteer) -> Iterator[Read]:
    """Actors as they are read; who is never matched is left out."""
    for appearance in appearances:
        kind = _kind(appearance, gazetteer)
        if kind == "state":
            yield appearance
        elif kind == "body":
            yield read_body(appearance, gazetteer)
        elif kind == "person":
            yield read_name(appearance, gazetteer)
        elif kind == "office":
            yield read_office(appearance, holder(appearance, gazetteer), gazetteer)


def _signs(read: Read) -> Signs:
    """By what an actor may meet others."""
    if isinstance(read, PersonName):
        return signs_of(read)
    return signs_of_body(read) if isinstance(read, Body) else Signs((f"state {read.country}",))


def _join(part: Iterable[Read]) -> tuple[list[Group], list[Match]]:
    """The groups of two and more among some actors, and the judgements besides "same"."""
    states, bodies, persons, offices = list[Appearance](), list[Body](), list[PersonName](), list[PersonName]()
    for read in part:
        if isinstance(read, Appearance):
            states.append(read)
        elif isinstance(read, Body):
            bodies.append(read)
        else:
            (offices if read.appearance.kind == "office" else persons).append(read)
    joined, matches = join_persons(persons, offices)
    groups = [*_join_states(states), *join_bodies(bodies), *joined]
    return [group for group in groups if len(group.members) > 1], matches


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
    return "body" if named or known_body(appearance, gazetteer) is not None else "alone"


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
