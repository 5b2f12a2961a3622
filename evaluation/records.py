"""What the whole coder finds in the texts of the gold: its records in the shape of the gold, for the scorers.

The model's frames are measured by ``evaluation.predict``; this is what reaches the user, after extraction.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256

from demarche.analyse.analysis import Analysis, Frame, Role, Sentence
from demarche.analyse.model import Model
from demarche.coder import analyse_article, code_analysis, code_document, current_run
from demarche.records import (
    Actor,
    Coding,
    Document,
    Event,
    Participant,
    PlaceReference,
    Published,
    Statement,
    TimeReference,
)
from demarche.records.identity import identify
from evaluation.gold.annotated import GoldEvent, GoldSentence, GoldStatement
from evaluation.gold.times import GoldTime
from evaluation.predict import by_group
from evaluation.score.actors import FoundActor
from evaluation.score.matching import Offsets, overlap
from evaluation.score.speakers import FoundSpeaker
from evaluation.score.times import FoundTime

GAP = "\n\n"
"""Between the sentences of a story: each is a paragraph, so that the coder joins none of them."""


@dataclass(slots=True)
class Coded:
    """What the coder finds in annotated sentences: records, what it makes of each gold actor, and of each source."""

    sentences: list[GoldSentence] = field(default_factory=list)
    actors: list[FoundActor] = field(default_factory=list)
    speakers: list[FoundSpeaker] = field(default_factory=list)

    def add(self, coding: Coding, story: Sequence[GoldSentence]) -> None:
        """Add what was found in a story."""
        self.sentences += to_sentences(coding, story)
        self.actors += find_actors(coding, story)
        self.speakers += find_speakers(coding, story)


def code_annotated(model: Model, gold: Sequence[GoldSentence]) -> Coded:
    """What the coder finds in annotated sentences, story by story."""
    coded = Coded()
    for story in by_group(gold, lambda sentence: f"{sentence.story}/{sentence.coder}"):
        coded.add(code_document(story_document(story), model=model), story)
    return coded


def code_arguments(model: Model, gold: Sequence[GoldSentence]) -> Coded:
    """The same when the gold's own frames are put in place of the model's.

    So who acts and speaks is given, and only who that is remains to be found.
    """
    coded = Coded()
    for story in by_group(gold, lambda sentence: f"{sentence.story}/{sentence.coder}"):
        document = story_document(story)
        analysis = with_frames(analyse_article(document, model), story)
        coded.add(code_analysis(document, analysis, current_run(model)), story)
    return coded


def find_times(model: Model, gold: Sequence[GoldSentence], times: Sequence[GoldTime], *, day: date) -> list[FoundTime]:
    """What the coder makes of gold times when the gold's frames are given and the stories were published on ``day``."""
    wanted = {(time.sentence, time.span): time for time in times}
    found: dict[GoldTime, FoundTime] = {time: FoundTime(time, None, day) for time in times}
    for story in by_group(gold, lambda sentence: f"{sentence.story}/{sentence.coder}"):
        document = story_document(story, day=day)
        analysis = with_frames(analyse_article(document, model), story)
        coding = code_analysis(document, analysis, current_run(model))
        said = [time for event in coding.events for time in event.times]
        for sentence, start in zip(story, sentence_starts(story), strict=True):
            for (identifier, (first, last)), time in wanted.items():
                at = first + start, last + start
                if identifier == sentence.id and sentence.text[first:last]:
                    chosen = next((t for t in said if overlap((t.span.start, t.span.end), at)), None)
                    found[time] = FoundTime(time, chosen, day) if chosen is not None else found[time]
    return list(found.values())


def with_frames(analysis: Analysis, story: Sequence[GoldSentence]) -> Analysis:
    """The analysis of a story with the gold's frames instead of its own. Roles stay inside the predicate's sentence."""
    gold: list[tuple[int, GoldEvent | GoldStatement]] = []
    for sentence, start in zip(story, sentence_starts(story), strict=True):
        gold.extend((start, event) for event in sentence.events)
        gold.extend((start, statement) for statement in sentence.statements)
    sentences = [replace(s, frames=tuple(_frames(s, gold))) for s in analysis.sentences]
    return replace(analysis, sentences=tuple(sentences))


def _frames(sentence: Sentence, gold: Sequence[tuple[int, GoldEvent | GoldStatement]]) -> Iterator[Frame]:
    for start, predicate in gold:
        anchor = predicate.trigger if isinstance(predicate, GoldEvent) else predicate.cue
        words = _words(sentence, anchor, start) if anchor else None
        if words is None:
            continue
        spans = [(name, _words(sentence, span, start)) for name, found in predicate.roles.items() for span in found]
        roles = tuple(Role(name, *span) for name, span in spans if span is not None)
        if isinstance(predicate, GoldEvent):
            yield Frame(predicate.type, *words, 1.0, roles, status=predicate.status, mode=predicate.mode)
        else:
            yield Frame("CUE", *words, 1.0, roles, act=predicate.act, source_type=predicate.source_type)


def _words(sentence: Sentence, span: Offsets, start: int) -> Offsets | None:
    """The words of a sentence that a span of the gold touches, as (first, last + 1)."""
    first, last = span[0] + start, span[1] + start
    inside = [index for index, word in enumerate(sentence.words) if word.start < last and first < word.end]
    return (inside[0], inside[-1] + 1) if inside else None


