"""The country that goes without saying: "the police" in a report about one country are that country's.

Only where the text speaks of one country far more than of any other; in a report on two states in dispute nothing is
implied, and an actor without evidence of its own stays unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from demarche.codebook.gazetteer import Gazetteer
from demarche.codebook.outlets import outlet_country
from demarche.extract.clusters import Cluster
from demarche.extract.reading import Reading

HOME_MENTIONS = 3
HOME_SHARE = 0.8
"""A home country is named at least this often and is this share of all mentions of countries.

On the annotated dev files this share gives 44 more right countries and 1 more wrong one in world newspapers (18 and
5 in VOA); a share of one half gives 13 more right and 37 more wrong: a paper rarely names its own country."""
SURE = 0.6
"""Share of the model's belief from which it gives an actor a country that no words tie to it.

On the annotated dev files, given who acts, this share gives 114 more right codes and 23 more wrong ones in VOA news,
102 and 11 in world newspapers; one half gives 6 and 2 more again, and 1 and 3."""
SURE_OF_ALL = 0.9
"""The same for several actors together, who may belong to several states."""
_BEARERS = frozenset({"unnamed", "people", "person", "government", "organisation", "armed_group"})
"""Kinds of actor that may belong to a state without saying so."""
_NO_CODE = frozenset({"elsewhere", "XXX"})
DATELINE_WEIGHT = OUTLET_WEIGHT = 2
"""Mentions that the place of the dateline counts for, and the outlet's own country: domestic reports seldom name it."""

_DOMESTIC = frozenset("GOV MIL COP JUD LEG PTY OPP CVL LAB EDU MED BUS SOC AGR PRM UAF REB".split())
_LOCAL = frozenset({"COP", "CVL", "JUD", "MED", "LAB", "EDU"})
"""Sectors whose bearers belong to the one country of their sentence; a government or an army may well be another's."""
_OFFICES = frozenset("GOV MIL COP JUD LEG PTY OPP".split())
_REBELS = frozenset({"REB", "UAF", "PRM"})
_TOGETHER = frozenset("side country state nation".split())
"""Heads of what is told of several states at once: "both sides", "the two countries"."""
_FOREIGN = frozenset(
    """
        source diplomat analyst expert observer community power nation country state donor player speaker
        participant ally neighbour neighbor west europe foreigner envoy mediator
        """.split()
)


@dataclass(frozen=True, slots=True)
class Home:
    """``country``: the one that a document is about if it is about one. ``outlet``: the outlet's own; ``domestic``:
    whether the document names no other country more often than that."""

    country: str | None
    outlet: str | None = None
    domestic: bool = False


def home_of(reading: Reading) -> Home:
    """What goes without saying in a document."""
    counts: Counter[str] = Counter()
    for names in reading.names:
        counts.update(_countries((name.text for name in names), reading.gazetteer))
    if reading.document.dateline is not None:
        place = reading.document.dateline.text
        found = (place[match.start : match.end] for match in reading.gazetteer.find(place))
        for code in set(_countries(found, reading.gazetteer)):
            counts[code] += DATELINE_WEIGHT
    own = outlet_country(reading.document.outlet or "")
    domestic = own is not None and counts[own] == max(counts.values(), default=0)
    if counts:
        counts[own or ""] += OUTLET_WEIGHT
    del counts[""]
    (first, most), *_ = counts.most_common(1) or [("", 0)]
    clear = most >= HOME_MENTIONS and most >= HOME_SHARE * counts.total()
    return Home(first if clear else None, own, domestic)


def countries_in(reading: Reading, number: int) -> set[str]:
    """The countries that a sentence names."""
    return set(_countries((name.text for name in reading.names[number]), reading.gazetteer))


def _is_own(cluster: Cluster, home: Home) -> bool:
    """Whether an actor without a country goes without saying as one of the outlet's own state.

    On the labelled actors of 590 articles of world newspapers with their outlets (``training/labels``) this gives 88
    more right countries, and 15 more wrong ones (7 of them to actors that the annotators leave without).
    """
    several = cluster.kind == "government" and cluster.plural
    if cluster.claimed_by or several or set(cluster.sectors) & _REBELS or cluster.heads & _TOGETHER:
        return False
    holder = cluster.kind == "person" and bool(set(cluster.sectors[:1]) & _OFFICES)
    return cluster.beside <= {home.outlet} and (holder or home.domestic)


def _countries(names: Iterable[str], gazetteer: Gazetteer) -> list[str]:
    codes = []
    for phrase in names:
        country, place = gazetteer.country(phrase), gazetteer.place(phrase)
        code = country.iso3 if country is not None else place.iso3 if place is not None else None
        if code is not None:
            codes.append(code)
    return codes


def read_country(cluster: Cluster) -> str | None:
    """The country or code that the model takes the actor to belong to, over all its mentions, where it is sure.

    Not for states and places, which are what they are called; nor for sources whose name is kept back. Near the name
    of a disputed place none of its claimants is given: whose the people there are is what the dispute is about.
    """
    total = sum(cluster.belongs.values())
    if not total or cluster.anonymous or cluster.contested or cluster.kind not in _BEARERS:
        return None
    code, weight = max(cluster.belongs.items(), key=lambda item: item[1])
    sure = SURE_OF_ALL if cluster.several else SURE
    return code if code not in _NO_CODE | cluster.claimed_by and weight >= sure * total else None


def implied_country(cluster: Cluster, home: Home) -> str | None:
    """The country of an actor that no words tie to one: the home country, else the outlet's own, else that of its
    one-country sentences.

    Not for states, organisations between states, and those who are typically not of the place ("sources", "diplomats").
    The outlet's own only where none of the actor's sentences names another country, and for who has neither name nor
    office only where the document names no other country more often: a report from abroad says whose ministers it is
    about, and not whose villagers.
    """
    if cluster.kind not in _BEARERS:
        return None
    unlike = cluster.anonymous or cluster.contested or cluster.several or cluster.heads & _FOREIGN
    if unlike or not set(cluster.sectors) & _DOMESTIC:
        return None
    if home.country is not None:
        return None if home.country in cluster.claimed_by else home.country
    if home.outlet is not None and _is_own(cluster, home):
        return home.outlet
    local = cluster.kind in {"unnamed", "people"} and cluster.sectors[0] in _LOCAL
    return next(iter(cluster.nearby)) if local and len(cluster.nearby) == 1 and not cluster.claimed_by else None
