"""Actors of one document: every name, description and pronoun in a role resolved to who is meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from demarche.analyse.analysis import Floats, Word
from demarche.codebook.gazetteer import CountryMatch
from demarche.extract.antecedents import (
    PRONOUNS,
    RELATIVE,
    SPEAKER,
    described_before,
    pronoun_antecedent,
    relative_antecedent,
)
from demarche.extract.clusters import Cluster, folded, participant
from demarche.extract.evidence import first_code, is_people, read_evidence
from demarche.extract.names import PersonMention, canonical_names, cluster_persons, person_mentions
from demarche.extract.reading import Reading, head_word, is_subject, left_extent, without_determiner
from demarche.records import Actor, Participant, Span

_ACTING = ("actor", "recipient", "source", "addressee")
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "its", "both"})
_GOVERNMENT = frozenset({"government", "administration", "authority", "regime", "cabinet", "leadership", "side", "govt"})
_ANONYMOUS = re.compile(
    r"(?i)condition of anonymity|not (?:authori[sz]ed|allowed|permitted) to (?:publicly )?(?:speak|talk|brief|comment)"
    r"|(?:asked|requested|wished|declined) (?:not )?to be (?:named|identified)|(?:requesting|sought) anonymity|did not want to be named"
)
_SOURCES = frozenset({"source", "sources", "insider", "insiders"})


@dataclass(slots=True)
class ActorIndex:
    """The actors of a document and which of them each span in a role is."""

    actors: tuple[Actor, ...]
    anonymous: frozenset[str]
    _by_span: dict[tuple[int, int], Actor]

    def participant(self, span: Span) -> Participant | None:
        """The actor in a role by this span, or None if the span was not resolved to anybody."""
        actor = self._by_span.get((span.start, span.end))
        return participant(actor, span) if actor is not None else None

    def actor(self, identifier: str) -> Actor:
        """The actor with this identifier.

        Raises:
            StopIteration: there is none (a programming error).
        """
        return next(actor for actor in self.actors if actor.id == identifier)


@dataclass(slots=True)
class _Resolver:
    """Reads a document once, in order, and gathers clusters. Lives only inside ``resolve_actors``."""

    reading: Reading
    clusters: list[Cluster] = field(default_factory=list)
    by_key: dict[str, Cluster] = field(default_factory=dict)
    spans: dict[tuple[int, int], Cluster] = field(default_factory=dict)
    votes: dict[int, Floats] = field(default_factory=dict)
    speaker: Cluster | None = None

    def run(self) -> ActorIndex:
        persons = person_mentions(self.reading)
        assigned = cluster_persons(persons)
        self.clusters.extend(canonical_names(assigned))
        by_sentence: dict[int, list[PersonMention]] = defaultdict(list)
        for mention in persons:
            by_sentence[mention.sentence].append(mention)
        for number in range(len(self.reading.sentences)):
            self._read_sentence(number, by_sentence[number], assigned)
        return self._freeze()

    def _read_sentence(self, number: int, persons: list[PersonMention], assigned: dict[PersonMention, Cluster]) -> None:
        for mention in persons:
            self._meet_person(mention, assigned[mention])
        spoken: Cluster | None = None
        for first, last, role in self._roles(number):
            cluster = self._resolve(number, first, last, role, persons, assigned)
            if cluster is None:
                continue
            span = self.reading.span(number, first, last)
            self.spans[span.start, span.end] = cluster
            self._vote(cluster, number, first, last)
            if role == "source":
                spoken = cluster
        self.speaker = spoken or self.speaker

    def _roles(self, number: int) -> Iterator[tuple[int, int, str]]:
        found = {(r.first, r.last): r.name for f in self.reading.sentences[number].frames for r in f.roles if r.name in _ACTING}
        for f in self.reading.sentences[number].frames:
            found.update({(r.first, r.last): r.name for r in f.roles if r.name == "source"})
        yield from ((first, last, role) for (first, last), role in sorted(found.items()))

    def _meet_person(self, mention: PersonMention, cluster: Cluster) -> None:
        """A person's name: evidence from the noun phrase it stands in, and from appositions and "who is the ..."."""
        sentence = self.reading.sentences[mention.sentence]
        head = head_word(sentence, mention.first, mention.last)
        left = min(left_extent(sentence, head), mention.first)
        before = self.reading.text(mention.sentence, left, mention.first) if left < mention.first else ""
        for description in (before, *self._descriptions(mention.sentence, head)):
            if not description.strip():
                continue
            found = read_evidence(description, self.reading.gazetteer)
            cluster.learn(country=found.country, sectors=found.sectors, tenure=found.tenure)
            cluster.heads.update(_title_words(description))
        span = self.reading.span(mention.sentence, mention.first, mention.last)
        cluster.add(span, "name", subject=is_subject(sentence, head))

    def _descriptions(self, number: int, head: int) -> Iterator[str]:
        """Appositions of a name and predicates of its relative clause."""
        sentence = self.reading.sentences[number]
        for index, word in enumerate(sentence.words):
            if index <= head or index - head > 14 or word.upos not in {"NOUN", "PROPN"}:
                continue
            copular = word.deprel == "acl:relcl" and any(
                w.head == index and w.deprel == "cop" for w in sentence.words
            )
            if word.head == head and (word.deprel in {"appos", "list"} or copular):
                end = max((i for i in range(index, len(sentence.words)) if _below(sentence.words, i, index)), default=index)
                yield self.reading.text(number, left_extent(sentence, index), min(end + 1, index + 12))

    def _resolve(
        self, number: int, first: int, last: int, role: str, persons: list[PersonMention],
        assigned: dict[PersonMention, Cluster],
    ) -> Cluster | None:
        sentence = self.reading.sentences[number]
        head = head_word(sentence, first, last)
        text = self.reading.text(number, first, last)
        subject = is_subject(sentence, head) or role == "source"
        span = self.reading.span(number, first, last)
        lowered = text.strip().lower()
        if last - first == 1 and lowered in PRONOUNS:
            return self._pronoun(number, first, lowered, span, subject, persons, assigned)
        named = _person_in(sentence.words, persons, first, last, head)
        if named is not None:
            cluster = assigned[named]
            before = self.reading.text(number, first, named.first) if first < named.first else ""
            found = read_evidence(before, self.reading.gazetteer)
            # The model marked the whole title: it weighs more than what the tree puts before a name.
            cluster.learn(country=found.country, sectors=found.sectors, tenure=found.tenure, weight=2)
            cluster.heads.update(_title_words(before))
            cluster.add(span, "name", subject=subject)
            return cluster
        return self._thing(number, first, last, head, span, subject=subject)

    def _pronoun(
        self, number: int, index: int, pronoun: str, span: Span, subject: bool, persons: list[PersonMention],
        assigned: dict[PersonMention, Cluster],
    ) -> Cluster | None:
        sentence = self.reading.sentences[number]
        if pronoun in RELATIVE:
            noun = relative_antecedent(sentence, index)
            if noun is None or noun >= index:
                return None
            named = next((p for p in persons if p.first <= noun < p.last), None)
            if named is not None:
                cluster: Cluster | None = assigned[named]
            else:
                first = left_extent(sentence, noun)
                cluster = self._thing(number, first, noun + 1, noun, self.reading.span(number, first, noun + 1), subject=False)
        elif pronoun in SPEAKER:
            return None  # whoever speaks: settled when the statement around it is known
        else:
            starts = [s.start for s in self.reading.sentences]
            cluster = pronoun_antecedent(pronoun, span.start, number, self.clusters, starts, self.speaker)
        if cluster is not None:
            cluster.add(span, "pronoun", subject=subject)
        return cluster

    def _thing(self, number: int, first: int, last: int, head: int, span: Span, *, subject: bool) -> Cluster:
        """A state, an organisation, or somebody described: found again, or new."""
        reading, gazetteer = self.reading, self.reading.gazetteer
        sentence = reading.sentences[number]
        bare = re.sub(r"['’]s?$", "", without_determiner(span.text))
        country = gazetteer.country(bare) or self._modified_country(number, first, last, head)
        noun = sentence.words[head].lemma
        if country is not None:
            kind = {"capital": "metonym", "metonym": "metonym", "demonym": "adjective"}.get(country.kind, "name")
            people = country.kind == "demonym" and sentence.words[head].upos in {"NOUN", "PROPN"} and bare.endswith("s")
            key = f"people:{country.iso3}" if people else f"state:{country.iso3}"
            cluster = self._keyed(
                key, bare if people else country.name, "people" if people else "state", country.iso3, ("CVL",) if people else ("GOV",)
            )
            cluster.plural = people
            cluster.add(span, kind, subject=subject)
            return cluster
        entity = gazetteer.entity(bare)
        if entity is not None and not entity.ambiguous:
            cluster = self._keyed(f"entity:{entity.name}", entity.name, _kind_of(entity.kind), _code(entity.country), entity.sectors)
            cluster.entity = True
            cluster.add(span, "name", subject=subject)
            return cluster
        return self._described(number, first, last, head, noun, bare, span, subject=subject)

    def _modified_country(self, number: int, first: int, last: int, head: int) -> CountryMatch | None:
        """The country of "neighbouring India" or "communist North Korea": a name behind nothing but adjectives."""
        words = self.reading.sentences[number].words
        while first < head and words[first].upos in {"ADJ", "DET", "ADV", "VERB", "PUNCT"}:
            first += 1
            found = self.reading.gazetteer.country(self.reading.text(number, first, last))
            if found is not None and found.kind in {"name", "abbreviation"}:
                return found
        return None

    def _described(
        self, number: int, first: int, last: int, head: int, noun: str, bare: str, span: Span, *, subject: bool
    ) -> Cluster:
        sentence = self.reading.sentences[number]
        organisation = any(e.first <= head < e.last and e.label == "Organization" for e in sentence.entities)
        found = read_evidence(bare, self.reading.gazetteer)
        country = found.country or self._possessor_country(number, head)
        plural = sentence.words[head].upos == "NOUN" and _is_plural(sentence.words[head], self.reading.document.text)
        definite = sentence.words[first].lemma in _DEFINITE or span.text.split()[0].lower() in _DEFINITE
        key = f"name:{folded(bare)}"
        cluster = self.by_key.get(key)
        if cluster is None and definite and not organisation:
            modifiers = frozenset(folded(bare).split()) - {noun, folded(bare.split()[-1])}
            modifiers = frozenset(m for m in modifiers if first_code(m.title(), self.reading.gazetteer) is None)
            cluster = described_before(noun, country, self.clusters, plural=plural, modifiers=modifiers)
        if cluster is None:
            kind = _described_kind(noun, bare, organisation=organisation)
            cluster = self._keyed(key, bare, kind, country, found.sectors)
            cluster.tenure = found.tenure
            cluster.plural = plural
            cluster.entity = organisation
        cluster.heads.add(noun)
        cluster.learn(country=country, sectors=found.sectors, tenure=None)
        if noun in _SOURCES or _ANONYMOUS.search(self.reading.document.text[sentence.start : sentence.end]) and subject:
            cluster.anonymous = True
        cluster.add(span, "name" if organisation else "nominal", subject=subject)
        return cluster

    def _possessor_country(self, number: int, head: int) -> str | None:
        """The country of a person or state that a noun is somebody of ("the Modi government", "his foreign minister")."""
        sentence = self.reading.sentences[number]
        for index in range(left_extent(sentence, head), head):
            span = self.reading.span(number, index, index + 1)
            for cluster in self.clusters:
                if any(s.start <= span.start and span.end <= s.end for s, _ in cluster.mentions):
                    return cluster.country
        return None

    def _keyed(self, key: str, name: str, kind: str, country: str | None, sectors: tuple[str, ...]) -> Cluster:
        cluster = self.by_key.get(key)
        if cluster is None:
            cluster = Cluster(name=name, kind=kind, sectors=sectors)
            cluster.learn(country=country, sectors=(), tenure=None)
            self.by_key[key] = cluster
            self.clusters.append(cluster)
        return cluster

    def _vote(self, cluster: Cluster, number: int, first: int, last: int) -> None:
        scores = self.reading.sentences[number].sectors[first:last].mean(0)
        self.votes[id(cluster)] = scores + self.votes.get(id(cluster), np.float32(0))

    def _freeze(self) -> ActorIndex:
        frozen: dict[int, Actor] = {}
        kept = [c for c in self.clusters if c.mentions]
        kept.sort(key=lambda c: min(span.start for span, _ in c.mentions))
        for number, cluster in enumerate(kept):
            self._complete(cluster)
            frozen[id(cluster)] = cluster.freeze(self.reading.document.id, number)
        anonymous = frozenset(frozen[id(c)].id for c in kept if c.anonymous)
        by_span = {span: frozen[id(cluster)] for span, cluster in self.spans.items()}
        return ActorIndex(tuple(frozen.values()), anonymous, by_span)

    def _complete(self, cluster: Cluster) -> None:
        """What the text does not tell: a known office holder's country, the sector the model sees."""
        if cluster.kind == "person" and (cluster.country is None or not cluster.sectors):
            known = self.reading.gazetteer.entity(cluster.name)
            if known is not None and known.kind == "person" and not known.ambiguous:
                cluster.learn(country=_code(known.country), sectors=known.sectors, tenure=None)
        if not cluster.sectors and id(cluster) in self.votes:
            sector = self.reading.analysis.sector_labels[int(self.votes[id(cluster)].argmax())]
            cluster.sectors = () if sector == "-" else (sector,)


