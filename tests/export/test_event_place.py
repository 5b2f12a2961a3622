"""The one place of an event: never a state that merely is named first."""

from __future__ import annotations

from demarche.export.event_place import EventPlace, event_places, one_place
from demarche.records import PlaceReference, Span


def place(name: str, country: str | None, *claimants: str) -> PlaceReference:
    scope = f"{name}: the whole" if claimants else None
    return PlaceReference(span=Span(0, len(name), name), name=name, country=country, claimants=claimants, scope=scope)


def chosen(*references: PlaceReference) -> str | None:
    found = one_place(event_places(references))
    return found.reference.name if found is not None else None


def test_a_town_comes_before_its_state() -> None:
    assert chosen(place("Peru", "PER"), place("Lima", "PER")) == "Lima"


def test_places_in_several_states_give_none() -> None:
    assert chosen(place("Peru", "PER"), place("Chile", "CHL")) is None
    assert chosen(place("Kashmir", None, "CHN", "IND", "PAK"), place("Lima", "PER")) is None
    assert chosen(place("Kashmir", None, "CHN", "IND", "PAK"), place("Ladakh", None, "CHN", "IND", "PAK")) is None


def test_places_in_one_state_give_the_first() -> None:
    assert chosen(place("Lima", "PER"), place("Cusco", "PER")) == "Lima"


def test_words_tell_scope_and_claimants() -> None:
    kashmir = EventPlace(place("Kashmir", None, "CHN", "IND", "PAK"), "disputed")
    assert kashmir.words == "Kashmir (Kashmir: the whole), claimed by CHN, IND, PAK"
    assert kashmir.city == ""
    assert EventPlace(place("Lima", "PER"), "capital").city == "Lima"
