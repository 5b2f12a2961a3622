"""Lemmas by table and by rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from demarche.analyse.lemmas import Lemmatizer, lemma_by_rule

VERBS = "released:release snapped:snap signed:sign conceded:concede denied:deny warned:warn met:meet lying:lie said:say"
NOUNS = "prisoners:prisoner talks:talk parties:party ties:tie crises:crisis women:woman relations:relation"


@pytest.mark.parametrize("pair", VERBS.split())
def test_verbs(pair: str) -> None:
    form, lemma = pair.split(":")
    assert lemma_by_rule(form, "VERB") == lemma


@pytest.mark.parametrize("pair", NOUNS.split())
def test_nouns(pair: str) -> None:
    form, lemma = pair.split(":")
    assert lemma_by_rule(form, "NOUN") == lemma


def test_names_keep_their_form_in_lower_case() -> None:
    assert Lemmatizer({}).lemma("Nations", "PROPN") == "nations"


def test_the_table_comes_first_and_knows_curly_apostrophes() -> None:
    assert Lemmatizer({"n't/PART": "not"}).lemma("n’t", "PART") == "not"


def test_a_broken_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lemmas.json"
    path.write_text("[1]", encoding="utf-8")
    with pytest.raises(ValueError, match="lemmas"):
        Lemmatizer.load(path)
