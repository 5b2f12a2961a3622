"""Stand-ins: what is exchanged, what stays, and that two parties exchanged give one text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.analyse.standins import STAND_INS, StandIns, load_stand_ins

WORDS = st.sampled_from("India Indian Indians Pakistan Pakistani Pakistanis said the envoy of Norway Oslo".split())


def read(*sentences: str) -> list[str]:
    return [" ".join(words) for words in load_stand_ins().exchanged([sentence.split() for sentence in sentences])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("India rejects what Pakistan says", "Pakistan rejects what India says"),
        ("Israeli envoys left Iran", "Iranian envoys left Israel"),
        ("Russians met Ukrainians in Geneva", "Ukrainians met Russians in Geneva"),
        ("RUSSIA WARNS UKRAINE", "UKRAINE WARNS RUSSIA"),
        ("the Kremlin said Kyiv had broken it", "the Kremlin said Moscow had broken it"),
        ("Peru and Chile", "Norway and Austria"),
        ("Nepali and Bhutanese ministers", "Nepali and Maltese ministers"),
        ("Islamabad 's envoy", "Ankara 's envoy"),
        ("a Chinese ship off Taiwan", "a Vietnamese ship off Taiwan"),
        ("Qatar and Egypt", "Egypt and Qatar"),
        ("Sudan , Chad and Libya", "Libya , Sudan and Chad"),
        ("Polish and Czech envoys", "Czech and Polish envoys"),
    ],
)
def test_parties_exchanged_are_read_alike(one: str, other: str) -> None:
    assert read(one) == read(other)


@pytest.mark.parametrize(
    "sentence",
    [
        "the envoy of the United States said no",
        "South Korea and North Korea talked",
        "he flew to New Zealand",
        "us and them",
        "US officials met UN envoys",
        "Kashmir and Jerusalem",
        "Modi met Putin",
        "india in lower case",
        "",
        "Saudi Arabia agreed",
        "Hong Kong , Gaza",
        "the Security Council",
    ],
)
def test_what_is_no_single_word_for_a_state_stays(sentence: str) -> None:
    assert read(sentence) == [sentence]


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("envoys left New Delhi for Tel Aviv", "envoys|left|New Delhi|for|Tel Aviv"),
        ("a new Delhi court", "a|new|Delhi|court"),
        ("New", "New"),
        ("Buenos Aires , San Salvador", "Buenos Aires|,|San Salvador"),
        ("he saw New Zealand", "he|saw|New|Zealand"),
        ("", ""),
    ],
)
def test_a_capital_of_several_words_is_one(sentence: str, joined: str) -> None:
    words = sentence.split()
    ranges = load_stand_ins().joined(words)
    assert "|".join(" ".join(words[first:last]) for first, last in ranges) == joined
    assert [index for first, last in ranges for index in range(first, last)] == list(range(len(words)))


def test_a_joined_capital_is_read_as_any_other() -> None:
    exchanged = load_stand_ins().exchanged
    assert exchanged([["Israel", "left", "New Delhi"]]) == exchanged([["Peru", "left", "Islamabad"]])
    assert exchanged([["in", "New\nDelhi"]]) == exchanged([["in", "Cairo"]])


def test_a_state_keeps_its_stand_in_through_a_text() -> None:
    first, second = read("India met Pakistan", "Pakistan thanked the Indian envoy in Islamabad")
    assert first == "Norway met Austria"
    assert second == "Austria thanked the Norwegian envoy in Vienna"


def test_the_case_of_capitals_is_kept() -> None:
    assert read("INDIA TALKS TO Pakistan") == ["NORWAY TALKS TO Austria"]


def test_states_beyond_the_list_stay() -> None:
    states = {code: {"name": [code.title()]} for code in ("NOR", "AUT", "IND", "PAK", "FRA")}
    stand_ins = StandIns(states)
    assert len(stand_ins.pool) == 2
    assert stand_ins.exchanged([["Ind", "Pak", "Fra"]]) == [["Nor", "Aut", "Fra"]]


def test_every_stand_in_has_all_its_words() -> None:
    assert [sorted(forms) for forms in load_stand_ins().pool] == [["capital", "name", "people", "peoples"]] * len(
        STAND_INS
    )


@given(st.lists(st.lists(WORDS, max_size=6), max_size=4))
def test_no_word_comes_or_goes(sentences: list[list[str]]) -> None:
    found = load_stand_ins().exchanged(sentences)
    assert [len(words) for words in found] == [len(words) for words in sentences]


@given(st.lists(st.lists(WORDS, max_size=6), max_size=4))
def test_exchanging_two_states_changes_nothing(sentences: list[list[str]]) -> None:
    swap = {"India": "Pakistan", "Indian": "Pakistani", "Indians": "Pakistanis"}
    swap |= {b: a for a, b in swap.items()}
    mirrored = [[swap.get(word, word) for word in words] for words in sentences]
    assert load_stand_ins().exchanged(sentences) == load_stand_ins().exchanged(mirrored)
