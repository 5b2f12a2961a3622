"""What kind of actor a description names, read off its head noun."""

from __future__ import annotations

import re

_GOVERNMENT = frozenset("government administration authority regime cabinet leadership side govt".split())
_ORGANISATION = frozenset(
    """
    ministry office council assembly parliament court party army force police agency committee commission mission
    embassy department organisation organization group union delegation institute board bank company
    """.split()
)
_PEOPLE = frozenset(
    "people citizen civilian resident villager protester demonstrator refugee diaspora community".split()
)
_ARMED = frozenset("militant rebel insurgent terrorist fighter gunman guerrilla".split())
_AT_LARGE = re.compile(r"(?i)\b(?:people|citizens|nationals|residents|civilians|villagers|protesters|demonstrators)\b")
GROUPS = frozenset("group organisation organization party movement militia network alliance agency newspaper".split())
"""Nouns that say no more of a body named before them than what it is."""
SOURCES = frozenset("source sources insider insiders".split())
"""Head nouns that keep their bearer's name back."""


def described_kind(noun: str, text: str, *, organisation: bool) -> str:
    """The kind of an actor described by ``text`` with head noun ``noun`` (a lemma)."""
    if noun in _GOVERNMENT:
        return "government"
    if organisation or noun in _ORGANISATION:
        return "organisation"
    if noun in _ARMED:
        return "armed_group"
    return "people" if noun in _PEOPLE or _AT_LARGE.search(text) else "unnamed"


def listed_kind(kind: str) -> str:
    """The kind of an actor from the gazetteer's kind of the entity."""
    return kind if kind in {"person", "armed_group", "government"} else "organisation"
