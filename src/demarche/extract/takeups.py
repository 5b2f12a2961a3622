"""Taking up: whom a definite description means that says no more than what somebody is.

"The far-right leader", "the lawmaker", "the company", "the paper", "the statement": a report that has named somebody
calls him or it so in the next sentences. `antecedents` finds those who were called by that very noun before; here the
noun and the name have only their kind in common.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from demarche.codebook.offices import load_offices
from demarche.extract.antecedents import is_person_noun, is_that_rank, same_office
from demarche.extract.clusters import Cluster, folded
from demarche.extract.evidence import Evidence
from demarche.extract.phrases import Phrase
from demarche.extract.reading import Reading

REACH = 6
"""Sentences back to which a description may reach."""
DOCUMENTS_BEFORE = 3
"""Sentences back to which "the statement" may reach."""
_OTHERS = frozenset(
    """spokesman spokeswoman spokesperson source insider witness resident victim survivor eyewitness reader reporter
    correspondent man woman person boy girl child wife husband mother father son daughter brother sister friend
    suspect attacker gunman""".split()
)
"""Nouns for persons that a report seldom uses of who is named: they stand for somebody else."""
_OFFICES = frozenset(
    """president premier pm minister governor mayor chairman chairwoman chair judge king queen prince commander general
    secretary ombudsman ambassador envoy chief officer manager director prosecutor captain colonel editor owner
    chancellor speaker provider""".split()
)
"""Nouns for offices of which there are others: who was not called so before is somebody else."""
MORE = re.compile(r"(?i)\s(?:of|in|for|to|at|from|with|on|by|who|whose|that|which|behind|charged)\s|,")
"""What tells more of somebody than what he is, so that it may be another."""
_CLASSES: tuple[tuple[frozenset[str], frozenset[str], bool], ...] = tuple(
    (frozenset(nouns.split()), frozenset(codes.split()), armed)
    for nouns, codes, armed in (
        (
            "newspaper paper daily tabloid magazine weekly station channel broadcaster network outlet agency website "
            "group organization organisation",
            "JRN",
            False,
        ),
        ("company firm airline manufacturer corporation conglomerate carrier bank", "BUS MNC", False),
        ("party", "PTY OPP", False),
        ("union federation", "LAB", False),
        ("court tribunal", "JUD", False),
        ("ministry department embassy consulate agency bureau commission body institution", "GOV", False),
        ("university school college institute", "EDU", False),
        ("army military force", "MIL", False),
        (
            "rebel militant insurgent guerrilla separatist group movement militia organization organisation",
            "REB OPP PRM",
            True,
        ),
        (
            "group organization organisation movement watchdog charity body federation institute association",
            "SOC NGO MED REL LAB OPP PTY CRM",
            False,
        ),
    )
)
"""Nouns, the sectors and codes of the bodies they may stand for, and whether they may stand for an armed group."""
_BETWEEN_STATES = frozenset(
    """alliance bloc organization organisation body agency grouping union group watchdog court tribunal commission
    institution""".split()
)
"""Nouns that may stand for bodies between states."""
_STATELESS = frozenset({None, "NGO", "MNC", "ISM"})
_ARMED = frozenset("rebel militant armed terrorist terror islamist separatist insurgent extremist guerrilla".split())
_WRITTEN = frozenset(
    """statement announcement report analysis comment remark release letter post tweet message document communique
    declaration survey study poll dispatch note memo email interview warning resolution""".split()
)
"""What is told of as its author's before it speaks itself."""
POINTING = frozenset("the this that".split())


@dataclass(frozen=True, slots=True)
class Description:
    """A definite description: its noun (a lemma), its words without the determiner, and where it stands.

    ``country``, ``sectors`` and ``tenure``: what its words tell; ``proper``: those with a capital that name no state;
    ``speaks``: whether it is who speaks, and not in another's words; ``holders``: who of those known held the office
    it names, of whatever state, when the document was published.
    """

    noun: str
    text: str
    country: str | None
    sectors: tuple[str, ...] = ()
    tenure: str | None = None
    proper: frozenset[str] = frozenset()
    plural: bool = False
    before: int = 0
    speaks: bool = False
    holders: frozenset[str] = frozenset()


def read_description(
    reading: Reading, phrase_: Phrase, text: str, country: str | None, found: Evidence, *, plural: bool
) -> Description:
    """What a phrase tells. ``text``: its words without the place where a body sits, whose it need not be."""
    named = [text[match.start : match.end] for match in reading.gazetteer.find(text)]
    head = reading.text(phrase_.number, phrase_.head, phrase_.head + 1)
    quoted = any(quote.start < phrase_.span.start < quote.end for quote in reading.quotes)
    own = {folded(head), *(w for name in named if reading.gazetteer.country(name) for w in folded(name).split())}
    return Description(
        noun=reading.sentences[phrase_.number].words[phrase_.head].lemma.lower().removeprefix("ex-"),
        text=text,
        country=country if text == phrase_.bare else None,
        sectors=found.sectors,
        tenure=found.tenure,
        proper=frozenset(folded(word) for word in text.split() if word[:1].isupper()) - own,
        plural=plural,
        before=phrase_.span.start,
        speaks=phrase_.role == "source" and not quoted,
        holders=_holders(reading, text, country),
    )


