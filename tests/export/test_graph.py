"""The network of actors, read back by networkx."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx
import pytest

from demarche.export import export
from demarche.products.network import SAYS, network
from tests.export.sample import full_dossier
from tests.products.told import Told, dossier_of

GOLDEN = Path(__file__).parent / "golden"
EVENTS = (
    Told("CONSULT", ["PER Ana Vega", "CHL Juan Rojas"], day="2024-01-10"),
    Told("ACCUSE", ["CHL"], ["PER"], day="2024-01-20"),
    Told("ACCUSE", ["CHL"], ["PER"], day="2024-02-20", status="denied"),
    Told("ACCUSE", ["CHL \x0b<b>&"], ["PER"], day="2024-02-20", status="planned"),
)


def read(to: str, path: Path) -> Any:
    return networkx.read_graphml(path) if to == "graphml" else networkx.read_gexf(path)


@pytest.mark.parametrize("to", ["graphml", "gexf"])
def test_the_golden_files(tmp_path: Path, to: str) -> None:
    for path in export(full_dossier(), to=to, directory=tmp_path):
        assert path.read_bytes() == (GOLDEN / to / path.name).read_bytes()


@pytest.mark.parametrize("to", ["graphml", "gexf"])
def test_networkx_reads_it_back(tmp_path: Path, to: str) -> None:
    dossier = dossier_of(*EVENTS)
    graph = read(to, export(dossier, to=to, directory=tmp_path)[0])
    found = network(dossier)
    assert set(graph.nodes) == {node.id for node in found.nodes}
    assert graph.number_of_edges() == len(found.edges)
    labels = {data["label"] for _, data in graph.nodes(data=True)}
    assert "�<b>&" in labels or "<b>&" in labels
    told = {(data["event_type"], data["mutual"]): data["told"] for _, _, data in graph.edges(data=True)}
    assert told["CONSULT", True] == 1


def test_edges_count_what_is_told_planned_and_denied() -> None:
    found = network(dossier_of(*EVENTS))
    accuse = [edge for edge in found.edges if edge.type == "ACCUSE"]
    assert sum(edge.told for edge in accuse) == 1
    assert sum(edge.denied for edge in accuse) == 1
    assert sum(edge.planned for edge in accuse) == 1
    assert {(edge.first_day, edge.last_day) for edge in accuse} == {
        ("2024-01-20", "2024-01-20"),
        ("2024-02-20", "2024-02-20"),
    }
    assert all(node.degree > 0 for node in found.nodes)


def test_statements_with_an_addressee_are_edges() -> None:
    edges = [edge for edge in network(full_dossier()).edges if edge.type == SAYS]
    assert {edge.mode for edge in edges} == {"assert"}
    assert all(edge.ids for edge in edges)


def test_narrowed_by_actor_and_day() -> None:
    dossier = dossier_of(*EVENTS)
    assert {edge.type for edge in network(dossier, actors=["ana vega"]).edges} == {"CONSULT"}
    assert len(network(dossier, since="2024-02-01").edges) == 2


def test_sources_of_an_edge_are_counted_once() -> None:
    events = (
        Told("CONSULT", ["PER Ana Vega", "CHL Juan Rojas"], day="2024-01-10"),
        Told("CONSULT", ["PER Ana Vega", "CHL Juan Rojas"], day="2024-01-10", one_with=0),
    )
    (edge,) = network(dossier_of(*events)).edges
    assert (edge.told, edge.sources, edge.mutual) == (1, 2, True)
    (both,) = [edge for edge in network(full_dossier()).edges if edge.type == SAYS][:1]
    assert both.sources <= both.told


def test_statements_are_narrowed_by_actor_too() -> None:
    said = [edge for edge in network(full_dossier()).edges if edge.type == SAYS]
    nodes = {node.id: node.label for node in network(full_dossier()).nodes}
    assert said
    for edge in said:
        narrowed = network(full_dossier(), actors=[nodes[edge.source]]).edges
        assert edge in narrowed
    assert not network(full_dossier(), actors=["nobody of this name"]).edges


def test_nodes_tell_what_articles_have_of_them() -> None:
    for node in network(full_dossier()).nodes:
        assert node.names[0] == node.label
        assert 1 <= node.sources <= node.articles
        assert node.kind
