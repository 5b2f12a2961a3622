"""Where accounts agree and differ: one event or occasion told by several articles, slot by slot."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from demarche.brief.article import Article
from demarche.brief.happened import Happening, headline
from demarche.brief.material import Material
from demarche.brief.model import Footnote, Group, Part, Section, Sentence
from demarche.brief.speakers import accordingly, heading
from demarche.brief.text import sentence_words
from demarche.brief.words import joined, name, ours, outlets, sentence, wording
from demarche.products.compare import Comparison, compare
from demarche.records import Span
from demarche.store import Query, Row

NOTE = (
    "What several articles tell of one event or occasion, side by side, in the order of the list of sources. None is put "
    "before another."
)
SLOTS = {
    "day": "the day",
    "place": "the place",
    "actors": "who acted",
    "recipients": "at whom it was directed",
    "dead": "the number of dead",
    "injured": "the number of injured",
    "arrested": "the number of arrested",
    "status": "whether it took place",
    "content": "what was said",
}
_CLAIMS = Query(
    "SELECT * FROM judgement_list WHERE kind = 'claim' AND slot IN ('outcome', 'denial') ORDER BY slot, judgement"
)


@dataclass(frozen=True, slots=True)
class Account:
    """One side of a claim: the record and the words that it rests on."""

    article: Article
    record: str
    spans: tuple[Span, ...]


def differ(material: Material, *, rows: int) -> Section:
    """The section of accounts."""
    groups = [group for comparison in comparisons(material) if (group := _group(material, comparison)) is not None]
    found = [*groups, *_claims(material)]
    kept, left, room = [], 0, rows
    for group in found:
        sentences = group.sentences[:room]
        room -= len(sentences)
        left += len(group.sentences) - len(sentences)
        if sentences:
            kept.append(Group(group.heading, sentences))
    return Section(
        id="differ",
        title="Where accounts agree and differ",
        note=NOTE,
        groups=tuple(kept),
        left_out=left,
        see="demarche show FILE compare",
    )


def comparisons(material: Material) -> Iterator[Comparison]:
    """The comparisons in which something belongs to the scope, those of a known day first."""
    chosen = {record for article in material.articles for record in article.chosen}
    return (each for each in compare(material.dossier) if any(row["id"] in chosen for row in each.accounts))


def _group(material: Material, comparison: Comparison) -> Group | None:
    by_slot: dict[str, list[Row]] = {}
    for claim in comparison.claims:
        by_slot.setdefault(claim["slot"], []).append(claim)
    sentences = [made for slot, rows in by_slot.items() if (made := _of_slot(material, slot, rows)) is not None]
    if not sentences:
        told = _told_by_both(material, comparison)
        sentences = [told] if told is not None else []
    return Group(_heading(material, comparison), tuple(sentences)) if sentences else None


def _of_slot(material: Material, slot: str, rows: Sequence[Row]) -> Sentence | None:
    """All that is told in a slot, each account's words once."""
    sides = list(_sides(material, rows))
    if len({side.article.document.id for side in sides}) < 2:
        return None
    relations = {row["relation"] for row in rows}
    if relations == {"agrees"}:
        lead = f"Accounts agree on {slot_words(slot)}: "
    elif "denies" in relations:
        lead = f"Accounts differ on {slot_words(slot)}, which one of them denies: "
    elif slot.startswith(("label: ", "name: ")):
        lead = "Accounts use different names: "
    else:
        lead = f"Accounts differ on {slot_words(slot)}: "
    parts = [ours(lead)]
    for number, side in enumerate(sides):
        parts += [ours("; " if number else ""), *_told(material, side)]
    return sentence(parts, [_note(side) for side in sides])


def slot_words(slot: str) -> str:
    """What a slot is called in a sentence; a counted noun is quoted."""
    return SLOTS.get(slot, f"the number of “{slot}”" if slot else "what was said")


def _sides(material: Material, rows: Sequence[Row]) -> Iterator[Account]:
    articles = material.by_document()
    seen: set[tuple[str, str]] = set()
    found = []
    for row in rows:
        for side in ("left", "right"):
            article = articles.get(row[f"{side}_document_id"])
            spans = tuple(Span(*span) for span in json.loads(row[f"{side}_spans"]))
            if article is None or article.is_copy or not spans:
                continue
            key = (article.document.id, " ".join(span.text for span in spans).lower())
            if key not in seen:
                seen.add(key)
                found.append(Account(article, row[f"{side}_record"], spans))
    order = {article.document.id: number for number, article in enumerate(material.articles)}
    return iter(sorted(found, key=lambda side: (order[side.article.document.id], side.spans[0].start)))


