"""Holders: the actors for whom and against whom something is told to have gone, where no act names them already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from demarche.analyse.analysis import Frame, Role
from demarche.extract.actors import ActorIndex, resolve_actors
from demarche.extract.antecedents import NEUTER, REACH, SPEAKER, is_pronoun
from demarche.extract.cues import with_added
from demarche.extract.events import holding_statement
from demarche.extract.evidence import read_evidence
from demarche.extract.kinds import described_kind
from demarche.extract.phrases import Phrase, phrase
from demarche.extract.reading import Reading, head_word, hyphenated_start, left_extent
from demarche.extract.slots import children, owner
from demarche.extract.tellings import Telling
from demarche.records import Actor, Mention, Outcome, Span, Statement, identify

_COUNTRIES = frozenset("country nation homeland motherland fatherland".split())
"""Nouns that mean a state by whose it is, or by what was spoken of."""
_SIDES = frozenset(
    """
        state side force forces troop troops kingdom republic neighbour neighbor opposition bloc navy coalition alliance
        candidate rival camp faction group enemy foe adversary incumbent ally fleet leader chief chairman head team
        delegation voter tribe clan tribesman party contender challenger
        """.split()
)
"""Nouns for those who can gain or lose, beside those that name an office, a body, people or an armed group."""
_HAD = frozenset(
    """
        hope ambition chance prospect image credibility authority prestige reputation pride standing morale dream
        interest drive economy sovereignty influence position cause security
        """.split()
)
"""What somebody has that gains or loses with them: "a blow to Kyiv's hopes"."""
_NOBODY = frozenset(
    {"there", "this", "that", "these", "those", "what", "which", "who", "one", "all", "everything", "nothing"}
)
_ROLE = "actor"


def holder_phrase(reading: Reading, number: int, head: int) -> Phrase | None:
    """The phrase of who may gain or lose, by its head word: of a thing, whose it is; None for nobody."""
    sentence = reading.sentences[number]
    word = sentence.words[head]
    if word.upos not in {"PROPN", "PRON", "NOUN", "ADJ", "DET"} or word.lemma in _NOBODY:
        return None
    if word.upos not in {"NOUN", "PROPN"}:
        return phrase(reading, number, head, head + 1, _ROLE)
    ends = [
        e.last for e in sentence.entities if e.first <= head < e.last and head_word(sentence, e.first, e.last) == head
    ]
    ends += [
        w[1]
        for name in reading.names[number]
        if (w := reading.words_of(number, name.start, name.end)) and w[0] <= head < w[1]
    ]
    first = hyphenated_start(sentence.words, left_extent(sentence, head))
    found = replace(phrase(reading, number, first, max([head + 1, *ends]), _ROLE), head=head)
    if word.upos == "PROPN" or _is_somebody(reading, found):
        return found
    whose = owner(reading, number, head) if word.lemma in _HAD else None
    return holder_phrase(reading, number, whose) if whose is not None else None


def _is_somebody(reading: Reading, found: Phrase) -> bool:
    """Whether a common noun is one for somebody: an office, a body, people, a state."""
    lemma = reading.sentences[found.number].words[found.head].lemma
    if lemma in _COUNTRIES | _SIDES or reading.gazetteer.country(found.bare) is not None:
        return True
    entity = reading.gazetteer.entity(found.bare)
    sectors = read_evidence(reading.text(found.number, found.head, found.head + 1), reading.gazetteer).sectors
    return entity is not None or bool(sectors) or described_kind(lemma, lemma, organisation=False) != "unnamed"


def with_holders(
    reading: Reading, actors: ActorIndex, statements: Sequence[Statement], tellings: Iterable[Telling]
) -> ActorIndex:
    """The actors with those who gain or lose by the tellings, and which actor each of their phrases is.

    The actors there were stay as they are; those that nothing else names come behind them.
    """
    index = _Holders(reading, actors, statements)
    phrases = [
        found
        for telling in tellings
        for head in (telling.holder, telling.against)
        if head is not None and (found := holder_phrase(reading, telling.number, head)) is not None
    ]
    unknown = [one for one in phrases if not index.settle(one)]
    if unknown:
        index.read_again(unknown)
    return index.result()


class _Holders:
    """The actors while holders are being added."""

    def __init__(self, reading: Reading, actors: ActorIndex, statements: Sequence[Statement]) -> None:
        self.reading, self.actors, self.statements = reading, actors, statements
        self.by_span = dict(actors.by_span)
        self.added: dict[str, Actor] = {}

    def result(self) -> ActorIndex:
        """The index with what was added."""
        added = {actor.id: actor for actor in self.added.values()}
        return replace(
            self.actors,
            actors=(*self.actors.actors, *added.values()),
            by_id={**self.actors.by_id, **added},
            by_span=self.by_span,
        )

    def settle(self, found: Phrase) -> bool:
        """Whether an actor of the document is known to be meant."""
        span = found.span
        known = self.by_span.get((span.start, span.end))
        if self._is_country(found) and (known is None or known.country is None):
            known = self._speaking(found)
            self.by_span.update({(span.start, span.end): known} if known is not None else {})
            return known is not None
        if known is not None:
            return True
        actor = self._mentioned(found) or self._speaking(found)
        if actor is not None:
            self.by_span[span.start, span.end] = actor
        return actor is not None

    def _mentioned(self, found: Phrase) -> Actor | None:
        """The actor with a mention that has the same head."""
        sentence = self.reading.sentences[found.number]
        for actor in self.actors.actors:
            for mention in actor.mentions:
                if mention.span.overlaps(found.span):
                    words = self.reading.words_of(found.number, mention.span.start, mention.span.end)
                    if words is not None and head_word(sentence, *words) == found.head:
                        return actor
        return None

    def _speaking(self, found: Phrase) -> Actor | None:
        """Who says "we", and the state of who says "our country"."""
        whose = self._owner(found)
        pronoun = found.span.text.lower() if whose is None else whose.span.text.lower()
        if pronoun not in SPEAKER:
            return None
        holding = holding_statement(found.span, self.statements)
        source = holding.source if holding is not None else None
        speaker = self.actors.by_id.get(source.actor) if source is not None else None
        if speaker is None or whose is None:
            return speaker
        return self._state(speaker.country, found) if self._is_country(found) else None

    def _owner(self, found: Phrase) -> Phrase | None:
        """The possessive pronoun of a phrase."""
        words = self.reading.sentences[found.number].words
        for index in children(self.reading.sentences[found.number], found.head, "nmod"):
            if words[index].deprel == "nmod:poss" and words[index].upos == "PRON":
                return phrase(self.reading, found.number, index, index + 1, _ROLE)
        return None

    def _is_country(self, found: Phrase) -> bool:
        return self.reading.sentences[found.number].words[found.head].lemma in _COUNTRIES

    def read_again(self, unknown: Sequence[Phrase]) -> None:
        """Settle the phrases by gathering the actors of a reading in which they stand in roles too."""
        owners = [whose for found in unknown if (whose := self._owner(found)) is not None]
        again = resolve_actors(_with_roles(self.reading, [*unknown, *owners]))
        for found in unknown:
            actor = self._country(found, again) if self._is_country(found) else None
            actor = actor or self._same(again.by_span.get((found.span.start, found.span.end)))
            if actor is None and found.span.text.lower() in NEUTER:
                actor = self._state(self._last_named(found), found)
            if actor is not None:
                self.by_span[found.span.start, found.span.end] = actor

    def _country(self, found: Phrase, again: ActorIndex) -> Actor | None:
        """The state that "his country" or "the country" is."""
        whose = self._owner(found)
        if whose is not None:
            bearer = again.by_span.get((whose.span.start, whose.span.end))
            return self._state(bearer.country, found) if bearer is not None else None
        if found.span.text.lower() not in {f"the {noun}" for noun in _COUNTRIES}:
            return None
        return self._state(self._last_named(found), found)

    def _last_named(self, found: Phrase) -> str | None:
        """The state named first in the nearest sentence that names one, this one up to the phrase counted too."""
        for number in range(found.number, max(-1, found.number - REACH - 1), -1):
            for name in self.reading.names[number]:
                country = self.reading.gazetteer.country(name.text)
                if country is not None and name.end <= found.span.start:
                    return country.iso3
        return None

    def _state(self, code: str | None, found: Phrase) -> Actor | None:
        """The actor that is the state of a code: one there is, or a new one by the name the text has for it."""
        states = (a for a in (*self.actors.actors, *self.added.values()) if a.kind == "state" and a.country == code)
        known = next(states, None)
        if known is not None or code is None:
            return known
        for names in self.reading.names:
            for name in names:
                country = self.reading.gazetteer.country(name.text)
                if country is not None and country.iso3 == code:
                    mention = Mention(self.reading.document.id, found.span, _kind_of(found))
                    return self._add(f"state {code}", country.name, "state", code, ("GOV",), (mention,))
        return None

    def _same(self, actor: Actor | None) -> Actor | None:
        """The actor of the document that one of the second reading is; a new one where it is none."""
        if actor is None:
            return None
        spans = {mention.span for mention in actor.mentions}
        shared = [(len(spans & {m.span for m in known.mentions}), known) for known in self.actors.actors]
        most = max(shared, key=lambda pair: pair[0], default=(0, None))
        if most[0]:
            return most[1]
        return self._add(actor.id, actor.name, actor.kind, actor.country, actor.sectors, actor.mentions)

    def _add(
        self,
        key: str,
        name: str,
        kind: str,
        country: str | None,
        sectors: tuple[str, ...],
        mentions: tuple[Mention, ...],
    ) -> Actor:
        if key not in self.added:
            document = self.reading.document.id
            self.added[key] = Actor(
                id=identify("actor", document, name, len(self.actors.actors) + len(self.added)),
                document=document,
                name=name,
                kind=kind,
                country=country,
                sectors=sectors,
                mentions=mentions,
            )
        return self.added[key]


def _with_roles(reading: Reading, phrases: Sequence[Phrase]) -> Reading:
    """The reading with the phrases in roles, so that they are gathered too."""
    sentences = list(reading.analysis.sentences)
    for number, roles in _by_sentence(phrases):
        frame = Frame("OUTCOME", roles[0].first, roles[0].last, 0.0, roles)
        sentences[number] = with_added(sentences[number], [frame])
    return replace(reading, analysis=replace(reading.analysis, sentences=tuple(sentences)))


def _by_sentence(phrases: Sequence[Phrase]) -> Iterator[tuple[int, tuple[Role, ...]]]:
    for number in sorted({one.number for one in phrases}):
        ranges = sorted({(one.first, one.last) for one in phrases if one.number == number})
        yield number, tuple(Role(_ROLE, first, last) for first, last in ranges)


def _kind_of(found: Phrase) -> str:
    return "pronoun" if is_pronoun(found.span.text) else "nominal"


def participant_span(reading: Reading, number: int, head: int) -> Span | None:
    """The span by which who gains or loses is looked up."""
    found = holder_phrase(reading, number, head)
    return found.span if found is not None else None


def actors_named(before: ActorIndex, after: ActorIndex, outcomes: Iterable[Outcome]) -> tuple[Actor, ...]:
    """The actors there were before the holders were added, and behind them those of the added whom an outcome names."""
    named = {who.actor for outcome in outcomes for who in (outcome.holder, outcome.against) if who is not None}
    return (*before.actors, *(actor for actor in after.actors[len(before.actors) :] if actor.id in named))