def resolve_actors(reading: Reading) -> ActorIndex:
    """The actors of a document, from its names and from the roles its frames give."""
    return _Resolver(reading).run()


def _title_words(description: str) -> list[str]:
    """The last words of a title or description: the nouns that may take the person up again."""
    return [word.lower() for word in re.findall(r"[A-Za-z-]+", description.partition(" to ")[0])[-3:]]


def _below(words: Sequence[Word], index: int, target: int) -> bool:
    for _ in range(12):
        if index == target:
            return True
        if words[index].head == index or words[index].deprel in {"conj", "acl:relcl", "parataxis"}:
            return False
        index = words[index].head
    return False


def _person_in(
    words: Sequence[Word], persons: Sequence[PersonMention], first: int, last: int, head: int
) -> PersonMention | None:
    """The person a phrase names: the one whose name holds the phrase's head, or hangs on a title that is its head."""
    inside = [p for p in persons if p.first < last and first < p.last]
    for person in inside:
        if person.first <= head < person.last:
            return person
    for person in inside:
        word = words[person.first]
        if word.head == head and word.deprel in {"flat", "appos", "flat:name"} and person.first > head:
            return person
    # A phrase that ends with a name, titles before it, is that person, whatever the tree says.
    if len(inside) == 1 and inside[0].last == last and all(w.upos != "VERB" for w in words[first : inside[0].first]):
        return inside[0]
    return None


_ORGANISATION_HEADS = frozenset(
    "ministry office council assembly parliament court party army force police agency committee commission mission "
    "embassy department organisation organization group union delegation institute board bank company".split()
)
_PEOPLE_HEADS = frozenset("people citizen civilian resident villager protester demonstrator refugee kashmiri diaspora community".split())


def _described_kind(noun: str, text: str, *, organisation: bool) -> str:
    if noun in _GOVERNMENT:
        return "government"
    if organisation or noun in _ORGANISATION_HEADS:
        return "organisation"
    if noun in {"militant", "rebel", "insurgent", "terrorist", "fighter", "gunman"}:
        return "armed_group"
    return "people" if noun in _PEOPLE_HEADS or is_people(text) else "unnamed"


def _kind_of(kind: str) -> str:
    return {"person": "person", "armed_group": "armed_group", "government": "government"}.get(kind, "organisation")


def _code(country: str | None) -> str | None:
    return country if country not in {None, "", "*"} else None


def _is_plural(word: Word, text: str) -> bool:
    surface = text[word.start : word.end].lower()
    return (surface.endswith("s") and surface != word.lemma) or surface in {"people", "police", "men", "women"}