def _told(material: Material, side: Account) -> list[Part]:
    """As "according to X, article A1 has ‘26’"."""
    words = " … ".join(span.text for span in side.spans)
    record = side.record
    by = next(
        (
            each.attributed_to
            for each in (*side.article.coding.events, *side.article.coding.outcomes, *side.article.coding.numbers)
            if each.id == record
        ),
        None,
    )
    said = side.article.statements.get(by or record)
    by_whom = accordingly(material, side.article, said) if said is not None else []
    return [*by_whom, name(side.article.source.name), ours(" has "), wording(words, longest=160)]


def _note(side: Account) -> Footnote:
    first, last = side.spans[0], side.spans[-1]
    whole = Span(first.start, last.end, side.article.text[first.start : last.end]) if last.end > first.start else first
    return side.article.note(whole if len(whole.text) <= 400 else first, side.record)


def _told_by_both(material: Material, comparison: Comparison) -> Sentence | None:
    """That several tell it, where nothing of theirs could be compared."""
    articles = material.by_document()
    ids = {row["id"]: row for row in comparison.accounts}
    notes: dict[str, Footnote] = {}
    for article in articles.values():
        spans = [(each.id, each.trigger) for each in article.coding.events]
        spans += [(each.id, each.cue or each.content[0]) for each in article.coding.statements]
        for record, span in spans:
            if record in ids and not article.is_copy:
                notes.setdefault(article.source.key, article.note(span, record))
    if len(notes) < 2:
        return None
    told = outlets(note.source for note in notes.values())
    return sentence([*told, ours(" tell of it; no number, day or name of theirs could be compared")], notes.values())


def _heading(material: Material, comparison: Comparison) -> str:
    """The event or occasion, as the other sections tell it."""
    ids = {row["id"] for row in comparison.accounts}
    told = [
        (article, event) for article in material.originals for event in article.coding.events if event.id in ids
    ]
    if told:
        day = [when for article, event in told if (when := article.when_event(event))]
        each = Happening(tuple(told), comparison.sources, min(day, key=lambda w: w.last - w.first, default=None))
        parts = headline(material, each)
        if parts is not None:
            words = "".join(part.marked for part in parts)
            return words[:1].upper() + words[1:]
        article, event = told[0]
        return f"{f'{each.when.words}: ' if each.when else ''}‘{sentence_words(article.text, event.trigger, longest=120)}’"
    for article in material.originals:
        for statement in article.coding.statements:
            if statement.id in ids:
                when = article.when_statement(statement)
                occasion = f", ‘{statement.occasion.text}’" if statement.occasion else ""
                who = heading(material, article, statement).marked
                return f"{f'{when.words}: ' if when else ''}words of {who}{occasion}"
    return "An event that several articles tell"


def _claims(material: Material) -> Iterator[Group]:
    """Claims beyond one event: outcomes told differently, denials of what another article tells."""
    chosen = {record for article in material.articles for record in article.chosen}
    found = [
        row
        for row in material.dossier.query(_CLAIMS)
        if row["left_record"] in chosen or row["right_record"] in chosen
    ]
    outcomes = [made for row in found if row["slot"] == "outcome" and (made := _outcome(material, row)) is not None]
    denials = [made for row in found if row["slot"] == "denial" and (made := _denial(material, row)) is not None]
    yield from [Group("How somebody is told to have fared", tuple(outcomes))] if outcomes else []
    yield from [Group("Denied in another article", tuple(denials))] if denials else []


def _outcome(material: Material, row: Row) -> Sentence | None:
    sides = list(_sides(material, [row]))
    if len(sides) < 2:
        return None
    lead = "Accounts agree: " if row["relation"] == "agrees" else "Accounts differ: "
    parts: list[Part] = [ours(lead)]
    for number, side in enumerate(sides):
        outcome = next((each for each in side.article.coding.outcomes if each.id == side.record), None)
        holder = material.named(side.article, outcome.holder) if outcome else None
        of = [ours(" of "), holder] if holder is not None else []
        told = _told(material, side)
        parts += [ours("; " if number else ""), *told[:-2], *of, ours(" has " if not of else ": "), told[-1]]
    return sentence(parts, [_note(side) for side in sides])


def _denial(material: Material, row: Row) -> Sentence | None:
    """The left side is the denial, the right one what it may be of."""
    sides = {side.record: side for side in _sides(material, [row])}
    denial, denied = sides.get(row["left_record"]), sides.get(row["right_record"])
    if denial is None or denied is None:
        return None
    said = denial.article.statements.get(denial.record)
    who = joined([heading(material, denial.article, said)]) if said is not None else [name(denial.article.source.name)]
    words = " … ".join(span.text for span in denial.spans)
    own = [*_told(material, denied), ours("; denied by "), *who, ours(", as "), name(denial.article.source.name)]
    return sentence([*own, ours(" tells: "), wording(words, longest=160)], [_note(denied), _note(denial)])
