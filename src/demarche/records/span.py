"""A span: the exact characters of a stored text that a record rests on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` (included) to ``end`` (excluded) of a document's stored text, in code points.

    ``text`` repeats the characters so that a span can be read, and checked, without its document.

    Raises:
        ValueError: the span is empty, starts before 0, or its text has another length than it spans.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            raise ValueError(f"a span needs 0 <= start < end, got {self.start}..{self.end}")
        if len(self.text) != self.end - self.start:
            raise ValueError(f"span {self.start}..{self.end} carries {len(self.text)} characters")

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Span:
        """The span ``start..end`` of ``text``, trimmed of white space at both ends.

        Raises:
            ValueError: nothing but white space lies between ``start`` and ``end``.
        """
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return cls(start, end, text[start:end])

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
