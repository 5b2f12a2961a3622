"""Full text search takes whatever people type."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from demarche.errors import UsageError
from demarche.store import Dossier, open_dossier
from demarche.store.search import match_expression
from tests.store.sample import DAM, ISLETS, RUN, ScriptedCoder, dam_coding, dam_document, document


@pytest.fixture
def dossier() -> Iterator[Dossier]:
    with open_dossier() as opened:
        opened.add(dam_document(), dam_coding())
        islets = document("wire/islets.txt", ISLETS)
        opened.add(islets, ScriptedCoder().code_document(islets))
        yield opened


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("progress", {("document", "wire/dam.txt"), ("statement", "wire/dam.txt")}),
        ("observer islets", {("document", "wire/islets.txt")}),
        ('"Illari islets"', {("document", "wire/islets.txt")}),
        ('"islets Illari"', set()),
        ("Illar*", {("document", "wire/islets.txt")}),
        ("Peru-Chile", set()),
        ("met", {("document", "wire/dam.txt"), ("event", "wire/dam.txt")}),
        ('un"balanced', set()),
        ("NEAR( OR AND", set()),
        ("title:dam", set()),
    ],
)
def test_what_is_found(dossier: Dossier, words: str, hits: set[tuple[str, str]]) -> None:
    assert {(row["kind"], row["path"]) for row in dossier.search(words)} == hits


def test_a_hit_says_where(dossier: Dossier) -> None:
    hit = next(row for row in dossier.search("progress") if row["kind"] == "statement")
    assert DAM[hit["start"] : hit["end"]] == "“We reportedly made progress,”"
    assert hit["excerpt"] == "“We reportedly made [progress],”"
    assert hit["about"] == "Salma Nassar (EGY GOV)"


def test_only_what_is_current_is_found(dossier: Dossier) -> None:
    changed = document("wire/islets.txt", "LIMA – Peru said nothing.\n")
    dossier.add(changed, ScriptedCoder(RUN).code_document(changed))
    assert len(dossier.search("Illari")) == 0
    assert len(dossier.search("nothing")) == 1


def test_control_characters_are_spaces(dossier: Dossier) -> None:
    assert match_expression("dam\x00talks\x02") == match_expression("dam talks")
    assert len(dossier.search("dam\x00talks")) == len(dossier.search("dam talks")) > 0


@pytest.mark.parametrize("words", ["", "   ", '""', "—", "\x00"])
def test_nothing_to_search_for(words: str) -> None:
    with pytest.raises(UsageError, match="nothing to search for"):
        match_expression(words)
