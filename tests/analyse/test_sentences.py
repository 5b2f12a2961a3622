"""Sentences: a table of splits, paragraphs, and properties that hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.analyse.sentences import split_paragraphs, split_sentences

# Each case is its sentences; joined by a space they are the text.
SPACED = [
    ["The envoys met in Bern.", "They talked for an hour."],
    ["Mr. Okafor met Ms. Lindqvist in Oslo.", "Nothing was signed."],
    ["The U.S. embassy closed.", "It reopened in May."],
    ["He flew to the U.S.", "He returned in May."],
    ["Gen. A. B. Karimov spoke at 5 p.m.", "The meeting ended."],
    ["Gen. Karimov arrived at 5 p.m. Monday."],
    ["Sgt. Maj. Lee sued the state vs. all advice.", "Judge J. Smith heard it."],
    ["Prof. Ada N. Obi chaired the St. Lucia talks.", "She left."],
    ["The bill (No. 12) passed.", "It takes effect Jan. 3."],
    ["The firm, Arden Inc., said no.", "It went to court."],
    ["The ministry fined Arden Inc.", "The firm paid."],
    ["Arden Co. said it would pay.", "It did not."],
    ["The road cost Rs. 500 million.", "It was never built."],
    ["He met Kim Jr.", "He left."],
    ["The deal covers e.g. grain, i.e. wheat.", "It ends in Dec. 2030."],
    ["They agreed under Article V.", "The fleet sailed."],
    ["It rose 3.5 percent.", "Nobody knew why."],
    ["Version 2.0 came out.", "See example.com for more."],
    ["The pact was signed in 1994.", "It lapsed in 2004."],
    ["He won by 5.", "Others lost."],
    ['"We will not sign," he said.', '"Not today."'],
    ['"We will not sign."', "He left."],
    ["“We will not sign.”", "He left the room."],
    ['He said: "We agree."', "Then he left."],
    ['He asked: "Will you come?"', "She nodded."],
    ['"Will you come?" she asked.'],
    ['"Stop!" he shouted.', "Nobody did."],
    ['"Is it over?"', '"No."'],
    ["She called it “a joke.”", "He agreed."],
    ['She called it "a joke".', "He agreed."],
    ["He said 'no.'", "She said 'yes.'"],
    ['It was "over."', '"No," he said.'],
    ['"I am sure," said Dr. Vela.', '"He will come."', "And he did."],
    ["The minister (who resigned.) came back.", "He spoke."],
    ["Sen. Ana Roth (I-Vt.) said so.", "Others did not."],
    ["The ministers' talks ended.", "Nobody signed."],
    ["He paused…", "Then he spoke."],
    ["He paused... then he spoke."],
    ["What?!", "Nobody expected it."],
    ["Talks failed!!", "The army moved."],
    ["NICOSIA, March 3 (Agency) - The two leaders met.", "They agreed."],
    ["TBILISI/SOKHUMI – The crossing reopened on Monday.", "Lorries queued."],
    ["the talks ended.", "nobody signed."],
    ["1. Open the border.", "2. Withdraw."],
    ["Is it Mr. X. of Quito?", "No."],
]


@pytest.mark.parametrize("sentences", SPACED, ids=[" | ".join(case) for case in SPACED])
def test_split(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[s.start : s.end] for s in split_sentences(text)] == sentences


UNSPACED = [
    ("The envoy left.The talks went on.", ["The envoy left.", "The talks went on."]),
    ("“It is over.”The end.", ["“It is over.”", "The end."]),
    ("He said so...and then left.", ["He said so...and then left."]),
    ("Read report.PDF or v2.1b.", ["Read report.", "PDF or v2.1b."]),
]


@pytest.mark.parametrize(("text", "sentences"), UNSPACED)
def test_split_without_space(text: str, sentences: list[str]) -> None:
    assert [text[s.start : s.end] for s in split_sentences(text)] == sentences


PARAGRAPHS = [
    ("headline", "TALKS RESUME IN BERN\n\nThe envoys met.", ["TALKS RESUME IN BERN", "The envoys met."]),
    (
        "line a paragraph",
        "TALKS RESUME\nThe envoys met.\nThey left.",
        ["TALKS RESUME", "The envoys met.", "They left."],
    ),
    ("blank lines with spaces", "One.\n \t\n\nTwo.\r\n\r\nThree.", ["One.", "Two.", "Three."]),
    ("nothing", " \n\n \t", []),
]


@pytest.mark.parametrize(("text", "paragraphs"), [case[1:] for case in PARAGRAPHS], ids=[c[0] for c in PARAGRAPHS])
def test_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert [text[a:b] for a, b in split_paragraphs(text)] == paragraphs
    numbers = [sentence.paragraph for sentence in split_sentences(text)]
    assert numbers == list(range(len(paragraphs)))


WRAPPED = """\
The two governments agreed on Monday to reopen the crossing at the
river, which had been shut since the clashes of last spring. A joint
commission will oversee the work. Officials from both sides said the
first lorries would cross within a week, though neither would give a
date. The head of the commission, Mr.
Adeyemi, said that he was confident.

A second paragraph follows here and it also runs over the edge of the
line. It ends here."""


def test_hard_wrapped_lines_are_joined_and_blank_lines_still_end_paragraphs() -> None:
    sentences = list(split_sentences(WRAPPED))
    read = [" ".join(WRAPPED[s.start : s.end].split()) for s in sentences]
    assert read[1] == "A joint commission will oversee the work."
    assert read[3] == "The head of the commission, Mr. Adeyemi, said that he was confident."
    assert [s.paragraph for s in sentences] == [0, 0, 0, 0, 1, 1]


def test_only_the_kept_stretches_are_read() -> None:
    text = "Posted by admin. The envoys met. They left. Leave a reply."
    start, end = text.index("The envoys"), text.index(" Leave")
    sentences = list(split_sentences(text, [(start, end)]))
    assert [text[s.start : s.end] for s in sentences] == ["The envoys met.", "They left."]


def test_a_stretch_starts_a_new_paragraph() -> None:
    text = "They met. Advertisement. They left."
    sentences = list(split_sentences(text, [(0, 9), (25, len(text))]))
    assert [(text[s.start : s.end], s.paragraph) for s in sentences] == [("They met.", 0), ("They left.", 1)]


@given(st.text(st.sampled_from("aB. \n\"”“!?…)5'"), max_size=40))
@settings(max_examples=150, deadline=None)
def test_sentences_hold_every_visible_character_once_and_in_order(text: str) -> None:
    sentences = list(split_sentences(text))
    words = [word for sentence in sentences for word in sentence.words]
    assert words == sorted(words)
    assert "".join(text[a:b] for a, b in words) == "".join(text.split())
    assert all(s.words and (s.start, s.end) == (s.words[0][0], s.words[-1][1]) for s in sentences)
