"""Countries told by the words around a noun: an adjective before a state's name, a possessor, a head of government."""

from __future__ import annotations

from collections.abc import Sequence

from demarche.codebook.gazetteer import CountryMatch
from demarche.extract.clusters import Cluster, folded
from demarche.extract.names import name_words
from demarche.extract.phrases import Phrase
from demarche.extract.reading import Reading, left_extent
from demarche.records import Span

_BEFORE_NAME = frozenset({"ADJ", "DET", "ADV", "VERB", "PUNCT"})


def modified_country(reading: Reading, phrase_: Phrase) -> CountryMatch | None:
    """The country of "neighbouring India" or "communist North Korea": a name behind nothing but adjectives."""
    words = reading.sentences[phrase_.number].words
    for first in range(phrase_.first, phrase_.head):
        if words[first].upos not in _BEFORE_NAME:
            return None
        found = reading.gazetteer.country(reading.text(phrase_.number, first + 1, phrase_.last))
        if found is not None and found.kind in {"name", "abbreviation"}:
            return found
    return None


def possessor_country(
    reading: Reading, phrase_: Phrase, here: Sequence[tuple[Span, Cluster]], clusters: Sequence[Cluster]
) -> str | None:
    """The country of whom a noun belongs to ("the Modi government", "his foreign minister")."""
    sentence = reading.sentences[phrase_.number]
    for index in range(left_extent(sentence, phrase_.head), phrase_.head):
        word = sentence.words[index]
        if word.head != phrase_.head or word.deprel not in {"nmod:poss", "compound"}:
            continue
        for span, cluster in here:
            # A mention that goes on over the noun is no possessor of it.
            if span.start <= word.start and word.end <= span.end <= sentence.words[phrase_.head].start:
                return cluster.country
        named = folded(reading.text(phrase_.number, index, index + 1))
        bearers = [c for c in clusters if c.kind == "person" and name_words(c.name)[-1:] == (named,)]
        if word.upos == "PROPN" and bearers:
            return bearers[-1].country
    return None
