"""The act against its content: an offer has been made, what is offered has not been done; an accusation is no proof."""

from __future__ import annotations

import pytest

from demarche.records import Span
from tests.phenomena.conftest import CodeText, is_named, shown
from tests.phenomena.events import events_shown, find_event, holder_of, triggered

ACTS = {
    # text, trigger, types that fit, modes that fit (empty: any), words of the content that are no event
    "offered to withdraw": (
        "Eritrea offered on Monday to withdraw its brigade from Badme and to leave the town to the monitors.",
        "offered",
        {"AGREE", "CONCEDE"},
        set(),
        ("withdraw", "leave"),
    ),
    "a state protested": (
        "The Philippines protested the use of water cannon by the Chinese coast guard near the reef.",
        "protested",
        {"ACCUSE"},
        {"disapprove"},
        (),
    ),
    "promised to release": (
        "Nicaragua promised Costa Rica to release the two surveyors held at San Juan del Norte before Easter.",
        "promised",
        {"AGREE", "CONCEDE"},
        set(),
        ("release",),
    ),
    "agreed to exchange": (
        "Ukraine and Russia agreed in Istanbul to exchange a hundred wounded soldiers each.",
        "agreed",
        {"AGREE"},
        set(),
        ("exchange",),
    ),
    "invited to visit": (
        "The president of Cyprus invited the Turkish Cypriot leader to visit the new museum in Paphos.",
        "invited",
        {"AGREE"},
        set(),
        ("visit",),
    ),
    "demanded to leave": (
        "Mauritius demanded that Britain withdraw from the Chagos Archipelago by the end of the year.",
        "demanded",
        {"REQUEST"},
        {"yield"},
        ("withdraw",),
    ),
    "called on to free": (
        "The African Union called on Burundi to free the Rwandan drivers whom it has held at Kayanza since April.",
        "called",
        {"REQUEST"},
        {"yield"},
        ("free",),
    ),
    "urged to lift": (
        "The Philippines urged China to lift the floating barrier at Scarborough Shoal before the monsoon.",
        "urged",
        {"REQUEST"},
        {"yield", "change"},
        ("lift",),
    ),
    "asked for talks": (
        "Guatemala asked Belize for talks on the Sarstoon river in a note handed over on Wednesday.",
        "asked",
        {"REQUEST"},
        {"meet"},
        ("talks",),
    ),
    "refused to extradite": (
        "Serbia refused to extradite to Kosovo the man who led the gunmen into the monastery at Banjska.",
        "refused",
        {"REJECT"},
        set(),
        ("extradite",),
    ),
    "ruled out pulling back": (
        "Armenia ruled out pulling its border guards back from the heights above Jermuk.",
        "ruled",
        {"REJECT"},
        {"yield"},
        ("pulling",),
    ),
    "rejected a call to withdraw": (
        "Morocco rejected a call by the Polisario Front to withdraw its soldiers from the strip at Guerguerat.",
        "rejected",
        {"REJECT"},
        {"yield"},
        ("withdraw",),
    ),
    "threatened to bomb": (
        "Israel threatened on Sunday to bomb the bridges over the Litani.",
        "threatened",
        {"THREATEN"},
        {"violence"},
        ("bomb",),
    ),
    "threatened to expel": (
        "Mali threatened to expel the Algerian ambassador over the burial of a Tuareg chief in Tamanrasset.",
        "threatened",
        {"THREATEN"},
        {"expel"},
        ("expel",),
    ),
    "warned that it would annex": (
        "Venezuela warned Guyana that it would annex the land west of the river by force.",
        "warned",
        {"THREATEN"},
        {"territory", "violence"},
        ("annex",),
    ),
    "vowed to avenge": (
        "The Taliban vowed to attack Tajik border posts on the Panj in revenge for the death of a commander.",
        "vowed",
        {"THREATEN"},
        {"violence"},
        ("attack",),
    ),
}


