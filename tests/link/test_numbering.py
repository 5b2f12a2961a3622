"""Numbers for many strings."""

from __future__ import annotations

from demarche.link.numbering import LEAST, Numbering


def test_numbers_are_in_the_order_strings_come() -> None:
    numbering = Numbering()
    assert [numbering.number(word) for word in "talk meet talk warn meet".split()] == [0, 1, 0, 2, 1]
    assert len(numbering) == 3


def test_nothing_is_found_that_was_not_numbered() -> None:
    numbering = Numbering()
    numbering.number("talk")
    assert numbering.find("talk") == 0
    assert numbering.find("meet") is None
    assert len(numbering) == 1


def test_many_keep_their_numbers_while_the_table_grows() -> None:
    numbering = Numbering()
    words = [f"word {number}" for number in range(5 * LEAST)]
    assert [numbering.number(word) for word in words] == list(range(len(words)))
    assert [numbering.find(word) for word in words] == list(range(len(words)))
    assert numbering.find("another") is None
