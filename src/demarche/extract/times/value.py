"""What a time expression says, before anybody knows when the article was published."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeValue:
    """The parsed meaning of one time expression; every field that its ``kind`` does not use is None.

    ``kind`` is one of

    - ``date`` (``month``, ``day``, and ``year`` or ``year_shift`` where stated, ``weekday`` where stated),
      ``month``, ``year``, ``decade`` (``year`` is its first year), ``century`` (``number`` 20 = twentieth),
      ``season`` (``number`` 0 winter .. 3 autumn), ``quarter`` and ``half`` (``number``);
    - ``weekday`` (0 Monday .. 6 Sunday; ``week`` = which week, counted from that of publication);
    - ``offset``: the calendar ``unit`` that lies ``shift`` units from publication ("last week": week, -1;
      "the weekend": None);
    - ``rolling``: the ``number`` of ``unit`` up to publication (``shift`` -1) or from it on (+1);
    - ``recent``: an uncounted stretch of ``unit`` up to (-1) or from (+1) publication;
    - ``range`` and ``either`` (an ambiguous day): ``first`` and ``last``;
    - ``anaphor``: the ``number`` of ``unit`` after (``shift`` 1) or before (-1) a day told before, or that day (0):
      "the same day", "two days later"; settled by ``from_there``;
    - ``duration``, ``repeated``, ``clock``, ``holiday`` (one that moves): nothing to settle alone.

    ``shift`` with ``weekday``, ``month`` and ``season`` is -1, 0, +1 for last, this, next. ``part`` is
    early, mid, late (a third), earlier, later (the side of publication), first_half, second_half or a part
    of day. ``bound`` is since, from, after, before or until: the value is then an open stretch; within: up
    to that long from publication.
    """

    kind: str
    year: int | None = None
    year_shift: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: int | None = None
    unit: str | None = None
    number: float | None = None
    shift: int | None = None
    part: str | None = None
    bound: str | None = None
    approximate: bool = False
    first: TimeValue | None = None
    last: TimeValue | None = None


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """A time expression of a text, characters ``start`` to ``end`` (excluded), and what it says."""

    start: int
    end: int
    text: str
    value: TimeValue

    @property
    def span(self) -> Span:
        """The expression as a record's span."""
        return Span(self.start, self.end, self.text)
