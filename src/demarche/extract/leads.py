"""Leads: whom a report describes first and names in one of the next sentences.

News agencies write so: "A naval spokesman says ... John Harbor said", "A Greek newspaper reports ... Kathimerini says".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from demarche.codebook.gazetteer import load_gazetteer
from demarche.extract.antecedents import ANY_OFFICE, same_office
from demarche.extract.clusters import Cluster, folded
from demarche.extract.takeups import MORE, Description, is_such

LEADS = 2
"""Sentences after a description within which the name of the body follows: "A British newspaper reports ... The Daily
Telegraph says"."""
NAMED_WITHIN = 3
"""Sentences after a description within which the name behind it may follow: "A minister said ... Ms X told ..."."""
_LEAD, _AFTER_LEAD = 2, 2
"""Number of the last sentence whose description may lead a report; sentences in which a bare name follows it."""
_DESCRIBED = frozenset(
    """cleric envoy negotiator lawmaker commander aide adviser politician expert representative leader diplomat
    ambassador warlord""".split()
)
"""Nouns by which a lead describes who is named, with a title, in the next sentence."""
_HIGH = frozenset("top senior visiting leading prominent ranking".split())
"""What makes "an official" more than any official, so that it may be a minister."""
_HIGHEST = frozenset({"president", "premier", "minister", "prime", "chancellor", "king", "queen", "emir", "prince"})
"""Nouns of offices that one person of a state holds, so that a known person may be meant."""


_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_OTHER = re.compile(r"(?i)\b(?:another|fellow|other)\b")
"""Words of somebody beside who is named: "another candidate", "a fellow minister"."""


def named_later(clusters: Sequence[Cluster], sentence_at: Callable[[int], int]) -> Iterator[tuple[Cluster, Cluster]]:
    """Those described by an office first and named soon after, each with the person of that office.

    "Spain's economy minister said ... The minister, Nadia Calviño, told": one noun of office, one country, and no other
    person whom it may mean. A report's lead describes who speaks and the next sentence gives the bare name ("A naval
    spokesman says ... John Harbor said"), or the name with another title of the same state and kind ("A top Colombian
    official says ... Deputy Foreign Minister Camilo Reyes said").
    """
    persons = [c for c in clusters if c.kind == "person"]
    for described in clusters:
        if described.kind != "unnamed" or described.plural or described.anonymous or not described.titles:
            continue
        begins = described.seen[0].span.start
        at = sentence_at(begins)
        later = [(sentence_at(p.seen[0].span.start) - at, p) for p in persons if p.seen[0].span.start > begins]
        fit = [p for distance, p in later if distance <= NAMED_WITHIN and _holds(described, p)]
        lead = at <= _LEAD and described.seen[0].subject
        bare = [p for distance, p in later if lead and 1 <= distance <= _AFTER_LEAD and _is_bare(described, p)]
        next_ = [p for distance, p in later if distance == 1 and p.seen[0].subject]
        titled = [p for p in next_ if lead and _may_be_called(described, p)]
        chosen = fit or bare or (titled if len(next_) == 1 else [])
        if len(chosen) == 1:
            yield described, chosen[0]


def _holds(described: Cluster, person: Cluster) -> bool:
    """Whether a person is described by the same office, for the same country."""
    nouns = {noun for noun in described.heads if noun not in ANY_OFFICE}
    said = described.seen[0].span.text
    bodies = [short for short in _ACRONYM.findall(said) if load_gazetteer().country(short) is None]
    of_body = all(folded(body) in person.described for body in bodies)
    return bool(nouns & person.heads) and _agree(described, person) and of_body and not _OTHER.search(said)


def _is_bare(described: Cluster, person: Cluster) -> bool:
    """Whether a name is first met without a title, where who speaks was described just before."""
    known = person.known_country is not None
    office = not known or (
        described.country == person.known_country and bool((_HIGHEST | _DESCRIBED) & described.heads)
    )
    return person.seen[0].subject and not person.heads and office and _agree(described, person)


def _may_be_called(described: Cluster, person: Cluster) -> bool:
    """Whether a lead may describe somebody so whom the next sentence names with a title of its own, without saying
    again of which state he is: that would tell him from who is described."""
    high = not _HIGH.isdisjoint(folded(described.seen[0].span.text).replace("-", " ").split())
    noun_fits = any(
        noun in _DESCRIBED or (high and noun in ANY_OFFICE) or same_office(noun, person.heads)
        for noun in described.heads
    )
    known = person.country is not None and person.country == described.country
    office = not person.titles or not described.titles or bool(person.titles.keys() & described.titles.keys())
    return noun_fits and known and office and not person.said_of


def _agree(described: Cluster, person: Cluster) -> bool:
    return described.country is None or person.country is None or person.country == described.country


def bodies_named_later(
    clusters: Sequence[Cluster], sentence_at: Callable[[int], int], sectors_of: Callable[[Cluster], Collection[str]]
) -> Iterator[tuple[Cluster, Cluster]]:
    """Bodies that a report describes first and names soon after, each with the one body of that kind that speaks or
    acts by its name in the next sentences."""
    bodies = [c for c in clusters if c.kind in {"organisation", "armed_group"} and c.seen[0].kind == "name"]
    for described in clusters:
        first = described.seen[0]
        if first.kind != "nominal" or not first.subject or described.plural or described.anonymous or described.several:
            continue
        determiner, _, rest = first.span.text.partition(" ")
        if determiner.lower() not in {"a", "an", "one", "another"} or MORE.search(rest):
            continue
        at = sentence_at(first.span.start)
        after = [b for b in bodies if b.seen[0].subject and 1 <= sentence_at(b.seen[0].span.start) - at <= LEADS]
        descriptions = [Description(noun, rest, described.country) for noun in sorted(described.heads)]
        fit = [b for b in after if any(is_such(told, b, sectors_of(b)) for told in descriptions)]
        if len(fit) == 1:
            yield described, fit[0]
