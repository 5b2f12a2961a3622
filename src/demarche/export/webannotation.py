"""Web Annotation: every record as an annotation of its article (W3C Web Annotation Data Model, JSON-LD)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from demarche.export.annotation_body import described, identified, linked, selected, tagged
from demarche.export.marked import Marked, marked_records
from demarche.export.notes import write_notes
from demarche.records import Actor, Document, Judgement, Run, Side
from demarche.store import Dossier, Entry, check_spans

FILE = "annotations.jsonld"
Json = dict[str, Any]

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"demarche": "urn:demarche:term:"}]
"""The context of the model, and the prefix of what it has no word for."""

NOT_SAID = "not said"
"""The tag of a statement of which the article says that it was not made."""

FORMAT_LOSSES = (
    "Positions count code points of the stored text, not of the page at a URL: there the quotation, with what stands"
    " before and behind it, finds the words.",
    "The stored text is left out; documents.jsonl of the interchange holds it.",
    "Clusters, inferred days, failures and boilerplate are left out.",
    "What the model has no word for stands under the prefix demarche; readers that do not know it pass it over.",
)


def export_webannotation(dossier: Dossier, folder: Path) -> None:
    """Write ``annotations.jsonld``, an annotation collection of one page, and ``notes.json``.

    Raises:
        EvidenceError: a span does not match the stored text.
    """
    with (folder / FILE).open("w", encoding="utf-8", newline="\n") as file:
        write_collection(file, all_annotations(dossier))
    write_notes(folder, format="webannotation", losses=FORMAT_LOSSES, notes=())


def write_collection(file: TextIO, items: Iterator[Json]) -> None:
    """Write the collection with one annotation a line; one is in memory at a time."""
    head = {"@context": CONTEXT, "id": "urn:demarche:annotations", "type": "AnnotationCollection"}
    page = {"id": "urn:demarche:annotations:1", "type": "AnnotationPage", "startIndex": 0}
    file.write(f'{_line(head)[:-1]},\n"first": {_line(page)[:-1]}, "items": [')
    total = 0
    for item in items:
        file.write(f"{',' if total else ''}\n{_line(item)}")
        total += 1
    file.write(f'\n]}},\n"total": {total}}}\n')


def all_annotations(dossier: Dossier) -> Iterator[Json]:
    """The annotations of each document, documents by path, then those of judgements between them."""
    sources: dict[str, str] = {}
    for entry in dossier.entries():
        check_spans(entry.document, entry.coding)
        sources[entry.document.id] = source(entry.document)
        yield from entry_annotations(entry)
    for judgement in dossier.judgements:
        if judgement.left.document in sources and judgement.right.document in sources:
            yield judgement_annotation(judgement, sources)


def entry_annotations(entry: Entry) -> Iterator[Json]:
    """The annotation of a document as a whole, of its actors, and of its records."""
    document, run = entry.document, entry.coding.run
    yield document_annotation(document, run)
    for actor in entry.coding.actors:
        yield actor_annotation(actor, document, run)
    for marked in marked_records(entry.coding):
        yield record_annotation(marked, document, run)


def source(document: Document) -> str:
    """The IRI of what is annotated: the document's URL where it has one, else a URN of its id."""
    url = document.url or ""
    return (
        url if url.startswith(("http://", "https://")) and not set(url) & set(' <>"{}|\\^`\n\t') else urn(document.id)
    )


def urn(*parts: str) -> str:
    return ":".join(("urn:demarche", *parts))


def document_annotation(document: Document, run: Run) -> Json:
    when = document.published
    told = {
        "path": document.path,
        "outlet": document.outlet,
        "published": f"{when.start}/{when.end}" if when else None,
        "publishedBasis": when.basis if when else None,
        "sha256": document.sha256,
        "document": urn(document.id),
    }
    title = " – ".join(filter(None, (document.title, document.outlet, document.path)))
    body = [tagged("document"), described(title)]
    return {
        **_head(urn(document.id, "document"), "describing", run),
        "body": body,
        "target": source(document),
        **_own(told),
    }


