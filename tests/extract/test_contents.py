"""Contents of statements: quotations that a colon announces."""

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
