"""Search: articles, statements and events by the words they hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from demarche.errors import UsageError
from demarche.store.search import match_expression, terms_of
from demarche.web.filters import SHOWN
from demarche.web.found import GROUPS, Group, by_outlet, hits, index
from demarche.web.visit import PAGE, Visit
from demarche.web.words import short

FEW = 8
"""Hits of each kind that are shown before one kind is chosen."""
LONGEST = 300
"""Characters of a search; what is longer was pasted by mistake."""
Counts = Mapping[str, Mapping[str, int]]


def search(visit: Visit) -> dict[str, Any]:
    """What is found for ``words``, narrowed by ``kind`` and ``outlet``; pages where one kind is chosen."""
    words = visit.one("words").strip()
    data: dict[str, Any] = {
        "title": "Search",
        "words": words,
        "hint": "",
        "facets": [],
        "groups": [],
        "actors": [],
        "total": 0,
    }
    if not words:
        return {**data, "hint": "Type words that articles use."}
    if len(words) > LONGEST:
        return {**data, "hint": f"That is longer than {LONGEST} characters: search for a few words of it."}
    try:
        match = match_expression(words)
    except UsageError:
        return {**data, "hint": "There is no word in that: only letters and digits can be searched for."}
    index(visit)
    counts = {group.name: by_outlet(visit, group, match) for group in GROUPS}
    kinds, outlets = _chosen(visit, "kind", counts), visit.many("outlet")
    shown = [group for group in GROUPS if group.name in kinds]
    groups = [_group(visit, group, match, counts[group.name], outlets, whole=len(shown) == 1) for group in shown]
    return {
        **data,
        "facets": _facets(visit, counts, kinds, outlets),
        "groups": groups,
        "actors": _actors(visit, words),
        "total": sum(group["page"]["total"] for group in groups),
    }


def _chosen(visit: Visit, name: str, known: Mapping[str, object]) -> list[str]:
    """The chosen values of a facet that are known; all where none is chosen."""
    return [value for value in known if value in visit.many(name)] or list(known)


def _group(
    visit: Visit, group: Group, match: str, counts: Mapping[str, int], outlets: Sequence[str], *, whole: bool
) -> dict[str, Any]:
    """The hits of a kind: one page of them, or the best few."""
    total = sum(count for outlet, count in counts.items() if not outlets or outlet in outlets)
    size = PAGE if whole else FEW
    pages = max(1, -(-total // size)) if whole else 1
    number = min(visit.number("page"), pages)
    first = (number - 1) * size
    rows = hits(visit, group, match, outlets=outlets, first=first, size=size) if total else []
    return {
        "name": group.name,
        "title": group.title,
        "by": group.by,
        "all": "" if whole or total <= size else visit.link(kind=group.name, page=None, record=None),
        "page": {
            "rows": rows,
            "total": total,
            "first": first + 1 if total else 0,
            "last": first + len(rows),
            "number": number,
            "pages": pages,
            "before": visit.link(page=number - 1, record=None) if number > 1 else "",
            "behind": visit.link(page=number + 1, record=None) if number < pages else "",
        },
    }


def _facets(visit: Visit, counts: Counts, kinds: Sequence[str], outlets: Sequence[str]) -> list[dict[str, Any]]:
    """Kinds and outlets, each with its hits among what the other leaves."""
    of_kind = {
        group.name: sum(n for outlet, n in counts[group.name].items() if not outlets or outlet in outlets)
        for group in GROUPS
    }
    of_outlet = dict.fromkeys(outlets, 0)
    for kind in kinds:
        for outlet, count in counts[kind].items():
            of_outlet[outlet] = of_outlet.get(outlet, 0) + count
    ranked = sorted(of_outlet, key=lambda outlet: (-of_outlet[outlet], outlet))
    listed = [outlet for place, outlet in enumerate(ranked) if place < SHOWN or outlet in outlets]
    if visit.one("more") == "outlet":
        listed = ranked
    titles = {group.name: group.title for group in GROUPS}
    return [
        _facet(visit, "kind", "Kind", {kind: (titles[kind], count) for kind, count in of_kind.items()}, left=0),
        _facet(
            visit,
            "outlet",
            "Outlet",
            {outlet: (short(outlet), of_outlet[outlet]) for outlet in listed},
            left=len(ranked) - len(listed),
        ),
    ]


def _facet(visit: Visit, name: str, title: str, values: Mapping[str, tuple[str, int]], *, left: int) -> dict[str, Any]:
    return {
        "name": name,
        "title": title,
        "values": [
            {
                "value": value,
                "words": words,
                "count": count,
                "chosen": value in visit.many(name),
                "link": visit.toggled(name, value),
            }
            for value, (words, count) in values.items()
        ],
        "more": visit.link(more=name) if left else "",
        "left": left,
    }


def _actors(visit: Visit, words: str) -> list[dict[str, Any]]:
    """Actors whose names hold all the words, those of most articles first."""
    terms = [term for term, _ in terms_of(words) if any(map(str.isalnum, term))]
    held = " AND ".join(f"instr(lower(name), :term_{place})" for place in range(len(terms)))
    rows = visit.counts(
        f"SELECT name, count(*) AS articles FROM listing.actors WHERE {held} GROUP BY name COLLATE NOCASE"
        " ORDER BY articles DESC, name LIMIT 8",
        **{f"term_{place}": term.lower() for place, term in enumerate(terms)},
    )
    return [{**row, "link": visit.link("/actor", name=row["name"])} for row in rows]
