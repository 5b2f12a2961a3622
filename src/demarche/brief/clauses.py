"""An event as a clause: who did what to whom and where, as its article tells it."""

from __future__ import annotations

import re

from demarche.brief.article import Article
from demarche.brief.material import Material
from demarche.brief.model import Part
from demarche.brief.phrases import Phrase, is_backed, phrase_for
from demarche.brief.text import clause_from, plain, sentence_words
from demarche.brief.words import clause_part, joined, name, ours, wording
from demarche.records import Event, Participant, PlaceReference

MOST_NAMES = 7
"""Parties that a clause names; of more it says how many there are."""
_LEADING = re.compile(r"\b(in|at|near|across|outside|around|inside|along|from|to)\s+(?:the\s+)?$", re.IGNORECASE)
_OF_NOUN = {
    "occurred": ("was reported", "were reported"),
    "ongoing": ("was reported as ongoing", "were reported as ongoing"),
    "planned": ("was planned or announced", "were planned or announced"),
    "denied": ("was denied", "were denied"),
    "hypothetical": ("was spoken of as possible", "were spoken of as possible"),
}


def clause(material: Material, article: Article, event: Event, *, counted: bool = True) -> list[Part] | None:
    """The clause without day and source, None where no party is named and no size is told, or where
    no phrase of ours is sure to
    fit. ``counted``: with parties that are numbers of people, on which accounts agree."""
    phrase = phrase_for(event)
    if not is_backed(event):
        return None
    actors = _names(material, article, event.actors)
    struck = event.recipients if counted else tuple(each for each in event.recipients if not _counts(event, each))
    recipients = [each for each in _names(material, article, struck) if each not in actors]
    if len(struck) < len(event.recipients):
        recipients.append(ours("people"))
    if not actors and not recipients and not event.sizes:
        return None
    if phrase.with_ and not recipients:
        actors, recipients = actors[:1], actors[1:]
    where = _places(article, event, phrase)
    told = _nominal(phrase, event, actors, recipients, where) if phrase.nominal or not actors else None
    return told or _verbal(phrase, event, actors, recipients, where)


def detail(article: Article, event: Event) -> list[Part]:
    """What the phrase leaves out, in the article's words: the clause behind the trigger, and what it is tied to."""
    phrase = phrase_for(event)
    parts: list[Part] = []
    if phrase.quoted:
        parts += [ours(": "), quoted_clause(article, event)]
    if event.condition is not None and not (parts and plain(event.condition.text)[:30] in parts[-1].text):
        parts += [ours("; tied to "), wording(event.condition.text)]
    return parts


def _counts(event: Event, participant: Participant) -> bool:
    """Whether the words for a party hold the number of those whom it struck."""
    return any(participant.span.overlaps(size.span) for size in event.sizes)


def quoted_clause(article: Article, event: Event) -> Part:
    """The words from the trigger on: the speaker's own where they are quoted, else the article's."""
    said = article.statements.get(event.attributed_to or "")
    spoken = said is not None and said.quote_type == "direct"
    return clause_part(clause_from(article.text, event.trigger), spoken=spoken)


def quoted_sentence(article: Article, event: Event) -> Part:
    """The article's sentence, where no phrase of ours tells what happened."""
    said = article.statements.get(event.attributed_to or "")
    spoken = said is not None and said.quote_type == "direct"
    return clause_part(sentence_words(article.text, event.trigger), spoken=spoken)


def parties(material: Material, article: Article, event: Event) -> list[Part]:
    """Those who are named in it, whatever their part."""
    return _names(material, article, (*event.actors, *event.recipients))


def _names(material: Material, article: Article, participants: tuple[Participant, ...]) -> list[Part]:
    """The parties that are named, each once; of many the first ones and how many more there are."""
    parts = [part for each in participants if (part := material.named(article, each)) is not None]
    found = list(dict.fromkeys(parts))
    if len(found) <= MOST_NAMES:
        return found
    return [*found[: MOST_NAMES - 1], ours(f"{len(found) - MOST_NAMES + 1} more")]


def _verbal(phrase: Phrase, event: Event, actors: list[Part], recipients: list[Part], where: list[Part]) -> list[Part]:
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


def _nominal(phrase: Phrase, event: Event, actors: list[Part], recipients: list[Part], where: list[Part]) -> list[Part]:
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
    """Where, led by the word that leads it in the article if that suits the phrase."""
    led: dict[str, list[Part]] = {}
    for place in event.places:
        words = name(_place_name(place))
        leading = _LEADING.search(article.text[max(0, place.span.start - 16) : place.span.start])
        lead = leading.group(1).lower() if leading else ""
        if lead in {"", "to"} and phrase.noun in {"a visit", "a journey"}:
            lead = "to"
        elif lead in {"to", "from"} and phrase.noun not in {"a journey", "an arrival"}:
            lead = ""
        if not any(words in parts for parts in led.values()):
            led.setdefault(lead, []).append(words)
    others = led.pop("", [])
    found = [part for lead, parts in led.items() for part in (ours(f" {lead} "), *joined(parts))]
    return [*found, *([ours(" (place: "), *joined(others), ours(")")] if others else [])]


def _place_name(place: PlaceReference) -> str:
    """A disputed place as its article calls it, any other by its name; "its weir" without whose it is."""
    written = place.span.text if place.claimants or place.name.islower() else place.name
    return re.sub(r"^(?:his|her|its|their|our|my)\s+", "", written, flags=re.IGNORECASE)
