"""An event as a clause: who did what to whom and where, as its article tells it."""

from __future__ import annotations

import re

from demarche.brief.article import Article
from demarche.brief.material import Material
from demarche.brief.model import Part
from demarche.brief.phrases import Phrase, phrase_for
from demarche.brief.text import clause_from
from demarche.brief.words import joined, name, ours, speech, wording
from demarche.records import Event, Participant, PlaceReference

MOST_NAMES = 7
"""Parties that a clause names; of more it says how many there are."""
_LEADING = re.compile(
    r"\b(in|at|on|near|from|to|across|into|outside|around|over|inside|along|towards?|off)\s+(?:the\s+)?$", re.IGNORECASE
)
_OF_NOUN = {
    "occurred": ("was reported", "were reported"),
    "ongoing": ("was reported as ongoing", "were reported as ongoing"),
    "planned": ("was planned or announced", "were planned or announced"),
    "denied": ("was denied", "were denied"),
    "hypothetical": ("was spoken of as possible", "were spoken of as possible"),
}


def clause(material: Material, article: Article, event: Event) -> list[Part] | None:
    """The clause without day and source, None where no party is named and no size is told."""
    phrase = phrase_for(event)
    actors = _names(material, article, event.actors)
    recipients = [each for each in _names(material, article, event.recipients) if each not in actors]
    if not actors and not recipients and not event.sizes:
        return None
    if phrase.with_ and not recipients:
        actors, recipients = actors[:1], actors[1:]
    where = _places(article, event, phrase)
    told = _nominal(phrase, event, actors, recipients, where) if phrase.nominal or not actors else None
    return told or _verbal(phrase, event, actors, recipients, where)


def detail(article: Article, event: Event) -> list[Part]:
    """What the phrase leaves out, in the article's words: the clause behind the trigger, and how many it struck."""
    phrase = phrase_for(event)
    parts: list[Part] = []
    if phrase.quoted:
        said = article.statements.get(event.attributed_to or "")
        quoted = clause_from(article.text, event.trigger)
        direct = said is not None and said.quote_type == "direct" and any(s.contains(quoted) for s in said.content)
        parts += [ours(": "), speech(quoted.text) if direct else wording(quoted.text)]
    for number, size in enumerate(event.sizes):
        parts += [ours("; " if number or parts else ", with "), ours(f"{size.kind}: "), wording(size.span.text)]
    if event.condition is not None and not (parts and event.condition.text[:40] in parts[-1].text):
        parts += [ours("; tied to "), wording(event.condition.text)]
    return parts


def _names(material: Material, article: Article, participants: tuple[Participant, ...]) -> list[Part]:
    """The parties that are named, each once; of many the first ones and how many more there are."""
    parts = [part for each in participants if (part := material.named(article, each)) is not None]
    found = list(dict.fromkeys(parts))
    if len(found) <= MOST_NAMES:
        return found
    return [*found[: MOST_NAMES - 1], ours(f"{len(found) - MOST_NAMES + 1} more")]


def _verbal(
    phrase: Phrase, event: Event, actors: list[Part], recipients: list[Part], where: list[Part]
) -> list[Part]:
    planned = event.status in {"planned", "hypothetical"}
    before = [ours("it was denied that ")] if event.status == "denied" else []
    told = phrase.to and recipients
    verb = phrase.do if planned else phrase.did
    if not told and phrase.alone:
        verb = phrase.alone_do if planned else phrase.alone
    found = [*before, *joined(actors), ours(f" {'would ' if planned else ''}{verb}")]
    if told:
        left, _, right = phrase.to.partition("{them}")
        found += [ours(f" {left}"), *joined(recipients), ours(right)]
    note = {"planned": " (planned)", "hypothetical": " (told as possible)", "ongoing": " (told as ongoing)"}
    return [*found, *where, ours(note.get(event.status, ""))]


def _nominal(
    phrase: Phrase, event: Event, actors: list[Part], recipients: list[Part], where: list[Part]
) -> list[Part]:
    noun = phrase.noun if recipients or not phrase.noun_alone else phrase.noun_alone
    found = [ours(noun)]
    if phrase.by == "involving":
        sides = [*actors, *recipients]
        found += [ours(" involving "), *joined(sides)] if sides else []
    else:
        found += [ours(f" {phrase.by} "), *joined(actors)] if actors else []
        found += [ours(f" {phrase.upon} "), *joined(recipients)] if recipients else []
    plural = phrase.plural or noun == phrase.noun_alone
    return [*found, *where, ours(f" {_OF_NOUN[event.status][plural]}")]


def _places(article: Article, event: Event, phrase: Phrase) -> list[Part]:
    """Where, led by the word that leads it in the article."""
    found: list[Part] = []
    others: list[Part] = []
    for place in event.places:
        words = name(_place_name(place))
        leading = _LEADING.search(article.text[max(0, place.span.start - 16) : place.span.start])
        if leading is None and phrase.noun == "a visit":
            found += [ours(" to "), words]
        elif leading is None or words in found:
            others.append(words)
        else:
            found += [ours(f" {leading.group(1).lower()} "), words]
    rest = [each for each in dict.fromkeys(others) if each not in found]
    return [*found, *([ours(" (place: "), *joined(rest), ours(")")] if rest else [])]


def _place_name(place: PlaceReference) -> str:
    """A disputed place as its article calls it, any other by its name."""
    return place.span.text if place.claimants or place.name.islower() else place.name
