"""Contexts: which words tell what an event is about."""

from __future__ import annotations

import pytest

from demarche.codebook.book import load_book
from demarche.extract.contexts import ContextCues, load_cues
from tests.extract.conftest import CodeText

TOLD = [
    ("the army shell the village with artillery", "military"),
    ("the intelligence chief be accuse of espionage", "intelligence"),
    ("the president face impeachment", "executive"),
    ("parliament pass a bill on the border", "legislative"),
    ("the opposition reject the vote count", "election"),
    ("the region lose its special status", "political_institutions"),
    ("protester call for political reform", "pro_democracy"),
    ("the junta dismiss the judge", "pro_autocracy"),
    ("the two side sign a trade deal", "economic"),
    ("the tribunal issue its ruling", "legal"),
    ("Japan pay compensation", "reparations"),
    ("the report list war crime", "human_rights"),
    ("the government order an internet shutdown", "rights_freedoms"),
    ("the police impose a curfew", "repression"),
    ("truck reach the town through a humanitarian corridor", "human_security"),
    ("the law against domestic violence", "gender"),
    ("the court strike down the ban on gay marriage", "lgbt"),
    ("sectarian clash at the shrine", "religion_ethnicity"),
    ("land reform divide the valley", "inequality"),
    ("Chile recall its ambassador", "diplomatic"),
    ("the disputed territory be annex", "territory"),
    ("a peacekeeper be kill", "peacekeeping"),
    ("the outbreak of cholera", "health"),
    ("he seek asylum", "asylum"),
    ("the visa of the worker be cancel", "migration"),
    ("after the earthquake", "disasters"),
    ("the dam on the river", "natural_resource"),
    ("at the climate talk", "environment"),
    ("the ban on semiconductor", "technology"),
    ("a suicide bomber kill ten people", "terrorism"),
    ("the enrichment of uranium", "cbrn"),
    ("the hacker of the ministry", "cyber"),
    ("a campaign of disinformation", "misinformation"),
    ("the cartel and its gang", "crime"),
    ("the minister be charge with bribery", "corruption"),
    ("two tonne of cocaine", "illegal_drugs"),
    ("the ring of human trafficking", "trafficking"),
]


@pytest.mark.parametrize(("lemmas", "context"), TOLD)
def test_a_context_is_told(lemmas: str, context: str) -> None:
    assert context in load_cues().contexts_of(lemmas.split())


def test_every_context_is_shown_above() -> None:
    assert {context for _, context in TOLD} == set(load_book().contexts)


NOT_TOLD = [
    ("the army call the man terrorist", "terrorism"),
    ("a terror group be ban", "terrorism"),
    ("the security of the border", "military"),
    ("the power of the president", "executive"),
    ("the minister meet his counterpart", "diplomatic"),
    ("the court of the palace garden be water", "natural_resource"),
    ("the settlement of the claim", "territory"),
    ("the leader of the party", "election"),
]


@pytest.mark.parametrize(("lemmas", "context"), NOT_TOLD)
def test_a_context_is_not_told(lemmas: str, context: str) -> None:
    assert context not in load_cues().contexts_of(lemmas.split())


def test_the_words_are_of_the_contexts_and_well_formed() -> None:
    book = load_book()
    assert list(book.context_cues) == list(book.contexts)
    for name, cues in book.context_cues.items():
        assert len(cues) >= 7, name
        assert len(set(cues)) == len(cues), name
        assert all(cue == cue.lower() for cue in cues), name


def test_a_phrase_is_found_whole_and_in_order() -> None:
    cues = ContextCues({"b": ["peace talk"], "a": ["talk", "third-party mediation"]})
    assert cues.contexts_of(["talk", "peace"]) == ("a",)
    assert cues.contexts_of(["peace", "talk"]) == ("b", "a")
    assert cues.contexts_of(["third", "-", "party", "mediation"]) == ("a",)


def test_events_have_contexts(code_text: CodeText) -> None:
    coding = code_text("Egypt's foreign minister met the Ethiopian envoy in Cairo to discuss the dam.")
    assert any({"diplomatic", "natural_resource"} <= set(event.contexts) for event in coding.events)
