"""Contents of statements: quotations that a colon announces, and those that go on."""

from __future__ import annotations

import pytest

from demarche.extract.contents import read_content
from tests.extract.build import Draft, draft, reading

SAID = "Torres/PROPN/added/nsubj added/VERB |:/PUNCT/added/punct"

ANNOUNCED: dict[str, tuple[list[Draft], list[str]]] = {
    "in the next sentence": (
        [draft(SAID, frames=["CUE: added; source: Torres"]), draft("“/PUNCT |We/PRON stay/VERB |./PUNCT |”/PUNCT")],
        ["We stay."],
    ),
    "in the next paragraph": (
        [
            draft(SAID, frames=["CUE: added; source: Torres"]),
            draft("“/PUNCT |We/PRON stay/VERB |./PUNCT |”/PUNCT", paragraph=1),
        ],
        ["We stay."],
    ),
    "not where another sentence stands between": (
        [
            draft(SAID, frames=["CUE: added; source: Torres"]),
            draft("Rain/NOUN fell/VERB |./PUNCT"),
            draft("“/PUNCT |We/PRON stay/VERB |./PUNCT |”/PUNCT"),
        ],
        [],
    ),
    "not without a colon": (
        [
            draft("Torres/PROPN/added/nsubj added/VERB |./PUNCT", frames=["CUE: added; source: Torres"]),
            draft("“/PUNCT |We/PRON stay/VERB |./PUNCT |”/PUNCT"),
        ],
        [],
    ),
    "not where the sentence has a content": (
        [
            draft(
                "Torres/PROPN/added/nsubj added/VERB talks/NOUN failed/VERB |:/PUNCT",
                frames=["CUE: added; source: Torres; content: talks failed"],
            ),
            draft("“/PUNCT |We/PRON stay/VERB |./PUNCT |”/PUNCT"),
        ],
        ["talks failed"],
    ),
}


@pytest.mark.parametrize(("drafts", "contents"), ANNOUNCED.values(), ids=ANNOUNCED)
def test_a_colon_announces_a_quotation(drafts: list[Draft], contents: list[str]) -> None:
    made = reading(*drafts)
    found = read_content(made, 0, made.sentences[0].frames[0])
    assert [span.text for span in found] == contents
    assert all(made.document.text[span.start : span.end] == span.text for span in found)


FIRST = draft(
    "“/PUNCT |We/PRON/stay/nsubj stay/VERB |,/PUNCT |”/PUNCT Torres/PROPN/said/nsubj said/VERB |./PUNCT",
    frames=["CUE: said; source: Torres; content: We stay"],
)
AGAIN = "“/PUNCT |They/PRON/leave/nsubj leave/VERB tomorrow/NOUN/leave/obl |./PUNCT |”/PUNCT"
CUED = "“/PUNCT |They/PRON/leave/nsubj leave/VERB |,/PUNCT |”/PUNCT Ruiz/PROPN/said/nsubj said/VERB |./PUNCT"
FOLLOWING: dict[str, tuple[list[Draft], list[str]]] = {
    "after the cue's sentence": ([FIRST, draft(AGAIN)], ["We stay", "They leave tomorrow."]),
    "one after another": ([FIRST, draft(AGAIN), draft(AGAIN)], ["We stay", *["They leave tomorrow."] * 2]),
    "not with a cue of its own": (
        [FIRST, draft(CUED, frames=["CUE: said; source: Ruiz; content: They leave"])],
        ["We stay"],
    ),
    "not beyond another sentence": ([FIRST, draft("Rain/NOUN fell/VERB |./PUNCT"), draft(AGAIN)], ["We stay"]),
    "not in another paragraph": ([FIRST, draft(AGAIN, paragraph=1)], ["We stay"]),
    "not where the sentence goes on": (
        [FIRST, draft("“/PUNCT |They/PRON leave/VERB |”/PUNCT was/AUX the/DET cry/NOUN |./PUNCT")],
        ["We stay"],
    ),
    "not after words that are not quoted": (
        [
            draft(
                "Torres/PROPN/said/nsubj said/VERB they/PRON stay/VERB |./PUNCT",
                frames=["CUE: said; source: Torres; content: they stay"],
            ),
            draft(AGAIN),
        ],
        ["they stay"],
    ),
    "not after another cue": (
        [
            draft(
                "“/PUNCT |We/PRON/stay/nsubj stay/VERB |,/PUNCT |”/PUNCT Torres/PROPN/said/nsubj said/VERB |,/PUNCT "
                "but/CCONJ Ruiz/PROPN/denied/nsubj denied/VERB it/PRON |./PUNCT",
                frames=["CUE: said; source: Torres; content: We stay", "CUE: denied; source: Ruiz; content: it"],
            ),
            draft(AGAIN),
        ],
        ["We stay"],
    ),
}


@pytest.mark.parametrize(("drafts", "contents"), FOLLOWING.values(), ids=FOLLOWING)
def test_a_quotation_goes_on_after_its_cue(drafts: list[Draft], contents: list[str]) -> None:
    made = reading(*drafts)
    found = read_content(made, 0, made.sentences[0].frames[0])
    assert [span.text for span in found] == contents


EDGES: dict[str, tuple[Draft, str]] = {
    "without the conjunction that": (
        draft(
            "He/PRON/said/nsubj said/VERB that/SCONJ/fell/mark rain/NOUN/fell/nsubj fell/VERB/said/ccomp",
            frames=["CUE: said; source: He; content: that rain fell"],
        ),
        "rain fell",
    ),
    "with the demonstrative that": (
        draft(
            "He/PRON/said/nsubj said/VERB that/DET/rain/det rain/NOUN/fell/nsubj fell/VERB/said/ccomp",
            frames=["CUE: said; source: He; content: that rain fell"],
        ),
        "that rain fell",
    ),
    "without a preposition whose noun is elsewhere": (
        draft(
            "aid/NOUN came/VERB/said/ccomp for/ADP/years/case ,/PUNCT/said/punct he/PRON/said/nsubj said/VERB "
            ",/PUNCT/said/punct years/NOUN/came/obl",
            frames=["CUE: said; source: he; content: aid came for"],
        ),
        "aid came",
    ),
    "with a preposition that ends it": (
        draft(
            "they/PRON/asked/nsubj got/VERB/said/ccomp what/PRON/got/obj they/PRON/asked/nsubj "
            "asked/VERB/what/acl:relcl for/ADP/what/case he/PRON/said/nsubj said/VERB",
            frames=["CUE: said; source: he; content: got what they asked for"],
        ),
        "got what they asked for",
    ),
}


@pytest.mark.parametrize(("sentence", "content"), EDGES.values(), ids=EDGES)
def test_edges_of_a_content(sentence: Draft, content: str) -> None:
    made = reading(sentence)
    (found,) = read_content(made, 0, made.sentences[0].frames[0])
    assert found.text == content
