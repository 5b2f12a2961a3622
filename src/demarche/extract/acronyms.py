"""Acronyms that a text explains: "the Central Bank of Somalia (CBS)" makes CBS that bank, whoever else is called so."""

from __future__ import annotations

import re
from collections.abc import Iterator

_EXPLAINED = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:(?:of|the|for|and|on|in|de|du|des|y|del|&)\s+){0,2}[A-Z][\w’'-]+){1,9})"
    r"\s*\((?:the\s+)?(?P<short>[A-Z][A-Z&.-]{1,9})\)"
)
_SMALL = frozenset("of the for and on in de du des y del &".split())


def explained_acronyms(text: str) -> dict[str, str]:
    """Acronym to name, for those that stand in brackets behind a name whose initials they are; the first counts.

    The name is cut to the words that the letters stand for.
    """
    found: dict[str, str] = {}
    for match in _EXPLAINED.finditer(text):
        short = match["short"].replace(".", "")
        name = _name_of(match["name"].split(), short)
        if name is not None:
            found.setdefault(match["short"], name)
    return found


def _name_of(words: list[str], short: str) -> str | None:
    letters = [letter for letter in short if letter.isalpha()]
    for start in range(len(words)):
        if words[start].lower() not in _SMALL and list(_initials(words[start:], letters)) == letters:
            return " ".join(words[start:])
    return None


def _initials(words: list[str], letters: list[str]) -> Iterator[str]:
    """The initials of the words that are not small, and of small ones where the acronym counts them ("UoK")."""
    counted = len(words) == len(letters)
    for word in words:
        if counted or word.lower() not in _SMALL:
            yield from (part[0].upper() for part in word.split("-") if part)