def actor_annotation(actor: Actor, document: Document, run: Run) -> Json:
    """An actor, at all its mentions."""
    spans = sorted({mention.span for mention in actor.mentions})
    values = (actor.kind, actor.country, *actor.sectors, actor.tenure)
    told = {"name": actor.name, "actorKind": actor.kind, "country": actor.country, "sectors": list(actor.sectors)}
    return {
        **_head(urn(document.id, actor.id), "identifying", run),
        "body": [tagged("actor"), *map(tagged, dict.fromkeys(filter(None, values))), described(actor.name)],
        "target": [selected(source(document), document.text, span) for span in spans],
        **_own({**told, "tenure": actor.tenure}),
    }


def record_annotation(marked: Marked, document: Document, run: Run) -> Json:
    """A record: its target is the anchor, for a statement what is said; its roles and references are bodies."""
    said = [part.span for part in marked.parts if part.role == "content"]
    iri = source(document)
    summary = summarised(marked)
    attributes = [marked.attributes[name] for name in marked.tags]
    tags = [tag for value in attributes for tag in (value if isinstance(value, tuple) else (value,)) if tag]
    roles = [part for part in marked.parts if part.role != "content"]
    targets = [selected(iri, document.text, span) for span in said or [marked.anchor]]
    return {
        **_head(urn(document.id, marked.record), "tagging", run),
        "body": [
            tagged(marked.kind),
            *(tagged(str(tag)) for tag in dict.fromkeys(tags)),
            *([tagged(NOT_SAID)] if marked.attributes.get("polarity") == "negative" else []),
            *([described(summary)] if summary else []),
            *(identified(part, iri, document.text, part.actor and urn(document.id, part.actor)) for part in roles),
            *(linked(urn(document.id, record), role) for role, record in marked.references),
        ],
        "target": targets[0] if len(targets) == 1 else targets,
        **_own({**marked.attributes, "confidence": marked.confidence}),
    }


def summarised(marked: Marked) -> str:
    """A record in a line of plain words: who tells it where that is not the outlet itself, and its roles."""
    teller = [f"told by {marked.told_by}"] if marked.told_by else []
    return "; ".join([*teller, *(f"{part.role}: {part.label or part.span.text}" for part in marked.parts)])


def judgement_annotation(judgement: Judgement, sources: dict[str, str]) -> Json:
    """What of two documents is one or differs: both sides are targets."""
    sides = (judgement.left, judgement.right)
    why = "; ".join(reason.words for reason in judgement.reasons)
    creator = {"type": "Agent", "name": judgement.judge or "demarche"}
    return {
        "id": urn(judgement.id),
        "type": "Annotation",
        "motivation": "linking",
        "creator": creator,
        "body": [
            *map(tagged, filter(None, (judgement.kind, judgement.relation, judgement.slot))),
            *([described(why)] if why else []),
            *(linked(_record(side), "compared") for side in sides),
        ],
        "target": [target for side in sides for target in _side(side, sources[side.document])],
        **_own({"relation": judgement.relation, "slot": judgement.slot or None, "score": judgement.score}),
    }


def _record(side: Side) -> str:
    return urn(side.document, "document" if side.record == side.document else side.record)


def _side(side: Side, iri: str) -> list[Any]:
    return [selected(iri, None, span) for span in side.spans] or [iri]


def _head(identifier: str, motivation: str, run: Run) -> Json:
    name = f"demarche {run.code}, model {run.model}, codebook {run.codebook}"
    creator = {"id": urn(run.id), "type": "Software", "name": name}
    return {"id": identifier, "type": "Annotation", "motivation": motivation, "creator": creator}


def _own(values: dict[str, Any]) -> Json:
    """Values under the project's prefix, those that are unknown left out."""
    return {f"demarche:{key}": value for key, value in values.items() if value is not None and value != ()}


def _line(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
