"""Numbers: what a text counts, between which bounds, in which unit, who gives it; and figures that count nothing."""

from __future__ import annotations

import pytest

from demarche.records import Coding, Number
from tests.phenomena.conftest import CodeText, is_named

COUNTED = {
    # text, the number as it is written, (low, best, high), unit, lemma of what is counted, its phrase (a part of it)
    "at least": (
        "Clashes along the Isfara road killed at least 31 people on Thursday, most of them in two Kyrgyz villages.",
        "at least 31",
        (31, 31, None),
        None,
        ("people", "people"),
    ),
    "up to": (
        "Up to 4,000 herders have crossed into Abyei with their cattle since the road was cleared in March.",
        "Up to 4,000",
        (None, 4000, 4000),
        None,
        ("herder", "herders"),
    ),
    "some": (
        "Some 1,200 Rohingya fishermen have reached the coast of Aceh since the first storms.",
        "Some 1,200",
        (None, 1200, None),
        None,
        ("fisherman", "Rohingya fishermen"),
    ),
    "between": (
        "Between 60 and 80 Chinese boats were anchored around Thitu Island on Sunday, the coast guard reported.",
        "Between 60 and 80",
        (60, None, 80),
        None,
        ("boat", "Chinese boats"),
    ),
    "a sum of euros": (
        "Spain will send Morocco €30 million in aid for the guards of the fences around Ceuta and Melilla.",
        "€30 million",
        (3e7, 3e7, 3e7),
        "EUR",
        ("aid", "aid"),
    ),
    "a share": (
        "The judges in The Hague gave Nicaragua 40 percent of the shelf east of the San Andres bank.",
        "40 percent",
        (40, 40, 40),
        "percent",
        ("shelf", "shelf"),
    ),
    "an area": (
        "Ethiopian farmers have ploughed about 260 square kilometres of farmland that Sudan regards as its own.",
        "about 260 square kilometres",
        (None, 260, None),
        "square kilometer",
        ("farmland", "farmland"),
    ),
    "in words": (
        "Two dozen Armenian soldiers are still held in Baku, according to the list of the negotiators.",
        "Two dozen",
        (24, 24, 24),
        None,
        ("soldier", "Armenian soldiers"),
    ),
    "hundreds": (
        "Hundreds of Serbs blocked the bridge over the Ibar in Mitrovica after the plates had been taken off two cars.",
        "Hundreds",
        (200, None, None),
        None,
        ("Serb", "Serbs"),
    ),
    "barrels": (
        "The Kurdish region pumped more than 400,000 barrels of oil to the port of Ceyhan on each day of the spring.",
        "more than 400,000 barrels",
        (4e5, 4e5, None),
        "barrel",
        ("oil", "oil"),
    ),
    "none": (
        "No Filipino sailors were hurt when the water cannon broke the windows of the supply boat.",
        "No",
        (0, 0, 0),
        None,
        ("sailor", "Filipino sailors"),
    ),
    "fewer than": (
        "Fewer than fifty monitors remain on the Georgian side of the fence near Khurvaleti.",
        "Fewer than fifty",
        (None, 50, 50),
        None,
        ("monitor", "monitors"),
    ),
    "of a whole": (
        "Three of the seven Vietnamese trawlers were let go by the Indonesian navy off Natuna on Sunday.",
        "seven",
        (7, 7, 7),
        None,
        ("trawler", "Vietnamese trawlers"),
    ),
    "pounds": (
        "Falkland islanders raised £1.2 million in donations for the clearing of the last beaches.",
        "£1.2 million",
        (1.2e6, 1.2e6, 1.2e6),
        "GBP",
        ("donation", "donations"),
    ),
    "a range of lengths": (
        "Belarusian engineers cut a strip of 10 to 15 metres through the forest on the Polish frontier.",
        "10 to 15 metres",
        (10, None, 15),
        "meter",
        ("", None),
    ),
    "a round hundred with nearly": (
        "Nearly 300 Hutu families walked back over the Ruzizi after the Burundian army had left the plain.",
        "Nearly 300",
        (None, 300, 300),
        None,
        ("family", "Hutu families"),
    ),
    "two sums in one sentence, the second": (
        "Turkmenistan wants $5 billion for gas that Iran values at $1.8 billion.",
        "$1.8 billion",
        (1.8e9, 1.8e9, 1.8e9),
        "USD",
        ("", None),
    ),
}


def _number(coding: Coding, written: str) -> Number:
    """The number that is written so.

    Raises:
        AssertionError: there is none; the message shows what came out instead.
    """
    found = [number for number in coding.numbers if number.span.text == written]
    assert found, f"no number {written!r}, but {[number.span.text for number in coding.numbers]}"
    return found[0]


@pytest.mark.parametrize(("text", "written", "bounds", "unit", "counted"), COUNTED.values(), ids=COUNTED.keys())
def test_a_number(
    code_text: CodeText,
    text: str,
    written: str,
    bounds: tuple[float | None, float | None, float | None],
    unit: str | None,
    counted: tuple[str, str | None],
) -> None:
    number = _number(code_text(text), written)
    assert ((number.low, number.best, number.high), number.unit) == (bounds, unit)
    what, phrase = counted
    assert number.what == what, f"{number.what!r} of {number.counted}"
    if phrase is None:
        assert number.counted is None, f"{number.counted}"
    else:
        assert number.counted is not None
        assert phrase in number.counted.text, number.counted.text


