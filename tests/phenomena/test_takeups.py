"""Definite descriptions that say no more than what somebody is take up who was named, and nobody else."""

from __future__ import annotations

import pytest

from demarche.coder import code_document
from demarche.read import read_text
from tests.phenomena.conftest import CodeText
from tests.phenomena.marks import NOBODY_KNOWN, actors_shown, check_marks, participants_at, read_marks

TAKEN_UP = {
    # marks of one letter are one actor; ? is somebody else or left open
    "the far-right leader: Bolivia and Peru": (
        "Peruvian President {a|Hugo Salcedo} said on Tuesday that the border with Bolivia would be closed. {a|The "
        "far-right leader} accused La Paz of sheltering smugglers."
    ),
    "the lawmaker: Iran and Iraq": (
        "{a|Reza Mohebbi}, a member of the Iranian parliament, said that Iraq owed nine billion dollars. {a|The "
        "lawmaker} demanded a timetable."
    ),
    "the veteran diplomat: Cyprus": (
        "UN envoy {a|Clara Lindqvist} met both leaders in Nicosia. {a|The veteran diplomat} urged them to open the "
        "crossing."
    ),
    "the ex-president: Honduras and Nicaragua": (
        "Ex-President {a|Manuel Ordonez} of Honduras criticised Nicaragua on Friday. The border, {a|the ex-president} "
        "claimed, had been moved at night."
    ),
    "the company: Kenya and Uganda": (
        "{a|Ruwenzori Airways} said on Monday that Kenya had barred its flights. {a|The company} accused Nairobi of "
        "breaking the treaty."
    ),
    "a newspaper first, then its name: Greece and Turkey": (
        "{a|A Greek newspaper} reports that Turkey has moved two frigates. {a|Kathimerini} says that they left Izmir "
        "on Sunday. {a|The newspaper} said that a third would follow."
    ),
    "a rights group first, then its name: Eritrea": (
        "{a|An international rights group} says that Eritrea is holding ninety deserters. {a|Amnesty International} "
        "says that they are held in containers. {a|The group} called on the African Union to act."
    ),
    "the rebels: Congo and Rwanda": (
        "{a|The M23} seized a village on Saturday. {a|The rebels} accused the Congolese army of shelling it first."
    ),
    "the statement: Sudan and Chad": (
        "The {a|Chadian foreign ministry} condemned the raid in a statement. {a|The statement} accused Sudan of "
        "arming the raiders."
    ),
    "he, not who is spoken of in the quotation: Fiji and Tonga": (
        "Fijian minister {a|Ratu Waqa} said, “I have asked {b|Sione Taufa} to return the ship.” {a|He} said that the "
        "answer was due on Monday."
    ),
    "she and he: Norway and Iceland": (
        "Norwegian minister {a|Astrid Berg} received her Icelandic counterpart, {b|Jon Palsson}, in Oslo. {a|She} "
        "said that the quota would stand. {b|He} said that Iceland rejected it."
    ),
    "the leader of a party, not of the state: India": (
        "Prime Minister {a|Arun Kulkarni} met the Chinese envoy on Monday. {b|Meera Joshi}, a leader of the Lok "
        "Dal, condemned the meeting. {b|The Lok Dal leader} demanded an answer in parliament."
    ),
    "the rebel group is no charity: Somalia": (
        "{a|Amnesty International} accused both sides on Monday. {?|The rebel group} rejected the report."
    ),
    "the Chilean group is not another state's: Chile and Argentina": (
        "{a|Oxfam} said on Monday that the province had turned its trucks back. {?|The Chilean group} condemned "
        "Argentina."
    ),
    "the spokesman is not the minister: Japan and Russia": (
        "Japanese minister {a|Kenji Mori} visited the port on Sunday. {?|The spokesman} said that Russia had been told."
    ),
    "the minister of another state: Serbia and Croatia": (
        "Serbian minister {a|Dusan Ilic} cancelled the talks on Monday. {?|The Croatian minister} said that nobody "
        "had told him."
    ),
    "the former leader is not who leads: Mali": (
        "Malian President {a|Amadou Diallo} said that the vote would be held in May. {?|The former leader} rejected "
        "the date."
    ),
    "the retired envoy to another state: India and Pakistan": (
        "Former Indian high commissioner to Pakistan {a|Ajay Menon} said that the treaty would stay suspended. {a|The "
        "retired diplomat} said that nobody in Delhi wanted it back."
    ),
    "a UN report and what it says: South Sudan": (
        "{a|A UN report} blamed the army for the raid on Friday. {a|The United Nations} called for an inquiry."
    ),
    "mediator Norway: Colombia": (
        "The talks will go on in Caracas, {a|mediator Norway} said. {a|Norway} urged both sides to stop the raids."
    ),
    "the head of another body: Ghana": (
        "Ghanaian minister {a|Kojo Asante} said that the pact would be signed. {?|The head of the electoral "
        "commission} said that it was too early."
    ),
}


@pytest.mark.parametrize("marked", TAKEN_UP.values(), ids=TAKEN_UP.keys())
def test_whom_a_description_means(code_text: CodeText, marked: str) -> None:
    text, marks = read_marks(marked)
    coding = code_text(text)
    actors = check_marks(coding, marks)
    for mark in marks:
        names = {participant.name for participant in participants_at(coding, mark)}
        if mark.sign == NOBODY_KNOWN:
            known = {actor.name for actor in actors.values()}
            assert not names & known, f"“{mark.words}” taken for {names & known}: {actors_shown(coding)}"
        else:
            known = actors[mark.sign].name
            assert not names or names == {known}, f"“{mark.words}” is {names}: {actors_shown(coding)}"
    assert any(participants_at(coding, mark) for mark in marks)


HELD = {
    # published, text, who the office is: None for nobody who is named
    "the prime minister on that day": (
        "2025-06-03",
        "Narendra Modi met the French envoy on Monday. The prime minister said that India would not sign.",
        "Narendra Modi",
    ),
    "who has left the office": (
        "2023-06-03",
        "Imran Khan accused the army of a plot on Monday. The prime minister rejected it in Pakistan's assembly.",
        None,
    ),
    "of two the one whose state is told": (
        "2024-03-04",
        "Rishi Sunak received Giorgia Meloni on Monday. The Italian prime minister urged Turkey to open the strait.",
        "Giorgia Meloni",
    ),
    "no minister is the prime one": (
        "2031-06-05",
        "Transport Minister Ravi Nambiar told the assembly in New Delhi that the bridge was safe. An opposition leader "
        "demanded a statement from the prime minister.",
        None,
    ),
    "another state's": (
        "2024-03-04",
        "Giorgia Meloni spoke on Monday. The Hungarian prime minister rejected the plan.",
        None,
    ),
}


@pytest.mark.parametrize("name", HELD)
def test_who_holds_the_office_that_is_named(name: str) -> None:
    published, text, holder = HELD[name]
    coding = code_document(read_text(text, path="a.txt", published=published))
    taken = {a.name for a in coding.actors for m in a.mentions if m.span.text.lower().endswith("prime minister")}
    assert taken
    if holder is None:
        assert not any(actor.kind == "person" and actor.name in taken for actor in coding.actors)
    else:
        assert taken == {holder}
