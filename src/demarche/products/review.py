"""Pairs for a person to judge: those that the software is least sure of come first."""

from __future__ import annotations

from demarche.store import Query

#: What a person is asked about.
KINDS = ("event", "occasion", "actor")


def to_review(*, kind: str | None = None, everything: bool = False) -> Query:
    """Pairs as rows of ``judgement_list``, the nearest to even odds first.

    Args:
        kind: event, occasion or actor; all of them by default.
        everything: also pairs that a person has judged already.
    """
    conditions = ["judgement.score IS NOT NULL", "judgement.kind IN ('event', 'occasion', 'actor')"]
    parameters = {}
    if kind is not None:
        conditions.append("judgement.kind = :kind")
        parameters["kind"] = kind
    if not everything:
        conditions.append(
            "NOT EXISTS (SELECT 1 FROM judgements AS person WHERE person.score IS NULL AND person.kind = judgement.kind"
            " AND person.left_record IN (judgement.left_record, judgement.right_record)"
            " AND person.right_record IN (judgement.left_record, judgement.right_record))"
        )
    where = " AND ".join(conditions)
    return Query(
        f"SELECT * FROM judgement_list AS judgement WHERE {where} ORDER BY abs(judgement.score - 0.5), judgement",
        parameters,
    )
