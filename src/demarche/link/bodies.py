"""Bodies of several documents: how they are read, and which of them are one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cache

from demarche.codebook.gazetteer import EntityMatch, Gazetteer
from demarche.codebook.gazetteer_rows import read_rows
from demarche.extract.clusters import folded
from demarche.link.appearances import BETWEEN_STATES, Appearance, Group, Reason
from demarche.link.namesakes import Signs

BODY = Reason("one name", 0.93)
ACRONYM = Reason("an acronym of the name", 0.88)
SHORT = 3
"""Letters of acronyms that many bodies share: they mean one of a state only where the state is told."""
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


def known_body(body: Appearance, gazetteer: Gazetteer) -> EntityMatch | None:
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


def join_bodies(bodies: Sequence[Body]) -> list[Group]:
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
class Body:
    """A body as it is read: ``key``, what it is known by apart from its state: what the gazetteer has it for, else the
    words of its name; ``reason``: why it is one with others of that key; ``words``: those of the gazetteer's name for
    it, where its state is known."""

    appearance: Appearance
    key: Hashable
    state: str | None
    reason: Reason
    words: tuple[str, ...] = ()


def read_body(body: Appearance, gazetteer: Gazetteer) -> Body:
    """A body by its key. A name that says only what kind of body it is stands for nothing but itself."""
    known = known_body(body, gazetteer)
    if known is not None:
        state = None if known.country in BETWEEN_STATES else known.country or body.state
        if known.country is not None or state is not None:
            words = _body_words(known.name, state, gazetteer) if state is not None else ()
            return Body(body, known, state, Reason(f"both are {known.name}", 0.95), words)
    named = gazetteer.countries_in(body.name)
    state = body.state or (named[0] if len(named) == 1 else None)
    words = _body_words(re.sub(r"\s*\(\w+\)$", "", body.name), state, gazetteer)
    unclear = not words or (len(words) == 1 and words[0] in _KINDS)
    if unclear or (state is None and _OF_SOME_STATE.match(body.name)):
        return Body(body, ("alone", body.number), state, BODY)
    return Body(body, words, state, BODY)


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


def signs_of_body(body: Body) -> Signs:
    """By what a body may meet others: what it is known by, and the acronyms of its name."""
    keys = [body.key, body.words, *_acronyms(body.appearance)]
    return Signs(tuple(f"body {key}" for key in keys if key))
