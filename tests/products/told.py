"""A dossier of events that a test names in a line each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from demarche.codebook.book import load_book
from demarche.records import (
    Actor,
    Cluster,
    Coding,
    Event,
    Linking,
    Mention,
    Participant,
    Published,
    Span,
    TimeReference,
    identify,
)
from demarche.store import Dossier, open_dossier
from tests.store.sample import RUN, document


@dataclass(frozen=True, slots=True)
class Told:
    """One event of an article of its own: "PER Ana Vega" is an actor of Peru."""

    type: str
    actors: Sequence[str]
    recipients: Sequence[str] = ()
    day: str | None = None
    last: str | None = None
    mode: str | None = None
    status: str = "occurred"
    condition: bool = False
    one_with: int | None = None


def dossier_of(*events: Told, published: str = "2024-03-30") -> Dossier:
    """An article for each event; ``one_with`` is the place of an earlier one that tells the same."""
    dossier = open_dossier()
    clusters: dict[int, list[str]] = {}
    for number, told in enumerate(events):
        names = " and ".join((*told.actors, *told.recipients))
        text = f"{names} did {number} on some day unless it rains.\n"
        article = document(
            f"{number}.txt",
            text,
            outlet=f"Outlet {number}",
            published=Published(date.fromisoformat(published), date.fromisoformat(published), "metadata"),
        )
        actors = {name: actor_of(article.id, text, name) for name in (*told.actors, *told.recipients)}
        event = event_of(article.id, text, told, actors)
        dossier.add(article, Coding(article.id, RUN, (event,), (), tuple(actors.values())))
        clusters.setdefault(number if told.one_with is None else told.one_with, []).append(event.id)
    shared = tuple(
        Cluster(id=identify("cluster", number), kind="event", name="told", members=tuple(ids), sources=len(ids))
        for number, ids in clusters.items()
        if len(ids) > 1
    )
    dossier.replace_links(Linking(version="1", clusters=shared))
    return dossier


def actor_of(article: str, text: str, name: str) -> Actor:
    start = text.index(name)
    span = Span(start, start + len(name), name)
    code, _, rest = name.partition(" ")
    return Actor(
        id=identify("actor", article, name),
        document=article,
        name=rest or code,
        kind="person" if rest else "state",
        country=code if len(code) == 3 and code.isupper() else None,
        sectors=("GOV",),
        mentions=(Mention(article, span, "name"),),
    )


def event_of(article: str, text: str, told: Told, actors: dict[str, Actor]) -> Event:
    def participants(names: Sequence[str]) -> tuple[Participant, ...]:
        found = [actors[name] for name in names]
        return tuple(
            Participant(span=a.mentions[0].span, actor=a.id, name=a.name, country=a.country, sectors=a.sectors)
            for a in found
        )

    def cut(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words), words)

    kind = load_book().types[told.type]
    score = kind.modes[told.mode].score if told.mode else kind.score
    days = told.day and TimeReference(
        span=cut("some day"),
        start=date.fromisoformat(told.day),
        end=date.fromisoformat(told.last or told.day),
        granularity="day",
    )
    return Event(
        id=identify("event", article),
        document=article,
        trigger=cut(" did "),
        type=told.type,
        mode=told.mode,
        status=told.status,
        actors=participants(told.actors),
        recipients=participants(told.recipients),
        times=(days,) if days else (),
        quad=kind.quad,
        intensity=score,
        contexts=("diplomatic",),
        condition=cut("unless it rains") if told.condition else None,
        confidence=0.9,
    )
