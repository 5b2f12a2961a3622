"""Where accounts agree and differ: one event or occasion told by several articles, slot by slot."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from demarche.brief.article import Article
from demarche.brief.happened import headline
from demarche.brief.happening import joined_tellings
from demarche.brief.material import Material
from demarche.brief.model import Footnote, Group, Part, Section, Sentence
from demarche.brief.speakers import heading
from demarche.brief.text import sentence_words
from demarche.brief.words import as_heading, clause_part, joined, name, ours, outlets, sentence, wording
from demarche.products.compare import Comparison, compare
from demarche.records import Event, Number, Outcome, Span
from demarche.store import Query, Row

NOTE = (
    "What several articles tell of one event or occasion, side by side, in the order of the list of sources. None is "
    "put before another."
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
FAR = 400
"""Characters between the pieces of a claim up to which one footnote shows them all."""
_CLAIMS = Query(
    "SELECT * FROM judgement_list WHERE kind = 'claim' AND slot IN ('outcome', 'denial') ORDER BY slot, judgement"
)


@dataclass(frozen=True, slots=True)
class Account:
    """One side of a claim: the record and the words that it rests on."""

    article: Article
    record: str
    spans: tuple[Span, ...]

    @property
    def note(self) -> Footnote:
        """From its first word to its last, or the first piece where these lie far apart."""
        first, last = self.spans[0], self.spans[-1]
        if not 0 < last.end - first.start <= FAR:
            return self.article.note(first, self.record)
        whole = Span(first.start, last.end, self.article.text[first.start : last.end])
        return self.article.note(whole, self.record)


def differ(material: Material, *, rows: int) -> Section:
    """The section of accounts."""
    groups = [group for comparison in comparisons(material) if (group := _group(material, comparison)) is not None]
    found = [*groups, *_claims(material)]
    kept, left, room, seen = [], 0, rows, set[tuple[Part, ...]]()
    for group in found:
        # A meeting and the agreement made at it share their day and place, told in the same words.
        fresh = [each for each in group.sentences if each.parts not in seen]
        seen.update(each.parts for each in fresh)
        sentences = tuple(fresh[:room])
        room -= len(sentences)
        left += len(fresh) - len(sentences)
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
    return Group(as_heading(heading_of(material, comparison)), tuple(sentences)) if sentences else None


def _of_slot(material: Material, slot: str, rows: Sequence[Row]) -> Sentence | None:
    """All that is told in a slot, each account's words once."""
    sides = list(sides_of(material, rows))
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
        parts += [ours("; " if number else ""), *told_in(material, side)]
    return sentence(parts, [side.note for side in sides])


def slot_words(slot: str) -> str:
    """What a slot is called in a sentence; a counted noun is quoted."""
    return SLOTS.get(slot, f"the number of “{slot}”" if slot else "what was said")


def sides_of(material: Material, rows: Sequence[Row]) -> Iterator[Account]:
    """Each account's words once, in the order of the sources; copies are no accounts of their own."""
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


def told_in(material: Material, side: Account, of: Part | None = None) -> list[Part]:
    """As "of Peru, article A1 has ‘26’ (according to X)"."""
    words = " … ".join(span.text for span in side.spans)
    coding = side.article.coding
    records: list[Event | Outcome | Number] = [*coding.events, *coding.outcomes, *coding.numbers]
    by = next((each.attributed_to for each in records if each.id == side.record), None)
    said = side.article.statements.get(by or side.record)
    parts = [ours("of "), of, ours(", ")] if of is not None else []
    parts += [name(side.article.source.name), ours(" has "), wording(words, longest=160)]
    if said is not None:
        parts += [ours(" (according to "), heading(material, side.article, said), ours(")")]
    return parts


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


def heading_of(material: Material, comparison: Comparison) -> list[Part]:
    """The event or occasion, as the other sections tell it."""
    ids = {row["id"] for row in comparison.accounts}
    told = [(a, each) for a in material.originals for each in a.coding.events if each.id in ids]
    if told:
        each = joined_tellings(told)
        article, event = each.main
        quoted = clause_part(sentence_words(article.text, event.trigger, longest=120))
        return headline(material, each) or [*([ours(f"{each.when_words}: ")] if each.when else []), quoted]
    spoken = [(a, each) for a in material.originals for each in a.coding.statements if each.id in ids]
    if not spoken:
        return [ours("an event that several articles tell")]
    article, statement = min(spoken, key=lambda pair: pair[0].when_statement(pair[1]) is None)
    when = article.when_statement(statement)
    parts = [ours(f"{when.words}: ")] if when else []
    parts += [ours("words of "), heading(material, article, statement)]
    return [*parts, ours(", "), wording(statement.occasion.text)] if statement.occasion else parts


def _claims(material: Material) -> Iterator[Group]:
    """Claims beyond one event: outcomes told differently, denials of what another article tells."""
    chosen = {record for article in material.articles for record in article.chosen}
    found = [
        row for row in material.dossier.query(_CLAIMS) if row["left_record"] in chosen or row["right_record"] in chosen
    ]
    outcomes = [made for row in found if row["slot"] == "outcome" and (made := _outcome(material, row)) is not None]
    denials = [made for row in found if row["slot"] == "denial" and (made := _denial(material, row)) is not None]
    yield from [Group("How somebody is told to have fared", tuple(outcomes))] if outcomes else []
    yield from [Group("Denied in another article", tuple(denials))] if denials else []


def _outcome(material: Material, row: Row) -> Sentence | None:
    sides = list(sides_of(material, [row]))
    if len(sides) < 2:
        return None
    lead = "Accounts agree: " if row["relation"] == "agrees" else "Accounts differ: "
    parts: list[Part] = [ours(lead)]
    for number, side in enumerate(sides):
        outcome = next((each for each in side.article.coding.outcomes if each.id == side.record), None)
        holder = material.named(side.article, outcome.holder) if outcome else None
        parts += [ours("; " if number else ""), *told_in(material, side, holder)]
    return sentence(parts, [side.note for side in sides])


def _denial(material: Material, row: Row) -> Sentence | None:
    """The left side is the denial, the right one what it may be of."""
    sides = {side.record: side for side in sides_of(material, [row])}
    denial, denied = sides.get(row["left_record"]), sides.get(row["right_record"])
    if denial is None or denied is None:
        return None
    said = denial.article.statements.get(denial.record)
    who = joined([heading(material, denial.article, said)]) if said is not None else [name(denial.article.source.name)]
    words = " … ".join(span.text for span in denial.spans)
    told = clause_part(sentence_words(denied.article.text, denied.spans[0], longest=160))
    own = [name(denied.article.source.name), ours(" has "), told, ours("; denied by "), *who, ours(", as ")]
    more = [name(denial.article.source.name), ours(" tells: "), wording(words, longest=160)]
    return sentence([*own, *more], [denied.note, denial.note])
