"""Labels apart from their texts: read back onto the articles, or refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.gold.standoff import digest, read_standoff

SENTENCE = "Peru’s envoy\nmet officials on Monday."
ARTICLE = f"http://news.example/1\n\nLIMA – {SENTENCE} Talks go on.\n"


def row(**changes: Any) -> dict[str, Any]:
    start = ARTICLE.index(SENTENCE)
    event = {
        "trigger": [13, 16], "type": "CONSULT", "mode": None, "status": "occurred", "actors": [[17, 26], [0, 12]],
        "recipients": [], "places": [], "times": [[30, 36]], "alternative": None,
    }  # fmt: skip
    return {
        "article": "a.txt",
        "start": start,
        "end": start + len(SENTENCE),
        "sha256": digest(SENTENCE),
        "events": [event],
        "statements": [],
        "actors": [[0, 12, "Peruvian envoy", "PER GOV"]],
    } | changes


def written(folder: Path, *rows: dict[str, Any]) -> Path:
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    path = folder / "labels.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in rows), encoding="utf-8")
    return path


def test_offsets_find_their_words(tmp_path: Path) -> None:
    (sentence,) = read_standoff(written(tmp_path, row()), tmp_path)
    assert sentence.text == SENTENCE.replace("\n", " ")
    (event,) = sentence.events
    assert sentence.text[slice(*event.trigger)] == "met"
    assert [sentence.text[slice(*span)] for span in event.roles["actor"]] == ["Peru’s envoy", "officials"]
    assert [sentence.text[slice(*span)] for span in event.roles["time"]] == ["Monday"]
    assert sentence.actors == {(0, 12): ("Peruvian envoy", "PER GOV")}
    assert sentence.story == "a.txt"


def test_a_label_may_name_its_story(tmp_path: Path) -> None:
    (sentence,) = read_standoff(written(tmp_path, row(story="agency/12")), tmp_path)
    assert sentence.story == "agency/12"


def test_statements_may_lack_a_cue_and_a_source(tmp_path: Path) -> None:
    statement = {
        "cue": None, "source": None, "addressee": [17, 26], "content": [[0, 12], [30, 36]], "quote_type": "direct",
        "act": "assert", "source_type": "none",
    }  # fmt: skip
    (sentence,) = read_standoff(written(tmp_path, row(statements=[statement])), tmp_path)
    (found,) = sentence.statements
    assert found.cue is None
    assert found.roles == {"source": (), "content": ((0, 12), (30, 36)), "addressee": ((17, 26),)}


def test_another_text_is_refused_by_line_and_name(tmp_path: Path) -> None:
    path = written(tmp_path, row(), row(sha256="0" * 16))
    with pytest.raises(ValueError, match=r"labels\.jsonl:2: a\.txt is not the text"):
        list(read_standoff(path, tmp_path))
