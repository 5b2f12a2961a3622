"""Who held which office when."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest

from demarche.codebook.gazetteer import load_gazetteer
from demarche.codebook.offices import load_offices

TOGETHER = {("head_of_state", "IRN"), ("body_head", "EUR")}
"""Offices of which two may be held at once: leader and president, the Commission and its high representative."""


def test_every_holder_is_in_the_gazetteer() -> None:
    for person in load_offices().by_person:
        known = load_gazetteer().entity(person)
        assert known is not None
        assert (known.name, known.kind) == (person, "person")


def test_one_holder_at_a_time() -> None:
    held: defaultdict[tuple[str, str], list[tuple[date, date]]] = defaultdict(list)
    for tenures in load_offices().by_person.values():
        for tenure in tenures:
            held[tenure.office, tenure.of].append((tenure.start, tenure.end or date.max))
    for office, stretches in held.items():
        if office in TOGETHER:
            continue
        ordered = sorted(stretches)
        for (_, end), (start, _) in pairwise(ordered):
            assert (end - start).days <= 31, office


@pytest.mark.parametrize(
    ("name", "office", "day", "held"),
    [
        ("Asim Iftikhar", "un_ambassador", date(2025, 6, 2), True),
        ("Asim Iftikhar", "un_ambassador", date(2024, 6, 2), False),
        ("Imran Khan", "head_of_government", date(2019, 8, 5), True),
        ("Guterres", "un_secretary_general", date(2016, 12, 31), False),
        ("Nobody Atall", "head_of_state", date(2020, 1, 1), False),
    ],
)
def test_tenures(name: str, office: str, day: date, held: bool) -> None:
    tenures = load_offices().tenures(name)
    assert any(t.office == office and t.start <= day and (t.end is None or day <= t.end) for t in tenures) is held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Prime Minister Imran Khan", "head_of_government"),
        ("the Indian premier", "head_of_government"),
        ("Chancellor Angela Merkel", "head_of_government"),
        ("Foreign Minister Shah Mehmood Qureshi", "foreign_minister"),
        ("External Affairs Minister S. Jaishankar", "foreign_minister"),
        ("US Secretary of State Antony Blinken", "foreign_minister"),
        ("Pakistan's Permanent Representative to the United Nations", "un_ambassador"),
        ("UN Secretary-General António Guterres", "un_secretary_general"),
        ("the UN chief", "un_secretary_general"),
        ("President Ilham Aliyev", "head_of_state"),
        ("Defence Minister Rajnath Singh", "defence_minister"),
        ("Secretary of Defense Lloyd Austin", "defence_minister"),
        ("NATO Secretary General Jens Stoltenberg", "body_head"),
    ],
)
def test_titles(text: str, office: str) -> None:
    assert office in load_offices().titles(text)


@pytest.mark.parametrize("text", ["the farmer", "a ministerial meeting", "General Assembly"])
def test_what_is_no_title(text: str) -> None:
    assert load_offices().titles(text) == frozenset()
