"""Names found in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.codebook.gazetteer import load_gazetteer

GAZETTEER = load_gazetteer()

FOUND = [
    ("Peru's army crossed into Ecuador.", ["Peru", "Ecuador"]),
    ("They told us that the US would leave.", ["US"]),
    ("Who spoke for WHO in Geneva?", ["WHO", "Geneva"]),
    ("a turkey farm in Turkey", ["Turkey"]),
    ("Pakistan-India talks", ["Pakistan", "India"]),
    ("the Indo-Pak border", ["Indo", "Pak"]),
    ("a Sino-Russian statement, a Sino of no kind", ["Sino", "Russian"]),
    ("The UN Security Council met.", ["UN Security Council"]),
    ("the UN security council met", ["UN security council"]),
    ("the United Nations’ envoy", ["United Nations"]),
    ("ANTONIO GUTERRES and António Guterres", ["ANTONIO GUTERRES", "António Guterres"]),
    ("Bosnia and Herzegovina, Chad and Togo", ["Bosnia and Herzegovina", "Chad", "Togo"]),
    ("Guinea-Bissau is not Guinea, nor Papua New Guinea", ["Guinea-Bissau", "Guinea", "Papua New Guinea"]),
    ("Niger and Nigeria and the Niger Delta", ["Niger", "Nigeria"]),
    ("Michael Jordan met the king of Jordan", ["Jordan"]),
    ("Chad Smithson flew to Chad.", ["Chad"]),
    ("It came from New Mexico, not from Mexico", ["Mexico"]),
    ("Atlanta, Georgia and Tbilisi, Georgia", ["Tbilisi", "Georgia"]),
    ("George Washington slept here", []),
    ("It may rain, IT firms said", []),
    ("TELL US WHO DID IT\nThe US did.", ["US"]),
    ("India, Pakistan Peoples Party", ["India", "Pakistan Peoples Party"]),
    ("North Korean and South Korean generals", ["North Korean", "South Korean"]),
    ("forces of the U.S.-led alliance", ["U.S."]),
    ("the U.N.-backed Libyan cabinet", ["Libyan"]),
    ("the Egyptian-born cleric and a Qatar-funded station", []),
    ("the Seoul-based firm", ["Seoul"]),
    ("Al-Shabaab and al-Shabaab", ["Al-Shabaab", "al-Shabaab"]),
    ("the Indiana court, a Germane point", []),
    ("Côte d’Ivoire’s president", ["Côte d’Ivoire"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_find(text: str, names: list[str]) -> None:
    found = [text[m.start : m.end] for m in GAZETTEER.find(text)]
    known = [name for name in found if name not in {"Atlanta", "Niger Delta"}]
    assert known == names


@given(st.text(alphabet="UShé’'-. ,\nIndiaPkK&()“”UN\u0301ßİ"))
def test_matches_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for match in GAZETTEER.find(text):
        assert end <= match.start < match.end <= len(text)
        end = match.end


@pytest.mark.parametrize(
    ("phrase", "codes"),
    [
        ("the Malian and Nigerien foreign ministers", ("MLI", "NER")),
        ("Beijing and the Chinese navy", ("CHN",)),
        ("the UN envoy to Yemen", ("YEM",)),
        ("Franco-German brigade", ("FRA", "DEU")),
        ("villagers", ()),
        ("anti-British rebels", ()),
        ("pro-Russian separatists and Ukrainian soldiers", ("UKR",)),
        ("anti Iranian feeling", ()),
        ("tell us", ()),
    ],
)
def test_countries_in(phrase: str, codes: tuple[str, ...]) -> None:
    assert GAZETTEER.countries_in(phrase) == codes
