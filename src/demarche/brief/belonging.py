"""Which records of an article belong to a scope."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from demarche.brief.article import Article
from demarche.brief.scope import Party, Scope, whole_words
from demarche.brief.text import sentence_of
from demarche.records import Event, Outcome, Participant, Proposal, Span, Statement, Term


@dataclass(frozen=True, slots=True)
class Belonging:
    """A scope with its parties found in the dossier."""

    scope: Scope
    parties: tuple[Party, ...]

    def chosen(self, article: Article) -> frozenset[str]:
        """The ids of the events, statements, proposals, outcomes and terms of an article that belong to the scope."""
        found = frozenset(self._chosen(article))
        terms = (term.id for term in article.coding.terms if self._term(article, term))
        return found.union(terms) if found or not self.parties else found

    def _chosen(self, article: Article) -> Iterator[str]:
        allows = self.scope.allows
        for event in article.coding.events:
            if self._event(article, event) and allows(article.when_event(event) or article.published):
                yield event.id
        for statement in article.coding.statements:
            if self._statement(article, statement) and allows(article.when_statement(statement) or article.published):
                yield statement.id
        if not allows(article.published):
            return
        for proposal in article.coding.proposals:
            if self._proposal(article, proposal):
                yield proposal.id
        for outcome in article.coding.outcomes:
            if self._outcome(article, outcome):
                yield outcome.id

    def _event(self, article: Article, event: Event) -> bool:
        said = article.statements.get(event.attributed_to or "")
        parties: list[Participant | None] = [*event.actors, *event.recipients]
        told = [said.source] if said is not None else []
        among = self._all([*parties, *told], ()) or self._is_there(event)
        return among and self._tells(article, event.trigger)

    def _is_there(self, event: Event) -> bool:
        """Whether it takes place in the state that the brief is about, or in a place that it claims, as others may."""
        code = self.parties[0].code if len(self.parties) == 1 else None
        return code is not None and any(code in (place.country, *place.claimants) for place in event.places)

    def _statement(self, article: Article, statement: Statement) -> bool:
        speakers = (statement.source, statement.on_behalf_of)
        contents = tuple(span.text for span in statement.content)
        spoken = not self.parties or any(p.is_one(s) for p in self.parties for s in (*speakers, statement.addressee))
        spoken = spoken or len(self.parties) == 1
        spans = [span for span in (statement.cue, *statement.content) if span is not None]
        return spoken and self._all([*speakers, statement.addressee], contents) and self._tells(article, *spans)

    def _proposal(self, article: Article, proposal: Proposal) -> bool:
        sides = [proposal.proposer, proposal.addressee]
        spoken = len(self.parties) < 2 or any(party.is_one(side) for party in self.parties for side in sides)
        return spoken and self._all(sides, (proposal.object.text,)) and self._tells(article, proposal.object)

    def _outcome(self, article: Article, outcome: Outcome) -> bool:
        return self._all([outcome.holder, outcome.against], ()) and self._tells(article, outcome.span)

    def _term(self, article: Article, term: Term) -> bool:
        """A term belongs with its article, whoever uses it there: all sides of a story name the same things."""
        return self.scope.allows(article.published) and self._tells(article, term.span)

    def _all(self, participants: list[Participant | None], words: tuple[str, ...]) -> bool:
        """Whether each party of the scope takes part, or is named in the words."""
        return all(any(map(party.is_one, participants)) or any(map(party.is_named_in, words)) for party in self.parties)

    def _tells(self, article: Article, *spans: Span) -> bool:
        """Whether the sentence of some span holds the words of the issue."""
        if self.scope.issue is None:
            return True
        pattern = whole_words(self.scope.issue)
        return any(_holds(article.text, span, pattern) for span in spans)


def _holds(text: str, span: Span, pattern: re.Pattern[str]) -> bool:
    line = text[text.rfind("\n", 0, span.start) + 1 : text.find("\n", span.end) if "\n" in text[span.end :] else None]
    if not pattern.search(line):
        return False
    first, last = sentence_of(text, span.start, span.end)
    return pattern.search(text, first, max(last, span.end)) is not None
