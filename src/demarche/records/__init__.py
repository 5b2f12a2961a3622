"""Frozen record types, without input or output: the columns of the dossier."""

from demarche.records.actor import Actor, Mention, Participant
from demarche.records.coding import Coding, Run
from demarche.records.document import Document, Failure, OffsetMap, Published
from demarche.records.event import Event, PlaceReference, Size, TimeReference
from demarche.records.identity import identify
from demarche.records.judgement import Cluster, InferredDays, Judgement, Linking, Reason, Side
from demarche.records.number import Number
from demarche.records.outcome import Outcome
from demarche.records.proposal import Proposal
from demarche.records.span import Span
from demarche.records.statement import Statement
from demarche.records.term import Term

__all__ = [
    "Actor",
    "Cluster",
    "Coding",
    "Document",
    "Event",
    "Failure",
    "InferredDays",
    "Judgement",
    "Linking",
    "Mention",
    "Number",
    "OffsetMap",
    "Outcome",
    "Participant",
    "PlaceReference",
    "Proposal",
    "Published",
    "Reason",
    "Run",
    "Side",
    "Size",
    "Span",
    "Statement",
    "Term",
    "TimeReference",
    "identify",
]
