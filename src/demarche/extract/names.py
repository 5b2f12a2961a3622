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
    r"gov|vice|designate|elect|foreign|justice|judge|chairman|spokesman|spokesperson|spokeswoman|envoy|deputy|former|ex|acting|the|pope|"
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
    first. Names are compared without case, accents, hyphens and titles.
    """
    clusters: list[tuple[tuple[str, ...], Cluster]] = []
    fitting: dict[tuple[str, ...], list[Cluster]] = {}
    for mention in sorted(mentions, key=lambda m: (-len(name_words(m.name)), m.sentence, m.first)):
        words = name_words(mention.name)
        if words in fitting:
            continue
        fitting[words] = [cluster for known, cluster in clusters if _shortens(words, known)]
        if not fitting[words]:
            cluster = Cluster(name=mention.name, kind="person")
            clusters.append((words, cluster))
            fitting[words] = [cluster]
    assigned: dict[PersonMention, Cluster] = {}
    met: dict[int, int] = {}
    for order, mention in enumerate(mentions):
        # Of several the first of the equal: clusters stand in the order in which they are first named.
        chosen = max(fitting[name_words(mention.name)], key=lambda cluster: met.get(id(cluster), -1))
        met[id(chosen)] = order
        assigned[mention] = chosen
    return assigned


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, hyphenated ones apart."""
    return tuple(folded(name).replace("-", " ").split())


def _shortens(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether a name shortens another, or differs from it by one inner word (a middle name, a spelling)."""
    if set(words) <= set(known):
        return True
    ends = words[0] == known[0] and words[-1] == known[-1]
    return ends and min(len(words), len(known)) >= 3 and len(set(words) & set(known)) >= max(len(words), len(known)) - 1


def canonical_names(assigned: dict[PersonMention, Cluster]) -> Iterator[Cluster]:
    """Each cluster once, named by its longest form (the first of the longest)."""
    done: set[int] = set()
    for mention, cluster in assigned.items():
        if len(mention.name.split()) > len(cluster.name.split()):
            cluster.name = mention.name
        if id(cluster) not in done:
            done.add(id(cluster))
            yield cluster
