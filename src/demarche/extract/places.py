"""Places: a phrase that says where becomes a place of the gazetteer, or stays a name."""

from __future__ import annotations

import re

from demarche.codebook.gazetteer import Gazetteer
from demarche.extract.reading import without_determiner
from demarche.extract.whereabouts import is_in, told_country
from demarche.records import PlaceReference, Span


def read_place(span: Span, gazetteer: Gazetteer, *, text: str = "", start: int = 0, end: int = 0) -> PlaceReference:
    """The place a span names: the whole phrase if the gazetteer knows it, else the first place named in it.

    A disputed place has claimants and a scope, and no country; an unknown one has neither. ``text`` and its sentence
    ``start..end`` may tell another state than the gazetteer ("Tripoli, in northern Lebanon"): then it is that one's,
    and has no coordinates.
    """
    bare = re.sub(r"['’]s?$", "", without_determiner(span.text))
    place, named = gazetteer.place(bare), span
    if place is None:
        offset = span.start + span.text.index(bare)
        for match in gazetteer.find(bare):
            place = gazetteer.place(bare[match.start : match.end])
            if place is not None:
                named = Span.cut(span.text, offset - span.start + match.start, offset - span.start + match.end)
                named = Span(span.start + named.start, span.start + named.end, named.text)
                break
    settled = place is not None and (bool(place.claimants) or place.feature == "country" or place.iso3 is None)
    told = told_country(text, named, start, end, gazetteer) if text and not settled else None
    if told is not None and not is_in(place.iso3 if place else None, told, text, named):
        return PlaceReference(span=span, name=bare if named is span else named.text, country=told)
    if place is None:
        country = gazetteer.country(bare)
        iso3 = country.iso3 if country is not None and country.kind in {"name", "abbreviation"} else None
        return PlaceReference(span=span, name=country.name if country and iso3 else bare, country=iso3)
    return PlaceReference(
        span=span,
        name=place.name,
        country=place.iso3,
        latitude=place.latitude,
        longitude=place.longitude,
        claimants=place.claimants,
        scope=place.scope,
    )