@pytest.mark.parametrize(("text", "trigger", "types", "modes", "content"), ACTS.values(), ids=ACTS.keys())
def test_the_act_is_done_and_its_content_is_not(
    code_text: CodeText, text: str, trigger: str, types: set[str], modes: set[str], content: tuple[str, ...]
) -> None:
    coding = code_text(text)
    act = find_event(coding, trigger)
    assert act.type in types, events_shown(coding)
    assert not modes or act.mode in modes, events_shown(coding)
    assert act.status == "occurred", events_shown(coding)
    told = [word for word in content if triggered(coding, word)]
    assert not told, f"{told} coded beside the act: {events_shown(coding)}"


ONLY_IF = {
    # text, words one of which is the trigger of the refusal, the condition
    "would not engage unless": (
        "North Korea's delegate said that Pyongyang would not engage with Washington unless the carrier left Busan.",
        ("engage",),
        "unless the carrier left Busan",
    ),
    "will not meet unless": (
        "The Cypriot president will not meet the Turkish Cypriot leader unless the fence at Pyla comes down, an aide "
        "said.",
        ("meet",),
        "unless the fence at Pyla comes down",
    ),
    "refuses to talk until": (
        "Thailand refuses to talk to Cambodia until the mines near the temple are cleared.",
        ("refuses",),
        "until the mines near the temple are cleared",
    ),
}


@pytest.mark.parametrize(("text", "words", "condition"), ONLY_IF.values(), ids=ONLY_IF.keys())
def test_who_will_not_unless_refuses_now(
    code_text: CodeText, text: str, words: tuple[str, ...], condition: str
) -> None:
    coding = code_text(text)
    act = next((e for word in words for e in triggered(coding, word)), None)
    assert act is not None, f"no event {words}, but {events_shown(coding)}"
    assert act.type == "REJECT", events_shown(coding)
    assert act.status in {"occurred", "ongoing"}, events_shown(coding)
    assert _starts(act.condition, condition), f"condition {act.condition}: {events_shown(coding)}"


def _starts(found: Span | None, words: str) -> bool:
    return found is not None and found.text.startswith(words)


ACCUSED = {
    # text, trigger of the accusation, trigger of the assault in it, the accuser
    "accused of shelling": (
        "Cambodia accused Thailand of shelling a pagoda near Ta Moan Thom on Friday.",
        "accused",
        "shelling",
        "Cambodia",
    ),
    "alleged that": (
        "Colombia alleged that Venezuelan guards had beaten two ranchers on the bank of the Arauca.",
        "alleged",
        "beaten",
        "Colombia",
    ),
    "charged that": (
        "Sudan charged in a letter to the Security Council that Emirati drones had bombed the airport of Port Sudan.",
        "charged",
        "bombed",
        "Sudan",
    ),
    "accused of abducting": (
        "Lebanon accused Israel of abducting a ship's captain from his house in Batroun.",
        "accused",
        "abducting",
        "Lebanon",
    ),
    "accused a state within": (
        "The government in Chisinau accused the authorities in Tiraspol of torturing a teacher from Grigoriopol.",
        "accused",
        "torturing",
        "Chisinau",
    ),
    "the accusation that": (
        "Rwanda repeated its accusation that Congolese gunners had shelled a market in Rubavu.",
        "accusation",
        "shelled",
        "Rwanda",
    ),
}


@pytest.mark.parametrize(("text", "accusation", "assault", "accuser"), ACCUSED.values(), ids=ACCUSED.keys())
def test_an_accusation_is_made_and_its_assault_is_attributed(
    code_text: CodeText, text: str, accusation: str, assault: str, accuser: str
) -> None:
    coding = code_text(text)
    act, content = find_event(coding, accusation), find_event(coding, assault)
    assert (act.type, act.status, act.attributed_to) == ("ACCUSE", "occurred", None), events_shown(coding)
    assert content.type == "ASSAULT", events_shown(coding)
    holder = holder_of(coding, content)
    assert holder is not None, f"the outlet tells {assault!r}: {shown(coding)}"
    said_by = f"{holder.source.name} {holder.source.span.text}" if holder.source else ""
    assert is_named(holder.source, accuser) or accuser in said_by, shown(coding)
