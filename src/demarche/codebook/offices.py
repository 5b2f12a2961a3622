"""Offices: who held which public office when, from `gazetteer_data/offices.csv`."""

from __future__ import annotations

import csv
import functools
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from demarche.codebook.gazetteer import load_gazetteer

FILE = Path(__file__).with_name("gazetteer_data") / "offices.csv"

_TITLES: Mapping[str, re.Pattern[str]] = {
    office: re.compile(pattern, re.IGNORECASE)
    for office, pattern in {
        "head_of_state": r"\b(?:president|king|queen|emir|supreme leader)\b(?! of the (?:general assembly|security))",
        "head_of_government": r"\b(?:prime minister|premier|chancellor|\bPM\b)",
        "foreign_minister": r"\b(?:foreign minister|minister (?:of|for) foreign affairs|secretary of state"
        r"|foreign secretary|external affairs minister|minister (?:of|for) external affairs|\bFM\b)",
        "defence_minister": r"\b(?:defen[cs]e (?:minister|secretary)|(?:minister|secretary) (?:of|for) defen[cs]e)",
        "un_secretary_general": r"\b(?:secretary[\s-]general|UN chief|U\.N\. chief)",
        "un_ambassador": r"\b(?:permanent representative|ambassador to the (?:UN|U\.N\.|United Nations)|UN ambassador"
        r"|UN envoy|U\.N\. ambassador)",
        "body_head": r"\b(?:secretary[\s-]general|chair(?:person|man)?|president|foreign policy chief"
        r"|high representative)",
    }.items()
}
_NAMES = {
    "head_of_state": "head of state",
    "head_of_government": "head of government",
    "foreign_minister": "foreign minister",
    "defence_minister": "defence minister",
    "un_secretary_general": "UN Secretary-General",
    "un_ambassador": "permanent representative to the UN",
    "body_head": "head",
}


@dataclass(frozen=True, slots=True)
class Tenure:
    """A time in office. ``of`` is a state's code or a body; ``end`` is None for who is in office still."""

    person: str
    office: str
    of: str
    start: date
    end: date | None

    @property
    def title(self) -> str:
        """The office in words."""
        return f"{_NAMES[self.office]} ({self.of})" if self.office != "un_secretary_general" else _NAMES[self.office]


@dataclass(frozen=True, slots=True)
class Offices:
    """All tenures by the person's name in the gazetteer."""

    by_person: Mapping[str, tuple[Tenure, ...]]

    def tenures(self, name: str) -> tuple[Tenure, ...]:
        """The offices of the person that a name means; none where it means nobody known."""
        known = load_gazetteer().entity(name)
        canonical = known.name if known is not None and known.kind == "person" else name
        return self.by_person.get(canonical, ())

    def titles(self, text: str) -> frozenset[str]:
        """The offices that titles in a text name, whosever they are."""
        return frozenset(office for office, pattern in _TITLES.items() if pattern.search(text))


@functools.cache
def load_offices() -> Offices:
    """The offices that come with the package.

    Raises:
        ValueError: a row names no office there is, or ends before it begins.
    """
    found: defaultdict[str, list[Tenure]] = defaultdict(list)
    with FILE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            start, end = _first(row["from"]), _last(row["to"])
            if row["office"] not in _TITLES or (end is not None and end < start):
                raise ValueError(f"{FILE.name}: {row}")
            found[row["person"]].append(Tenure(row["person"], row["office"], row["of"], start, end))
    return Offices({person: tuple(sorted(each, key=lambda t: t.start)) for person, each in found.items()})


def _first(text: str) -> date:
    """The first day that a year, a month or a day may mean."""
    parts = [int(part) for part in text.split("-")]
    return date(*[*parts, 1, 1][:3])


def _last(text: str) -> date | None:
    """The last day that it may mean; None where nothing is told."""
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = (parts[0], 12) if len(parts) == 1 else (parts[0], parts[1])
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)