def story_document(story: Sequence[GoldSentence], *, day: date | None = None) -> Document:
    """A story as a document without an outlet or boilerplate, published on ``day`` if one is given."""
    text = GAP.join(sentence.text for sentence in story)
    digest = sha256(text.encode()).hexdigest()
    path = story[0].story
    return Document(
        id=identify("document", path, text),
        path=path,
        text=text,
        sha256=digest,
        raw_sha256=digest,
        published=None if day is None else Published(day, day, "metadata"),
    )


def sentence_starts(story: Sequence[GoldSentence]) -> list[int]:
    """Where each sentence starts in the story's document."""
    starts = [0]
    for sentence in story[:-1]:
        starts.append(starts[-1] + len(sentence.text) + len(GAP))
    return starts


def to_sentences(coding: Coding, story: Sequence[GoldSentence]) -> list[GoldSentence]:
    """The records of a story, sentence by sentence, offsets counted from the sentence's start.

    An event belongs to the sentence of its trigger, a statement to that of its cue, or of its content where
    it has no cue. Spans in other sentences are left out: the gold has none.
    """
    starts = sentence_starts(story)
    events: list[list[GoldEvent]] = [[] for _ in story]
    statements: list[list[GoldStatement]] = [[] for _ in story]
    for event in coding.events:
        number = bisect_right(starts, event.trigger.start) - 1
        events[number].append(_event(event, starts[number], len(story[number].text)))
    for statement in coding.statements:
        first = statement.cue or statement.content[0]
        number = bisect_right(starts, first.start) - 1
        statements[number].append(_statement(statement, starts[number], len(story[number].text)))
    return [
        GoldSentence(s.id, "coder", s.story, s.text, tuple(e), tuple(q), {})
        for s, e, q in zip(story, events, statements, strict=True)
    ]


def find_actors(coding: Coding, story: Sequence[GoldSentence]) -> list[FoundActor]:
    """What the coder makes of each gold actor span with a code: the actor whose mention is most like it."""
    mentions = [((m.span.start, m.span.end), actor) for actor in coding.actors for m in actor.mentions]
    found = []
    for sentence, start in zip(story, sentence_starts(story), strict=True):
        for (first, last), (_, code) in sentence.actors.items():
            if code and code != "?":
                actor = _closest((first + start, last + start), mentions)
                found.append(_found_actor(sentence.id, code, actor))
    return found


def find_speakers(coding: Coding, story: Sequence[GoldSentence]) -> list[FoundSpeaker]:
    """Who the coder says speaks by each gold cue whose source the annotators name."""
    names = {a.id: (a.name, *(m.span.text for m in a.mentions if m.kind != "pronoun")) for a in coding.actors}
    sources = [((s.cue.start, s.cue.end), s.source) for s in coding.statements if s.cue is not None]
    found = []
    for sentence, start in zip(story, sentence_starts(story), strict=True):
        for statement in sentence.statements:
            span = next(iter(statement.roles.get("source", ())), None)
            name, _ = sentence.actors.get(span, ("?", "")) if span is not None else ("?", "")
            if span is None or statement.cue is None or name == "?":
                continue
            cue = statement.cue[0] + start, statement.cue[1] + start
            named = next((source for at, source in sources if overlap(at, cue)), None)
            words = sentence.text[slice(*span)]
            called = names.get(named.actor, (named.name,)) if named is not None else ()
            found.append(FoundSpeaker(sentence=sentence.id, words=words, name=name, found=called))
    return found


def _closest(span: Offsets, mentions: Sequence[tuple[Offsets, Actor]]) -> Actor | None:
    """The actor of the mention that shares most with the span, of equals the shortest one."""
    touching = [(overlap(at, span), at[0] - at[1], actor) for at, actor in mentions if overlap(at, span)]
    return max(touching, key=lambda candidate: candidate[:2])[2] if touching else None


def _found_actor(sentence: str, code: str, actor: Actor | None) -> FoundActor:
    return FoundActor(
        sentence=sentence,
        code=code,
        found=actor is not None,
        country=actor.country if actor else None,
        sector=actor.sectors[0] if actor and actor.sectors else None,
    )


def _event(event: Event, start: int, length: int) -> GoldEvent:
    roles = {
        "actor": _spans(event.actors, start, length),
        "recipient": _spans(event.recipients, start, length),
        "place": _spans(event.places, start, length),
        "time": _spans(event.times, start, length),
    }
    trigger = event.trigger.start - start, event.trigger.end - start
    return GoldEvent(trigger, event.type, event.mode, event.status, roles, None)


def _statement(statement: Statement, start: int, length: int) -> GoldStatement:
    content = ((span.start - start, span.end - start) for span in statement.content)
    roles = {
        "source": _spans([statement.source] if statement.source else [], start, length),
        "content": tuple(span for span in content if _is_inside(span, length)),
        "addressee": _spans([statement.addressee] if statement.addressee else [], start, length),
    }
    cue = (statement.cue.start - start, statement.cue.end - start) if statement.cue else None
    return GoldStatement(cue, roles, statement.quote_type, statement.act, statement.source_type)


def _spans(
    references: Iterable[Participant | PlaceReference | TimeReference], start: int, length: int
) -> tuple[Offsets, ...]:
    """The different spans inside a sentence: "both sides" stands for two and is one span."""
    spans = ((reference.span.start - start, reference.span.end - start) for reference in references)
    return tuple(span for span in dict.fromkeys(spans) if _is_inside(span, length))


def _is_inside(span: Offsets, length: int) -> bool:
    return span[0] >= 0 and span[1] <= length
