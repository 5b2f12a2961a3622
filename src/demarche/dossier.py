"""The dossier as users hold it: what it stores, and the questions it answers, with charts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from demarche.store import Dossier as Stored
from demarche.store import Row, Rows
from demarche.store.open import IN_MEMORY, open_as

if TYPE_CHECKING:
    from demarche.products.campaign import Step
    from demarche.products.compare import Comparison
    from demarche.products.happenings import Happening
    from demarche.products.meetings import Meeting
    from demarche.products.network import Edge
    from demarche.products.series import Series
    from demarche.products.threats import Threat

R = TypeVar("R")


class Answer(Rows, Generic[R]):
    """The answer to a question: records in a row, and as tables. Tuples inside a record are joined by "; " in
    tables."""

    def __init__(self, kind: type[R], records: Sequence[R], draw: Callable[[], Any] | None = None) -> None:
        self._kind = kind
        self._records = records
        self._draw = draw

    def __iter__(self) -> Iterator[R]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    @property
    def columns(self) -> list[str]:
        """The names of the records' fields."""
        return [field.name for field in fields(self._kind)]  # type: ignore[arg-type]

    def _rows(self) -> Iterator[Row]:
        for record in self._records:
            yield {name: _flat(value) for name, value in asdict(record).items()}  # type: ignore[call-overload]

    def chart(self) -> Any:
        """An Altair chart, which a notebook shows and ``save`` writes.

        Raises:
            AttributeError: there is no chart for this.
        """
        if self._draw is None:
            raise AttributeError("there is no chart of this")
        return self._draw()


def _flat(value: object) -> object:
    """A value that a table can hold."""
    if isinstance(value, tuple | list):
        return "; ".join(str(each["name"]) if isinstance(each, dict) else str(each) for each in value)
    return value


class Dossier(Stored):
    """An open dossier. Made by ``demarche.open_dossier`` and ``demarche.code``; usable as a context manager."""

    def timeline(
        self,
        *,
        actors: Sequence[str] = (),
        since: str | None = None,
        until: str | None = None,
        lanes: str = "dyad",
    ) -> Answer[Happening]:
        """What is told to have happened, each happening once, by day.

        Args:
            actors: only those in which each of these takes part: a country's code, an actor's id, a part of a name.
            since, until: only those of which a day lies between these ISO days.
            lanes: dyad or issue: what the chart's lanes stand for.
        """
        from demarche.charts.timeline import timeline_chart
        from demarche.products.happenings import Happening, happenings

        found = happenings(self, actors=actors, since=since, until=until)
        return Answer(Happening, found, lambda: timeline_chart(found, lanes=lanes))

    def meetings(
        self,
        *,
        actors: Sequence[str] = (),
        since: str | None = None,
        until: str | None = None,
        by: str = "country",
    ) -> Answer[Meeting]:
        """Who met whom, a row for each two; the chart is a matrix. Arguments as of ``timeline``; ``by``: country or
        actor."""
        from demarche.charts.meetings import meetings_chart
        from demarche.products.meetings import Meeting, matrix, meetings

        found = meetings(self, actors=actors, since=since, until=until, by=by)
        return Answer(Meeting, found, lambda: meetings_chart(matrix(found)))

    def series(
        self, one: str, other: str, *, by: str = "month", direction: str = "both", dated: str = "told"
    ) -> SeriesAnswer:
        """Cooperation and conflict between two parties by period, with changes of the mean; arguments as of
        ``demarche.products.series``."""
        from demarche.products.series import series

        return SeriesAnswer(series(self, one, other, by=by, direction=direction, dated=dated))

    def threats(
        self, *, actors: Sequence[str] = (), since: str | None = None, until: str | None = None
    ) -> Answer[Threat]:
        """Threats with what they are tied to; arguments as of ``timeline``."""
        from demarche.products.threats import Threat, threats

        return Answer(Threat, threats(self, actors=actors, since=since, until=until))

    def campaign(self, party: str, *, since: str | None = None, until: str | None = None) -> Answer[Step]:
        """On which issue a party turned to whom, and what was answered."""
        from demarche.products.campaign import Step, campaign

        return Answer(Step, campaign(self, party, since=since, until=until))

    def network(
        self, *, actors: Sequence[str] = (), since: str | None = None, until: str | None = None
    ) -> Answer[Edge]:
        """Who acts on whom and speaks to whom, an edge a row; arguments as of ``timeline``."""
        from demarche.products.network import Edge, network

        return Answer(Edge, network(self, actors=actors, since=since, until=until).edges)

    def compare(
        self, *, event: str | None = None, actors: Sequence[str] = (), issue: str | None = None
    ) -> list[Comparison]:
        """One event, many accounts: those that several sources tell; arguments as of ``demarche.compare``."""
        from demarche.products.compare import compare

        return list(compare(self, event=event, actors=actors, issue=issue))


class SeriesAnswer(Answer[Any]):
    """A series: its points as rows; ``changes``, ``undated`` and ``apart`` as of
    ``demarche.products.series.Series``."""

    def __init__(self, found: Series) -> None:
        from demarche.charts.series import series_chart
        from demarche.products.series import Point

        super().__init__(Point, found.points, lambda: series_chart(found))
        self.changes = found.changes
        self.undated = found.undated
        self.apart = found.apart


def open_dossier(path: str | os.PathLike[str] = IN_MEMORY, *, create: bool = False) -> Dossier:
    """Open the dossier at ``path``; ``":memory:"`` makes a new one that is gone when it is closed.

    With ``create`` the file is made where there is none, and checked to be writable.

    Raises:
        DossierError: there is no such file, it is not a dossier, a newer demarche wrote it, or it cannot be read or
            (with ``create``) written.
    """
    return open_as(Dossier, path, create=create)
