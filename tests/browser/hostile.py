"""A dossier whose every text tries to be markup: titles, outlets, paths, names, contents, labels, reasons."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from demarche.records import (
    Actor,
    Cluster,
    Coding,
    Document,
    Event,
    Failure,
    Judgement,
    Linking,
    Mention,
    Number,
    Outcome,
    Participant,
    PlaceReference,
    Proposal,
    Published,
    Reason,
    Side,
    Span,
    Statement,
    Term,
    TimeReference,
    identify,
)
from demarche.store import open_dossier
from tests.store.sample import RUN, document

PAYLOADS = tuple((Path(__file__).parent / "payloads.txt").read_text(encoding="utf-8").splitlines())


def make(path: Path) -> None:
    """Write the dossier to ``path``: one article a payload, each two neighbours telling one event."""
    with open_dossier(path, create=True) as dossier:
        codings = []
        for number, payload in enumerate(PAYLOADS):
            article = hostile_document(number, payload)
            coding = hostile_coding(article, payload)
            dossier.add(article, coding)
            codings.append(coding)
            dossier.add_failure(Failure(f"{payload}.pdf", "read", payload))
        judgements, clusters = zip(*linked(codings), strict=True)
        dossier.replace_links(Linking(version="1", judgements=judgements, clusters=clusters))


def hostile_document(number: int, payload: str) -> Document:
    """An article with the payload wherever text is."""
    text = (
        f"{payload}\n\nMinister {payload} met envoy {payload} in {payload} on Monday, {number} times."
        f" Minister {payload} told envoy {payload} that “{payload}” would end.\n"
    )
    return document(
        f"{number}/{payload}.txt",
        text,
        title=payload,
        outlet=payload,
        byline=payload,
        url=f"https://example.org/{payload}",
        published=Published(date(2024, 3, 5), date(2024, 3, 5), "metadata"),
    )


def hostile_coding(article: Document, payload: str) -> Coding:
    """One record of each kind, all of them named by the payload."""
    text, base = article.text, len(payload) + 2

    def place(words: str, *, behind: int = base) -> Span:
        start = text.index(words, behind)
        return Span(start, start + len(words), words)

    minister, envoy = place(f"Minister {payload}"), place(f"envoy {payload}")

    def actor(name: str, *spans: Span, **more: Any) -> Actor:
        mentions = tuple(Mention(article.id, span, "name") for span in spans)
        found = {"kind": "person", "country": "EGY", "sectors": ("GOV",), **more}
        return Actor(id=identify("actor", article.id, name), document=article.id, name=name, mentions=mentions, **found)

    one, other = actor(f"one {payload}", minister), actor(f"other {payload}", envoy, country="SDN")

    def participant(of: Actor, span: Span) -> Participant:
        return Participant(span=span, actor=of.id, name=of.name, country=of.country, sectors=of.sectors)

    met, told = place(" met "), place(" told ")
    monday, content = place("Monday"), place(f"“{payload}”")
    where = PlaceReference(
        span=place(f"in {payload}"), name=payload, country=None, claimants=("EGY", "SDN"), scope=payload
    )
    statement = Statement(
        id=identify("statement", article.id),
        document=article.id,
        source=participant(one, minister),
        cue=told,
        content=(content,),
        addressee=participant(other, envoy),
        quote_type="direct",
        act="threaten",
        source_type="named",
        hedge=content,
        outlet_stance=content,
        anonymity=content,
        condition=content,
        occasion=content,
        confidence=0.9,
    )
    event = Event(
        id=identify("event", article.id),
        document=article.id,
        trigger=met,
        type="CONSULT",
        mode="visit",
        status="occurred",
        actors=(participant(one, minister),),
        recipients=(participant(other, envoy),),
        places=(where,),
        times=(TimeReference(span=monday, start=date(2024, 3, 4), end=date(2024, 3, 4), granularity="day"),),
        quad="verbal cooperation",
        intensity=4.0,
        contexts=("diplomatic",),
        condition=content,
        confidence=0.9,
    )
    count = place(" times")
    number = Number(
        id=identify("number", article.id),
        document=article.id,
        span=count,
        counted=content,
        what=payload,
        low=1,
        best=1,
        high=1,
        unit=None,
        attributed_to=statement.id,
    )
    term = Term(
        id=identify("term", article.id),
        document=article.id,
        span=content,
        referent=payload,
        label=payload,
        statement=statement.id,
        quoted=True,
    )
    proposal = Proposal(
        id=identify("proposal", article.id),
        document=article.id,
        kind="offer",
        proposer=participant(one, minister),
        addressee=participant(other, envoy),
        object=content,
        condition=content,
        made_in=statement.id,
    )
    outcome = Outcome(
        id=identify("outcome", article.id),
        document=article.id,
        span=content,
        told="gain",
        holder=participant(one, minister),
        against=participant(other, envoy),
        undertaking=content,
        field="talks",
        attributed_to=statement.id,
    )
    return Coding(article.id, RUN, (event,), (statement,), (one, other), (number,), (term,), (proposal,), (outcome,))


def linked(codings: list[Coding]) -> Iterator[tuple[Judgement, Cluster]]:
    """Each two neighbours judged the same, by a judge and for reasons that are payloads too."""
    for number, (left, right) in enumerate(pairwise(codings)):
        one, other = left.events[0], right.events[0]
        payload = left.terms[0].label
        yield (
            Judgement(
                id=identify("judgement", number),
                kind="event",
                relation="same",
                left=Side(record=one.id, document=left.document, spans=(one.trigger,)),
                right=Side(record=other.id, document=right.document, spans=(other.trigger,)),
                score=0.5,
                reasons=(Reason(payload, 0.4, payload),),
                judge=payload,
            ),
            Cluster(id=identify("cluster", number), kind="event", name=payload, members=(one.id, other.id), sources=2),
        )
