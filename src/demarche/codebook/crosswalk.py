"""The crosswalk: what CAMEO, the Correlates of War, FIPS and ICEWS call the codes of this codebook.

Only exports read it. Its tables are in ``crosswalk_data``, whose README says where they come from.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "crosswalk_data"

APPEALS = {"020": "100", "025": "105", "026": "106"}
"""CAMEO's appeals and the demands they become where the text demands or orders."""


@dataclass(frozen=True, slots=True)
class CameoCode:
    """A CAMEO event code with its name and Goldstein score, -10 to 10. The code is a string: ``040`` is not 40."""

    code: str
    name: str
    goldstein: float

    @property
    def base(self) -> str:
        """The second level: ``172`` of ``1723``."""
        return self.code[:3]

    @property
    def root(self) -> str:
        """The first level: ``17`` of ``1723``."""
        return self.code[:2]

    @property
    def quad(self) -> int:
        """The quad class by CAMEO's roots: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""
        return next(quad for quad, last in enumerate((5, 8, 13, 20), start=1) if int(self.root) <= last)


@dataclass(frozen=True, slots=True)
class StateCodes:
    """What others call a state: Correlates of War number, FIPS 10-4, CAMEO, and ICEWS's name; empty where none is."""

    cow: str
    fips: str
    cameo: str
    icews: str


def cameo_code(event_type: str, mode: str | None, *, demanded: bool = False, by_forces: bool = False) -> CameoCode:
    """The CAMEO code of a PLOVER type and mode; a mode that is not listed gives the code of its type.

    ``demanded``: the text demands or orders, rather than asks or appeals. ``by_forces``: the actor is a state, its
    forces or an armed group, so that violence without a mode is conventional force to CAMEO.

    Raises:
        KeyError: there is no such type.
    """
    table = _plover()
    code = table.get((event_type, mode or "")) or table[event_type, ""]
    if demanded:
        code = APPEALS.get(code, code)
    if by_forces and code == "180":
        code = "190"
    return _cameo()[code]


def state_codes(iso3: str | None) -> StateCodes | None:
    """What others call a state; None for an unknown one and for what is no state (UNO, IGO, NGO)."""
    return _states().get(iso3 or "")


def crosswalk_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of one table."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


@cache
def _plover() -> dict[tuple[str, str], str]:
    return {(row["type"], row["mode"]): row["cameo"] for row in crosswalk_rows("plover.tsv")}


@cache
def _cameo() -> dict[str, CameoCode]:
    rows = crosswalk_rows("cameo.tsv")
    return {row["code"]: CameoCode(row["code"], row["name"], float(row["goldstein"])) for row in rows}


@cache
def _states() -> dict[str, StateCodes]:
    rows = crosswalk_rows("countries.tsv")
    return {row["iso3"]: StateCodes(row["cow"], row["fips"], row["cameo"], row["icews"]) for row in rows}