GIVEN = {
    # text, the number as it is written, who gives it (None: the outlet itself)
    "a general, in a quotation": (
        "“We lost seventeen men on that hill,” Congolese general Bosco Habimana said in Goma. The hospital took in "
        "forty wounded.",
        "seventeen",
        "Bosco Habimana",
    ),
    "the outlet, after a general": (
        "“We lost seventeen men on that hill,” Congolese general Bosco Habimana said in Goma. The hospital took in "
        "forty wounded.",
        "forty",
        None,
    ),
    "a ministry": (
        "The Greek coast guard said that 86 migrants had been pushed back into Turkish waters. Two boats drifted "
        "ashore at Dikili.",
        "86",
        "coast guard",
    ),
    "according to": (
        "Some 900 houses have been burned in Wau, according to the bishop, Paul Lado.",
        "Some 900",
        "Paul Lado",
    ),
    "rival counts, the one": (
        "Honduras put the number of its dead at 12. El Salvador spoke of 40 coffins.",
        "12",
        "Honduras",
    ),
    "rival counts, the other": (
        "Minsk said that 30 cranes had been lost. Warsaw counted 11 cranes on its own pictures.",
        "11",
        "Poland|Warsaw",
    ),
}


@pytest.mark.parametrize(("text", "written", "giver"), GIVEN.values(), ids=GIVEN.keys())
def test_who_gives_a_number(code_text: CodeText, text: str, written: str, giver: str | None) -> None:
    coding = code_text(text)
    number = _number(coding, written)
    statements = {statement.id: statement for statement in coding.statements}
    if giver is None:
        assert number.attributed_to is None, str(statements.get(number.attributed_to or ""))
    else:
        assert number.attributed_to is not None, "the outlet"
        source = statements[number.attributed_to].source
        assert any(is_named(source, name) for name in giver.split("|")), str(source)


UNCOUNTED = {
    # text, words with a figure that counts nothing
    "a flight": (
        "Iranian gunners shot down Flight 752 above Shahriar, and Canada took the case to Montreal.",
        "Flight 752",
    ),
    "a flight with letters": (
        "Dutch judges found three men guilty of downing flight MH17 over the Donbas.",
        "MH17",
    ),
    "a resolution": (
        "Lebanon promised to carry out Resolution 1701 along the whole of the Blue Line.",
        "Resolution 1701",
    ),
    "a year": (
        "In 1975 Morocco sent its settlers over the line, and the colony has been divided since.",
        "1975",
    ),
    "a year as a modifier": (
        "Bolivia wants to bring the 1904 treaty before the judges once more.",
        "1904",
    ),
    "an article": (
        "A third of the deputies would keep Article 9 of the Japanese constitution as it stands.",
        "Article 9",
    ),
    "an aircraft": (
        "A Greek F-16 intercepted the Turkish drone south of Kastellorizo.",
        "F-16",
    ),
    "a parallel": (
        "North Korean soldiers crossed the 38th parallel near Paju while clearing brush.",
        "38th parallel",
    ),
    "a group of states": (
        "Cuba spoke for the Group of 77 when the embargo came before the assembly.",
        "Group of 77",
    ),
    "a war named by its length": (
        "Egyptian prisoners of the Six-Day War were buried in that field, a former officer said.",
        "Six-Day War",
    ),
    "an age": (
        "Jozef Kovac, 46, a Slovak who guards the bridge at Komarno, has never seen a Hungarian patrol.",
        "46",
    ),
    "an age in a compound": (
        "A 26-year-old shepherd was found dead on the Armenian side of the ridge.",
        "26-year-old",
    ),
    "a road": (
        "Israeli soldiers closed Route 60 north of Hebron for the third evening.",
        "Route 60",
    ),
    "a dam with a number in its name": (
        "The Three Gorges Dam was the model, a Lao engineer told the commission on the Mekong.",
        "Three Gorges",
    ),
    "a shoal with a number in its name": (
        "The ship on Second Thomas Shoal was supplied from the air on Monday.",
        "Second Thomas Shoal",
    ),
    "a clock": (
        "The shelling of Rmeish began at 10:30 and went on until dusk.",
        "10:30",
    ),
    "a unit of an army": (
        "Kyiv blamed the 58th Army for the fire at the grain silos of Orikhiv.",
        "58th Army",
    ),
    "two states": (
        "Ireland and Spain want a two-state solution to be named in the first sentence.",
        "two-state",
    ),
}


@pytest.mark.parametrize(("text", "words"), UNCOUNTED.values(), ids=UNCOUNTED.keys())
def test_a_figure_that_counts_nothing(code_text: CodeText, text: str, words: str) -> None:
    start = text.index(words)
    found = [n for n in code_text(text).numbers if n.span.start < start + len(words) and start < n.span.end]
    assert not found, [(n.span.text, n.what, n.best) for n in found]
