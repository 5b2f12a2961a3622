"""Evidence for an actor's country, sector and tenure, read off the words around its mention."""

from __future__ import annotations

import re
from dataclasses import dataclass

from demarche.codebook.gazetteer import Gazetteer

_ACCREDITED = re.compile(
    r"(?i)^(?P<sender>.*?\b(?:ambassador|envoy|representative|emissary|delegate|mission|observer|commissioner)s?)"
    r"\s+(?:to|at|with)\s+(?P<host>.*)$",
    re.DOTALL,
)
_PARTIES_TO = re.compile(r"(?i)\b(?:both|two|all|concerned|warring|other|third|contracting)[\s-]+part(?:y|ies)\b")
"""Parties to a dispute or treaty, which are no political parties."""
_ABROAD = re.compile(
    r"(?P<who>.*\b(?:Western|NATO|international|coalition|multinational|expatriate"
    r"|[Ff]oreign(?!\s+(?:[Mm]inist|[Ss]ecretar|[Oo]ffice|[Aa]ffairs)))\b.*?)\s(?:in|near|around|inside)\s",
    re.DOTALL,
)
"""Those who are of another place than where they are: "Western troops in Ukraine"."""
_SENDER_AFTER = re.compile(r"(?i)\bof\s+")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a phrase tells of an actor: country or PLOVER code, sectors, tenure. None and () are "not told"."""

    country: str | None
    sectors: tuple[str, ...]
    tenure: str | None


def read_evidence(phrase: str, gazetteer: Gazetteer) -> Evidence:
    """Evidence from a noun phrase with its titles ("Pakistan's Permanent Representative to the UN, Ambassador X").

    Where an envoy is accredited ("to the UN") is not where the envoy belongs: the sender stands before it, or after it
    behind "of" ("Permanent Representative to the UN of Uruguay"), or is not told.
    """
    accredited = _ACCREDITED.match(phrase)
    if accredited is None:
        abroad = _ABROAD.match(phrase)
        country = first_code(abroad["who"] if abroad else phrase, gazetteer)
    else:
        after = _SENDER_AFTER.split(accredited["host"], maxsplit=1)
        country = first_code(accredited["sender"], gazetteer) or (
            first_code(after[1], gazetteer) if after[1:] else None
        )
    sectors = gazetteer.title_sectors(phrase)
    if _PARTIES_TO.search(phrase):
        sectors = tuple(sector for sector in sectors if sector != "PTY")
    return Evidence(country, sectors, gazetteer.tenure(phrase))


def is_contested(phrase: str, gazetteer: Gazetteer) -> bool:
    """Whether a phrase names a disputed place or its people: no country may be implied for such an actor."""
    for match in gazetteer.find(phrase):
        text = phrase[match.start : match.end]
        place = gazetteer.place(text)
        if place is not None and place.claimants:
            return True
    return False


def first_code(phrase: str, gazetteer: Gazetteer) -> str | None:
    """The country or organisation code that a phrase names first: "UN Secretary-General" is UNO.

    Places inside a disputed territory give none.
    """
    for match in gazetteer.find(phrase):
        text = phrase[match.start : match.end]
        country = gazetteer.country(text)
        if country is not None:
            return country.iso3
        entity = gazetteer.entity(text)
        named = entity is not None and entity.kind != "person" and not entity.ambiguous
        if entity is not None and named and entity.country not in {None, "", "*"}:
            return entity.country
        place = gazetteer.place(text)
        if place is not None and place.iso3:
            return place.iso3
    return None
