"""Events: figures computed by hand."""

from __future__ import annotations

import pytest

from evaluation.score.events import score_events, trigger_cases, type_figures
from tests.evaluation.score.sentences import event, sentence

GOLD = sentence(
    event("urged", "REQUEST", mode="change", actor=["Moldova"], recipient=["Hungary"], time=["Friday"]),
    event(
        "reopen",
        "CONCEDE",
        status="hypothetical",
        alternative="RETREAT",
        actor=["Hungary"],
        place=["the bridge"],
    ),
)


def values(*found: object) -> dict[str, float]:
    figures = score_events([sentence(*found)], [GOLD])  # type: ignore[arg-type]
    return {name: round(figure.value, 2) for name, figure in figures.items()}


def test_gold_scores_100_on_everything_it_has() -> None:
    figures = score_events([GOLD], [GOLD])
    assert {name for name, figure in figures.items() if figure.value < 100} == {"macro-f1-frequent"}
    assert figures["arguments-f1"].cases == 5


def test_nothing_found_scores_0() -> None:
    assert set(values().values()) == {0.0}


def test_the_alternative_type_is_right_with_any_mode() -> None:
    found = values(
        event("urged", "REQUEST", mode="change"),
        event("reopen", "RETREAT", mode="access", status="hypothetical"),
    )
    assert (found["typed-f1"], found["type-mode"], found["status"], found["macro-f1"]) == (100, 100, 100, 100)


def test_a_wrong_type_leaves_the_trigger() -> None:
    found = values(event("urged", "THREATEN", mode="change", actor=["Moldova"]))
    assert found["trigger-f1"] == pytest.approx(66.67)  # 2*1 / (1 + 2)
    assert found["typed-f1"] == 0
    assert found["type-mode"] == 0
    # Arguments of a trigger of another type are not right.
    assert found["arguments-f1"] == 0


def test_the_mode_counts_with_the_type() -> None:
    found = values(event("urged", "REQUEST", mode=None), event("reopen", "CONCEDE", mode=None))
    assert found["type-mode"] == 50  # the second has no mode in the gold, and none was found


def test_status_is_asked_of_typed_matches_only() -> None:
    found = values(event("urged", "REQUEST", status="planned"), event("reopen", "AID", status="hypothetical"))
    assert found["status"] == 0


def test_precision_recall_and_surplus() -> None:
    found = values(event("urged", "REQUEST"), event("said", "ACCUSE"), event("bridge", "AID"))
    assert found["typed-precision"] == pytest.approx(33.33)
    assert found["typed-recall"] == 50
    assert found["typed-f1"] == 40
    # REQUEST 100, CONCEDE 0; types that the gold lacks do not enter.
    assert found["macro-f1"] == 50


def test_arguments_by_overlap_and_exactly() -> None:
    found = values(
        event("urged", "REQUEST", actor=["Moldova urged", "Friday"], recipient=["Hungary"]),
        event("reopen", "CONCEDE", actor=["Hungary"], place=["bridge"]),
    )
    assert found["actor-f1"] == 80  # 2*2 / (3 + 2)
    assert found["actor-exact"] == 40  # 2*1 / (3 + 2)
    assert found["recipient-f1"] == found["recipient-exact"] == 100
    assert (found["place-f1"], found["place-exact"]) == (100, 0)
    assert found["time-f1"] == 0
    assert found["arguments-f1"] == 80  # 2*4 / (5 + 5)


def test_one_trigger_found_twice_is_right_once() -> None:
    found = values(event("urged", "REQUEST"), event("Moldova urged", "REQUEST"))
    assert found["typed-f1"] == 50


def test_types_apart() -> None:
    figures = type_figures([sentence(event("urged", "REQUEST"), event("said", "REQUEST"))], [GOLD])
    values = {name: round(figure.value, 1) for name, figure in figures.items()}
    assert values == {"type-REQUEST": 66.7, "type-CONCEDE": 0.0}


def test_cases_say_what_became_of_each_trigger() -> None:
    assert trigger_cases([sentence(event("urged", "REQUEST"), event("said", "ACCUSE"))], [GOLD]) == {
        "s1 8-13 REQUEST urged": "right",
        "s1 25-31 CONCEDE reopen": "missed",
        "s1 64-68 ACCUSE said": "surplus",
    }


def test_other_sentences_are_refused() -> None:
    with pytest.raises(ValueError, match="'s2' is scored against 's1'"):
        score_events([sentence(id="s2")], [GOLD])
