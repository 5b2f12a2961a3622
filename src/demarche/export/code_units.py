"""Offsets for programs that count UTF-16 code units, as Java does, where the dossier counts code points."""

from __future__ import annotations

from bisect import bisect_left


class CodeUnits:
    """The map from code points of one text to its UTF-16 code units: characters beyond U+FFFF take two."""

    def __init__(self, text: str) -> None:
        self._wide = [index for index, character in enumerate(text) if character > "\uffff"]

    def offset(self, point: int) -> int:
        """The code units in front of the code point at ``point``."""
        return point + bisect_left(self._wide, point)
