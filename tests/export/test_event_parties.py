"""Parties: former officials, joint parties, and pairs in which nobody comes first."""

from __future__ import annotations

import pytest

from demarche.export.event_parties import Party, by_forces, pairs, party
from demarche.records import Actor, Mention, Participant, Span

WHERE = Span(0, 4, "Soto")


def named(name: str, country: str | None, *sectors: str) -> Party:
    return Party(name, country, sectors, WHERE, f"actor-{name}")


PERU, CHILE, ENVOY = named("Peru", "PER", "GOV"), named("Chile", "CHL", "GOV"), named("Envoy", "PER", "GOV")


@pytest.mark.parametrize(
    ("tenure", "sectors", "expected"),
    [
        ("former", ("GOV",), ("ELI",)),
        ("former", ("GOV", "PTY"), ("ELI", "PTY")),
        ("former", ("ELI", "PTY"), ("ELI", "PTY")),
        ("former", ("BUS",), ("BUS",)),
        ("acting", ("GOV",), ("GOV",)),
        (None, ("GOV", "MIL"), ("GOV", "MIL")),
    ],
)
def test_former_officials_are_of_the_elite(
    tenure: str | None, sectors: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    actor = Actor(
        id="actor-1", document="doc-1", name="Soto", kind="person", country="CHL", sectors=sectors,
        mentions=(Mention("doc-1", WHERE, "name"),), tenure=tenure,
    )  # fmt: skip
    participant = Participant(span=WHERE, actor="actor-1", name="Soto", country="CHL", sectors=sectors)
    assert party(participant, {actor.id: actor}).sectors == expected


def test_joint_parties_face_each_other_in_both_directions() -> None:
    assert list(pairs([PERU, CHILE], [])) == [(PERU, CHILE), (CHILE, PERU)]


def test_exchanged_parties_give_the_same_pairs() -> None:
    assert set(pairs([PERU, CHILE, ENVOY], [])) == set(pairs([CHILE, ENVOY, PERU], []))


def test_those_of_one_state_stand_on_one_side() -> None:
    assert (PERU, ENVOY) not in list(pairs([PERU, ENVOY, CHILE], []))
    assert list(pairs([PERU, ENVOY], [])) == [(PERU, ENVOY), (ENVOY, PERU)], "unless nobody else is there"


def test_a_missing_side_is_none() -> None:
    assert list(pairs([], [PERU])) == [(None, PERU)]
    assert list(pairs([PERU], [])) == [(PERU, None)]
    assert list(pairs([], [])) == []


def test_forces_are_states_and_armed_groups() -> None:
    assert by_forces([named("Gunmen", None, "UAF"), named("Rebels", "COL", "REB")])
    assert not by_forces([named("Gunmen", None, "UAF")])
    assert named("Rebels", "COL", "REB").label == "Rebels (COL REB)"
