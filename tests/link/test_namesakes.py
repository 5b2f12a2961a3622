"""Who may meet whom: actors are joined in parts, and the joins are the same as if all were joined at once."""

from __future__ import annotations

import random

import pytest

from demarche.codebook.gazetteer import load_gazetteer
from demarche.link import actors, namesakes
from demarche.link.actors import match_actors
from demarche.link.appearances import Appearance
from demarche.link.namesakes import Namesakes, Signs, meeting

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


@pytest.mark.parametrize("seed", range(60))
def test_nothing_changes_for_joining_in_parts(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    gazetteer, read = load_gazetteer(), _some(seed)
    monkeypatch.setattr(namesakes, "TOGETHER", 1)
    in_parts = match_actors(read, gazetteer)
    monkeypatch.setattr(actors, "meeting", lambda every, *_: [every])
    assert match_actors(read, gazetteer) == in_parts


def test_many_are_left_out() -> None:
    every = [Signs((f"form {word} alone",), (word, f"{word}ov"), None) for word in map(str, range(5_000))]
    told = Namesakes(every)
    assert sum(bool(told.shared(signs)) for signs in every) < 50


def _parts(*every: Signs) -> list[list[int]]:
    """The places of those who may meet, in parts of which none is put together with another."""
    numbered = list(enumerate(every))
    parts = meeting(numbered, Namesakes(every), lambda each: each[1])
    return [[place for place, _ in part] for part in parts]


@pytest.fixture(autouse=True)
def _one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(namesakes, "TOGETHER", 1)


def test_who_share_a_sign_meet() -> None:
    assert _parts(Signs(("a", "b")), Signs(("c",)), Signs(("b",)), Signs(("d", "e")), Signs(("e",))) == [[0, 2], [3, 4]]


def test_who_meet_a_third_are_of_one_part() -> None:
    assert _parts(Signs(("a",)), Signs(("b",)), Signs(("a", "b"))) == [[0, 1, 2]]


def test_a_sign_twice_of_one_actor_is_no_meeting() -> None:
    assert _parts(Signs(("a", "a"), ("b", "b"))) == []


def test_a_surname_alone_meets_its_bearers() -> None:
    assert _parts(Signs((), ("ana", "lima")), Signs((), ("jean", "petit")), Signs((), ("lima",), "lima")) == [[0, 2]]


def test_two_words_shared_are_a_meeting_and_one_is_not() -> None:
    assert _parts(Signs((), ("ana", "costa", "lima")), Signs((), ("ana", "petit")), Signs((), ("ana", "lima"))) == [
        [0, 2]
    ]


def test_small_parts_are_joined_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(namesakes, "TOGETHER", 4)
    pairs = [Signs((str(number // 2),)) for number in range(10)]
    assert _parts(*pairs) == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]]


def test_nobody_meets_nobody() -> None:
    assert _parts() == []
