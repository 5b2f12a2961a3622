"""Conditions: what a statement's content, or an act, is tied to."""

from __future__ import annotations

import pytest

from demarche.records import Span
from tests.phenomena.conftest import CodeText, find_statement, shown

STATEMENTS = {
    # text, words in the content outside the condition, the condition (None: nothing is tied to anything)
    "unless": (
        "North Korea warned that it would fire over the line again unless Seoul halts the drills, which are to begin "
        "on the west coast on Monday.",
        "it would fire over the line",
        "unless Seoul halts the drills",
    ),
    "provided that": (
        "Sudan's water minister, Huda Osman, said that Khartoum would sign the paper on the dam provided that the "
        "figures were checked by engineers from outside.",
        "would sign the paper",
        "provided that the figures were checked by engineers from outside",
    ),
    "if, after the main clause": (
        "Armenia promised to hand over the maps if Azerbaijan released the last thirty prisoners, the negotiator said "
        "in Tbilisi on Friday.",
        "hand over the maps",
        "if Azerbaijan released the last thirty prisoners",
    ),
    "if, before the main clause": (
        "Iran's envoy said that if the sanctions on its banks were lifted, the cameras at Natanz would be switched on "
        "within a day.",
        "the cameras at Natanz",
        "if the sanctions on its banks were lifted",
    ),
    "only if": (
        "Bolivia said it would reopen its embassy in Santiago only if Chile agreed to put the question of the sea "
        "on the agenda.",
        "it would reopen its embassy",
        "only if Chile agreed to put the question of the sea on the agenda",
    ),
    "until": (
        "The Polisario Front said that it would not return to the table until the Moroccan army had left the buffer "
        "strip at Guerguerat.",
        "it would not return",
        "until the Moroccan army had left the buffer strip",
    ),
    "as long as": (
        "Serbian minister Milan Petrovic insisted that the barricades would stay as long as the special police were "
        "in the northern towns.",
        "the barricades would stay",
        "as long as the special police were in the northern towns",
    ),
    "on condition that": (
        "Thailand offered to withdraw its soldiers from the temple on condition that Cambodia take down the flag at "
        "the foot of the stairs.",
        "withdraw its soldiers",
        "on condition that Cambodia take down the flag",
    ),
    "in a quotation": (
        "“We will open the port if the governor goes, and not a day before,” said Somali elder Hassan Jama in "
        "Kismayo on Thursday.",
        "We will open the port",
        "if the governor goes",
    ),
    "if is whether": (
        "Reporters asked the Philippine admiral if the grounded ship would be given up, and he told them to look at "
        "its flag.",
        "the grounded ship would be given up",
        None,
    ),
    "wondered if": (
        "The Cypriot negotiator said she wondered if the Turkish side still wanted a federation, after two rounds "
        "without a single paper from it.",
        "the Turkish side still wanted",
        None,
    ),
    "until a date": (
        "Lebanon said that the ceasefire along the Blue Line had been extended until the first of March at the "
        "request of the French envoy.",
        "the ceasefire along the Blue Line",
        None,
    ),
    "as long as is a length": (
        "The Kyrgyz governor said that the repairs to the canal at the border would take as long as three months and "
        "cost two million dollars.",
        "the repairs to the canal",
        None,
    ),
    "no condition at all": (
        "Guyana's president, Anil Persaud, said that the army had sent two more companies to the river and that the "
        "schools there had stayed open.",
        "two more companies",
        None,
    ),
    "another's condition": (
        "Moscow said that the grain ships had left Odesa on Sunday. Kyiv will extend the corridor only if the "
        "inspections are shortened.",
        "the grain ships had left",
        None,
    ),
}
EVENTS = {
    # text, trigger, the condition of the act (None: it is tied to nothing)
    "threatened unless": (
        "Turkey threatened to open its border to migrants unless the European Union paid the second half of the money "
        "promised in 2016.",
        "threatened",
        "unless the European Union paid the second half",
    ),
    "offered if": (
        "Ecuador's government offered to meet the Peruvian delegation in Quito if the patrols on the upper river were "
        "called off.",
        "offered",
        "if the patrols on the upper river were called off",
    ),
    "agreed provided": (
        "Israel agreed to release the tax money provided that Norway kept the part meant for Gaza in an account in "
        "Oslo.",
        "agreed",
        "provided that Norway kept the part meant for Gaza",
    ),
    "refused until": (
        "Burundi's government refused to reopen the frontier until Rwanda handed over the men who had attacked the "
        "post at Vugizo.",
        "refused",
        "until Rwanda handed over the men",
    ),
    "promised as long as": (
        "Hungary promised to support the sanctions as long as the pipeline that crosses Ukraine was left out of them.",
        "promised",
        "as long as the pipeline that crosses Ukraine was left out",
    ),
    "if, before": (
        "If the court's order is ignored again, Mauritius will expel the British envoy, the prime minister told the "
        "assembly in Port Louis.",
        "expel",
        "If the court's order is ignored again",
    ),
    "met, no condition": (
        "The foreign ministers of Japan and South Korea met in Busan on Friday and left without a word about the "
        "islets.",
        "met",
        None,
    ),
    "visited until": (
        "A Taiwanese delegation visited the fishermen's families in Quemoy and stayed with them until Sunday evening.",
        "visited",
        None,
    ),
    "asked if": (
        "The Croatian police arrested two smugglers on the Una and asked the Bosnian side if a third man was known "
        "there.",
        "arrested",
        None,
    ),
}
_TAIL = 50
"""Characters by which a condition may run on behind the words expected ("... promised in 2016")."""


def _fits(found: Span | None, expected: str | None) -> bool:
    """Whether a condition is the expected one, give or take a few words at its end."""
    if found is None or expected is None:
        return found is None and expected is None
    return found.text.startswith(expected) and len(found.text) <= len(expected) + _TAIL


@pytest.mark.parametrize(("text", "words", "condition"), STATEMENTS.values(), ids=STATEMENTS.keys())
def test_condition_of_a_statement(code_text: CodeText, text: str, words: str, condition: str | None) -> None:
    coding = code_text(text)
    statement = find_statement(coding, words=words)
    assert _fits(statement.condition, condition), f"{statement.condition}: {shown(coding)}"


@pytest.mark.parametrize(("text", "trigger", "condition"), EVENTS.values(), ids=EVENTS.keys())
def test_condition_of_an_event(code_text: CodeText, text: str, trigger: str, condition: str | None) -> None:
    events = code_text(text).events
    found = [e for e in events if trigger in e.trigger.text.split()]
    assert found, f"no event {trigger!r}, but {[e.trigger.text for e in events]}"
    assert _fits(found[0].condition, condition), f"{found[0].condition}"
