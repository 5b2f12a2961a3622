"""Events: type, status, participants, places and times, in texts written for this test."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import CodeText

EVENTS = [
    # text, type, status, country of an actor, country of a recipient
    (
        "Brazilian President Ana Souza met Argentine President Luis Roca in Montevideo on Monday.",
        "CONSULT",
        "occurred",
        "BRA",
        None,
    ),
    ("Egypt accused Ethiopia of filling the dam without notice.", "ACCUSE", "occurred", "EGY", "ETH"),
    ("Lithuania urged Belarus to release the prisoners.", "REQUEST", "occurred", "LTU", "BLR"),
    ("China rejected the request from Vietnam.", "REJECT", "occurred", "CHN", "VNM"),
    ("Russian forces shelled a village in Ukraine on Sunday.", "ASSAULT", "occurred", "RUS", None),
    ("The Czech Republic expelled three Russian diplomats.", "SANCTION", "occurred", "CZE", "RUS"),
    ("Togo has also snapped trade and diplomatic relations with Mali.", "SANCTION", "occurred", "TGO", "MLI"),
    ("Iranian police arrested two German journalists.", "COERCE", "occurred", "IRN", None),
    ("Thousands of people protested in Madrid against the treaty.", "PROTEST", "occurred", None, None),
    ("Japan praised South Korea for its decision.", "SUPPORT", "occurred", "JPN", "KOR"),
    ("Kenya agreed to join the talks.", "AGREE", "occurred", "KEN", None),
    ("Turkey threatened to attack Kurdish militants in Syria.", "THREATEN", "occurred", "TUR", None),
    ("Norway donated food and medicine to the Malawian government.", "AID", "occurred", "NOR", "MWI"),
]


@pytest.mark.parametrize(("text", "type_", "status", "actor", "recipient"), EVENTS)
def test_type_status_and_parties(
    code_text: CodeText, text: str, type_: str, status: str, actor: str | None, recipient: str | None
) -> None:
    events = [event for event in code_text(text).events if event.type == type_]
    assert events, [(e.type, e.trigger.text) for e in code_text(text).events]
    assert status in {event.status for event in events}
    assert actor is None or actor in {p.country for e in events for p in e.actors}
    assert recipient is None or recipient in {p.country for e in events for p in e.recipients}


def test_time_is_resolved_against_publication(code_text: CodeText) -> None:
    (event,) = code_text("Finnish Prime Minister Elsa Niemi met Estonian officials in Tallinn on Monday.").events
    assert [(t.start, t.end) for t in event.times] == [(date(2024, 5, 6), date(2024, 5, 6))]
    assert [p.country for p in event.places] == ["EST"]


def test_a_coming_visit_is_planned(code_text: CodeText) -> None:
    events = code_text("Indonesian President Budi Hartono will visit Australia next week.").events
    assert {event.status for event in events} == {"planned"}


def test_an_event_somebody_tells_is_attributed(code_text: CodeText) -> None:
    coding = code_text("Ukraine said Russian forces shelled a hospital in Kherson.")
    assault = next(event for event in coding.events if event.type == "ASSAULT")
    (statement,) = coding.statements
    assert assault.attributed_to == statement.id


def test_an_event_the_outlet_tells_is_not(code_text: CodeText) -> None:
    coding = code_text("Russian forces shelled a hospital in Kherson.")
    assert [event.attributed_to for event in coding.events] == [None]


def test_a_disputed_place_has_claimants_and_no_country(code_text: CodeText) -> None:
    coding = code_text("Gunmen attacked a convoy in Indian-administered Kashmir on Monday.")
    places = [place for event in coding.events for place in event.places]
    assert [(p.country, set(p.claimants) >= {"IND", "PAK"}) for p in places] == [(None, True)]
