"""The columns of the flat tables: each a name and how to read it from an interchange row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from demarche.export.interchange import Json

Column = Callable[[Json], Any]
Columns = dict[str, Column]

#: Between the values of one cell. Values that are unknown are empty, so that lists of one row stay aligned.
SEPARATOR = "; "


def join(values: Iterable[Any]) -> str:
    return SEPARATOR.join("" if value is None else str(value) for value in values)


def get(*keys: str) -> Column:
    """The value at ``keys``, None where one of them leads nowhere."""

    def read(row: Json) -> Any:
        value: Any = row
        for key in keys:
            value = None if value is None else value[key]
        return value

    return read


def each(key: str, *inner: str) -> Column:
    """The value at ``inner`` of every member of the list at ``key``."""
    read = get(*inner)
    return lambda row: join(read(member) for member in row[key])


def spans(key: str, *inner: str) -> Column:
    """``start-end`` of every member of the list at ``key``."""
    read = get(*inner)
    return lambda row: join(f"{found['start']}-{found['end']}" for found in map(read, row[key]))


def sectors(*keys: str) -> Column:
    """Sector codes with a space between."""
    read = get(*keys)
    return lambda row: " ".join(read(row) or ())


def each_sectors(key: str) -> Column:
    return lambda row: join(" ".join(member["sectors"]) for member in row[key])


def columns_of_span(name: str) -> Columns:
    return {name: get(name, "text"), f"{name}_start": get(name, "start"), f"{name}_end": get(name, "end")}


def columns_of_participant(name: str) -> Columns:
    return {
        name: get(name, "name"),
        f"{name}_country": get(name, "country"),
        f"{name}_sectors": sectors(name, "sectors"),
        f"{name}_text": get(name, "span", "text"),
        f"{name}_start": get(name, "span", "start"),
        f"{name}_end": get(name, "span", "end"),
    }


def columns_of_participants(name: str) -> Columns:
    many = f"{name}s"
    return {
        many: each(many, "name"),
        f"{name}_countries": each(many, "country"),
        f"{name}_sectors": each_sectors(many),
        f"{name}_spans": spans(many, "span"),
    }


def columns_of_size(kind: str) -> Columns:
    """The counts of people an event struck in one way: the first of that kind in the text."""

    def read(bound: str) -> Column:
        return lambda row: next((size[bound] for size in row["sizes"] if size["kind"] == kind), None)

    return {f"{kind}_{bound}": read(bound) for bound in ("low", "best", "high")}


def event_day(end: str) -> Column:
    """The first (``start``) or last (``end``) day of an event or statement, as the view ``event_days`` has it: of the
    shortest of its resolved times, the first in the text among equals."""

    def read(row: Json) -> str | None:
        resolved = [time for time in row["times"] if time["start"] and time["end"]]
        return min(resolved, key=length)[end] if resolved else None

    return read


def length(time: Json) -> int:
    return (date.fromisoformat(time["end"]) - date.fromisoformat(time["start"])).days


def plain(*names: str) -> Columns:
    return {name: get(name) for name in names}


DOCUMENTS: Columns = {
    **plain("id", "path", "version", "title", "outlet"),
    "published_start": get("published", "start"),
    "published_end": get("published", "end"),
    "published_basis": get("published", "basis"),
    **plain("url", "byline"),
    "dateline": get("dateline", "text"),
    "boilerplate_spans": spans("boilerplate"),
    **plain("format", "sha256", "raw_sha256", "run", "text"),
}

EVENTS: Columns = {
    **plain("id", "document", "path"),
    "first_day": event_day("start"),
    "last_day": event_day("end"),
    **plain("type", "mode", "status"),
    **columns_of_span("trigger"),
    **columns_of_participants("actor"),
    **columns_of_participants("recipient"),
    "places": each("places", "name"),
    "place_countries": each("places", "country"),
    "place_spans": spans("places", "span"),
    "times": each("times", "span", "text"),
    "time_starts": each("times", "start"),
    "time_ends": each("times", "end"),
    "time_spans": spans("times", "span"),
    **plain("attributed_to", "confidence", "same_as", "run", "quad", "intensity"),
    "contexts": lambda row: join(row["contexts"]),
    **columns_of_span("condition"),
    **columns_of_size("dead"),
    **columns_of_size("injured"),
    **columns_of_size("arrested"),
}

STATEMENTS: Columns = {
    **plain("id", "document", "path"),
    **columns_of_participant("source"),
    **columns_of_span("cue"),
    "content": each("content", "text"),
    "content_spans": spans("content"),
    **columns_of_participant("addressee"),
    **plain("quote_type", "act", "source_type", "polarity"),
    **columns_of_span("hedge"),
    **columns_of_span("outlet_stance"),
    **plain("parent", "responds_to", "confidence", "run"),
    **columns_of_participant("on_behalf_of"),
    **columns_of_span("anonymity"),
    **columns_of_span("condition"),
    **columns_of_span("occasion"),
    "first_day": event_day("start"),
    "last_day": event_day("end"),
    "times": each("times", "span", "text"),
    "places": each("places", "name"),
}

ACTORS: Columns = {
    **plain("id", "document", "path", "name", "kind", "country"),
    "sectors": sectors("sectors"),
    "tenure": get("tenure"),
    "mentions": each("mentions", "text"),
    "mention_kinds": each("mentions", "kind"),
    "mention_spans": spans("mentions"),
    "run": get("run"),
}

NUMBERS: Columns = {
    **plain("id", "document", "path"),
    **columns_of_span("span"),
    **plain("what", "low", "best", "high", "unit"),
    **columns_of_span("counted"),
    **plain("attributed_to", "run"),
}

TERMS: Columns = {
    **plain("id", "document", "path", "referent", "label"),
    **columns_of_span("span"),
    **plain("statement", "quoted", "run"),
}

PROPOSALS: Columns = {
    **plain("id", "document", "path", "kind"),
    **columns_of_participant("proposer"),
    **columns_of_participant("addressee"),
    **columns_of_span("object"),
    **columns_of_span("condition"),
    **plain("status", "made_in", "answer", "answered", "run"),
}

OUTCOMES: Columns = {
    **plain("id", "document", "path", "told", "field"),
    **columns_of_span("span"),
    **columns_of_participant("holder"),
    **columns_of_participant("against"),
    **columns_of_span("undertaking"),
    **plain("attributed_to", "run"),
}

JUDGEMENTS: Columns = {
    **plain("id", "kind", "relation", "slot", "score"),
    "left": get("left", "record"),
    "left_document": get("left", "document"),
    "left_text": lambda row: join(span["text"] for span in row["left"]["spans"]),
    "left_spans": lambda row: join(f"{span['start']}-{span['end']}" for span in row["left"]["spans"]),
    "right": get("right", "record"),
    "right_document": get("right", "document"),
    "right_text": lambda row: join(span["text"] for span in row["right"]["spans"]),
    "right_spans": lambda row: join(f"{span['start']}-{span['end']}" for span in row["right"]["spans"]),
    "reasons": lambda row: join(reason["words"] for reason in row["reasons"]),
    "judge": get("judge"),
}

CLUSTERS: Columns = {
    **plain("id", "kind", "name", "sources"),
    "members": lambda row: join(row["members"]),
}

INFERRED: Columns = {
    "document": get("record"),
    **columns_of_span("span"),
    "first_day": get("start"),
    "last_day": get("end"),
    "reasons": lambda row: join(row["reasons"]),
}

#: The columns of each kind's table.
TABLES: dict[str, Columns] = {
    "documents": DOCUMENTS,
    "events": EVENTS,
    "statements": STATEMENTS,
    "actors": ACTORS,
    "numbers": NUMBERS,
    "terms": TERMS,
    "proposals": PROPOSALS,
    "outcomes": OUTCOMES,
    "judgements": JUDGEMENTS,
    "clusters": CLUSTERS,
    "inferred": INFERRED,
    "failures": plain("path", "step", "reason"),
    "runs": plain("id", "code", "model", "codebook"),
}
