"""PLV's rows: where the parties stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.gold.plv import read_plv

HEADER = "sentence\tmarked_sentence\tsource\ttarget\tgold_root\n"
SENTENCE = "Togo met Togo's rivals, Chad and Niger."
CASES = [
    ("<s>Togo</s> met Togo's rivals, <t>Chad</t> and Niger.", "Togo", "Chad", (0, 4), (24, 28)),
    ("Togo met <s>Togo</s>'s rivals, <t>Chad</t> and Niger.", "Togo", "Chad", (9, 13), (24, 28)),
    ("<t>Togo</t> met Togo's rivals, Chad and <s>Niger</s>.", "Niger", "Togo", (33, 38), (0, 4)),
    ("<s><t>Togo</t></s> met Togo's rivals, Chad and Niger.", "Togo", "Togo", (0, 4), (0, 4)),
    ("Togo met Togo's rivals, Chad and Niger.", "Niger", "Chad", (33, 38), (24, 28)),
    ("<s>Togo</s> met  Togo's rivals, <t>Chad</t> and Niger.", "Togo", "Chad", (0, 4), (24, 28)),
]


@pytest.mark.parametrize(("marked", "source", "target", "source_span", "target_span"), CASES)
def test_read_plv(
    tmp_path: Path,
    marked: str,
    source: str,
    target: str,
    source_span: tuple[int, int],
    target_span: tuple[int, int],
) -> None:
    path = tmp_path / "train.tsv"
    path.write_text(f"{HEADER}{SENTENCE}\t{marked}\t{source}\t{target}\tCONSULT\n", encoding="utf-8")
    (relation,) = read_plv(path)
    assert (relation.source, relation.target) == (source_span, target_span)
    assert relation.root == "CONSULT"


def test_a_party_that_is_not_named(tmp_path: Path) -> None:
    path = tmp_path / "train.tsv"
    path.write_text(f"{HEADER}{SENTENCE}\t<s>Togo</s>{SENTENCE[4:]}\tTogo\ta recipient\tCONSULT\n", encoding="utf-8")
    (relation,) = read_plv(path)
    assert relation.source == (0, 4)
    assert relation.target is None
