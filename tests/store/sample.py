"""Documents and codings written by hand, and a coder that needs no model, for tests of everything above
it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from demarche.records import (
    Actor,
    Cluster,
    Coding,
    Document,
    Event,
    InferredDays,
    Judgement,
    Linking,
    Mention,
    Number,
    OffsetMap,
    Outcome,
    Participant,
    PlaceReference,
    Proposal,
    Published,
    Reason,
    Run,
    Side,
    Size,
    Span,
    Statement,
    Term,
    TimeReference,
    identify,
)

RUN = Run("run-a", code="0.1.0", model="scripted", codebook="1")
LATER_RUN = Run("run-b", code="0.2.0", model="scripted", codebook="1")

DAM = (
    "Dam talks resume in Khartoum\n\n"
    "Acting Egyptian Foreign Minister Salma Nassar met her Ethiopian counterpart, Dawit Bekele, in Khartoum"
    " on 4 March 2024, almost a month after the last round.\n\n"
    "“We reportedly made progress,” Nassar told reporters. Bekele denied the claim, saying the two sides"
    " would meet again in April 2024 in the Tamar triangle, which Egypt and Sudan both claim.\n\n"
    "Leave a reply\n"
)

ISLETS = (
    "LIMA, 12 May /Andes Wire/ – Peru said it would send observers to the Illari islets, which Chile also claims.\n"
)


def span(text: str, words: str, *, after: str = "") -> Span:
    """The first place of ``words`` in ``text``, behind ``after``."""
    start = text.index(words, text.index(after))
    return Span(start, start + len(words), words)


def document(path: str = "wire/dam.txt", text: str = DAM, **changes: Any) -> Document:
    """A document as the reader would give it."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    made = Document(id=identify("doc", path, text), path=path, text=text, sha256=sha256, raw_sha256=sha256)
    return replace(made, **changes) if changes else made


def dam_document() -> Document:
    """The dam article with every field of a document filled in."""
    return document(
        title="Dam talks resume in Khartoum",
        title_span=span(DAM, "Dam talks resume in Khartoum"),
        outlet="Nile Courier",
        url="https://nile-courier.example/dam",
        byline="Hana Osman",
        dateline=None,
        published=Published(date(2024, 3, 5), date(2024, 3, 6), "metadata"),
        boilerplate=(span(DAM, "Leave a reply"),),
        offsets=OffsetMap(((0, 12, 30), (30, 50, 100))),
        format="html",
    )


def participant(actor: Actor, where: Span) -> Participant:
    return Participant(span=where, actor=actor.id, name=actor.name, country=actor.country, sectors=actor.sectors)


