"""A document with its annotations as a CAS in JSON (UIMA CAS JSON 0.4.0): feature structures that refer by number."""

from __future__ import annotations

from typing import Any

from demarche.export.code_units import CodeUnits
from demarche.export.inception_layers import LAYERS, METADATA, RANGES, STRING, Json, Layer, json_types
from demarche.export.marked import Attributes, Part, Value, marked_records
from demarche.records import Actor, Document, Span
from demarche.store import Entry

SOFA = 1
"""The number of the structure that holds the text."""


class Cas:
    """The feature structures of one document. Offsets are given in code points, and written in UTF-16 code units."""

    def __init__(self, document: Document) -> None:
        self._units = CodeUnits(document.text)
        self._structures: list[Json] = []
        self._members: list[int] = []
        self._shared: dict[tuple[str, Span, str], int] = {}
        self._add("uima.cas.Sofa", sofaNum=1, sofaID="_InitialView", mimeType="text", sofaString=document.text)
        metadata = {"documentTitle": document.title, "documentId": document.id, "isLastSegment": False}
        metadata["documentUri"] = document.url or document.path
        self._annotate(METADATA, 0, len(document.text), language="en", **metadata)

    def anchor(self, layer: Layer, span: Span, attributes: Attributes) -> Json:
        """A new annotation of a layer; its features are those of the layer that are known."""
        known = {name: _feature(name, attributes.get(name)) for name in layer.features}
        return self._annotate(layer.type, span.start, span.end, **known)

    def shared(self, layer: Layer, span: Span, attributes: Attributes) -> int:
        """The number of an annotation that all records with the same words and attributes share."""
        key = (layer.name, span, repr(attributes))
        if key not in self._shared:
            self._shared[key] = int(self.anchor(layer, span, attributes)["%ID"])
        return self._shared[key]

    def link(self, host: Json, layer: Layer, roles: list[tuple[str, int]]) -> None:
        """Give an annotation its slots: pairs of a role and the number of the annotation that fills it."""
        if roles:
            links = [self._add(layer.link, **{"role": role, "@target": target})["%ID"] for role, target in roles]
            host["@roles"] = self._add(f"{layer.link}[]", **{"%ELEMENTS": links})["%ID"]

    def content(self) -> Json:
        view = {"%SOFA": SOFA, "%MEMBERS": self._members}
        return {
            "%TYPES": json_types(),
            "%FEATURE_STRUCTURES": self._structures,
            "%VIEWS": {"_InitialView": view},
        }

    def _annotate(self, type_: str, start: int, end: int, **features: Any) -> Json:
        begin, stop = self._units.offset(start), self._units.offset(end)
        known = {name: value for name, value in features.items() if value is not None}
        made = self._add(type_, **{"@sofa": SOFA, "begin": begin, "end": stop, **known})
        self._members.append(made["%ID"])
        return made

    def _add(self, type_: str, **features: Any) -> Json:
        made = {"%ID": len(self._structures) + 1, "%TYPE": type_, **features}
        self._structures.append(made)
        return made


def cas_document(entry: Entry) -> Json:
    """A document with all its mentions and records."""
    cas = Cas(entry.document)
    mentions = _add_mentions(cas, entry.coding.actors)
    actors = {actor.id: actor for actor in entry.coding.actors}
    marked = list(marked_records(entry.coding))
    hosts = {}
    for each in marked:
        attributes = {**each.attributes, "record": each.record, "confidence": each.confidence}
        hosts[each.record] = cas.anchor(LAYERS[each.kind], each.anchor, attributes)
    for each in marked:
        filled = [(part.role, _filler(cas, part, mentions, actors)) for part in each.parts]
        referred = [(role, int(hosts[record]["%ID"])) for role, record in each.references if record in hosts]
        cas.link(hosts[each.record], LAYERS[each.kind], filled + referred)
    return cas.content()


def _add_mentions(cas: Cas, actors: tuple[Actor, ...]) -> dict[tuple[str | None, Span], int]:
    """Annotate all mentions; their numbers by actor and words."""
    numbers: dict[tuple[str | None, Span], int] = {}
    for actor in actors:
        for mention in actor.mentions:
            attributes = {**_of_actor(actor), "mentionKind": mention.kind}
            numbers[actor.id, mention.span] = int(cas.anchor(LAYERS["mention"], mention.span, attributes)["%ID"])
    return numbers


def _of_actor(actor: Actor) -> Attributes:
    return {
        "actor": actor.id,
        "name": actor.name,
        "actorKind": actor.kind,
        "country": actor.country,
        "sectors": actor.sectors,
        "tenure": actor.tenure,
    }


def _filler(cas: Cas, part: Part, mentions: dict[tuple[str | None, Span], int], actors: dict[str, Actor]) -> int:
    """The number of what fills a role; words of an actor that are no mention of it become one without a kind."""
    attributes = {**part.attributes, "role": part.role}
    if part.layer == "mention":
        if (part.actor, part.span) in mentions:
            return mentions[part.actor, part.span]
        actor = actors.get(part.actor or "")
        attributes = _of_actor(actor) if actor else part.attributes
    return cas.shared(LAYERS[part.layer], part.span, attributes)


def _feature(name: str, value: Value) -> str | float | bool | None:
    """A value as its feature holds it: lists joined, numbers as texts; None where nothing is known."""
    if value is None or value == () or RANGES.get(name, STRING) != STRING:
        return None if value == () or isinstance(value, tuple) else value
    if isinstance(value, tuple):
        return "; ".join(value)
    return f"{value:.15g}" if isinstance(value, float) else str(value)
