"""Days, quotations and phrases."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from demarche.brief.phrases import is_backed, phrase_for, phrases
from demarche.brief.text import clause_from, plain, quotation, sentence_words
from demarche.brief.when import When, interval, published_words
from demarche.codebook.book import load_book
from demarche.records import Span
from tests.store.sample import dam_coding, span


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2025-06-02", "2025-06-02", "2 June 2025"),
        ("2025-05-01", "2025-05-31", "May 2025"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2025-05-01", "2025-07-31", "May to July 2025"),
        ("2024-11-01", "2025-01-31", "November 2024 to January 2025"),
        ("2019-01-01", "2019-12-31", "2019"),
        ("1947-01-01", "1949-12-31", "1947 to 1949"),
        ("2024-03-11", "2024-03-17", "11 to 17 March 2024"),
        ("2024-03-20", "2024-04-03", "20 March to 3 April 2024"),
        ("2023-12-30", "2024-01-02", "30 December 2023 to 2 January 2024"),
    ],
)
def test_days_in_words(first: str, last: str, words: str) -> None:
    assert interval(date.fromisoformat(first), date.fromisoformat(last)) == words


def test_days_that_are_not_exact_or_not_told() -> None:
    day = date(2025, 6, 2)
    assert When(day, day, exact=False).words == "about 2 June 2025"
    assert When(day, day, inferred=True).words == "2 June 2025 (day inferred from linked articles)"
    assert published_words("2025-06-02", None, inferred=True) == "2 June 2025 or later (inferred)"
    assert published_words(None, "2025-06-02", inferred=False) == "2 June 2025 or earlier"
    assert published_words(None, None, inferred=True) == ""


def test_every_type_and_mode_has_a_phrase() -> None:
    event = dam_coding().events[0]
    for name, known in load_book().types.items():
        for mode in (None, *known.modes):
            phrase = phrase_for(replace(event, type=name, mode=mode))
            assert phrase.noun
            assert phrase.upon
            assert phrase.nominal or (phrase.did and phrase.do)
            assert not phrase.to or "{them}" in phrase.to


def test_phrases_are_of_types_and_modes_that_there_are() -> None:
    types = load_book().types
    assert set(phrases()) == set(types)
    for name, entries in phrases().items():
        assert {entry.mode for entry in entries} - {None} <= set(types[name].modes)
        assert (entries[-1].mode, entries[-1].words) == (None, ())


def test_a_phrase_stands_for_words_that_the_codebook_knows() -> None:
    event = dam_coding().events[0]
    assert is_backed(event)
    assert not is_backed(replace(event, trigger=Span(0, 6, "takers")))
    assert is_backed(replace(event, type="ASSAULT", trigger=Span(0, 7, "attacks")))


def test_foreign_text_cannot_steer() -> None:
    assert plain("a\u202eb\n  c\x07d\u200f") == "abc�d".replace("abc", "ab c")


@pytest.mark.parametrize(
    ("given", "set_"),
    [
        ("“We met,”", "We met"),
        ("he called it “hasty", "he called it “hasty”"),
        ("“hasty, he said", "hasty, he said"),
        ('under "the threat', 'under "the threat"'),
        ('not so"', "not so"),
        ("he found “receptiveness” there.", "he found “receptiveness” there"),
        ("“We came” and “we saw”", "“We came” and “we saw”"),
        ("rejected under pressure) and more", "rejected under pressure and more"),
    ],
)
def test_marks_of_a_quotation_are_paired(given: str, set_: str) -> None:
    assert quotation(given) == set_


def test_a_long_quotation_ends_with_a_sentence_or_word() -> None:
    first = "The first sentence has a fair number of words in it. "
    assert quotation(first + "And " + "more " * 30, longest=100) == f"{first.strip()} …"
    assert quotation("word " * 50, longest=23) == "word word word word …"


def test_the_clause_behind_a_trigger() -> None:
    text = (
        "After a long winter and a short spring, the council, which has met for years in the capital of the country in"
        " the north of the continent, urged both governments to open the gates, while the farmers waited for the river"
        " to rise again in the fields.\n"
    )
    assert clause_from(text, span(text, "urged")) == "urged both governments to open the gates"
    cut = sentence_words(text, span(text, "urged"))
    assert "urged both governments" in cut
    assert cut.startswith("… ")
    assert re.fullmatch(r"[^\n]{1,206}", cut)
