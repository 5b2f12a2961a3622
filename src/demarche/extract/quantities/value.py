"""What a number expression says: bounds, and a unit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity. ``low``, ``best`` and ``high`` are in ``unit`` and included; None where the words do not tell them.

    "26" is 26, 26, 26; "at least 26" and "over 26" are 26, 26, None; "up to 40" None, 40, 40; "20 to 30" 20, None, 30;
    "about 300" None, 300, None and ``approximate``; "dozens" 24, None, None. ``unit`` is an ISO 4217 code, "percent", a
    unit of measure in the singular, or None for a plain count.
    """

    low: float | None
    best: float | None
    high: float | None
    unit: str | None = None
    approximate: bool = False
