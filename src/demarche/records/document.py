"""A document: one article as it was read, frozen, with the way back to the raw file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date

from demarche.records.span import Span


@dataclass(frozen=True, slots=True)
class Published:
    """When a document was published: a day (``start == end``) or an interval, and what says so.

    ``basis``: ``metadata`` (a field or tag of the input), ``header`` (a date line of the crawl above the text),
    ``dateline`` (a full date in the article's dateline), ``dateline-year-inferred`` (day and month from the
    dateline, the year from the years the text names), ``url``.
    """

    start: date
    end: date
    basis: str

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"published interval ends before it starts: {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """The map from the stored text back to the decoded raw text: pieces that were kept character by character.

    ``pieces`` are ``(stored_start, raw_start, length)``, ascending in ``stored_start``. Characters of the stored
    text that lie in no piece were put in by cleaning (a paragraph break between two HTML blocks, say).
    """

    pieces: tuple[tuple[int, int, int], ...] = ()

    def to_raw(self, offset: int) -> int | None:
        """The raw offset of the stored character at ``offset``, or None where cleaning put it in."""
        index = bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1
        if index < 0:
            return None
        stored, raw, length = self.pieces[index]
        return raw + offset - stored if offset < stored + length else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article. ``text`` is the stored text: all offsets of all records refer to it.

    ``id`` is a hash of ``path`` and ``text``: the same input read again is the same document, a changed input a new
    one. ``path`` says where it came from (``file``, ``file#row`` for tables and JSONL, ``-`` for standard input).
    ``sha256`` is of the stored text in UTF-8, ``raw_sha256`` of the raw bytes. ``title_span`` is the title's place
    in the text where it stands there. ``boilerplate`` spans are in the text but are not the article (comment form,
    related links, crawl header) and are not coded. ``dateline`` is the span of place, date and agency at the start.
    """

    id: str
    path: str
    text: str
    sha256: str
    raw_sha256: str
    title: str | None = None
    title_span: Span | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    dateline: Span | None = None
    published: Published | None = None
    boilerplate: tuple[Span, ...] = ()
    offsets: OffsetMap = field(default_factory=OffsetMap)
    format: str = "text"


@dataclass(frozen=True, slots=True)
class Failure:
    """An input, or one item of it, that could not be read or coded: where, at which step, why (one line)."""

    path: str
    step: str
    reason: str
