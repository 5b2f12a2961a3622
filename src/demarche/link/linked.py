"""What linking found, on its way into records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from demarche.link.copies import Copy
from demarche.link.entities import Entities
from demarche.link.facts import Facts
from demarche.link.judged import Found
from demarche.link.spill import Spill
from demarche.records import Cluster, Judgement, Reason, Side, identify


@dataclass(slots=True)
class Linked:
    """What linking found, on its way into records."""

    facts: Facts
    entities: Entities
    copies: tuple[Copy, ...]
    originals: dict[int, int]
    found: Found
    judgements: Spill[Judgement] = field(default_factory=Spill)
    seen: set[str] = field(default_factory=set)
    clusters: list[Cluster] = field(default_factory=list)
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
            if identity in self.seen:
                return
            self.seen.add(identity)
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

    def add_cluster(self, kind: str, name: str, members: Sequence[str], documents: Iterable[int]) -> None:
        """Add a cluster; copies of one article are one source."""
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
