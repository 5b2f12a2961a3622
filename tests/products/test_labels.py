"""Rival names: by concept, scope, outlet and voice."""

from __future__ import annotations

import pytest

from demarche.coder import code_document
from demarche.products.concordance import concordance, cut
from demarche.products.labels import concepts
from demarche.read import read_text
from demarche.store import Dossier, open_dossier

ARTICLES = {
    "Delhi Ledger": (
        "The minister said that Jammu and Kashmir was calm. Talks about Pakistan-occupied Kashmir were refused."
    ),
    "Lahore Mail": "Protests went on in Indian Occupied Kashmir. “IIOJK is a prison,” the envoy said of Kashmir.",
}


@pytest.fixture
def dossier() -> Dossier:
    made = open_dossier()
    for outlet, text in ARTICLES.items():
        document = read_text(text, path=f"{outlet}.txt", outlet=outlet, published="2021-05-08")
        made.add(document, code_document(document))
    return made


def test_one_concept_with_scopes_and_no_owner(dossier: Dossier) -> None:
    found = list(concepts(dossier, words="Kashmir"))
    assert {concept.concept for concept in found} == {"Kashmir"}
    scopes = {concept.scope for concept in found}
    assert "the part under Indian administration" in scopes
    assert "the part under Pakistani administration" in scopes
    assert all({"IND", "PAK"} <= set(concept.claimants) for concept in found)


def test_each_outlet_with_its_names_and_voices(dossier: Dossier) -> None:
    uses = {(u.outlet, u.label, u.voice) for concept in concepts(dossier) for u in concept.uses}
    assert ("Lahore Mail", "Indian Occupied Kashmir", "the outlet's word") in uses
    assert ("Lahore Mail", "IIOJK", "quoted") in uses
    assert ("Delhi Ledger", "Jammu and Kashmir", "reported") in uses


def test_a_concept_that_is_not_there(dossier: Dossier) -> None:
    assert list(concepts(dossier, words="Falklands")) == []


def test_concordance(dossier: Dossier) -> None:
    lines = list(concordance(dossier, "kashmir"))
    assert [line.match for line in lines] == ["Kashmir"] * 4
    assert [line.path for line in lines] == ["Delhi Ledger.txt"] * 2 + ["Lahore Mail.txt"] * 2
    texts = {f"{outlet}.txt": text for outlet, text in ARTICLES.items()}
    assert all(texts[line.path][line.start : line.end] == line.match for line in lines)


@pytest.mark.parametrize(
    ("width", "left", "right"),
    [(60, "one two ", " four five"), (5, "two ", " four"), (1, "", ""), (0, "", "")],
)
def test_cuts_between_words(width: int, left: str, right: str) -> None:
    text = "one two three four five"
    assert cut(text, 8, 13, width=width) == (left, right)
