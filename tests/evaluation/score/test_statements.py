"""Statements: figures computed by hand."""

from __future__ import annotations

import pytest

from evaluation.gold.annotated import GoldStatement
from evaluation.score.statements import score_statements
from tests.evaluation.score.sentences import sentence, statement

CONTENT = "Moldova urged Hungary to reopen the bridge on Friday"
MARKED = statement("said", act="announce", source=["officials"], content=[CONTENT])
CONTINUED = statement(None, content=["reopen the bridge"])


def values(*found: GoldStatement, gold: tuple[GoldStatement, ...] = (MARKED,)) -> dict[str, float]:
    figures = score_statements([sentence(statements=found)], [sentence(statements=gold)])
    return {name: round(figure.value, 2) for name, figure in figures.items()}


def test_gold_scores_100_on_everything_it_has() -> None:
    found = values(MARKED)
    assert {name for name, value in found.items() if value < 100} == {"addressee-f1", "addressee-exact"}


@pytest.mark.parametrize(
    ("content", "overlapping", "exact"),
    [
        ([CONTENT], 100, 100),
        (["Moldova urged", "Hungary to reopen the bridge on Friday"], 100, 100),  # white space apart
        ([CONTENT + ", officials said"], 100, 0),
        (["urged Hungary to reopen the bridge"], 100, 0),
        (["Moldova urged"], 0, 0),  # 12 of 44 characters
        ([], 0, 0),
    ],
)
def test_content(content: list[str], overlapping: float, exact: float) -> None:
    found = values(statement("said", content=content))
    assert (found["content-f1"], found["content-exact"]) == (overlapping, exact)


def test_a_wrong_source_costs_precision_and_a_missing_one_recall() -> None:
    assert values(statement("said", source=["Hungary"]))["source-f1"] == 0
    assert values(statement("said", source=["officials said"]))["source-f1"] == 100
    assert values(statement("said", source=["officials said"]))["source-exact"] == 0
    assert values(statement("said"))["source-f1"] == 0


def test_a_source_where_the_gold_has_none_lowers_f1() -> None:
    gold = (MARKED, statement("urged", content=["Friday"]))
    found = values(MARKED, statement("urged", source=["Moldova"], content=["Friday"]), gold=gold)
    assert found["source-f1"] == pytest.approx(66.67)  # 2*1 / (2 + 1)
    assert found["content-f1"] == 100


def test_attributes_of_matched_cues() -> None:
    found = values(statement("said", act="assert", source_type="unnamed"))
    assert (found["act"], found["source-type"]) == (0, 100)


def test_a_continued_quotation_counts_for_contents_only() -> None:
    found = values(MARKED, gold=(MARKED, CONTINUED))
    assert found["cue-f1"] == 100
    assert found["content-f1"] == 100
    assert found["content-all"] == pytest.approx(66.67)  # 2*1 / (1 + 2)


def test_cues_by_overlap() -> None:
    found = values(statement("officials said"), statement("urged"))
    assert (found["cue-precision"], found["cue-recall"]) == (50, 100)