def _holders(reading: Reading, text: str, country: str | None) -> frozenset[str]:
    """The names, folded, of who held the office that words name, when the document was published; of who ever did,
    where that is not known."""
    published, offices = reading.document.published, load_offices()
    if not offices.titles(text, country):
        return frozenset()
    first, last = (published.start, published.end) if published is not None else (date.min, date.max)
    states = {country} if country is not None else {code for named in reading.states for _, code in named}
    return frozenset(
        folded(held.person)
        for state in states
        for office in offices.titles(text, state)
        for held in offices.holders(office, state, first, last)
    )


def taken_up(
    told: Description,
    clusters: Sequence[Cluster],
    *,
    starts: Sequence[int],
    speaker: Cluster | None,
    sectors_of: Callable[[Cluster], Collection[str]],
) -> Cluster | None:
    """The cluster that a description takes up, or None.

    Args:
        told: the description.
        clusters: all that was met so far.
        starts: the first offsets of the sentences up to that of the description.
        speaker: who spoke last: of several persons that fit the one who is meant.
        sectors_of: the sectors of a cluster, as far as it is read.
    """
    if MORE.search(told.text) or told.noun in _OTHERS:
        return None
    near = [
        (seen.span.start, cluster)
        for cluster in clusters
        if (seen := cluster.before(told.before)) and len(starts) - bisect_right(starts, seen.span.start) <= REACH
    ]
    if not told.plural and is_person_noun(told.noun):
        return _person(told, [cluster for _, cluster in near if cluster.kind == "person"], speaker)
    fitting = [
        pair
        for pair in near
        if pair[1].country in {None, told.country} or told.country is None
        if is_such(told, pair[1], sectors_of(pair[1]))
    ]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def _person(told: Description, near: Sequence[Cluster], speaker: Cluster | None) -> Cluster | None:
    """Of those who may be meant, who was described by that noun; who is of the state that is named; or who speaks.

    Where it is an office, others hold such a one: only the state tells who is meant.
    """
    fitting = [person for person in near if _may_be(told, person)]
    holding = [p for p in fitting if folded(p.known_name or p.name) in told.holders and p.tenure != "former"]
    called = [p for p in fitting if told.noun in p.heads or same_office(told.noun, p.heads)]
    official = [p for p in fitting if told.country is not None and not set(told.sectors).isdisjoint(p.sectors)]
    alike = fitting if told.speaks and told.noun not in _OFFICES else []
    for chosen in (holding, called, official, alike):
        if told.speaks and any(person is speaker for person in chosen):
            return speaker
        if len(chosen) == 1:
            return chosen[0]
    return None


def _may_be(told: Description, person: Cluster) -> bool:
    if told.country is not None and person.country != told.country:
        return False
    if told.tenure is not None and (told.tenure == "former") != (person.tenure == "former"):
        return False
    if told.sectors and person.sectors and set(told.sectors).isdisjoint(person.sectors):
        return False
    ranked = is_that_rank(told.noun, frozenset(folded(told.text).split()), person.heads)
    return ranked and told.proper <= person.described


def is_such(told: Description, body: Cluster, sectors: Collection[str]) -> bool:
    """Whether a named body is such as a description says."""
    armed = body.kind == "armed_group"
    if not (armed or body.kind == "organisation") or not any(seen.kind == "name" for seen in body.seen):
        return False
    if told.proper or (told.plural and not armed):
        return False
    if told.country is not None and body.country not in {told.country, *_STATELESS}:
        return False
    if body.country in {"UNO", "EUR", "IGO"}:
        return told.noun in _BETWEEN_STATES
    if not armed and not _ARMED.isdisjoint(folded(told.text).split()) and "REB" not in sectors:
        return False
    codes = {*sectors, body.country}
    return any(
        told.noun in nouns and ((armed and may_be_armed) or not known.isdisjoint(codes))
        for nouns, known, may_be_armed in _CLASSES
    )


def author_of(reading: Reading, phrase_: Phrase, spoken: Mapping[int, Cluster]) -> Cluster | None:
    """Who is meant where "the statement" or "the letter" speaks: who spoke in the last sentence that told of it.

    ``spoken``: the last speaker of each sentence that has one.
    """
    noun = reading.sentences[phrase_.number].words[phrase_.head].lemma
    determiner, _, rest = phrase_.span.text.partition(" ")
    if phrase_.role != "source" or noun not in _WRITTEN or determiner.lower() not in POINTING or " " in rest:
        return None
    for number in range(phrase_.number - 1, max(-1, phrase_.number - 1 - DOCUMENTS_BEFORE), -1):
        if number in spoken and any(word.lemma == noun for word in reading.sentences[number].words):
            return spoken[number]
    return None
