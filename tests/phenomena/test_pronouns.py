"""Pronouns and descriptions take up the right actor where somebody speaks or acts, or nobody where it is not told."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, is_named, shown
from tests.phenomena.marks import NOBODY_KNOWN, actors_shown, check_marks, participants_at, read_marks

PRONOUNS = frozenset({"he", "she", "him", "they", "it", "i", "we"})
RESOLVED = {
    # marks of one letter are one actor; ? is left open by the text
    "he accused: Eritrea and Ethiopia": (
        "Eritrea's information minister, {a|Yonas Tekle}, denied on Monday that troops had crossed into Tigray. "
        "{a|He} accused Addis Ababa of preparing a war."
    ),
    "he after a state: Guyana and Venezuela": (
        "Guyanese President {a|Anil Ramdas} condemned Venezuela's new map on Sunday. {a|He} ordered the army to "
        "the Essequibo."
    ),
    "she and he of two who met: Morocco and Algeria": (
        "Moroccan Foreign Minister {a|Salma Idrissi} received her Algerian counterpart, {b|Nabil Cherif}, in Rabat "
        "on Friday. {a|She} said that the border could open within a year. {b|He} said that nothing had been "
        "agreed."
    ),
    "he is the adviser, not the president: Ukraine": (
        "{a|Ihor Bilyk}, an adviser to Ukrainian President {b|Petro Marchenko}, accused Russia of shelling the "
        "dam. {a|He} said that the water would reach Kherson by night."
    ),
    "she is not the man spoken of: Cyprus": (
        "Cypriot negotiator {a|Maria Georgiou} accused Turkish Cypriot leader {b|Hakan Denizli} of closing the "
        "crossing. {a|She} said that the farmers had waited all day."
    ),
    "they are the troops: Congo and Rwanda": (
        "{a|Rwandan troops} crossed the border near Bunagana on Tuesday night. {a|They} shelled a camp and seized "
        "two villages."
    ),
    "they are the soldiers: Israel and Lebanon": (
        "{a|Israeli soldiers} entered Kfar Kila at dawn. {a|They} arrested four men and destroyed a bridge."
    ),
    "they are the ministers who spoke: Armenia and Azerbaijan": (
        "{a|Two Armenian ministers} visited the village of Tegh on Saturday. {a|They} accused Baku of moving the posts."
    ),
    "it is the state: Nicaragua and Colombia": (
        "{a|Nicaragua} recalled its ambassador from Bogotá on Wednesday. {a|It} accused Colombia of sending "
        "warships to its waters."
    ),
    "it is the body: African Union": (
        "{a|The African Union} suspended Gabon on Thursday. {a|It} demanded that the soldiers return to their barracks."
    ),
    "it is the armed group: Sahel": (
        "{a|The Front for the Wells}, an armed group, attacked a column of Malian soldiers near Kidal. {a|It} said "
        "that thirty soldiers had been killed."
    ),
    "I in his own words: Uganda and Kenya": (
        "“{a|I} reject this map and everybody who drew it,” said Ugandan General {a|Moses Okot} on the shore of "
        "Migingo on Monday."
    ),
    "we in her own words: Finland and Russia": (
        "“{a|We} demand an answer from Moscow by Friday,” {a|Aino Lehtola}, Finland's interior minister, told "
        "reporters at the closed crossing of Vaalimaa."
    ),
    "before the name: Colombia and Venezuela": (
        "Although {a|she} condemned the raid, Colombian Vice-President {a|Marta Salazar} said that the embassy in "
        "Caracas would stay open."
    ),
    "the official: Japan and Korea": (
        "{a|A Japanese official} said that the survey ship had left the waters around the islets. {a|The official} "
        "accused Seoul of chasing it for two hours."
    ),
    "the Pakistani envoy: India and Pakistan": (
        "India's ambassador, {a|Arvind Menon}, and Pakistan's ambassador, {b|Tariq Mahmood}, addressed the "
        "Security Council on Friday. {b|The Pakistani envoy} accused Delhi of stopping the river. {a|The Indian "
        "envoy} rejected the charge."
    ),
    "the minister, one of two officials: Greece and Turkey": (
        "Greek Foreign Minister {a|Nikos Vlachos} met Turkish ambassador {b|Cem Arslan} in Athens. {a|The "
        "minister} said that the drilling had to stop. {b|The ambassador} said that it had not begun."
    ),
    "the spokeswoman: China and Taiwan Strait": (
        "Chinese foreign ministry spokeswoman {a|Liu Meiling} criticised the passage of a Canadian frigate on "
        "Tuesday. {a|The spokeswoman} warned Ottawa not to play with fire."
    ),
    "the general denies what a general says: Sudan": (
        "General {a|Omar Bashari} said that his troops held the airport of Nyala. General {b|Musa Daglo} denied it "
        "within the hour. {a|Bashari} promised to show pictures."
    ),
    "the Israeli leader: Israel and Lebanon": (
        "Israeli Prime Minister {a|Uri Shalev} rejected the French plan on Sunday. {a|The Israeli leader} said "
        "that the army would stay on the five hills."
    ),
    "the diplomat: Russia and Moldova": (
        "Russian ambassador {a|Gennady Sorokin} was summoned to the ministry in Chisinau on Monday. {a|The "
        "diplomat} rejected the protest over the drone."
    ),
    "the Chinese minister of three: India, Pakistan, China": (
        "The foreign ministers of three neighbours spoke in Dushanbe. Indian minister {a|Vikram Rao} and Pakistani "
        "minister {b|Asad Qureshi} did not shake hands. Chinese minister {c|Wang Deming} called for patience. "
        "{c|The Chinese minister} offered to receive both in Xi'an."
    ),
    "the group: Mozambique and Tanzania": (
        "{a|The Ruvuma Front}, a rebel group, seized a ferry on the river on Thursday. {a|The group} threatened to "
        "burn it unless Tanzania freed six prisoners."
    ),
    "the two presidents: Kyrgyzstan and Tajikistan": (
        "{a|The presidents of Kyrgyzstan and Tajikistan} met in Khujand on Friday. {a|The two presidents} signed a "
        "treaty on the border."
    ),
    "him as recipient: Serbia and Kosovo": (
        "Kosovo police stopped the Serbian minister {a|Dragan Lukic} at Jarinje on Saturday. They arrested {a|him} "
        "an hour later in Leposavic."
    ),
    "after a plural between: ASEAN": (
        "Indonesian envoy {a|Rini Hartono} visited Naypyidaw on Monday. The generals there refused to let her see "
        "the prisoner. {a|She} urged them to think again."
    ),
    "he: two envoys together: Serbia and Kosovo": (
        "Serbian envoy {a|Goran Ilic} and Kosovo's envoy {b|Blerim Gashi} met in Ohrid on Monday. {?|He} said that "
        "the talks had been hard."
    ),
    "the minister: two ministers together: Greece and Turkey": (
        "Greek Foreign Minister {a|Petros Zervas} and Turkish Foreign Minister {b|Murat Kaplan} spoke for an hour "
        "in Izmir. {?|The minister} said that another round would follow."
    ),
    "the president: two presidents together: Armenia and Azerbaijan": (
        "Armenian President {a|Karen Avagyan} and Azerbaijani President {b|Farid Huseynov} were seated side by "
        "side in Prague. {?|The president} accused his neighbour of bad faith."
    ),
    "they: two armies: Ethiopia and Eritrea": (
        "{a|Ethiopian troops} and {b|Eritrean troops} fought near Badme on Sunday. {?|They} shelled a school, "
        "according to villagers."
    ),
}


@pytest.mark.parametrize("marked", RESOLVED.values(), ids=RESOLVED.keys())
def test_taken_up_again(code_text: CodeText, marked: str) -> None:
    text, marks = read_marks(marked)
    coding = code_text(text)
    actors = check_marks(coding, marks)
    for mark in marks:
        names = {participant.name for participant in participants_at(coding, mark)}
        if mark.sign == NOBODY_KNOWN:
            known = {actor.name for actor in actors.values()}
            assert not names & known, f"“{mark.words}” taken for {names & known}: {actors_shown(coding)}"
        elif mark.words.lower() in PRONOUNS or mark.words.lower().startswith("the "):
            found = names or "in no role"
            assert names == {actors[mark.sign].name}, f"“{mark.words}” is {found}: {actors_shown(coding)}"


ACTING = {
    # text, trigger or cue, who acts or speaks there
    "who: Philippines and China": (
        "Commodore Jose Reyes, who accused China of ramming a supply boat near the shoal, ordered his crews to "
        "film every ship.",
        "accused",
        "Jose Reyes",
    ),
    "who after a description: Sudan and Chad": (
        "A Sudanese rebel who threatened to burn the bridge surrendered to Chadian soldiers on Tuesday.",
        "threatened",
        "Sudanese rebel",
    ),
    "which: Armenia and Azerbaijan": (
        "Azerbaijan, which closed the road through the corridor in December, rejected the court's order on Friday.",
        "closed",
        "Azerbaijan",
    ),
    "that: Congo and Rwanda": (
        "The Congolese militia that attacked the camp above Minova accused Rwanda of hiding its own dead.",
        "attacked",
        "Congolese militia",
    ),
    "one subject of two verbs: Venezuela and Guyana": (
        "Venezuelan Foreign Minister Luis Prado flew to Kingstown and accused Guyana of selling what was not its own.",
        "accused",
        "Luis Prado",
    ),
    "after condemning: Israel and Lebanon": (
        "After condemning the raid on Tyre, Lebanese minister Rami Saad recalled his ambassador from the talks.",
        "condemning",
        "Rami Saad",
    ),
    "by the coastguards: Greece and Turkey": (
        "Greek fishermen said that Turkish coastguards had followed them for an hour. Two of their boats were "
        "seized by the coastguards off Farmakonisi.",
        "seized",
        "coastguards",
    ),
    "asked to: Cyprus": (
        "The United Nations asked Turkish Cypriot leader Hakan Denizli to meet the envoy, but he refused to come.",
        "refused",
        "Hakan Denizli",
    ),
}


@pytest.mark.parametrize(("text", "word", "name"), ACTING.values(), ids=ACTING.keys())
def test_who_acts(code_text: CodeText, text: str, word: str, name: str) -> None:
    coding = code_text(text)
    people = [p for event in coding.events if event.trigger.text == word for p in event.actors]
    people += [s.source for s in coding.statements if s.cue is not None and s.cue.text == word and s.source is not None]
    names = {participant.name for participant in people}
    assert people, f"nobody {word}: {actors_shown(coding)} / {shown(coding)}"
    assert all(is_named(participant, name) for participant in people), (
        f"{names} {word}: {actors_shown(coding)} / {shown(coding)}"
    )
