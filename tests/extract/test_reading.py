"""Readings: from words to characters and back, heads and extents of phrases."""

from __future__ import annotations

import pytest

from demarche.extract.reading import head_word, hyphenated_start, is_subject, left_extent, trimmed, without_determiner
from tests.extract.build import draft, find, forms, reading

TEXT = reading(draft("Chad 's envoy said : “No” ."), draft("Togo left ."), draft("Niger stayed .", paragraph=1))


@pytest.mark.parametrize(("words", "number"), [("Chad", 0), ("No", 0), ("Togo", 1), ("left", 1), ("Niger", 2)])
def test_sentence_at(words: str, number: int) -> None:
    assert TEXT.sentence_at(TEXT.document.text.index(words)) == number


def test_sentence_at_the_edges() -> None:
    dated = reading(draft("Togo left ."), draft("Chad stayed ."), dateline="LOME, May 3")
    assert dated.sentence_at(0) == 0  # before the first sentence: the first
    assert dated.sentence_at(dated.sentences[1].start - 1) == 0  # the space between belongs to the one before
    assert dated.sentence_at(10_000) == 1


@pytest.mark.parametrize(
    ("first", "last", "text", "span"),
    [(0, 3, "Chad's envoy", "Chad's envoy"), (3, 5, "said:", "said"), (5, 6, "“No”", "No"), (4, 7, ": “No”.", "“No”.")],
)
def test_text_and_span(first: int, last: int, text: str, span: str) -> None:
    assert TEXT.text(0, first, last) == text
    found = TEXT.span(0, first, last)
    assert found.text == TEXT.document.text[found.start : found.end] == span


@pytest.mark.parametrize(
    ("characters", "words"),
    [("Chad's", (0, 2)), ("envoy said", (2, 4)), ("oy sa", (2, 4)), ("Togo", None), (" envoy ", (2, 3))],
)
def test_words_of(characters: str, words: tuple[int, int] | None) -> None:
    start = TEXT.document.text.index(characters)
    assert TEXT.words_of(0, start, start + len(characters)) == words


def test_only_outermost_quotations_are_kept() -> None:
    made = reading(draft("He said : “ They shouted ‘ Never ! ’ at the gate ” ."))
    (quote,) = made.quotes
    assert made.document.text[quote.inner_start : quote.inner_end].strip().startswith("They shouted")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("“Never,” ", "Never"),
        ("– the talks –", "the talks"),
        ("soldiers’", "soldiers"),
        ("\u00a0Oslo;", "Oslo"),
        ("U.N.", "U.N."),
        (",", ","),  # never empty
        ("to “be ready", "to “be ready"),
    ],
)
def test_trimmed(text: str, kept: str) -> None:
    assert trimmed(f"ab{text}cd", 2, 2 + len(text)).text == kept


@pytest.mark.parametrize(
    ("text", "length", "kept"),
    [
        ("to “be fully prepared,” he said", 21, "to “be fully prepared,”"),
        ("to “be fully prepared” he said", 21, "to “be fully prepared”"),
        ('a "blockade", he said', 11, 'a "blockade"'),
        ("to “be prepared for” the “worst” he said", 19, "to “be prepared for”"),
        ("to “be fully prepared and ready”", 12, "to “be fully"),  # it goes on
        ("to “be ready” or not “at all”", 13, "to “be ready”"),
    ],
)
def test_a_quotation_opened_inside_is_closed(text: str, length: int, kept: str) -> None:
    assert trimmed(text, 0, length).text == kept


