"""Claims of accounts of one event, slot by slot: when, where, who, how many, whether it was, and how it is called.

Nothing here weighs who is right: two values agree, differ in a way that has a name, or differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from demarche.link.circumstances import FAR, NEAR, Setting, kilometres
from demarche.link.days import Days
from demarche.link.facts import EventFact
from demarche.link.spill import Spill
from demarche.records import Number, PlaceReference, Size, Span, Term


@dataclass(frozen=True, slots=True)
class Claim:
    """What one account says in one slot: the event's place in ``Facts.events``, its document, the spans that say it,
    and the value in words."""

    slot: str
    event: int
    document: int
    spans: tuple[Span, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Two claims of a slot and how they stand: agrees, differs, differs_number, differs_date, differs_name, denies."""

    left: Claim
    right: Claim
    relation: str
    words: str


def compare_slots(
    setting: Setting, events: Spill[EventFact], members: Sequence[int], terms: Callable[[int], Sequence[Term]]
) -> Iterator[Compared]:
    """How the accounts of one event compare.

    ``members`` are places in ``events``; ``terms`` gives the rival names in a document. That two accounts call a
    thing by one name, or both tell the event as having been, is not told.
    """
    accounts = [(member, events[member]) for member in members]
    for read in (_days, _places, _sizes, _numbers, _statuses, _parties, _labels):
        for slot, values in read(setting, accounts, terms).items():
            yield from _pairs(slot, values)


Value = tuple[Claim, object, Callable[[object, object], tuple[str, str] | None]]
Accounts = Sequence[tuple[int, EventFact]]
Terms = Callable[[int], Sequence[Term]]
Slots = dict[str, list[Value]]


def _pairs(slot: str, values: Sequence[Value]) -> Iterator[Compared]:
    """Each account with the first one that says the same, and the first ones of each two opinions."""
    firsts: list[Value] = []
    for claim, value, judge in values:
        agreeing = None
        for first, known, _ in firsts:
            if first.document == claim.document:
                continue
            found = judge(known, value)
            if found is not None and found[0] == "agrees":
                agreeing = (first, found)
                break
        if agreeing is not None:
            if slot != "status" and not slot.startswith("label"):  # nothing worth telling
                yield Compared(agreeing[0], claim, *agreeing[1])
            continue
        for first, known, _ in firsts:
            found = judge(known, value) if first.document != claim.document else None
            if found is not None:
                yield Compared(first, claim, *found)
        firsts.append((claim, value, judge))


def _days(_: Setting, accounts: Accounts, __: Terms) -> Slots:
    found: list[Value] = []
    for number, event in accounts:
        if event.days.is_open or event.days.length > 366:
            continue
        spans = tuple(time.span for time in event.record.times if time.start or time.end)
        claim = Claim("day", number, event.document, spans or (event.record.trigger,), str(event.days))
        found.append((claim, event.days, _judge_days))
    return {"day": found}


def _judge_days(one: object, other: object) -> tuple[str, str]:
    assert isinstance(one, Days)
    assert isinstance(other, Days)
    if one.overlaps(other):
        return "agrees", f"{one} and {other}"
    return "differs_date", f"{one} here, {other} there"


def _places(setting: Setting, accounts: Accounts, _: Terms) -> Slots:
    found: list[Value] = []
    for number, event in accounts:
        places = [place for place in event.places if not setting.is_state(place.name)]
        if places:
            spans = tuple(place.span for place in places)
            claim = Claim("place", number, event.document, spans, ", ".join(place.span.text for place in places))
            found.append((claim, tuple(places), _judge_places))
    return {"place": found}


def _judge_places(one: object, other: object) -> tuple[str, str] | None:
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    shared = [(a, b) for a in one for b in other if a.name == b.name]
    if any(a.span.text.lower() == b.span.text.lower() or a.scope is None for a, b in shared):
        return "agrees", ", ".join(sorted({a.name for a, _ in shared}))
    if shared:
        first, second = shared[0]
        return "differs_name", f"“{first.span.text}” and “{second.span.text}” for {first.name}"
    return _by_distance(one, other)


def _by_distance(one: Sequence[PlaceReference], other: Sequence[PlaceReference]) -> tuple[str, str] | None:
    distances = [d for a in one for b in other if (d := kilometres(a, b)) is not None]
    if not distances or any(place.scope for place in (*one, *other)):
        return None
    if min(distances) <= NEAR:
        return "agrees", f"{one[0].name} and {other[0].name} are {min(distances):.0f} km apart"
    return ("differs", f"{one[0].name} here, {other[0].name} there") if min(distances) > FAR else None


def _sizes(_: Setting, accounts: Accounts, __: Terms) -> Slots:
    found: Slots = {}
    for number, event in accounts:
        for size in event.record.sizes:
            claim = Claim(size.kind, number, event.document, (size.span,), f"{size.span.text} {size.kind}")
            found.setdefault(size.kind, []).append((claim, bounds(size), judge_bounds))
    return found


Bounds = tuple[float, float]


def bounds(counted: Size | Number) -> Bounds:
    """The least and the most that a count may mean; an open side is infinite."""
    low = counted.low if counted.low is not None else counted.best
    high = counted.high
    return (float(low) if low is not None else 0.0, float(high) if high is not None else float("inf"))


