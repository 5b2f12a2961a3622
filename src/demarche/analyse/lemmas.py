"""Lemmas: looked up by form and part of speech, in the treebanks' table first, by inflection rules otherwise.

A lemma head was tried and is worse: it sees the first piece of a word, not its ending (see docs/decisions/0003).
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from pathlib import Path

_INFLECTED = frozenset({"NOUN", "VERB", "ADJ", "ADV", "AUX"})


class Lemmatizer:
    """Lemmas of English words, lower case. ``table`` maps ``form/UPOS`` to the lemma where the rules would err."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self._table = table

    @classmethod
    def load(cls, path: Path) -> Lemmatizer:
        """The lemmatizer with the table at ``path`` (JSON).

        Raises:
            OSError, ValueError: the file is missing or no such table.
        """
        table = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(table, dict):
            raise ValueError(f"{path.name}: not a table of lemmas")  # noqa: TRY004 - the file is wrong, not the caller
        return cls(table)

    def lemma(self, word: str, upos: str) -> str:
        """The lemma of a word with a universal part of speech."""
        form = word.lower().replace("’", "'")
        return self._table.get(f"{form}/{upos}") or lemma_by_rule(form, upos)


@functools.lru_cache(maxsize=65536)
def lemma_by_rule(form: str, upos: str) -> str:
    """The lemma of a lower-case form by inflection rules and their lists of exceptions (LemmInflect, MIT)."""
    if upos not in _INFLECTED:
        return form
    from lemminflect import getLemma

    lemmas = getLemma(form, upos=upos)
    return str(lemmas[0]).lower() if lemmas else form
