"""Which judgements of the file wait for a linking."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from demarche.link.judged import Anchors, PersonalJudgement, standing_in
from demarche.link.linker import version
from demarche.link.reviewing import anchors_in
from demarche.web.visit import Visit

MOST = 100
"""Judgements of earlier runs whose records are looked up; those of this run are remembered."""
Sides = frozenset[str]
"""The ids of a pair's records."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """``made`` and ``back``: judgements that the last linking has not seen, and those taken back since. ``is_current``:
    whether all that is coded is linked. ``works``: whether something is being linked."""

    made: tuple[PersonalJudgement, ...]
    back: tuple[PersonalJudgement, ...]
    is_current: bool
    works: bool


def waiting(
    visit: Visit, history: Sequence[PersonalJudgement], told: Collection[tuple[Sides, str]], *, works: bool
) -> Waiting:
    """What of the file's lines waits. Of events, a judgement is linked as it is made; it waits only while that goes on,
    or where something was coded since the last linking.

    Args:
        told: the pairs that persons' judgements in the linked dossier are on, each with the relation.
        works: whether something was being linked when these were read.
    """
    seen = _seen(visit)
    before = standing_in([line for line in history if line.time <= seen])
    now = standing_in(history)
    is_current = visit.dossier.is_linked(version())
    at_once = is_current and not works
    earlier, later = {each.id for each in before}, {each.id for each in now}
    made = [each for each in now if each.id not in earlier and not (at_once and each.left.kind == "event")]
    back = [each for each in before if each.id not in later and not (at_once and each.left.kind == "event")]
    sides = sides_of(visit, made)
    made = [each for each in made if (sides.get(each.id), each.relation) not in told]
    return Waiting(tuple(made), tuple(back), is_current, works)


def _seen(visit: Visit) -> str:
    """When the last linking read the file of judgements, as the file writes times; empty: there was none."""
    rows = visit.rows("SELECT recorded FROM linkings")
    if not rows:
        return ""
    recorded = rows[0]["recorded"]
    return visit.desk.began.get(recorded) or datetime.fromisoformat(recorded).isoformat(timespec="microseconds")


def sides_of(visit: Visit, judgements: Sequence[PersonalJudgement]) -> dict[str, Sides]:
    """The records that judgements are on, as they are now, by the judgements' ids; those whose records are gone are
    left out, and the oldest of very many."""
    codings = visit.rows("SELECT codings FROM listing.made_of")[0]["codings"]
    known = visit.desk.records
    for each in judgements[-MOST:]:
        if (each.id, codings) not in known:
            known[each.id, codings] = _found(visit, each)
    return {each.id: sides for each in judgements if (sides := known.get((each.id, codings)))}


def _found(visit: Visit, judgement: PersonalJudgement) -> Sides:
    """Both records of a judgement; empty where one is gone."""
    sides = (judgement.left, judgement.right)
    anchors = Anchors(anchors_in(visit.dossier, [side.path for side in sides]).items())
    found = [record for side in sides if (record := anchors.find(side)) is not None]
    return frozenset(found) if len(set(found)) == 2 else frozenset()
