"""How the names of persons are read before they are matched: words, whom the gazetteer has by them, the state."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from demarche.codebook.gazetteer import EntityMatch, Gazetteer
from demarche.codebook.offices import HEADS, load_offices
from demarche.extract.clusters import folded
from demarche.link.appearances import BETWEEN_STATES, Appearance
from demarche.link.namesakes import Signs
from demarche.link.spellings import levelled

FAMILY_FIRST = frozenset("CHN TWN HKG MAC KOR PRK JPN VNM KHM SGP MNG HUN".split())
"""States of which names are written in either order."""
RUN = 8
"""Letters of a name that may be found by them whatever way it is cut into words."""


@dataclass(slots=True)
class PersonName:
    """A person's name as it is read: its words, whom the gazetteer has by it, its state (of itself or of that)."""

    appearance: Appearance
    words: tuple[str, ...]
    known: str | None
    state: str | None

    @property
    def is_full(self) -> bool:
        """Whether it names a person by two words or more, or as the gazetteer does."""
        return len(self.words) > 1 or folded(self.known or "") == folded(self.appearance.name)

    @property
    def has_initials(self) -> bool:
        """Whether its first name is no more than a letter."""
        return len(self.words[0]) == 1


def read_name(appearance: Appearance, gazetteer: Gazetteer) -> PersonName:
    """What the name of an appearance tells: its own name first, then its fuller mentions, the longest first."""
    words = levelled(appearance.name) or (appearance.name,)
    longer = [name for name in appearance.names if len(levelled(name)) > 1]
    for name in dict.fromkeys((appearance.name, *sorted(longer, key=len, reverse=True))):
        known = gazetteer.entity(name)
        if known is not None and known.kind == "person" and not known.ambiguous and _agrees(known, appearance):
            return PersonName(appearance, words, known.name, appearance.state or state_of(known))
    return PersonName(appearance, words, None, appearance.state)


def read_office(office: Appearance, holder: str | None, gazetteer: Gazetteer) -> PersonName:
    """An office by the name of who held it, by its own words where that is not known."""
    known = gazetteer.entity(holder) if holder is not None else None
    state = office.state if known is None else state_of(known)
    return PersonName(office, levelled(holder or office.name), holder, state)


def signs_of(read: PersonName) -> Signs:
    """By what a person or office may meet others: a name or form of it, a surname in a state, or words."""
    whole = [f"form {form}" for form in forms(read)]
    if read.known is not None:
        whole.append(f"known {read.known}")
    if read.state is not None and len(read.words) > 1:
        whole.append(f"surname {read.words[-1]} {read.state}")
    words = tuple(word for word in (*read.words, *levelled(read.known or "")) if len(word) > 1)
    short = len(read.words) == 1 or not read.is_full or any(len(word) == 1 for word in read.words)
    return Signs(tuple(whole), words, read.words[-1] if short else None)


def state_of(known: EntityMatch) -> str | None:
    """The state of somebody known; None for who is of a body between states."""
    return None if known.country in BETWEEN_STATES else known.country


def agree(one: str | None, other: str | None) -> bool:
    """Whether two states may be one: they are, or one of them is not known."""
    return one is None or other is None or one == other


def _agrees(known: EntityMatch, appearance: Appearance) -> bool:
    """Whether somebody known may be of the state of an appearance."""
    return known.country in BETWEEN_STATES or agree(known.country, appearance.state)


def forms(read: PersonName) -> Iterator[Hashable]:
    """By what a full name is found: its words in order, and run together; where families come first, in any order."""
    spelled = {read.words} | ({levelled(read.known)} if read.known is not None else set())
    for words in spelled:
        yield words
        if len(words) > 1 and (run := "".join(words)) and len(run) >= RUN:
            yield run
        if len(words) > 1 and (read.state is None or read.state in FAMILY_FIRST):
            yield "any order", tuple(sorted(words))


def leads(read: PersonName) -> bool:
    """Whether the known bearer of a name led a state or its government when the document was published, or before."""
    days = read.appearance.dates
    held = load_offices().tenures(read.known or "")
    return days is not None and any(tenure.office in HEADS and tenure.start <= days[1] for tenure in held)
