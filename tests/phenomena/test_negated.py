"""Negated attribution: what somebody has not said, told apart from a negation in what somebody has said."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, find_statement, shown

POLARITY = {
    # text, cue, words in the content, polarity
    "has not announced": (
        "Ethiopia has not announced when the turbines will be switched on, and the engineers in Guba have been told to "
        "keep the date to themselves.",
        "announced",
        "when the turbines will be switched on",
        "negative",
    ),
    "declined to say whether": (
        "A spokeswoman for the Japanese coast guard declined to say whether the patrol had come within range of the "
        "Russian ship near the Kurils.",
        "say",
        "the patrol had come within range",
        "negative",
    ),
    "neither confirmed": (
        "Azerbaijan neither confirmed nor denied that its drones had been used against the convoy on the Lachin road "
        "on Sunday.",
        "confirmed",
        "its drones had been used",
        "negative",
    ),
    "nor denied": (
        "Uganda's army neither confirmed nor denied that its gunboats had shelled the island in Lake Albert which the "
        "Congolese side holds.",
        "denied",
        "its gunboats had shelled",
        "negative",
    ),
    "never said": (
        "President Dragan Ilic never said that Serbia would recognise the licence plates, his office insisted on "
        "Tuesday after a report in a Pristina daily.",
        "said",
        "Serbia would recognise the licence plates",
        "negative",
    ),
    "did not accuse": (
        "The report of the mission did not accuse Eritrea of looting the depots in Tigray, although two of its annexes "
        "list the lorries by number.",
        "accuse",
        "looting the depots",
        "negative",
    ),
    "has yet to say": (
        "Morocco has yet to say whether it will send a delegation to the round table on Western Sahara that was called "
        "for the end of the month.",
        "say",
        "it will send a delegation",
        "negative",
    ),
    "stopped short of saying": (
        "The Filipino senator stopped short of saying that the treaty with Washington obliged anybody to defend the "
        "grounded ship on the shoal.",
        "saying",
        "the treaty with Washington obliged",
        "negative",
    ),
    "refused to say": (
        "Colombian officers at the bridge in Cucuta refused to say how many Venezuelan soldiers had laid down their "
        "arms there since morning.",
        "say",
        "how many Venezuelan soldiers",
        "negative",
    ),
    "without saying": (
        "The Greek foreign minister left the hall in Geneva without saying whether the talks on the two islets would "
        "be resumed in autumn.",
        "saying",
        "would be resumed",
        "negative",
    ),
    "no official has claimed": (
        "No official in Damascus has claimed that the drone came from Jordan, where the army keeps a battery close to "
        "the frontier.",
        "claimed",
        "the drone came from Jordan",
        "negative",
    ),
    "is not saying": (
        "“The court is not saying that Guatemala must give up its claim,” former ambassador Jorge Lima told students, "
        "“only that it must wait for the hearing.”",
        "saying",
        "Guatemala must give up its claim",
        "negative",
    ),
    "did not mention": (
        "In a speech of two hours the Armenian president did not mention that a draft of the treaty had been on his "
        "desk since January.",
        "mention",
        "a draft of the treaty",
        "negative",
    ),
    "said not": (
        "Lebanese minister Omar Haidar said that the line drawn at sea was not final and that no field would be "
        "given away.",
        "said",
        "was not final",
        "positive",
    ),
    "said nobody": (
        "The governor of Batken said that nobody had crossed the canal on Friday and that no shot had been heard from "
        "the Tajik side.",
        "said",
        "nobody had crossed the canal",
        "positive",
    ),
    "warned not to": (
        "Turkey warned Cyprus not to drill south of the island before the two communities had agreed on how the gas "
        "would be shared.",
        "warned",
        "drill south of the island",
        "positive",
    ),
    "denied": (
        "Rwanda denied that any of its soldiers had been near the camp outside Goma when the rockets fell on it.",
        "denied",
        "any of its soldiers",
        "positive",
    ),
    "who had not been there said": (
        "The Thai governor, who had not been present at the temple, said that the shots had come from the other side "
        "of the stairs.",
        "said",
        "the shots had come from",
        "positive",
    ),
    "insisted that not": (
        "London insisted that the islanders of the Chagos would not be removed a second time, whatever was agreed with "
        "Mauritius.",
        "insisted",
        "would not be removed a second time",
        "positive",
    ),
    "not only": (
        "Iran's envoy not only said that the inspectors would be let in but offered them a helicopter from Isfahan to "
        "the site.",
        "said",
        "the inspectors would be let in",
        "positive",
    ),
}


@pytest.mark.parametrize(("text", "cue", "words", "polarity"), POLARITY.values(), ids=POLARITY.keys())
def test_polarity(code_text: CodeText, text: str, cue: str, words: str, polarity: str) -> None:
    coding = code_text(text)
    assert find_statement(coding, words=words, cue=cue).polarity == polarity, shown(coding)
