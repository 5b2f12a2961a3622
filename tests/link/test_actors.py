"""Which actors of several documents are one."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given as given_any
from hypothesis import strategies as st

from demarche.codebook.gazetteer import load_gazetteer
from demarche.link.actors import OPEN, Appearance, Match, levelled, match_actors
from demarche.link.days import Days, days_between

Given = tuple[str, str, str | None]
"""Name, kind, country."""
Dated = tuple[str, str, str | None, int | None]
"""Name, kind, country, and the year in which the document was published."""


def appearances(given: list[Given], days: list[Days] | None = None) -> list[Appearance]:
    """Actors that stand in a document each."""
    return [
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


def matched(given: list[Appearance]) -> set[frozenset[int]]:
    """The clusters, those who are alone among them."""
    return {frozenset(members) for members in everyone(match_actors(given, load_gazetteer())[0], len(given)).values()}


def everyone(found: dict[int, tuple[int, ...]], count: int) -> dict[int, tuple[int, ...]]:
    """The clusters of two and more and, one each, who is in none of them."""
    assert all(len(members) > 1 for members in found.values())
    inside = {number for members in found.values() for number in members}
    return found | {number: (number,) for number in range(count) if number not in inside}


def clusters(given: list[Given], days: list[Days] | None = None) -> set[frozenset[int]]:
    """The clusters of actors that stand in a document each."""
    return matched(appearances(given, days))


def together(given: list[Dated]) -> set[frozenset[int]]:
    days = [OPEN if year is None else days_between(date(year, 6, 1), date(year, 6, 1)) for *_, year in given]
    return clusters([(name, kind, country) for name, kind, country, _ in given], days)


def of(*members: tuple[int, ...]) -> set[frozenset[int]]:
    return {frozenset(each) for each in members}


PAIRS: dict[str, tuple[Given, Given, bool]] = {
    "one name": (("Vahan Petrosyan", "person", "ARM"), ("Vahan Petrosyan", "person", "ARM"), True),
    "accents and case": (("José Ramírez", "person", "BOL"), ("JOSE RAMIREZ", "person", "BOL"), True),
    "a hyphen": (("Kim Dong-hyun", "person", "KOR"), ("Kim Dong Hyun", "person", "KOR"), True),
    "names written together": (("Park Ji-woong", "person", "KOR"), ("Park Jiwoong", "person", "KOR"), True),
    "a hyphen and the order": (("Dong-hyun Kim", "person", "KOR"), ("Kim Dong-hyun", "person", "KOR"), True),
    "an honorific": (("Dr. Aino Laine", "person", "FIN"), ("Aino Laine", "person", "FIN"), True),
    "a rank": (("Gen. Okello Ochieng", "person", "UGA"), ("Okello Ochieng", "person", "UGA"), True),
    "Jr": (("Pablo Reyes Jr.", "person", "PHL"), ("Pablo Reyes", "person", "PHL"), True),
    "Jr and somebody known without": (("Donald Trump Jr.", "person", "USA"), ("Donald Trump", "person", "USA"), False),
    "the order of names": (("Tanaka Hiroshi", "person", "JPN"), ("Hiroshi Tanaka", "person", "JPN"), True),
    "the order of Chinese names": (("Xi Jinping", "person", "CHN"), ("Jinping Xi", "person", "CHN"), True),
    "the order of Arabic names is no matter of style": (
        ("Ahmed Mustafa", "person", "SDN"),
        ("Mustafa Ahmed", "person", "SDN"),
        False,
    ),
    "an alias that is known": (("Bilawal Bhutto", "person", "PAK"), ("Bilawal Bhutto Zardari", "person", "PAK"), True),
    "a first name that is known": (("Bilawal", "person", "PAK"), ("Bilawal Bhutto Zardari", "person", "PAK"), True),
    "a name of many bearers, known": (("Imran Khan", "person", "PAK"), ("Imran Khan", "person", "PAK"), True),
    "a known person with and without accent": (
        ("Antonio Guterres", "person", "UNO"),
        ("António Guterres", "person", "UNO"),
        True,
    ),
    "a known person of no state's and a state's": (
        ("António Guterres", "person", "UNO"),
        ("Antonio Guterres", "person", "PRT"),
        True,
    ),
    "a known surname": (("Zelensky", "person", "UKR"), ("Volodymyr Zelenskyy", "person", "UKR"), True),
    "spellings of Zelensky": (("Zelenskiy", "person", "UKR"), ("Volodymyr Zelensky", "person", "UKR"), True),
    "spellings of Qureshi": (
        ("Shah Mahmood Quraishi", "person", "PAK"),
        ("Shah Mehmood Qureshi", "person", "PAK"),
        True,
    ),
    "spellings of Sergei": (("Sergey Lavrov", "person", "RUS"), ("Sergei Lavrov", "person", None), True),
    "spellings of Muhammad": (
        ("Mohammed Rashid Khel", "person", "AFG"),
        ("Muhammad Rashid Khel", "person", "AFG"),
        True,
    ),
    "Mohamed without a vowel": (("Mohamed Ould Sidi", "person", "MRT"), ("Mohammad Ould Sidi", "person", "MRT"), True),
    "spellings of Hussein": (("Ali Hossain Mirza", "person", "BGD"), ("Ali Hussain Mirza", "person", "BGD"), True),
    "the article": (("Tariq al-Jabouri", "person", "IRQ"), ("Tariq Jabouri", "person", "IRQ"), True),
    "Russian endings": (("Sergiy Bondarenko", "person", "UKR"), ("Sergii Bondarenko", "person", "UKR"), True),
    "short surnames differ by a letter": (("Li Weimin", "person", "SGP"), ("Lee Weimin", "person", "SGP"), False),
    "a surname alone": (("Petrosyan", "person", "ARM"), ("Vahan Petrosyan", "person", "ARM"), True),
    "a surname alone, the family's name first": (("Guo", "person", "CHN"), ("Guo Zhenhai", "person", "CHN"), True),
    "a first name alone": (("Vahan", "person", "ARM"), ("Vahan Petrosyan", "person", "ARM"), False),
    "a surname of another state": (("Petrosyan", "person", "RUS"), ("Vahan Petrosyan", "person", "ARM"), False),
    "a surname of an unknown state": (("Petrosyan", "person", None), ("Vahan Petrosyan", "person", "ARM"), False),
    "a surname of two words": (("Haile Woldu", "person", "ERI"), ("Tesfay Haile Woldu", "person", "ERI"), True),
    "a name between": (("Rosa Quispe", "person", "PER"), ("Rosa Elena Quispe", "person", "PER"), True),
    "a name between, two states": (("Rosa Quispe", "person", "BOL"), ("Rosa Elena Quispe", "person", "PER"), False),
    "initials": (("V. Petrosyan", "person", "ARM"), ("Vahan Petrosyan", "person", "ARM"), True),
    "initials, state unknown": (("V. Petrosyan", "person", None), ("Vahan Petrosyan", "person", "ARM"), True),
    "initials of somebody known": (
        ("S. Jaishankar", "person", "IND"),
        ("Subrahmanyam Jaishankar", "person", "IND"),
        True,
    ),
    "two initials": (("T.K. Perera", "person", "LKA"), ("Tharindu Kumara Perera", "person", "LKA"), True),
    "an initial in the midst": (("Rosa E. Quispe", "person", "PER"), ("Rosa Elena Quispe", "person", "PER"), True),
    "other initials": (("K. Petrosyan", "person", "ARM"), ("Vahan Petrosyan", "person", "ARM"), False),
    "other first names": (("Karen Petrosyan", "person", "ARM"), ("Vahan Petrosyan", "person", "ARM"), False),
    "brothers": (("Nawaz Sharif", "person", "PAK"), ("Shehbaz Sharif", "person", "PAK"), False),
    "one name, two states": (("Ali Hassan", "person", "IRQ"), ("Ali Hassan", "person", "SOM"), False),
    "a known name of another state": (("Imran Khan", "person", "PAK"), ("Imran Khan", "person", "GBR"), False),
    "one name, one state unknown": (("Ruth Wanjiru", "person", "KEN"), ("Ruth Wanjiru", "person", None), True),
    "one name, both states unknown": (("Ruth Wanjiru", "person", None), ("Ruth Wanjiru", "person", None), True),
    "states": (("India", "state", "IND"), ("New Delhi", "state", "IND"), True),
    "two states": (("Chad", "state", "TCD"), ("Sudan", "state", "SDN"), False),
    "Koreas": (("North Korea", "state", "PRK"), ("South Korea", "state", "KOR"), False),
    "a state and its government": (("Ethiopia", "state", "ETH"), ("Ethiopian government", "government", "ETH"), True),
    "a government of a state": (("Mali", "state", "MLI"), ("Government of Mali", "government", "MLI"), True),
    "a state and its authorities": (("Serbia", "state", "SRB"), ("authorities", "government", "SRB"), True),
    "a state and its leadership": (("Algeria", "state", "DZA"), ("Algeria's leadership", "government", "DZA"), True),
    "a state and its side": (("Iran", "state", "IRN"), ("the Iranian side", "government", "IRN"), True),
    "a government by its seat": (("Russia", "state", "RUS"), ("Kremlin", "government", "RUS"), True),
    "a government by the capital": (("Eritrea", "state", "ERI"), ("Asmara government", "government", "ERI"), True),
    "a capital's own government": (("India", "state", "IND"), ("Delhi government", "government", "IND"), False),
    "a capital's administration": (("Kenya", "state", "KEN"), ("Nairobi administration", "government", "KEN"), False),
    "a government by its leader": (("India", "state", "IND"), ("Narendra Modi government", "government", "IND"), True),
    "another government of the state": (
        ("Myanmar", "state", "MMR"),
        ("National Unity Government", "government", "MMR"),
        False,
    ),
    "a party's government": (("Pakistan", "state", "PAK"), ("PTI government", "government", "PAK"), False),
    "a government before": (("Sri Lanka", "state", "LKA"), ("former government", "government", "LKA"), False),
    "a regional government": (("China", "state", "CHN"), ("local government", "government", "CHN"), False),
    "a ministry is not its state": (
        ("United States", "state", "USA"),
        ("State Department", "government", "USA"),
        False,
    ),
    "an army is not its state": (("India", "state", "IND"), ("Indian Air Force", "organisation", "IND"), False),
    "the Indian army is not its state": (("India", "state", "IND"), ("Indian Army", "organisation", "IND"), False),
    "a government of no known state": (("government", "government", None),) * 2 + (False,),
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
    "British and American": (
        ("Organisation of Reef Fishers", "organisation", "PHL"),
        ("Organization of Reef Fishers", "organisation", "PHL"),
        True,
    ),
    "a body with its state's name": (("Pakistan Army", "organisation", "PAK"), ("Army", "organisation", "PAK"), True),
    "a ministry with its state's name": (
        ("Foreign Ministry", "organisation", "PAK"),
        ("Pakistan Foreign Ministry", "organisation", "PAK"),
        True,
    ),
    "bodies of two states": (
        ("Ministry of Fisheries", "organisation", "PHL"),
        ("Ministry of Fisheries", "organisation", "VNM"),
        False,
    ),
    "two parties whose names their state tells apart": (
        ("Scottish National Party", "organisation", "GBR"),
        ("British National Party", "organisation", "GBR"),
        False,
    ),
    "a branch is not the whole": (
        ("al-Qaeda in Iraq", "armed_group", "IRQ"),
        ("al-Qaeda", "armed_group", "ISM"),
        False,
    ),
    "two bodies in one breath": (("Hamas and Hezbollah", "armed_group", None),) * 2 + (False,),
    "a ministry of two things": (
        ("Ministry of Trade and Fisheries", "organisation", "OMN"),
        ("Ministry of Trade and Fisheries", "organisation", "OMN"),
        True,
    ),
    "courts of no known state": (("Supreme Court", "organisation", None),) * 2 + (False,),
    "a kind of body": (("Ministry", "organisation", "ZWE"), ("Ministry", "organisation", "ZWE"), False),
    "two bodies of a state": (("Indian Army", "organisation", "IND"), ("Indian Navy", "organisation", "IND"), False),
    "an armed group": (("M23", "armed_group", "COD"), ("M23", "armed_group", None), True),
    "an armed group's spellings": (
        ("Tehreek-e-Taliban Pakistan", "armed_group", "PAK"),
        ("TTP", "armed_group", "PAK"),
        True,
    ),
    "delegations": (("Pakistani delegation", "organisation", "PAK"),) * 2 + (False,),
    "officials": (("officials", "unnamed", "RUS"), ("officials", "unnamed", "RUS"), False),
    "diplomatic sources": (("diplomatic sources", "unnamed", None),) * 2 + (False,),
    "peoples": (("villagers", "people", "MLI"), ("villagers", "people", "MLI"), False),
    "who is unknown": (("Africa", "unknown", None), ("Africa", "unknown", None), False),
}


@pytest.mark.parametrize("name", PAIRS)
def test_pairs(name: str) -> None:
    one, other, same = PAIRS[name]
    assert (clusters([one, other]) == of((0, 1))) is same
    assert (clusters([other, one]) == of((0, 1))) is same


COLLECTIONS: dict[str, tuple[list[Dated], set[frozenset[int]]]] = {
    "a surname of two in one state": (
        [
            ("Qarabaghi", "person", "IRN", None),
            ("Reza Qarabaghi", "person", "IRN", None),
            ("Hamid Qarabaghi", "person", "IRN", None),
        ],
        of((0,), (1,), (2,)),
    ),
    "a surname of two in two states": (
        [
            ("Haddad", "person", "LBN", None),
            ("Nadim Haddad", "person", "LBN", None),
            ("Nadim Haddad", "person", "SYR", None),
        ],
        of((0, 1), (2,)),
    ),
    "Qureshi, of two": (
        [
            ("Qureshi", "person", "PAK", 2019),
            ("Shah Mahmood Qureshi", "person", "PAK", 2019),
            ("Moeen Qureshi", "person", "PAK", 2019),
        ],
        of((0,), (1,), (2,)),
    ),
    "Qureshi, of one": (
        [
            ("Qureshi", "person", "PAK", 2019),
            ("Shah Mehmood Qureshi", "person", "PAK", 2019),
            ("Quraishi", "person", "PAK", 2020),
        ],
        of((0, 1, 2)),
    ),
    "no surname joins another": (
        [("Wanjiru", "person", "KEN", 2020), ("Wanjiru", "person", "KEN", 2020)],
        of((0,), (1,)),
    ),
    "a surname of another decade": (
        [("Wanjiru", "person", "KEN", 2001), ("Ruth Wanjiru", "person", "KEN", 2024)],
        of((0,), (1,)),
    ),
    "a surname within two years": (
        [("Wanjiru", "person", "KEN", 2022), ("Ruth Wanjiru", "person", "KEN", 2024)],
        of((0, 1)),
    ),
    "no surname dates another": (
        [
            ("Wanjiru", "person", "KEN", 2022),
            ("Ruth Wanjiru", "person", "KEN", 2024),
            ("Wanjiru", "person", "KEN", 2020),
        ],
        of((0, 1), (2,)),
    ),
    "a surname without a date": (
        [("Wanjiru", "person", "KEN", None), ("Ruth Wanjiru", "person", "KEN", 2024)],
        of((0, 1)),
    ),
    "one of two bearers is near": (
        [
            ("Wanjiru", "person", "KEN", 2023),
            ("Ruth Wanjiru", "person", "KEN", 2024),
            ("Grace Wanjiru", "person", "KEN", 1999),
        ],
        of((0, 1), (2,)),
    ),
    "initials of two": (
        [
            ("A. Mammadov", "person", "AZE", None),
            ("Anar Mammadov", "person", "AZE", None),
            ("Aydin Mammadov", "person", "AZE", None),
        ],
        of((0,), (1,), (2,)),
    ),
    "a shorter name of two": (
        [
            ("Rosa Quispe", "person", "PER", None),
            ("Rosa Elena Quispe", "person", "PER", None),
            ("Rosa Maria Quispe", "person", "PER", None),
        ],
        of((0,), (1,), (2,)),
    ),
    "an unknown state between two": (
        [
            ("Ali Hassan", "person", "IRQ", None),
            ("Ali Hassan", "person", None, None),
            ("Ali Hassan", "person", "SOM", None),
        ],
        of((0,), (1,), (2,)),
    ),
    "who leads the state is meant by a surname": (
        [
            ("Modi", "person", "IND", 2019),
            ("Narendra Modi", "person", "IND", 2019),
            ("Nirav Modi", "person", "IND", 2019),
        ],
        of((0, 1), (2,)),
    ),
    "who did not lead it yet is not": (
        [
            ("Modi", "person", "IND", 2009),
            ("Narendra Modi", "person", "IND", 2009),
            ("Lalit Modi", "person", "IND", 2009),
        ],
        of((0,), (1,), (2,)),
    ),
    "who led it before still is": (
        [
            ("Trump", "person", "USA", 2022),
            ("Donald Trump", "person", "USA", 2018),
            ("Ivanka Trump", "person", "USA", 2022),
        ],
        of((0, 1), (2,)),
    ),
    "a spelling joins what is known": (
        [
            ("Zelenskyi", "person", "UKR", 2022),
            ("Volodymyr Zelensky", "person", "UKR", 2022),
            ("Zelenskyy", "person", "UKR", 2023),
        ],
        of((0, 1, 2)),
    ),
    "an office and its holder": (
        [
            ("Indian prime minister", "office", "IND", 2010),
            ("Manmohan Singh", "person", "IND", 2010),
            ("Narendra Modi", "person", "IND", 2020),
            ("the Indian prime minister", "office", "IND", 2020),
        ],
        of((0, 1), (2, 3)),
    ),
    "offices of one holder whom nobody names": (
        [
            ("Japanese prime minister", "office", "JPN", 2015),
            ("Prime Minister of Japan", "office", "JPN", 2017),
            ("Japanese prime minister", "office", "JPN", 2022),
        ],
        of((0, 1), (2,)),
    ),
    "an office without a date": (
        [("Indian prime minister", "office", "IND", None), ("Narendra Modi", "person", "IND", 2020)],
        of((0,), (1,)),
    ),
    "offices without a date": (
        [("French president", "office", "FRA", None), ("French president", "office", "FRA", None)],
        of((0,), (1,)),
    ),
    "an office that is not in the table": (
        [("mayor of Osaka", "office", "JPN", 2015), ("mayor of Osaka", "office", "JPN", 2015)],
        of((0,), (1,)),
    ),
    "a foreign secretary is no minister everywhere": (
        [("Indian foreign secretary", "office", "IND", 2021), ("Subrahmanyam Jaishankar", "person", "IND", 2021)],
        of((0,), (1,)),
    ),
    "an office at the UN": (
        [("UN Secretary-General", "office", "UNO", 2018), ("António Guterres", "person", "UNO", 2018)],
        of((0, 1)),
    ),
    "an office of a body": (
        [("NATO secretary general", "office", "IGO", 2022), ("Jens Stoltenberg", "person", "NOR", 2022)],
        of((0, 1)),
    ),
    "an ambassador to the UN": (
        [
            ("Pakistan's Permanent Representative to the United Nations", "office", "PAK", 2018),
            ("Maleeha Lodhi", "person", "PAK", 2018),
        ],
        of((0, 1)),
    ),
    "a government by who led it then": (
        [
            ("United States", "state", "USA", 2012),
            ("Obama administration", "government", "USA", 2012),
            ("George W. Bush administration", "government", "USA", 2012),
        ],
        of((0, 1), (2,)),
    ),
    "a body of an unknown state between two": (
        [
            ("Green River Front", "organisation", "GHA", None),
            ("Green River Front", "organisation", None, None),
            ("Green River Front", "organisation", "TGO", None),
        ],
        of((0,), (1,), (2,)),
    ),
    "a ministry with and without its state": (
        [
            ("Ministry of Fisheries of Norway", "organisation", None, None),
            ("Norwegian Ministry of Fisheries", "organisation", "NOR", None),
            ("Ministry of Fisheries", "organisation", None, None),
        ],
        of((0, 1), (2,)),
    ),
}


@pytest.mark.parametrize("name", COLLECTIONS)
def test_collections(name: str) -> None:
    given, expected = COLLECTIONS[name]
    assert together(given) == expected


@pytest.mark.parametrize("name", [name for name, (given, _) in COLLECTIONS.items() if len(given) == 3])
def test_the_order_of_documents_does_not_matter(name: str) -> None:
    given, expected = COLLECTIONS[name]
    for order in permutations(range(3)):
        found = together([given[place] for place in order])
        assert {frozenset(order[place] for place in each) for each in found} == expected


def beside(*given: Given) -> list[Appearance]:
    """Actors of one document and, the last of them, of another."""
    return [
        Appearance(number=n, document=int(n == len(given) - 1), name=name, names=(name,), kind=kind, country=country)
        for n, (name, kind, country) in enumerate(given)
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            [("Petrosyan", "person", "ARM"), ("Vahan Petrosyan", "person", "ARM"), ("Petrosyan", "person", "ARM")],
            of((0,), (1, 2)),
        ),
        (
            [("Ruth Wanjiru", "person", "KEN"), ("Ruth Wanjiru", "person", "KEN"), ("Ruth Wanjiru", "person", "KEN")],
            of((0, 2), (1,)),
        ),
        (
            [
                ("V. Petrosyan", "person", "ARM"),
                ("Vahan Petrosyan", "person", "ARM"),
                ("V. Petrosyan", "person", "ARM"),
            ],
            of((0,), (1, 2)),
        ),
        (
            [("Modi", "person", "IND"), ("Narendra Modi", "person", "IND"), ("Narendra Modi", "person", "IND")],
            of((0,), (1, 2)),
        ),
        (
            [("Mali", "state", "MLI"), ("Malian government", "government", "MLI"), ("Bamako", "state", "MLI")],
            of((0, 1, 2)),
        ),
    ],
    ids=["a surname", "a name twice", "initials", "a known surname", "a state and its government"],
)
def test_two_actors_of_one_document(given: list[Given], expected: set[frozenset[int]]) -> None:
    assert matched(beside(*given)) == expected


@pytest.mark.parametrize("tenure", ["former", "designate"])
def test_an_office_is_not_its_holder_s_before_and_after(tenure: str) -> None:
    day = (date(2020, 6, 1), date(2020, 6, 1))
    given = [
        Appearance(
            number=0, document=0, name="prime minister", names=(), kind="office", country="IND", tenure=tenure, days=day
        ),
        Appearance(number=1, document=1, name="Narendra Modi", names=("Modi",), kind="person", country="IND", days=day),
    ]
    assert matched(given) == of((0,), (1,))


@pytest.mark.parametrize(
    ("days", "same"),
    [(None, False), ((date(2020, 6, 1), date(2020, 6, 3)), True), ((date(2014, 1, 1), date(2014, 12, 31)), False)],
    ids=["unknown", "dates", "a year of two holders"],
)
def test_days_may_be_dates(days: tuple[date, date] | None, same: bool) -> None:
    given = [
        Appearance(number=0, document=0, name="Indian premier", names=(), kind="office", country="IND", days=days),
        Appearance(
            number=1, document=1, name="Narendra Modi", names=("Modi",), kind="person", country="IND", days=days
        ),
    ]
    assert (matched(given) == of((0, 1))) is same


@pytest.mark.parametrize(
    ("name", "beside_it", "elsewhere", "country", "same"),
    [
        ("Union of River Pilots", ("URP",), "URP", "PRY", True),
        ("Union of River Pilots (URP)", (), "URP", "PRY", True),
        ("Union of River Pilots", (), "URP", "PRY", False),
        ("Union of River Pilots", ("URP",), "URP", "BOL", False),
        ("Union of River Pilots", ("URP",), "URP", None, False),
        ("Union of River Pilots", ("URPIL",), "URPIL", None, True),
    ],
)
def test_acronyms(name: str, beside_it: tuple[str, ...], elsewhere: str, country: str | None, same: bool) -> None:
    given = [
        Appearance(number=0, document=0, name=name, names=(name, *beside_it), kind="organisation", country="PRY"),
        Appearance(number=1, document=1, name=elsewhere, names=(elsewhere,), kind="organisation", country=country),
    ]
    assert (matched(given) == of((0, 1))) is same


def judged(given: list[Given]) -> dict[tuple[int, int], Match]:
    return {(match.left, match.right): match for match in match_actors(appearances(given), load_gazetteer())[1]}


@pytest.mark.parametrize(
    ("one", "other", "relation", "reasons"),
    [
        (("Ruth Wanjiru", "person", "KEN"), ("RUTH WANJIRU", "person", "KEN"), "same", ("one name", "states alike")),
        (("Ruth Wanjiru", "person", "KEN"), ("Wanjiru", "person", "KEN"), "same", ("surname and state alike",)),
        (("Ruth Wanjiru", "person", "KEN"), ("R. Wanjiru", "person", "KEN"), "same", ("initials fit", "states alike")),
        (
            ("Bilawal", "person", "PAK"),
            ("Bilawal Bhutto", "person", "PAK"),
            "same",
            ("both are Bilawal Bhutto Zardari",),
        ),
        (("Ruth Wanjiru", "person", "KEN"), ("Mary Wanjiru", "person", "KEN"), "not_same", ("different first names",)),
        (("Ali Hassan", "person", "IRQ"), ("Ali Hassan", "person", "SOM"), "not_same", ("one name", "states differ")),
        (("Chad", "state", "TCD"), ("N'Djamena", "state", "TCD"), "same", ("one state",)),
        (("OIC", "organisation", None), ("OIC", "organisation", "IGO"), "same", ()),
    ],
)
def test_reasons(one: Given, other: Given, relation: str, reasons: tuple[str, ...]) -> None:
    match = judged([one, other])[0, 1]
    assert match.relation == relation
    assert set(reasons) <= set(match.reasons)
    assert (match.score > 0.5) is (relation == "same")


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Ruth Wanjiru", "Ruth Wanjiru", "unsure"),
        ("Ruth Wanjiru", "Wanjiru", "not_same"),
        ("Modi", "Narendra Modi", "unsure"),
    ],
)
def test_two_of_one_document_are_never_said_to_be_one(one: str, other: str, relation: str) -> None:
    country = "IND" if "Modi" in one else "KEN"
    given = beside((one, "person", country), (other, "person", country), ("Kenya", "state", "KEN"))
    (match,) = match_actors(given, load_gazetteer())[1]
    assert match.relation == relation
    assert "two actors of one document" in match.reasons


def test_a_name_that_fits_several_is_unsure() -> None:
    found = judged(
        [("Reza Qarabaghi", "person", "IRN"), ("Hamid Qarabaghi", "person", "IRN"), ("Qarabaghi", "person", "IRN")]
    )
    assert found[0, 2].relation == found[1, 2].relation == "unsure"


def test_every_appearance_is_in_one_cluster_and_every_match_has_reasons() -> None:
    given = [one for pair in PAIRS.values() for one in pair[:2]]
    several, matches = match_actors(appearances(given), load_gazetteer())
    found = everyone(several, len(given))
    assert sorted(number for members in found.values() for number in members) == list(range(len(given)))
    assert all(first == members[0] and list(members) == sorted(members) for first, members in found.items())
    together = {number: first for first, members in found.items() for number in members}
    assert matches
    for match in matches:
        assert match.left < match.right
        assert match.reasons
        assert all(match.reasons)
        assert (together[match.left] == together[match.right]) is (match.relation == "same")


def test_no_cluster_of_persons_has_two_states_or_two_actors_of_a_document() -> None:
    given = [one for pair in PAIRS.values() for one in pair[:2] if one[1] == "person"]
    everything = [
        Appearance(number=n, document=n // 3, name=name, names=(name,), kind=kind, country=country)
        for n, (name, kind, country) in enumerate(given)
    ]
    for members in match_actors(everything, load_gazetteer())[0].values():
        actors = [everything[member] for member in members]
        assert len({actor.document for actor in actors}) == len(actors)
        assert len({actor.state for actor in actors if actor.state is not None}) <= 1


_NAMES = st.sampled_from(
    "Modi;Narendra Modi;Nirav Modi;N. Modi;Lee;Lee Hyun;Hyun Lee;Li Hyun;Ali Hassan;Hassan;A. Hassan;Ali K. Hassan;"
    "Ali Karim Hassan;Bilawal;Bilawal Bhutto;Bhutto;Imran Khan;Khan;Bachelet;Michelle Bachelet;Jr.;;-".split(";")
)
_PERSONS = st.lists(
    st.tuples(_NAMES, st.sampled_from(["IND", "PAK", "KOR", "UNO", None]), st.integers(0, 5), st.integers(2000, 2025)),
    max_size=14,
)


@given_any(_PERSONS)
def test_whatever_is_joined_is_of_one_state_and_of_one_actor_a_document(
    given: list[tuple[str, str | None, int, int]],
) -> None:
    everything = [
        Appearance(
            number=number,
            document=document,
            name=name,
            names=(name,),
            kind="person",
            country=country,
            days=(date(year, 1, 1), date(year, 1, 1)),
        )
        for number, (name, country, document, year) in enumerate(given)
    ]
    several, matches = match_actors(everything, load_gazetteer())
    found = everyone(several, len(given))
    assert sorted(number for members in found.values() for number in members) == list(range(len(given)))
    for members in found.values():
        actors = [everything[member] for member in members]
        assert len({actor.document for actor in actors}) == len(actors)
        assert len({actor.state for actor in actors if actor.state is not None}) <= 1
    same = [match for match in matches if match.relation == "same"]
    assert len(same) == len(given) - len(found)


def test_nothing() -> None:
    assert match_actors([], load_gazetteer()) == ({}, ())


@pytest.mark.parametrize(("one", "other"), [("Mohamed", "Muhammad"), ("Yousef", "Yusuf"), ("Sergey", "Serge")])
def test_spellings(one: str, other: str) -> None:
    assert levelled(one) == levelled(other)
