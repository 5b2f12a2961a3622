"""Claims: how accounts of one event, names, outcomes and denials stand to each other, as judgements."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import combinations

import numpy as np

from demarche.link.circumstances import Setting
from demarche.link.denials import find_denials
from demarche.link.linked import Linked, statement_side
from demarche.link.outcomes import compare_outcomes
from demarche.link.slots import compare_slots, rival_names
from demarche.link.words import load_words
from demarche.records import Reason, Side

MOST_ACCOUNTS = 12
"""Accounts of one event of which each pair is compared by the names they use."""


def compare_names(linked: Linked) -> None:
    """Rival names of articles that share an event or occasion."""
    facts = linked.facts
    for left, right in _pairs_of_documents(linked):
        for rival in rival_names(facts.terms_of(left), facts.terms_of(right)):
            sides = [
                Side(record=term.id, document=facts.documents[document].id, spans=(term.span,))
                for document, term in ((left, rival.left), (right, rival.right))
            ]
            slot = f"name: {rival.referent.partition(':')[2] or rival.referent}"
            reason = Reason("name", None, rival.words)
            linked.judge_pair("claim", "differs_name", *sides, score=None, reasons=[reason], slot=slot)


def _pairs_of_documents(linked: Linked) -> Iterator[tuple[int, int]]:
    """The pairs of articles that tell one event or occasion, in order, each once."""
    count = len(linked.facts.documents)
    codes = array("q")
    for documents in linked.accounts:
        for one, other in combinations(documents[:MOST_ACCOUNTS], 2):
            if one != other:
                codes.append(min(one, other) * count + max(one, other))
    for code in np.unique(np.frombuffer(codes, np.int64)).tolist() if codes else ():
        yield divmod(code, count)


def compare_events(linked: Linked, setting: Setting) -> None:
    """Claims of linked events, slot by slot."""
    facts = linked.facts
    for cluster in linked.event_clusters:
        for compared in compare_slots(setting, facts.events, cluster, facts.terms_of):
            sides = [
                Side(
                    record=facts.events[claim.event].record.id,
                    document=facts.documents[claim.document].id,
                    spans=claim.spans,
                )
                for claim in (compared.left, compared.right)
            ]
            reason = Reason(compared.left.slot, None, compared.words)
            slot = compared.left.slot
            linked.judge_pair("claim", compared.relation, *sides, score=None, reasons=[reason], slot=slot)


def compare_claims(linked: Linked, setting: Setting) -> None:
    """Claims: slots of linked events, names, outcomes, denials."""
    facts = linked.facts
    compare_events(linked, setting)
    compare_names(linked)
    for pair in compare_outcomes(facts, setting, load_words()):
        sides = [
            Side(record=o.record.id, document=facts.documents[o.document].id, spans=(o.record.span,))
            for o in (facts.outcomes[pair.left], facts.outcomes[pair.right])
        ]
        linked.judge_pair("claim", pair.relation, *sides, score=pair.score, reasons=pair.reasons, slot="outcome")
    for denial in find_denials(facts, linked.entities, load_words()):
        left = statement_side(linked, denial.statement)
        right = Side(record=denial.record, document=facts.documents[denial.document].id, spans=denial.spans)
        linked.judge_pair("claim", "denies", left, right, score=denial.score, reasons=denial.reasons, slot="denial")
