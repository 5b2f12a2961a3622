"""Statements: who said what, found in texts written for this test."""

from __future__ import annotations

import pytest

from demarche.extract.actors import resolve_actors
from demarche.extract.statements import find_statements, source_type
from demarche.records import Statement
from tests.extract.build import draft, reading
from tests.extract.conftest import CodeText

SAID = [
    # text, source's name, words in the content, quote type
    (
        "Egypt's foreign minister, Samir Adel, said the dam threatened the water of millions.",
        "Samir Adel",
        "the dam threatened",
        "indirect",
    ),
    (
        "“We will not sign a paper that nobody can check,” said Kenyan envoy Grace Wanjiru.",
        "Grace Wanjiru",
        "We will not sign",
        "direct",
    ),
    (
        "According to the Brazilian government, the patrol never crossed the river.",
        "Brazil",
        "the patrol never crossed",
        "indirect",
    ),
    (
        "Serbia denied that its police had entered the village.",
        "Serbia",
        "its police had entered",
        "indirect",
    ),
    (
        "The ministry's spokesman, Dae-jung Park, told reporters that the talks would resume on Friday.",
        "Dae-jung Park",
        "the talks would resume",
        "indirect",
    ),
    (
        "President Ilham Karimov warned that any attack on the pipeline would be answered.",
        "Ilham Karimov",
        "any attack on the pipeline",
        "indirect",
    ),
    (
        "“The line on the map is old. It was drawn by people who left,” Armenian Deputy Minister Ani Petrosyan said.",
        "Ani Petrosyan",
        "It was drawn by people",
        "direct",
    ),
    (
        "Norway accused Russia of jamming satellite signals near the border.",
        "Norway",
        "jamming satellite signals",
        "indirect",
    ),
    (
        "Turkish President Kemal Aydin described the ruling as “a mistake”.",
        "Kemal Aydin",
        "a mistake",
        "mixed",
    ),
    (
        "Algeria and Mali agreed to talks, Algerian officials announced.",
        "Algerian officials",
        "agreed to talks",
        "indirect",
    ),
    (
        "The proposal was rejected because it ignored the islands, Philippine Senator Luz Ramos added.",
        "Luz Ramos",
        "it ignored the islands",
        "indirect",
    ),
    (
        "Iraq's prime minister, Hadi Salman, insisted that no foreign troops remained in the province.",
        "Hadi Salman",
        "no foreign troops",
        "indirect",
    ),
]


@pytest.mark.parametrize(("text", "name", "words", "quote_type"), SAID)
def test_speaker_and_content(code_text: CodeText, text: str, name: str, words: str, quote_type: str) -> None:
    statement = _with_content(code_text(text).statements, words)
    assert statement.source is not None
    assert name.split(maxsplit=1)[0] in statement.source.name
    assert statement.quote_type in ({quote_type, "mixed"} if quote_type != "direct" else {"direct"})


def _with_content(statements: tuple[Statement, ...], words: str) -> Statement:
    found = [s for s in statements if any(words in part.text for part in s.content)]
    assert found, [[part.text for part in s.content] for s in statements]
    return min(found, key=lambda s: sum(len(part.text) for part in s.content))


def test_a_quotation_over_two_sentences_is_one_content(code_text: CodeText) -> None:
    text = "“The weir was opened at night. Nobody was told,” said Chilean Minister Rosa Vidal."
    (statement,) = [s for s in code_text(text).statements if s.quote_type == "direct"]
    assert [part.text for part in statement.content] == ["The weir was opened at night. Nobody was told"]


def test_a_quotation_without_a_cue_goes_on_with_its_speaker(code_text: CodeText) -> None:
    text = "“Our door is open,” Ethiopian minister Abel Tesfaye said. “We have waited long enough for an answer.”"
    second = _with_content(code_text(text).statements, "waited long enough")
    assert second.source is not None
    assert second.source.name == "Abel Tesfaye"
    assert second.cue is None or second.cue.text == "said"


def test_a_denial_points_at_the_accusation(code_text: CodeText) -> None:
    text = "Greece accused Turkey of entering its airspace.\n\nTurkey denied the accusation."
    coding = code_text(text)
    denial = next(s for s in coding.statements if s.act == "deny")
    accusation = next(s for s in coding.statements if s.act == "accuse")
    assert denial.responds_to == accusation.id


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Mali has never accused Niger of shelling the village.", "negative"),
        ("Chad has never denied that its soldiers crossed the river.", "negative"),
        ("Neither side has claimed that the bridge was destroyed.", "negative"),
        ("The minister never said that talks had failed.", "negative"),
        ("Chad has denied that its soldiers crossed the river.", "positive"),
        ("The minister said that no soldier had crossed the river.", "positive"),
    ],
)
def test_polarity_is_the_cue_s_not_the_content_s(code_text: CodeText, text: str, polarity: str) -> None:
    assert {s.polarity for s in code_text(text).statements} == {polarity}


def test_hedge_is_the_deciding_word(code_text: CodeText) -> None:
    coding = code_text("Saudi King Faisal reportedly told the envoy that the border would stay closed.")
    assert [s.hedge.text for s in coding.statements if s.hedge] == ["reportedly"]


@pytest.mark.parametrize(
    "text",
    [
        "The ship was turned back, according to an official who spoke on condition of anonymity.",
        "A diplomatic source said the two sides were close to a deal.",
        "An officer who was not authorised to speak to the media said the army had already left.",
    ],
)
def test_anonymous_sources(code_text: CodeText, text: str) -> None:
    assert code_text(text).statements[0].source_type == "anonymous"


