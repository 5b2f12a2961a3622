"""Withheld names: the kind of source, the words that say why, and different nameless speakers kept apart."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, find_statement, shown

WITHHELD = {
    # text, words in the content, kind of source, words of the reason (None: none is told)
    "not authorised to speak": (
        "The two generals will meet at the Line of Control on Monday, said an Indian officer, who asked not to be "
        "named because he was not authorised to speak to the media.",
        "The two generals will meet",
        "anonymous",
        "because he was not authorised to speak to the media",
    ),
    "condition of anonymity": (
        "A Saudi official, speaking on condition of anonymity, said that the truce in Yemen had been extended by word "
        "of mouth and not on paper.",
        "had been extended by word",
        "anonymous",
        "on condition of anonymity",
    ),
    "did not want to be named": (
        "An engineer at the dam, who did not want to be named, said that two of the turbines had never turned since "
        "the president's visit.",
        "two of the turbines",
        "anonymous",
        "did not want to be named",
    ),
    "fear of reprisals": (
        "“They took the men first,” said a woman from a village near Bucha who asked that her name be withheld for "
        "fear of reprisals.",
        "They took the men first",
        "anonymous",
        "for fear of reprisals",
    ),
    "sensitivity of the matter": (
        "Qatar has offered to host the next round, according to a diplomat who requested anonymity owing to the "
        "sensitivity of the talks.",
        "has offered to host",
        "anonymous",
        "requested anonymity owing to the sensitivity of the talks",
    ),
    "because the talks were confidential": (
        "A person close to the negotiations said Belgrade had accepted nine of the ten points, speaking anonymously "
        "because the paper was confidential.",
        "had accepted nine of",
        "anonymous",
        "because the paper was confidential",
    ),
    "declined to be identified": (
        "The shells were of Russian make, said a Moldovan customs officer, who declined to be identified, in a "
        "telephone interview from Tiraspol.",
        "were of Russian make",
        "anonymous",
        "declined to be identified",
    ),
    "under cover of anonymity": (
        "An African Union diplomat said under the cover of anonymity that neither Sudanese general had answered the "
        "chairman's letters since Easter.",
        "neither Sudanese general",
        "anonymous",
        "under the cover of anonymity",
    ),
    "a source, no reason": (
        "A diplomatic source in Nicosia said that the envoy would carry a new map to the island when she came back "
        "in March.",
        "would carry a new map",
        "anonymous",
        None,
    ),
    "sources, no reason": (
        "Sources in the Venezuelan oil ministry said the licence for the block off the Essequibo had been signed on "
        "Christmas Eve.",
        "had been signed on",
        "anonymous",
        None,
    ),
    "an official, not withheld": (
        "A Philippine official said that the water cannon had broken the mast of the supply boat and wounded three of "
        "its crew.",
        "had broken the mast",
        "unnamed",
        None,
    ),
    "witnesses, not withheld": (
        "Witnesses said that the first shots came from a car with Congolese plates, which had been parked by the "
        "barrier since dawn.",
        "the first shots came from",
        "unnamed",
        None,
    ),
    "named": (
        "Taiwanese deputy minister Lin Mei-hua said that the aircraft had crossed the median line eleven times "
        "between Friday and Sunday.",
        "had crossed the median line",
        "named",
        None,
    ),
    "a government": (
        "Kosovo said that its police would stay in the northern towns until the mayors could work in their own "
        "offices.",
        "its police would stay",
        "state",
        None,
    ),
    "named, of a nameless man": (
        "Minister Huda Osman said that an officer who had asked not to be named was lying about the number of "
        "Chadian wounded.",
        "was lying about",
        "named",
        None,
    ),
    "not authorised to open the gate": (
        "Turkish captain Emre Yildiz, who was not authorised to open the gate, said that the lorries for Idlib would "
        "have to wait until Monday.",
        "would have to wait",
        "named",
        None,
    ),
}


@pytest.mark.parametrize(("text", "words", "kind", "reason"), WITHHELD.values(), ids=WITHHELD.keys())
def test_kind_of_source_and_reason(code_text: CodeText, text: str, words: str, kind: str, reason: str | None) -> None:
    coding = code_text(text)
    statement = find_statement(coding, words=words)
    assert statement.source_type == kind, f"{statement.source_type}: {shown(coding)}"
    if reason is None:
        assert statement.anonymity is None
    else:
        assert statement.anonymity is not None, shown(coding)
        assert reason in statement.anonymity.text
        assert words not in statement.anonymity.text


APART = {
    # text, words of the one statement, words of the other, whether one actor says both
    "two officials of one country": (
        "An Egyptian official, who spoke on condition of anonymity, said that the talks were over. Another Egyptian "
        "official, who asked not to be named, said that they had only been put off.",
        "the talks were over",
        "they had only been put off",
        False,
    ),
    "a source in each capital": (
        "A source in Seoul said that the line would be restored in May. A source in Beijing said that nothing had been "
        "agreed with Pyongyang.",
        "the line would be restored",
        "nothing had been agreed",
        False,
    ),
    "a second diplomat": (
        "A diplomat at the United Nations, who requested anonymity, said the vote on Somaliland would be postponed. A "
        "second diplomat said it would be held on Friday as planned.",
        "would be postponed",
        "it would be held on Friday",
        False,
    ),
    "the same official goes on": (
        "A Spanish official, who was not authorised to speak to the press, said that the fence would come down. The "
        "official added that the guards would stay for a year.",
        "the fence would come down",
        "the guards would stay",
        True,
    ),
}


@pytest.mark.parametrize(("text", "one", "other", "same"), APART.values(), ids=APART.keys())
def test_nameless_speakers_are_kept_apart(code_text: CodeText, text: str, one: str, other: str, same: bool) -> None:
    coding = code_text(text)
    first, second = (find_statement(coding, words=words) for words in (one, other))
    assert first.source is not None, shown(coding)
    assert second.source is not None, shown(coding)
    assert (first.source.actor == second.source.actor) is same, shown(coding)
    assert first.source_type == "anonymous"
