"""Proposals, offers, demands and appeals: who to whom, what, tied to what, and what came of it."""

from __future__ import annotations

import pytest

from demarche.records import Coding, Proposal
from tests.phenomena.conftest import CodeText, is_named

MADE = {
    # text, words of the object, kind, proposer, addressee (None: nobody is told)
    "offered somebody something": (
        "Turkey offered Greece talks on the air corridors over the eastern Aegean.",
        "talks on the air corridors",
        ("offer", "Turkey", "Greece"),
    ),
    "proposed to somebody": (
        "Ugandan president David Okello proposed a joint commission on Lake Albert to his Congolese counterpart.",
        "joint commission",
        ("proposal", "David Okello", "counterpart"),
    ),
    "demanded that": (
        "Malaysia demanded that Indonesia withdraw its marines from the beacon off Ambalat.",
        "withdraw its marines",
        ("demand", "Malaysia", "Indonesia"),
    ),
    "has asked": (
        "Mauritius has asked France to take down the weather station on Tromelin.",
        "take down the weather station",
        ("appeal", "Mauritius", "France"),
    ),
    "must, in a quotation": (
        "“Ethiopia must show us the figures before the next filling,” said Sudanese minister Huda Osman.",
        "show us the figures",
        ("demand", "Huda Osman", "Ethiopia"),
    ),
    "called on": (
        "Vanuatu called on Indonesia to let observers into the highlands of Papua before the rains.",
        "let observers into the highlands",
        ("appeal", "Vanuatu", "Indonesia"),
    ),
    "invited": (
        "Kazakhstan invited the Armenian and Azerbaijani ministers to meet in Almaty in the second week of May.",
        "meet in Almaty",
        ("offer", "Kazakhstan", "Armenia"),
    ),
    "its offer of": (
        "Japan repeated its offer of a joint survey of the southern islands on Monday.",
        "joint survey",
        ("offer", "Japan", None),
    ),
    "somebody's proposal of": (
        "The African Union's proposal of joint patrols along the Badme line reached Asmara on Monday.",
        "joint patrols along the Badme line",
        ("proposal", "African Union", None),
    ),
    "was ready to": (
        "Serbian president Dragan Petrovic said that he was ready to sign the paper on electricity with Pristina.",
        "sign the paper on electricity",
        ("offer", "Dragan Petrovic", None),
    ),
    "suggested that": (
        "Colombian president Camila Duarte suggested that the bridge at Cucuta be opened to lorries on weekdays.",
        "the bridge at Cucuta be opened",
        ("proposal", "Camila Duarte", None),
    ),
    "appealed to": (
        "The Red Cross appealed to the Sudanese army to open a corridor to El Fasher.",
        "open a corridor",
        ("appeal", "Red Cross", "army|Armed Forces"),
    ),
    "with its time": (
        "General Khalifa Saleh of Libya proposed a vote in June on condition that no foreign soldier was left in "
        "Sirte.",
        "vote in June",
        ("proposal", "Khalifa Saleh", None),
    ),
    "the passive": (
        "Nicaragua was urged by Costa Rica to pull its dredger out of the mouth of the San Juan.",
        "pull its dredger out",
        ("appeal", "Costa Rica", "Nicaragua"),
    ),
    "an outsider's appeal in somebody's words": (
        "The Omani minister, Said Harthy, said that Tehran had asked Abu Dhabi to send an envoy to the three islands.",
        "send an envoy",
        ("appeal", "Iran|Tehran", "Abu Dhabi|United Arab Emirates"),
    ),
}
CONDITIONS = {
    # text, words of the object, the condition (None: it is tied to nothing)
    "if": (
        "Cambodia offered to pull its guns back from the temple if Thailand did the same.",
        "pull its guns back",
        "if Thailand did the same",
    ),
    "on condition that": (
        "General Khalifa Saleh of Libya proposed a vote in June on condition that no foreign soldier was left in "
        "Sirte.",
        "vote",
        "on condition that no foreign soldier was left in Sirte",
    ),
    "provided that": (
        "Eritrea said that it was prepared to free the sailors provided that Yemen paid for the burned customs house.",
        "free the sailors",
        "provided that Yemen paid for the burned customs house",
    ),
    "before the main clause": (
        "If the sluices were opened by Sunday, Iraq offered, it would lift the ban on Syrian fruit.",
        "lift the ban on Syrian fruit",
        "If the sluices were opened by Sunday",
    ),
    "a purpose is no condition": (
        "Chad asked Libya to close the tracks through the Tibesti so that the gold diggers would go home.",
        "close the tracks",
        None,
    ),
}
STATUS = {
    # text, words of the object, status
    "made": ("Slovenia asked Croatia to remove the buoys from the bay.", "remove the buoys", "made"),
    "denied that it had": (
        "Spain denied that it had proposed a shared airport to Gibraltar.",
        "shared airport",
        "denied",
    ),
    "has never asked": (
        "Moldova has never asked Ukraine to close the railway to Tiraspol.",
        "close the railway",
        "denied",
    ),
    "might offer": ("Bolivia might offer Chile gas in return for a harbour.", "gas", "hypothetical"),
    "will propose": (
        "Armenia will propose an exchange of four villages at the talks in Brussels on Friday.",
        "exchange of four villages",
        "planned",
    ),
    "withdrawn": (
        "Lebanon offered to drill together with Cyprus. On Sunday Lebanon withdrew the offer.",
        "drill together",
        "withdrawn",
    ),
}
ANSWERS = {
    # text, words of the object, the answer (None: none is told), the words that give it
    "accepted the offer": (
        "Eritrea offered to exchange the last prisoners. Ethiopia accepted the offer on Thursday.",
        "exchange the last prisoners",
        ("accepted", "accepted"),
    ),
    "dismissed the proposal": (
        "North Korea proposed talks on the fishing line to Seoul. South Korea dismissed the proposal as a trick.",
        "talks on the fishing line",
        ("rejected", "dismissed"),
    ),
    "turned it down": (
        "Serbia offered to pay for the repair of the bridge in Mitrovica. Kosovo turned it down within the hour.",
        "pay for the repair",
        ("rejected", "turned"),
    ),
    "in one sentence, the other's proposal": (
        "Nicaragua rejected Costa Rica's proposal of joint dredging in the San Juan.",
        "joint dredging",
        ("rejected", "rejected"),
    ),
    "refused": (
        "The United Nations urged Burundi to let the monitors back into Bujumbura. Burundi refused.",
        "let the monitors back",
        ("rejected", "refused"),
    ),
    "agreed to the request": (
        "Fiji asked Tonga to free the yacht. Tonga agreed to the request the next day.",
        "free the yacht",
        ("accepted", "agreed"),
    ),
    "the passive": (
        "Iraq proposed a shared harbour at Khor Abdullah. The proposal was rejected by Kuwait.",
        "shared harbour",
        ("rejected", "rejected"),
    ),
    "a third party's welcome is no answer": (
        "Turkey proposed a line of telephones to Greece. Germany welcomed the proposal.",
        "line of telephones",
        None,
    ),
    "will study it": (
        "Guatemala offered to open two more crossings. Belize said that it would study the offer.",
        "open two more crossings",
        None,
    ),
    "the rejection of something else": (
        "Japan asked China to remove the buoy. China rejected a resolution on whaling the same week.",
        "remove the buoy",
        None,
    ),
}


