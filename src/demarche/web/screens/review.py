"""Review: pairs for a person to judge, one at a time, the doubtful first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl

from demarche.link.judged import JudgementFile, PersonalJudgement, judgements_path
from demarche.products.review import KINDS
from demarche.store import Row
from demarche.web.pairs import BANDS, FIRST, by_persons, counts, place_of, prepare, queue, scored, sides_in
from demarche.web.twosided import line, named, pair, told_line
from demarche.web.visit import Visit
from demarche.web.waiting import Sides, sides_of, waiting

NEXT = 12
"""Pairs that are listed behind the one that is shown."""
LAST = 20
"""Lines of the history that are shown."""
OF_A_PAIR = ("left", "right", "judged", "record")
"""Parameters that an address has for one pair alone."""
KIND_WORDS = {"event": "events", "occasion": "occasions of speech", "actor": "actors"}


def review(visit: Visit) -> dict[str, Any]:
    """The pair that the address names (``left`` and ``right``: records; ``judged``: a line of the file), or the first
    that is still to be judged; those that come next, what waits for a linking, and what was judged."""
    works = visit.desk.works  # asked before the dossier is: what is done by then is seen
    prepare(visit)
    history = JudgementFile(judgements_path(visit.dossier.path)).history()
    persons = by_persons(visit)
    held = waiting(visit, history, {(sides_in(row), row["relation"]) for row in persons}, works=works)
    said = [(sides_in(row), row["relation"], row["judge"]) for row in persons]
    made = sides_of(visit, held.made)
    said += [(made[each.id], each.relation, each.judge) for each in held.made if each.id in made]
    hidden = [row["number"] for row in scored(visit, {sides for sides, *_ in said})]
    kinds, bands = _chosen(visit, "kind", KINDS), _chosen(visit, "band", BANDS)
    left = counts(visit, hidden)

    def behind(row: Row | None, size: int) -> list[Row]:
        place = place_of(visit, row["number"]) if row and row["number"] is not None else FIRST
        return queue(visit, kinds=kinds, bands=bands, hidden=hidden, behind=place, size=size)

    asked = _asked(visit, history)
    row = named(visit, asked) if asked else None
    row = row or next(iter(behind(None, 1)), None)
    following = behind(row, NEXT)
    address = _address(visit, following[0]) if following else visit.link(None, **dict.fromkeys(OF_A_PAIR))
    return {
        "title": "Review",
        "facets": _facets(visit, left, kinds, bands),
        "total": sum(left[kind, band] for kind in kinds for band in bands),
        "pair": pair(visit, row, said) if row else None,
        "gone": row is None or sides_in(row) != asked if _names_one(visit) else False,
        "here": _address(visit, row) if row else visit.link(),
        "behind": address,
        "skip": parse_qsl(address.partition("?")[2]),
        "next": [{**line(visit, each), "link": _address(visit, each)} for each in following],
        "waiting": {
            "made": len(held.made),
            "back": len(held.back),
            "works": held.works,
            "current": held.is_current,
            "failure": "" if held.works else visit.desk.failure,
        },
        "history": [told_line(visit, each) for each in reversed(history[-LAST:])],
        "lines": len(history),
    }


def _chosen(visit: Visit, name: str, known: Sequence[str] | Mapping[str, str]) -> list[str]:
    """The chosen values of a facet that are known; all where none is chosen."""
    return [value for value in known if value in visit.many(name)] or list(known)


def _names_one(visit: Visit) -> bool:
    return any(visit.one(name) for name in ("left", "right", "judged"))


def _asked(visit: Visit, history: Sequence[PersonalJudgement]) -> Sides:
    """The records of the pair that the address names; empty where it names none."""
    if visit.one("judged"):
        found = [each for each in history if each.id == visit.one("judged")]
        return sides_of(visit, found).get(visit.one("judged"), frozenset())
    return frozenset(filter(None, (visit.one("left"), visit.one("right"))))


def _address(visit: Visit, row: Row) -> str:
    """The address of a pair, filters kept."""
    return visit.link(None, left=row["left_record"], right=row["right_record"], judged=None, record=None)


def _facets(
    visit: Visit, left: Mapping[tuple[str, str], int], kinds: Sequence[str], bands: Sequence[str]
) -> list[dict[str, Any]]:
    """Kinds and bands of scores, each with the pairs that are left among what the other leaves."""
    bare = replace(visit, state=tuple(each for each in visit.state if each[0] not in OF_A_PAIR))
    of_kind = {kind: sum(left[kind, band] for band in bands) for kind in KINDS}
    of_band = {band: sum(left[kind, band] for kind in kinds) for band in BANDS}
    return [
        _facet(bare, "kind", "Pairs of", KIND_WORDS, of_kind),
        _facet(bare, "band", "Score", BANDS, of_band),
    ]


def _facet(visit: Visit, name: str, title: str, words: Mapping[str, str], left: Mapping[str, int]) -> dict[str, Any]:
    return {
        "name": name,
        "title": title,
        "values": [
            {
                "value": value,
                "words": words[value],
                "count": count,
                "chosen": value in visit.many(name),
                "link": visit.toggled(name, value),
            }
            for value, count in left.items()
        ],
        "more": "",
        "left": 0,
    }
