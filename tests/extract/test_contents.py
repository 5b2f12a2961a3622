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