def dam_coding(run: Run = RUN, of: Document | None = None) -> Coding:
    """What a careful reader finds in the dam article; every field of every record is used at least once."""
    coded = of or dam_document()

    def actor(name: str, country: str | None, *mentions: tuple[Span, str], **more: Any) -> Actor:
        return Actor(
            id=identify("actor", coded.id, name),
            document=coded.id,
            name=name,
            country=country,
            mentions=tuple(Mention(coded.id, where, kind) for where, kind in mentions),
            **{"kind": "person", "sectors": ("GOV",), **more},
        )

    salma, dawit = span(DAM, "Salma Nassar"), span(DAM, "Dawit Bekele")
    nassar, bekele = span(DAM, "Nassar", after="progress"), span(DAM, "Bekele", after="reporters")
    sides, reporters = span(DAM, "the two sides"), span(DAM, "reporters")
    minister = actor("Salma Nassar", "EGY", (salma, "name"), (nassar, "name"), tenure="acting")
    counterpart = actor("Dawit Bekele", "ETH", (dawit, "name"), (bekele, "name"), sectors=("GOV", "MIL"))
    both = actor("the two sides", None, (sides, "nominal"), kind="unnamed", sectors=())
    press = actor("reporters", None, (reporters, "nominal"), kind="people", sectors=("JRN",))
    claim = Statement(
        id=identify("statement", coded.id, 1),
        document=coded.id,
        source=participant(minister, nassar),
        cue=span(DAM, "told"),
        content=(span(DAM, "“We reportedly made progress,”"),),
        addressee=participant(press, reporters),
        quote_type="direct",
        act="assert",
        source_type="named",
        hedge=span(DAM, "reportedly"),
        on_behalf_of=participant(both, sides),
        anonymity=span(DAM, "progress"),
        condition=span(DAM, "told reporters"),
        occasion=span(DAM, "told reporters"),
        times=(
            TimeReference(
                span=span(DAM, "4 March 2024"), start=date(2024, 3, 4), end=date(2024, 3, 4), granularity="day"
            ),
        ),
        places=(PlaceReference(span=span(DAM, "Khartoum", after="Bekele"), name="Khartoum", country="SDN"),),
        confidence=0.9,
    )
    denial = Statement(
        id=identify("statement", coded.id, 2),
        document=coded.id,
        source=participant(counterpart, bekele),
        cue=span(DAM, "denied"),
        content=(span(DAM, "the claim"), span(DAM, "the two sides would meet again in April 2024")),
        quote_type="indirect",
        act="deny",
        source_type="named",
        polarity="negative",
        outlet_stance=span(DAM, "claim"),
        parent=claim.id,
        responds_to=claim.id,
        confidence=0.75,
    )
    met = Event(
        id=identify("event", coded.id, 1),
        document=coded.id,
        trigger=span(DAM, "met"),
        type="CONSULT",
        mode="meet",
        status="occurred",
        actors=(participant(minister, salma),),
        recipients=(participant(counterpart, dawit),),
        places=(
            PlaceReference(
                span=span(DAM, "Khartoum", after="Bekele"),
                name="Khartoum",
                country="SDN",
                latitude=15.5,
                longitude=32.5,
            ),
        ),
        times=(
            TimeReference(span=span(DAM, "almost a month"), start=None, end=None, granularity="duration", exact=False),
            TimeReference(
                span=span(DAM, "4 March 2024"),
                start=date(2024, 3, 4),
                end=date(2024, 3, 4),
                granularity="day",
            ),
        ),
        confidence=0.8,
    )
    again = Event(
        id=identify("event", coded.id, 2),
        document=coded.id,
        trigger=span(DAM, "meet again"),
        type="CONSULT",
        mode=None,
        status="planned",
        actors=(participant(both, sides),),
        places=(
            PlaceReference(
                span=span(DAM, "Tamar triangle"),
                name="Tamar triangle",
                country=None,
                claimants=("EGY", "SDN"),
                scope="the whole",
            ),
        ),
        times=(
            TimeReference(
                span=span(DAM, "April 2024"),
                start=date(2024, 4, 1),
                end=date(2024, 4, 30),
                granularity="month",
            ),
        ),
        quad="verbal cooperation",
        intensity=2.5,
        contexts=("diplomatic", "natural_resource"),
        condition=span(DAM, "in the Tamar triangle"),
        sizes=(Size(kind="injured", span=span(DAM, "two", after="saying"), low=2, best=2, high=None),),
        attributed_to=denial.id,
        confidence=0.5,
    )
    number = Number(
        id=identify("number", coded.id, 1),
        document=coded.id,
        span=span(DAM, "two", after="saying"),
        counted=span(DAM, "sides"),
        what="side",
        low=2,
        best=2,
        high=2,
        unit=None,
        attributed_to=denial.id,
    )
    term = Term(
        id=identify("term", coded.id, 1),
        document=coded.id,
        span=span(DAM, "Tamar triangle"),
        referent="place:Tamar triangle",
        label="Tamar triangle",
        statement=denial.id,
        quoted=True,
    )
    proposal = Proposal(
        id=identify("proposal", coded.id, 1),
        document=coded.id,
        kind="offer",
        proposer=participant(counterpart, bekele),
        addressee=participant(minister, nassar),
        object=span(DAM, "meet again"),
        condition=span(DAM, "in April 2024"),
        status="planned",
        made_in=again.id,
        answer=claim.id,
        answered="accepted",
    )
    outcome = Outcome(
        id=identify("outcome", coded.id, 1),
        document=coded.id,
        span=span(DAM, "made progress"),
        told="gain",
        holder=participant(minister, nassar),
        against=participant(counterpart, bekele),
        undertaking=span(DAM, "Dam talks"),
        field="diplomacy",
        attributed_to=claim.id,
    )
    return Coding(
        coded.id,
        run,
        (met, again),
        (claim, denial),
        (minister, counterpart, both, press),
        (number,),
        (term,),
        (proposal,),
        (outcome,),
    )


