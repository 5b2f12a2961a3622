"""Text cut at its marks is the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from demarche.web.marks import Mark, excerpts, paragraphs, pieces

TEXT = "Peru asked Chile to wait.\n\nChile refused.\n"


def test_pieces_know_their_roles() -> None:
    marks = [Mark(0, 4, "actor", "event-1"), Mark(5, 10, "trigger", "event-1"), Mark(0, 25, "content", "statement-1")]
    found = pieces(TEXT, 0, 25, marks)
    assert [(part["text"], part["roles"]) for part in found] == [
        ("Peru", ["content", "actor"]),
        (" ", ["content"]),
        ("asked", ["content", "trigger"]),
        (" Chile to wait.", ["content"]),
    ]
    assert found[0]["records"] == ["statement-1", "event-1"]


def test_paragraphs_are_lines_with_words() -> None:
    assert [TEXT[start:end] for start, end in paragraphs(TEXT)] == ["Peru asked Chile to wait.", "Chile refused."]


def test_only_paragraphs_with_marks_are_shown() -> None:
    ((part, *rest),) = excerpts(TEXT, [Mark(27, 32, "actor")])
    assert (part["text"], rest[0]["text"]) == ("Chile", " refused.")


def test_a_long_paragraph_is_cut_between_words() -> None:
    text = "word " * 300 + "Peru" + " word" * 300
    (shown,) = excerpts(text, [Mark(1500, 1504, "actor")], reach=50)
    assert shown[0]["roles"] == shown[-1]["roles"] == ["cut"]
    body = "".join(part["text"] for part in shown[1:-1])
    assert "Peru" in body
    assert len(body) < 120
    assert set(body.split()) == {"word", "Peru"}


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_joined_they_are_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [Mark(min(pair), max(pair), "actor") for pair in spans if pair[0] != pair[1]]
    assert "".join(part["text"] for part in pieces(text, 0, len(text), marks)) == text
