"""Attribution after the fact: a sentence that tells whose words the ones before it were."""

from __future__ import annotations

import pytest

from tests.phenomena.conftest import CodeText, holding, is_named, shown

TOLD_AFTERWARDS = {
    # text, words in the sentences before, whose they were
    "observed by speakers": (
        "The two countries have fought three wars over the valley and none of them has settled anything. Only a "
        "dialogue that includes its people can do so. This was observed by speakers at a seminar in Lahore on Monday.",
        ("Only a dialogue that includes its people",),
        "speakers",
    ),
    "remarks were made by": (
        "Egypt cannot live with a dam that it does not help to run. Its patience is not without end. The remarks were "
        "made by Samir Adel, an adviser to the irrigation ministry, at a conference in Alexandria.",
        ("Its patience is not without end",),
        "Samir Adel",
    ),
    "views were expressed by participants": (
        "The peace of the Balkans depends on the recognition of Kosovo's papers. Trade will follow when the trucks no "
        "longer wait. These views were expressed by participants of a round table in Skopje.",
        ("Trade will follow when the trucks",),
        "participants",
    ),
    "this was stated by": (
        "Azerbaijan has returned every soldier whom it held and expects the same of its neighbour. This was stated by "
        "the foreign ministry's spokeswoman, Leyla Hasanova, in Baku on Tuesday.",
        ("has returned every soldier",),
        "Leyla Hasanova",
    ),
    "a minister made these remarks": (
        "Somalia will not give up a single mile of its waters, and no court can ask it to do so. Foreign Minister "
        "Abdi Nur made these remarks at a meeting with elders in Kismayo.",
        ("will not give up a single mile",),
        "Abdi Nur",
    ),
    "the comments were made by": (
        "The Kurils were settled by Japanese families long before the war, and their graves are still there. The "
        "comments were made by Haruto Sakai, the head of an association of former islanders, in Nemuro.",
        ("The Kurils were settled by Japanese families",),
        "Haruto Sakai",
    ),
    "this was said by": (
        "The corridor through Syunik must remain under Armenian law from the first kilometre to the last. This was "
        "said by Deputy Prime Minister Tigran Avetisyan in an interview with state radio.",
        ("must remain under Armenian law",),
        "Tigran Avetisyan",
    ),
    "this was announced by": (
        "Algeria will close its airspace to Moroccan aircraft from the first of June until further notice. This was "
        "announced by the Algerian presidency after a meeting of its security council.",
        ("will close its airspace",),
        "Algeria",
    ),
    "the statement was made by": (
        "Georgia's path into the alliance is not for Moscow to decide. No third country has a veto. The statement was "
        "made by the alliance's special representative, Anne Lindqvist, in Tbilisi.",
        ("No third country has a veto",),
        "Anne Lindqvist",
    ),
    "these concerns were voiced by": (
        "The new fence cuts the village off from its wells, and the herds have nowhere to drink. These concerns were "
        "voiced by residents of a Kyrgyz village in the Batken region on Sunday.",
        ("The new fence cuts the village off",),
        "residents",
    ),
    "this opinion was expressed by": (
        "Guatemala has gained more from trade with Belize than any court could give it. This opinion was expressed by "
        "the historian Elena Morales during a debate at the university.",
        ("has gained more from trade",),
        "Elena Morales",
    ),
    "the minister stated this": (
        "Twelve families have been moved out of the zone between the two lines and more will follow. Cypriot "
        "interior minister Despina Christou stated this in Nicosia on Wednesday.",
        ("Twelve families have been moved",),
        "Despina Christou",
    ),
    "the allegation was made by": (
        "Uniformed men crossed the Ruzizi by night and burned four boats at the landing. The allegation was made by "
        "the governor of South Kivu, Jean Bahati, in a letter to the United Nations.",
        ("burned four boats",),
        "Jean Bahati",
    ),
    "in the paragraph after": (
        "The talks on Abyei have lost a year because neither army would leave the town. The people have lost much "
        "more.\n\n"
        "These remarks were made by South Sudanese Bishop Paul Lado during a sermon in Juba.",
        ("The people have lost much more",),
        "Paul Lado",
    ),
}


@pytest.mark.parametrize(("text", "words", "name"), TOLD_AFTERWARDS.values(), ids=TOLD_AFTERWARDS.keys())
def test_the_sentences_before_are_theirs(code_text: CodeText, text: str, words: tuple[str, ...], name: str) -> None:
    coding = code_text(text)
    for part in words:
        assert any(is_named(s.source, name) for s in holding(coding, part)), f"{part!r}: {shown(coding)}"


NOT_THEIRS = {
    # text, words that the outlet tells itself
    "filmed by is no saying": (
        "Unknown men blew up the pylons that carry power into Crimea. This was filmed by a shepherd, who stood on the "
        "other side of the lagoon with his herd.",
        "blew up the pylons",
    ),
    "no agent": (
        "The Philippine coast guard sent two ships to the shoal on Tuesday. This was done at dawn, when the tide was "
        "high, and without lights.",
        "sent two ships to the shoal",
    ),
    "decided by is no saying": (
        "The treaty of 1904 gave the highlands to Bolivia's neighbour. This was decided by the two parliaments after "
        "a year of debate.",
        "gave the highlands to",
    ),
}


@pytest.mark.parametrize(("text", "words"), NOT_THEIRS.values(), ids=NOT_THEIRS.keys())
def test_what_was_done_was_not_said(code_text: CodeText, text: str, words: str) -> None:
    coding = code_text(text)
    assert not holding(coding, words), shown(coding)
