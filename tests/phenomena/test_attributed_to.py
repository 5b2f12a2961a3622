"""Whose word an event is: the statement in whose content it is told, or nobody's where the outlet itself tells it."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, is_named, shown
from tests.phenomena.events import events_shown, find_event, holder_of

HELD = {
    # text, trigger, cue of the statement that holds it, its source (None: nobody is named)
    "said that": (
        "Georgia's security service said that Russian soldiers had abducted a farmer near Khurvaleti on Sunday.",
        "abducted",
        "said",
        "Georgia",
    ),
    "said, behind": (
        "Two Thai rangers were kidnapped while they cut bamboo near Chong Bok, the army in Surin said.",
        "kidnapped",
        "said",
        "army",
    ),
    "said, in the middle": (
        "Saudi aircraft, a Houthi spokesman said, bombed the fish market in Hodeidah at noon on Thursday.",
        "bombed",
        "said",
        "spokesman",
    ),
    "according to": (
        "According to the mayor of Tetovo, unknown men burned two cars of the Macedonian customs on Friday night.",
        "burned",
        "According",
        "mayor of Tetovo",
    ),
    "in direct speech": (
        "“They arrested my brother at the bridge and took the boat,” Namibian fisherman Moses Sitali told a radio in "
        "Katima Mulilo.",
        "arrested",
        "told",
        "Moses Sitali",
    ),
    "in the second sentence of a quotation": (
        "“Nobody warned us,” said Armine Sargsyan, a nurse in Sotk. “They shelled the clinic while we were carrying "
        "the beds out.”",
        "shelled",
        "said",
        "Armine Sargsyan",
    ),
    "the innermost of two": (
        "Salvadoran officer Luis Ayala said that fishermen had told him that a Honduran launch had rammed their canoe "
        "and that marines had beaten them.",
        "beaten",
        "told",
        "fishermen",
    ),
    "allegedly": (
        "A Serbian tax inspector was allegedly beaten by masked men in Zubin Potok on Saturday.",
        "beaten",
        "allegedly",
        None,
    ),
    "it was reported that": (
        "It was reported in Asmara that Ethiopian militiamen had attacked a bus on the road to Zalambessa.",
        "attacked",
        "reported",
        None,
    ),
    "a report says": (
        "A United Nations report says that traders from Kampala deliver rifles to the rebels in Ituri.",
        "deliver",
        "says",
        "United Nations report",
    ),
    "denied that": (
        "Kuwait denied that its coast guard had arrested three Iraqi fishermen in the Khor Abdullah.",
        "arrested",
        "denied",
        "Kuwait",
    ),
    "claimed": (
        "Sudan's army claimed that Ethiopian gunmen had killed seven farmers in al-Fashaga.",
        "killed",
        "claimed",
        "army",
    ),
    "believed": (
        "The Colombian police believe that the guerrillas kidnapped the engineer on the Venezuelan side.",
        "kidnapped",
        "believe",
        "Colombian police",
    ),
}


@pytest.mark.parametrize(("text", "trigger", "cue", "source"), HELD.values(), ids=HELD.keys())
def test_the_statement_holds_the_event(
    code_text: CodeText, text: str, trigger: str, cue: str, source: str | None
) -> None:
    coding = code_text(text)
    event = find_event(coding, trigger)
    holder = holder_of(coding, event)
    assert holder is not None, f"the outlet tells {event.trigger.text!r}: {shown(coding)}"
    assert holder.cue is not None, shown(coding)
    assert cue in holder.cue.text, f"held by {holder.cue.text!r}: {shown(coding)}"
    said_by = holder.source.span.text.lower() if holder.source else ""
    known = is_named(holder.source, source) or (source is not None and source.lower() in said_by)
    assert known, f"source {holder.source}: {shown(coding)}"


TOLD_BY_THE_OUTLET = {
    # text, trigger
    "no statement at all": (
        "Three Chinese ships rammed a Philippine supply boat near Second Thomas Shoal and fired water cannon at its "
        "crew.",
        "rammed",
    ),
    "the act of saying": (
        "Bulgaria accused North Macedonia of bending history in its schoolbooks.",
        "accused",
    ),
    "a relative clause about the source": (
        "The Moldovan mayor, who was arrested by Transnistrian guards in March, said that the school in Bender would "
        "open again.",
        "arrested",
    ),
    "a sentence after what was said": (
        "The Bolivian minister said that the river belonged to nobody. Chile recalled its consul from La Paz on the "
        "same evening.",
        "recalled",
    ),
    "a sentence before what was said": (
        "Kenyan soldiers shot a Somali herder at the wells of El Wak on Tuesday. Nairobi said that the wells were on "
        "its side of the line.",
        "shot",
    ),
    "a clause beside what was said": (
        "Spain expelled two Russian diplomats on Monday and said that the case of the ship was closed.",
        "expelled",
    ),
    "both say something after it": (
        "Omani envoys met a delegation of the Houthis in Sanaa on Friday, and both said that they had heard nothing "
        "new.",
        "met",
    ),
    "an after-clause before the saying": (
        "After Rwandan artillery shelled the hills above Bukavu, the governor said that the schools would stay shut.",
        "shelled",
    ),
    "a demand of somebody": (
        "Dhaka demanded that Myanmar take back the families camped on the river island.",
        "demanded",
    ),
    "a relative clause behind a quotation": (
        "“The sea is ours,” said the Turkish captain, whose ship had seized a Greek trawler off Kos a day before.",
        "seized",
    ),
}


@pytest.mark.parametrize(("text", "trigger"), TOLD_BY_THE_OUTLET.values(), ids=TOLD_BY_THE_OUTLET.keys())
def test_the_outlet_tells_the_event(code_text: CodeText, text: str, trigger: str) -> None:
    coding = code_text(text)
    event = find_event(coding, trigger)
    assert event.attributed_to is None, f"{holder_of(coding, event)}: {events_shown(coding)}"
