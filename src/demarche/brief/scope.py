"""What a brief is about: which records belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from demarche.brief.countries import BODIES, names_by_code, with_article
from demarche.brief.when import When, day
from demarche.codebook.gazetteer import load_gazetteer
from demarche.errors import UsageError
from demarche.records import Participant
from demarche.store import Dossier, Query


@dataclass(frozen=True, slots=True)
class Scope:
    """What was asked for. ``actors``: none, one, or two between whom it must pass."""

    actors: tuple[str, ...] = ()
    issue: str | None = None
    since: date | None = None
    until: date | None = None

    def allows(self, when: When | None) -> bool:
        """Whether days lie in what was asked for; unknown ones only where no day was asked for."""
        if self.since is None and self.until is None:
            return True
        if when is None:
            return False
        return (self.since is None or when.last >= self.since) and (self.until is None or when.first <= self.until)

    def days(self) -> str:
        """The days asked for in words; empty where none were."""
        if self.since and self.until:
            return f"{day(self.since)} to {day(self.until)}"
        if self.since:
            return f"{day(self.since)} or later"
        return f"{day(self.until)} or earlier" if self.until else ""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody a brief is about. A state or body is known by its ``code`` and stands with its officials and bodies;
    anybody else by the ids of actors whose names hold the words."""

    name: str
    code: str | None
    ids: frozenset[str]
    words: re.Pattern[str]

    def is_one(self, participant: Participant | None) -> bool:
        """Whether it is this party, or one of its officials or bodies."""
        if participant is None:
            return False
        return participant.country == self.code if self.code else participant.actor in self.ids

    def is_named_in(self, text: str) -> bool:
        """Whether words name it: the state, its people or its capital."""
        if self.words.search(text):
            return True
        return self.code is not None and self.code in load_gazetteer().countries_in(text)


def scope_of(
    *,
    actor: str | None,
    issue: str | None,
    dyad: tuple[str, str] | None,
    since: date | str | None,
    until: date | str | None,
) -> Scope:
    """The scope that options ask for.

    Raises:
        UsageError: options that exclude each other, an empty one, or a day that is none.
    """
    if actor is not None and dyad is not None:
        raise UsageError("a brief is about one actor or about two, not both: give actor or dyad")
    actors = (actor,) if actor is not None else tuple(dyad or ())
    if any(not words.strip() for words in [*actors, *([issue] if issue is not None else [])]):
        raise UsageError("actor, dyad and issue need words")
    first, last = _day(since), _day(until)
    if first and last and first > last:
        raise UsageError(f"the first day ({first}) is after the last ({last})")
    return Scope(actors=tuple(map(str.strip, actors)), issue=issue and issue.strip(), since=first, until=last)


def party(dossier: Dossier, words: str) -> Party:
    """The party that words name: a state or body by any of its names or codes, else whoever bears the words."""
    code = _code(words)
    name = with_article(names_by_code()[code]) if code else words
    pattern = whole_words(words)
    return Party(name=name, code=code, ids=frozenset() if code else _bearers(dossier, pattern), words=pattern)


def whole_words(words: str) -> re.Pattern[str]:
    """These words as whole ones, in any case, with any space between them."""
    phrase = r"\s+".join(map(re.escape, words.split()))
    return re.compile(rf"(?<!\w){phrase}(?!\w)", re.IGNORECASE)


def _code(words: str) -> str | None:
    if words.upper() in names_by_code() and len(words) == 3:
        return words.upper()
    country = load_gazetteer().country(words)
    if country is not None and country.iso3 in names_by_code():
        return country.iso3
    entity = load_gazetteer().entity(words)
    return entity.country if entity is not None and BODIES.get(entity.country or "") == entity.name else None


def _bearers(dossier: Dossier, pattern: re.Pattern[str]) -> frozenset[str]:
    """The actors with such a name, and all that are linked with one of them."""
    rows = dossier.query(Query("SELECT id, name, written FROM actor_list"))
    found = {str(row["id"]) for row in rows if pattern.search(f"{row['name']}; {row['written']}")}
    linked: Iterable[tuple[str, ...]] = (each.members for each in dossier.clusters if each.kind == "actor")
    return frozenset(found.union(*(members for members in linked if found & set(members))))


def _day(given: date | str | None) -> date | None:
    if not isinstance(given, str):
        return given
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise UsageError(f"{given!r} is no day; give it as YYYY-MM-DD") from error
