"""Frozen record types, without input or output: the columns of the dossier."""

from demarche.records.actor import Actor, Mention, Participant
from demarche.records.coding import Coding, Run
from demarche.records.document import Document, Failure, OffsetMap, Published
from demarche.records.event import Event, PlaceReference, TimeReference
from demarche.records.identity import identify
from demarche.records.span import Span
from demarche.records.statement import Statement

__all__ = [
    "Actor",
    "Coding",
    "Document",
    "Event",
    "Failure",
    "Mention",
    "OffsetMap",
    "Participant",
    "PlaceReference",
    "Published",
    "Run",
    "Span",
    "Statement",
    "TimeReference",
    "identify",
]
