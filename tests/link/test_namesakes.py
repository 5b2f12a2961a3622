"""Who shares no name with anybody is left out before joining; the joins are the same as if nobody were."""

from __future__ import annotations

import random

import pytest

from demarche.codebook.gazetteer import load_gazetteer
from demarche.link.actors import match_actors
from demarche.link.appearances import Appearance
from demarche.link.namesakes import Namesakes, Signs

PERSONS = (
    ("Narendra Modi", "IND"), ("Mr Modi", None), ("Modi", "IND"), ("N. Modi", None), ("Shah Mehmood Qureshi", "PAK"),
    ("Shah Mahmood Qureshi", None), ("Qureshi", "PAK"), ("Wang Yi", "CHN"), ("Ana Maria Costa Lima", "BRA"),
    ("Ana Lima", "BRA"), ("Ana Costa", "PRT"), ("Idris Bello", "NGA"), ("Idriss Bello Jr", "NGA"), ("Bello", None),
    ("John Smith", "USA"), ("John R. Smith", "USA"), ("Jean Petit", "FRA"), ("Olga", None), ("Petit", "BEL"),
)  # fmt: skip
BODIES = (
    ("Ministry of External Affairs", "IND"), ("MEA", "IND"), ("external affairs ministry", "IND"), ("UN", None),
    ("United Nations", None), ("River Board", "LSO"), ("River Boards", None), ("Tide Watch (TW)", None), ("TW", None),
    ("police", "IND"), ("Polisario Front", None), ("the army", None),
)  # fmt: skip
OFFICES = (("the Indian prime minister", "IND"), ("Pakistan's foreign minister", "PAK"), ("the mayor", "GBR"))


def _some(seed: int) -> list[Appearance]:
    """Up to thirty actors of three documents."""
    chance = random.Random(seed)
    named = [("person", *person) for person in PERSONS] + [("organisation", *body) for body in BODIES]
    named += [("office", *office) for office in OFFICES] + [("state", "India", "IND")]
    return [
        Appearance(
            number=number,
            document=chance.randrange(3),
            name=name,
            names=(name,),
            kind=kind,
            country=country,
            sectors=("GOV",),
            tenure="current",
        )
        for number, (kind, name, country) in enumerate(chance.choices(named, k=30))
    ]


@pytest.mark.parametrize("seed", range(40))
def test_nothing_changes_for_leaving_them_out(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    gazetteer, actors = load_gazetteer(), _some(seed)
    left_out = match_actors(actors, gazetteer)
    monkeypatch.setattr(Namesakes, "may_meet", lambda _self, _signs: True)
    assert match_actors(actors, gazetteer) == left_out


def test_many_are_left_out() -> None:
    every = [Signs((f"form {word} alone",), (word, f"{word}ov"), None) for word in map(str, range(5_000))]
    namesakes = Namesakes(every)
    assert sum(map(namesakes.may_meet, every)) < 50


def test_a_sign_shared_is_a_meeting() -> None:
    every = [Signs(("a", "b")), Signs(("b",)), Signs(("c",))]
    assert [Namesakes(every).may_meet(signs) for signs in every] == [True, True, False]


def test_a_sign_twice_of_one_actor_is_no_meeting() -> None:
    every = [Signs(("a", "a"), ("b", "b"))]
    assert not Namesakes(every).may_meet(every[0])


def test_a_surname_alone_meets_its_bearers() -> None:
    bearer, surname, other = Signs((), ("ana", "lima")), Signs((), ("lima",), "lima"), Signs((), ("jean", "petit"))
    namesakes = Namesakes([bearer, surname, other])
    assert [namesakes.may_meet(signs) for signs in (bearer, surname, other)] == [True, True, False]


def test_two_words_shared_are_a_meeting_and_one_is_not() -> None:
    long, short, other = Signs((), ("ana", "costa", "lima")), Signs((), ("ana", "lima")), Signs((), ("ana", "petit"))
    namesakes = Namesakes([long, short, other])
    assert [namesakes.may_meet(signs) for signs in (long, short, other)] == [True, True, False]
