"""The timeline: dated events in order, undated ones last, none given a day its article does not give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from demarche.products.timeline import timeline
from demarche.store import Dossier, open_dossier
from tests.store.sample import dam_coding, dam_document


@pytest.fixture
def dossier() -> Iterator[Dossier]:
    coding = dam_coding()
    met, again = coding.events
    undated = replace(met, id="event-undated", trigger=again.trigger, times=met.times[:1])
    with open_dossier() as opened:
        opened.add(dam_document(), replace(coding, events=(undated, again, met)))
        yield opened


def test_events_come_by_day_and_undated_ones_last(dossier: Dossier) -> None:
    rows = dossier.query(timeline()).rows()
    assert [(row["first_day"], row["marked"]) for row in rows] == [
        ("2024-03-04", None),
        ("2024-04-01", "planned"),
        (None, None),
    ]


@pytest.mark.parametrize(
    ("countries", "count"),
    [((), 3), (("EGY",), 2), (("EGY", "ETH"), 2), (("EGY", "SDN"), 0), (("' OR 1 --",), 0)],
)
def test_events_in_which_all_countries_take_part(dossier: Dossier, countries: tuple[str, ...], count: int) -> None:
    assert len(dossier.query(timeline(countries=countries))) == count


def test_events_of_a_type(dossier: Dossier) -> None:
    assert len(dossier.query(timeline(type="CONSULT"))) == 3
    assert len(dossier.query(timeline(type="ASSAULT"))) == 0
