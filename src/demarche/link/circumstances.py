"""What days, parties, places and counts say about two tellings of an event, beside their words.

Each circumstance adds to the log-odds of the link model, or bars the pair whatever its words say. The sizes are
judgements of ours, tried on stories written for them (`tests/link/stories/dev`): no corpus of state events that several
outlets tell gives them.
"""

from __future__ import annotations

from calendar import day_name
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import asin, cos, radians, sin, sqrt

from demarche.link.facts import DocumentFact, EventFact, Party
from demarche.link.spill import Many
from demarche.records import PlaceReference, Reason, Size

MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE", "ASSAULT"})
"""Types whose two sides reporters tell either way round."""
NEAR, FAR = 60.0, 150.0
"""Kilometres: places nearer are one town and its surroundings, farther ones are two places."""
WEIGHTS = {
    "same day": 1.5,
    "days agree": 0.4,
    "day before or after": -0.5,
    "articles days apart": -0.1,
    "same day of the week": 1.0,
    "another day of the week": -1.0,
    "news of the same days": 2.0,
    "articles of the same days": 0.8,
    "other states": -2.0,
    "same states": 0.1,
    "sides exchanged": -0.6,
    "another recipient": -0.8,
    "another counterpart": -1.2,
    "another partner": -3.5,
    "same person": 0.2,
    "same persons": 2.2,
    "same body": 0.3,
    "group against person": -0.4,
    "same place": 0.7,
    "places near": 0.4,
    "places apart": -1.2,
    "rival names": 1.0,
    "one act by its names": 6.0,
    "same count": 0.8,
    "counts apart": -0.3,
    "copied": 2.5,
}
"""What each circumstance adds to the log-odds."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What circumstances need beside the events: the documents, the entity behind each actor and its name, whether two
    documents are copies, and whether a place is a whole state."""

    documents: Sequence[DocumentFact]
    entities: Sequence[int]
    entity_names: Many[str]
    copied: Callable[[int, int], bool]
    is_state: Callable[[str], bool]


def circumstances(setting: Setting, left: EventFact, right: EventFact) -> list[Reason]:
    """Why two tellings are of one event or not; a reason without a weight is a bar."""
    found = list(_day_reasons(setting, left, right))
    found += _party_reasons(setting, left, right)
    found += _place_reasons(setting, left, right)
    found += _size_reasons(left, right)
    for referent in sorted(left.referents & right.referents):
        words = f"both name {referent.partition(':')[2] or referent}"
        found.append(_reason("one act by its names" if is_particular(referent) else "rival names", words))
    if setting.copied(left.document, right.document):
        found.append(_reason("copied", "one article is largely a copy of the other"))
    return found


def _reason(name: str, words: str) -> Reason:
    return Reason(name, WEIGHTS[name], words)


def is_particular(referent: str) -> bool:
    """Whether a referent of rival names is one act and no kind of acts: it has a name in it."""
    kind, _, what = referent.partition(":")
    return kind == "act" and any(letter.isupper() for letter in what)


def bar(name: str, words: str) -> Reason:
    """A reason that no score outweighs."""
    return Reason(name, None, words)


