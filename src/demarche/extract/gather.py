"""Gathering: the document is read once, in order, and every phrase in a role joins or begins a cluster."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np

from demarche.analyse.analysis import Floats
from demarche.analyse.states import read_state
from demarche.codebook.gazetteer import CountryMatch, EntityMatch, PlaceMatch
from demarche.extract.anonymity import WITHHELD
from demarche.extract.antecedents import (
    NOBODY,
    RELATIVE,
    SPEAKER,
    described_before,
    is_pronoun,
    pronoun_antecedent,
    relative_antecedent,
)
from demarche.extract.callings import calling
from demarche.extract.clusters import OFFICES, Cluster, folded
from demarche.extract.evidence import first_code, is_contested, read_evidence
from demarche.extract.home import countries_in
from demarche.extract.kinds import SOURCES, described_kind, listed_kind
from demarche.extract.leads import bodies_named_later, named_later
from demarche.extract.names import PersonMention, canonical_names, cluster_persons, person_mentions
from demarche.extract.pairs import Side, find_pair, only_pair, pair_before
from demarche.extract.phrases import (
    Phrase,
    body_at_end,
    descriptions,
    is_joint,
    is_plural,
    issuer,
    named_after,
    person_after,
    person_in,
    phrase,
    phrases_in_roles,
    title_start,
    title_words,
)
from demarche.extract.possessors import modified_country, possessor_country
from demarche.extract.reading import Reading, head_word, is_subject, left_extent
from demarche.extract.takeups import POINTING, author_of, read_description, taken_up
from demarche.records import Span

STATES_BEFORE, STATES_AFTER = 12, 8
"""Sentences before and after a mention in which the states are named that it may belong to: about a window of the
model's training."""
CLAIMS_BEFORE = 1
"""Sentences before a mention in which a disputed place makes it doubtful whose somebody is."""
_SEATED = re.compile(r"^.*-based\s+")
"""Where a body sits is no more than that: "the Paris-based group" need not be France's."""
_DEFINITE = frozenset("the this that these those his her their its both".split())
_METONYMS = {"capital": "metonym", "metonym": "metonym", "demonym": "adjective"}


@dataclass(slots=True)
class Gathered:
    """The clusters of a document, which of them each span in a role belongs to, and the model's sector votes."""

    clusters: list[Cluster]
    spans: dict[tuple[int, int], Cluster]
    votes: dict[int, list[Floats]]


