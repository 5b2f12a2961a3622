"""Who met whom."""

from __future__ import annotations

from demarche.products.campaign import campaign
from demarche.products.happenings import happenings
from demarche.products.meetings import matrix, meetings
from demarche.products.threats import threats
from tests.products.told import Told, dossier_of

EVENTS = (
    Told("CONSULT", ["PER Ana Vega", "CHL Juan Rojas", "Neutral Club"], day="2024-01-10"),
    Told("CONSULT", ["CHL Juan Rojas"], ["PER Ana Vega", "PER Luis Paz"], day="2024-01-12"),
    Told("CONSULT", ["PER Ana Vega"], ["CHL"], status="planned"),
    Told("CONSULT", ["PER Ana Vega"], ["CHL"], status="denied"),
    Told("THREATEN", ["CHL"], ["PER"], mode="restrict", condition=True),
    Told("REQUEST", ["PER"], ["CHL"], day="2024-02-01"),
    Told("AGREE", ["PER"], day="2024-02-02"),
)


def test_a_meeting_of_many_is_a_row_for_each_two() -> None:
    found = meetings(dossier_of(*EVENTS))
    assert [(each.one, each.other, each.status) for each in found] == [
        ("Ana Vega", "Juan Rojas", "told"),
        ("Ana Vega", "Club", "told"),
        ("Juan Rojas", "Club", "told"),
        ("Juan Rojas", "Ana Vega", "told"),
        ("Juan Rojas", "Luis Paz", "told"),
        ("Ana Vega", "CHL", "planned"),
        ("Ana Vega", "CHL", "denied"),
    ]
    assert [each.first_day for each in found[-2:]] == [None, None]


def test_the_matrix_counts_each_happening_once() -> None:
    (states, *others) = matrix(meetings(dossier_of(*EVENTS)))
    assert (states.one, states.other, states.met, states.planned, len(states.ids)) == ("CHL", "PER", 2, 1, 3)
    assert {(cell.one, cell.other, cell.met) for cell in others} == {("CHL", "Club", 1), ("Club", "PER", 1)}


def test_by_actor_instead_of_country() -> None:
    cells = matrix(meetings(dossier_of(*EVENTS), by="actor"))
    assert {(cell.one, cell.other): (cell.met, cell.planned) for cell in cells} == {
        ("Ana Vega", "Juan Rojas"): (2, 0),
        ("Ana Vega", "Club"): (1, 0),
        ("Club", "Juan Rojas"): (1, 0),
        ("Juan Rojas", "Luis Paz"): (1, 0),
        ("Ana Vega", "CHL"): (0, 1),
    }


def test_narrowed_by_actor_and_day() -> None:
    dossier = dossier_of(*EVENTS)
    assert len(happenings(dossier, actors=["PER", "CHL"])) == 6
    assert [each.first_day for each in happenings(dossier, since="2024-01-11", until="2024-02-01")] == [
        "2024-01-12",
        "2024-02-01",
    ]
    assert len(happenings(dossier, actors=["luis"])) == 1


def test_threats_with_their_condition() -> None:
    (threat,) = threats(dossier_of(*EVENTS))
    assert (threat.by, threat.to, threat.mode, threat.condition) == ("CHL", "PER", "restrict", "unless it rains")


def test_a_campaign_is_the_same_for_either_party() -> None:
    dossier = dossier_of(*EVENTS)
    ours = {(step.interlocutor, step.act, step.status) for step in campaign(dossier, "PER")}
    assert ("CHL", "REQUEST", "occurred") in ours
    assert ("Juan Rojas", "CONSULT", "occurred") in ours
    assert ("not told", "AGREE", "occurred") in ours
    theirs = {(step.interlocutor, step.act) for step in campaign(dossier, "CHL")}
    assert theirs == {("Ana Vega", "CONSULT"), ("Luis Paz", "CONSULT"), ("Club", "CONSULT")}
