"""Judgements: what of several articles is one and the same, or differs; kept beside the facts, never in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from demarche.records.span import Span

RELATIONS = (
    "same",
    "not_same",
    "unsure",
    "part_of",
    "announces",
    "agrees",
    "differs_number",
    "differs_outcome",
    "denies",
    "differs_date",
    "differs_name",
    "differs",
)
"""Relations that a judgement may have: the first five between tellings, the others between claims."""

KINDS = ("event", "occasion", "actor", "document", "claim")
"""What is judged: events, occasions of speech (by the statement that tells them), actors, articles, and claims."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a short name, what it adds to the log-odds (None for a bar, which no score outweighs), and words for it."""

    name: str
    weight: float | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a judgement: a record of a document and the spans that the judgement rests on.

    ``record`` is the id of an event, statement, number, outcome, actor or document.
    """

    record: str
    document: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A judgement on two records.

    ``slot`` says what of them is compared where claims are: day, place, actors, recipients, dead, injured, arrested,
    a counted noun, status, label, outcome, denial or content; empty otherwise. ``score`` is the probability that the
    two are of one thing as the software sees it; None for a person's word and where a slot follows from a cluster.
    ``judge`` is the version of the software or who the person says to be.

    Raises:
        ValueError: relation or kind are none that there are.
    """

    id: str
    kind: str
    relation: str
    left: Side
    right: Side
    score: float | None
    reasons: tuple[Reason, ...] = ()
    slot: str = ""
    judge: str = ""

    def __post_init__(self) -> None:
        if self.relation not in RELATIONS or self.kind not in KINDS:
            raise ValueError(f"no such judgement: {self.kind} {self.relation}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Records of several documents that are taken for one: a view, made anew by every linking.

    ``members`` are ids of records of ``kind``, in the order of the dossier; ``name`` is the fullest name or telling.
    ``sources`` is the number of independent sources: documents, copies of one article counted once.
    """

    id: str
    kind: str
    name: str
    members: tuple[str, ...]
    sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InferredDays:
    """Days that no text gives and links do: of a document's publication, or of a time expression without a year.

    ``record`` is a document's id; ``span`` the time expression in it, None for the publication. ``start`` and ``end``
    are ISO days, None where that side stays open.
    """

    record: str
    span: Span | None
    start: str | None
    end: str | None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Linking:
    """All that one run of linking makes; judgements and clusters may be many, and are looped over."""

    version: str
    judgements: Iterable[Judgement] = ()
    clusters: Iterable[Cluster] = ()
    inferred: tuple[InferredDays, ...] = ()
