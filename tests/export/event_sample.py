"""A dossier for the formats of event data: joint parties, a former official, a disputed place, a demand, days of every
kind, and one event that two articles tell. Two states that quarrel over the invented Illari islets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from demarche.records import (
    Actor,
    Cluster,
    Coding,
    Document,
    Event,
    InferredDays,
    Linking,
    Mention,
    Participant,
    PlaceReference,
    Proposal,
    Published,
    Statement,
    TimeReference,
    identify,
)
from demarche.store import Dossier, open_dossier
from tests.store.sample import RUN, document, participant, span

WIRE = (
    "Talks on the gates\n\n"
    "Peru and Chile held talks in Arica on 12 May 2024. The talks ended late.\n\n"
    "Former Chilean minister Hernán Soto said that Peru had seized two boats near the Illari islets in April 2024.\n\n"
    "Chile demanded that Peru and Bolivia open the gates. Peru’s minister will visit Santiago. Chile denied that it"
    ' had arrested fishermen. In 1999 Peru shelled a "harbour".\n'
)
COURIER = "Envoys of Chile met those of Peru in Arica on 12 May, in Peru and Chile alike a holiday.\n"


class Article:
    """Collects what a reader finds in one article; names are found by their words."""

    def __init__(self, article: Document) -> None:
        self.document = article
        self.actors: dict[str, Actor] = {}
        self.events: list[Event] = []
        self.statements: list[Statement] = []
        self.proposals: list[Proposal] = []

    def who(
        self, name: str, country: str | None, *sectors: str, after: str = "", tenure: str | None = None
    ) -> Participant:
        """A participant; the first mention of a name makes its actor."""
        where = span(self.document.text, name, after=after)
        if name not in self.actors:
            self.actors[name] = Actor(
                id=identify("actor", self.document.id, name),
                document=self.document.id,
                name=name,
                kind="state",
                country=country,
                sectors=sectors,
                mentions=(Mention(self.document.id, where, "name"),),
                tenure=tenure,
            )
        return participant(self.actors[name], where)

    def event(
        self,
        words: str,
        kind: str,
        mode: str | None = None,
        *,
        status: str = "occurred",
        actors: Sequence[Participant] = (),
        recipients: Sequence[Participant] = (),
        places: Sequence[PlaceReference] = (),
        times: Sequence[TimeReference] = (),
        told_in: Statement | None = None,
        same_as: Event | None = None,
    ) -> Event:
        made = Event(
            id=identify("event", self.document.id, words),
            document=self.document.id,
            trigger=span(self.document.text, words),
            type=kind,
            mode=mode,
            status=status,
            actors=tuple(actors),
            recipients=tuple(recipients),
            places=tuple(places),
            times=tuple(times),
            quad="verbal cooperation" if kind == "CONSULT" else "material conflict",
            intensity=2.5 if kind == "CONSULT" else -7.0,
            contexts=("diplomatic", "territory"),
            attributed_to=told_in.id if told_in else None,
            same_as=same_as.id if same_as else None,
            confidence=0.8,
        )
        self.events.append(made)
        return made

    def coding(self) -> Coding:
        return Coding(
            self.document.id,
            RUN,
            tuple(self.events),
            tuple(self.statements),
            tuple(self.actors.values()),
            proposals=tuple(self.proposals),
        )


def town(text: str, name: str, country: str | None, *, after: str = "") -> PlaceReference:
    return PlaceReference(
        span=span(text, name, after=after), name=name, country=country, latitude=-18.5, longitude=-70.3
    )


def on(text: str, words: str, first: date | None, last: date | None, granularity: str) -> TimeReference:
    return TimeReference(span=span(text, words), start=first, end=last, granularity=granularity)


def wire() -> Article:
    article = Article(
        document(
            "wire/gates.txt",
            WIRE,
            title="Talks on the gates",
            title_span=span(WIRE, "Talks on the gates"),
            outlet="Andes Wire",
            url="https://andes-wire.example/gates",
            published=Published(date(2024, 5, 13), date(2024, 5, 13), "metadata"),
        )
    )
    peru, chile = article.who("Peru", "PER", "GOV"), article.who("Chile", "CHL", "GOV")
    talks = article.event(
        "held talks",
        "CONSULT",
        actors=(peru, chile),
        places=(town(WIRE, "Arica", "CHL"),),
        times=(on(WIRE, "12 May 2024", date(2024, 5, 12), date(2024, 5, 12), "day"),),
    )
    article.event("The talks", "CONSULT", same_as=talks)
    soto = article.who("Hernán Soto", "CHL", "GOV", tenure="former")
    said = Statement(
        id=identify("statement", article.document.id, 1),
        document=article.document.id,
        source=soto,
        cue=span(WIRE, "said"),
        content=(span(WIRE, "Peru had seized two boats"),),
        quote_type="indirect",
        act="accuse",
        source_type="named",
        confidence=0.9,
    )
    article.statements.append(said)
    islets = PlaceReference(
        span=span(WIRE, "the Illari islets"),
        name="Illari islets",
        country=None,
        latitude=-12.5,
        longitude=-77.5,
        claimants=("CHL", "PER"),
        scope="Illari: both islets",
    )
    article.event(
        "seized",
        "COERCE",
        "seize",
        actors=(article.who("Peru", "PER", "GOV", after="said"),),
        recipients=(article.who("two boats", None, "UNK"),),
        places=(islets,),
        times=(on(WIRE, "April 2024", date(2024, 4, 1), date(2024, 4, 30), "month"),),
        told_in=said,
    )
    article.event("said", "ACCUSE", "allege", actors=(soto,), recipients=(peru,))
    demanded = article.event(
        "demanded",
        "REQUEST",
        "yield",
        actors=(article.who("Chile", "CHL", "GOV", after="Chile demanded"),),
        recipients=(
            article.who("Peru", "PER", "GOV", after="demanded"),
            article.who("Bolivia", "BOL", "GOV"),
        ),
    )
    article.proposals.append(
        Proposal(
            id=identify("proposal", article.document.id, 1),
            document=article.document.id,
            kind="demand",
            proposer=chile,
            addressee=peru,
            object=span(WIRE, "open the gates"),
            made_in=demanded.id,
        )
    )
    article.event("visit", "CONSULT", "visit", status="planned", actors=(article.who("Peru’s minister", "PER", "GOV"),))
    article.event("arrested", "COERCE", "arrest", status="denied", actors=(chile,))
    article.event(
        "shelled",
        "ASSAULT",
        "heavy-weapons",
        actors=(peru,),
        recipients=(article.who('"harbour"', None, "CVL"),),
        times=(on(WIRE, "1999", date(1999, 1, 1), date(1999, 12, 31), "year"),),
    )
    return article


def courier() -> Article:
    article = Article(document("courier/envoys.txt", COURIER, outlet="Lima\tCourier"))
    envoys = article.who("Envoys of Chile", "CHL", "GOV")
    article.event(
        "met",
        "CONSULT",
        actors=(envoys,),
        recipients=(article.who("those of Peru", "PER", "GOV"),),
        places=(town(COURIER, "Arica", "CHL"),),
        times=(on(COURIER, "12 May", None, None, "day"),),
    )
    article.event(
        "a holiday",
        "SUPPORT",
        actors=(envoys,),
        places=(
            PlaceReference(span=span(COURIER, "Peru", after=", in"), name="Peru", country="PER"),
            PlaceReference(span=span(COURIER, "Chile", after=", in"), name="Chile", country="CHL"),
        ),
    )
    return article


def event_dossier() -> Dossier:
    """Both articles, linked: they tell of one meeting, whose year the second leaves open."""
    dossier = open_dossier()
    articles = wire(), courier()
    for article in articles:
        dossier.add(article.document, article.coding())
    talks, met = articles[0].events[0], articles[1].events[0]
    cluster = Cluster(id="cluster-talks", kind="event", name="talks", members=(met.id, talks.id), sources=2)
    second = articles[1].document.id
    days = InferredDays(
        record=second,
        span=span(COURIER, "12 May"),
        start="2024-05-12",
        end="2024-05-12",
        reasons=("wire/gates.txt dates the same event 2024-05-12",),
    )
    dossier.replace_links(Linking(version="1", clusters=(cluster,), inferred=(days,)))
    return dossier
