"""Passives without an agent: nobody is named as the source; who was told is the addressee."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, find_statement, is_named, shown

AGENTLESS = {
    # text, cue, words in the content, who is told (None: nobody in particular)
    "the diaspora was urged": (
        "At the rally in Brussels the Armenian diaspora was urged to write to members of parliament before the vote on "
        "the corridor next week.",
        "urged",
        "to write to members",
        "diaspora",
    ),
    "it was alleged": (
        "It was alleged that Rwandan officers had led the column which entered Bunagana, a border town in eastern "
        "Congo, in June.",
        "alleged",
        "had led the column",
        None,
    ),
    "Kyiv was told": (
        "Kyiv was told that the missiles would not be delivered before the autumn, and that no date could be promised "
        "for the aircraft.",
        "told",
        "would not be delivered",
        "Ukraine",
    ),
    "villagers were warned": (
        "Villagers along the Litani were warned that the bridges might be struck during the night, and most of them "
        "left for Sidon on foot.",
        "warned",
        "the bridges might be struck",
        "Villagers",
    ),
    "it is believed": (
        "It is believed that at least two of the islands near Borneo were surveyed in secret by Malaysian vessels "
        "before the ruling.",
        "believed",
        "were surveyed in secret",
        None,
    ),
    "reporters were informed": (
        "Reporters in Nicosia were informed that the two leaders would meet again in the buffer zone before the end "
        "of the month.",
        "informed",
        "would meet again",
        "Reporters",
    ),
    "the ambassador was asked": (
        "The Spanish ambassador was asked to explain why the queue at the gate to Gibraltar had been seven hours long "
        "on Saturday.",
        "asked",
        "explain why the queue",
        "ambassador",
    ),
    "it was feared": (
        "It was feared in Nouakchott that the fighting in the north of Mali would drive another fifty thousand people "
        "across the frontier.",
        "feared",
        "would drive another fifty thousand",
        None,
    ),
    "it was announced": (
        "It was announced in Asmara late on Thursday that flights to Addis Ababa would be suspended from the end of "
        "September.",
        "announced",
        "would be suspended",
        None,
    ),
    "was reported to have": (
        "A Venezuelan patrol boat was reported to have followed the drilling ship for six hours before it turned back "
        "towards the Orinoco.",
        "reported",
        "followed the drilling ship",
        None,
    ),
    "were assured": (
        "Residents of the enclave were assured that the buses to the hospital in Yerevan would run again from Monday.",
        "assured",
        "would run again",
        "Residents",
    ),
    "had been promised": (
        "The Saharan refugees had been promised a vote within six months, but thirty years later there is still no "
        "list of voters.",
        "promised",
        "a vote within six months",
        "refugees",
    ),
    "was said to be": (
        "The deputy commander of the Houthi navy was said to be in favour of a truce in the Red Sea until the harvest "
        "was in.",
        "said",
        "in favour of a truce",
        None,
    ),
    "it was suggested": (
        "It was suggested at the talks in Chisinau that the peacekeepers on the Dniester be replaced by unarmed "
        "observers under a civilian.",
        "suggested",
        "be replaced by unarmed observers",
        None,
    ),
    "Tokyo has been notified": (
        "Tokyo has been notified that its trawlers may no longer fish off the southern Kurils without paying for the "
        "quota in advance.",
        "notified",
        "may no longer fish",
        "Japan",
    ),
}


@pytest.mark.parametrize(("text", "cue", "words", "told"), AGENTLESS.values(), ids=AGENTLESS.keys())
def test_nobody_is_named(code_text: CodeText, text: str, cue: str, words: str, told: str | None) -> None:
    coding = code_text(text)
    statement = find_statement(coding, words=words, cue=cue)
    assert statement.source is None, shown(coding)
    assert statement.source_type == "none"
    assert is_named(statement.addressee, told), f"addressee {statement.addressee}"


WITH_AGENT = {
    # text, cue, words in the content, who says it, who is told
    "was told by": (
        "Baghdad was told by the Turkish defence minister, Kemal Aydin, that the bases in the north would stay for as "
        "long as the militants did.",
        "told",
        "the bases in the north",
        "Kemal Aydin",
        "Iraq",
    ),
    "were urged by": (
        "The two Koreas were urged by the United Nations on Friday to restore the telephone line between their armies "
        "without delay.",
        "urged",
        "to restore the telephone line",
        "United Nations",
        "Koreas",
    ),
    "has been warned by": (
        "Serbia has been warned by the European Union that its candidacy would suffer if the roads to the crossings "
        "stayed blocked.",
        "warned",
        "its candidacy would suffer",
        "European Union",
        "Serbia",
    ),
}


@pytest.mark.parametrize(("text", "cue", "words", "name", "told"), WITH_AGENT.values(), ids=WITH_AGENT.keys())
def test_the_agent_is_the_source(code_text: CodeText, text: str, cue: str, words: str, name: str, told: str) -> None:
    coding = code_text(text)
    statement = find_statement(coding, words=words, cue=cue)
    assert is_named(statement.source, name), shown(coding)
    assert is_named(statement.addressee, told), f"addressee {statement.addressee}"
