"""Speakers without a name: each stays the one that is meant, and no country is made up for them."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, find_statement, shown
from tests.phenomena.marks import actors_shown, check_marks, participants_at, read_marks

APART = {
    # marks of one letter are one actor, of different letters different ones
    "diplomatic sources and a top official: Sudan": (
        "{a|Diplomatic sources} said that the talks in Jeddah were dead. {b|A top official} said that they would "
        "open on Monday."
    ),
    "a second Western diplomat: Serbia and Kosovo": (
        "{a|A Western diplomat} in Pristina said that the mayors would resign. {b|A second Western diplomat} said "
        "that they would not."
    ),
    "officials in two capitals: Congo and Rwanda": (
        "{a|Officials in Kigali} denied that soldiers had crossed the border. {b|Officials in Kinshasa} said that "
        "four hundred had been counted."
    ),
    "residents on two sides: Israel and Lebanon": (
        "{a|A resident of Metula} said that the sirens had come too late. {b|A resident of Khiam} said that there "
        "had been none."
    ),
    "a villager and a villager: Armenia and Azerbaijan": (
        "{a|A villager} in Tegh said that the soldiers had cut down his trees. {b|A villager} in Zabukh said that "
        "the trees had always been his."
    ),
    "one source and another: Guyana and Venezuela": (
        "{a|One source} in Caracas said that the army would not move. {b|Another} said that tanks had been seen on "
        "the road to the border."
    ),
    "two sources in one sentence: Morocco and Algeria": (
        "{a|A Moroccan source} told the paper that the pipe would be opened, but {b|an Algerian source} said that "
        "it had rusted through."
    ),
    "government and opposition sources: Nicaragua": (
        "{a|Government sources} in Managua said that the bishop had left of his own will. {b|Opposition sources} "
        "said that he had been put on an aeroplane."
    ),
    "a senior official twice, of two embassies: Philippines and China": (
        "{a|A senior official} at the Philippine embassy in Beijing said that the call had been friendly. {b|A "
        "senior official} at the Chinese embassy in Manila said that there had been no call."
    ),
    "aides to two leaders: Cyprus": (
        "{a|An aide to the Greek Cypriot leader} said that the map had been handed over. {b|An aide to the Turkish "
        "Cypriot leader} said that the envelope was empty."
    ),
    "two and a third: Ethiopia and Eritrea": (
        "{a|Two officials} in Asmara said that the port would be opened to Ethiopia. {b|A third official} said "
        "that nothing of the kind had been promised."
    ),
    "a soldier and his mother: Ukraine and Russia": (
        "{a|A Ukrainian soldier} said that his unit had left the hill. {b|The soldier's mother} said that he had "
        "not written for a month."
    ),
    "the sources go on: Iraq and Turkey": (
        "{a|Security sources} in Erbil said that Turkish aircraft had bombed the mountain. {a|The sources} added "
        "that two shepherds had been killed."
    ),
    "the officer goes on: India and China": (
        "{a|A senior Indian officer} said that the tents had been taken down. {a|The officer} added that the "
        "Chinese side had filmed it."
    ),
    "the same diplomat after another: ASEAN": (
        "{a|An ASEAN diplomat} said that the chair would be passed on. {b|Indonesian envoy Rini Hartono} said that "
        "the generals had lost their turn. {a|The ASEAN diplomat} said that this was still being discussed."
    ),
    "an official of the UN and one of the AU: Somalia and Ethiopia": (
        "{a|A United Nations official} said that the port deal broke the law. {b|An African Union official} said "
        "that nobody had read it yet. {a|The UN official} urged both sides to publish it."
    ),
    "spokesmen of two ministries: Japan and Korea": (
        "{a|A spokesman for Japan's foreign ministry} said that the statue had to go. {b|A spokesman for South "
        "Korea's foreign ministry} said that it would stay. {b|The South Korean spokesman} said that it stood on "
        "private land."
    ),
    "another fisherman: Philippines": (
        "{a|A fisherman} from Masinloc said that his nets had been cut. {b|Another fisherman} said that he had "
        "been chased for three hours."
    ),
    "the minister is not the official: Colombia and Ecuador": (
        "{a|An Ecuadorean official} said that the bombers had been over the river by mistake. {b|Ecuador's defence "
        "minister}, {b|Lucía Paredes}, said that there had been no mistake."
    ),
    "witnesses and police: Haiti and the Dominican Republic": (
        "{a|Witnesses} said that the guards had fired at the crowd by the bridge. {b|Police} in Dajabón said that "
        "the shots had been fired into the air."
    ),
    "a former minister is not a minister: Thailand and Cambodia": (
        "{a|A Thai minister} said that the temple road was mined. {b|A former Thai minister} said that he had "
        "walked it last week."
    ),
    "an unnamed lawmaker twice: Greece and Turkey": (
        "{a|A Greek lawmaker} said that the frigates should sail. {b|A Turkish lawmaker} said that they would be "
        "met. {a|The Greek lawmaker} said that he was not afraid."
    ),
}


@pytest.mark.parametrize("marked", APART.values(), ids=APART.keys())
def test_the_nameless_stay_apart(code_text: CodeText, marked: str) -> None:
    text, marks = read_marks(marked)
    coding = code_text(text)
    actors = check_marks(coding, marks)
    for mark in marks:
        names = {participant.actor for participant in participants_at(coding, mark)}
        assert names <= {actors[mark.sign].id}, f"“{mark.words}” is somebody else: {actors_shown(coding)}"


TOLD = {
    # text, words in the content, kind of source, country of the source
    "diplomatic sources: Sudan": (
        "Diplomatic sources said that the talks in Jeddah were dead before they had begun.",
        "the talks in Jeddah",
        "anonymous",
        None,
    ),
    "a top official: Iran": (
        "A top Iranian official told reporters that the cameras would be switched off on Sunday.",
        "the cameras would be switched off",
        "unnamed",
        "IRN",
    ),
    "informed sources: Kashmir": (
        "Informed sources said that the two generals had used the hotline twice since the firing along the Line of "
        "Control.",
        "had used the hotline twice",
        "anonymous",
        None,
    ),
    "a source familiar: Guyana": (
        "A source familiar with the talks said that Venezuela had asked for another month to study the map.",
        "had asked for another month",
        "anonymous",
        None,
    ),
    "an official in his own right: Armenia": (
        "An Armenian official, who asked that his name not be used, said that the guards would leave the airport "
        "in August.",
        "the guards would leave",
        "anonymous",
        "ARM",
    ),
    "analysts: Taiwan Strait": (
        "Analysts said that the drill had been planned long before the president's journey to Palau.",
        "had been planned long before",
        "unnamed",
        None,
    ),
    "senior officials of two states: Ethiopia": (
        "Senior officials from Ethiopia and Somalia said that the technical talks would go on in Ankara.",
        "the technical talks would go on",
        "unnamed",
        None,
    ),
    "villagers: Congo": (
        "Villagers said that the men who had taken the cattle spoke a language of the other shore.",
        "spoke a language",
        "unnamed",
        None,
    ),
    "intelligence sources: Israel and Lebanon": (
        "Lebanese intelligence sources said that the drone had been guided from a ship.",
        "had been guided from a ship",
        "anonymous",
        "LBN",
    ),
    "a spokesman without a name: Morocco": (
        "A spokesman for the Moroccan royal palace said that no invitation had come from Algiers.",
        "no invitation had come",
        "unnamed",
        "MAR",
    ),
    "Western intelligence: Ukraine": (
        "Western officials said that the shells had been made before 1991 and stored in the open.",
        "had been made before 1991",
        "unnamed",
        None,
    ),
    "a named man is none of these: Nicaragua": (
        "Nicaraguan envoy Mario Zelaya said that the warships had only been passing through.",
        "had only been passing",
        "named",
        "NIC",
    ),
}


@pytest.mark.parametrize(("text", "words", "kind", "country"), TOLD.values(), ids=TOLD.keys())
def test_kind_and_country_of_a_source(
    code_text: CodeText, text: str, words: str, kind: str, country: str | None
) -> None:
    coding = code_text(text)
    statement = find_statement(coding, words=words)
    assert statement.source is not None, shown(coding)
    assert (statement.source_type, statement.source.country) == (kind, country), f"{statement}: {shown(coding)}"
