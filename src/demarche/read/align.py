"""Find a rewritten text again in the text it was made from, run of characters by run of characters.

Used where a borrowed cleaner (the article extractor, the repair of broken encodings) rewrites a text
without saying what it did. The search only goes forward and only reports characters that are equal; what it
cannot place stays out of the map.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from demarche.read.clean import Pieces

SHORTEST_RUN = 12  # characters without white space; shorter runs could be placed at a wrong spot
WINDOW = 20_000  # how far ahead a part of a block is looked for; whole blocks are looked for everywhere ahead


@dataclass(frozen=True, slots=True)
class Ink:
    """The characters of a raw text that are no white space: ``text``, and where in the raw text each stands.

    An offset of -1 says that the raw text writes the character otherwise (an HTML entity).
    """

    text: str
    offsets: Sequence[int]


def ink_of(raw: str, start: int = 0, end: int | None = None) -> Ink:
    """The ink of a plain text, or of its part ``start..end``."""
    places = [index for index in range(start, len(raw) if end is None else end) if not raw[index].isspace()]
    return Ink("".join(raw[index] for index in places), places)


class Aligner:
    """Places the blocks of a rewritten text, one after another, in the raw text; the map grows in
    ``pieces``."""

    __slots__ = ("_cursor", "_ink", "_pieces", "_raw")

    def __init__(self, raw: str, ink: Ink, pieces: Pieces) -> None:
        self._raw = raw
        self._ink = ink
        self._pieces = pieces
        self._cursor = 0

    def place(self, block: str, stored: int) -> None:
        """Map the characters of ``block``, which begins at ``stored`` in the stored text."""
        places = [index for index, character in enumerate(block) if not character.isspace()]
        letters = "".join(block[index] for index in places)
        found = self._find(letters)
        runs = [(0, found, len(letters))] if found >= 0 else list(self._find_parts(letters, 0))
        for base, start, length in runs:
            self._write(block, stored, places[base : base + length], start)

    def _find(self, letters: str) -> int:
        """Where a whole block stands: ahead, or (a long one only) before; then the cursor stays."""
        ahead = self._cursor + WINDOW if len(letters) < SHORTEST_RUN else len(self._ink.text)
        found = self._ink.text.find(letters, self._cursor, ahead)
        if found >= 0:
            self._cursor = found + len(letters)
        elif len(letters) >= SHORTEST_RUN:
            found = self._ink.text.find(letters, 0, self._cursor)
        return found

    def _find_parts(self, letters: str, base: int) -> Iterator[tuple[int, int, int]]:
        """``(offset in letters, offset in ink, length)``: halves of halves, until one is found or too
        short to be sure."""
        if len(letters) < SHORTEST_RUN:
            return
        found = self._ink.text.find(letters, self._cursor, self._cursor + WINDOW + len(letters))
        if found >= 0:
            self._cursor = found + len(letters)
            yield base, found, len(letters)
            return
        middle = len(letters) // 2
        yield from self._find_parts(letters[:middle], base)
        yield from self._find_parts(letters[middle:], base + middle)

    def _write(self, block: str, stored: int, places: Sequence[int], start: int) -> None:
        """Write a run into the map, with the white space between two neighbours where both texts have
        the same."""
        raw = self._raw
        before, before_raw = -1, -1
        for step, index in enumerate(places):
            offset = self._ink.offsets[start + step]
            if offset < 0 or raw[offset] != block[index]:
                before = -1
                continue
            gap = index - before - 1
            if before >= 0 and gap and raw[before_raw + 1 : offset] == block[before + 1 : index]:
                self._pieces.keep(stored + before + 1, before_raw + 1, gap)
            self._pieces.keep(stored + index, offset, 1)
            before, before_raw = index, offset
