"""Whom "the two leaders" and "both sides" mean."""

from __future__ import annotations

import pytest

from tests.extract.conftest import CodeText

PAIRS = {
    # text: the two that take part in the event of its last sentence
    "Peru recalled its ambassador from Bolivia. The two countries signed an accord in May.": {"Peru", "Bolivia"},
    "Chile and Argentina have quarrelled over the canal for years. Both sides agreed to talks on Friday.": {
        "Chile",
        "Argentina",
    },
    "Armenian and Azerbaijani troops exchanged fire overnight. On Tuesday the two neighbours agreed to a truce.": {
        "Armenia",
        "Azerbaijan",
    },
    "Baku said it wants peace with Yerevan. The two governments signed a pact on Monday.": {"Azerbaijan", "Armenia"},
    "Kenyan President William Ruto met Somali President Hassan Sheikh Mohamud in Nairobi. "
    "The two leaders agreed to reopen the border.": {"William Ruto", "Hassan Sheikh Mohamud"},
    "Foreign Minister Anna Lindt met her counterpart Jorge Paz in Oslo. The two agreed to meet again in June.": {
        "Anna Lindt",
        "Jorge Paz",
    },
    "President Ana Ruiz met Prime Minister Omar Haddad, her spokesman Luis Gil said. The two leaders signed a pact.": {
        "Ana Ruiz",
        "Omar Haddad",
    },
}
NO_PAIRS = {
    # text: what those of its last sentence are called
    "The two sides signed an agreement in Geneva.": {"two sides"},
    "Peru, Bolivia and Chile have quarrelled for years. The two countries signed an accord.": {"two countries"},
    "Uganda asked Sudan for help against the rebels. The two sides signed a truce in Juba.": {"two sides"},
    "Peru recalled its ambassador from Bolivia. The two companies signed an agreement.": {"two companies"},
    "Peru recalled its ambassador from Bolivia. Two countries signed an accord.": {"countries"},
    "Peru quarrels with Bolivia. Two Chilean miners were hurt. Both Chilean unions signed an accord.": {
        "Both Chilean unions"
    },
}


def _parties(code_text: CodeText, text: str) -> set[str]:
    coding = code_text(text)
    last = max(coding.events, key=lambda event: event.trigger.start)
    return {participant.name for participant in (*last.actors, *last.recipients)}


@pytest.mark.parametrize("text", PAIRS)
def test_both_take_part(code_text: CodeText, text: str) -> None:
    assert _parties(code_text, text) == PAIRS[text]


@pytest.mark.parametrize("text", NO_PAIRS)
def test_no_pair_is_made_up(code_text: CodeText, text: str) -> None:
    assert _parties(code_text, text) == NO_PAIRS[text]


def test_both_point_at_the_words_for_them(code_text: CodeText) -> None:
    coding = code_text("Chile and Argentina have quarrelled for years. Both sides agreed to talks on Friday.")
    (event,) = (event for event in coding.events if event.type == "AGREE")
    assert {participant.span.text for participant in event.actors} == {"Both sides"}


def test_two_who_speak_together_are_one_speaker_by_both_names(code_text: CodeText) -> None:
    coding = code_text(
        "President Ana Ruiz met Prime Minister Omar Haddad in Rabat. The two leaders said the border would reopen. "
        "They said trade would follow."
    )
    assert [said.source.name for said in coding.statements if said.source] == ["Ana Ruiz and Omar Haddad"] * 2


def test_the_two_go_on_to_be_the_same_two(code_text: CodeText) -> None:
    coding = code_text(
        "President Ana Ruiz met Prime Minister Omar Haddad in Rabat. The two leaders discussed trade. They criticised "
        "President Pavel Novak. Ruiz said the two leaders had condemned the attack."
    )
    (condemned,) = (event for event in coding.events if event.trigger.text == "condemned")
    assert {participant.name for participant in condemned.actors} == {"Ana Ruiz", "Omar Haddad"}


def test_a_text_s_only_pair_is_meant_from_afar(code_text: CodeText) -> None:
    coding = code_text(
        "Chile and Argentina have quarrelled for years. The two countries agreed to talks on Friday. Trade grew. "
        "Prices fell. It rained. Farmers were glad. Shops were full. Nobody complained. The two sides signed a treaty."
    )
    (signed,) = (event for event in coding.events if event.trigger.text == "signed")
    assert {participant.name for participant in signed.actors} == {"Chile", "Argentina"}


ISSUERS = {
    # text: who says it
    "A U.N. statement said the camp was empty.": "United Nations",
    "A NATO communique said the drills would go on.": "NATO",
    "A military statement said two soldiers were killed.": "military",
    "The EU declaration said the vote was not free.": "European Union",
    "A 2013 report said the river was rising.": "2013 report",
}


@pytest.mark.parametrize("text", ISSUERS)
def test_who_speaks_by_a_document(code_text: CodeText, text: str) -> None:
    (statement,) = code_text(text).statements
    assert statement.source is not None
    assert statement.source.name == ISSUERS[text]
