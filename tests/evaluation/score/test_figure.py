"""Figures: hand-computed shares, and intervals that behave."""

from __future__ import annotations

import pytest

from evaluation.score.figure import (
    Counts,
    accuracy_figure,
    f1_figure,
    macro_f1_figure,
    precision_figure,
    recall_figure,
)

UNITS = [Counts(right=2, found=4, gold=2), Counts(right=1, found=1, gold=3)]


def test_micro_averages() -> None:
    assert precision_figure(UNITS).value == pytest.approx(60.0)  # 3 of 5
    assert recall_figure(UNITS).value == pytest.approx(60.0)  # 3 of 5
    assert f1_figure([*UNITS, Counts(0, 2, 0)]).value == pytest.approx(50.0)  # 2*3 / (7 + 5)
    assert f1_figure(UNITS).cases == 5


def test_accuracy_weighs_cases_not_units() -> None:
    figure = accuracy_figure([(9, 10), (0, 0), (0, 2)])
    assert (figure.value, figure.cases) == (75.0, 12)


def test_nothing_counted_is_zero() -> None:
    assert f1_figure([Counts(), Counts()]).value == 0.0
    assert accuracy_figure([]).value == 0.0


def test_macro_weighs_classes_alike() -> None:
    units = [{"AID": Counts(9, 9, 9), "CONCEDE": Counts(0, 1, 1)}, {"CONCEDE": Counts(1, 1, 1)}]
    # AID 100, CONCEDE 2*1 / (2 + 2) = 50, REJECT never met.
    assert macro_f1_figure(units, ["AID", "CONCEDE"]).value == pytest.approx(75.0)
    assert macro_f1_figure(units, ["AID", "CONCEDE", "REJECT"]).value == pytest.approx(50.0)
    assert macro_f1_figure(units, []).value == 0.0


def test_the_interval_holds_the_value_is_seeded_and_narrows_with_more_units() -> None:
    few = [(1.0, 1.0), (0.0, 1.0)] * 5
    figure = accuracy_figure(few)
    assert figure.low < figure.value == 50.0 < figure.high
    assert accuracy_figure(few) == figure
    many = accuracy_figure(few * 40)
    assert many.high - many.low < (figure.high - figure.low) / 3


def test_the_interval_is_about_that_of_a_binomial() -> None:
    figure = accuracy_figure([(1.0, 1.0)] * 80 + [(0.0, 1.0)] * 20)
    # 0.8 +- 1.96 * sqrt(0.8 * 0.2 / 100)
    assert figure.low == pytest.approx(72.2, abs=1.5)
    assert figure.high == pytest.approx(87.8, abs=1.5)


def test_units_that_agree_leave_no_doubt() -> None:
    figure = accuracy_figure([(3.0, 4.0)] * 7)
    assert figure.low == figure.value == figure.high == 75.0
