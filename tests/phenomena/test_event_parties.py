"""Parties of events: who acts on whom, in passives, in meetings, in acts that two do together."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText
from tests.phenomena.events import events_shown, find_event, named

ONE_SIDED = {
    # text, trigger, actors, recipients
    "active": (
        "Guatemala expelled the Belizean consul from Puerto Barrios.",
        "expelled",
        ("Guatemala",),
        ("consul",),
    ),
    "passive with by": (
        "Two Filipino divers were arrested by the Malaysian coast guard off Sabah on Monday.",
        "arrested",
        ("Malaysian coast guard",),
        ("Filipino divers",),
    ),
    "passive without an agent": (
        "A Tajik driver was abducted near Vorukh on Tuesday night.",
        "abducted",
        (),
        ("Tajik driver",),
    ),
    "a reduced passive": (
        "Four Namibian farmers detained by Botswanan soldiers on the Chobe were flown home on Friday.",
        "detained",
        ("Botswanan soldiers",),
        ("Namibian farmers",),
    ),
    "the noun and by": (
        "The kidnapping of a Swiss nurse by gunmen from across the Malian border ended after nine days.",
        "kidnapping",
        ("gunmen",),
        ("Swiss nurse",),
    ),
    "the possessor acts": (
        "Moscow's expulsion of two Norwegian attachés surprised nobody in Oslo.",
        "expulsion",
        ("Russia",),
        ("attachés",),
    ),
    "the adjective acts": (
        "A Saudi air raid on Houthi positions near Saada lasted until dawn.",
        "raid",
        ("Saudi",),
        ("Houthi",),
    ),
    "against": (
        "The European Union imposed sanctions against three Georgian judges on Thursday.",
        "imposed|sanctions",
        ("European Union",),
        ("Georgian judges",),
    ),
    "he who speaks of himself": (
        "Oman's foreign minister said he had offered to mediate between Iran and Kuwait.",
        "offered",
        ("foreign minister",),
        ("Iran", "Kuwait"),
    ),
    "who in a relative clause": (
        "The Eritrean officer who shelled the Ethiopian garrison at Zalambessa was promoted in May.",
        "shelled",
        ("Eritrean officer",),
        ("Ethiopian garrison",),
    ),
    "a shared subject": (
        "Hungary praised the Serbian police on Monday and criticised the Croatian interior minister on Tuesday.",
        "criticised",
        ("Hungary",),
        ("Croatian interior minister",),
    ),
    "to be accused by": (
        "Rwanda was accused by Belgium of sending soldiers into North Kivu.",
        "accused",
        ("Belgium",),
        ("Rwanda",),
    ),
    "joint accusers": (
        "Bulgaria and Greece criticised North Macedonia over the oath of its president.",
        "criticised",
        ("Bulgaria", "Greece"),
        ("North Macedonia",),
    ),
    "joint victims": (
        "The Burmese junta's jets bombed Karen fighters and Shan fighters along the Salween on Sunday.",
        "bombed",
        ("jets",),
        ("Karen fighters", "Shan fighters"),
    ),
    "visitor and host": (
        "Kuwait's emir received the Iraqi prime minister in the palace of Bayan on Wednesday.",
        "received",
        ("Iraqi prime minister",),
        ("emir",),
    ),
    "released": (
        "Belarus released a Lithuanian balloonist after eleven days in a cell in Grodno.",
        "released",
        ("Belarus",),
        ("Lithuanian balloonist",),
    ),
}
JOINT = {
    # text, trigger, all parties, none of them a recipient
    "A and B met": (
        "Kosovo's prime minister and Serbia's president met in Ohrid on Saturday.",
        "met",
        ("Kosovo", "Serbia"),
    ),
    "A met B": (
        "Japan's envoy met his North Korean counterpart in Ulan Bator.",
        "met",
        ("Japan", "North Korean"),
    ),
    "talks between": (
        "Talks between Chile and Bolivia ended in Santiago without a date for the next round.",
        "Talks",
        ("Chile", "Bolivia"),
    ),
    "A held talks with B": (
        "Somalia's foreign minister held talks with the Ethiopian ambassador in Mogadishu on Monday.",
        "held|talks",
        ("Somalia", "Ethiopian ambassador"),
    ),
    "the leaders of A and B": (
        "The prime ministers of Slovenia and Croatia met on a boat in the bay of Piran.",
        "met",
        ("Slovenia", "Croatia"),
    ),
    "the ministers of A, B and C": (
        "The water ministers of Peru, Chile and Bolivia met in Arica on Monday.",
        "met",
        ("Peru", "Chile", "Bolivia"),
    ),
    "A's and B's by their adjectives": (
        "Armenian and Azerbaijani envoys met in Bishkek on Friday.",
        "met",
        ("Armenia", "Azerbaijani envoys"),
    ),
    "delegations from": (
        "Delegations from Kenya and Somalia held talks in Djibouti.",
        "talks",
        ("Kenya", "Somalia"),
    ),
    "his counterparts of two states": (
        "Iran's foreign minister met his Omani and Qatari counterparts in Doha.",
        "met",
        ("Iran", "Oman", "Qatari counterparts"),
    ),
    "US without an article": (
        "US and Cuban officials held talks in Havana on migration.",
        "talks",
        ("United States", "Cuban officials"),
    ),
    "joined by a hyphen": (
        "Malian-Mauritanian talks on the border ended in Nouakchott.",
        "talks",
        ("Mali", "Mauritania"),
    ),
    "three of them": (
        "Egypt, Sudan and Ethiopia met in Kinshasa for a last round over the dam.",
        "met",
        ("Egypt", "Sudan", "Ethiopia"),
    ),
    "clashed": (
        "Kyrgyz guards and Tajik guards clashed at the pumping station of Golovnoi.",
        "clashed",
        ("Kyrgyz guards", "Tajik guards"),
    ),
    "clashes between": (
        "Clashes between the Turkish army and Kurdish fighters went on for two nights in the Qandil mountains.",
        "Clashes",
        ("Turkish army", "Kurdish fighters"),
    ),
    "signed with": (
        "Oman signed an agreement with the Emirates on the waters off Musandam.",
        "signed|agreement",
        ("Oman", "Emirates"),
    ),
    "agreed between them": (
        "Costa Rica and Nicaragua agreed on Tuesday to draw the line through the lagoon together.",
        "agreed",
        ("Costa Rica", "Nicaragua"),
    ),
    "in the house of a third": (
        "Talks between the Philippines and the Moro rebels went on in Kuala Lumpur until midnight.",
        "Talks",
        ("Philippines", "Moro rebels"),
    ),
}


@pytest.mark.parametrize(("text", "trigger", "actors", "recipients"), ONE_SIDED.values(), ids=ONE_SIDED.keys())
def test_who_acts_on_whom(
    code_text: CodeText, text: str, trigger: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    coding = code_text(text)
    event = find_event(coding, trigger)
    assert named(event.actors, actors), f"not by {actors}: {events_shown(coding)}"
    assert named(event.recipients, recipients), f"not to {recipients}: {events_shown(coding)}"


@pytest.mark.parametrize(("text", "trigger", "parties"), JOINT.values(), ids=JOINT.keys())
def test_all_act_together(code_text: CodeText, text: str, trigger: str, parties: tuple[str, ...]) -> None:
    coding = code_text(text)
    event = find_event(coding, trigger)
    assert named(event.actors, parties), f"not {parties}: {events_shown(coding)}"
    assert not event.recipients, events_shown(coding)
