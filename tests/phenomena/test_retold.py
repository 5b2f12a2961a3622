"""Told again: one record an event, to which further tellings point; two events of one type stay apart."""

from __future__ import annotations

import pytest

from demarche.records import Coding, Event
from tests.phenomena.conftest import CodeText
from tests.phenomena.events import find_event

AGAIN = {
    # text, triggers of the tellings of one event ("met#2": the second one with this trigger)
    "the meeting": (
        "The Greek and Turkish foreign ministers, Eleni Pappas and Kemal Aydin, met in Izmir on Monday. The meeting "
        "lasted four hours and ended without a paper.",
        ("met", "meeting"),
    ),
    "the talks": (
        "Envoys of Guyana and Venezuela held talks in Bridgetown on Thursday. Brazil, whose ambassador sat at the "
        "table, called the talks useful.",
        ("talks", "talks#2"),
    ),
    "the attack": (
        "Gunmen attacked a Kenyan police post at Hulugho on Saturday and burned a vehicle. Nobody has claimed the "
        "attack, which came an hour before dawn.",
        ("attacked", "attack"),
    ),
    "his visit": (
        "Serbia's president, Milan Petrovic, visited Banja Luka on Friday. His visit was the third this year.",
        ("visited", "visit"),
    ),
    "the accusation": (
        "Burundi accused Rwanda of training rebels in a camp near Nyungwe. Kigali shrugged off the accusation.",
        ("accused", "accusation"),
    ),
    "the expulsion": (
        "Estonia expelled a Russian attaché on Tuesday. The expulsion was a reply to the arrest of a fisherman on "
        "Lake Peipus.",
        ("expelled", "expulsion"),
    ),
    "these arrests": (
        "Indonesian marines arrested nine Vietnamese fishermen off Natuna on Sunday. These arrests were the first "
        "since the treaty.",
        ("arrested", "arrests"),
    ),
    "the ceasefire": (
        "A ceasefire between the Sudanese army and its rivals took hold in Khartoum at dawn. The ceasefire is the "
        "ninth since April.",
        ("ceasefire", "ceasefire#2"),
    ),
    "the same verb, the same day": (
        "Israeli jets bombed the bridge at Qasmiyeh on Monday. The bridge, which joins Tyre to the north, was bombed "
        "on Monday shortly after noon.",
        ("bombed", "bombed#2"),
    ),
    "the call": (
        "The presidents of Armenia and France spoke by telephone on Wednesday evening. The call came at Yerevan's "
        "wish.",
        ("spoke", "call"),
    ),
    "with a sentence between": (
        "Pro-Moroccan youths burned a consulate in Las Palmas on Friday. The street is lined with palms. The arson "
        "drew a note from Algiers.",
        ("burned", "arson"),
    ),
    "the withdrawal": (
        "Ethiopian troops withdrew from the Somali town of Hudur on Sunday. The withdrawal took six hours.",
        ("withdrew", "withdrawal"),
    ),
    "the headline": (
        "Chile and Bolivia open talks on the Silala\n\n"
        "SANTIAGO - Chile and Bolivia opened talks on the Silala spring on Monday, two years after the court had "
        "spoken.",
        ("talks", "talks#2"),
    ),
    "three tellings": (
        "Azerbaijan's and Armenia's foreign ministers met in Almaty on Friday. The meeting was their second this "
        "spring. The talks in the Kazakh city dealt with four villages.",
        ("met", "meeting", "talks"),
    ),
}


def _root(event: Event) -> str:
    return event.same_as or event.id


def _told(coding: Coding) -> str:
    return " | ".join(
        f"{e.trigger.text!r} {e.type}/{e.mode} {e.status} {'*' if e.same_as is None else 'again'}"
        f" of {next(o.trigger.text for o in coding.events if o.id == _root(e))!r}"
        for e in coding.events
    )


@pytest.mark.parametrize(("text", "triggers"), AGAIN.values(), ids=AGAIN.keys())
def test_one_event_told_again(code_text: CodeText, text: str, triggers: tuple[str, ...]) -> None:
    coding = code_text(text)
    tellings = [find_event(coding, trigger) for trigger in triggers]
    assert len({_root(telling) for telling in tellings}) == 1, _told(coding)
    assert sum(telling.same_as is None for telling in tellings) == 1, _told(coding)


APART = {
    # text, triggers of two events that are not one
    "other days": (
        "The Thai and Cambodian generals met at Chong Chom on Monday. They met again on Thursday, this time at O "
        "Smach.",
        ("met", "met#2"),
    ),
    "other parties": (
        "Qatar's envoy met the Taliban in Doha on Friday. The Emirati envoy met the Pakistani army chief in "
        "Rawalpindi.",
        ("met", "met#2"),
    ),
    "other victims": (
        "Rebels attacked a mine near Bunia on Monday. Rebels attacked a hospital near Beni on Tuesday.",
        ("attacked", "attacked#2"),
    ),
    "each accuses the other": (
        "Algeria accused Morocco of killing three truck drivers. Morocco accused Algeria of arming the Polisario.",
        ("accused", "accused#2"),
    ),
    "years between": (
        "Colombian jets bombed a camp in Ecuador in 2008. On Monday the guerrillas' camp near Tumaco was bombed.",
        ("bombed", "bombed#2"),
    ),
    "another attack": (
        "Militants attacked a convoy near Gao on Sunday. Another attack hit the airport of the town on Monday.",
        ("attacked", "attack"),
    ),
    "done and planned": (
        "Japan's prime minister visited Seoul on Tuesday. The visit of the Korean president to Tokyo is planned for "
        "July.",
        ("visited", "visit"),
    ),
    "of one sentence": (
        "Lithuania expelled two Belarusian diplomats and Poland expelled three on Monday.",
        ("expelled", "expelled#2"),
    ),
    "a rival's protest": (
        "Greek Cypriots demonstrated at the Ledra crossing on Saturday. Turkish Cypriots demonstrated in Famagusta "
        "on Sunday.",
        ("demonstrated", "demonstrated#2"),
    ),
    "the same act, other goods": (
        "Sudan seized eleven Egyptian lorries on Sunday. Egypt seized a Sudanese ferry off Halaib on Wednesday.",
        ("seized", "seized#2"),
    ),
}


@pytest.mark.parametrize(("text", "triggers"), APART.values(), ids=APART.keys())
def test_two_events_stay_apart(code_text: CodeText, text: str, triggers: tuple[str, str]) -> None:
    coding = code_text(text)
    first, second = (find_event(coding, trigger) for trigger in triggers)
    assert _root(first) != _root(second), _told(coding)
