"""Nested attribution: somebody says that another says something; the inner statement's parent is the outer one."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, find_statement, is_named, shown

NESTED = {
    # text, outer cue, outer source, inner cue, words in the inner content, inner source
    "said that he had told": (
        "Kenya's foreign minister, Grace Wanjiru, said that Somali diplomats had told her the map would be withdrawn "
        "before the hearing.",
        ("said", "Grace Wanjiru"),
        ("told", "the map would be withdrawn", "Somali diplomats"),
    ),
    "according to, of a denial": (
        "According to the Yonhap news agency, North Korea denied that its drones had crossed the line near Paju in "
        "the last week of December.",
        ("According", "Yonhap"),
        ("denied", "its drones had crossed", "North Korea"),
    ),
    "reported that the minister had warned": (
        "The newspaper El Deber reported that the Bolivian president, Mateo Rojas, had warned of a complete halt to "
        "gas deliveries to the coast.",
        ("reported", "El Deber"),
        ("warned", "a complete halt", "Mateo Rojas"),
    ),
    "inside a quotation": (
        "“The Sudanese say that they were never shown the plans of the dam,” said Ethiopian engineer Hanna Bekele. "
        "“We have the receipts.”",
        ("said", "Hanna Bekele"),
        ("say", "they were never shown", "Sudan"),
    ),
    "complained of a claim": (
        "Greek officials complained that Turkey had repeatedly claimed that the islets had no owner, although the "
        "treaty named each of them.",
        ("complained", "Greek officials"),
        ("claimed", "the islets had no owner", "Turkey"),
    ),
    "told parliament that X had promised": (
        "Prime Minister Ravi Perera told parliament in Colombo that India had promised to return the trawlers seized "
        "in the strait last winter.",
        ("told", "Ravi Perera"),
        ("promised", "return the trawlers", "India"),
    ),
    "two inner ones, the outer cue after them": (
        "The observers say that the crossing is open, but Moldova insists it is not, the Ukrainian envoy, Pavlo "
        "Hrytsenko, told reporters in Odesa.",
        ("told", "Pavlo Hrytsenko"),
        ("insists", "it is not", "Moldova"),
    ),
    "recalled that the court had said": (
        "Senator Luz Ramos recalled that the tribunal in The Hague had said that China had no historic right to the "
        "waters inside the line.",
        ("recalled", "Luz Ramos"),
        ("said", "no historic right", "tribunal"),
    ),
    "witnesses, by a group": (
        "The human rights group said that witnesses had described soldiers in Eritrean uniforms at the church gate on "
        "the morning of the feast.",
        ("said", "human rights group"),
        ("described", "soldiers in Eritrean uniforms", "witnesses"),
    ),
    "denied that he had said": (
        "Chad's defence minister, Idriss Saleh, denied that he had ever said that French aircraft would be asked to "
        "leave the base at Faya.",
        ("denied", "Idriss Saleh"),
        ("said", "French aircraft would be asked", "Idriss Saleh"),
    ),
    "said that another had acknowledged": (
        "The Peruvian foreign minister, Carlos Huaman, said Ecuador had acknowledged that its patrol was on the wrong "
        "side of the river.",
        ("said", "Carlos Huaman"),
        ("acknowledged", "its patrol was on the wrong side", "Ecuador"),
    ),
    "what a memorandum stated": (
        "The Emirati ambassador said that a British memorandum from 1928 stated that the three islands had been "
        "leased and never sold.",
        ("said", "ambassador"),
        ("stated", "had been leased and never sold", "memorandum"),
    ),
    "what officers believe": (
        "Lithuania's president, Jonas Petraitis, said intelligence officers believed that the balloons had been "
        "launched from a field outside Grodno.",
        ("said", "Jonas Petraitis"),
        ("believed", "the balloons had been launched", "intelligence officers"),
    ),
    "told an agency of an accusation": (
        "The Azerbaijani general, Elchin Guliyev, told the agency that Armenia had accused his men of shooting at "
        "shepherds “to hide its own losses”.",
        ("told", "Elchin Guliyev"),
        ("accused", "shooting at shepherds", "Armenia"),
    ),
    "what a capital tells us, in a quotation": (
        "“Madrid tells us that the airport is built on its land,” Gibraltar's deputy chief minister, Louise Serra, "
        "said in a radio interview on Sunday.",
        ("said", "Louise Serra"),
        ("tells", "the airport is built on its land", "Spain"),
    ),
}


@pytest.mark.parametrize(("text", "outer", "inner"), NESTED.values(), ids=NESTED.keys())
def test_the_inner_statement_is_told_in_the_outer(
    code_text: CodeText, text: str, outer: tuple[str, str], inner: tuple[str, str, str]
) -> None:
    coding = code_text(text)
    cue, words, name = inner
    told = find_statement(coding, words=words, cue=cue)
    telling = find_statement(coding, words=words, cue=outer[0])
    assert is_named(telling.source, outer[1]), shown(coding)
    assert is_named(told.source, name), shown(coding)
    assert told.parent == telling.id, f"parent is not {telling.id}: {shown(coding)}"


SIDE_BY_SIDE = {
    # text, cue and words of the one, cue and words of the other: neither is in the other
    "while the other said": (
        "Japan said that the buoy had been placed in its waters, while China insisted that it had every right to "
        "place it there.",
        ("said", "the buoy had been placed"),
        ("insisted", "it had every right"),
    ),
    "and warned": (
        "The Iraqi interior minister, Hadi Salman, said the wall would be finished by June and warned that smugglers "
        "would be shot at.",
        ("said", "the wall would be finished"),
        ("warned", "smugglers would be shot"),
    ),
    "another sentence": (
        "Nigeria said that the peninsula had been handed over in good order. Cameroon said that four villages were "
        "still waiting for their papers.",
        ("said", "handed over in good order"),
        ("said", "four villages were still waiting"),
    ),
}


@pytest.mark.parametrize(("text", "one", "other"), SIDE_BY_SIDE.values(), ids=SIDE_BY_SIDE.keys())
def test_side_by_side_is_not_nested(
    code_text: CodeText, text: str, one: tuple[str, str], other: tuple[str, str]
) -> None:
    coding = code_text(text)
    for cue, words in (one, other):
        assert find_statement(coding, cue=cue, words=words).parent is None, shown(coding)
