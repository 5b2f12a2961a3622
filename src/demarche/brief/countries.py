"""Names of states and of the codes that stand for what is no state."""

from __future__ import annotations

from functools import cache

from demarche.codebook.gazetteer_rows import read_rows

BODIES = {"UNO": "United Nations", "EUR": "European Union"}
"""Codes of PLOVER's under which one body and its officials stand."""
_WITH_ARTICLE = frozenset(
    "Bahamas;Central African Republic;Comoros;Czech Republic;Democratic Republic of the Congo;Dominican Republic;"
    "European Union;Gambia;Maldives;Marshall Islands;Netherlands;Philippines;Republic of the Congo;Seychelles;"
    "Solomon Islands;United Arab Emirates;United Kingdom;United Nations;United States;Cook Islands".split(";")
)


@cache
def names_by_code() -> dict[str, str]:
    """English names by ISO 3166-1 alpha-3 code, and those of the bodies with a code of their own."""
    return {row["iso3"]: row["name"] for row in read_rows("countries.csv")} | BODIES


def with_article(name: str) -> str:
    """As it stands inside a sentence: "the Netherlands", "Chile"."""
    return f"the {name}" if name in _WITH_ARTICLE else name