def _proposal(coding: Coding, words: str) -> Proposal:
    """The proposal of this.

    Raises:
        AssertionError: there is none; the message shows what came out instead.
    """
    found = [proposal for proposal in coding.proposals if words in proposal.object.text]
    assert found, f"nobody proposes {words!r}, but {_shown(coding)}"
    return found[0]


def _shown(coding: Coding) -> str:
    return " | ".join(
        f"{p.kind}/{p.status}/{p.answered} {p.proposer.name if p.proposer else None} to "
        f"{p.addressee.name if p.addressee else None}: “{p.object.text}”"
        for p in coding.proposals
    )


@pytest.mark.parametrize(("text", "words", "expected"), MADE.values(), ids=MADE.keys())
def test_who_proposes_what_to_whom(
    code_text: CodeText, text: str, words: str, expected: tuple[str, str, str | None]
) -> None:
    coding = code_text(text)
    proposal = _proposal(coding, words)
    kind, proposer, addressee = expected
    assert proposal.kind == kind, _shown(coding)
    assert any(is_named(proposal.proposer, name) for name in proposer.split("|")), _shown(coding)
    names = addressee.split("|") if addressee else [None]
    assert any(is_named(proposal.addressee, name) for name in names), _shown(coding)


@pytest.mark.parametrize(("text", "words", "condition"), CONDITIONS.values(), ids=CONDITIONS.keys())
def test_what_a_proposal_is_tied_to(code_text: CodeText, text: str, words: str, condition: str | None) -> None:
    proposal = _proposal(code_text(text), words)
    found = proposal.condition.text if proposal.condition else None
    assert found == condition
    assert condition is None or condition not in proposal.object.text


@pytest.mark.parametrize(("text", "words", "status"), STATUS.values(), ids=STATUS.keys())
def test_status_of_a_proposal(code_text: CodeText, text: str, words: str, status: str) -> None:
    coding = code_text(text)
    assert _proposal(coding, words).status == status, _shown(coding)


@pytest.mark.parametrize(("text", "words", "answer"), ANSWERS.values(), ids=ANSWERS.keys())
def test_answer_to_a_proposal(code_text: CodeText, text: str, words: str, answer: tuple[str, str] | None) -> None:
    coding = code_text(text)
    proposal = _proposal(coding, words)
    assert proposal.answered == (answer[0] if answer else None), _shown(coding)
    cues = {s.id: s.cue.text for s in coding.statements if s.cue is not None}
    told = {event.id: event.trigger.text for event in coding.events} | cues
    if answer is None:
        assert proposal.answer is None, told.get(proposal.answer or "")
    else:
        assert proposal.answer is not None
        assert answer[1] in told[proposal.answer].split(), told[proposal.answer]


UNPROPOSED = {
    # text in which nothing is proposed, offered, demanded or asked of anybody
    "a report that offers": "The report offers a history of the boundary between Ghana and Togo in four maps.",
    "the demand for a good": "The demand for Djiboutian salt fell by half after the Ethiopian road was closed.",
    "a question": "Reporters asked the Danish minister how many soldiers were on Hans Island.",
    "a court of appeals": "The appeals court in Manila upheld the sentence against the two Chinese skippers.",
    "evidence that suggests": "The evidence suggests that the mine in the Kerch Strait was laid by a fishing boat.",
    "an invitation to disaster": "The empty post at Tazara is an invitation to smugglers from both Chad and Libya.",
}


@pytest.mark.parametrize("text", UNPROPOSED.values(), ids=UNPROPOSED.keys())
def test_nothing_is_proposed(code_text: CodeText, text: str) -> None:
    coding = code_text(text)
    assert not coding.proposals, _shown(coding)
