"""The builder itself: its readings have the offsets, ranges and heads that the notation says."""

from __future__ import annotations

import pytest

from tests.extract.build import draft, find, reading


def test_words_stand_where_the_text_has_them() -> None:
    made = reading(
        draft("Chad/PROPN/pact/nmod:poss 's/PART/Chad/case pact/NOUN fell/VERB ,/PUNCT co/NOUN |-authors said"),
        draft("It/PRON/held/nsubj held/VERB", paragraph=1),
        dateline="N'DJAMENA",
    )
    assert made.document.text == "N'DJAMENA - Chad's pact fell, co-authors said\n\nIt held"
    for sentence, forms in zip(made.sentences, ["Chad 's pact fell , co -authors said", "It held"], strict=True):
        assert [made.document.text[w.start : w.end] for w in sentence.words] == forms.split()
    chad, clitic, pact, *_ = made.sentences[0].words
    assert (chad.head, chad.deprel, clitic.head, pact.head, pact.deprel) == (2, "nmod:poss", 0, 2, "root")


def test_ranges_are_named_by_their_words() -> None:
    made = reading(
        draft(
            "Ana Torres met Ana Vega .",
            entities=["Person: Ana Torres", "Person: Ana Vega"],
            frames=["CONSULT: met; actor: Ana Torres; recipient: Ana Vega"],
        )
    )
    (sentence,) = made.sentences
    assert [(e.first, e.last, e.label) for e in sentence.entities] == [(0, 2, "Person"), (3, 5, "Person")]
    (found,) = sentence.frames
    assert [(r.name, made.text(0, r.first, r.last)) for r in found.roles] == [
        ("actor", "Ana Torres"),
        ("recipient", "Ana Vega"),
    ]


@pytest.mark.parametrize("words", ["the", "Peru", "the envoy@2"])
def test_a_range_must_be_there_and_be_one(words: str) -> None:
    with pytest.raises(ValueError, match="stands"):
        find("the envoy met the mayor".split(), words)
    assert find("the envoy met the mayor".split(), "the@2") == (3, 4)
