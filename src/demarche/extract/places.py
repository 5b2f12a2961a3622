"""Places: a phrase that says where becomes a place of the gazetteer, or stays a name."""

from __future__ import annotations

import re

from demarche.codebook.gazetteer import Gazetteer
from demarche.extract.reading import without_determiner
from demarche.records import PlaceReference, Span


def read_place(span: Span, gazetteer: Gazetteer) -> PlaceReference:
    """The place a span names: the whole phrase if the gazetteer knows it, else the first place named in it.

    A disputed place has claimants and a scope, and no country; an unknown one has neither.
    """
    bare = re.sub(r"['’]s?$", "", without_determiner(span.text))
    place = gazetteer.place(bare)
    if place is None:
        matches = (gazetteer.place(bare[m.start : m.end]) for m in gazetteer.find(bare))
        place = next((found for found in matches if found is not None), None)
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
