"""Charts: drawn on this machine, and safe to put into a page."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from demarche.charts.meetings import meetings_chart
from demarche.charts.palette import HUES, hues, places
from demarche.charts.series import series_chart, whole_ticks
from demarche.charts.svg import cleaned, is_own, svg
from demarche.charts.timeline import near, timeline_chart
from demarche.products.happenings import happenings
from demarche.products.meetings import matrix, meetings
from demarche.products.series import series
from demarche.store import open_dossier
from tests.products.told import Told, dossier_of

HOSTILE = '"><img src=x onerror=alert(1)>'
EVENTS = (
    Told("CONSULT", ["PER", "CHL"], day="2024-01-10"),
    Told("CONSULT", ["PER"], ["CHL"], day="2024-01-20", status="planned"),
    Told("ACCUSE", ["PER"], ["CHL"], day="2024-01-25", status="denied"),
    Told("CONSULT", [HOSTILE], ["CHL"], day="2024-01-12"),
    Told("AGREE", ["PER"], ["CHL"], day="1960-01-12"),
)


def texts(drawn: str) -> str:
    return " ".join(ET.fromstring(drawn).itertext())


@pytest.mark.parametrize("lanes", ["dyad", "issue"])
def test_a_timeline(lanes: str) -> None:
    found = happenings(dossier_of(*EVENTS))
    drawn = svg(timeline_chart(found, lanes=lanes, link=lambda each: f"/timeline?record={each.id}"))
    ids = {each.id for each in found if each.first_day and each.first_day > "2000"}
    assert {f"/timeline?record={each}" for each in ids} <= set(re.findall(r'href="([^"]+)"', drawn))
    assert "1 far from all others in time are not drawn" in texts(drawn)
    assert_safe(drawn)


def test_who_met_whom() -> None:
    drawn = svg(meetings_chart(matrix(meetings(dossier_of(*EVENTS)))))
    assert HOSTILE in texts(drawn) or "<img" not in drawn
    assert "1 (1)" in texts(drawn)
    assert_safe(drawn)


def test_a_series() -> None:
    drawn = svg(series_chart(series(dossier_of(*EVENTS[:3]), "PER", "CHL", by="week")))
    assert "2024-W02" in texts(drawn)
    assert_safe(drawn)


@pytest.mark.parametrize(
    ("counts", "ticks"),
    [
        ([], [0]),
        ([("a", 1)], [0, 1]),
        ([("a", 1), ("a", -1)], [-1, 0, 1]),
        ([("a", 2), ("a", 2), ("b", 3), ("b", -1)], [-1, 0, 1, 2, 3, 4]),
        ([("a", 40), ("b", -25)], [-20, 0, 20, 40]),
    ],
)
def test_counts_are_told_in_whole_numbers(counts: list[tuple[str, int]], ticks: list[int]) -> None:
    assert whole_ticks([{"period": period, "count": count} for period, count in counts]) == ticks


def test_nothing_to_show() -> None:
    empty = open_dossier()
    for chart in (
        timeline_chart(happenings(empty)),
        meetings_chart(matrix(meetings(empty))),
        series_chart(series(empty, "PER", "CHL")),
    ):
        assert texts(svg(chart)).strip().startswith("no ")


def assert_safe(drawn: str) -> None:
    root = ET.fromstring(drawn)
    for element in root.iter():
        assert element.tag.rpartition("}")[2] not in {"script", "style", "image", "foreignObject"}
        for name, value in element.attrib.items():
            assert name != "style"
            assert not name.lower().startswith("on")
            assert not name.endswith("href") or is_own(value)


def test_what_a_page_must_not_take_is_cleaned_away() -> None:
    drawn = cleaned(
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="a()">'
        "<script>a()</script><style>x{}</style><a xlink:href='javascript:a()' target='_blank'><text style='fill: red; "
        "cursor: pointer' onclick='a()'>x</text></a><a href='//other.example/'>y</a><a href='/own?x=1'>z</a></svg>"
    )
    assert "script" not in drawn
    assert " style" not in drawn
    assert "onload" not in drawn
    assert "onclick" not in drawn
    assert 'fill="red"' in drawn
    assert re.findall(r'href="([^"]+)"', drawn) == ["/own?x=1"]


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("/timeline?record=1", True),
        ("?page=2", True),
        ("#here", True),
        ("//other.example", False),
        ("/\\other.example", False),
        ("https://other.example", False),
        ("javascript:alert(1)", False),
        ("\tjavascript:alert(1)", False),
        ("", False),
    ],
)
def test_own_addresses(address: str, own: bool) -> None:
    assert is_own(address) is own


def test_few_far_away_are_left_out_and_many_are_not() -> None:
    found = happenings(dossier_of(*EVENTS))
    assert near(found)[0].first_day == "2024-01-10"
    apart = [
        Told("AGREE", ["PER"], ["CHL"], day=day) for day in ("1960-01-12", "1960-01-13", "2024-01-01", "2024-02-01")
    ]
    assert len(near(happenings(dossier_of(*apart)))) == 4


def test_each_outlet_has_one_hue_wherever_it_is_named() -> None:
    assert places(["B", "A", None, "B"]) == {"A": 0, "B": 1}
    assert hues(["B", "A"])["A"] == HUES[0]
    style = (Path(__file__).parents[2] / "src/demarche/web/static/style.css").read_text(encoding="utf-8")
    assert tuple(re.findall(r"--h\d: (#\w+)", style)) == HUES
