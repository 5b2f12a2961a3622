"""Terms used: what each article calls a thing that has rival names, and in whose words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from demarche.brief.article import Article
from demarche.brief.countries import names_by_code, with_article
from demarche.brief.material import Material
from demarche.brief.model import Footnote, Group, Part, Section, Sentence
from demarche.brief.speakers import NOT_NAMED, heading
from demarche.brief.words import joined, name, ours, sentence, wording
from demarche.codebook.gazetteer import load_gazetteer
from demarche.products.labels import AREA, VOICES
from demarche.records import Term

NOTE = (
    "Names that rival each other, each with the articles that use it and in whose words it stands there. A disputed "
    "place has claimants and no owner. Things that all call by one name are left out."
)
IN_VOICE = {VOICES[0]: "as its own word", VOICES[1]: "in reported speech", VOICES[2]: "in quoted words"}
MOST_SPEAKERS = 4
"""Speakers that are named of each use."""


@dataclass(slots=True)
class Use:
    """One name of a thing: how often each article uses it in each voice, and of which speakers."""

    label: str
    counts: dict[tuple[str, str], int] = field(default_factory=dict)
    notes: dict[tuple[str, str], Footnote] = field(default_factory=dict)
    speakers: dict[tuple[str, str], dict[Part, None]] = field(default_factory=dict)


def terms(material: Material, *, rows: int) -> Section:
    """The section of names."""
    things = {referent: uses for referent, uses in _gathered(material).items() if len(uses) > 1}
    groups: list[Group] = []
    left = 0
    for referent, uses in sorted(things.items(), key=lambda item: (-_articles(item[1]), _heading(item[0]))):
        room = rows - sum(len(group.sentences) for group in groups)
        ordered = sorted(uses.items(), key=lambda item: (-sum(item[1].counts.values()), item[0]))
        kept = tuple(_sentence(use) for _, use in ordered[:room])
        left += len(ordered) - len(kept)
        if kept:
            groups.append(Group(_heading(referent), kept))
    return Section(
        id="terms",
        title="Terms used",
        note=NOTE,
        groups=tuple(groups),
        left_out=left,
        see="demarche show FILE labels",
    )


def _gathered(material: Material) -> dict[str, dict[str, Use]]:
    """The uses by what is named and by name; capitals and the plural do not make another name."""
    found: dict[str, dict[str, Use]] = {}
    for article, term in _terms(material):
        use = found.setdefault(term.referent, {}).setdefault(term.label.lower(), Use(term.label))
        voice = VOICES[2] if term.quoted else VOICES[1] if term.statement else VOICES[0]
        key = (article.source.name, voice)
        use.counts[key] = use.counts.get(key, 0) + 1
        use.notes.setdefault(key, article.note(term.span, term.id))
        said = article.statements.get(term.statement or "")
        if said is not None and (who := heading(material, article, said)).text != NOT_NAMED:
            use.speakers.setdefault(key, {})[who] = None
    return found


def _terms(material: Material) -> Iterator[tuple[Article, Term]]:
    for article in material.originals:
        for term in article.coding.terms:
            if term.id in article.chosen:
                yield article, term


def _articles(uses: dict[str, Use]) -> int:
    return len({source for use in uses.values() for source, _ in use.counts})


def _sentence(use: Use) -> Sentence:
    """As "‘X’ is used by A (as its own word; in reported speech of B, 2 times) and C (in quotation marks)"."""
    by_source: dict[str, list[list[Part]]] = {}
    for (source, voice), count in use.counts.items():
        speakers = list(use.speakers.get((source, voice), ()))
        told = [ours(IN_VOICE[voice])]
        told += [ours(" of "), *joined(speakers[:MOST_SPEAKERS])] if speakers else []
        told += [ours(f" and {len(speakers) - MOST_SPEAKERS} more")] if len(speakers) > MOST_SPEAKERS else []
        told += [ours(f", {count} times")] if count > 1 else []
        by_source.setdefault(source, []).append(told)
    parts = [wording(use.label), ours(" is used by ")]
    for number, (source, voices) in enumerate(by_source.items()):
        lead = "" if not number else " and " if number == len(by_source) - 1 else ", "
        told = [part for n, each in enumerate(voices) for part in (ours("; " * (n > 0)), *each)]
        parts += [ours(lead), name(source), ours(" ("), *told, ours(")")]
    return sentence(parts, use.notes.values())


def _heading(referent: str) -> str:
    """What is named, with its part and its claimants where it is a place in dispute."""
    kind, _, thing = referent.partition(":")
    place = load_gazetteer().place(thing) if kind == "place" else None
    if place is None or not place.scope or place.feature != AREA:
        words = thing or referent
        return words[:1].upper() + words[1:]
    whole, _, part = place.scope.partition(": ")
    claimants = [with_article(names_by_code().get(code, code)) for code in place.claimants]
    claimed = "".join(each.text for each in joined([name(claimant) for claimant in claimants]))
    scope = f"{whole}, {part}" if part else f"{thing}, {place.scope}"
    return f"{scope} (claimed by {claimed})" if claimed else scope
