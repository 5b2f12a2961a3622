"""Text for people is wrapped; text for programs is whole."""

from __future__ import annotations

import pytest

from demarche.cli.terminal import Line, printable, wrap


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\n b\t c", "a b c"),
        ("\x1b[31mred", "�[31mred"),
        ("abc\u202edef", "abc�def"),
        ("Łódź کشمیر می\u200cروم", "Łódź کشمیر می\u200cروم"),
    ],
)
def test_foreign_text_is_one_line_without_controls(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_a_line_is_wrapped_to_the_terminal_with_its_margin() -> None:
    line = Line("word " * 40, indent=4)
    wrapped = wrap(line, 60)
    assert len(wrapped) > 1
    assert all(len(piece) <= 60 for piece in wrapped)
    assert all(piece.startswith("    ") for piece in wrapped)
    assert " ".join(" ".join(wrapped).split()) == ("word " * 40).strip()


def test_a_line_that_is_piped_is_whole() -> None:
    assert wrap(Line("word " * 400, indent=4), None) == ["    " + ("word " * 400).strip()]
