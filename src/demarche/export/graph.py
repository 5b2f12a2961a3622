"""The network of actors as GraphML and GEXF, for Gephi, Cytoscape, igraph, visone and the like."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

from demarche.export.notes import write_notes
from demarche.products.network import Network, network
from demarche.store import Dossier, check_spans

LOSSES = (
    "A node is an actor across articles, an edge all happenings of one type and mode between two: single tellings and "
    "their words are not in the file; the attribute ids leads back to the records.",
    "An edge that is mutual has no direction; formats of directed graphs give it one all the same, by the order of "
    "ids. Where its type is not CONSULT, COOPERATE, AGREE or ASSAULT, the two mostly act side by side on somebody who "
    "is not told, and not on each other.",
    "Counts of what is told as having happened, of what is planned or hypothetical and of what is denied are three "
    "attributes; an edge may have no told happening at all.",
    "Acts of one actor alone have no edge; statements have one only where it is told whom they address, and what was "
    "not said has none. An act without a day, or whose days links alone give, is an edge like any other.",
    "A node's country is that of the actor, empty where its articles give several; places are not in the file, "
    "disputed ones neither.",
)
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""


def export_graphml(dossier: Dossier, folder: Path) -> None:
    """``network.graphml`` and ``notes.json``."""
    import networkx

    _check(dossier)
    written = io.BytesIO()
    networkx.write_graphml_xml(_graph(network(dossier)), written)
    (folder / "network.graphml").write_bytes(written.getvalue().rstrip() + b"\n")
    write_notes(folder, format="graphml", losses=LOSSES, notes=())


def export_gexf(dossier: Dossier, folder: Path) -> None:
    """``network.gexf`` and ``notes.json``."""
    import networkx

    _check(dossier)
    written = io.BytesIO()
    networkx.write_gexf(_graph(network(dossier)), written)
    # The day of writing would make each export another file.
    text = re.sub(rb' lastmodifieddate="[^"]*"', b"", written.getvalue())
    (folder / "network.gexf").write_bytes(text.rstrip() + b"\n")
    write_notes(folder, format="gexf", losses=LOSSES, notes=())


def _check(dossier: Dossier) -> None:
    for entry in dossier.entries():
        check_spans(entry.document, entry.coding)


def _graph(found: Network) -> Any:
    import networkx

    graph: Any = networkx.MultiDiGraph()
    for node in found.nodes:
        graph.add_node(
            node.id,
            label=_legal(node.label),
            kind=node.kind,
            country=node.country or "",
            sectors=" ".join(node.sectors),
            articles=node.articles,
            sources=node.sources,
            names=_legal("; ".join(node.names)),
        )
    for number, edge in enumerate(found.edges):
        graph.add_edge(
            edge.source,
            edge.target,
            key=str(number),
            label=f"{edge.type} {edge.mode or ''}".strip(),
            event_type=edge.type,
            event_mode=edge.mode or "",
            quad=edge.quad,
            mutual=edge.mutual,
            told=edge.told,
            planned=edge.planned,
            denied=edge.denied,
            sources=edge.sources,
            first_day=edge.first_day or "",
            last_day=edge.last_day or "",
            weight=edge.told + edge.planned + edge.denied,
            ids=" ".join(edge.ids),
        )
    return graph


def _legal(text: str) -> str:
    return _ILLEGAL.sub("�", text)
