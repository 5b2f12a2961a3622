"""Quantities: what is found, what it says, and what is no quantity."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.extract.quantities import Quantity, find_quantities

FOUND = [
    # text, expression, (low, best, high, unit)
    ("Gunmen killed 26 civilians", "26", (26, 26, 26, None)),
    ("at least 40 others", "at least 40", (40, 40, None, None)),
    ("no fewer than 12 boats", "no fewer than 12", (12, 12, None, None)),
    ("more than 2.5 million people", "more than 2.5 million", (2.5e6, 2.5e6, None, None)),
    ("over 900,000 troops", "over 900,000", (9e5, 9e5, None, None)),
    ("up to 40 lorries", "up to 40", (None, 40, 40, None)),
    ("as many as 300 fishermen", "as many as 300", (None, 300, 300, None)),
    ("fewer than fifty monitors", "fewer than fifty", (None, 50, 50, None)),
    ("nearly 500 Armenians", "nearly 500", (None, 500, 500, None)),
    ("some 300 soldiers", "some 300", (None, 300, None, None)),
    ("about a hundred people", "about a hundred", (None, 100, None, None)),
    ("an estimated 3,000 settlers", "an estimated 3,000", (None, 3000, None, None)),
    ("between 20 and 30 people", "between 20 and 30", (20, None, 30, None)),
    ("20-30 ships", "20-30", (20, None, 30, None)),
    ("20 to 30 ships", "20 to 30", (20, None, 30, None)),
    ("10 or 12 men", "10 or 12", (10, None, 12, None)),
    ("two or three shells", "two or three", (2, None, 3, None)),
    ("2 to 3 million barrels", "2 to 3 million barrels", (2e6, None, 3e6, "barrel")),
    ("twenty-six soldiers", "twenty-six", (26, 26, 26, None)),
    ("a hundred and five men", "a hundred and five", (105, 105, 105, None)),
    ("three thousand four hundred houses", "three thousand four hundred", (3400, 3400, 3400, None)),
    ("two dozen trucks", "two dozen", (24, 24, 24, None)),
    ("a dozen officers", "a dozen", (12, 12, 12, None)),
    ("half a million refugees", "half a million", (5e5, 5e5, 5e5, None)),
    ("dozens of protesters", "dozens", (24, None, None, None)),
    ("scores of houses", "scores", (40, None, None, None)),
    ("hundreds of people", "hundreds", (200, None, None, None)),
    ("tens of thousands of Rohingya", "tens of thousands", (1e4, None, None, None)),
    ("several villages", "several", (3, None, None, None)),
    ("a few hundred fighters", "a few hundred", (200, None, None, None)),
    ("a couple of boats", "a couple of", (2, None, None, None)),
    ("5,00,000 people", "5,00,000", (5e5, 5e5, 5e5, None)),
    ("two lakh farmers", "two lakh", (2e5, 2e5, 2e5, None)),
    ("Rs 500 crore", "Rs 500 crore", (5e9, 5e9, 5e9, "rupee")),
    ("$2.5 billion in loans", "$2.5 billion", (2.5e9, 2.5e9, 2.5e9, "USD")),
    ("US$40 million", "US$40 million", (4e7, 4e7, 4e7, "USD")),
    ("€3m", "€3m", (3e6, 3e6, 3e6, "EUR")),
    ("£1.2bn", "£1.2bn", (1.2e9, 1.2e9, 1.2e9, "GBP")),
    ("two million dollars", "two million dollars", (2e6, 2e6, 2e6, "USD")),
    ("12% of exports", "12%", (12, 12, 12, "percent")),
    ("12 per cent of exports", "12 per cent", (12, 12, 12, "percent")),
    ("at least 60 percent", "at least 60 percent", (60, 60, None, "percent")),
    ("300 km of border", "300 km", (300, 300, 300, "km")),
    ("44 square kilometres", "44 square kilometres", (44, 44, 44, "square kilometer")),
    ("50,000 tonnes of wheat", "50,000 tonnes", (5e4, 5e4, 5e4, "tonne")),
    ("one soldier was killed", "one", (1, 1, 1, None)),
    ("no casualties were reported", "no", (0, 0, 0, None)),
    ("No injuries", "No", (0, 0, 0, None)),
    ("RM69.6 million", "RM69.6 million", (69.6e6, 69.6e6, 69.6e6, "MYR")),
    ("KD200 million", "KD200 million", (2e8, 2e8, 2e8, "KWD")),
    ("a fine of R120 000", "R120 000", (120_000, 120_000, 120_000, "ZAR")),
    ("10 000 people", "10 000", (10_000, 10_000, 10_000, None)),
    ("30-45mm of rain", "30-45mm", (30, None, 45, "mm")),
    ("winds of 90km/h", "90km/h", (90, 90, 90, "km/h")),
    ("seven million", "seven million", (7e6, 7e6, 7e6, None)),
    ("around 15 vessels", "around 15", (None, 15, None, None)),
]


@pytest.mark.parametrize(("text", "expression", "said"), FOUND, ids=[text for text, *_ in FOUND])
def test_a_quantity(
    text: str, expression: str, said: tuple[float | None, float | None, float | None, str | None]
) -> None:
    (match,) = find_quantities(text)
    assert match.text == expression
    quantity = match.quantity
    assert (quantity.low, quantity.best, quantity.high, quantity.unit) == said
    assert match.span.text == text[match.start : match.end]


NONE = [
    "Article 370 of the constitution",
    "Resolution 1701",
    "Security Council resolution 47",
    "under Chapter 7",
    "the attacks of 9/11",
    "in 1999",
    "since 2014",
    "the 1970s",
    "the fiscal year 2019-20",
    "at 10:30",
    "5 pm",
    "5 p.m. local time",
    "the G20",
    "an F-16",
    "a Boeing 737",
    "Flight 752",
    "Covid-19",
    "three days",
    "48 hours",
    "a four-day visit",
    "for two more weeks",
    "several months",
    "ten consecutive days",
    "a two-state solution",
    "the 15-member council",
    "a three-pronged approach",
    "the second round",
    "the 21st century",
    "June 5",
    "5 June",
    "June 5, 2025",
    "April 22-25",
    "a 3-1 defeat",
    "one of the men",
    "no one",
    "one another",
    "this one",
    "the one that",
    "a man",
    "no agreement",
    "zero tolerance",
    "Section 144",
    "Highway 4",
    "Act 51 of 1977",
    "Between 2001 and 2013",
    "one-third of the seats",
    "about two-thirds",
    "a six-game streak",
    "ten times higher",
    "39 2/3 innings",
]


@pytest.mark.parametrize("text", NONE)
def test_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


def test_several_in_one_sentence() -> None:
    text = "Shells killed three women and wounded up to 12 people in two of the 40 villages on 5 May 2021."
    assert [match.text for match in find_quantities(text)] == ["three", "up to 12", "two", "40"]


def test_an_approximate_number_says_so() -> None:
    assert find_quantities("nearly 500 men")[0].quantity == Quantity(None, 500, 500, None, approximate=True)


@given(st.text(alphabet="0123456789,.-–$€ %abdehilmnorstuvwxy", max_size=80))
def test_spans_are_in_order_and_read_what_they_say(text: str) -> None:
    end = 0
    for match in find_quantities(text):
        assert end <= match.start < match.end
        assert text[match.start : match.end] == match.text
        end = match.end


@pytest.mark.parametrize(
    "text", ["1" * 20_000, "one " * 5_000, "a " * 5_000, "1," * 5_000, "up to " * 5_000, "twenty-" * 5_000]
)
def test_a_long_run_takes_no_longer_than_its_length(text: str) -> None:
    begun = time.process_time()
    find_quantities(text[: len(text) // 4])
    short = time.process_time() - begun
    begun = time.process_time()
    find_quantities(text)
    assert time.process_time() - begun < 12 * short + 0.5
