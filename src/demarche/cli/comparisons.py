"""Accounts side by side, as blocks that an analyst reads."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from demarche.cli.blocks import TextOf, interval, outlet_and_path, place_in
from demarche.cli.terminal import Line, counted
from demarche.products.compare import Comparison
from demarche.products.excerpt import one_line, sentence_around
from demarche.store import Row

RELATIONS = {
    "agrees": "agree",
    "differs": "differ",
    "differs_number": "differ in number",
    "differs_outcome": "differ in outcome",
    "differs_date": "differ in date",
    "differs_name": "differ in name",
    "denies": "denied",
    "not_same": "kept apart",
    "part_of": "part of it, or it of this",
    "announces": "announced, and told as held",
    "unsure": "unsure",
    "same": "the same",
}
"""How a judgement reads. No word here says who is right."""


def probability(score: float) -> str:
    """A probability in two figures; nothing is certain, so that 0.99 is the most."""
    return f"{min(score, 0.99):.2f}"


def comparison_block(comparison: Comparison, text_of: TextOf) -> list[Line]:
    """Heading, the accounts one below the other, how their claims stand, and what was kept apart and why."""
    score = "" if comparison.score is None else f" · linked with {probability(comparison.score)}"
    sources = counted(comparison.sources, "independent source")
    lines = [Line(f"{_days(comparison.accounts)} | {comparison.heading} · {sources}{score}", "head")]
    for account in comparison.accounts:
        lines.append(Line(place_in(account, account["start"], account["end"]), "source", 4))
        before, found, after = sentence_around(text_of(account["document"]), account["start"], account["end"])
        lines.append(Line(f"{before}«{found}»{after}", indent=8))
    lines += [line for claim in comparison.claims for line in claim_lines(claim)]
    lines += [line for apart in comparison.apart for line in apart_lines(apart)]
    return lines


def _days(accounts: Sequence[Row]) -> str:
    told = list(dict.fromkeys(interval(r["first_day"], r["last_day"]) for r in accounts if r["first_day"]))
    return " / ".join(told) or "undated"


def claim_lines(claim: Row) -> list[Line]:
    """A claim: the slot, how the accounts stand, and their words."""
    sure = "" if claim["score"] is None else f" ({probability(claim['score'])})"
    head = f"{claim['slot']}: {RELATIONS[claim['relation']]}{sure}"
    return [Line(head, indent=4), *_sides(claim)]


def apart_lines(row: Row) -> list[Line]:
    """Two tellings that are not taken for one, and why."""
    reasons = [words for _, weight, words in json.loads(row["reasons"]) if weight is None] or [""]
    head = f"{RELATIONS[row['relation']]}{f': {reasons[0]}' if reasons[0] else ''}"
    return [Line(head, indent=4), *_sides(row)]


def claim_block(row: Row, _text_of: TextOf) -> list[Line]:
    """A claim by itself: an outcome told differently, a denial."""
    lines = claim_lines(row)
    return [Line(lines[0].text, "head"), *lines[1:], *reason_lines(row)]


def apart_block(row: Row, text_of: TextOf) -> list[Line]:
    """Two tellings that are not taken for one: their sentences, and every reason."""
    score = "" if row["score"] is None else f" · {probability(row['score'])} without the bar" if has_bar(row) else ""
    lines = [Line(f"{row['kind']}: {RELATIONS[row['relation']]}{score}", "head")]
    for side in ("left", "right"):
        start, end, _ = json.loads(row[f"{side}_spans"])[0]
        before, found, after = sentence_around(text_of(row[f"{side}_document"]), start, end)
        where = outlet_and_path({"outlet": row[f"{side}_outlet"], "path": row[f"{side}_path"]})
        lines += [Line(f"{before}«{found}»{after}", indent=4), Line(f"{where}:{start}-{end}", "source", 8)]
    bars = [words for _, weight, words in json.loads(row["reasons"]) if weight is None]
    return [*lines, *(Line(f"because: {words}", indent=4) for words in bars)]


def has_bar(row: Row) -> bool:
    """Whether some reason bars the pair."""
    return any(weight is None for _, weight, _ in json.loads(row["reasons"]))


def reason_lines(row: Row) -> Iterator[Line]:
    """Every reason of a judgement with what it adds."""
    for _name, weight, words in json.loads(row["reasons"]):
        yield Line(f"{'' if weight is None else f'{weight:+.2f} '}{words}", indent=4)


def _sides(row: Row) -> Iterator[Line]:
    for side in ("left", "right"):
        spans = json.loads(row[f"{side}_spans"])
        words = " … ".join(one_line(text) for _, _, text in spans)
        where = outlet_and_path({"outlet": row[f"{side}_outlet"], "path": row[f"{side}_path"]})
        place = f":{spans[0][0]}-{spans[-1][1]}" if spans else ""
        yield Line(f"“{words}” {where}{place}", indent=8)


def judgement_block(row: Row, _text_of: TextOf) -> list[Line]:
    """A judgement: what of which records, how sure, and every reason with its weight."""
    score = "" if row["score"] is None else f" · {probability(row['score'])}"
    slot = f" · {row['slot']}" if row["slot"] else ""
    lines = [Line(f"{row['kind']}{slot}: {RELATIONS[row['relation']]}{score} · {row['judge']}", "head"), *_sides(row)]
    return [*lines, *reason_lines(row)]


def only_in_block(row: Row, text_of: TextOf) -> list[Line]:
    """An event that one article alone tells, and how near the nearest of another one is."""
    nearest = (
        "nothing near it elsewhere" if row["nearest"] is None else f"nearest elsewhere {probability(row['nearest'])}"
    )
    recipients = f" → {row['recipients']}" if row["recipients"] else ""
    who = f"{row['actors'] or '(nobody named)'} → {row['type']}{recipients}"
    before, found, after = sentence_around(text_of(row["document"]), row["start"], row["end"])
    return [
        Line(f"only in {outlet_and_path(row)}: {who} · {nearest}", "head"),
        Line(f"{before}«{found}»{after}", indent=4),
        Line(place_in(row, row["start"], row["end"]), "source", 4),
    ]


def cluster_block(row: Row, _text_of: TextOf) -> list[Line]:
    """A cluster by its heading."""
    return [Line(f"{row['kind']}: {row['name']} · {counted(row['sources'], 'independent source')}", "head")]


def inferred_block(row: Row, _text_of: TextOf) -> list[Line]:
    """Days that no text gives, and the reasons for them."""
    first, last = row["first_day"], row["last_day"]
    days = interval(first, last) if first and last else f"{first} or later" if first else f"{last} or earlier"
    what = f"“{row['text']}”" if row["text"] else "published"
    lines = [Line(f"{what}: {days} (inferred)", "head")]
    lines += [Line(reason, indent=4) for reason in json.loads(row["reasons"])]
    return [*lines, Line(outlet_and_path(row), "source", 4)]


def outcome_block(row: Row, text_of: TextOf) -> list[Line]:
    """How somebody is told to have fared; the sentence; where it stands and who says so."""
    against = f" against {row['against']}" if row["against"] else ""
    undertaking = f" · {one_line(row['undertaking'])}" if row["undertaking"] else ""
    before, found, after = sentence_around(text_of(row["document"]), row["start"], row["end"])
    source = place_in(row, row["start"], row["end"])
    if row["attributed"]:
        source += f" · according to {row['said_by'] or 'a source it does not name'}"
    return [
        Line(f"{row['holder'] or '(nobody named)'}: {row['told']}{against} · {row['field']}{undertaking}", "head"),
        Line(f"{before}«{found}»{after}", indent=4),
        Line(source, "source", 4),
    ]
