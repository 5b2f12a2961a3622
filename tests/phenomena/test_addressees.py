"""Addressees: to whom a statement is made, and people beside it to whom it is not."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, find_statement, holding, is_named, shown

ADDRESSED = {
    # text, words in the content, who speaks, to whom
    "told a named counterpart": (
        "Ecuadorean minister Ana Torres told her Peruvian counterpart, Luis Quispe, that the bridge at Huaquillas "
        "would stay open.",
        "the bridge at Huaquillas",
        ("Ana Torres", "Luis Quispe"),
    ),
    "told reporters": (
        "Algerian general Said Mansouri told reporters in Tindouf that the wells had been poisoned with diesel.",
        "the wells had been poisoned",
        ("Said Mansouri", "reporters"),
    ),
    "urged": (
        "Kuwait urged Iraq to respect the line in the waters of Khor Abdullah.",
        "respect the line",
        ("Kuwait", "Iraq"),
    ),
    "in a letter to": (
        "In a letter to the Security Council, Cypriot president Maria Georgiou wrote that the drones had crossed the "
        "buffer zone eleven times.",
        "the drones had crossed",
        ("Maria Georgiou", "Security Council"),
    ),
    "called on": (
        "The Comoros called on France to bring the question of Mayotte before the judges.",
        "bring the question of Mayotte",
        ("Comoros", "France"),
    ),
    "warned": (
        "Finland warned Russia that the last crossing at Raja-Jooseppi would be shut as well.",
        "the last crossing",
        ("Finland", "Russia"),
    ),
    "assured": (
        "Ghana's president, Kofi Mensah, assured the Togolese prime minister that no rig would be moved before June.",
        "no rig would be moved",
        ("Kofi Mensah", "prime minister"),
    ),
    "said to, after a quotation": (
        "“The mountain has no owner,” Bhutanese herdsman Karma Dorji said to the Chinese officer at Doklam.",
        "The mountain has no owner",
        ("Karma Dorji", "officer"),
    ),
    "in a speech to": (
        "In a speech to parliament, Belizean minister Carla Young said that the ruling would be read in both towns.",
        "the ruling would be read",
        ("Carla Young", "parliament"),
    ),
    "addressing the assembly": (
        "Addressing the General Assembly, Cuban envoy Raul Ibarra said that the embargo was older than its authors.",
        "the embargo was older",
        ("Raul Ibarra", "General Assembly"),
    ),
    "wrote to": (
        "Bahrain wrote to Qatar that the dredgers would be stopped by the coast guard.",
        "the dredgers would be stopped",
        ("Bahrain", "Qatar"),
    ),
    "asked the court": (
        "Kenyan attorney Peter Otieno asked the court to wait for the charts of 1979.",
        "wait for the charts",
        ("Peter Otieno", "court"),
    ),
    "the passive": (
        "Denmark was told by Canada that the flag on Hans Island had been taken for a joke.",
        "the flag on Hans Island",
        ("Canada", "Denmark"),
    ),
    "a pronoun": (
        "Tajik governor Rustam Nazarov received the Kyrgyz envoy, Aizada Asanova, in Isfara. He told her that the "
        "canal would be filled on Friday.",
        "the canal would be filled",
        ("Rustam Nazarov", "Aizada Asanova"),
    ),
    "sent a message to": (
        "The Houthi leadership sent a message to Riyadh that the airport of Abha would be spared during the feast.",
        "the airport of Abha",
        ("Houthi", "Saudi Arabia|Riyadh"),
    ),
    "on the telephone": (
        "Japanese minister Kenji Mori told Russian deputy minister Viktor Sokolov by telephone that the graves on "
        "Shikotan had to be opened to visitors.",
        "the graves on Shikotan",
        ("Kenji Mori", "Viktor Sokolov"),
    ),
    "a question to": (
        "Honduran deputy Marta Quispe asked the admiral whether the islet of Conejo had a flag.",
        "the islet of Conejo had a flag",
        ("Marta Quispe", "admiral"),
    ),
}


@pytest.mark.parametrize(("text", "words", "expected"), ADDRESSED.values(), ids=ADDRESSED.keys())
def test_to_whom_it_is_said(code_text: CodeText, text: str, words: str, expected: tuple[str, str]) -> None:
    coding = code_text(text)
    statement = find_statement(coding, words=words)
    speaker, addressee = expected
    assert is_named(statement.source, speaker), shown(coding)
    found = statement.addressee
    assert any(is_named(found, name) for name in addressee.split("|")), f"to {found}: {shown(coding)}"


UNADDRESSED = {
    # text, words in the content of a statement that is told to nobody in particular
    "said, after a meeting with": (
        "Slovenian minister Stefan Kolar said after a meeting with his Croatian counterpart that the nets would stay "
        "in the bay.",
        "the nets would stay",
    ),
    "said of somebody": (
        "Bolivian senator Mateo Rojas said of the Chilean judges that they had never seen the sea.",
        "they had never seen the sea",
    ),
    "said in somebody's presence": (
        "Somali minister Yusuf Warsame said in the presence of the Kenyan envoy that the map would not be redrawn.",
        "the map would not be redrawn",
    ),
    "announced": (
        "Timor-Leste announced that the next round with Australia would be held in Dili.",
        "the next round with Australia",
    ),
    "somebody in the content": (
        "The Armenian spokeswoman, Ani Petrosyan, said that the Russian guards had been told to leave Yeraskh.",
        "the Russian guards had been told",
    ),
    "according to": (
        "According to Lebanese officers, the Israeli patrol turned back at the barrels near Marwahin.",
        "the Israeli patrol turned back",
    ),
}


@pytest.mark.parametrize(("text", "words"), UNADDRESSED.values(), ids=UNADDRESSED.keys())
def test_it_is_said_to_nobody(code_text: CodeText, text: str, words: str) -> None:
    coding = code_text(text)
    found = next((s for s in holding(coding, words) if s.parent is None), None)
    assert found is not None, shown(coding)
    assert found.addressee is None, f"to {found.addressee}: {shown(coding)}"
