"""Metonyms: a capital or a palace acts as its government, and stays a place where something merely happens there."""

from __future__ import annotations

import pytest

from demarche.records import Coding
from tests.phenomena.conftest import CodeText
from tests.phenomena.marks import Mark, actor_at, actors_shown, read_marks

PLACE = "place"
"""The sign of a word that is no actor; all other signs are the country codes of the governments meant."""
GOVERNING = frozenset({"state", "government", "office"})
METONYMS = {
    # marked: governments by their country, and places
    "Islamabad rejected, met in Islamabad: India and Pakistan": (
        "{PAK|Islamabad} rejected the Indian offer on Monday. The two generals met in {place|Islamabad} in March."
    ),
    "the White House: Venezuela": (
        "{USA|The White House} accused Venezuela on Friday of massing troops near Guyana. Eleven protesters were "
        "arrested outside {place|the White House}."
    ),
    "the Kremlin: Ukraine": (
        "{RUS|The Kremlin} denied that it had ordered the strike on the dam. Police arrested two men near "
        "{place|the Kremlin}."
    ),
    "Beijing: Philippines and China": (
        "{CHN|Beijing} condemned the landing on the shoal. Manila's envoy met her hosts in {place|Beijing} on Thursday."
    ),
    "Downing Street: Argentina": (
        "{GBR|Downing Street} rejected Argentina's protest over the licence. Farmers protested in {place|Downing "
        "Street} on Tuesday."
    ),
    "the Elysee: Algeria": ("{FRA|The Elysee} promised Algeria to open the archives."),
    "Tokyo twice: Japan and Korea": (
        "{JPN|Tokyo} demanded an apology over the survey ship. South Korea's ambassador was summoned in "
        "{place|Tokyo} on Friday."
    ),
    "the Blue House: Korea": ("{KOR|The Blue House} warned Pyongyang that it would answer every shot."),
    "Ankara and Athens: Greece and Turkey": (
        "{TUR|Ankara} accused {GRC|Athens} of arming the islands. The ministers held talks in {place|Athens} last "
        "month."
    ),
    "Belgrade and Pristina: Serbia and Kosovo": ("{SRB|Belgrade} rejected the order and {KOS|Pristina} praised it."),
    "Asmara and Addis Ababa: Ethiopia and Eritrea": (
        "{ERI|Asmara} accused {ETH|Addis Ababa} of sending drones. A bomb killed two people in {place|Addis Ababa} "
        "on Sunday."
    ),
    "Kinshasa and Kigali: Congo and Rwanda": (
        "{COD|Kinshasa} accused {RWA|Kigali} of arming the rebels. A bomb killed four people in {place|Kinshasa}."
    ),
    "Rabat and Algiers: Morocco and Algeria": (
        "{MAR|Rabat} proposed to open the frontier, and {DZA|Algiers} rejected the proposal within hours."
    ),
    "Caracas: Colombia and Venezuela": (
        "{VEN|Caracas} expelled the Colombian consul on Saturday. Thousands protested in {place|Caracas} against "
        "the price of bread."
    ),
    "Managua: Nicaragua and Costa Rica": ("{NIC|Managua} said that the dredging would go on."),
    "Yerevan and Baku: Armenia and Azerbaijan": (
        "{ARM|Yerevan} said that {AZE|Baku} had broken the ceasefire twice. Soldiers fired at a car near {place|Baku}."
    ),
    "a city shelled is a place: Sudan": (
        "Rebels shelled {place|Khartoum} from across the river on Monday, and nine people were killed."
    ),
    "a city left: Ukraine": ("Ukrainian soldiers withdrew from {place|Kyiv} during the night."),
    "from a capital: Israel and Lebanon": (
        "{LBN|Beirut} rejected the map that the envoy had drawn. She arrived in {place|Beirut} on Sunday for talks "
        "with the generals."
    ),
    "the capital and its state are one: Iran": (
        "{IRN|Iran} threatened to leave the treaty. {IRN|Tehran} demanded that the sanctions be lifted first."
    ),
    "the Kremlin and Russia are one: Moldova": (
        "{RUS|Russia} criticised the vote in Moldova. {RUS|The Kremlin} said that nobody had been allowed to watch "
        "the count. {RUS|Moscow} recalled its envoy."
    ),
    "the White House and Washington are one: Cuba": (
        "{USA|Washington} lifted the ban on letters to Cuba. {USA|The White House} said that nothing else would follow."
    ),
    "a capital speaks for its state at a talk elsewhere: Cyprus": (
        "{CYP|Nicosia} welcomed the offer made in Geneva. Diplomats gathered in {place|Geneva} for the second day."
    ),
    "New Delhi: India and China": (
        "{IND|New Delhi} protested to China over the new map. {IND|India} said that names changed nothing on the "
        "ground."
    ),
}


@pytest.mark.parametrize("marked", METONYMS.values(), ids=METONYMS.keys())
def test_governments_and_places(code_text: CodeText, marked: str) -> None:
    text, marks = read_marks(marked)
    coding = code_text(text)
    ids: dict[str, str] = {}
    for mark in marks:
        if mark.sign == PLACE:
            _is_a_place(coding, mark)
            continue
        actor = actor_at(coding, mark)
        assert actor is not None, f"nobody at “{mark.words}”, but {actors_shown(coding)}"
        found = (actor.country, actor.sectors[:1], actor.kind in GOVERNING)
        assert found == (mark.sign, ("GOV",), True), f"“{mark.words}”: {actors_shown(coding)}"
        assert ids.setdefault(mark.sign, actor.id) == actor.id, f"one government as two: {actors_shown(coding)}"


def _is_a_place(coding: Coding, mark: Mark) -> None:
    """Check that no state acts by these words, and that an event happens there."""
    states = [a for a in coding.actors if a.kind in GOVERNING]
    acting = [m for a in states for m in a.mentions if (m.span.start, m.span.end) == (mark.start, mark.end)]
    assert not acting, f"“{mark.words}” acts: {actors_shown(coding)}"
    places = [p.span for event in coding.events for p in event.places]
    met = [span for span in places if span.start < mark.end and mark.start < span.end]
    assert met, f"“{mark.words}” is no place of an event, but {[span.text for span in places]}"
