"""Terms: names for a thing that others name differently."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A label used for something that rival labels exist for, where it stands and in whose voice.

    ``referent`` is the key that rival labels share ("place:Kashmir", "group:armed opponents"); ``label`` is the label
    in the form the codebook lists it in. ``statement`` is the id of the statement in whose content it stands, None for
    the outlet's own voice. ``quoted``: it stands in quotation marks, so that the word is the speaker's own; in an
    indirect statement the outlet may have chosen it. Nothing says which label is right.
    """

    id: str
    document: str
    span: Span
    referent: str
    label: str
    statement: str | None = None
    quoted: bool = False
