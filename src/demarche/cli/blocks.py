"""Rows of the dossier's lists as short blocks that an analyst reads."""

from __future__ import annotations

from collections.abc import Callable

from demarche.cli.terminal import Line, counted
from demarche.products.excerpt import sentence_around
from demarche.store import Row

#: Gives the stored text of the document in a row.
TextOf = Callable[[int], str]

NOBODY = "(nobody named)"


def event_block(row: Row, text_of: TextOf) -> list[Line]:
    """When, who did what to whom, where; the sentence that says so; where it stands."""
    kind = f"{row['type']}/{row['mode']}" if row["mode"] else row["type"]
    status = "" if row["status"] == "occurred" else f" [{row['status']}]"
    recipients = f" → {row['recipients']}" if row["recipients"] else ""
    places = f" @ {row['places']}" if row["places"] else ""
    head = f"{days(row)} | {row['actors'] or NOBODY} → {kind}{status}{recipients}{places}"
    before, trigger, after = sentence_around(text_of(row["document"]), row["trigger_start"], row["trigger_end"])
    source = place_in(row, row["trigger_start"], row["trigger_end"])
    if row["attributed"]:
        source += f" · according to {row['said_by'] or 'a source it does not name'}"
    if row["told_again"]:
        source += f" · told {counted(row['told_again'], 'more time')}"
    return [Line(head, "head"), Line(f"{before}«{trigger}»{after}", indent=4), Line(source, "source", 4)]


def statement_block(row: Row, _text_of: TextOf) -> list[Line]:
    """Who says, how, what, to whom; the words that qualify it; where it stands."""
    addressee = f" → {row['addressee']}" if row["addressee"] else ""
    cue = f" «{row['cue']}»" if row["cue"] else ""
    head = f"{row['source'] or NOBODY} — {row['act']}{cue}{addressee}"
    lines = [Line(head, "head")]
    if row["content"]:
        lines.append(Line(row["content"], indent=4))
    lines.append(Line(" · ".join([row["quote_type"], f"{row['source_type']} source", *flags(row)]), indent=4))
    return [*lines, Line(place_in(row, row["start"], row["end"]), "source", 4)]


def flags(row: Row) -> list[str]:
    """What qualifies a statement, in words."""
    found = ["said not to be made"] if row["polarity"] == "negative" else []
    found += [f"hedge: {row['hedge']}"] if row["hedge"] else []
    found += [f"outlet's word: {row['outlet_stance']}"] if row["outlet_stance"] else []
    found += [f"quoted by {row['parent_source'] or 'another source'}"] if row["parent"] else []
    found += [f"answers {row['responds_to_source'] or 'another statement'}"] if row["responds_to"] else []
    return found


def actor_block(row: Row, _text_of: TextOf) -> list[Line]:
    code = " ".join(filter(None, [row["country"], row["sectors"]]))
    about = [row["kind"], row["tenure"], counted(row["mentions"], "mention")]
    head = f"{row['name']} ({code})" if code else row["name"]
    return [
        Line(f"{head} · {' · '.join(filter(None, about))}", "head"),
        Line(f"written: {row['written']}", indent=4),
        Line(outlet_and_path(row), "source", 4),
    ]


def document_block(row: Row, _text_of: TextOf) -> list[Line]:
    version = f" · version {row['version']}" if row["version"] > 1 else ""
    counts = ", ".join(counted(row[f"{kind}s"], kind) for kind in ("event", "statement", "actor"))
    return [
        Line(row["title"] or "(no title)", "head"),
        Line(f"published {published(row)} · {counts}{version}", indent=4),
        Line(outlet_and_path(row), "source", 4),
    ]


def failure_block(row: Row, _text_of: TextOf) -> list[Line]:
    return [Line(f"{row['path']}: {row['reason']} (step: {row['step']})")]


def published(row: Row) -> str:
    if row["published_start"] is None:
        return "unknown"
    return f"{interval(row['published_start'], row['published_end'])} ({row['published_basis']})"


def days(row: Row) -> str:
    """The day or days of an event; ``~`` where the text is not exact about them."""
    if row["first_day"] is None:
        return "undated"
    return ("" if row["exact"] else "~") + interval(row["first_day"], row["last_day"])


def interval(first: str, last: str) -> str:
    return first if first == last else f"{first}..{last}"


def place_in(row: Row, start: int, end: int) -> str:
    return f"{outlet_and_path(row)}:{start}-{end}"


def outlet_and_path(row: Row) -> str:
    return f"{row['outlet']} · {row['path']}" if row["outlet"] else str(row["path"])
