"""The country of an outlet: by its name in the gazetteer, by the state its address ends in, by the place it is named
after ("Bangkok Post", ``timesofoman.com``)."""

from __future__ import annotations

import re
from functools import cache

from demarche.codebook.domains import domain_country
from demarche.codebook.gazetteer_rows import demonym_forms, read_rows, split_list

_PAPER = re.compile(
    r"^(?:the|la|el|le|al|diario(?:de)?|today|daily|times|news(?:room)?|voice|radio|radiotelevision|english|weekly)(?:of|in)?"
    r"|(?:times|post|news|herald|today|daily|star|tribune|gazette|observer|chronicles?|journal|globe|mail|standard|press"
    r"|sun|mirror|voice|wire|online|dispatch|reporter|insider|radio|witness|monitor|review|express|telegraph|examiner"
    r"|independent|inquirer|echo|argus|courier|ledger|inenglish|newspaper|weekly|live|tv)$"
)
"""How the names of newspapers begin and end, written together."""
_SETTLED = frozenset("USA CAN AUS NZL GBR IRL ZAF".split())
"""States that share the names of their towns: there only a capital tells whose a newspaper is."""
_LEAST = 4
"""Letters of a name by which a newspaper's country is told."""
_WORLDWIDE = frozenset(
    """reuters agencefrancepresse afp associatedpress ap upi unitedpressinternational aljazeera deutschewelle dw
    voiceofamerica voa radiofreeeuroperadioliberty rferl bbcworldservice bbcnews bbc cnn france24 dpa efe
    interpressservice bloomberg""".split()
)
"""Outlets that report on all states alike: "the government" is not their own state's there."""


@cache
def outlet_country(outlet: str) -> str | None:
    """The ISO 3166-1 alpha-3 code of the state that an outlet is of; None where nothing tells it.

    ``outlet`` is a name as printed or a host name. A name that belongs to a disputed place tells nothing.
    """
    host = "." in outlet and " " not in outlet
    labels = outlet.lower().rstrip(".").split(".")[:-1] if host else [outlet]
    names = [_together(label) for label in labels]
    if any(name in _WORLDWIDE for name in names):
        return None
    listed = next((_media()[name] for name in names if name in _media()), None)
    if listed is not None:
        return listed or None
    return domain_country(outlet) or next((found for name in names if (found := _named_after(name))), None)


def _together(name: str) -> str:
    """A name in letters of the alphabet and digits alone, in lower case, without the article."""
    return re.sub(r"^the(?=\w{4})", "", re.sub(r"[^\w]|_", "", name.lower()))


def _named_after(name: str) -> str | None:
    """The country of the place that a newspaper bears the name of."""
    rest = name
    while True:
        shorter = _PAPER.sub("", rest)
        if shorter == rest:
            break
        rest = shorter
        if len(rest) >= _LEAST and rest in _places():
            return _places()[rest] or None
    return None


@cache
def _media() -> dict[str, str]:
    """The countries of media by their names written together; empty where several bear a name."""
    found: dict[str, str] = {}
    for row in read_rows("bodies.csv"):
        if row["kind"] == "media":
            country = row["country"] if len(row["country"]) == 3 and row["country"] != "MNC" else ""
            for name in (row["name"], *split_list(row["aliases"])):
                known = _together(name.rstrip("?"))
                found[known] = country if found.get(known, country) == country else ""
    return found


@cache
def _places() -> dict[str, str]:
    """The countries of states, their people, capitals and towns by their names written together."""
    disputed = {_together(label) for row in read_rows("disputed.csv") for label in split_list(row["labels"])}
    found: dict[str, str] = {}

    def add(name: str, code: str) -> None:
        known = _together(name.rstrip("?-"))
        if known not in disputed:
            found[known] = code if found.get(known, code) == code else ""

    for row in read_rows("cities.csv"):
        if row["iso3"] not in _SETTLED and not row["disputed"]:
            for name in (row["name"], *split_list(row["aliases"])):
                add(name, row["iso3"])
    for row in read_rows("countries.csv"):
        for name in (row["name"], *split_list(row["names"]), *split_list(row["capital"])):
            found[_together(name.rstrip("?-"))] = row["iso3"]
        for demonym in split_list(row["demonyms"]):
            for name in demonym_forms(demonym.rstrip("?")):
                add(name, row["iso3"])
    return found
