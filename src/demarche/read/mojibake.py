"""Text that was decoded with the wrong code page before it came to us, such as ``donâ€™t``: repaired
line by line."""

from __future__ import annotations

from collections.abc import Sequence

from demarche.read.align import Aligner, ink_of
from demarche.read.clean import Frozen, Pieces

SHORTEST_WORD = 4  # a shorter word could be placed at a wrong spot
# Mojibake of UTF-8 always shows one of these; a text without them need not load the repair.
SUSPECTS = frozenset("ÂÃÄÅÆâãäåï")


def repair(frozen: Frozen, raw: str) -> Frozen:
    """The text with mojibake lines repaired, other lines untouched; ``raw`` is what ``frozen`` was made
    from."""
    if not SUSPECTS & set(frozen.text):
        return frozen
    import ftfy
    from ftfy.badness import is_bad

    lines = frozen.text.split("\n")
    repaired = [ftfy.fix_encoding(line) if is_bad(line) else line for line in lines]
    if repaired == lines:
        return frozen
    return _rebuild(frozen, raw, lines, [line.replace("\n", " ") for line in repaired])


def _rebuild(frozen: Frozen, raw: str, lines: list[str], repaired: list[str]) -> Frozen:
    pieces = Pieces()
    old = new = 0
    for line, fixed in zip(lines, repaired, strict=True):
        offsets = [frozen.offsets.to_raw(old + index) for index in range(len(line) + 1)]
        if line == fixed:
            _copy(offsets[:-1], new, pieces)
        else:
            _align_line(raw, offsets, fixed, new, pieces)
        _copy(offsets[-1:], new + len(fixed), pieces)  # the line end
        old += len(line) + 1
        new += len(fixed) + 1
    text = "\n".join(repaired).rstrip()
    return Frozen(text, pieces.cut(len(text)))


def _copy(offsets: Sequence[int | None], stored: int, pieces: Pieces) -> None:
    for index, offset in enumerate(offsets):
        if offset is not None:
            pieces.keep(stored + index, offset, 1)


def _align_line(raw: str, offsets: Sequence[int | None], fixed: str, stored: int, pieces: Pieces) -> None:
    """Words that the repair left alone keep their place."""
    known = [offset for offset in offsets if offset is not None]
    if not known:
        return
    aligner = Aligner(raw, ink_of(raw, known[0], known[-1] + 1), pieces)
    index = 0
    for word in fixed.split(" "):
        if len(word) >= SHORTEST_WORD and word.isascii():
            aligner.place(word, stored + index)
        index += len(word) + 1
