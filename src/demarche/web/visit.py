"""One request as screens see it: the open dossier, and the state that the address holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

from demarche.store import Dossier, Query, Row
from demarche.web.desk import Desk

PAGE = 50
"""Rows on a page."""
State = tuple[tuple[str, str], ...]
Kept = dict[tuple[object, ...], list[Row]]
"""Answers that are asked for again and again, by query and parameters, while the dossier stays as it is."""


@dataclass(frozen=True, slots=True)
class Visit:
    """``path`` and ``state`` are the address: all that a page shows follows from them and the dossier.

    ``kept`` are counts of the dossier as it is now. ``hues`` gives each outlet's place among the hues; ``token`` is
    what a form that changes something must carry. ``desk``: what is being linked.
    """

    dossier: Dossier
    path: str
    state: State
    hues: Mapping[str, int]
    token: str
    judge: str
    kept: Kept = field(default_factory=dict)
    desk: Desk = field(default_factory=Desk)

    def one(self, name: str, default: str = "") -> str:
        """The last value of a parameter."""
        return next((value for key, value in reversed(self.state) if key == name), default)

    def many(self, name: str) -> list[str]:
        """All values of a parameter."""
        return [value for key, value in self.state if key == name]

    def number(self, name: str, default: int = 1) -> int:
        """A parameter that is a number of one or more; what is none counts as the default."""
        value = self.one(name)
        return max(1, int(value)) if value.isascii() and value.isdigit() and len(value) < 10 else default

    def link(self, _path: str | None = None, **changes: str | int | Sequence[str] | None) -> str:
        """This address with some parameters changed; None takes one away. ``_path`` leads to another screen and keeps
        nothing of the state but what is given."""
        kept = [] if _path is not None else [pair for pair in self.state if pair[0] not in changes]
        for name, value in changes.items():
            if value is None:
                continue
            values = [str(value)] if isinstance(value, str | int) else list(value)
            kept.extend((name, each) for each in values)
        query = urlencode(kept)
        path = quote(self.path if _path is None else _path)
        return f"{path}?{query}" if query else path

    @property
    def as_json(self) -> str:
        """The address of this page's data."""
        path = "/index.json" if self.path == "/" else f"{self.path}.json"
        return f"{path}?{urlencode(self.state)}" if self.state else path

    def toggled(self, name: str, value: str) -> str:
        """This address with a value of a facet chosen, or given up where it was; back on the first page."""
        values = self.many(name)
        rest = [each for each in values if each != value] if value in values else [*values, value]
        changes: dict[str, list[str] | None] = {name: rest or None, "page": None, "record": None}
        return self.link(None, **changes)

    def rows(self, sql: str, **parameters: object) -> list[Row]:
        """The rows of a query."""
        return self.dossier.query(Query(sql, parameters)).rows()

    def count(self, sql: str, **parameters: object) -> int:
        """The one number that a query gives."""
        (row,) = self.counts(sql, **parameters)
        return int(next(iter(row.values())) or 0)

    def counts(self, sql: str, **parameters: object) -> list[Row]:
        """The rows of a query that counts, kept for the next time."""
        key = (sql, *sorted(parameters.items()))
        if key not in self.kept:
            self.kept[key] = self.rows(sql, **parameters)
        return self.kept[key]

    def hue(self, teller: str | None) -> int:
        """The place of an outlet's hue in the style sheet; -1 for what is no outlet's."""
        return self.hues.get(teller or "", -1)