PRAISED = (
    "the/DET/envoy/det newly/ADV/appointed/advmod appointed/VERB/envoy/amod envoy/NOUN/praised/nsubj ,/PUNCT/man/punct "
    "an/DET/man/det old/ADJ/man/amod man/NOUN/envoy/appos ,/PUNCT/envoy/punct and/CCONJ/king/cc "
    "Chad/PROPN/king/nmod:poss 's/PART/Chad/case king/NOUN/envoy/conj praised/VERB peace/NOUN/pact/compound "
    "pact/NOUN/praised/obj that/PRON/ended/nsubj ended/VERB/pact/acl:relcl war/NOUN/ended/obj"
)


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("the newly appointed envoy", "envoy"),
        (", an old man ,", "man"),
        ("Chad 's king", "king"),
        ("peace pact that ended war", "pact"),
        ("newly appointed", "appointed"),
        ("the newly appointed envoy , an old man", "envoy"),
        (",", ","),
    ],
)
def test_head_word(words: str, head: str) -> None:
    made = reading(draft(PRAISED))
    chosen = words + "@1" if words == "," else words
    found = head_word(made.sentences[0], *find(forms(PRAISED), chosen))
    assert made.text(0, found, found + 1) == head


@pytest.mark.parametrize(
    ("word", "subject"),
    [
        ("envoy", True),
        ("man", True),  # the apposition of a subject
        ("king", True),  # joined to a subject
        ("Chad", False),  # the owner of a subject
        ("pact", False),
        ("peace", False),
        ("that", True),
        ("praised", False),
    ],
)
def test_is_subject(word: str, subject: bool) -> None:
    (sentence,) = reading(draft(PRAISED)).sentences
    assert is_subject(sentence, forms(PRAISED).index(word)) is subject


@pytest.mark.parametrize(
    ("head", "phrase"),
    [
        ("envoy", "the newly appointed envoy"),
        ("man", "an old man"),  # without the comma before it
        ("king", "Chad's king"),  # without "and" and what it is joined to
        ("pact", "peace pact"),
        ("war", "war"),
        ("Chad", "Chad"),
    ],
)
def test_left_extent(head: str, phrase: str) -> None:
    made = reading(draft(PRAISED))
    index = forms(PRAISED).index(head)
    assert made.text(0, left_extent(made.sentences[0], index), index + 1) == phrase


def test_a_preposition_is_not_part_of_the_phrase() -> None:
    made = reading(draft("with/ADP/king/case the/DET/king/det old/ADJ/king/amod king/NOUN"))
    assert left_extent(made.sentences[0], 3) == 1


@pytest.mark.parametrize(
    ("phrase", "bare"),
    [
        ("the envoy", "envoy"),
        ("The  old envoy", "old envoy"),
        ("these her demands", "demands"),
        ("his", "his"),
        ("Theresa Lund", "Theresa Lund"),
        ("talks of the two", "talks of the two"),
    ],
)
def test_without_determiner(phrase: str, bare: str) -> None:
    assert without_determiner(phrase) == bare


@pytest.mark.parametrize(
    ("text", "inside", "kept"),
    [
        ("the African Union (AU) met", "the African Union (AU", "the African Union (AU)"),
        ('said it was told "in time" twice', 'told "in time"', 'told "in time"'),
        ("“Never,” he said", "“Never,”", "Never"),
        ("so he said, too", "he said,", "he said"),
    ],
)
def test_trimmed_in_its_text(text: str, inside: str, kept: str) -> None:
    start = text.index(inside)
    assert trimmed(text, start, start + len(inside)).text == kept


def test_a_country_inside_a_persons_name_is_none() -> None:
    made = reading(
        draft("Chad Jordan met Georgia 's Niger in Malta .", entities=("Person: Chad Jordan", "Person: Niger"))
    )
    assert [name.text for name in made.names[0]] == ["Georgia", "Niger", "Malta"]


@pytest.mark.parametrize(("joint", "start"), [("-", 0), ("–", 0), ("—", 2), (",", 2)])
def test_hyphens_join_words_and_long_dashes_do_not(joint: str, start: int) -> None:
    (sentence,) = reading(draft(f"Seoul/PROPN |{joint}/PUNCT |minister/NOUN left/VERB")).sentences
    assert hyphenated_start(sentence.words, 2) == start