def dam_linking() -> Linking:
    """A linking with every field of its records; its two sides are in the dam article for want of another."""
    document, coding = dam_document(), dam_coding()
    met, again = coding.events
    judgement = Judgement(
        id=identify("judgement", 1),
        kind="event",
        relation="announces",
        left=Side(record=met.id, document=document.id, spans=(met.trigger,)),
        right=Side(record=again.id, document=document.id, spans=(again.trigger,)),
        score=0.61,
        reasons=(Reason("same states", 0.6, "both with EGY"), Reason("different days", None, "told of two days")),
        slot="day",
        judge="demarche 1",
    )
    cluster = Cluster(
        id=identify("cluster", 1), kind="event", name="Salma Nassar: met", members=(met.id, again.id), sources=1
    )
    days = InferredDays(
        record=document.id, span=span(DAM, "April 2024"), start="2024-04-01", end=None, reasons=("told as coming",)
    )
    published = InferredDays(record=document.id, span=None, start=None, end="2024-04-30", reasons=())
    return Linking(version="1", judgements=(judgement,), clusters=(cluster,), inferred=(days, published))


class ScriptedCoder:
    """A coder without a model: every ``said`` is a statement, every ``meet`` or ``met`` an event, every word
    with a capital an actor. It notes what it is asked, and trips over texts that hold TRIP."""

    def __init__(self, run: Run = RUN) -> None:
        self.run = run
        self.coded: list[str] = []

    def current_run(self) -> Run:
        return self.run

    def code_document(self, document: Document) -> Coding:
        self.coded.append(document.path)
        if "TRIP" in document.text:
            raise IndexError("no such token\nat all")
        actors = tuple(scripted_actors(document))
        source = participant(actors[0], actors[0].mentions[0].span) if actors else None
        statements = tuple(
            Statement(
                id=identify("statement", document.id, cue.start),
                document=document.id,
                source=source,
                cue=cue,
                content=(),
                quote_type="indirect",
                act="assert",
                source_type="named",
                confidence=0.5,
            )
            for cue in found(r"\bsaid\b", document.text)
        )
        events = tuple(
            Event(
                id=identify("event", document.id, trigger.start),
                document=document.id,
                trigger=trigger,
                type="CONSULT",
                mode=None,
                status="occurred",
                actors=(source,) if source else (),
                confidence=0.5,
            )
            for trigger in found(r"\bm[ee]+t\b", document.text)
        )
        return Coding(document.id, self.run, events, statements, actors)


def scripted_actors(document: Document) -> Iterator[Actor]:
    for where in found(r"\b[A-Z]\w+", document.text):
        yield Actor(
            id=identify("actor", document.id, where.start),
            document=document.id,
            name=where.text,
            kind="unknown",
            country=None,
            sectors=(),
            mentions=(Mention(document.id, where, "name"),),
        )


def found(pattern: str, text: str) -> Iterator[Span]:
    return (Span(*match.span(), match.group()) for match in re.finditer(pattern, text))
