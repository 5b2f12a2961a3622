"""The country that goes without saying: "the police" in a report about one country are that country's.

Only where the text speaks of one country far more than of any other; in a report on two states in dispute nothing is
implied, and an actor without evidence of its own stays unknown.
"""

from __future__ import annotations

from collections import Counter

from demarche.codebook.gazetteer import Gazetteer
from demarche.extract.clusters import Cluster
from demarche.extract.reading import Reading

HOME_MENTIONS = 3
HOME_SHARE = 0.8
"""A home country is named at least this often and is this share of all mentions of countries.

On the annotated dev files this share gives 44 more right countries and 1 more wrong one in world newspapers (18 and
5 in VOA); a share of one half gives 13 more right and 37 more wrong: a paper rarely names its own country."""
DATELINE_WEIGHT = 2
"""Mentions that the place of the dateline counts for: domestic reports seldom name their own country."""

_DOMESTIC = frozenset("GOV MIL COP JUD LEG PTY OPP CVL LAB EDU MED BUS SOC AGR PRM UAF REB".split())
_LOCAL = frozenset({"COP", "CVL", "JUD", "MED", "LAB", "EDU"})
"""Sectors whose bearers belong to the one country of their sentence; a government or an army may well be another's."""
_FOREIGN = frozenset(
    """
        source diplomat analyst expert observer community power nation country state donor player speaker
        participant ally neighbour neighbor west europe foreigner envoy mediator
        """.split()
)


def home_country(reading: Reading) -> str | None:
    """The country a document is about if it is about one, else None."""
    counts: Counter[str] = Counter()
    for sentence in reading.sentences:
        counts.update(_countries(reading.document.text[sentence.start : sentence.end], reading.gazetteer))
    if reading.document.dateline is not None:
        for code in set(_countries(reading.document.dateline.text, reading.gazetteer)):
            counts[code] += DATELINE_WEIGHT
    if not counts:
        return None
    (first, most), *_ = counts.most_common(1)
    clear = most >= HOME_MENTIONS and most >= HOME_SHARE * counts.total()
    return first if clear else None


def lone_country(reading: Reading, number: int) -> str | None:
    """The country of a sentence that speaks of exactly one."""
    sentence = reading.sentences[number]
    found = set(_countries(reading.document.text[sentence.start : sentence.end], reading.gazetteer))
    return found.pop() if len(found) == 1 else None


def _countries(text: str, gazetteer: Gazetteer) -> list[str]:
    codes = []
    for match in gazetteer.find(text):
        phrase = text[match.start : match.end]
        country, place = gazetteer.country(phrase), gazetteer.place(phrase)
        code = country.iso3 if country is not None else place.iso3 if place is not None else None
        if code is not None:
            codes.append(code)
    return codes


def implied_country(cluster: Cluster, home: str | None) -> str | None:
    """The country of an actor that no words tie to one: the home country, else that of its one-country sentences.

    Not for states, organisations between states, and those who are typically not of the place ("sources", "diplomats").
    """
    if cluster.kind not in {"unnamed", "people", "person", "government", "organisation", "armed_group"}:
        return None
    if cluster.anonymous or cluster.contested or cluster.heads & _FOREIGN or not set(cluster.sectors) & _DOMESTIC:
        return None
    if home is not None:
        return home
    local = cluster.kind in {"unnamed", "people"} and cluster.sectors[0] in _LOCAL
    return next(iter(cluster.nearby)) if local and len(cluster.nearby) == 1 else None