def test_a_cue_inside_a_quotation_takes_its_own_clause_only(code_text: CodeText) -> None:
    text = "“Chad says that it opened one gate. Niger says that it saw none,” said engineer Moussa Bello."
    statement = _with_content(code_text(text).statements, "it opened one gate")
    assert [part.text for part in statement.content] == ["it opened one gate"]
    assert statement.quote_type == "indirect"
    assert statement.parent is not None


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        (
            "Peru has urged Chile to open the port, while Bolivia has resisted, insisting that talks come first.",
            "insisting",
            "Bolivia",
        ),
        ("Kenya has left the talks, while Sudan has stayed, saying that peace is near.", "saying", "Sudan"),
    ],
)
def test_the_speaker_is_of_the_cue_s_own_clause(code_text: CodeText, text: str, cue: str, name: str) -> None:
    (said,) = [s for s in code_text(text).statements if s.cue is not None and s.cue.text == cue]
    assert said.source is not None
    assert said.source.name == name


TOLD_BY = "The/DET/{0}/det {0}/NOUN/signals/nsubj signals/VERB a/DET/thaw/det thaw/NOUN/signals/obj"


@pytest.mark.parametrize(("source", "count"), [("visit", 0), ("meeting", 0), ("envoy", 1)])
def test_a_meeting_says_nothing(source: str, count: int) -> None:
    made = reading(draft(TOLD_BY.format(source), frames=[f"CUE: signals; source: The {source}; content: a thaw"]))
    assert len(find_statements(made, resolve_actors(made))) == count


def test_whose_visit_speaks_is_no_speaker() -> None:
    words = (
        "Togo/PROPN/visit/nmod:poss |'s/PART/Togo/case visit/NOUN/signals/nsubj signals/VERB a/DET/thaw/det "
        "thaw/NOUN/signals/obj"
    )
    made = reading(draft(words, frames=["CUE: signals; source: Togo; content: a thaw"]))
    assert find_statements(made, resolve_actors(made)) == ()


@pytest.mark.parametrize(
    ("words", "cue", "count"),
    [
        (
            "Togo/PROPN/waits/nsubj waits/VERB provided/VERB/leave/mark/provide that/SCONJ/provided/fixed "
            "they/PRON/leave/nsubj leave/VERB/waits/advcl",
            "provided",
            0,
        ),
        (
            "Togo/PROPN/waits/nsubj waits/VERB given/VERB/left/mark/give that/SCONJ/given/fixed they/PRON/left/nsubj "
            "left/VERB/waits/advcl",
            "given",
            0,
        ),
        (
            "Togo/PROPN/sees/nsubj sees/VERB//root/see that/SCONJ/leave/mark they/PRON/leave/nsubj "
            "leave/VERB/sees/ccomp",
            "sees",
            1,
        ),
    ],
)
def test_a_condition_is_no_cue(words: str, cue: str, count: int) -> None:
    content = "they left" if "left" in words else "they leave"
    made = reading(draft(words, frames=[f"CUE: {cue}; source: Togo; content: {content}"]))
    assert len(find_statements(made, resolve_actors(made))) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("remarks/NOUN/reflect/nsubj reflect/VERB a/DET/rift/det rift/NOUN/reflect/obj", 0),
        ("envoys/NOUN/reflect/nsubj reflect/VERB on/ADP/rift/case a/DET/rift/det rift/NOUN/reflect/obl", 1),
        ("envoys/NOUN/note/nsubj note/VERB a/DET/rift/det rift/NOUN/note/obj", 1),
    ],
)
def test_what_the_outlet_reads_in_something_is_nobody_s_statement(words: str, count: int) -> None:
    source, cue = (words.split()[index].split("/", maxsplit=1)[0] for index in (0, 1))
    made = reading(draft(words, frames=[f"CUE: {cue}; source: {source}; content: a rift"]))
    assert len(find_statements(made, resolve_actors(made))) == count


def test_reported_losses_are_reported_by_nobody() -> None:
    words = "Togo/PROPN/losses/nmod:poss |'s/PART/Togo/case reported/VERB/losses/amod losses/NOUN/grew/nsubj grew/VERB"
    made = reading(draft(words, frames=["CUE: reported; source: Togo; content: losses"]))
    (statement,) = find_statements(made, resolve_actors(made))
    assert statement.source is None
    assert statement.source_type == "none"


def test_who_is_named_is_no_unnamed_source() -> None:
    words = (
        "the/DET/manager/det manager/NOUN/said/nsubj ,/PUNCT/Ana/punct Ana/PROPN/manager/appos Torres/PROPN/Ana/flat "
        ",/PUNCT/manager/punct said/VERB no/DET/said/obj"
    )
    made = reading(
        draft(
            words,
            entities=["Person: Ana Torres"],
            frames=["CUE: said; source: the manager , Ana Torres; content: no"],
        ),
        draft("the/DET/manager/det manager/NOUN/left/nsubj left/VERB", frames=["RETREAT: left; actor: the manager"]),
    )
    index = resolve_actors(made)
    named, described = (index.participant(made.span(*place)) for place in ((0, 0, 5), (1, 0, 2)))
    assert source_type(named, "unnamed", index) == "named"
    assert source_type(described, "unnamed", index) == "unnamed"
