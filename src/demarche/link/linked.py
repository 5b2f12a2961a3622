"""What linking found, on its way into records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from demarche.link.copies import Copy
from demarche.link.entities import Entities
from demarche.link.facts import Facts
from demarche.link.judged import Found
from demarche.link.numbering import Numbering
from demarche.link.spill import Spill
from demarche.records import Cluster, Judgement, Reason, Side, identify

TOLD = frozenset({"event", "occasion"})
"""Kinds of clusters whose members several articles tell."""


@dataclass(slots=True)
class Linked:
    """What linking found, on its way into records. ``seen``: the ids of judgements that might come twice; ``accounts``:
    the documents that tell one event or occasion, for each."""

    facts: Facts
    entities: Entities
    copies: tuple[Copy, ...]
    originals: dict[int, int]
    found: Found
    judgements: Spill[Judgement] = field(default_factory=Spill)
    seen: Numbering = field(default_factory=Numbering)
    clusters: Spill[Cluster] = field(default_factory=Spill)
    accounts: Spill[tuple[int, ...]] = field(default_factory=Spill)
    event_clusters: list[tuple[int, ...]] = field(default_factory=list)
    judge: str = ""

    def judge_pair(
        self,
        kind: str,
        relation: str,
        left: Side,
        right: Side,
        *,
        score: float | None,
        reasons: Iterable[Reason],
        slot: str = "",
        judge: str = "",
    ) -> None:
        """Add a judgement; a second claim that says the same of the same spans is left out."""
        by = judge or self.judge
        spans = [[(s.start, s.end) for s in side.spans] for side in (left, right)]
        identity = identify("judgement", kind, relation, slot, left.record, right.record, spans, by)
        if kind in {"claim", "actor"}:
            count = len(self.seen)
            if self.seen.number(identity) < count:
                return
        self.judgements.append(
            Judgement(
                id=identity,
                kind=kind,
                relation=relation,
                left=left,
                right=right,
                score=score,
                reasons=tuple(reasons),
                slot=slot,
                judge=by,
            )
        )

    def add_cluster(self, kind: str, name: str, members: Sequence[str], documents: Sequence[int]) -> None:
        """Add a cluster; ``documents``: each member's. Copies of one article are one source."""
        if kind in TOLD:
            self.accounts.append(tuple(documents))
        sources = {self.originals.get(document, document) for document in documents}
        self.clusters.append(
            Cluster(
                id=identify("cluster", kind, sorted(members)),
                kind=kind,
                name=name,
                members=tuple(members),
                sources=len(sources),
            )
        )


def statement_side(linked: Linked, place: int) -> Side:
    """A statement by what it says."""
    statement = linked.facts.statements[place]
    spans = statement.record.content or ((statement.record.cue,) if statement.record.cue else ())
    return Side(record=statement.record.id, document=linked.facts.documents[statement.document].id, spans=spans)


def relation_of(score: float, threshold: float, joined: bool, barred: bool, apart: str | None) -> str | None:
    """What the software says of a scored pair; None where it has nothing to say that anybody needs."""
    if apart is not None and not joined:
        return apart if score >= threshold and not barred else None
    if joined:
        return "same"
    if barred:
        return "not_same"
    return "unsure"


def tell_personal(linked: Linked, kind: str, places: dict[str, int], side: Callable[[int], Side]) -> None:
    """A person's judgements beside the software's."""
    for (left, right), judgement in linked.found.pairs.items():
        if left in places and right in places:
            reason = Reason("a person's judgement", None, f"judged {judgement.relation} by {judgement.judge}")
            sides = (side(places[left]), side(places[right]))
            linked.judge_pair(kind, judgement.relation, *sides, score=None, reasons=[reason], judge=judgement.judge)
