"""The place of an event, for formats that hold one place with one country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from demarche.codebook.gazetteer import load_gazetteer
from demarche.records import PlaceReference

TOWNS = frozenset({"city", "town", "capital"})


@dataclass(frozen=True, slots=True)
class EventPlace:
    """A place with the kind of feature it is to the gazetteer (``city``, ``country``, ``river``; empty for unknown)."""

    reference: PlaceReference
    feature: str

    @property
    def city(self) -> str:
        """Its name where it is a town, else empty."""
        return self.reference.name if self.feature in TOWNS else ""

    @property
    def is_disputed(self) -> bool:
        return bool(self.reference.claimants)

    @property
    def words(self) -> str:
        """What the dossier has: the name, for a disputed place its scope and claimants."""
        place = self.reference
        if not self.is_disputed:
            return place.name
        scope = f" ({place.scope})" if place.scope else ""
        return f"{place.name}{scope}, claimed by {', '.join(place.claimants)}"


def event_places(references: Sequence[PlaceReference]) -> tuple[EventPlace, ...]:
    """The places of an event, each once, without the states that only tell where a town among them lies."""
    places = {reference.name: EventPlace(reference, feature(reference)) for reference in references}
    inner = {place.reference.country for place in places.values() if place.feature != "country"}
    return tuple(
        place for place in places.values() if place.feature != "country" or place.reference.country not in inner
    )


def one_place(places: Sequence[EventPlace]) -> EventPlace | None:
    """The place that may stand for all: the first where all lie in one state, none where they lie in several.

    A format that holds one place would otherwise give the event to the state that is named first.
    """
    countries = {place.reference.country for place in places}
    if len(places) == 1 or (len(countries) == 1 and None not in countries):
        return places[0]
    return None


def feature(reference: PlaceReference) -> str:
    found = load_gazetteer().place(reference.name)
    return found.feature if found is not None else ""
