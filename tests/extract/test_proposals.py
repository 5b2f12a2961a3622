"""Proposals: offers, demands and appeals, and what came of them."""

from __future__ import annotations

import pytest

from demarche.records import Proposal
from tests.extract.conftest import CodeText

MADE = [
    # text, words of the object, kind, proposer, addressee
    ("Sudan urged Ethiopia to stop filling the dam.", "stop filling the dam", "appeal", "Sudan", "Ethiopia"),
    (
        "The African Union demanded that both sides cease fire.",
        "both sides cease fire",
        "demand",
        "African Union",
        "both sides",
    ),
    ("Azerbaijan called on Armenia to sign a peace treaty.", "sign a peace treaty", "appeal", "Azerbaijan", "Armenia"),
    (
        "Armenia offered on Monday to reopen the railway if Azerbaijan withdrew its troops from the border.",
        "reopen the railway",
        "offer",
        "Armenia",
        None,
    ),
    (
        "Venezuela said it was ready to discuss the border with Guyana if the United States stayed away.",
        "discuss the border with Guyana",
        "offer",
        "Venezuela",
        None,
    ),
]


def _about(proposals: tuple[Proposal, ...], words: str) -> Proposal:
    found = [proposal for proposal in proposals if words in proposal.object.text]
    assert found, [proposal.object.text for proposal in proposals]
    return found[0]


@pytest.mark.parametrize(("text", "words", "kind", "proposer", "addressee"), MADE)
def test_a_proposal(
    code_text: CodeText, text: str, words: str, kind: str, proposer: str, addressee: str | None
) -> None:
    proposal = _about(code_text(text).proposals, words)
    assert proposal.object.text == words
    assert (proposal.kind, proposal.status) == (kind, "made")
    assert proposal.proposer is not None
    assert proposal.proposer.name == proposer
    assert (proposal.addressee.name if proposal.addressee else None) == addressee


@pytest.mark.parametrize(
    ("text", "words", "condition"),
    [
        (MADE[3][0], "reopen the railway", "if Azerbaijan withdrew its troops from the border"),
        (MADE[4][0], "discuss the border", "if the United States stayed away"),
        (MADE[0][0], "stop filling", None),
    ],
)
def test_what_it_is_tied_to(code_text: CodeText, text: str, words: str, condition: str | None) -> None:
    proposal = _about(code_text(text).proposals, words)
    assert (proposal.condition.text if proposal.condition else None) == condition


def test_only_the_nearest_proposal_is_answered(code_text: CodeText) -> None:
    coding = code_text(
        "Kenya urged Somalia to withdraw its case from the court. Kenya also called on Somalia to reopen the border. "
        "Somalia rejected the call on Tuesday."
    )
    first, second = (_about(coding.proposals, words) for words in ("withdraw its case", "reopen the border"))
    assert (first.answered, second.answered) == (None, "rejected")
    answer = next(event for event in coding.events if event.id == second.answer)
    assert answer.trigger.text == "rejected"
