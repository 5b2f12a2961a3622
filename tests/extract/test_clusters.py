"""Clusters: evidence from the mentions of one actor, and the record it becomes."""

from __future__ import annotations

import pytest

from demarche.extract.clusters import Cluster, folded, participant
from demarche.records import Span


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("José Núñez", "jose nunez"),
        ("Ana Torres's", "ana torres"),
        ("Ana Torres’s", "ana torres"),
        ("O’Brien", "obrien"),
        ("O'Brien", "obrien"),
        ("  Luis \n Roca, ", "luis roca"),
        ("Łódź council", "łodz council"),  # a stroke is no accent
        ("the U.N.", "the u.n"),
        ("Kim Seo-yeon", "kim seo-yeon"),
        ("the soldiers’", "the soldiers"),
    ],
)
def test_folded(name: str, plain: str) -> None:
    assert folded(name) == plain


def span(start: int, text: str) -> Span:
    return Span(start, start + len(text), text)


def test_most_votes_decide_the_country_and_the_first_of_equals() -> None:
    cluster = Cluster(name="Awa Diallo", kind="person")
    cluster.learn(country="MLI")
    cluster.learn(country="FRA")
    assert cluster.country == "MLI"
    cluster.learn(country="FRA", weight=2)
    assert cluster.country == "FRA"


def test_a_known_name_is_a_namesake_s_only_where_the_text_insists() -> None:
    cluster = Cluster(name="Awa Diallo", kind="person", known_country="SEN")
    assert cluster.country == "SEN"
    cluster.learn(country="MLI", weight=2)
    assert cluster.country == "SEN"
    cluster.learn(country="MLI")
    assert cluster.country == "MLI"


def test_an_office_told_beside_the_name_beats_what_is_known() -> None:
    cluster = Cluster(name="Ana Torres", kind="person", known_country="PER")
    cluster.learn(country="CHL")
    assert cluster.country == "PER"
    cluster.said_of.add("CHL")
    assert cluster.country == "CHL"


def test_who_speaks_for_the_un_is_of_the_un() -> None:
    cluster = Cluster(name="Awa Diallo", kind="person", known_country="SEN")
    cluster.learn(country="UNO")
    assert cluster.country == "UNO"


def test_the_first_sector_of_a_title_weighs_most() -> None:
    cluster = Cluster(name="Awa Diallo", kind="person")
    cluster.learn(sectors=("MIL", "GOV"))
    cluster.learn(sectors=("COP", "GOV"))
    assert cluster.sectors[0] == "MIL"  # 2 for each, and the first of equals
    cluster.learn(sectors=("GOV",))
    assert cluster.sectors[0] == "GOV"


def test_a_tenure_once_told_stays() -> None:
    cluster = Cluster(name="Awa Diallo", kind="person")
    cluster.learn(tenure="former")
    cluster.learn(tenure="acting")
    cluster.learn()
    assert cluster.tenure == "former"


@pytest.mark.parametrize(
    ("kind", "tenure", "sectors", "coded"),
    [
        ("person", "former", ("GOV",), ("ELI",)),
        ("person", "former", ("MIL", "BUS"), ("ELI", "BUS")),
        ("person", "former", (), ("ELI",)),
        ("person", "former", ("GOV", "PTY"), ("PTY", "ELI")),
        ("person", "former", ("GOV", "OPP"), ("OPP", "ELI")),
        ("person", "acting", ("GOV",), ("GOV",)),
        ("person", None, ("GOV",), ("GOV",)),
        ("unnamed", "former", ("GOV",), ("GOV",)),
    ],
)
def test_who_left_office_is_of_the_elite(
    kind: str, tenure: str | None, sectors: tuple[str, ...], coded: tuple[str, ...]
) -> None:
    cluster = Cluster(name="x", kind=kind)
    cluster.learn(sectors=sectors, tenure=tenure)
    cluster.add(span(0, "x"), "name")
    assert cluster.freeze("doc", 0).sectors == coded


def test_a_mention_counts_once_and_the_last_before_an_offset_is_found() -> None:
    cluster = Cluster(name="Ana Torres", kind="person")
    cluster.add(span(40, "Torres"), "name", subject=True)
    cluster.add(span(0, "Ana Torres"), "name")
    cluster.add(span(40, "Torres"), "pronoun")
    assert [(s.span.start, s.kind) for s in cluster.seen] == [(40, "name"), (0, "name")]
    at = {offset: found.span.start if (found := cluster.before(offset)) else None for offset in (0, 1, 40, 41)}
    assert at == {0: None, 1: 0, 40: 0, 41: 40}


def test_the_record() -> None:
    cluster = Cluster(name="José Núñez", kind="person")
    cluster.add(span(40, "he"), "pronoun")
    cluster.add(span(0, "José Núñez"), "name")
    cluster.learn(country="CRI", sectors=("LEG",), tenure="acting")
    assert cluster.tokens() == {"jose", "nunez"}
    actor = cluster.freeze("doc", 0)
    assert [(m.document, m.span.text, m.kind) for m in actor.mentions] == [
        ("doc", "José Núñez", "name"),
        ("doc", "he", "pronoun"),
    ]
    assert (actor.name, actor.country, actor.sectors, actor.tenure) == ("José Núñez", "CRI", ("LEG",), "acting")
    assert actor.id != cluster.freeze("doc", 1).id != cluster.freeze("other", 1).id
    taken = participant(actor, span(40, "he"))
    assert (taken.actor, taken.name, taken.country, taken.sectors) == (actor.id, "José Núñez", "CRI", ("LEG",))
    assert taken.span.text == "he"


def test_without_a_mention_there_is_no_record() -> None:
    with pytest.raises(ValueError, match="no mention"):
        Cluster(name="x", kind="person").freeze("doc", 0)
