"""Claims: how accounts of one event, names, outcomes and denials stand to each other, as judgements."""

from __future__ import annotations

from demarche.link.circumstances import Setting
from demarche.link.denials import find_denials
from demarche.link.linked import Linked, statement_side
from demarche.link.outcomes import compare_outcomes
from demarche.link.slots import compare_slots, rival_names
from demarche.link.words import load_words
from demarche.records import Reason, Side

TOLD = frozenset({"event", "occasion"})
"""Kinds of clusters whose members several articles tell."""
MOST_ACCOUNTS = 12
"""Accounts of one event of which each pair is compared by the names they use."""


def compare_names(linked: Linked) -> None:
    """Rival names of articles that share an event or occasion."""
    facts = linked.facts
    wanted = {member for cluster in linked.clusters if cluster.kind in TOLD for member in cluster.members}
    document_of = {event.record.id: event.document for event in facts.events if event.record.id in wanted}
    document_of |= {said.record.id: said.document for said in facts.statements if said.record.id in wanted}
    pairs = {
        (min(one, other), max(one, other))
        for cluster in linked.clusters
        if cluster.kind in TOLD
        for place, one in enumerate(document_of[member] for member in cluster.members[:MOST_ACCOUNTS])
        for other in (document_of[member] for member in cluster.members[place + 1 : MOST_ACCOUNTS])
        if one != other
    }
    for left, right in sorted(pairs):
        for rival in rival_names(facts.terms_of(left), facts.terms_of(right)):
            sides = [
                Side(record=term.id, document=facts.documents[document].id, spans=(term.span,))
                for document, term in ((left, rival.left), (right, rival.right))
            ]
            slot = f"name: {rival.referent.partition(':')[2] or rival.referent}"
            reason = Reason("name", None, rival.words)
            linked.judge_pair("claim", "differs_name", *sides, score=None, reasons=[reason], slot=slot)


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
