"""Rows of the dossier's lists as short blocks that an analyst reads."""

from __future__ import annotations

from collections.abc import Callable

from demarche.cli.terminal import Line, counted
from demarche.products.excerpt import one_line, sentence_around
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
    sizes = f" · {row['sizes']}" if row["sizes"] else ""
    head = f"{days(row)} | {row['actors'] or NOBODY} → {kind}{status}{recipients}{places}{sizes}"
    before, trigger, after = sentence_around(text_of(row["document"]), row["trigger_start"], row["trigger_end"])
    source = place_in(row, row["trigger_start"], row["trigger_end"])
    if row["attributed"]:
        source += f" · according to {row['said_by'] or 'a source it does not name'}"
    if row["condition"]:
        source += f" · tied to: {one_line(row['condition'])}"
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
    found += [f"for {row['on_behalf_of']}"] if row["on_behalf_of"] else []
    found += [f"not named: {row['anonymity']}"] if row["anonymity"] else []
    found += [f"tied to: {row['condition']}"] if row["condition"] else []
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


def number_block(row: Row, text_of: TextOf) -> list[Line]:
    """What is counted and how many; the sentence; where it stands and who says so."""
    bounds = amount(row["low"], row["best"], row["high"])
    head = f"{bounds} {row['unit'] or ''}".strip() + (f" · {row['what']}" if row["what"] else "")
    return [Line(head, "head"), *evidence(row, text_of, row["said_by"], attributed=bool(row["attributed"]))]


def term_block(row: Row, text_of: TextOf) -> list[Line]:
    """What is named and how; the sentence; in whose words."""
    voice = "quoted" if row["quoted"] else "reported" if row["attributed"] else "the outlet's word"
    head = f"{row['referent']} · «{row['text']}» · {voice}"
    return [Line(head, "head"), *evidence(row, text_of, row["said_by"], attributed=bool(row["attributed"]))]


def proposal_block(row: Row, _text_of: TextOf) -> list[Line]:
    """Who proposes what to whom, tied to what, and what came of it."""
    addressee = f" → {row['addressee']}" if row["addressee"] else ""
    status = "" if row["status"] == "made" else f" [{row['status']}]"
    answered = f" · {row['answered']}" if row["answered"] else ""
    lines = [Line(f"{row['proposer'] or NOBODY} — {row['kind']}{status}{addressee}{answered}", "head")]
    lines.append(Line(one_line(row["object"]), indent=4))
    if row["condition"]:
        lines.append(Line(f"tied to: {one_line(row['condition'])}", indent=4))
    return [*lines, Line(place_in(row, row["start"], row["end"]), "source", 4)]


def evidence(row: Row, text_of: TextOf, said_by: str | None, *, attributed: bool) -> list[Line]:
    """The sentence around a row's span, and where it stands, with who says it."""
    before, found, after = sentence_around(text_of(row["document"]), row["start"], row["end"])
    source = place_in(row, row["start"], row["end"])
    if attributed:
        source += f" · according to {said_by or 'a source it does not name'}"
    return [Line(f"{before}«{found}»{after}", indent=4), Line(source, "source", 4)]


def amount(low: float | None, best: float | None, high: float | None) -> str:
    """A count with its bounds: "26", "20 to 30", "at least 20", "up to 40"."""
    told = [f"{value:,.15g}" for value in (low, best, high) if value is not None]
    if low is not None and high is not None:
        return told[0] if low == high else f"{low:,.15g} to {high:,.15g}"
    if low is not None:
        return f"at least {low:,.15g}"
    return f"up to {high:,.15g}" if high is not None else told[0] if told else "some"


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
