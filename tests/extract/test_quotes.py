"""Quotation marks paired by rule: which stretches, how nested, closed or not, speech or words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.extract.quotes import Quote, pair_quotes


def inner(text: str) -> list[str]:
    return [text[quote.inner_start : quote.inner_end] for quote in pair_quotes(text)]


PAIRS = [
    ("no marks at all", []),
    ("", []),
    ("“We will talk,” the envoy said.", ["We will talk,"]),
    ('"We will talk," the envoy said.', ["We will talk,"]),
    ("``We will talk,'' the envoy said.", ["We will talk,"]),
    ("''We will talk,'' the envoy said.", ["We will talk,"]),
    ("«Nous parlerons», dit-elle.", ["Nous parlerons"]),
    ("»Wir reden«, sagte sie.", ["Wir reden"]),
    ("„Wir reden“, sagte sie.", ["Wir reden"]),
    ("„Rozmawiamy”, powiedziała.", ["Rozmawiamy"]),
    ("‘We will talk,’ the envoy said.", ["We will talk,"]),
    ("'We will talk,' the envoy said.", ["We will talk,"]),
    ("`We will talk,' the envoy said.", ["We will talk,"]),
    ("He said ”we will talk“ and left.", ["we will talk"]),
    ("He said ”we will talk” and left.", ["we will talk"]),
    ("He said “we will talk“ and left.", ["we will talk"]),
    ("“We will talk', he said.", ["We will talk"]),
    ("‘We will talk,” he said.", ["We will talk,"]),
    ("“We will,” she said, “if they stop.”", ["We will,", "if they stop."]),
    ('"We will," she said, "if they stop."', ["We will,", "if they stop."]),
    ('said:"We will."', ["We will."]),
    ('"Yes,"he said.', ["Yes,"]),
    ("they operate in “ peace “. Then", [" peace "]),
    ("(“the protocol”)", ["the protocol"]),
    ("—“the protocol”—", ["the protocol"]),
    ("the “protocol”, the “annex”; the “map”", ["protocol", "annex", "map"]),
    ("a 'no-fly' zone and a 'corridor'", ["no-fly", "corridor"]),
    ("“It’s the minister’s view, don’t forget,” she said.", ["It’s the minister’s view, don’t forget,"]),
    ("'It's the minister's view,' she said.", ["It's the minister's view,"]),
    ("'We saw the soldiers' graves,' she said.", ["We saw the soldiers' graves,"]),
    ("‘We saw the soldiers’ graves,’ she said.", ["We saw the soldiers’ graves,"]),
    ("'the talks' were held, then the 'exchanges' ended", ["the talks", "exchanges"]),
    ("the 3-metre mark (10') and the 6\" pipe", []),
    ('a 6" pipe called "the valve"', ["the valve"]),
]
APOSTROPHES = [
    "They don't know Peru's view, nor the soldiers' view",
    "in the '90s and the ’80s and the '2000s",
    "rock 'n' roll and rock ’n’ roll",
    "'Twas the ministers' habit to wait",
    "‘Tis the farmers’ water",
    "the delegates’ hotel and the hosts’ cars.",
    "get 'em out o' the hall 'til noon",
    "L'Aquila, O'Brien, Ta‘izz, Qur’an, Sana'a",
    "the farmers' and the herders' wells",
    "the ’Enbaqom chronicle and ‘Abd al-Aziz",
    "a dog's life, dogs' lives: nobody's",
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_pairs(text: str, expected: list[str]) -> None:
    assert inner(text) == expected
    assert all(quote.closed for quote in pair_quotes(text))


@pytest.mark.parametrize("text", APOSTROPHES)
def test_apostrophes_are_no_quotes(text: str) -> None:
    assert pair_quotes(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“He told me ‘no deal’ twice,” she said.",
            [(0, "He told me ‘no deal’ twice,"), (1, "no deal")],
        ),
        (
            "\"He told me 'no deal' twice,\" she said.",
            [(0, "He told me 'no deal' twice,"), (1, "no deal")],
        ),
        ("'He told me \"no deal\" twice,' she said.", [(0, 'He told me "no deal" twice,'), (1, "no deal")]),
        ("“‘No deal’ is what I heard,” she said.", [(0, "‘No deal’ is what I heard,"), (1, "No deal")]),
        ("“I heard ‘no deal’”", [(0, "I heard ‘no deal’"), (1, "no deal")]),
        ("“They said «non» to us,” he said.", [(0, "They said «non» to us,"), (1, "non")]),
        (
            "“He said ‘she told me “no” there’ again.”",
            [(0, "He said ‘she told me “no” there’ again."), (1, "she told me “no” there"), (2, "no")],
        ),
        ("“The farmers’ ‘plan’ is Chile’s,” he said.", [(0, "The farmers’ ‘plan’ is Chile’s,"), (1, "plan")]),
    ],
)
def test_nesting(text: str, expected: list[tuple[int, str]]) -> None:
    found = [(quote.level, text[quote.inner_start : quote.inner_end]) for quote in pair_quotes(text)]
    assert found == expected


CHAIN = "He said: “We waited.\n\n“We waited again.\n\n“Then we left.”\n\nNobody answered."


def flags(quotes: tuple[Quote, ...]) -> list[tuple[bool, bool]]:
    return [(quote.closed, quote.continued) for quote in quotes]


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", "''"])
def test_a_quote_is_reopened_in_every_paragraph_and_closed_at_the_end(marks: str) -> None:
    text = CHAIN.replace("“", marks[0]).replace("”", marks[1])
    if marks in {"‘’", "''"}:  # a single mark in mid-line might be an apostrophe: it must lead the paragraph
        text = text.removeprefix("He said: ")
    assert inner(text) == ["We waited.", "We waited again.", "Then we left."]
    assert flags(pair_quotes(text)) == [(False, False), (False, True), (True, True)]


def test_the_convention_holds_with_one_line_break_between_paragraphs() -> None:
    text = "“We waited.\n“Then we left,” he said.\nNobody answered."
    assert inner(text) == ["We waited.", "Then we left,"]
    assert flags(pair_quotes(text)) == [(False, False), (True, True)]


def test_a_closed_quote_is_not_continued() -> None:
    assert flags(pair_quotes("“We waited.”\n\n“They left.”")) == [(True, False), (True, False)]


def test_a_hard_wrapped_quote_is_one() -> None:
    text = 'She said "the gauge at the lower\nweir has not been read.\nfor a year" and left.'
    assert inner(text) == ["the gauge at the lower\nweir has not been read.\nfor a year"]


@pytest.mark.parametrize(
    ("text", "expected", "closed"),
    [
        ("“We waited, he said.\n\nNobody answered. The road is long.", ["We waited, he said."], [False]),
        (
            '"We waited, he said.\n\n"They left," she said.',
            ["We waited, he said.", "They left,"],
            [False, True],
        ),
        ("“We waited, he said. “They left.”", ["We waited, he said.", "They left."], [False, True]),
        ("We waited,” he said.\n\n“They left.”", ["They left."], [True]),
        ('We waited," he said.\n\n"They left."', ["They left."], [True]),
        ("“We ‘waited, he said.” Then.", ["We ‘waited, he said."], [True]),
        ("«We waited. Then “they left”.", ["We waited. Then “they left”.", "they left"], [False, True]),
        ("‘We waited, he said.\n\nNobody answered.", [], []),
        ("She said “", [], []),
        ("“”", [], []),
        ("“ \n\n ”", [], []),
    ],
)
def test_an_unbalanced_mark_stays_in_its_paragraph(text: str, expected: list[str], closed: list[bool]) -> None:
    assert inner(text) == expected
    assert [quote.closed for quote in pair_quotes(text)] == closed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The weir will stay shut,” the minister said.", "speech"),
        ("He said the act was “a breach of the treaty of 1929”.", "speech"),
        ("“This is war,” the mayor shouted.", "speech"),
        ("“No,” the spokesman said.", "speech"),
        ("“Never,” she added.", "speech"),
        ("“Enough!” the crowd cried.", "speech"),
        ("The envoy said: “Tomorrow.”", "speech"),
        ("The envoy said, “Not yet.”", "speech"),
        ("She found “receptiveness” in Quito.", "words"),
        ("the so-called “buffer zone” along the river", "words"),
        ("He called the plan “absurd.”", "words"),
        ("a “so-called compromise”", "words"),
        ("a report titled “The river will run dry by the end of the century”", "words"),
        ("a session entitled “Water: Present State and Possible Future”", "words"),
        ("the daily “Gazette of the Southern River”", "words"),
        ("She answered “yes” to both.", "words"),
        ("voters in “no” districts", "words"),
    ],
)
def test_speech_is_told_from_words(text: str, kind: str) -> None:
    assert [quote.kind for quote in pair_quotes(text)] == [kind]


def test_outer_and_inner_offsets() -> None:
    text = "Then ``yes'' was heard."
    (quote,) = pair_quotes(text)
    assert text[quote.start : quote.end] == "``yes''"
    assert text[quote.inner_start : quote.inner_end] == "yes"


def test_an_open_quote_ends_with_its_last_word_not_with_the_space_after_it() -> None:
    text = "“We waited.  \n\n“We left.”"
    first = pair_quotes(text)[0]
    assert (text[first.start : first.end], first.inner_end) == ("“We waited.", first.end)


def test_a_window_of_the_text_gives_offsets_of_the_text() -> None:
    text = "“One,” he said. “Two,” he said. “Three,” he said."
    (quote,) = pair_quotes(text, start=16, end=31)
    assert text[quote.start : quote.end] == "“Two,”"


_MARKS = st.sampled_from(["“", "”", '"', "'", "’", "‘", "«", "»", "''", "``", "„", "`", " ", "\n", "\n\n", ",", "."])


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(_MARKS | st.sampled_from(["we", "soldiers", "it", "5"])).map("".join)))
def test_any_text_gives_slices_that_nest(text: str) -> None:
    quotes = pair_quotes(text)
    assert list(quotes) == sorted(quotes, key=lambda quote: (quote.start, -quote.end))
    for quote in quotes:
        assert 0 <= quote.start < quote.inner_start < quote.inner_end <= quote.end <= len(text)
        assert quote.closed == (quote.inner_end < quote.end)
        around = [other for other in quotes if other.start < quote.start and quote.end <= other.end]
        assert quote.level == len(around)
        assert not any(other.start < quote.start < other.end < quote.end for other in quotes)
