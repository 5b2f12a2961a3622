"""Sizes: how many were killed, hurt or arrested, with the least, the best and the most that the words allow."""

from __future__ import annotations

import pytest

from demarche.records import Coding
from tests.phenomena.conftest import CodeText
from tests.phenomena.events import events_shown, find_event

Counts = tuple[str, int | None, int | None, int | None]

COUNTED = {
    # text, all sizes told in it: kind, low, best, high
    "at least 20": (
        "At least 20 people were killed on Monday when shells hit a bus station in Horlivka.",
        {("dead", 20, 20, None)},
    ),
    "the massacre of 40 villagers": (
        "The envoy recalled the massacre of 40 villagers at Ituri by fighters of a militia in 1999.",
        {("dead", 40, 40, 40)},
    ),
    "the arrest of twelve fishermen": (
        "Manila protested on Friday against the arrest of twelve fishermen by the Chinese coast guard.",
        {("arrested", 12, 12, 12)},
    ),
    "the deaths of at least five sailors": (
        "Seoul blames Pyongyang for the deaths of at least five sailors in a clash in the Yellow Sea.",
        {("dead", 5, 5, None)},
    ),
    "between 10 and 15": (
        "Between 10 and 15 Tuareg fighters were killed in an ambush by Malian soldiers near Tinzaouaten.",
        {("dead", 10, None, 15)},
    ),
    "dozens": (
        "Police in Tbilisi arrested dozens of protesters outside the parliament after midnight.",
        {("arrested", 24, None, None)},
    ),
    "26 civilians": (
        "An air strike on the market of Togoga in Tigray killed 26 civilians, a doctor in Mekelle said.",
        {("dead", 26, 26, 26)},
    ),
    "killed four and wounded eleven": (
        "A Russian drone killed four soldiers and wounded eleven at a post near Kupiansk.",
        {("dead", 4, 4, 4), ("injured", 11, 11, 11)},
    ),
    "as many as": (
        "Gunmen on motorcycles killed as many as 60 villagers at Barsalogho, in the north of Burkina Faso.",
        {("dead", None, 60, 60)},
    ),
    "about": (
        "Azerbaijani police detained about 30 villagers in Soyudlu on Tuesday after they had marched to the mine.",
        {("arrested", None, 30, None)},
    ),
    "more than, with a comma": (
        "Belarus has jailed more than 1,200 people for marching against the election since August.",
        {("arrested", 1200, 1200, None)},
    ),
    "in words": (
        "Twenty-three pilgrims were wounded when a grenade was thrown into a bus near Lake Chad.",
        {("injured", 23, 23, 23)},
    ),
    "two dozen": (
        "The Moroccan gendarmes arrested two dozen Sahrawi students in Laayoune on the eve of the march.",
        {("arrested", 24, 24, 24)},
    ),
    "one": (
        "One Honduran sailor was killed and two were injured when a Salvadoran launch opened fire off Conejo.",
        {("dead", 1, 1, 1), ("injured", 2, 2, 2)},
    ),
    "animals are no people": (
        "Shells from the Kyrgyz side killed 40 sheep and wounded two shepherds above Vorukh.",
        {("injured", 2, 2, 2)},
    ),
    "others": (
        "A car bomb went off outside a barracks in Cali, killing three people and wounding at least nine others.",
        {("dead", 3, 3, 3), ("injured", 9, 9, None)},
    ),
    "left dead and injured": (
        "Fighting between the two clans in the Sool region left 17 people dead and 40 injured.",
        {("dead", 17, 17, 17), ("injured", 40, 40, 40)},
    ),
    "a part of them": (
        "The bombing of a school in the Sagaing region killed 12 people, seven of them children.",
        {("dead", 12, 12, 12)},
    ),
    "the toll rose": (
        "The death toll from the attack on the bus near Mandera rose to 19 on Friday.",
        {("dead", 19, 19, 19)},
    ),
    "lives": (
        "The clashes on the Galwan river in June 2020 claimed the lives of 20 Indian soldiers.",
        {("dead", 20, 20, 20)},
    ),
    "days are no people": (
        "Some 70 people were killed in three days of fighting between the Turkana and the Dassanech.",
        {("dead", None, 70, None)},
    ),
    "hurt by police": (
        "Nearly 200 people were hurt when Chilean police fired tear gas at Mapuche marchers in Temuco.",
        {("injured", None, 200, 200)},
    ),
    "nobody": (
        "Two rockets were fired at the Turkish base at Bashiqa on Sunday, but no one was hurt.",
        {("injured", 0, 0, 0)},
    ),
}


def _sizes(coding: Coding) -> set[Counts]:
    return {(size.kind, size.low, size.best, size.high) for event in coding.events for size in event.sizes}


@pytest.mark.parametrize(("text", "sizes"), COUNTED.values(), ids=COUNTED.keys())
def test_sizes(code_text: CodeText, text: str, sizes: set[Counts]) -> None:
    coding = code_text(text)
    assert _sizes(coding) == sizes, f"{_sizes(coding)}: {events_shown(coding)}"


OF_WHICH = {
    # text, trigger of one event of several, its own sizes
    "of two attacks, the first": (
        "Mortars shelled a camp in Sake on Monday and killed six people, two days after a bombing in Goma that wounded "
        "nine.",
        "shelled",
        {("dead", 6, 6, 6)},
    ),
    "of two attacks, the second": (
        "Mortars shelled a camp in Sake on Monday and killed six people, two days after a bombing in Goma that wounded "
        "nine.",
        "bombing",
        {("injured", 9, 9, 9)},
    ),
    "the arrested, not the dead": (
        "Indonesian police arrested 14 people in Wamena a week after rioters had killed three traders there.",
        "arrested",
        {("arrested", 14, 14, 14)},
    ),
    "a meeting strikes nobody": (
        "The foreign ministers of Iraq and Turkey met in Ankara on Friday over the shelling that killed eight tourists "
        "in Zakho.",
        "met",
        set(),
    ),
}


@pytest.mark.parametrize(("text", "trigger", "sizes"), OF_WHICH.values(), ids=OF_WHICH.keys())
def test_sizes_belong_to_the_event_that_struck_them(
    code_text: CodeText, text: str, trigger: str, sizes: set[Counts]
) -> None:
    coding = code_text(text)
    found = {(size.kind, size.low, size.best, size.high) for size in find_event(coding, trigger).sizes}
    assert found == sizes, f"{found}, of all {_sizes(coding)}: {events_shown(coding)}"
