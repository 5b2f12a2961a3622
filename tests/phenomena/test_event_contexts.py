"""Contexts of events: what a dispute is about, in other words than the name of the context."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText
from tests.phenomena.events import events_shown, find_event

ABOUT = {
    # text, trigger, contexts that it has
    "water held back": (
        "Uzbekistan accused Tajikistan on Tuesday of holding back the Vakhsh to fill the reservoir at Rogun.",
        "accused",
        {"natural_resource"},
    ),
    "nets without a licence": (
        "Mauritania seized four Senegalese pirogues off Ndiago for fishing without a licence.",
        "seized",
        {"natural_resource"},
    ),
    "a consul called home": (
        "Bolivia recalled its consul general from Antofagasta on Friday and gave no reason.",
        "recalled",
        {"diplomatic"},
    ),
    "whose islands": (
        "Argentina rejected the vote of the islanders and repeated that the Falklands are Argentine soil.",
        "rejected",
        {"territory"},
    ),
    "a duty on rice": (
        "Colombia imposed a duty of thirty per cent on rice from Ecuador in return for the closed bridge.",
        "imposed|duty",
        {"economic"},
    ),
    "a case at the court": (
        "The Gambia sued Myanmar before the International Court of Justice over the burning of Rohingya villages.",
        "sued",
        {"legal"},
    ),
    "blue helmets": (
        "Unknown men fired on Irish blue helmets of the United Nations force near Yaroun, in the south of Lebanon.",
        "fired",
        {"peacekeeping"},
    ),
    "those who fled": (
        "Uganda sheltered four thousand people who had fled over Lake Albert from the fighting in Ituri.",
        "sheltered",
        {"asylum"},
    ),
    "inspectors of the agency": (
        "Iran let inspectors of the atomic energy agency into the enrichment plant at Fordow on Sunday.",
        "let",
        {"cbrn"},
    ),
    "intruders in the computers": (
        "Albania broke off relations with Iran after intruders had wiped the computer networks of its ministries.",
        "broke",
        {"cyber", "diplomatic"},
    ),
    "a reporter in jail": (
        "Belarus jailed a Polish journalist for fifteen days because she had filmed the fence near Kuznica.",
        "jailed",
        {"rights_freedoms"},
    ),
    "cables in a cellar": (
        "Eritrean guards tortured captured Tigrayan priests with cables in a cellar in Humera.",
        "tortured",
        {"human_rights"},
    ),
    "a monastery": (
        "Kosovo's police closed the road to a Serbian Orthodox monastery on the morning of its feast.",
        "closed",
        {"religion_ethnicity"},
    ),
    "out of the rubble": (
        "Greek firemen rescued eleven people from the rubble of a Turkish town two days after the quake.",
        "rescued",
        {"disasters"},
    ),
    "a bomb among shoppers": (
        "A bomb in a crowded market in Maiduguri killed nineteen shoppers on Saturday.",
        "bomb|killed",
        {"terrorism"},
    ),
    "photographs of a radar": (
        "Latvia arrested two men who had photographed a radar station for the secret police of Belarus.",
        "arrested",
        {"intelligence"},
    ),
    "guns and ships": (
        "China sent two destroyers and a battery of howitzers to the northern end of the Taiwan Strait.",
        "sent",
        {"military"},
    ),
    "doses against measles": (
        "Honduras gave El Salvador forty thousand doses against measles for the camps on the Goascorán.",
        "gave",
        {"health"},
    ),
}


@pytest.mark.parametrize(("text", "trigger", "contexts"), ABOUT.values(), ids=ABOUT.keys())
def test_what_an_event_is_about(code_text: CodeText, text: str, trigger: str, contexts: set[str]) -> None:
    coding = code_text(text)
    event = find_event(coding, trigger)
    assert contexts <= set(event.contexts), f"{event.contexts}: {events_shown(coding)}"


NOT_ABOUT = {
    # text, trigger, a context that a word only seems to tell
    "a government's word": (
        "Turkish aircraft bombed a house near Sinjar that Ankara called a den of terrorists.",
        "bombed",
        "terrorism",
    ),
    "tanks of water": (
        "Jordan delivered six tanks of drinking water to the Syrian town of Nasib on Monday.",
        "delivered",
        "military",
    ),
    "a mine in the road": (
        "A mine killed three Armenian road workers in a field near Lachin.",
        "mine|killed",
        "natural_resource",
    ),
    "a virus in the computers": (
        "Qatar's oil company accused hackers in the Emirates of sending a virus into its computers.",
        "accused",
        "health",
    ),
    "a storm of protest": (
        "Montenegro expelled the Serbian ambassador in Podgorica amid a storm of angry letters.",
        "expelled",
        "disasters",
    ),
    "on the tennis court": (
        "The Pacific leaders met on a tennis court in Nuku'alofa and wore garlands.",
        "met",
        "legal",
    ),
    "the bill at the hotel": (
        "The Sudanese delegates met the rebels in a hotel in Jeddah, and the hosts paid the bill.",
        "met",
        "legislative",
    ),
    "in another sentence": (
        "Japan and South Korea signed a treaty on museums in Fukuoka. A typhoon had closed the airport in the morning.",
        "signed",
        "disasters",
    ),
}


@pytest.mark.parametrize(("text", "trigger", "context"), NOT_ABOUT.values(), ids=NOT_ABOUT.keys())
def test_what_an_event_is_not_about(code_text: CodeText, text: str, trigger: str, context: str) -> None:
    coding = code_text(text)
    event = find_event(coding, trigger)
    assert context not in event.contexts, f"{event.contexts}: {events_shown(coding)}"
