"""What a person's judgement needs: the words that identify its records, the line in the file, the linking that follows.

The command and the page judge by the same functions, so that their judgements are one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from demarche.errors import UsageError
from demarche.link.judged import Anchor, Anchors, JudgementFile, PersonalJudgement
from demarche.store import Dossier, Query

KEYS: Mapping[str, str] = {"x": "same", "n": "not_same", "u": "unsure"}
"""What a person can say of a pair, by the key that says it."""


def judge_by_id(
    dossier: Dossier, judgements: JudgementFile, person: str, relation: str, one: str, other: str
) -> PersonalJudgement:
    """Write down what a person says of two records.

    Raises:
        UsageError: there is no such record, or they are of different kinds.
        DossierError: the file of judgements cannot be written.
    """
    left, right = anchors_of_pair(dossier, one, other)
    return judgements.append(relation, left, right, judge=person)


def anchors_of_pair(dossier: Dossier, one: str, other: str) -> tuple[Anchor, Anchor]:
    """The words that identify two records of one kind.

    Raises:
        UsageError: there is no such record, or they are of different kinds.
    """
    known = anchors_of(dossier, (one, other))
    for record in (one, other):
        if record not in known:
            raise UsageError(f"{dossier.path}: no event, statement or actor {record!r}")
    if known[one].kind != known[other].kind:
        raise UsageError(f"{one} and {other} are of different kinds")
    return known[one], known[other]


def take_back(judgements: JudgementFile, person: str) -> list[PersonalJudgement]:
    """Take back the last judgement that stands: the line that says so, if there is one.

    Raises:
        DossierError: the file of judgements cannot be read or written.
    """
    standing = sorted(judgements.standing(), key=lambda each: each.time)
    return [judgements.undo(standing[-1], judge=person)] if standing else []


def anchors_of(dossier: Dossier, records: Sequence[str]) -> Mapping[str, Anchor]:
    """The words that identify what can be judged in the documents of some records, by the records' ids."""
    return anchors_by_id(dossier, dossier.documents_of(records))


def anchors_in(dossier: Dossier, paths: Sequence[str]) -> Mapping[str, Anchor]:
    """The same for documents by their paths."""
    sql = "SELECT id FROM document_list WHERE path IN (SELECT value FROM json_each(:paths))"
    rows = dossier.query(Query(sql, {"paths": json.dumps(list(paths))}))
    return anchors_by_id(dossier, [row["id"] for row in rows])


def anchors_by_id(dossier: Dossier, documents: Sequence[str]) -> Mapping[str, Anchor]:
    """The same for documents by their ids."""
    from demarche.link.facts import gather_facts  # numpy and the codebook: only who judges waits for them
    from demarche.link.personal import anchors

    return dict(anchors(gather_facts(dossier.entries(documents))))


def correct(dossier: Dossier, changed: Sequence[PersonalJudgement]) -> bool:
    """Link anew what hangs together with what was judged; False where only a whole linking tells: actors or occasions
    were judged, or something was coded since the last one.

    Raises:
        DossierError: the dossier cannot be written, or its file of judgements cannot be read.
    """
    from demarche.link.correction import correct_events

    if {judgement.left.kind for judgement in changed} != {"event"}:
        return False
    records = [record for judgement in changed for record in records_of(dossier, judgement)]
    return correct_events(dossier, records)


def records_of(dossier: Dossier, judgement: PersonalJudgement) -> Iterator[str]:
    """The records that a judgement is on, as they are now; those that are gone are left out."""
    known = Anchors(anchors_in(dossier, [side.path for side in (judgement.left, judgement.right)]).items())
    for side in (judgement.left, judgement.right):
        record = known.find(side)
        if record is not None:
            yield record
