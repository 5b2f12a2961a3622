"""The annotation layers of an INCEpTION project for a dossier, as UIMA types.

A layer is a type of annotation with features. Roles and references are a slot feature, ``roles``: links with a role to
any annotation. Names of features avoid those that UIMA keeps for itself (``type``, ``begin``, ``end``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

PREFIX = "webanno.custom."
"""The package INCEpTION puts layers of its users in."""

STRING, FLOAT, BOOLEAN = "uima.cas.String", "uima.cas.Float", "uima.cas.Boolean"
TOP, ANNOTATION = "uima.cas.TOP", "uima.tcas.Annotation"
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer: name, one sentence on it, the names of its features, and whether it links to others by role."""

    name: str
    description: str
    features: tuple[str, ...]
    has_roles: bool = True

    @property
    def type(self) -> str:
        return PREFIX + self.name

    @property
    def link(self) -> str:
        """The type of its links."""
        return f"{self.type}RolesLink"


RECORD = ("record", "confidence")

LAYERS = {
    "event": Layer(
        "Event",
        "The words that tell of an event; type, mode and quad class are PLOVER's.",
        ("eventType", "mode", "status", "quad", "intensity", "contexts", *RECORD),
    ),
    "statement": Layer(
        "Statement",
        "The words that attribute a statement, or what is said where there are none.",
        ("act", "quoteType", "sourceType", "polarity", *RECORD),
    ),
    "number": Layer("Number", "A number and what it counts.", ("what", "low", "best", "high", "unit", "record")),
    "term": Layer(
        "Term", "A name for a thing that others name differently.", ("referent", "label", "quoted", "record")
    ),
    "proposal": Layer("Proposal", "What is proposed.", ("proposalKind", "status", "answered", "record")),
    "outcome": Layer("Outcome", "How somebody is told to have fared.", ("told", "field", "record")),
    "mention": Layer(
        "Mention",
        "A mention of an actor; actor is the same for all mentions of one.",
        ("actor", "name", "mentionKind", "actorKind", "country", "sectors", "tenure"),
        has_roles=False,
    ),
    "place": Layer(
        "Place",
        "A place; a disputed one has claimants and a scope, and no country.",
        ("name", "country", "latitude", "longitude", "claimants", "scope"),
        has_roles=False,
    ),
    "time": Layer(
        "Time",
        "A time expression with its first and last day.",
        ("firstDay", "lastDay", "granularity", "exact"),
        has_roles=False,
    ),
    "words": Layer(
        "Words",
        "Words in a role that no other layer has: cue, content, hedge, condition, people struck.",
        ("role", "low", "best", "high"),
        has_roles=False,
    ),
}

RANGES = {"confidence": FLOAT, "exact": BOOLEAN, "quoted": BOOLEAN}
"""Features that are no text. Numbers are texts: a UIMA float holds seven digits."""

METADATA_FEATURES = ("documentTitle", "documentId", "documentUri", "collectionId", "documentBaseUri")


def json_types() -> Json:
    """The types as a CAS in JSON declares them: the layers, their links, and the document's metadata."""
    types = {METADATA: _json_type(METADATA, "uima.tcas.DocumentAnnotation", dict.fromkeys(METADATA_FEATURES, STRING))}
    types[METADATA]["isLastSegment"] = {"%NAME": "isLastSegment", "%RANGE": BOOLEAN}
    for layer in LAYERS.values():
        ranges = _ranges(layer)
        if layer.has_roles:
            types[layer.link] = _json_type(layer.link, TOP, {"role": STRING, "target": ANNOTATION})
            ranges["roles"] = f"{layer.link}[]"
        types[layer.type] = _json_type(layer.type, ANNOTATION, ranges)
    return types


def _json_type(name: str, above: str, ranges: Mapping[str, str]) -> Json:
    features = {key: {"%NAME": key, "%RANGE": value} for key, value in ranges.items()}
    return {"%NAME": name, "%SUPER_TYPE": above, **features}


def _ranges(layer: Layer) -> dict[str, str]:
    return {name: RANGES.get(name, STRING) for name in layer.features}


def type_system_xml() -> str:
    """The layers as a UIMA type system description, which INCEpTION's settings import."""
    types = []
    for layer in LAYERS.values():
        features = [_xml_feature(name, range_) for name, range_ in _ranges(layer).items()]
        if layer.has_roles:
            features.append(_xml_feature("roles", "uima.cas.FSArray", layer.link))
            link = [_xml_feature("role", STRING), _xml_feature("target", ANNOTATION)]
            types.append(_xml_type(layer.link, "A link with a role.", TOP, link))
        types.append(_xml_type(layer.type, layer.description, ANNOTATION, features))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n'
        f"<name>demarche</name>\n<types>\n{''.join(types)}</types>\n</typeSystemDescription>\n"
    )


def _xml_type(name: str, description: str, above: str, features: list[str]) -> str:
    return (
        f"<typeDescription>\n<name>{name}</name>\n<description>{escape(description)}</description>\n"
        f"<supertypeName>{above}</supertypeName>\n<features>\n{''.join(features)}</features>\n</typeDescription>\n"
    )


def _xml_feature(name: str, range_: str, element: str | None = None) -> str:
    inner = f"<elementType>{element}</elementType>" if element else ""
    return (
        f"<featureDescription><name>{name}</name><description/><rangeTypeName>{range_}</rangeTypeName>"
        f"{inner}</featureDescription>\n"
    )
