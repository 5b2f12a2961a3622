"""What the tables of attribution share: coding a short text, finding one statement in it, showing what came out."""

from __future__ import annotations

from pathlib import Path

import pytest

from demarche.records import Coding, Participant, Statement
from tests.extract.conftest import CodeText, code_text

KNOWN = Path(__file__).with_name("known.txt")
"""Cases that do not hold yet, one a line: what the program gets wrong is written down, and told when it comes right."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    known = set(KNOWN.read_text(encoding="utf-8").splitlines())
    for item in items:
        if f"{item.path.name}::{item.name}" in known:
            item.add_marker(pytest.mark.xfail(reason="known", strict=True))


__all__ = ["CodeText", "code_text", "find_statement", "holding", "is_named", "shown"]


def holding(coding: Coding, words: str) -> list[Statement]:
    """The statements in whose content the words stand, the shortest content first."""
    found = [s for s in coding.statements if any(words in part.text for part in s.content)]
    return sorted(found, key=lambda s: sum(len(part.text) for part in s.content))


def find_statement(coding: Coding, *, words: str = "", cue: str = "") -> Statement:
    """The statement with these words in its content (the innermost one) and this word in its cue, if one is given.

    Raises:
        AssertionError: there is none; the message shows what came out instead.
    """
    found = holding(coding, words) if words else list(coding.statements)
    if cue:
        found = [s for s in found if s.cue is not None and cue in s.cue.text.split()] or [
            s for s in found if s.cue is not None and cue in s.cue.text
        ]
    assert found, f"no statement with cue {cue!r} and content {words!r}, but {shown(coding)}"
    return found[0]


def is_named(participant: Participant | None, name: str | None) -> bool:
    """Whether a participant is the expected one: the words are in its name, or both are None."""
    if participant is None or name is None:
        return participant is None and name is None
    return name.lower() in participant.name.lower()


def shown(coding: Coding) -> str:
    """What came out, in one line: source, cue, kind and content of each statement."""
    return " | ".join(
        f"{s.source.name if s.source else None}: {s.cue.text if s.cue else None!r} {s.quote_type}/{s.act}/{s.polarity}"
        f" “{' … '.join(part.text for part in s.content)[:90]}”"
        for s in coding.statements
    )
