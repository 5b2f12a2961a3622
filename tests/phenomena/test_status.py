"""Status: whether an event happened, goes on, lies ahead, might happen, or is said not to have happened."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText
from tests.phenomena.events import events_shown, find_event

OCCURRED = {
    # text, trigger
    "before, told as background": (
        "The Peruvian navy, which had seized two Chilean trawlers off Tacna in March, let a third one pass on Monday "
        "without a word.",
        "seized",
    ),
    "would, looking back": (
        "Ecuador and Peru fought in the Cenepa valley in 1995. Three years later their presidents would sign the "
        "treaty in Brasilia.",
        "sign",
    ),
    "could not keep them from": (
        "Fog did not keep the Vietnamese coast guard from arresting eleven Chinese fishermen near Da Nang on Saturday.",
        "arresting",
    ),
    "not the first time": (
        "It was not the first time that Turkish jets bombed the orchards above Amedi, the Kurdish mayor recalled.",
        "bombed",
    ),
    "a noun after after": (
        "Flights between Bogotá and Caracas stopped within hours after the expulsion of four Colombian diplomats.",
        "expulsion",
    ),
    "not until": (
        "Sudan did not release the two Egyptian truck drivers until their company had paid for the burned bridge at "
        "Argeen.",
        "release",
    ),
}
ONGOING = {
    "are holding": (
        "Delegations of Armenia and Azerbaijan are holding talks in Washington on how to mark their border.",
        "talks",
    ),
    "have been, since Friday": (
        "Serb villagers have been blocking the road to the Jarinje crossing since Friday over the arrest of a teacher.",
        "blocking",
    ),
    "is still": (
        "The M23 rebels are still shelling the hills around Sake, aid workers in the town told reporters by telephone.",
        "shelling",
    ),
    "is mediating": (
        "Norway is mediating between Manila and the communist rebels in a hotel outside Oslo.",
        "mediating",
    ),
    "under way": (
        "Joint exercises of the Kazakh and Chinese armies are under way on the steppe near Khorgos.",
        "exercises",
    ),
    "are on strike": (
        "Dockers in Aden are on strike for the ninth day against the men from Abu Dhabi who run the port.",
        "strike",
    ),
}
PLANNED = {
    "will, next week": (
        "Greece's foreign minister, Eleni Pappas, will visit Ankara next Tuesday for the first time in six years.",
        "visit",
    ),
    "are due to": (
        "Negotiators from Guyana and Venezuela are due to meet in Kingstown on the third of June.",
        "meet",
    ),
    "is to, in a second step": (
        "Israel is to release ninety Palestinian prisoners at the Ofer gate on Sunday, in the second step of the swap.",
        "release",
    ),
    "plans to": (
        "Poland plans to deploy two thousand more soldiers along the Belarusian frontier by the end of the month.",
        "deploy",
    ),
    "are set for": (
        "Talks between Chad and Sudan over the border market at Adré are set for Thursday in N'Djamena.",
        "Talks",
    ),
}
HYPOTHETICAL = {
    "could": (
        "Latvia could expel the Russian consul in Daugavpils over the drawings, a newspaper in Riga wrote on Friday.",
        "expel",
    ),
    "if": (
        "If Ethiopia attacks Assab, the port that it lost in 1993, Cairo will not look on, an Egyptian daily wrote.",
        "attacks",
    ),
    "may": (
        "Vietnam may sue China before the tribunal in The Hague over the oil rig, two lawyers for the ministry said.",
        "sue",
    ),
    "feared": (
        "Villagers in Artsvanik fear that Azerbaijani soldiers will shell their school again after the harvest.",
        "shell",
    ),
    "might, in a question": (
        "Analysts in Algiers were asked whether Morocco might close its airspace to Algerian aircraft this summer.",
        "close",
    ),
}
DENIED = {
    "has not": (
        "Botswana has not arrested any Namibian fisherman on the Chobe this year, its police commissioner said.",
        "arrested",
    ),
    "never": (
        "North Macedonia never banned the Bulgarian club in Bitola, the culture minister said on Wednesday.",
        "banned",
    ),
    "denied reports that": (
        "Turkmenistan denied reports that it had cut off trade with Iran over an unpaid bill.",
        "cut off|cut",
    ),
    "rejected accusations that": (
        "Rwanda rejected accusations that its soldiers had attacked the hills above Goma.",
        "attacked",
    ),
    "dismissed claims that": (
        "Egypt dismissed claims that it had closed the crossing at Halaib to lorries.",
        "closed",
    ),
    "denied that": (
        "Iran denied that its guards had seized an Emirati dhow off Abu Musa with nine sailors on board.",
        "seized",
    ),
    "denied doing": (
        "The Houthis denied attacking a Saudi post above Jizan on Sunday night.",
        "attacking",
    ),
    "no meeting took place": (
        "No meeting between the Syrian and the Turkish foreign minister took place in Moscow, a Kremlin aide said.",
        "meeting",
    ),
    "dismissed reports that": (
        "Uganda's army dismissed reports that its men had shot two Kenyan fishermen near Migingo.",
        "shot",
    ),
    "was not, but": (
        "The Argentine consul was not expelled, the governor in Stanley said; he had gone home to see his mother.",
        "expelled",
    ),
    "neither": (
        "Neither side shelled the bridge at Rukhi on Thursday, the European monitors in Zugdidi reported.",
        "shelled",
    ),
}
CASES = {
    (status, name): (*case, status)
    for status, table in (
        ("occurred", OCCURRED),
        ("ongoing", ONGOING),
        ("planned", PLANNED),
        ("hypothetical", HYPOTHETICAL),
        ("denied", DENIED),
    )
    for name, case in table.items()
}


@pytest.mark.parametrize(
    ("text", "trigger", "status"), CASES.values(), ids=[f"{status}, {name}" for status, name in CASES]
)
def test_status(code_text: CodeText, text: str, trigger: str, status: str) -> None:
    coding = code_text(text)
    event = find_event(coding, trigger)
    assert event.status == status, f"{event.status}: {events_shown(coding)}"
