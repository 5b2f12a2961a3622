"""The five reports that the project began with, where they are at hand: what linking must find in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from demarche.coder import code_document
from demarche.link.linker import link
from demarche.read import read
from demarche.records import Document, Judgement
from demarche.store import Dossier, open_dossier

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not at hand")


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    made = open_dossier()
    for document in read(SEEDS):
        assert isinstance(document, Document)
        made.add(document, code_document(document))
    link(made)
    return made


def told(dossier: Dossier, judgement: Judgement) -> set[tuple[str, str]]:
    """The number of each side's article and the words that the judgement rests on."""
    numbers = {entry.document.id: Path(entry.document.path).name[:3] for entry in dossier.entries()}
    sides = (judgement.left, judgement.right)
    return {(numbers[side.document], " … ".join(span.text for span in side.spans)) for side in sides}


def test_one_news_conference_in_two_reports(dossier: Dossier) -> None:
    numbers = {entry.document.id: Path(entry.document.path).name[:3] for entry in dossier.entries()}
    statements = {s.id: numbers[e.document.id] for e in dossier.entries() for s in e.coding.statements}
    occasions = [cluster for cluster in dossier.clusters if cluster.kind == "occasion"]
    assert [({statements[m] for m in c.members}, c.sources) for c in occasions] == [({"000", "002"}, 2)]


def test_two_meetings_with_one_host_stay_two_and_why(dossier: Dossier) -> None:
    apart = [j for j in dossier.judgements if told(dossier, j) == {("000", "met"), ("001", "meeting")}]
    assert [j.relation for j in apart] == ["not_same"]
    bars = [reason.words for reason in apart[0].reasons if reason.weight is None]
    assert any("Bilawal Bhutto Zardari" in words and "Asim Iftikhar" in words for words in bars)


def test_26_dead_agree(dossier: Dossier) -> None:
    assert [told(dossier, j) for j in dossier.judgements if (j.slot, j.relation) == ("dead", "agrees")] == [
        {("000", "26"), ("002", "26")}
    ]


@pytest.mark.parametrize(
    "pair",
    [
        {("002", "inflicted significant damage on the Pakistan Air Force"), ("003", "sweeping victory over India")},
        {
            ("000", "hasn’t made headway in its Kashmir campaign"),
            ("004", "achieved significant diplomatic success as a result of its concerted campaign"),
        },
        {("000", "hasn’t made headway in its Kashmir campaign"), ("003", "enhanced regional stature")},
    ],
)
def test_outcomes_that_differ(dossier: Dossier, pair: set[tuple[str, str]]) -> None:
    assert pair in [told(dossier, j) for j in dossier.judgements if j.relation == "differs_outcome"]


def test_years_that_no_text_gives(dossier: Dossier) -> None:
    numbers = {entry.document.id: Path(entry.document.path).name[:3] for entry in dossier.entries()}
    inferred = {(numbers[i.record], i.span.text if i.span else ""): (i.start, i.end) for i in dossier.inferred}
    assert inferred["004", "August 5"] == ("2019-08-05", "2019-08-05")
    assert (inferred["004", ""][0] or "").startswith("2019-08")
    assert (inferred["001", ""][0] or "").startswith("2025")
