"""A statement as Discourse Network Analyzer codes it: person, organization, concept, agreement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from demarche.export.event_parties import party
from demarche.records import Actor, Cluster, Coding, Participant, Proposal, Statement

PERSONS = frozenset({"person", "office", "people", "unnamed", "unknown"})
"""Kinds of actor that are persons to DNA; the others are organizations."""

BODIES = frozenset({"state", "document", "outlet"})
"""Types of source that are organizations to DNA, whatever kind of actor they are."""

DENIED = "assert"
"""The act a denial disagrees with where the article does not tell what it answers."""

SAME = ("propose", "proposal")
"""An act and a kind of proposal that say the same."""

LONGEST = 190
"""Characters of a value in DNA."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DnaCoding:
    """The four variables of DNA; an empty text for what is not told.

    ``affiliation`` is country and sector of the source.
    """

    person: str
    organization: str
    concept: str
    agreement: bool
    affiliation: str


class Coder:
    """Codes the statements of one document. ``names`` are the names that linking gives actors of several articles."""

    def __init__(self, coding: Coding, names: Mapping[str, str]) -> None:
        self._names = names
        self._actors = {actor.id: actor for actor in coding.actors}
        self._statements = {statement.id: statement for statement in coding.statements}
        self._told = {event.id: event.attributed_to for event in coding.events}
        self._proposals = self._by_statement(coding.proposals)
        self._answers = {proposal.answer: proposal for proposal in coding.proposals if proposal.answer}
        self._issues = _issues(coding)

    def code(self, statement: Statement) -> DnaCoding:
        source, principal = statement.source, statement.on_behalf_of
        actor = self._actors.get(source.actor) if source else None
        affiliation = self._affiliation(source)
        is_person = (
            statement.source_type not in BODIES and source is not None and (actor is None or actor.kind in PERSONS)
        )
        organization = self._name(principal) or (affiliation if is_person else self._name(source))
        concept, agreement = self._concept(statement)
        return DnaCoding(
            person=self._name(source) if is_person else "",
            organization=organization,
            concept=concept,
            agreement=agreement,
            affiliation=affiliation,
        )

    def _name(self, participant: Participant | None) -> str:
        if participant is None:
            return ""
        return short(self._names.get(participant.actor, participant.name))

    def _affiliation(self, participant: Participant | None) -> str:
        """Country and first sector (``EGY GOV``), empty without a country; of who held an office formerly, ``ELI``."""
        coded = party(participant, self._actors) if participant is not None else None
        if coded is None or coded.country is None:
            return ""
        return " ".join((coded.country, *(sector for sector in coded.sectors[:1] if sector != "UNK")))

    def _concept(self, statement: Statement) -> tuple[str, bool]:
        """The concept, and whether the statement agrees with it.

        An answer to a proposal has the concept of the statement that makes it, a denial that of the statement it
        answers; both agree or not. What was not said is no agreement with saying it.
        """
        answered = self._answers.get(statement.id)
        if answered is not None:
            return self._proposed(answered), answered.answered != "rejected"
        if statement.act == "deny" and statement.polarity == "positive":
            earlier = self._statements.get(statement.responds_to or "")
            if earlier is not None and earlier.act != "deny":
                return self._named(self._act(earlier), earlier.id), False
            return self._named(DENIED, statement.id), False
        return self._named(self._act(statement), statement.id), statement.polarity == "positive"

    def _by_statement(self, proposals: Iterable[Proposal]) -> dict[str, Proposal]:
        """The first proposal that each statement makes, by itself or by an event that it tells."""
        found: dict[str, Proposal] = {}
        for proposal in proposals:
            found.setdefault(self._told.get(proposal.made_in) or proposal.made_in, proposal)
        return found

    def _proposed(self, proposal: Proposal) -> str:
        """The concept of the statement that makes a proposal; its kind where no statement does."""
        maker = self._statements.get(self._told.get(proposal.made_in) or proposal.made_in)
        if maker is None:
            return self._named(proposal.kind, proposal.made_in)
        return self._named(self._act(maker), maker.id)

    def _act(self, statement: Statement) -> str:
        """The act, with the kind of proposal the statement makes."""
        proposal = self._proposals.get(statement.id)
        if proposal is None or proposal.kind == statement.act or (statement.act, proposal.kind) == SAME:
            return statement.act
        return f"{statement.act} ({proposal.kind})"

    def _named(self, act: str, record: str) -> str:
        issue = self._issues.get(record, "")
        return short(f"{act}: {issue}" if issue else act)


def _issues(coding: Coding) -> dict[str, str]:
    """What each statement is about: the thing that most of the disputed labels in it name, the first among equals.

    The key of the thing is used, not the label, so that rival labels give one concept.
    """
    counts: dict[str, Counter[str]] = {}
    for term in coding.terms:
        if term.statement is not None:
            counts.setdefault(term.statement, Counter())[term.referent.partition(":")[2] or term.referent] += 1
    issues = {statement: count.most_common(1)[0][0] for statement, count in counts.items()}
    for event in coding.events:
        if event.attributed_to in issues:
            issues[event.id] = issues[event.attributed_to]
    return issues


def shared_names(clusters: Iterable[Cluster]) -> dict[str, str]:
    """The name of each actor that linking finds in several articles."""
    return {member: each.name for each in clusters if each.kind == "actor" for member in each.members}


def kinds(actors: Iterable[Actor], names: Mapping[str, str]) -> dict[str, str]:
    """The kind of each actor by the name it is written under, the first in the text among those that share one."""
    found: dict[str, str] = {}
    for actor in actors:
        found.setdefault(short(names.get(actor.id, actor.name)), actor.kind)
    return found


def short(text: str) -> str:
    """A text on one line, as long as DNA takes it."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
