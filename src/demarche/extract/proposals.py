"""Proposals: what is proposed, offered, demanded or appealed for, by whom, to whom, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from demarche.analyse.analysis import Sentence
from demarche.extract.complements import complement
from demarche.extract.conditions import find_condition
from demarche.extract.events import holding_statement
from demarche.extract.reading import Reading, head_word
from demarche.records import Event, Participant, Proposal, Span, Statement, identify

_DEMANDS = frozenset("demand insist order require instruct must ultimatum command press".split())
_OFFERS = frozenset("offer invite invitation volunteer extend".split())
_PROPOSALS = frozenset("propose proposal suggest suggestion recommend recommendation float table moot mediate".split())
_NAMED = {
    "offer": "offer invitation proposal overture gesture".split(),
    "proposal": "proposal idea suggestion plan offer initiative recommendation".split(),
    "demand": "demand request call condition ultimatum order".split(),
    "appeal": "appeal call request plea demand".split(),
}
"""Nouns by which an answer takes up a proposal of each kind."""
_REFUSALS = frozenset("reject refuse decline dismiss spurn rebuff turn ignore oppose veto rule".split())
_ACCEPTANCES = frozenset("accept welcome agree embrace endorse approve consent".split())
_WITHDRAWALS = frozenset("withdraw drop retract rescind shelve abandon revoke".split())
_PLAIN = frozenset("say tell add state note write stress emphasise emphasize explain argue believe".split())
_ASKING = re.compile(
    r"(?i)\b(?:must|should|needs?|needed|has to|have to|had to|ought|let us|shall|demand\w*|want\w*)\b"
)
"""What makes of words that are only said a demand or a proposal."""
_READY = frozenset("willing ready prepared open willingness readiness".split())
_NEGATIONS = frozenset({"not", "n't", "n’t", "no", "never", "un"})
_REACH = 6
"""Sentences after a proposal within which "the offer" may mean it."""
_STATUS = {"occurred": "made", "ongoing": "made"}


@dataclass(frozen=True, slots=True)
class _Made:
    """A proposal with the word of the text that makes it."""

    proposal: Proposal
    number: int
    word: int


def find_proposals(reading: Reading, events: Sequence[Event], statements: Sequence[Statement]) -> tuple[Proposal, ...]:
    """The proposals of a document, in the order of the text, each with the answer that the document tells."""
    made = sorted(
        [
            *_from_events(reading, events, statements),
            *_from_statements(reading, events, statements),
            *_from_readiness(reading, statements),
        ],
        key=lambda m: (m.proposal.object.start, m.proposal.object.end),
    )
    kept: list[_Made] = []
    for candidate in made:
        if not any(_is_same(candidate.proposal, other.proposal) for other in kept):
            kept.append(candidate)
    return _with_answers(reading, kept, events)


def _is_same(one: Proposal, other: Proposal) -> bool:
    proposers = {p.actor for p in (one.proposer, other.proposer) if p is not None}
    return one.object.overlaps(other.object) and one.kind == other.kind and len(proposers) < 2


def _from_events(reading: Reading, events: Sequence[Event], statements: Sequence[Statement]) -> Iterator[_Made]:
    by_cue = {s.cue.start: s for s in statements if s.cue is not None}
    for event in events:
        if event.type not in {"REQUEST", "AGREE"} or event.same_as is not None:
            continue
        number, word = _word_of(reading, event.trigger)
        lemma = reading.sentences[number].words[word].lemma
        kind = _kind(event, lemma)
        said = by_cue.get(event.trigger.start)
        parties = [p.span for p in (*event.actors, *event.recipients)]
        what = complement(reading, number, word, others=parties) or (said.content[0] if said is not None else None)
        if kind is None or what is None:
            continue
        proposer = _first(event.actors) or (said.source if said is not None else None)
        addressee = _first(event.recipients) or (said.addressee if said is not None else None)
        status = _STATUS.get(event.status, event.status)
        if said is not None and said.polarity == "negative":
            status = "denied"
        yield _Made(_proposal(event, kind, proposer, addressee, what, event.condition, status), number, word)


def _from_statements(reading: Reading, events: Sequence[Event], statements: Sequence[Statement]) -> Iterator[_Made]:
    """Statements that propose or demand where no event tells it already."""
    triggers = [event.trigger for event in events if event.type in {"REQUEST", "AGREE"}]
    for statement in statements:
        cue = statement.cue
        if statement.act not in {"propose", "demand"} or cue is None:
            continue
        inside = [t for t in triggers if t.overlaps(cue) or any(part.contains(t) for part in statement.content)]
        if inside:
            continue
        number, word = _word_of(reading, cue)
        plain = reading.sentences[number].words[word].lemma in _PLAIN
        if plain and not _ASKING.search(statement.content[0].text):
            continue
        kind = "proposal" if statement.act == "propose" else "demand"
        status = "denied" if statement.polarity == "negative" else "made"
        what = statement.content[0]
        made = _proposal(statement, kind, statement.source, statement.addressee, what, statement.condition, status)
        yield _Made(made, number, word)


def _from_readiness(reading: Reading, statements: Sequence[Statement]) -> Iterator[_Made]:
    """Offers told as readiness: "was willing to talk, provided that ..."; who says so offers."""
    for number, sentence in enumerate(reading.sentences):
        for word, ready in enumerate(sentence.words):
            negated = any(w.head == word and w.lemma in _NEGATIONS for w in sentence.words)
            if ready.lemma not in _READY or negated:
                continue
            holder = holding_statement(reading.span(number, word, word + 1), statements)
            holder = holder or next((s for s in statements if s.content[0].start - ready.end in range(12)), None)
            what = complement(reading, number, word)
            if holder is None or holder.source is None or what is None or not _follows(sentence, word):
                continue
            condition = find_condition(reading, number, word) or holder.condition
            made = _proposal(holder, "offer", holder.source, holder.addressee, what, condition, "made")
            yield _Made(made, number, word)


def _follows(sentence: Sentence, word: int) -> bool:
    """Whether "to" comes right after: "ready to talk", "open to talks"."""
    after = sentence.words[word + 1 : word + 2]
    return bool(after) and after[0].lemma == "to"


def _without(what: Span, condition: Span | None) -> Span:
    """What is offered, without the condition at its end."""
    if condition is None or not what.contains(condition) or condition.start <= what.start:
        return what
    text = what.text[: condition.start - what.start].rstrip(" ,;:—–-")
    return Span(what.start, what.start + len(text), text)


def _proposal(
    made_in: Event | Statement,
    kind: str,
    proposer: Participant | None,
    addressee: Participant | None,
    what: Span,
    condition: Span | None,
    status: str,
) -> Proposal:
    what = _without(what, condition)
    if addressee is not None and proposer is not None and addressee.name == proposer.name:
        addressee = None
    return Proposal(
        id=identify("proposal", made_in.document, made_in.id, what.start, what.end),
        document=made_in.document,
        kind=kind,
        proposer=proposer,
        addressee=addressee,
        object=what,
        condition=condition,
        status=status,
        made_in=made_in.id,
    )


def _kind(event: Event, lemma: str) -> str | None:
    if event.type == "REQUEST":
        return "demand" if lemma in _DEMANDS else "proposal" if lemma in _PROPOSALS else "appeal"
    return "proposal" if lemma in _PROPOSALS else "offer" if lemma in _OFFERS else None


def _first(participants: Sequence[Participant]) -> Participant | None:
    return participants[0] if participants else None


def _word_of(reading: Reading, span: Span) -> tuple[int, int]:
    """The sentence of a span and the word of it that the others hang on."""
    number = reading.sentence_at(span.start)
    words = reading.words_of(number, span.start, span.end)
    assert words is not None
    return number, head_word(reading.sentences[number], *words)


def _with_answers(reading: Reading, made: Sequence[_Made], events: Sequence[Event]) -> tuple[Proposal, ...]:
    """The proposals with the first answer to each: an act of refusal or acceptance that takes up the nearest one."""
    proposals = {m.proposal.id: m.proposal for m in made}
    for event in events:
        if event.status in {"hypothetical", "denied"}:
            continue
        number, word = _word_of(reading, event.trigger)
        near = [m for m in made if m.proposal.made_in != event.id and _takes_up(reading, number, word, m)]
        if near:
            last = max(near, key=lambda m: (m.number, m.word)).proposal.id
            lemma = reading.sentences[number].words[word].lemma
            proposals[last] = _answered(proposals[last], event, lemma)
    return tuple(proposals.values())


def _answered(proposal: Proposal, event: Event, lemma: str) -> Proposal:
    """The proposal after an act that takes it up."""
    doer = _first(event.actors)
    if doer is not None and proposal.proposer is not None and doer.actor == proposal.proposer.actor:
        return replace(proposal, status="withdrawn") if lemma in _WITHDRAWALS else proposal
    if proposal.answer is not None or not _may_answer(doer, proposal):
        return proposal
    if event.type == "REJECT" or lemma in _REFUSALS:
        return replace(proposal, answer=event.id, answered="rejected")
    if event.type in {"AGREE", "SUPPORT", "CONCEDE"} and lemma in _ACCEPTANCES:
        return replace(proposal, answer=event.id, answered="accepted")
    return proposal


def _may_answer(doer: Participant | None, proposal: Proposal) -> bool:
    """Whether who answers may be who was addressed: the same actor or one of the same country, or nobody is told."""
    addressee = proposal.addressee
    if doer is None or addressee is None:
        return True
    return doer.actor == addressee.actor or (doer.country is not None and doer.country == addressee.country)


def _takes_up(reading: Reading, number: int, word: int, made: _Made) -> bool:
    """Whether an act's object is the proposal: the very noun that makes it, or "the offer" after it."""
    words = reading.sentences[number].words
    objects = [
        index
        for index, other in enumerate(words)
        if other.head == word and other.deprel in {"obj", "nsubj:pass", "obl"} and index != word
    ]
    if number == made.number and (made.word in objects or word == made.word):
        return word != made.word
    later = (made.number, made.word) < (number, word) and number - made.number <= _REACH
    nouns = {words[index].lemma for index in objects}
    return later and not nouns.isdisjoint(_NAMED[made.proposal.kind])
