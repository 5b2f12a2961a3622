"""Who speaks: names, pronouns and descriptions resolved to one actor, and different speakers kept apart."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, find_statement, is_named, shown

RESOLVED = {
    # text, words in the content, who speaks
    "surname after the full name": (
        "Guyanese Foreign Minister Anil Persaud arrived in Kingstown on Monday for talks on the Essequibo.\n\n"
        "Persaud said that the border had been settled by arbitrators in 1899 and would not be drawn again.",
        "had been settled by arbitrators",
        "Anil Persaud",
    ),
    "he": (
        "Kosovo's interior minister, Arben Krasniqi, met the envoys of five governments in Pristina. "
        "He said that the barricades in the north would be removed before the end of the week.",
        "the barricades in the north",
        "Arben Krasniqi",
    ),
    "she, with her counterpart beside her": (
        "Greek Deputy Foreign Minister Eleni Markou received her Turkish counterpart, Kemal Aydin, in Athens. "
        "She said that the talks on the continental shelf had been frank but useful.",
        "had been frank but useful",
        "Eleni Markou",
    ),
    "the minister": (
        "Ethiopia's water minister, Abel Tesfaye, toured the dam with reporters on Sunday. "
        "The minister said that the next filling would begin in July, whatever was decided in Cairo.",
        "the next filling would begin",
        "Abel Tesfaye",
    ),
    "the envoy": (
        "The United Nations envoy for Western Sahara, Henrik Dahl, ended a visit to the camps near Tindouf on "
        "Thursday. The envoy told reporters that both sides had agreed to receive him again in June.",
        "both sides had agreed to receive him",
        "Henrik Dahl",
    ),
    "the Pakistani ambassador of two ambassadors": (
        "Pakistan's ambassador, Tariq Mahmood, and Afghanistan's ambassador, Farid Noori, addressed the Security "
        "Council on Friday. The Pakistani ambassador said that the camps lay within sight of the frontier.",
        "within sight of the frontier",
        "Tariq Mahmood",
    ),
    "the president": (
        "President Mateo Rojas of Bolivia addressed a rally in La Paz on Saturday, the anniversary of the war with "
        "Chile. The president said that his country would return to the sea by law and not by force.",
        "would return to the sea",
        "Mateo Rojas",
    ),
    "the general": (
        "General Ramon Castillo of the Philippine armed forces briefed journalists aboard a ship off Palawan. "
        "The general said that two jets of water had damaged the supply boat near the shoal.",
        "had damaged the supply boat",
        "Ramon Castillo",
    ),
    "surname again after another speaker": (
        "Armenian negotiator Ani Petrosyan said that maps of the minefields had been promised in the spring. "
        "Her Azerbaijani counterpart, Rashad Mammadov, said the maps had been handed over in full. "
        "Petrosyan replied that only a tenth of them had arrived.",
        "only a tenth of them",
        "Ani Petrosyan",
    ),
    "surname of a spokesman": (
        "A spokesman for the Japanese foreign ministry, Kenji Mori, told reporters in Tokyo that a survey ship had "
        "entered the waters around the islets. Mori added that a protest had been lodged with Seoul.",
        "a protest had been lodged",
        "Kenji Mori",
    ),
    "she after a quotation": (
        "“We have waited for this ruling for thirty years,” said Belizean Senator Carla Young at the border post.\n\n"
        "“It must be respected by Guatemala as well as by us,” she said.",
        "respected by Guatemala",
        "Carla Young",
    ),
    "the prime minister": (
        "Prime Minister Zoran Nikolov of North Macedonia ruled out any change to the constitution on Sunday. "
        "The prime minister said that Bulgaria had broken its word twice since the spring.",
        "had broken its word twice",
        "Zoran Nikolov",
    ),
    "the Iranian official": (
        "Iranian nuclear chief Hassan Karimi told the agency's board in Vienna that the cameras would stay off. "
        "The Iranian official said that they would be switched on again once the sanctions were lifted.",
        "they would be switched on again",
        "Hassan Karimi",
    ),
    "capital for its government": (
        "Argentina summoned the British ambassador over a licence to drill near the Falkland Islands. "
        "Buenos Aires said that the licence broke several resolutions of the United Nations.",
        "the licence broke several resolutions",
        "Argentina",
    ),
    "cue with the verb before a long title": (
        "The ferry will not sail again before the inquiry ends, said Gibraltar's deputy chief minister for ports and "
        "borders, Louise Serra, after a meeting with Spanish officials in La Linea.",
        "The ferry will not sail again",
        "Louise Serra",
    ),
    "he is the last speaker, not the man spoken about": (
        "Kenyan attorney Peter Otieno told the court in The Hague that Somali President Yusuf Warsame had accepted "
        "the line in 2009. He said that fishing boats from both countries had kept to it for years.",
        "fishing boats from both countries",
        "Peter Otieno",
    ),
    "the rebel commander": (
        "Bosco Habimana, a rebel commander in North Kivu, received reporters in a school above Rutshuru on Monday. "
        "The rebel commander said that his men would leave the town if the army stayed in its barracks.",
        "his men would leave the town",
        "Bosco Habimana",
    ),
}


@pytest.mark.parametrize(("text", "words", "name"), RESOLVED.values(), ids=RESOLVED.keys())
def test_the_speaker_is_resolved(code_text: CodeText, text: str, words: str, name: str) -> None:
    coding = code_text(text)
    assert is_named(find_statement(coding, words=words).source, name), shown(coding)


TWO = {
    # text, words of the one statement, words of the other, whether one and the same actor says both
    "two unnamed officials of one country": (
        "A Kenyan official said that the boundary at sea had never been disputed before 2014. Another Kenyan official "
        "said that the licences for drilling had been sold in error.",
        "the boundary at sea",
        "the licences for drilling",
        False,
    ),
    "an unnamed official and a named minister": (
        "A senior Ukrainian official said that the dam had been mined from within. The Ukrainian energy minister, "
        "Oksana Bondar, said that the reservoir would take four days to empty.",
        "had been mined from within",
        "take four days to empty",
        False,
    ),
    "two named ministers": (
        "Thai Foreign Minister Somchai Boonmee said that the temple road would stay closed. Cambodian Foreign "
        "Minister Sok Vannak said that the closure broke a promise made in March.",
        "the temple road would stay closed",
        "the closure broke a promise",
        False,
    ),
    "a diplomat goes on": (
        "A European diplomat in Tbilisi said that the crossing into South Ossetia would open for the sick. "
        "The diplomat added that three ambulances had been let through on Monday.",
        "would open for the sick",
        "three ambulances",
        True,
    ),
    "border guards of two countries": (
        "Polish border guards said that four hundred people had been pushed through the fence overnight. Belarusian "
        "border guards said that nobody had come near it.",
        "four hundred people",
        "nobody had come near it",
        False,
    ),
    "two spokesmen": (
        "A spokesman for Rwanda's army said that the shells had come from the west. A spokesman for Congo's army said "
        "that its guns had been silent since Friday.",
        "the shells had come from the west",
        "its guns had been silent",
        False,
    ),
    "two men of one surname": (
        "Lebanese Defence Minister Omar Haidar said that the patrols would go on. Ali Haidar, a member of parliament "
        "for Tyre, said that they should be stopped at once.",
        "the patrols would go on",
        "should be stopped at once",
        False,
    ),
    "a name and its pronoun": (
        "Cypriot negotiator Maria Georgiou said that the buffer zone would not be moved. She said that the farmers of "
        "Pyla had been promised a road.",
        "the buffer zone would not be moved",
        "had been promised a road",
        True,
    ),
}


@pytest.mark.parametrize(("text", "one", "other", "same"), TWO.values(), ids=TWO.keys())
def test_two_statements_of_one_actor_or_of_two(
    code_text: CodeText, text: str, one: str, other: str, same: bool
) -> None:
    coding = code_text(text)
    first, second = (find_statement(coding, words=words).source for words in (one, other))
    assert first is not None, shown(coding)
    assert second is not None, shown(coding)
    assert (first.actor == second.actor) is same, shown(coding)
