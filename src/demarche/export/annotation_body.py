"""Bodies and targets of web annotations: tags, descriptions, words in roles, and references."""

from __future__ import annotations

from typing import Any

from demarche.export.marked import Part
from demarche.records import Span

AROUND = 32
"""Characters before and behind a quotation, by which it is found where it stands several times."""

Json = dict[str, Any]


def tagged(value: str) -> Json:
    return {"type": "TextualBody", "purpose": "tagging", "value": value}


def described(text: str) -> Json:
    return {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": text}


def linked(iri: str, role: str) -> Json:
    """A reference to another annotation, or to an article."""
    return {"type": "SpecificResource", "purpose": "linking", "source": iri, "demarche:role": role}


def identified(part: Part, source: str, text: str, actor: str | None) -> Json:
    """Words in a role: where they stand and what they resolve to; ``actor`` is the IRI of an actor's annotation."""
    own = {"role": part.role, "actor": actor, **part.attributes}
    known = {f"demarche:{key}": value for key, value in own.items() if value is not None and value != ()}
    return {**selected(source, text, part.span), "purpose": "identifying", **known}


def selected(source: str, text: str | None, span: Span) -> Json:
    """A segment of a text by position, in code points, and by quotation; without ``text`` nothing is told around it."""
    quotation = {"type": "TextQuoteSelector", "exact": span.text}
    if text is not None:
        around = {
            "prefix": text[max(0, span.start - AROUND) : span.start],
            "suffix": text[span.end : span.end + AROUND],
        }
        quotation |= {key: value for key, value in around.items() if value}
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"type": "SpecificResource", "source": source, "selector": [position, quotation]}
