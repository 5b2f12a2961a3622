"""The codebook's example sentences through the installed model: how many it reads as the codebook does."""

from __future__ import annotations

import pytest

from demarche.codebook.book import Example, load_book
from demarche.coder import code_document
from demarche.errors import ModelError
from demarche.read import read_text
from demarche.records import Event

# Floors of shares, five points below what the installed model was measured to reach on the examples: of 86,
# 76.7 % have an event of the right type at the trigger, and 87.9 % of those have the right status.
RIGHT_TYPE = 0.72
RIGHT_STATUS = 0.83

Coded = list[tuple[Example, list[Event]]]


@pytest.fixture(scope="module")
def coded() -> Coded:
    """Each example with the events of its type whose trigger overlaps the expected one."""
    examples = [example for type_ in load_book().types.values() for example in type_.examples]
    try:
        return [(example, _matching(example)) for example in examples]
    except ModelError as error:
        pytest.skip(str(error))


def _matching(example: Example) -> list[Event]:
    document = read_text(example.text)
    start = document.text.index(example.trigger)
    end = start + len(example.trigger)
    events = code_document(document).events
    return [e for e in events if e.type == example.type and e.trigger.start < end and start < e.trigger.end]


def test_types_at_the_triggers(coded: Coded) -> None:
    missed = [f"{example.type}: {example.text}" for example, events in coded if not events]
    assert 1 - len(missed) / len(coded) >= RIGHT_TYPE, "\n".join(missed)


def test_statuses_of_the_events_found(coded: Coded) -> None:
    found = [(example, events) for example, events in coded if events]
    wrong = [f"{e.status}: {e.text}" for e, events in found if e.status not in {event.status for event in events}]
    assert 1 - len(wrong) / len(found) >= RIGHT_STATUS, "\n".join(wrong)


def test_no_type_is_lost(coded: Coded) -> None:
    assert {example.type for example, events in coded if events} == load_book().types.keys()
