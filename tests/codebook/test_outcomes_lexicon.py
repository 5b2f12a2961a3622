"""The words that tell outcomes: what is listed can be used, and a broken list is refused by name."""

from __future__ import annotations

from typing import Any

import pytest

from demarche.codebook.outcomes import FIELDS, Pattern, load_outcome_words, read_outcome_words
from demarche.errors import InputError

_ROW = {"words": ["win"], "told": "gain", "objects": ["=fights"], "holder": ["doer"]}
_PREPOSITIONS = frozenset(
    "in on at to for of by over against with from upon through during among between about after under".split()
)
_PLACES = frozenset(
    {"doer", "done", "receiver", "owner", "subject", "noun", "governor doer", "doer owner", "done owner", "noun owner"}
)


def _data(**changed: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        "lists": {"undertakings": ["campaign"], "places": ["town"], "fights": ["war", "upper hand"]},
        "fields": {name: [name] for name in FIELDS},
        "elsewhere": ["football"],
        "verbs": [_ROW],
        "nouns": [],
        "adjectives": [],
    }
    return data | changed


def _patterns() -> list[Pattern]:
    by_kind = load_outcome_words().patterns
    return [pattern for by_word in by_kind.values() for found in by_word.values() for pattern in found]


def test_a_named_list_is_put_in() -> None:
    (pattern,) = read_outcome_words(_data()).patterns["verbs"]["win"]
    assert pattern.objects == (("war",), ("upper", "hand"))
    assert (pattern.told, pattern.holder, pattern.field) == ("gain", ("doer",), "")


@pytest.mark.parametrize(
    "changed",
    [
        {"verbs": [_ROW | {"told": "draw"}]},
        {"verbs": [_ROW | {"words": []}]},
        {"verbs": [_ROW | {"object": ["war"]}]},
        {"verbs": [_ROW | {"objects": ["=battles"]}]},
        {"verbs": [_ROW | {"field": "sports"}]},
        {"verbs": [_ROW | {"against": [True]}]},
        {"nouns": None},
        {"lists": {"undertakings": ["campaign"], "fights": ["war"]}},
        {"fields": {"armed": ["war"]}},
    ],
    ids=[
        "told is neither",
        "no words",
        "an unknown part",
        "an unknown list",
        "an unknown field",
        "a word that is read as true",
        "no nouns",
        "no places",
        "fields missing",
    ],
)
def test_a_broken_list_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(InputError, match=r"outcomes\.yaml"):
        read_outcome_words(_data(**changed))


def test_every_place_is_one_that_is_looked_up() -> None:
    places = {place for p in _patterns() for place in (*p.holder, *p.against, *p.undertaking)}
    unknown = {place for place in places - _PLACES if place.rpartition(" ")[2] not in _PREPOSITIONS}
    assert not unknown


def test_both_ways_of_going_are_listed() -> None:
    told = {(pattern.kind, pattern.told) for pattern in _patterns()}
    assert told == {(kind, told) for kind in ("verbs", "nouns", "adjectives") for told in ("gain", "loss")}


def test_it_is_read_once() -> None:
    assert load_outcome_words() is load_outcome_words()
