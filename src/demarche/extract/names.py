"""Names of persons in a document: full names first, shorter forms joined to the one they shorten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from demarche.extract.clusters import Cluster, folded
from demarche.extract.reading import Reading

_TITLE = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|lord|dame|sheikh|shaikh|ayatollah|maulana|mullah|imam|rev|st|"
    r"president|prime|minister|premier|king|queen|prince|princess|general|gen|lt|col|colonel|major|maj|capt|captain|"
    r"admiral|adm|brig|brigadier|marshal|field|ambassador|secretary|senator|sen|rep|congressman|mp|chancellor|governor|"
    r"gov|foreign|justice|judge|chairman|spokesman|spokesperson|spokeswoman|envoy|deputy|former|ex|acting|the|pope|"
    r"crown|emir|sultan|chief)\b\.?[\s-]*(?:\(r\)\s*)?)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person's name in the text: its sentence, words, and the name without titles."""

    sentence: int
    first: int
    last: int
    name: str


def person_mentions(reading: Reading) -> list[PersonMention]:
    """All names of persons that the model found, titles and possessives taken off, in order."""
    found = []
    for number, sentence in enumerate(reading.sentences):
        for entity in sentence.entities:
            if entity.label != "Person":
                continue
            last = entity.last
            while last > entity.first + 1 and sentence.words[last - 1].upos in {"PART", "PUNCT"}:
                last -= 1
            text = reading.text(number, entity.first, last)
            name = _TITLE.sub("", text).strip() or text
            if any(c.isalpha() for c in name) and reading.gazetteer.country(name) is None:
                found.append(PersonMention(number, entity.first, last, re.sub(r"\s+", " ", name).strip("’' ,.")))
    return found


def cluster_persons(mentions: list[PersonMention]) -> dict[PersonMention, Cluster]:
    """Which cluster each mention belongs to.

    A shorter name joins the longer one all of whose words hold it; if several do, the one met last before it, else the
    first. Names are compared without case, accents and titles.
    """
    clusters: list[tuple[frozenset[str], Cluster, int]] = []
    for mention in sorted(mentions, key=lambda m: (-len(folded(m.name).split()), m.sentence, m.first)):
        tokens = frozenset(folded(mention.name).split())
        if not any(tokens <= known or _same_name(tokens, known) for known, _, _ in clusters):
            clusters.append((tokens, Cluster(name=mention.name, kind="person"), mention.sentence))
    assigned: dict[PersonMention, Cluster] = {}
    met: dict[int, int] = {}
    for order, mention in enumerate(mentions):
        tokens = frozenset(folded(mention.name).split())
        fitting = [c for known, c, _ in clusters if tokens <= known or _same_name(tokens, known)]
        exact = [c for c in fitting if c.tokens() == tokens]
        candidates = exact or fitting
        chosen = max(candidates, key=lambda c: (met.get(id(c), -1), -_position(c, clusters)))
        met[id(chosen)] = order
        assigned[mention] = chosen
    return assigned


def _position(cluster: Cluster, clusters: list[tuple[frozenset[str], Cluster, int]]) -> int:
    return next(sentence for _, known, sentence in clusters if known is cluster)


def _same_name(tokens: frozenset[str], known: frozenset[str]) -> bool:
    """Whether two names of three words or more share all but one word (a spelling variant, a middle name)."""
    return len(tokens) >= 3 and len(known) >= 3 and len(tokens & known) >= max(len(tokens), len(known)) - 1


def canonical_names(assigned: dict[PersonMention, Cluster]) -> Iterator[Cluster]:
    """Each cluster once, named by its longest form (the first of the longest)."""
    done: set[int] = set()
    for mention, cluster in assigned.items():
        if len(mention.name.split()) > len(cluster.name.split()):
            cluster.name = mention.name
        if id(cluster) not in done:
            done.add(id(cluster))
            yield cluster
