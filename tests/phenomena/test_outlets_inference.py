"""What an outlet reads into somebody's words or deeds is its own and never a statement of that speaker."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, find_statement, holding, is_named, shown

READ_INTO_WORDS = {
    # text, words that are said, by whom, words of the outlet's inference
    "appeared to be a tacit admission": (
        "“War is not a wedding,” said Tajik general Rustam Nazarov, in what appeared to be a tacit admission that his "
        "men had burned the village.",
        ("War is not a wedding", "Rustam Nazarov"),
        "his men had burned",
    ),
    "seemingly conceding": (
        "Vietnamese minister Tran Quang said that the sea was wide and the boats were small, seemingly conceding that "
        "the navy had lost sight of the convoy.",
        ("the sea was wide", "Tran Quang"),
        "the navy had lost sight",
    ),
    "apparently accepting": (
        "Kuwaiti envoy Khalid Mansoor said that lines on water could be drawn twice, apparently accepting that the "
        "old map of Khor Abdullah was dead.",
        ("could be drawn twice", "Khalid Mansoor"),
        "the old map of Khor Abdullah",
    ),
    "an apparent reference": (
        "Greek minister Eleni Markou said that some neighbours took poems for maps, in an apparent reference to the "
        "Turkish anthem of the sea.",
        ("some neighbours took poems for maps", "Eleni Markou"),
        "the Turkish anthem",
    ),
    "sounded like a warning": (
        "“Winter is long in the Carpathians,” Hungarian minister Istvan Kocsis said in what sounded like a warning "
        "that the gas would be cut off.",
        ("Winter is long", "Istvan Kocsis"),
        "the gas would be cut off",
    ),
    "suggesting that, of a remark": (
        "Serbian president Dragan Petrovic said that he had other plans for Sunday, suggesting that the paper on "
        "plates would stay unsigned.",
        ("he had other plans", "Dragan Petrovic"),
        "the paper on plates would",
    ),
    "an indication that": (
        "Belarusian officials said that the booths at Bruzgi had been painted, an indication that lorries may be let "
        "through before the summer.",
        ("had been painted", "Belarus"),
        "lorries may be let through",
    ),
    "all but admitting": (
        "Asked about the drones, Rwandan spokeswoman Alice Uwase said that birds fly where they like, all but "
        "admitting that they had been launched at Gisenyi.",
        ("birds fly where they like", "Alice Uwase"),
        "they had been launched",
    ),
    "tantamount to an admission": (
        "Eritrean minister Yemane Haile said that no army counts its goats, a remark tantamount to an admission that "
        "the herds of Irob had been taken.",
        ("no army counts its goats", "Yemane Haile"),
        "the herds of Irob",
    ),
    "a sentence of its own, it appears": (
        "Chilean minister Ana Fuentes said that the sea was not for sale. It appears that the offer of a corridor to "
        "Bolivia is off the table.",
        ("the sea was not for sale", "Ana Fuentes"),
        "the offer of a corridor",
    ),
    "a sentence of its own, apparently": (
        "Ghanaian admiral Kofi Mensah said that his ships were in port. Apparently nobody had told the Ivorian navy "
        "where the rig would stand.",
        ("his ships were in port", "Kofi Mensah"),
        "where the rig would stand",
    ),
    "the words could only mean": (
        "“Bees do not sign treaties,” Kyrgyz deputy Nurlan Asanov said in Batken. The words could only mean that the "
        "vote on the springs would be put off.",
        ("Bees do not sign treaties", "Nurlan Asanov"),
        "the vote on the springs",
    ),
    "implicitly acknowledging": (
        "Japanese minister Kenji Mori said that the lighthouse would be repaired by whoever lived there, implicitly "
        "acknowledging that the islets were in Korean hands.",
        ("the lighthouse would be repaired", "Kenji Mori"),
        "the islets were in Korean hands",
    ),
}


@pytest.mark.parametrize(("text", "said", "inferred"), READ_INTO_WORDS.values(), ids=READ_INTO_WORDS.keys())
def test_what_is_read_into_words_is_not_the_speaker_s(
    code_text: CodeText, text: str, said: tuple[str, str], inferred: str
) -> None:
    coding = code_text(text)
    words, speaker = said
    assert is_named(find_statement(coding, words=words).source, speaker), shown(coding)
    assert not [s for s in holding(coding, inferred) if s.source is not None], shown(coding)


READ_INTO_DEEDS = {
    # text, words of the outlet's inference from what somebody did or left undone
    "a gesture seen as": (
        "The Emir of Qatar sent two falcons to Manama, a gesture that seemed to concede that the quarrel over Zubarah "
        "was over.",
        "the quarrel over Zubarah",
    ),
    "in an apparent admission": (
        "Peru took the buoys out of the water at night, in an apparent admission that they had stood on the wrong "
        "side.",
        "they had stood",
    ),
    "apparently hoping": (
        "Morocco has paved the road to Guerguerat, apparently hoping that the patrols of the mission would look away.",
        "the patrols of the mission",
    ),
    "perhaps a signal": (
        "No Thai soldier came to the ceremony at the temple, perhaps a signal that the joint patrols are finished.",
        "the joint patrols are finished",
    ),
    "as though": (
        "The Abkhaz guards saluted the bus with the Georgian pupils, as though to say that the gate would be opened.",
        "the gate would be opened",
    ),
}


@pytest.mark.parametrize(("text", "inferred"), READ_INTO_DEEDS.values(), ids=READ_INTO_DEEDS.keys())
def test_what_is_read_into_deeds_is_nobody_s(code_text: CodeText, text: str, inferred: str) -> None:
    coding = code_text(text)
    assert not [s for s in holding(coding, inferred) if s.source is not None], shown(coding)


SPOKEN = {
    # text in which somebody does say it, whatever the outlet's adverb is; words of it, who says it
    "tacitly admitted": (
        "Colonel Ramon Castillo tacitly admitted that the flares had been fired from the Philippine ship.",
        "the flares had been fired",
        "Ramon Castillo",
    ),
    "acknowledging that, after a cue": (
        "Danish minister Aino Laine told the committee that the survey was late, acknowledging that the Canadian maps "
        "were better.",
        "the Canadian maps",
        "Aino Laine",
    ),
    "he seemed tired when he said": (
        "Pavlo Hrytsenko, the Ukrainian governor, seemed tired when he said that the dam could not be mended.",
        "the dam could not be mended",
        "Pavlo Hrytsenko",
    ),
}


@pytest.mark.parametrize(("text", "words", "speaker"), SPOKEN.values(), ids=SPOKEN.keys())
def test_what_is_said_stays_the_speaker_s(code_text: CodeText, text: str, words: str, speaker: str) -> None:
    coding = code_text(text)
    assert is_named(find_statement(coding, words=words).source, speaker), shown(coding)


STANCES = {
    # text, words in the content, the outlet's word of distance (None: it keeps none)
    "had claimed": (
        "The governor of Gaza's northern town had claimed that the shells were painted in Cairo.",
        "the shells were painted",
        "claimed",
    ),
    "claiming": (
        "Venezuela recalled its envoy from Georgetown, claiming that the rig stood on its shelf.",
        "the rig stood on its shelf",
        "claiming",
    ),
    "alleging": (
        "Senegal closed the road to Banjul, alleging that timber was smuggled along it by soldiers.",
        "timber was smuggled",
        "alleging",
    ),
    "bragged": (
        "Wagner's man in Bangui bragged that three ministers asked him for leave before they travelled.",
        "three ministers asked",
        "bragged",
    ),
    "his claim that": (
        "Bulgarian historians laughed at the mayor's claim that the tsar had been born in Ohrid.",
        "the tsar had been born",
        "claim",
    ),
    "announced": (
        "Timor-Leste announced that the pipeline would come ashore at Beaco and not at Darwin.",
        "the pipeline would come ashore",
        None,
    ),
    "explained": (
        "The Swiss engineer explained that the lake on the Italian border had moved with the glacier.",
        "had moved with the glacier",
        None,
    ),
    "claims a piece of land": (
        "Djibouti, which claims the cape of Doumeira, said that the Qatari observers had left it in 2017.",
        "the Qatari observers had left",
        None,
    ),
}


@pytest.mark.parametrize(("text", "words", "stance"), STANCES.values(), ids=STANCES.keys())
def test_the_outlet_s_word_of_distance(code_text: CodeText, text: str, words: str, stance: str | None) -> None:
    coding = code_text(text)
    found = find_statement(coding, words=words).outlet_stance
    assert (found.text if found else None) == stance, shown(coding)