def judge_bounds(one: object, other: object) -> tuple[str, str]:
    """Two counts agree where some number fits both."""
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    if one[0] <= other[1] and other[0] <= one[1]:
        return "agrees", f"{_told(one)} and {_told(other)} fit"
    return "differs_number", f"{_told(one)} here, {_told(other)} there"


def _told(value: Bounds) -> str:
    low, high = value
    if high == float("inf"):
        return f"{low:,.15g} or more"
    return f"{low:,.15g}" if low == high else f"{low:,.15g} to {high:,.15g}"


def _numbers(_: Setting, accounts: Accounts, __: Terms) -> Slots:
    """Counts in the events' sentences of one noun and unit, those of people struck apart."""
    found: Slots = {}
    for number, event in accounts:
        struck = {size.span for size in event.record.sizes}
        for counted in event.numbers:
            if counted.what and counted.span not in struck and counted.what not in _VAGUE:
                slot = f"{counted.what} ({counted.unit})" if counted.unit else counted.what
                claim = Claim(slot, number, event.document, (counted.span,), f"{counted.span.text} {counted.what}")
                if all(other.event != number for other, _, _ in found.get(slot, [])):
                    found.setdefault(slot, []).append((claim, bounds(counted), judge_bounds))
    return found


_VAGUE = frozenset(
    "side country nation party state year month week day hour minute time round neighbor neighbour".split()
)
"""Nouns whose counts say nothing of the event: both sides, two countries, three days."""


def _statuses(_: Setting, accounts: Accounts, __: Terms) -> Slots:
    found: list[Value] = []
    for number, event in accounts:
        claim = Claim("status", number, event.document, (event.record.trigger,), event.record.status)
        found.append((claim, event.record.status, _judge_status))
    return {"status": found}


def _judge_status(one: object, other: object) -> tuple[str, str] | None:
    if one == other or {one, other} <= {"occurred", "ongoing"}:
        return "agrees", f"{one} and {other}"
    return ("denies", f"{one} here, {other} there") if "denied" in (one, other) else None


def _parties(setting: Setting, accounts: Accounts, _: Terms) -> Slots:
    found: Slots = {"actors": [], "recipients": []}
    for number, event in accounts:
        for slot, role in (("actors", "actor"), ("recipients", "recipient")):
            parties = [party for party in event.parties if party.role == role]
            if parties:
                given = event.record.actors if role == "actor" else event.record.recipients
                spans = tuple(participant.span for participant in given) or (event.record.trigger,)
                claim = Claim(slot, number, event.document, spans, ", ".join(party.name for party in parties))
                entities = frozenset(setting.entities[party.actor] for party in parties)
                states = frozenset(party.country for party in parties if party.country)
                named = any(party.kind in {"person", "organisation", "armed_group", "state"} for party in parties)
                found[slot].append((claim, (entities, states, named, claim.words), _judge_parties))
    return found


def _judge_parties(one: object, other: object) -> tuple[str, str] | None:
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    if one[0] & other[0] or one[1] & other[1]:
        return "agrees", f"{one[3]} / {other[3]}"
    if one[2] and other[2] and one[1] and other[1]:
        return "differs", f"{one[3]} here, {other[3]} there"
    return None


def _labels(_: Setting, accounts: Accounts, terms: Terms) -> Slots:
    """Rival names in the accounts' own sentences for one referent."""
    found: Slots = {}
    for number, event in accounts:
        for term in terms(event.document):
            if event.sentence.start <= term.span.start and term.span.end <= event.sentence.end:
                slot = f"label: {term.referent.partition(':')[2] or term.referent}"
                claim = Claim(slot, number, event.document, (term.span,), term.span.text)
                if all(other.words != claim.words or other.event != number for other, _, _ in found.get(slot, [])):
                    found.setdefault(slot, []).append((claim, term.label.lower(), _judge_labels))
    return found


def _judge_labels(one: object, other: object) -> tuple[str, str]:
    return ("agrees", f"both “{one}”") if one == other else ("differs_name", f"“{one}” here, “{other}” there")


@dataclass(frozen=True, slots=True)
class RivalNames:
    """Two articles of one story that use different names for one referent throughout: the first use in each."""

    referent: str
    left: Term
    right: Term

    @property
    def words(self) -> str:
        """How they differ."""
        return f"“{self.left.span.text}” here, “{self.right.span.text}” there"


def rival_names(one: Sequence[Term], other: Sequence[Term]) -> Iterator[RivalNames]:
    """Referents for which two articles have no name in common; the outlets' own words count before quoted ones.

    Kinds of things ("armed opponents") are left out: two articles may well mean others of the kind.
    """
    here, there = _by_referent(one), _by_referent(other)
    for referent in sorted(here.keys() & there.keys()):
        particular = any(letter.isupper() for letter in referent.partition(":")[2])
        if particular and not {t.label.lower() for t in here[referent]} & {t.label.lower() for t in there[referent]}:
            yield RivalNames(referent, here[referent][0], there[referent][0])


def _by_referent(terms: Sequence[Term]) -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for term in sorted(terms, key=lambda term: (term.quoted, term.span.start)):
        found.setdefault(term.referent, []).append(term)
    return found
