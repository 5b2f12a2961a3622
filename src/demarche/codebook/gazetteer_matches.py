"""What the gazetteer answers with. Codes: ISO 3166-1 alpha-3, or PLOVER's UNO, EUR, IGO, NGO, ISM, MNC."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """A mention of something known; ``start`` and ``end`` are code points of the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CountryMatch:
    """A state. ``kind``: name, demonym, capital, metonym (a seat of government) or abbreviation."""

    iso3: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class EntityMatch:
    """An organisation, body or person. ``country`` is None where it belongs to no single one.

    ``ambiguous``: the words also name something else ("Congress"), so they tell nothing by themselves.
    """

    name: str
    kind: str
    country: str | None
    sectors: tuple[str, ...]
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A place, in degrees. A disputed one has its ``scope`` and ``claimants``, and no country of its own."""

    name: str
    iso3: str | None
    latitude: float | None
    longitude: float | None
    claimants: tuple[str, ...]
    scope: str | None
    feature: str


@dataclass(slots=True)
class Entry:
    """All that one phrase can mean. ``prefix``: only before a hyphen ("Sino-Indian"); ``mask``: nothing, it shadows
    the names inside it ("New Mexico" is not Mexico)."""

    country: CountryMatch | None = None
    entity: EntityMatch | None = None
    place: PlaceMatch | None = None
    prefix: bool = False
    mask: bool = False
