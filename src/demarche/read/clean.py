"""The frozen text and the exact way back to the raw text, made in one pass.

Line ends become ``\\n``, invisible characters go, trailing white space goes; everything else stays one for
one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from demarche.records import OffsetMap

# What is changed: line ends, other line separators, lone surrogates, and characters that print nothing but
# break words (soft hyphen, zero-width space, byte order mark, word joiner, control characters). Those that
# mojibake is made of (U+0080-U+009F) stay until it is repaired; joiners that Arabic and Indic scripts need
# (U+200C, U+200D) stay for good.
CHANGES = re.compile(
    "(?P<ends>\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029])|(?P<surrogate>[\ud800-\udfff])"
    "|[\x00-\x08\x0e-\x1b\x1f\x7f\u00ad\u200b\u2060\ufeff]"
)
REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Frozen:
    """A stored text and its map to the raw text it was made from."""

    text: str
    offsets: OffsetMap


class Pieces:
    """Builds an offset map while the stored text is written."""

    __slots__ = ("_pieces",)

    def __init__(self) -> None:
        self._pieces: list[tuple[int, int, int]] = []

    def keep(self, stored: int, raw: int, length: int) -> None:
        """``length`` characters at ``stored`` are those at ``raw``; a run that goes on is one piece."""
        if length <= 0:
            return
        if self._pieces:
            last_stored, last_raw, last_length = self._pieces[-1]
            if last_stored + last_length == stored and last_raw + last_length == raw:
                self._pieces[-1] = (last_stored, last_raw, last_length + length)
                return
        self._pieces.append((stored, raw, length))

    def cut(self, end: int) -> OffsetMap:
        """The map for a stored text that ends at ``end``."""
        kept = ((stored, raw, min(length, end - stored)) for stored, raw, length in self._pieces if stored < end)
        return OffsetMap(tuple(kept))


def freeze(raw: str) -> Frozen:
    """The stored text of a plain raw text, with its map. The text may come out empty."""
    pieces = Pieces()
    parts: list[str] = []
    stored = start = 0
    for change in CHANGES.finditer(raw):
        replacement = _replacement(change)
        pieces.keep(stored, start, change.start() - start)
        parts += (raw[start : change.start()], replacement)
        stored += change.start() - start
        if change[0] == "\r\n":
            pieces.keep(stored, change.start() + 1, 1)
        stored += len(replacement)
        start = change.end()
    pieces.keep(stored, start, len(raw) - start)
    text = ("".join(parts) + raw[start:]).rstrip()
    return Frozen(text, pieces.cut(len(text)))


def _replacement(change: re.Match[str]) -> str:
    if change["ends"]:
        return "\n"
    return REPLACEMENT if change["surrogate"] else ""


def one_line(value: str) -> str:
    """A metadata value as one clean line: white space runs become one space, invisible characters go."""
    return " ".join(freeze(value).text.split())
