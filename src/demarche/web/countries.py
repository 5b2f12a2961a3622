"""Names of the codes that participants have for countries and for what is no state."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from demarche.codebook.gazetteer_rows import read_rows

NO_STATE = {
    "EUR": "European Union",
    "IGO": "intergovernmental organisations",
    "ISM": "international social movements",
    "MNC": "multinational companies",
    "NGO": "non-governmental organisations",
    "UNO": "United Nations",
}
"""PLOVER's codes for what is no state."""


def country_name(code: str) -> str:
    """The name of a country by its code; the code itself where it has none."""
    return _names().get(code, code)


@cache
def _names() -> Mapping[str, str]:
    return {**{row["iso3"]: row["name"] for row in read_rows("countries.csv")}, **NO_STATE}
