"""What the command and the page judge by: anchors of a pair, the file, and the part that is linked anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from demarche.errors import UsageError
from demarche.link.judged import JudgementFile, judgements_path
from demarche.link.linker import link
from demarche.link.reviewing import KEYS, anchors_of_pair, correct, judge_by_id, records_of, take_back
from demarche.store import Dossier, open_dossier
from tests.store.sample import RUN, ScriptedCoder, document


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """Two articles that tell of a meeting."""
    with open_dossier(tmp_path / "two.dossier", create=True) as opened:
        for name in ("a.txt", "b.txt"):
            made = document(name, f"Nassar met Bekele in Khartoum, {name} said.\n")
            opened.add(made, ScriptedCoder(RUN).code_document(made))
        yield opened


def events(dossier: Dossier) -> tuple[str, str]:
    one, other = (event.id for event in dossier.events)
    return one, other


def test_a_judgement_is_on_the_words_of_its_records(dossier: Dossier) -> None:
    one, other = events(dossier)
    left, right = anchors_of_pair(dossier, one, other)
    assert [(side.kind, side.path, side.text) for side in (left, right)] == [
        ("event", "a.txt", "met"),
        ("event", "b.txt", "met"),
    ]
    file = JudgementFile(judgements_path(dossier.path))
    line = judge_by_id(dossier, file, "ada", KEYS["x"], one, other)
    assert (line.relation, line.left, line.right) == ("same", left, right)
    assert list(records_of(dossier, line)) == [one, other]


def test_a_pair_is_of_one_kind_and_in_the_dossier(dossier: Dossier) -> None:
    one, _ = events(dossier)
    statement = next(iter(dossier.statements)).id
    with pytest.raises(UsageError, match="of different kinds"):
        anchors_of_pair(dossier, one, statement)
    with pytest.raises(UsageError, match="no event, statement or actor 'event-none'"):
        anchors_of_pair(dossier, one, "event-none")


def test_the_last_judgement_is_taken_back_once(dossier: Dossier) -> None:
    file = JudgementFile(judgements_path(dossier.path))
    assert take_back(file, "ada") == []
    line = judge_by_id(dossier, file, "ada", "not_same", *events(dossier))
    (back,) = take_back(file, "ben")
    assert (back.undoes, back.judge) == (line.id, "ben")
    assert take_back(file, "ada") == []


def test_only_events_are_corrected_without_a_whole_linking(dossier: Dossier) -> None:
    file = JudgementFile(judgements_path(dossier.path))
    one, other = events(dossier)
    line = judge_by_id(dossier, file, "ada", "same", one, other)
    assert not correct(dossier, [line])  # nothing was linked yet
    link(dossier)
    assert correct(dossier, [line])
    assert any(set(cluster.members) == {one, other} for cluster in dossier.clusters)
    statements = [statement.id for statement in dossier.statements]
    said = judge_by_id(dossier, file, "ada", "same", statements[0], statements[1])
    assert not correct(dossier, [said])
