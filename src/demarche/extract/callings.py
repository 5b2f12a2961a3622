"""Callings: what somebody is called who is described and not named, without what only this sentence says of them."""

from __future__ import annotations

import re

from demarche.extract.phrases import Phrase
from demarche.extract.quantities import find_quantities
from demarche.extract.reading import Reading, without_determiner

_MANY = re.compile(r"(?i)(?:some|several|many|most|various|numerous|countless|all|few|another|a number of)\s+(?=\S)")
_WORD = re.compile(r"[^\W\d_]{2}")
_OF = re.compile(r"(?i)of\s+(?=\S)")
_DEFINITE = frozenset("the this that these those both".split())


def calling(reading: Reading, phrase_: Phrase, bare: str) -> str:
    """What a description calls somebody. ``bare``: its words without a determiner.

    How many they are is not what they are called ("more than 40 protesters"), nor has it a capital where only the
    sentence begins with it ("Police said"). "The two leaders" are no leaders at large: their number stays.
    """
    words = reading.sentences[phrase_.number].words
    name, first = bare, phrase_.first
    begins = first == 0 or words[first - 1].upos == "PUNCT"
    if begins and words[first].upos == "NOUN" and name[:1].isupper() and name[1:2].islower():
        name = name[0].lower() + name[1:]
    definite = phrase_.span.text.partition(" ")[0].lower() in _DEFINITE
    return name if definite else uncounted(name)


def uncounted(name: str) -> str:
    """A noun phrase without how many they are: "dozens of children" are "children". A phrase that tells nothing else
    is left as it is."""
    rest = name
    while True:
        cut = _without_quantity(rest)
        if cut == rest:
            return name if rest == "of" or not _WORD.search(rest) else rest
        rest = without_determiner(cut)


def _without_quantity(name: str) -> str:
    many = _MANY.match(name)
    if many:
        return _after(name, many.end())
    counted = next((found for found in find_quantities(name) if found.start == 0), None)
    if counted is None or counted.quantity.unit not in {None, "percent"} or not name[counted.end :].startswith(" "):
        return name
    return _after(name, counted.end + 1)


def _after(name: str, end: int) -> str:
    """What follows a quantity; the name itself where it is one of several: "one of the officers"."""
    of = _OF.match(name, end)
    if of is not None and re.match(r"(?i)one\b", name):
        return name
    return name[of.end() if of else end :]
