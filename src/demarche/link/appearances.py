"""Actors of single documents as they are matched, the judgements on them, and clusters in the making."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from demarche.link.days import FIRST, LAST, Days

OPEN = Days()
BETWEEN_STATES = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "MNC"})
"""Codes that are no state's: who bears one has a state besides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An actor of one document.

    ``number`` and ``document`` are places of the caller's; ``name`` is what the actor is called by in its document and
    ``names`` all its mentions by name, as printed; ``kind``, ``country``, ``sectors`` and ``tenure`` are an actor
    record's. ``days``: when the document was published, as days or as its first and last date; None for unknown.
    """

    number: int
    document: int
    name: str
    names: tuple[str, ...]
    kind: str
    country: str | None
    sectors: tuple[str, ...] = ()
    tenure: str | None = None
    days: Days | tuple[date, date] | None = OPEN

    @property
    def published(self) -> Days:
        """When the document was published, open where that is not known."""
        if isinstance(self.days, Days):
            return self.days
        return OPEN if self.days is None else Days(self.days[0].toordinal(), self.days[1].toordinal())

    @property
    def dates(self) -> tuple[date, date] | None:
        """The first and last date it may have been published, None where one of them is not known."""
        days = self.published
        if days.first == FIRST or days.last == LAST:
            return None
        return date.fromordinal(days.first), date.fromordinal(days.last)

    @property
    def state(self) -> str | None:
        """The state it belongs to; None for unknown and for what is no state's."""
        return None if self.country in BETWEEN_STATES else self.country


@dataclass(frozen=True, slots=True)
class Match:
    """A judgement on two appearances (their numbers, the smaller first).

    ``relation``: same, not_same, or unsure where a short name fits several; ``reasons`` say why in plain English.
    """

    left: int
    right: int
    relation: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an appearance is in a cluster: words, and how likely it belongs there."""

    words: str
    score: float


FOUNDER = Reason("", 1.0)
T = TypeVar("T")
Values = tuple[T, ...] | set[T]
"""Different values, in a tuple while they are few: most groups have one member, and a set takes four times the room."""
FEW = 8


def _with(values: Values[T], value: T) -> Values[T]:
    """The values with one more, if it is new."""
    if isinstance(values, set):
        values.add(value)
        return values
    if value in values:
        return values
    return (*values, value) if len(values) < FEW else {*values, value}


@dataclass(slots=True, eq=False)
class Group:
    """A cluster in the making: its first member, which stands for it, and the others with the reason of each.

    ``days``: when those documents were published that name it in full.
    """

    members: list[tuple[Appearance, Reason]] = field(default_factory=list)
    documents: Values[int] = ()
    codes: tuple[str, ...] = ()
    days: Values[Days] = ()

    @property
    def first(self) -> Appearance:
        """Who stands for the cluster."""
        return self.members[0][0]

    def add(self, appearance: Appearance, reason: Reason, *, in_full: bool = True) -> None:
        """Take in an appearance. ``in_full``: it is named so that others may be dated by it."""
        self.members.append((appearance, reason if self.members else FOUNDER))
        self.documents = _with(self.documents, appearance.document)
        if in_full:
            self.days = _with(self.days, appearance.published)
        if appearance.country is not None and appearance.country not in self.codes:
            self.codes = (*self.codes, appearance.country)

    def near(self, days: Days, slack: int) -> bool:
        """Whether a document that names it in full is of no more than ``slack`` days away, as far as is known."""
        return any(days.is_open or own.is_open or own.overlaps(days, slack=slack) for own in self.days)

    def matches(self) -> Iterator[Match]:
        """Each member judged against the first."""
        first = self.first
        for appearance, reason in self.members[1:]:
            alike = first.state is not None and first.state == appearance.state and "state" not in reason.words
            states = ("states alike",) if alike else ()
            yield judge(first, appearance, "same", reason.score, reason.words, *states)


def judge(one: Appearance, other: Appearance, relation: str, score: float, *reasons: str) -> Match:
    """A judgement on two appearances, in whatever order."""
    left, right = sorted((one.number, other.number))
    return Match(left, right, relation, score, tuple(reasons))


def clusters_of(groups: Iterable[Group]) -> dict[int, tuple[int, ...]]:
    """The numbers in each group of two and more, by the smallest of them."""
    found = [sorted(appearance.number for appearance, _ in group.members) for group in groups if len(group.members) > 1]
    return {numbers[0]: tuple(numbers) for numbers in sorted(found)}
