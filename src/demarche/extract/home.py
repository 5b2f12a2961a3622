"""The country that goes without saying: "the police" in a report about one country are that country's.

Only where the text speaks of one country far more than of any other; in a report on two states in dispute nothing is
implied, and an actor without evidence of its own stays unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from demarche.codebook.domains import domain_country
from demarche.codebook.gazetteer import Gazetteer
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
_FOREIGN = frozenset(
    """
        source diplomat analyst expert observer community power nation country state donor player speaker
        participant ally neighbour neighbor west europe foreigner envoy mediator
        """.split()
)


def home_country(reading: Reading) -> str | None:
    """The country a document is about if it is about one, else None."""
    counts: Counter[str] = Counter()
    for names in reading.names:
        counts.update(_countries((name.text for name in names), reading.gazetteer))
    if reading.document.dateline is not None:
        place = reading.document.dateline.text
        found = (place[match.start : match.end] for match in reading.gazetteer.find(place))
        for code in set(_countries(found, reading.gazetteer)):
            counts[code] += DATELINE_WEIGHT
    if counts:
        counts[outlet_country(reading) or ""] += OUTLET_WEIGHT
    del counts[""]
    if not counts:
        return None
    (first, most), *_ = counts.most_common(1)
    clear = most >= HOME_MENTIONS and most >= HOME_SHARE * counts.total()
    return first if clear else None


def outlet_country(reading: Reading) -> str | None:
    """The country of the outlet, by its name in the gazetteer or by its address."""
    outlet = reading.document.outlet or ""
    known = reading.gazetteer.entity(outlet)
    if known is not None and known.kind == "media" and known.country != "MNC":
        return None if known.ambiguous else known.country
    return domain_country(outlet)


def lone_country(reading: Reading, number: int) -> str | None:
    """The country of a sentence that speaks of exactly one."""
    found = set(_countries((name.text for name in reading.names[number]), reading.gazetteer))
    return found.pop() if len(found) == 1 else None


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


def implied_country(cluster: Cluster, home: str | None) -> str | None:
    """The country of an actor that no words tie to one: the home country, else that of its one-country sentences.

    Not for states, organisations between states, and those who are typically not of the place ("sources", "diplomats").
    """
    if cluster.kind not in _BEARERS:
        return None
    unlike = cluster.anonymous or cluster.contested or cluster.several or cluster.heads & _FOREIGN
    if unlike or not set(cluster.sectors) & _DOMESTIC:
        return None
    if home is not None:
        return None if home in cluster.claimed_by else home
    local = cluster.kind in {"unnamed", "people"} and cluster.sectors[0] in _LOCAL
    return next(iter(cluster.nearby)) if local and len(cluster.nearby) == 1 and not cluster.claimed_by else None
