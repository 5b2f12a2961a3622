"""Events: PLOVER events from the model's frames, with their participants, places and times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from demarche.analyse.analysis import Frame, Sentence
from demarche.codebook.book import load_book
from demarche.extract.actors import ActorIndex
from demarche.extract.antecedents import SPEAKER, is_pronoun
from demarche.extract.clusters import speaking
from demarche.extract.complaints import without_complainants
from demarche.extract.conditions import find_condition
from demarche.extract.contexts import load_cues
from demarche.extract.corrections import is_no_event, settled, with_turned_roles
from demarche.extract.places import read_place
from demarche.extract.reading import Reading, head_word
from demarche.extract.times import find_times, resolve, resolve_from_there, resolve_phrase
from demarche.records import Event, Participant, PlaceReference, Span, Statement, TimeReference, identify

_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "due", "scheduled", "slated", "set", "expected", "would"})

TOLD_BEFORE = 2
"""Sentences back in which the day stands from which "two days later" counts."""


def find_events(reading: Reading, actors: ActorIndex, statements: Sequence[Statement]) -> tuple[Event, ...]:
    """The events of a document, in the order of the text."""
    events = [
        _event(reading, actors, statements, number, settled(sentence, frame))
        for number, sentence in enumerate(reading.sentences)
        for frame in sentence.frames
        if frame.kind != "CUE" and not is_no_event(reading, number, frame)
    ]
    return tuple(sorted(events, key=lambda event: (event.trigger.start, event.type)))


def _event(reading: Reading, actors: ActorIndex, statements: Sequence[Statement], number: int, frame: Frame) -> Event:
    trigger = reading.span(number, frame.first, frame.last)
    holder = holding_statement(trigger, statements)
    turned = without_complainants(reading.sentences[number], with_turned_roles(reading.sentences[number], frame))
    doers = _participants(reading, actors, number, turned, "actor", holder)
    targets = _participants(reading, actors, number, turned, "recipient", holder)
    if frame.kind == "PROTEST" and _is_states(reading.sentences[number], frame, doers, actors):
        frame = replace(frame, kind="ACCUSE", mode="disapprove")
    return Event(
        id=identify("event", reading.document.id, trigger.start, trigger.end, frame.kind),
        document=reading.document.id,
        trigger=trigger,
        type=frame.kind,
        mode=frame.mode,
        status=frame.status or "occurred",
        actors=doers,
        recipients=tuple(p for p in targets if all(p.actor != doer.actor for doer in doers)),
        places=tuple(_places(reading, number, frame)),
        times=tuple(_times(reading, number, frame)),
        quad=_quad(frame),
        intensity=_intensity(frame),
        contexts=load_cues().contexts_of([word.lemma.lower() for word in reading.sentences[number].words]),
        condition=find_condition(reading, number, head_word(reading.sentences[number], frame.first, frame.last)),
        attributed_to=holder.id if holder else None,
        confidence=frame.score,
    )


def _is_states(sentence: Sentence, frame: Frame, doers: Sequence[Participant], actors: ActorIndex) -> bool:
    """Whether those who protest are states, which do not march: "Manila protested the presence of ships"."""
    told = sentence.words[head_word(sentence, frame.first, frame.last)].lemma == "protest"
    return told and bool(doers) and all(actors.by_id[doer.actor].kind in {"state", "government"} for doer in doers)


def _quad(frame: Frame) -> str:
    return load_book().types[frame.kind].quad


def _intensity(frame: Frame) -> float | None:
    """The score of the mode where it has one, else that of the type."""
    kind = load_book().types[frame.kind]
    mode = kind.modes.get(frame.mode) if frame.mode else None
    return mode.score if mode is not None and mode.score is not None else kind.score


def holding_statement(trigger: Span, statements: Sequence[Statement]) -> Statement | None:
    """The innermost statement in whose content the trigger stands (not the one whose cue the trigger is)."""
    holding = [
        s
        for s in statements
        if any(part.contains(trigger) for part in s.content) and not (s.cue is not None and s.cue.overlaps(trigger))
    ]
    return min(holding, key=lambda s: sum(part.end - part.start for part in s.content), default=None)


def _spans(reading: Reading, number: int, frame: Frame, role: str) -> Iterator[Span]:
    return (reading.span(number, r.first, r.last) for r in frame.spans(role))


def _participants(
    reading: Reading, actors: ActorIndex, number: int, frame: Frame, role: str, holder: Statement | None
) -> tuple[Participant, ...]:
    """The actors of a role, each once; "I" and "we" in somebody's words are that speaker."""
    result: list[Participant] = []
    for span in _spans(reading, number, frame, role):
        found = actors.participants(span)
        if not found and is_pronoun(span.text, SPEAKER) and holder is not None and holder.source is not None:
            found = (speaking(holder.source, span),)
        result += [each for each in found if all(each.actor != known.actor for known in result)]
    return tuple(result)


def _places(reading: Reading, number: int, frame: Frame) -> Iterator[PlaceReference]:
    """The places of an event: the whole name in the gazetteer that the model's span touches, else the span as it is.

    "Kashmir" out of "Indian-administered Kashmir" would be another place.
    """
    sentence, text = reading.sentences[number], reading.document.text
    found = reading.gazetteer.find(text[sentence.start : sentence.end])
    offsets = ((sentence.start + match.start, sentence.start + match.end) for match in found)
    names = [Span(start, end, text[start:end]) for start, end in offsets]
    done: list[Span] = []
    for span in _spans(reading, number, frame, "place"):
        whole = next((name for name in names if name.overlaps(span) and not span.contains(name)), span)
        if not any(whole.overlaps(other) for other in done):
            yield read_place(whole, reading.gazetteer, text=text, start=sentence.start, end=sentence.end)
        done.append(whole)


def _times(reading: Reading, number: int, frame: Frame) -> Iterator[TimeReference]:
    """The times of an event: the whole expression that the model's span touches, resolved; else the span as it is."""
    sentence, published = reading.sentences[number], reading.document.published
    tense = "future" if frame.status == "planned" or _is_future(sentence, frame) else "past"
    expressions = find_times(reading.document.text, start=sentence.start, end=sentence.end)
    done: set[Span] = set()
    for span in _spans(reading, number, frame, "time"):
        whole = next((match for match in expressions if match.span.overlaps(span)), None)
        if whole is not None and whole.span not in done and whole.value.kind == "anaphor":
            before = reading.sentences[max(0, number - TOLD_BEFORE)].start
            yield resolve_from_there(
                whole, reading.document.text, start=before, end=sentence.end, published=published, tense=tense
            )
        elif whole is not None and whole.span not in done:
            yield resolve(whole, published=published, tense=tense)
        elif whole is None:
            yield resolve_phrase(span, published=published, tense=tense)
        done.add(whole.span if whole is not None else span)


def _is_future(sentence: Sentence, frame: Frame) -> bool:
    """Whether the trigger, or the word it hangs on, is told as coming."""
    head = sentence.words[frame.first].head
    near = {frame.first, head}
    return any(word.lemma in _FUTURE and word.upos == "AUX" and word.head in near for word in sentence.words) or (
        sentence.words[head].lemma in _FUTURE - {"will", "would", "shall"}
    )
