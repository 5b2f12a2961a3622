"""Public offices: who held which one when, and which offices a title names.

``offices.csv`` is written for this project from general knowledge. ``of`` is an ISO 3166-1 alpha-3 code (``KOS`` for
Kosovo), ``UNO``, or the name of a body. One key stands for what news call an office, not for what a constitution does:
``head_of_state`` is whoever is called president or monarch. Where a supreme leader stands above the president (Iran),
in the place of one (North Korea) or above the prime minister (the Taliban's Afghanistan), that office is
``supreme_leader``. ``secretary_general`` is the head of a body between states, whatever its title: NATO's secretary
general, the African Union's commission chairperson, the European Union's high representative, the IAEA's director
general. A date is a day, a month or a year; of a month or year the first day counts for ``from``, the last for ``to``.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from demarche.codebook.gazetteer import load_gazetteer
from demarche.codebook.gazetteer_rows import read_rows

Key = TypeVar("Key")

OFFICES = {
    "head_of_state": "head of state",
    "head_of_government": "head of government",
    "supreme_leader": "supreme leader",
    "foreign_minister": "foreign minister",
    "defence_minister": "defence minister",
    "interior_minister": "interior minister",
    "un_secretary_general": "UN Secretary-General",
    "un_ambassador": "permanent representative to the UN",
    "secretary_general": "head",
    "eu_president": "president",
}
"""The keys of offices, and their names in words."""
HEADS = frozenset({"head_of_state", "head_of_government", "supreme_leader"})
"""The offices that stand for a whole state or government."""


@dataclass(frozen=True, slots=True)
class Tenure:
    """A time in office, both days included. ``end`` is None for who was in office when the table was written."""

    person: str
    office: str
    of: str
    start: date
    end: date | None

    @property
    def title(self) -> str:
        """The office in words, with whose it is."""
        words = OFFICES[self.office]
        return words if self.office == "un_secretary_general" else f"{words} ({self.of})"

    def within(self, first: date, last: date) -> bool:
        """Whether the office was held on one of these days."""
        return self.start <= last and (self.end is None or first <= self.end)


@dataclass(frozen=True, slots=True)
class _Title:
    """Words for an office. ``only``: the states where they mean it, None for all; ``never``: where they do not;
    ``told``: whether it must be known that the state is one of ``only``."""

    office: str
    words: re.Pattern[str]
    only: frozenset[str] | None = None
    told: bool = False
    never: frozenset[str] = frozenset()

    def fits(self, states: frozenset[str]) -> bool:
        if self.only is not None and (states or self.told) and not states & self.only:
            return False
        return not states or not states <= self.never


def _title(office: str, words: str, only: str = "", *, told: bool = False, never: str = "") -> _Title:
    # A title in the possessive belongs to somebody else ("the president's spokesman"); -elect is not in office yet.
    pattern = re.compile(rf"\b(?:{words})\b(?!['’]s?\b|[- ](?:elect|designate)\b)")
    return _Title(office, pattern, frozenset(only.split()) or None, told, frozenset(never.split()))


_BODY = r"NATO|Nato|OIC|ASEAN|Asean|OSCE|SCO|CSTO|GCC|OAS|AU|ECOWAS|IAEA|WHO|WTO|EU"
_TITLES = (
    _title("head_of_state", r"(?i:(?:president|head of state)(?! of the (?:government|council of ministers)))"),
    _title(
        "head_of_state",
        r"(?:King|Queen|Emir|Sultan) (?:of|[A-Z]\w+)|(?i:the|['’]s) (?:[kK]ing|[qQ]ueen|[eE]mir)|monarch",
    ),
    _title("supreme_leader", r"(?i:supreme leader)"),
    _title("head_of_government", r"(?i:prime minister|head of government|taoiseach|president of the government)"),
    _title("head_of_government", r"(?<!\d )(?<!\d)PM"),
    _title("head_of_government", r"(?i:premier(?! league))", never="AUS CAN ZAF"),
    _title("head_of_government", r"(?i:chancellor)", "DEU AUT"),
    _title("head_of_government", r"(?i:chief adviser)", "BGD", told=True),
    _title("head_of_government", r"(?i:state counsell?or)", "MMR", told=True),
    _title(
        "foreign_minister", r"(?i:(?:foreign|external)(?: affairs)? minister|foreign (?:affairs|relations) secretary)"
    ),
    _title("foreign_minister", r"(?i:(?:minister|secretary) (?:of|for) (?:foreign|external) (?:affairs|relations))"),
    _title("foreign_minister", r"(?i:secretary of state(?! for (?!foreign)))"),
    _title("foreign_minister", r"(?i:foreign secretary)", "GBR PHL", told=True),
    _title("foreign_minister", r"EAM"),
    _title("foreign_minister", r"FM", never="IND"),
    _title("defence_minister", r"(?i:defen[cs]e minister|minister (?:of|for) (?:national )?defen[cs]e)"),
    _title(
        "defence_minister",
        r"(?i:(?:national )?defense secretary|secretary of (?:national )?defense)",
        never="GBR IND PAK",
    ),
    _title("defence_minister", r"(?i:defence secretary|secretary of (?:state for )?defence)", "GBR USA PHL", told=True),
    _title("interior_minister", r"(?i:(?:interior|home(?: affairs)?|internal affairs) minister)"),
    _title("interior_minister", r"(?i:minister (?:of|for) (?:the )?(?:interior|internal affairs|home affairs))"),
    _title("interior_minister", r"(?i:home secretary)", "GBR", told=True),
    _title("un_secretary_general", r"(?:U\.?N\.?|United Nations)(?:['’]s)? (?i:secretary[- ]general|chief)"),
    _title("un_secretary_general", r"(?i:secretary[- ]general) of the (?:UN|U\.N\.|United Nations)"),
    _title("un_secretary_general", r"(?:(?<=^)|(?<=[a-z,.;:“\"] )|(?<=[Tt]he ))(?i:secretary[- ]general)(?! of)"),
    _title(
        "un_ambassador", r"(?i:permanent representative)(?! (?:of \w+ )?to (?!(?:the )?(?:UN\b|U\.N|United Nations)))"
    ),
    _title("un_ambassador", r"(?i:ambassador|representative|envoy) to the (?:UN|U\.N\.|United Nations)"),
    _title("un_ambassador", r"(?:UN|U\.N\.|United Nations) (?i:ambassador)"),
    _title(
        "un_ambassador",
        r"(?:['’]s|\w+(?:an|ni|li|qi|ese|ish)|US|U\.S\.|UK) (?:UN|U\.N\.) (?i:envoy)(?! (?:to|for|on))",
    ),
    _title("secretary_general", r"(?<!N )(?<!N\. )(?<!United Nations )(?i:secretary[- ]general)(?! of the U)"),
    _title("secretary_general", rf"(?:{_BODY})(?:['’]s)? (?:[cC]hief|[hH]ead|(?i:director[- ]general))"),
    _title("secretary_general", r"(?i:foreign policy chief|high representative|commission chair(?:person|man|woman)?)"),
    _title("secretary_general", r"(?i:director[- ]general of the (?:iaea|who|wto|world|international))"),
    _title("eu_president", r"(?:European|EU) (?:Commission |Council |Parliament )?(?:[pP]resident|[cC]hief)"),
    _title("eu_president", r"(?:Commission) (?:[pP]resident|[cC]hief)"),
    _title("eu_president", r"(?i:president of the european (?:commission|council|parliament))"),
)
_OTHERS = re.compile(
    r"""(?x)
    \b(?i:deputy|vice|assistant|under|junior|shadow|alternate|associate)[- ](?i:[a-z-]+[- ]){0,2}?
        (?i:president|ministers?|premier|chancellor|representative|ambassador|PM
            |secretary(?:[- ](?:general|of\ state))?)
        (?i:\ (?:of|for)\ (?:foreign|external|home|internal)\ affairs)?
    | \b(?i:ministers?\ of\ state(?:\ (?:for|of)\ \w+(?:\ affairs)?)?|state\ ministers?(?:\ for\ \w+(?:\ affairs)?)?)
    | \b(?i:vice[- ]chancellor|chancellor\ of\ the\ exchequer|crown\ prince)
    | \b(?:AJK|Azad(?:\ Jammu\ and)?\ Kashmir|Kurdistan|Kurdish)\ (?i:prime\ minister|president|PM)
    | \b(?i:prime\ minister|president)\ of\ (?:AJK|Azad|Iraqi\ Kurdistan|Kurdistan)
    | \b(?i:general\ assembly|security\ council|parliament|senate|party|club|bank|court|union|federation|association
        |league|congress|chamber|university|company|society|committee|assembly|conference)(?:['’]s)?\ [pP]resident
    | \b(?!USA|UAE|DRC|CAR|ROK|FRY)[A-Z]{3,5}(?:-[A-Z])?(?:['’]s)?\ [pP]resident
    | \b(?i:president)\ of\ (?i:the\ )?(?:\w+\ ){0,3}?(?i:general\ assembly|assembly|security\ council|parliament|senate
        |party|club|bank|court|federation|association|league|congress|chamber|university|company|society|committee)
    | \b(?i:spokes\w+|advis[eo]rs?|aides?|assistants?|secretary|envoy|wife|husband|son|daughter|brother|sister|office
        |nominee|candidate)\ (?i:of|to|for)\ (?i:the\ )?(?:\w+\ )?
        (?i:president|prime\ minister|premier|foreign\ minister)
    """
)
"""Titles that hold the words of another's: they are taken out of a text before it is read."""
_EUROPEAN = re.compile(
    r"\b(?:European|EU|Commission) (?:Commission |Council |Parliament )?[pP]resident"
    r"|\b(?i:president of the european (?:commission|council|parliament))"
)
"""Presidents of the European Union's bodies, who head no state."""


@dataclass(frozen=True, slots=True)
class Offices:
    """All tenures, by the person's name in the gazetteer and by office and whose it is. Make it with `load_offices`."""

    by_person: Mapping[str, tuple[Tenure, ...]]
    by_office: Mapping[tuple[str, str], tuple[Tenure, ...]]

    def tenures(self, name: str) -> tuple[Tenure, ...]:
        """The offices of the person that a name means, the first first; none where it means nobody known.

        A name that the gazetteer has, under any of its spellings, is looked up there; case and accents do not count
        in others.
        """
        known = load_gazetteer().entity(name)
        if known is not None and (known.kind != "person" or known.ambiguous):
            return ()
        return self.by_person.get(_folded(known.name if known is not None else name), ())

    def holders(self, office: str, of: str, first: date, last: date) -> tuple[Tenure, ...]:
        """Who held an office on one of these days, the first first."""
        return tuple(tenure for tenure in self.by_office.get((office, of), ()) if tenure.within(first, last))

    def titles(self, text: str, of: str | None = None) -> frozenset[str]:
        """The keys of the offices that titles in a text name, whosever they are.

        ``of``: whose office it is, if that is known; else the states named in the text count. It matters where one
        title means several things: a foreign secretary is a minister in London and Manila and a civil servant in New
        Delhi, a premier heads no state's government in Australia. Titles of deputies, heads of parties, parliaments
        and regions, and of those who speak for somebody name no office here. "Former" and "acting" are not read: that
        is the tenure of who bears the title. A bare "Secretary-General" may be the UN's or another body's.
        """
        plain = _OTHERS.sub(" ; ", text)
        states = frozenset({of} if of is not None else load_gazetteer().countries_in(text))
        found = {title.office for title in _TITLES if title.fits(states) and title.words.search(plain)}
        if "eu_president" in found and not _title_left(plain):
            found.discard("head_of_state")
        return frozenset(found)


def _title_left(text: str) -> bool:
    """Whether a president is named besides those of the European Union."""
    return re.search(r"(?i)\bpresident\b", _EUROPEAN.sub("", text)) is not None


@functools.cache
def load_offices() -> Offices:
    """The offices that come with the package, read once.

    Raises:
        ValueError: a row names no office there is, has a date that is none, or ends before it begins.
    """
    people: defaultdict[str, list[Tenure]] = defaultdict(list)
    offices: defaultdict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for row in read_rows("offices.csv"):
        start, end = first_day(row["from"]), last_day(row["to"]) if row["to"] else None
        if row["office"] not in OFFICES or (end is not None and end < start):
            raise ValueError(f"offices.csv: {row}")
        tenure = Tenure(row["person"], row["office"], row["of"], start, end)
        people[_folded(tenure.person)].append(tenure)
        offices[tenure.office, tenure.of].append(tenure)
    return Offices(_sorted(people), _sorted(offices))


def _sorted(found: Mapping[Key, list[Tenure]]) -> dict[Key, tuple[Tenure, ...]]:
    return {key: tuple(sorted(each, key=lambda tenure: tenure.start)) for key, each in found.items()}


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower().replace("-", " ").strip()


def first_day(text: str) -> date:
    """The first day of a day, month or year: "2014-05-26", "2014-05", "2014"."""
    year, month, day = (*(int(part) for part in text.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(text: str) -> date:
    """The last day of a day, month or year."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = (parts[0], 12) if len(parts) == 1 else parts
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
