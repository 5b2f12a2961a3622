"""The corpora as the recipe reads them. Needs the training extra and the data folder."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("torch")

from training.corpora import read_corpora
from training.instances import IGNORE
from training.recipe import STAGES

DATA = Path(__file__).parents[3] / "shared" / "data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the data folder is not here")


@pytest.mark.parametrize("open_only", [False, True])
def test_every_corpus_has_something_to_teach(open_only: bool) -> None:
    corpora = read_corpora(DATA, open_only=open_only)
    wanted = {name for stage in STAGES for name in stage.epochs} - {"raw"}
    assert wanted - set(corpora.train) == ({"polnear"} if open_only else set())
    for name, instances in corpora.train.items():
        assert len(instances) > 1000, name
        labelled = sum(any(v != IGNORE for v in values) for i in instances for values in i.labels.values())
        assert labelled > 1000, name
    assert len(corpora.raw) > 10_000
    assert all(instance.frames for instance in corpora.train["rare"])
    assert any(frame.is_proposition for instance in corpora.train["arguments"] for frame in instance.frames)
