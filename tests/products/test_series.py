"""Cooperation and conflict by period: each happening once, none smeared."""

from __future__ import annotations

from datetime import date

import pytest

from demarche.errors import UsageError
from demarche.products.periods import between, first_of, following, name_of
from demarche.products.series import series
from tests.products.told import Told, dossier_of

EVENTS = (
    Told("CONSULT", ["PER Ana Vega", "CHL Juan Rojas"], day="2024-01-10"),
    Told("CONSULT", ["PER Ana Vega", "CHL Juan Rojas"], day="2024-01-10", one_with=0),
    Told("ACCUSE", ["CHL"], ["PER"], day="2024-01-20"),
    Told("SANCTION", ["PER"], ["CHL"], day="2024-03-02"),
    Told("REJECT", ["PER"], ["CHL"], day="2024-01-25", last="2024-02-03"),
    Told("REQUEST", ["PER"], ["CHL"]),
    Told("CONSULT", ["PER"], ["CHL"], day="2024-03-05", status="planned"),
    Told("ACCUSE", ["BOL"], ["PER"], day="2024-01-20"),
)


def test_counts_means_and_what_lies_in_no_period() -> None:
    found = series(dossier_of(*EVENTS), "PER", "CHL")
    assert [(point.period, point.events, point.sources) for point in found.points] == [
        ("2024-01", 2, 3),
        ("2024-02", 0, 0),
        ("2024-03", 1, 1),
    ]
    january, february, march = found.points
    assert (january.verbal_cooperation, january.verbal_conflict, march.material_conflict) == (1, 1, 1)
    assert (january.mean_intensity, january.sum_intensity) == (-0.25, -0.5)
    assert february.mean_intensity is None
    assert (len(found.undated), len(found.apart)) == (2, 1)
    assert len(january.ids) == 2


def test_directions() -> None:
    dossier = dossier_of(*EVENTS)
    to = series(dossier, "PER", "CHL", direction="to")
    back = series(dossier, "PER", "CHL", direction="from")
    assert [(p.period, p.events) for p in to.points] == [("2024-01", 1), ("2024-02", 0), ("2024-03", 1)]
    assert [(p.period, p.events) for p in back.points] == [("2024-01", 2)]


def test_exchanged_parties_give_the_same_series() -> None:
    dossier = dossier_of(*EVENTS)
    assert series(dossier, "PER", "CHL").points == series(dossier, "CHL", "PER").points


def test_the_day_of_the_article_where_it_is_asked_for() -> None:
    found = series(dossier_of(*EVENTS), "PER", "CHL", dated="published", by="year")
    assert [(point.period, point.events) for point in found.points] == [("2024", 5)]
    assert found.undated == ()


def test_changes_of_the_mean() -> None:
    good = [Told("AID", ["PER"], ["CHL"], day=f"202{y}-0{m}-05") for y in (0, 1) for m in range(1, 6)]
    bad = [Told("ASSAULT", ["CHL"], ["PER"], day=f"202{y}-0{m}-05") for y in (2, 3) for m in range(1, 6)]
    (change,) = series(dossier_of(*good, *bad), "PER", "CHL").changes
    assert (change.period, change.before, change.after) == ("2022-01", 10.0, -9.0)
    assert len(change.ids) == 1


@pytest.mark.parametrize("wrong", [{"by": "decade"}, {"direction": "up"}, {"dated": "guessed"}])
def test_what_is_not_known_is_told(wrong: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="a series knows"):
        series(dossier_of(), "PER", "CHL", **wrong)


@pytest.mark.parametrize(
    ("by", "first", "name", "behind"),
    [
        ("day", "2024-12-31", "2024-12-31", "2025-01-01"),
        ("week", "2024-12-30", "2025-W01", "2025-01-06"),
        ("month", "2024-12-01", "2024-12", "2025-01-01"),
        ("quarter", "2024-10-01", "2024-Q4", "2025-01-01"),
        ("year", "2024-01-01", "2024", "2025-01-01"),
    ],
)
def test_periods(by: str, first: str, name: str, behind: str) -> None:
    day = date(2024, 12, 31)
    start = first_of(day, by)
    assert (start.isoformat(), name_of(start, by), following(start, by).isoformat()) == (first, name, behind)
    assert list(between(day, day, by)) == [start]