@dataclass(slots=True)
class _Gatherer:
    """State of one reading. Lives only inside ``gather``."""

    reading: Reading
    clusters: list[Cluster] = field(default_factory=list)
    by_key: dict[str, Cluster] = field(default_factory=dict)
    spans: dict[tuple[int, int], Cluster] = field(default_factory=dict)
    votes: dict[int, list[Floats]] = field(default_factory=lambda: defaultdict(list))
    persons: dict[int, list[PersonMention]] = field(default_factory=lambda: defaultdict(list))
    assigned: dict[PersonMention, Cluster] = field(default_factory=dict)
    speaker: Cluster | None = None
    spoken: dict[int, Cluster] = field(default_factory=dict)
    here: list[tuple[Span, Cluster]] = field(default_factory=list)

    def run(self) -> Gathered:
        mentions = person_mentions(self.reading)
        self.assigned = cluster_persons(mentions)
        for cluster in canonical_names(self.assigned):
            self._recognise(cluster, cluster.name)
            self.clusters.append(cluster)
        for mention in mentions:
            self.persons[mention.sentence].append(mention)
        for number in range(len(self.reading.sentences)):
            self.here.clear()
            for mention in self.persons[number]:
                self._meet_person(mention)
            self._read_roles(number)
        for described, named in named_later([c for c in self.clusters if c.seen], self.reading.sentence_at):
            self._join(described, named)
        for described, named in bodies_named_later(
            [c for c in self.clusters if c.seen], self.reading.sentence_at, self._sectors
        ):
            self._join(described, named)
        return Gathered([c for c in self.clusters if c.seen], self.spans, self.votes)

    def _join(self, described: Cluster, named: Cluster) -> None:
        """Give a person what was said of somebody described before the name: mentions, evidence and roles."""
        named.take(described)
        self.votes[id(named)] += self.votes.pop(id(described), [])
        self.spans = {span: named if cluster is described else cluster for span, cluster in self.spans.items()}

    def _read_roles(self, number: int) -> None:
        beside = countries_in(self.reading, number)
        spoken: Cluster | None = None
        for phrase_ in phrases_in_roles(self.reading, number):
            cluster = self._resolve(issuer(self.reading, phrase_) or phrase_)
            if cluster is None:
                continue
            self.spans[phrase_.span.start, phrase_.span.end] = cluster
            self.here.append((phrase_.span, cluster))
            cluster.beside |= beside
            if len(beside) == 1:
                cluster.nearby.update(beside)
            scores = self.reading.sentences[number].sectors[phrase_.first : phrase_.last].mean(0)
            self.votes[id(cluster)].append(scores)
            for code, share in self._belongs(phrase_).items():
                cluster.belongs[code] = cluster.belongs.get(code, 0.0) + share
            cluster.claimed_by.update(*self.reading.claims[max(0, number - CLAIMS_BEFORE) : number + 1])
            spoken = cluster if phrase_.role == "source" else spoken
        if spoken is not None:
            self.speaker = self.spoken[number] = spoken

    def _belongs(self, phrase_: Phrase) -> dict[str, float]:
        """What the model takes the phrase to belong to: a state named around it, or none of these."""
        first, last = max(0, phrase_.number - STATES_BEFORE), phrase_.number + STATES_AFTER + 1
        around = range(first, min(last, len(self.reading.sentences)))
        named = [(number, word, code) for number in around for word, code in self.reading.states[number]]
        return read_state(self.reading.analysis, phrase_.number, phrase_.first, phrase_.last, named)

    def _meet_person(self, mention: PersonMention) -> None:
        """A person's name: evidence from the titles before it and the descriptions after it."""
        cluster, sentence = self.assigned[mention], self.reading.sentences[mention.sentence]
        head = head_word(sentence, mention.first, mention.last)
        left = title_start(sentence, min(left_extent(sentence, head), mention.first))
        before = self.reading.text(mention.sentence, left, mention.first) if left < mention.first else ""
        for description in (before, *descriptions(self.reading, mention.sentence, head)):
            self._learn_title(cluster, description, weight=1)
        self._recognise(cluster, f"{before} {mention.name}")
        span = self.reading.span(mention.sentence, mention.first, mention.last)
        cluster.add(span, "name", subject=is_subject(sentence, head))
        self.here.append((span, cluster))

    def _recognise(self, cluster: Cluster, name: str) -> None:
        """What the gazetteer knows of a person of this name, or of this title and name ("President Bush")."""
        known = self.reading.gazetteer.entity(name)
        if cluster.known_country is None and known is not None and known.kind == "person" and not known.ambiguous:
            cluster.known_name = known.name
            cluster.known_country, cluster.known_sectors = known.country, known.sectors

    def _learn_title(self, cluster: Cluster, description: str, *, weight: int) -> None:
        if description.strip():
            found = read_evidence(description, self.reading.gazetteer)
            office = not OFFICES.isdisjoint(found.sectors)
            tenure = found.tenure if office or found.tenure != "former" else None  # a footballer has left no office
            cluster.learn(country=found.country, sectors=found.sectors, tenure=tenure, weight=weight)
            cluster.said_of |= {found.country} if found.country and found.sectors else set()
            cluster.heads.update(title_words(description))
            cluster.described.update(folded(description).replace(",", " ").split())

    def _resolve(self, phrase_: Phrase) -> Cluster | None:
        if phrase_.last - phrase_.first == 1 and is_pronoun(phrase_.span.text):
            return self._pronoun(phrase_)
        words, persons = self.reading.sentences[phrase_.number].words, self.persons[phrase_.number]
        if phrase_.span.text.lower() in NOBODY and words[phrase_.head].upos != "PROPN":
            return None
        if is_joint(words, phrase_):
            return self._joint(phrase_)
        named = person_in(words, persons, phrase_) or person_after(words, persons, phrase_)
        author = author_of(self.reading, phrase_, self.spoken) if named is None else None
        if author is not None:
            author.add(phrase_.span, "nominal", subject=phrase_.subject)
            return author
        if named is None:
            return self._pair(phrase_) or self._thing(phrase_)
        cluster = self.assigned[named]
        if phrase_.first < named.first:
            # The model marked the whole title: it weighs more than what the tree puts before a name.
            title_end = min(named.first, phrase_.last)
            self._learn_title(cluster, self.reading.text(phrase_.number, phrase_.first, title_end), weight=2)
        cluster.add(phrase_.span, "name", subject=phrase_.subject)
        return cluster

    def _pronoun(self, phrase_: Phrase) -> Cluster | None:
        """Whom a pronoun means; None for "I" and "we": that is settled when the statement around them is known."""
        pronoun = phrase_.span.text.lower()
        if pronoun in SPEAKER:
            return None
        if pronoun in RELATIVE:
            cluster = self._relative(phrase_)
        else:
            starts = [sentence.start for sentence in self.reading.sentences[: phrase_.number + 1]]
            cluster = pronoun_antecedent(
                pronoun,
                phrase_.span.start,
                self.clusters,
                starts=starts,
                speaker=self.speaker,
                quotes=self.reading.quotes,
            )
        if cluster is not None:
            cluster.add(phrase_.span, "pronoun", subject=phrase_.subject)
        return cluster

    def _relative(self, phrase_: Phrase) -> Cluster | None:
        sentence = self.reading.sentences[phrase_.number]
        noun = relative_antecedent(sentence, phrase_.first)
        if noun is None or noun >= phrase_.first:
            return None
        named = next((p for p in self.persons[phrase_.number] if p.first <= noun < p.last), None)
        if named is not None:
            return self.assigned[named]
        return self._thing(phrase(self.reading, phrase_.number, left_extent(sentence, noun), noun + 1, "antecedent"))

    def _thing(self, phrase_: Phrase) -> Cluster:
        """A state, an organisation, or somebody described: found again, or new."""
        bare, gazetteer = self._bare(phrase_), self.reading.gazetteer
        country = gazetteer.country(bare) or modified_country(self.reading, phrase_) or self._called_state(phrase_)
        if country is not None:
            return self._state(phrase_, country)
        entity = gazetteer.entity(bare) or body_at_end(self.reading, phrase_, bare)
        if entity is not None and not entity.ambiguous:
            return self._entity(phrase_, entity)
        place = gazetteer.place(bare)
        if place is not None:
            return self._place(phrase_, place)
        return self._described(phrase_)

    def _called_state(self, phrase_: Phrase) -> CountryMatch | None:
        """The state that a phrase ends in, after a word for what it is: "mediator Norway", "neighbour Chad"."""
        words = self.reading.sentences[phrase_.number].words[phrase_.first : phrase_.last]
        last = self.reading.gazetteer.country(self.reading.text(phrase_.number, phrase_.last - 1, phrase_.last))
        plain = all(word.upos in {"DET", "ADJ", "NOUN", "PRON"} for word in words[:-1])
        small = [self.reading.document.text[word.start].islower() for word in words[1:-1]]
        noun = len(words) > 1 and words[-2].upos == "NOUN" and words[-1].upos == "PROPN"
        return last if noun and plain and all(small) and last is not None and last.kind == "name" else None

    def _bare(self, phrase_: Phrase) -> str:
        """The phrase without determiner; an acronym that the text explains is its name."""
        return self.reading.acronyms.get(phrase_.bare, phrase_.bare)

    def _state(self, phrase_: Phrase, country: CountryMatch) -> Cluster:
        """A state by its name, capital or adjective; a plural demonym is its people."""
        upos = self.reading.sentences[phrase_.number].words[phrase_.head].upos
        people = country.kind == "demonym" and upos in {"NOUN", "PROPN"} and phrase_.bare.endswith("s")
        if people:
            cluster = self._keyed(f"people:{country.iso3}", phrase_.bare, "people")
            cluster.plural = True
        else:
            cluster = self._keyed(f"state:{country.iso3}", country.name, "state")
        cluster.learn(country=country.iso3, sectors=("CVL",) if people else ("GOV",))
        cluster.add(phrase_.span, _METONYMS.get(country.kind, "name"), subject=phrase_.subject)
        return cluster

    def _entity(self, phrase_: Phrase, entity: EntityMatch) -> Cluster:
        cluster = self._keyed(f"entity:{entity.name}", entity.name, listed_kind(entity.kind))
        cluster.learn(country=entity.country if entity.country not in {"", "*"} else None, sectors=entity.sectors)
        cluster.add(phrase_.span, "name", subject=phrase_.subject)
        return cluster

    def _place(self, phrase_: Phrase, place: PlaceMatch) -> Cluster:
        """A town or territory that stands in a role: who acts there is not told, and a disputed one has no country."""
        cluster = self._keyed(f"place:{place.name}", place.name, "unknown")
        cluster.learn(country=place.iso3)
        cluster.add(phrase_.span, "name", subject=phrase_.subject)
        return cluster

    def _joint(self, phrase_: Phrase) -> Cluster:
        """Several who speak together: a group of its own, whose country is told only if all are of one."""
        cluster = self._keyed(f"joint:{folded(phrase_.bare)}", phrase_.bare, "unnamed")
        first, codes = (
            first_code(phrase_.bare, self.reading.gazetteer),
            self.reading.gazetteer.countries_in(phrase_.bare),
        )
        cluster.plural = cluster.several = True
        cluster.learn(country=first if set(codes) == {first} else None)
        cluster.add(phrase_.span, "nominal", subject=phrase_.subject)
        return cluster

    def _pair(self, phrase_: Phrase) -> Cluster | None:
        """The two that "the two leaders" or "both sides" stands for, as one actor; None where that is not told."""
        found = find_pair(self.reading, phrase_, self._persons_in, self.clusters)
        if found is not None:
            two = tuple(self._side(side) for side in found)
            name = " and ".join(each.name for each in two)
            cluster = pair_before(two, self.clusters) or self._keyed(f"pair:{folded(name)}", name, "unnamed")
            cluster.pair = cluster.pair or two
        else:
            again = only_pair(self.reading, phrase_, self.clusters)
            if again is None:
                return None
            cluster = again
        cluster.plural = cluster.several = True
        cluster.heads.add(self.reading.sentences[phrase_.number].words[phrase_.head].lemma)
        cluster.add(phrase_.span, "nominal", subject=phrase_.subject)
        return cluster

    def _side(self, side: Side) -> Cluster:
        """One of two; a state that only adjectives named so far is met by them."""
        if side.cluster is not None:
            return side.cluster
        state = self._keyed(f"state:{side.code}", side.name, "state")
        if not state.seen:
            state.learn(country=side.code, sectors=("GOV",))
            state.add(side.span, "adjective")
        return state

    def _persons_in(self, number: int) -> list[tuple[Span, Cluster]]:
        return [(self.reading.span(number, p.first, p.last), self.assigned[p]) for p in self.persons[number]]

    def _described(self, phrase_: Phrase) -> Cluster:
        sentence = self.reading.sentences[phrase_.number]
        named_body = named_after(self.reading, phrase_)
        if named_body is not None:
            body = self._thing(named_body)
            self._learn_title(body, phrase_.bare, weight=1)
            body.add(phrase_.span, "name", subject=phrase_.subject)
            return body
        word, bare = sentence.words[phrase_.head], self._bare(phrase_)
        capital = self.reading.document.text[word.start].isupper()
        organisations = [e for e in sentence.entities if e.label == "Organization"]
        organisation = bare != phrase_.bare or any(capital and e.first <= phrase_.head < e.last for e in organisations)
        found = read_evidence(bare, self.reading.gazetteer)
        country = found.country or possessor_country(self.reading, phrase_, self.here, self.clusters)
        plural = is_plural(word, self.reading.document.text)
        if plural and len(self.reading.gazetteer.countries_in(bare)) > 1:
            country = None  # "the envoys of China and France" are not China's
        cluster = self.by_key.get(f"name:{folded(bare)}")
        determiner = phrase_.span.text.split()[0].lower()
        if cluster is None and not organisation and determiner in _DEFINITE:
            told = read_description(self.reading, phrase_, _SEATED.sub("", bare), country, found, plural=plural)
            cluster = described_before(
                word.lemma,
                told.country,
                self.clusters,
                before=phrase_.span.start,
                plural=plural,
                modifiers=self._modifiers(told.text, word.lemma),
                proper=told.proper,
            )
            if cluster is None and determiner in POINTING:
                starts = [sentence.start for sentence in self.reading.sentences[: phrase_.number + 1]]
                cluster = taken_up(told, self.clusters, starts=starts, speaker=self.speaker, sectors_of=self._sectors)
            country = told.country if cluster is not None else country
        if cluster is None:
            name = bare if organisation else calling(self.reading, phrase_, bare)
            kind = described_kind(word.lemma, bare, organisation=organisation)
            cluster = self._keyed(f"name:{folded(bare)}", name, kind)
            cluster.learn(tenure=found.tenure)
            cluster.plural = plural
        cluster.heads.add(word.lemma)
        cluster.contested |= is_contested(bare, self.reading.gazetteer)
        cluster.several |= plural and len(self.reading.gazetteer.countries_in(bare)) > 1
        cluster.learn(country=country, sectors=found.sectors)
        said = self.reading.document.text[sentence.start : sentence.end]
        cluster.anonymous |= word.lemma in SOURCES or (phrase_.subject and WITHHELD.search(said) is not None)
        cluster.add(phrase_.span, "name" if organisation else "nominal", subject=phrase_.subject)
        return cluster

    def _sectors(self, cluster: Cluster) -> tuple[str, ...]:
        """The sectors of a cluster as far as it is read: by its words, else the one the model gives."""
        votes = self.votes.get(id(cluster))
        if cluster.sectors or not votes:
            return cluster.sectors
        return (self.reading.analysis.sector_labels[int(np.mean(votes, axis=0).argmax())],)

    def _modifiers(self, bare: str, noun: str) -> frozenset[str]:
        """The words of a description beside its noun and its country: what an antecedent must share."""
        words = folded(bare).split()
        return frozenset(
            word for word in words[:-1] if word != noun and first_code(word.title(), self.reading.gazetteer) is None
        )

    def _keyed(self, key: str, name: str, kind: str) -> Cluster:
        if key not in self.by_key:
            self.by_key[key] = Cluster(name=name, kind=kind)
            self.clusters.append(self.by_key[key])
        return self.by_key[key]


def gather(reading: Reading) -> Gathered:
    """The clusters of a document, from its names and from the phrases its frames put in roles."""
    return _Gatherer(reading).run()
