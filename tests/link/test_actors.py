"""Which actors of several documents are one."""

from __future__ import annotations

from datetime import date

import pytest

from demarche.codebook.gazetteer import load_gazetteer
from demarche.link.actors import OPEN, Appearance, levelled, match_actors
from demarche.link.days import Days, days_between

Given = tuple[str, str, str | None]
"""Name, kind, country."""


def clusters(given: list[Given], days: list[Days] | None = None) -> set[frozenset[int]]:
    """The clusters of actors that stand in a document each."""
    appearances = [
        Appearance(
            number=number,
            document=number,
            name=name,
            names=() if kind in {"unnamed", "people"} else (name,),
            kind=kind,
            country=country,
            days=days[number] if days else OPEN,
        )
        for number, (name, kind, country) in enumerate(given)
    ]
    return {frozenset(members) for members in match_actors(appearances, load_gazetteer())[0].values()}


PAIRS: dict[str, tuple[Given, Given, bool]] = {
    "one name": (("Vahan Petrosyan", "person", "ARM"), ("Vahan Petrosyan", "person", "ARM"), True),
    "accents and case": (("José Ramírez", "person", "BOL"), ("JOSE RAMIREZ", "person", "BOL"), True),
    "a hyphen": (("Kim Dong-hyun", "person", "KOR"), ("Kim Dong Hyun", "person", "KOR"), True),
    "an honorific": (("Dr. Aino Laine", "person", "FIN"), ("Aino Laine", "person", "FIN"), True),
    "the order of names": (("Tanaka Hiroshi", "person", "JPN"), ("Hiroshi Tanaka", "person", "JPN"), True),
    "an alias that is known": (("Bilawal Bhutto", "person", "PAK"), ("Bilawal Bhutto Zardari", "person", "PAK"), True),
    "a known person with and without accent": (
        ("Antonio Guterres", "person", "UNO"),
        ("António Guterres", "person", "UNO"),
        True,
    ),
    "a known surname": (("Zelensky", "person", "UKR"), ("Volodymyr Zelenskyy", "person", "UKR"), True),
    "spellings of Muhammad": (
        ("Mohammed Rashid Khel", "person", "AFG"),
        ("Muhammad Rashid Khel", "person", "AFG"),
        True,
    ),
    "spellings of Hussein": (("Ali Hossain Mirza", "person", "BGD"), ("Ali Hussain Mirza", "person", "BGD"), True),
    "Russian endings": (("Sergiy Bondarenko", "person", "UKR"), ("Sergii Bondarenko", "person", "UKR"), True),
    "a surname alone": (("Petrosyan", "person", "ARM"), ("Vahan Petrosyan", "person", "ARM"), True),
    "a surname of another state": (("Petrosyan", "person", "RUS"), ("Vahan Petrosyan", "person", "ARM"), False),
    "initials": (("V. Petrosyan", "person", "ARM"), ("Vahan Petrosyan", "person", "ARM"), True),
    "other initials": (("K. Petrosyan", "person", "ARM"), ("Vahan Petrosyan", "person", "ARM"), False),
    "other first names": (("Karen Petrosyan", "person", "ARM"), ("Vahan Petrosyan", "person", "ARM"), False),
    "one name, two states": (("Ali Hassan", "person", "IRQ"), ("Ali Hassan", "person", "SOM"), False),
    "one name, one state unknown": (("Ruth Wanjiru", "person", "KEN"), ("Ruth Wanjiru", "person", None), True),
    "states": (("India", "state", "IND"), ("New Delhi", "state", "IND"), True),
    "a state and its government": (("Ethiopia", "state", "ETH"), ("Ethiopian government", "government", "ETH"), True),
    "a state and its authorities": (("Serbia", "state", "SRB"), ("authorities", "government", "SRB"), True),
    "another government of the state": (
        ("Myanmar", "state", "MMR"),
        ("National Unity Government", "government", "MMR"),
        False,
    ),
    "a regional government": (("China", "state", "CHN"), ("local government", "government", "CHN"), False),
    "two states": (("Chad", "state", "TCD"), ("Sudan", "state", "SDN"), False),
    "a body and its acronym": (
        ("OIC", "organisation", "IGO"),
        ("Organisation of Islamic Cooperation", "organisation", "IGO"),
        True,
    ),
    "a body that nobody knows": (
        ("Nile Basin Farmers' Union", "organisation", "SDN"),
        ("Nile Basin Farmers Union", "organisation", "SDN"),
        True,
    ),
    "bodies of two states": (
        ("Ministry of Fisheries", "organisation", "PHL"),
        ("Ministry of Fisheries", "organisation", "VNM"),
        False,
    ),
    "an army is not its state": (("India", "state", "IND"), ("Indian Air Force", "organisation", "IND"), False),
    "an armed group": (("M23", "armed_group", "COD"), ("M23", "armed_group", None), True),
    "delegations": (("Pakistani delegation", "organisation", "PAK"),) * 2 + (False,),
    "officials": (("officials", "unnamed", "RUS"), ("officials", "unnamed", "RUS"), False),
    "peoples": (("villagers", "people", "MLI"), ("villagers", "people", "MLI"), False),
}


@pytest.mark.parametrize("name", PAIRS)
def test_pairs(name: str) -> None:
    one, other, same = PAIRS[name]
    assert (clusters([one, other]) == {frozenset({0, 1})}) is same


def test_an_ambiguous_surname_joins_nobody() -> None:
    given: list[Given] = [("Qarabaghi", "person", "IRN")]
    given += [("Reza Qarabaghi", "person", "IRN"), ("Hamid Qarabaghi", "person", "IRN")]
    assert clusters(given) == {frozenset({0}), frozenset({1}), frozenset({2})}


def test_a_surname_of_another_decade_joins_nobody() -> None:
    old, new = (days_between(date(year, 1, 1), date(year, 1, 1)) for year in (2001, 2024))
    given: list[Given] = [("Wanjiru", "person", "KEN"), ("Ruth Wanjiru", "person", "KEN")]
    assert clusters(given, [old, new]) == {frozenset({0}), frozenset({1})}
    assert clusters(given, [new, new]) == {frozenset({0, 1})}


def test_two_persons_of_one_document_are_never_joined_by_a_surname() -> None:
    appearances = [
        Appearance(number=n, document=0, name=name, names=(name,), kind="person", country="ARM")
        for n, name in enumerate(("Petrosyan", "Vahan Petrosyan"))
    ]
    assert set(match_actors(appearances, load_gazetteer())[0].values()) == {(0,), (1,)}


def test_every_match_has_a_reason_and_its_order() -> None:
    given = [one for pair in PAIRS.values() for one in pair[:2]]
    appearances = [
        Appearance(number=n, document=n, name=name, names=(name,), kind=kind, country=country)
        for n, (name, kind, country) in enumerate(given)
    ]
    found, matches = match_actors(appearances, load_gazetteer())
    assert sorted(number for members in found.values() for number in members) == list(range(len(given)))
    assert matches
    assert all(match.left < match.right and all(match.reasons) for match in matches)


@pytest.mark.parametrize(("one", "other"), [("Mohamed", "Muhammad"), ("Yousef", "Yusuf"), ("Sergey", "Serge")])
def test_spellings(one: str, other: str) -> None:
    assert levelled(one) == levelled(other)