def _day_reasons(setting: Setting, left: EventFact, right: EventFact) -> Iterator[Reason]:
    one, other = left.days, right.days
    if not one.is_open and not other.is_open:
        slack = 1 + sum(0 if e.exact else max(2, min(e.days.length // 4, 60)) for e in (left, right))
        if not one.overlaps(other, slack=slack):
            yield bar("different days", f"told of {one} and of {other}")
        elif not one.overlaps(other):
            yield _reason("day before or after", f"told of {one} and of {other}")
        elif max(one.length, other.length) <= 2:
            yield _reason("same day", f"both of {one.meet(other)}")
        elif max(one.length, other.length) <= 62:
            yield _reason("days agree", f"{one} and {other} overlap")
        return
    yield from _untold_days(setting, left, right)


def _untold_days(setting: Setting, left: EventFact, right: EventFact) -> Iterator[Reason]:
    """One or both events have no day of their own: their articles' days speak."""
    for told, untold in ((left, right), (right, left)):
        published = setting.documents[untold.document].published
        past = untold.record.status in {"occurred", "ongoing"}
        if not told.days.is_open and past and told.days.first > published.last + 1:
            words = f"an article of {published} tells it as past, the other dates it {told.days}"
            yield bar("told before it was", words)
    yield from _weekday_reasons(left, right)
    one, other = (setting.documents[event.document].published for event in (left, right))
    if not one.is_open and not other.is_open:
        apart = max(0, max(one.first, other.first) - min(one.last, other.last))
        near = one.near(other, slack=2) and left.record.type == right.record.type
        if near and left.lead and right.lead:
            yield _reason("news of the same days", f"at the head of articles of {one} and {other}")
        elif near:
            yield _reason("articles of the same days", f"in articles of {one} and {other}")
        elif apart > 2 and left.days.is_open and right.days.is_open:
            weight = WEIGHTS["articles days apart"] * min(apart, 21)
            yield Reason("articles days apart", round(weight, 2), f"printed {apart} days apart, neither tells the day")


def _weekday_reasons(left: EventFact, right: EventFact) -> Iterator[Reason]:
    """A day of the week in an undated article ("on Wednesday") against the day that the other account gives."""
    here, there = (_weekday(event) for event in (left, right))
    if here is None or there is None:
        return
    if here == there:
        yield _reason("same day of the week", f"both on a {day_name[here]}")
    else:
        yield _reason("another day of the week", f"on a {day_name[here]} here, on a {day_name[there]} there")


def _weekday(event: EventFact) -> int | None:
    one_day = event.exact and event.days.first == event.days.last
    return date.fromordinal(event.days.first).weekday() if one_day else event.weekday


def _party_reasons(setting: Setting, left: EventFact, right: EventFact) -> Iterator[Reason]:
    yield from _state_reasons(left, right)
    shared = _named(setting, left) & _named(setting, right)
    kinds = {setting.entities[p.actor]: p.kind for p in (*left.parties, *right.parties)}
    persons = sorted(setting.entity_names[e] for e in shared if kinds.get(e, "person") == "person")
    bodies = sorted(setting.entity_names[e] for e in shared if kinds.get(e, "person") != "person")
    if len(persons) > 1 and left.record.type in MUTUAL and right.record.type in MUTUAL:
        yield _reason("same persons", f"both between {' and '.join(persons)}")
    elif persons:
        yield _reason("same person", f"both name {', '.join(persons)}")
    elif bodies:
        yield _reason("same body", f"both name {', '.join(bodies)}")
    yield from _person_bars(setting, left, right)


def _named(setting: Setting, event: EventFact) -> set[int]:
    """The persons, bodies and armed groups that take part, the leaders of groups among them."""
    found = {setting.entities[p.actor] for p in event.parties if p.kind in {"person", "organisation", "armed_group"}}
    return found | {setting.entities[p.leader] for p in event.parties if p.leader is not None}


def _states(event: EventFact, role: str | None = None) -> set[str]:
    return {p.country for p in event.parties if p.country and role in (None, p.role)}


def _state_reasons(left: EventFact, right: EventFact) -> Iterator[Reason]:
    """States on either side; a side that only one account names says nothing."""
    one, other = _states(left), _states(right)
    mutual = left.record.type in MUTUAL and right.record.type in MUTUAL
    if mutual and one and other and not one & other and left.record.type != "ASSAULT":
        yield _reason("other states", f"{', '.join(sorted(one))} here, {', '.join(sorted(other))} there")
        return
    first, second = _states(left, "actor"), _states(right, "actor")
    if first and second and not first & second and (not mutual or not one & other):
        crossed = first & _states(right, "recipient") or second & _states(left, "recipient")
        words = f"done by {', '.join(sorted(first))} here, by {', '.join(sorted(second))} there"
        yield _reason("sides exchanged", words) if crossed else bar("different states", words)
        return
    if mutual and len(one & other) == 1 and one - other and other - one:
        words = f"with {', '.join(sorted(one - other))} here, with {', '.join(sorted(other - one))} there"
        bilateral = len(one) == len(other) == 2
        yield _reason("another partner" if bilateral else "another counterpart", words)
        return
    third, fourth = _states(left, "recipient"), _states(right, "recipient")
    if third and fourth and not third & fourth and not (mutual and one & fourth and other & third):
        yield _reason("another recipient", f"to {', '.join(sorted(third))} here, to {', '.join(sorted(fourth))} there")
    elif one & other:
        yield _reason("same states", f"both with {', '.join(sorted(one & other))}")


def _person_bars(setting: Setting, left: EventFact, right: EventFact) -> Iterator[Reason]:
    """Different named persons for one state: another meeting, another speaker."""
    for state in sorted(_states(left) & _states(right)):
        here, there = (_persons(setting, event, state) for event in (left, right))
        if here and there and not here & there:
            names = [", ".join(sorted(setting.entity_names[e] for e in side)) for side in (here, there)]
            yield bar("different persons", f"for {state}: {names[0]} here, {names[1]} there")
        elif bool(here) != bool(there):
            group = _group(right if here else left, state)
            if group is not None:
                name = ", ".join(sorted(setting.entity_names[e] for e in here or there))
                yield _reason("group against person", f"for {state}: {name} in one, {group.name} in the other")


def _persons(setting: Setting, event: EventFact, state: str) -> set[int]:
    """The persons who act for a state; a group counts by who leads it."""
    found = set()
    for party in event.parties:
        if party.country == state and (party.kind == "person" or party.leader is not None):
            found.add(setting.entities[party.actor if party.leader is None else party.leader])
    return found


def _group(event: EventFact, state: str) -> Party | None:
    return next((p for p in event.parties if p.country == state and p.kind not in {"state", "government"}), None)


def _place_reasons(setting: Setting, left: EventFact, right: EventFact) -> Iterator[Reason]:
    here = [place for place in left.places if not setting.is_state(place.name)]
    there = [place for place in right.places if not setting.is_state(place.name)]
    if not here or not there:
        return
    shared = sorted({place.name for place in here} & {place.name for place in there})
    if shared:
        yield _reason("same place", f"both in {', '.join(shared)}")
        return
    distances = [d for one in here for other in there if (d := kilometres(one, other)) is not None]
    if distances and min(distances) <= NEAR:
        yield _reason("places near", f"{here[0].name} and {there[0].name} are {min(distances):.0f} km apart")
    elif distances and min(distances) > FAR and not any(place.scope for place in (*here, *there)):
        yield _reason("places apart", f"{here[0].name} and {there[0].name} are {min(distances):.0f} km apart")


def kilometres(one: PlaceReference, other: PlaceReference) -> float | None:
    """The distance between two places, None where one has no coordinates (great circle, haversine)."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    phi, theta = radians(one.latitude), radians(other.latitude)
    half = sin((theta - phi) / 2) ** 2
    half += cos(phi) * cos(theta) * sin(radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(min(1.0, half)))


def _size_reasons(left: EventFact, right: EventFact) -> Iterator[Reason]:
    for kind in ("dead", "injured", "arrested"):
        one = next((size for size in left.record.sizes if size.kind == kind), None)
        other = next((size for size in right.record.sizes if size.kind == kind), None)
        if one is None or other is None:
            continue
        if one.best is not None and one.best == other.best and one.best > 2:
            yield _reason("same count", f"both tell {one.best} {kind}")
        elif _apart(one, other):
            yield _reason("counts apart", f"{one.span.text} and {other.span.text} {kind}")


def _apart(one: Size, other: Size) -> bool:
    """Whether two counts differ by more than a factor of three."""
    if one.best is None or other.best is None:
        return False
    return max(one.best, other.best) > 3 * max(1, min(one.best, other.best))
