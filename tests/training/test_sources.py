"""The table of corpora: what is open, and how other files are noticed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from training.sources import changed, digest, read_sources, table, usable

OWN = [source for source in read_sources().values() if source.files[0].startswith("labels/")]
DATA = Path(__file__).parents[3] / "shared" / "data"


def corpus(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_every_corpus_says_its_licence() -> None:
    for source in read_sources().values():
        assert source.licence, source.name
        assert source.name in table()
        assert len(source.sha256) == 64, source.name


def test_only_stated_open_licences_are_open() -> None:
    openly = usable(open_only=True)
    assert openly < usable(open_only=False)
    for name in openly:
        assert read_sources()[name].licence.startswith("CC"), name
    assert not {"PolNeAR", "English Worldwide Newswire", "labels on world newspapers"} & openly


def test_labels_kept_here_are_the_ones_meant() -> None:
    for path in (Path(__file__).parents[2] / "training" / "labels").glob("*.jsonl"):
        assert any(f"labels/{path.name}" in source.files for source in OWN), path.name


def test_other_bytes_or_names_are_other_files(tmp_path: Path) -> None:
    source = replace(OWN[0], files=("*.txt",))
    first = digest(source, corpus(tmp_path, a="one", b="two"))
    assert digest(source, corpus(tmp_path, a="one", b="two")) == first
    assert digest(source, corpus(tmp_path, b="three")) != first
    corpus(tmp_path, b="two")
    (tmp_path / "b.txt").rename(tmp_path / "c.txt")
    assert digest(source, tmp_path) != first


def test_a_missing_corpus_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"PolNeAR: no file .*attribution"):
        digest(read_sources()["PolNeAR"], tmp_path)


@pytest.mark.skipif(not DATA.is_dir(), reason="the data folder is not here")
def test_the_data_are_those_the_weights_were_made_from() -> None:
    assert changed(DATA) == []
