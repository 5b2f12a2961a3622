"""What the tables of events share: finding one event by its trigger, what holds it, and showing what came out."""

from __future__ import annotations

from demarche.records import Coding, Event, Participant, Statement

__all__ = ["events_shown", "find_event", "holder_of", "named", "triggered"]


def triggered(coding: Coding, words: str) -> list[Event]:
    """The events in whose trigger the word stands, or one of "held|talks", in the order of the text."""
    wanted = set(words.split("|"))
    return [event for event in coding.events if wanted & set(event.trigger.text.split())]


def find_event(coding: Coding, trigger: str) -> Event:
    """The event with this word in its trigger; "met#2" is the second one with "met", "held|talks" has one of two words.

    Raises:
        AssertionError: there is none; the message shows what came out instead.
    """
    word, _, place = trigger.partition("#")
    found = triggered(coding, word)
    number = int(place or 1)
    assert len(found) >= number, f"no event {trigger!r}, but {events_shown(coding)}"
    return found[number - 1]


def holder_of(coding: Coding, event: Event) -> Statement | None:
    """The statement that an event is attributed to, or None."""
    return next((s for s in coding.statements if s.id == event.attributed_to), None)


def named(participants: tuple[Participant, ...], names: tuple[str, ...]) -> bool:
    """Whether there are as many participants as names, and each name is in the name or the words of one of them."""
    left = list(participants)
    for name in names:
        found = next((p for p in left if name.lower() in f"{p.name} | {p.span.text}".lower()), None)
        if found is None:
            return False
        left.remove(found)
    return not left


def events_shown(coding: Coding) -> str:
    """What came out, in one line: trigger, type, mode, status, parties and places of each event."""
    return " | ".join(
        f"{e.trigger.text!r} {e.type}/{e.mode} {e.status}: {_names(e.actors)} → {_names(e.recipients)}"
        f" in {[place.span.text for place in e.places]}"
        for e in coding.events
    )


def _names(participants: tuple[Participant, ...]) -> list[str]:
    return [participant.name for participant in participants]
