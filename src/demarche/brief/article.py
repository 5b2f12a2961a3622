"""An article of a brief: its text and what of its records belongs to the scope."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from demarche.brief.model import Footnote, Source
from demarche.brief.text import plain, sentence_of
from demarche.brief.when import When, shortest
from demarche.products.excerpt import one_line
from demarche.records import Actor, Coding, Document, Event, InferredDays, Span, Statement, TimeReference

AROUND = 220
"""Characters that a footnote gives on either side of its span."""
Place = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Article:
    """``chosen`` are the ids of the records that belong to the scope; ``is_copy``: it repeats another article of the
    dossier, and what it tells counts there. ``inferred`` are days that links give to its time expressions."""

    document: Document
    coding: Coding
    chosen: frozenset[str]
    source: Source
    is_copy: bool = False
    inferred: Mapping[Place, When] = field(default_factory=dict)
    published: When | None = None

    @property
    def text(self) -> str:
        """The stored text."""
        return self.document.text

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Its actors by id."""
        return {actor.id: actor for actor in self.coding.actors}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Its statements by id, also those beyond the scope."""
        return {statement.id: statement for statement in self.coding.statements}

    @cached_property
    def events(self) -> dict[str, Event]:
        """Its events by id, also those beyond the scope."""
        return {event.id: event for event in self.coding.events}

    def note(self, span: Span, record: str) -> Footnote:
        """A footnote to a span of this article."""
        first, last = sentence_of(self.text, span.start, span.end)
        before, after = self.text[first : span.start], self.text[span.end : last]
        if len(before) > AROUND:
            before = f"… {before[-AROUND:].split(' ', 1)[-1]}"
        if len(after) > AROUND:
            after = f"{after[:AROUND].rsplit(' ', 1)[0]} …"
        return Footnote(source=self.source, span=span, record=record, before=_spaced(before), after=_spaced(after))

    def when_event(self, event: Event) -> When | None:
        """The days of an event: its own, else those that another telling of it gives, else inferred ones."""
        tellings = [event, *(other for other in self.coding.events if other.same_as == event.id)]
        told = next((when for telling in tellings if (when := shortest(telling.times))), None)
        return told or self.inferred_of(time for telling in tellings for time in telling.times)

    def when_statement(self, statement: Statement) -> When | None:
        """The days on which something was said, where told or inferred."""
        return shortest(statement.times) or self.inferred_of(statement.times)

    def inferred_of(self, times: Iterable[TimeReference]) -> When | None:
        """What links make of times that the text leaves open."""
        places = ((time.span.start, time.span.end) for time in times)
        return next((self.inferred[place] for place in places if place in self.inferred), None)


def _spaced(text: str) -> str:
    """Foreign text in one line, with a space at an end where there was one."""
    line = one_line(text)
    return f"{' ' * line.startswith(' ')}{plain(line)}{' ' * (line.endswith(' ') and bool(line.strip()))}"


def inferred_times(rows: Iterable[InferredDays]) -> dict[Place, When]:
    """The days that links give to time expressions of one article; those with an open side are none."""
    return {
        (row.span.start, row.span.end): When(date.fromisoformat(row.start), date.fromisoformat(row.end), inferred=True)
        for row in rows
        if row.span is not None and row.start and row.end
    }
