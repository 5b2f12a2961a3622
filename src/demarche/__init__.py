"""Demarche: the diplomacy in news reports, as a sourced, neutral dossier.

``read`` gives documents, ``code`` makes a dossier of articles, ``open_dossier`` opens one that is there.
``code_document`` is the pure function in the middle: one document in, its records out.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

# Not lazy like the rest: the packages `demarche.brief` and `demarche.read`, once somebody imports them, would hide
# functions found later.
from demarche.brief import brief
from demarche.read import read

if TYPE_CHECKING:
    from demarche.api import code, link_dossier
    from demarche.coder import code_document
    from demarche.dossier import Dossier, open_dossier
    from demarche.errors import DemarcheError
    from demarche.products.compare import compare
    from demarche.records import (
        Actor,
        Coding,
        Document,
        Event,
        Failure,
        Mention,
        Participant,
        PlaceReference,
        Published,
        Run,
        Span,
        Statement,
        TimeReference,
    )
    from demarche.store import Query, Table

__version__ = "0.1.0"

_RECORDS = (
    "Actor",
    "Coding",
    "Document",
    "Event",
    "Failure",
    "Mention",
    "Participant",
    "PlaceReference",
    "Published",
    "Run",
    "Span",
    "Statement",
    "TimeReference",
)

#: Where the public names live. They are imported when they are first used, so that importing demarche is
#: quick.
_HOMES = {
    "code": "demarche.api",
    "code_document": "demarche.coder",
    "link_dossier": "demarche.api",
    "compare": "demarche.products.compare",
    "open_dossier": "demarche.dossier",
    "Dossier": "demarche.dossier",
    "Query": "demarche.store",
    "Table": "demarche.store",
    "DemarcheError": "demarche.errors",
    **dict.fromkeys(_RECORDS, "demarche.records"),
}

__all__ = [
    "Actor",
    "Coding",
    "DemarcheError",
    "Document",
    "Dossier",
    "Event",
    "Failure",
    "Mention",
    "Participant",
    "PlaceReference",
    "Published",
    "Query",
    "Run",
    "Span",
    "Statement",
    "Table",
    "TimeReference",
    "__version__",
    "brief",
    "code",
    "code_document",
    "compare",
    "link_dossier",
    "open_dossier",
    "read",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'demarche' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
