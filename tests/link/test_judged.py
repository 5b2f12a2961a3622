"""What persons judge: kept line by line, found again by the words it rests on."""

from __future__ import annotations

from pathlib import Path

import pytest

from demarche.errors import DossierError
from demarche.link.judged import Anchor, Anchors, JudgementFile, judgements_path, locate

LEFT = Anchor("event", "a.txt", "The envoys met in Geneva on Monday.", "met", 11)
RIGHT = Anchor("event", "b.txt", "Talks were held in Geneva.", "Talks", 0)
THIRD = Anchor("event", "c.txt", "They met again in June.", "met", 5)


@pytest.fixture
def file(tmp_path: Path) -> JudgementFile:
    return JudgementFile(judgements_path(tmp_path / "talks.dossier"))


def test_the_file_stands_beside_the_dossier(tmp_path: Path) -> None:
    assert judgements_path(tmp_path / "talks.dossier") == tmp_path / "talks.dossier.judgements.jsonl"


def test_nothing_is_judged_at_first(file: JudgementFile) -> None:
    assert file.history() == []
    assert file.standing() == []


def test_the_last_word_on_a_pair_stands_whichever_side_is_left(file: JudgementFile) -> None:
    file.append("same", LEFT, RIGHT, judge="ada")
    last = file.append("not_same", RIGHT, LEFT, judge="ben")
    assert file.standing() == [last]
    assert [each.judge for each in file.history()] == ["ada", "ben"]


def test_what_is_taken_back_leaves_the_word_before_it(file: JudgementFile) -> None:
    first = file.append("same", LEFT, RIGHT, judge="ada")
    second = file.append("not_same", LEFT, RIGHT, judge="ada")
    file.undo(second, judge="ada")
    assert file.standing() == [first]
    file.undo(first, judge="ada")
    assert file.standing() == []
    assert len(file.history()) == 4, "nothing is ever dropped"


def test_a_line_that_is_no_judgement_is_named(file: JudgementFile) -> None:
    file.append("same", LEFT, RIGHT, judge="ada")
    with file.path.open("a", encoding="utf-8") as lines:
        lines.write('{"id": "x"}\n')
    with pytest.raises(DossierError, match=r"judgements\.jsonl: line 2 is no judgement"):
        file.history()


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="cannot be written"):
        JudgementFile(tmp_path / "nowhere" / "x.jsonl").append("same", LEFT, RIGHT, judge="ada")


def test_white_space_is_no_difference() -> None:
    assert LEFT.key == Anchor("event", "z.txt", "The envoys  met in\nGeneva on Monday.", "met", 11).key
    assert LEFT.key != Anchor("event", "a.txt", "The envoys met in Geneva on Monday.", "met", 12).key
    assert LEFT.key != Anchor("occasion", "a.txt", "The envoys met in Geneva on Monday.", "met", 11).key


FOUND = {
    "the same words": (LEFT, "event-1"),
    "the same words in another article": (Anchor("event", "copy.txt", LEFT.sentence, "met", 11), "event-1"),
    "a sentence that was edited": (
        Anchor("event", "a.txt", "The two envoys met in Geneva late on Monday.", "met", 15),
        "event-1",
    ),
    "another sentence of the article": (Anchor("event", "a.txt", "Nobody else met the press.", "met", 12), None),
    "an edited sentence of another article": (
        Anchor("event", "d.txt", "The two envoys met in Geneva late on Monday.", "met", 15),
        None,
    ),
}


@pytest.mark.parametrize("name", FOUND)
def test_records_are_found_again(name: str) -> None:
    wanted, record = FOUND[name]
    assert Anchors([("event-1", LEFT), ("event-2", RIGHT), ("event-3", THIRD)]).find(wanted) == record


def test_the_article_decides_between_records_that_read_the_same() -> None:
    copy = Anchor("event", "copy.txt", LEFT.sentence, "met", 11)
    anchors = Anchors([("event-1", LEFT), ("event-9", copy)])
    assert anchors.find(copy) == "event-9"
    assert anchors.find(LEFT) == "event-1"


def test_what_is_gone_is_kept_apart(file: JudgementFile) -> None:
    here = file.append("same", LEFT, RIGHT, judge="ada")
    gone = file.append("same", LEFT, THIRD, judge="ada")
    found = locate(file.standing(), Anchors([("event-1", LEFT), ("event-2", RIGHT)]))
    assert dict(found.pairs) == {("event-1", "event-2"): here}
    assert list(found.lost) == [gone]
