"""Proposals: what one side asks of, or offers to, another."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.records.actor import Participant
from demarche.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Something proposed, offered, demanded or appealed for.

    ``kind``: proposal, offer, demand or appeal. ``object`` is what is proposed, in the words of the text; ``condition``
    what it is tied to. ``status``: made, withdrawn, planned, hypothetical or denied. ``made_in`` is the id of the event
    or statement that makes it, ``answer`` that of the one that accepts or rejects it in the same document, and
    ``answered`` accepted or rejected, None where no answer is told.
    """

    id: str
    document: str
    kind: str
    proposer: Participant | None
    addressee: Participant | None
    object: Span
    condition: Span | None = None
    status: str = "made"
    made_in: str
    answer: str | None = None
    answered: str | None = None
