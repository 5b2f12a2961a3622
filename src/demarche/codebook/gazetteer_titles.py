"""Titles and tenure read off a noun phrase: "former Minister of Foreign Affairs" is GOV, former."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from demarche.codebook.gazetteer_matches import EntityMatch, Match
from demarche.codebook.gazetteer_rows import DATA, read_rows, split_list
from demarche.codebook.trie import Trie, fold, tokenize

_IRREGULAR = {
    "people": "people",
    "police": "police",
    "press": "press",
    "corps": "corps",
    "children": "child",
    "mps": "mp",
}
_KEPT_S = ("ss", "us", "is", "ies")
_COMPLEMENT = re.compile(r"\s(?:of|for|in|at|to|from|with|on|by|who|which)\s|,")
_FORMER = re.compile(
    r"(?i)(?:\b(?:former|erstwhile|one[- ]time|ex-|ex\s|(?:deposed|ousted|retired)\s|retd\b)"
    r"|\(r(?:etd|et['’]d)?\.?\))"
    r"(?!\s?(?:soviet|yugoslav|east german|british|french|portuguese|spanish|rebel-held)\b)"
)
_LATE = re.compile(r"(?i)(?<!\w)(?:the|his|her|their|our)\s+late\s+(?!(?:\d|mon|tues|wednes|thurs|fri|satur|sun)\w*)")
_SPEAKERS = re.compile(r"(?i)\bspeakers\b(?!\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:parliament|house|assembl|senate))")
"""Those who speak at a meeting, who preside over no parliament."""
_ACTING = re.compile(r"(?i)\b(?:acting|interim|caretaker|provisional|ad interim)\b|\bchargé d['’]affaires a\.?i\b")
_DESIGNATE = re.compile(r"(?i)(?:\w[- ](?:elect|designate)\b|\bincoming\s|\bnominee\b)")


_KINDS = {
    noun: sector
    for sector, nouns in {
        "SOC": "association federation foundation society club charity institute",
        "BUS": "company corporation firm bank airline chamber confederation exchange manufacturer",
        "LAB": "union",
        "EDU": "university college school academy",
        "MED": "hospital clinic",
        "JRN": "newspaper newsroom",
    }.items()
    for noun in nouns.split()
}
"""Sectors of unlisted organisations, by a noun in their name: "president of the Tour Operators Association"."""


class Title(NamedTuple):
    """A title: its sectors; ``kind`` is office, role (its sectors are its organisation's), head (the same, its own
    sectors stand where no organisation is named: president), unit, people, or mask (no
    title, hides one: "general election")."""

    sectors: tuple[str, ...]
    kind: str


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """A word in lower case and in the singular: "ministers" is "minister", "militiamen" is "militiaman"."""
    word = word.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men") and len(word) > 3:
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and len(word) > 3 and not word.endswith(_KEPT_S) else word


def _words(text: str) -> list[str]:
    return [singular(token.text) for token in tokenize(fold(text))]


class Titles:
    """The titles of ``titles.csv``, found in a phrase without regard to case and number."""

    def __init__(self, trie: Trie[Title]) -> None:
        self._trie = trie

    def sectors(
        self,
        phrase: str,
        entity: Callable[[str], EntityMatch | None],
        find: Callable[[str], tuple[Match, ...]],
    ) -> tuple[str, ...]:
        """The sectors of a phrase's titles: its head's first, then those after it, those of its organisation last."""
        phrase = _SPEAKERS.sub("", phrase)
        cut = _COMPLEMENT.search(phrase)
        head, rest = (phrase[: cut.start()], phrase[cut.end() :]) if cut else (phrase, "")
        whole = self._titles(phrase)
        titles = self._titles(head)
        if cut and len(whole) and whole[0][0] < len(_words(head)) < whole[0][1]:
            titles = [whole[0]]  # "minister of foreign affairs" goes over the cut
        sectors: dict[str, None] = {}
        named = self._organisation(head, rest, entity, find)
        for _, _, title in reversed(titles):
            led = title.kind in {"role", "head"} and named is not None
            sectors |= dict.fromkeys((named or ()) if led else title.sectors)
        if not sectors and titles and rest:
            sectors |= dict.fromkeys(
                s for _, _, title in self._titles(rest) if title.kind != "role" for s in title.sectors
            )
        if not sectors and not titles and "," in phrase:
            return self.sectors(rest, entity, find)
        return tuple(sectors)

    def _titles(self, phrase: str) -> list[tuple[int, int, Title]]:
        words, found, index = _words(phrase), [], 0
        while index < len(words):
            best, node = None, self._trie.root
            for end in range(index, len(words)):
                child = node.edges.get(words[end])
                if child is None:
                    break
                node = child
                best = (end + 1, node.value) if node.value is not None else best
            if best is not None and best[1] is not None:
                found.append((index, best[0], best[1]))
            index = best[0] if best is not None else index + 1
        return found

    @staticmethod
    def _organisation(
        head: str,
        rest: str,
        entity: Callable[[str], EntityMatch | None],
        find: Callable[[str], tuple[Match, ...]],
    ) -> tuple[str, ...] | None:
        for part in (rest, head):
            for match in find(part):
                known = entity(part[match.start : match.end])
                if known is not None and known.kind not in {"person", "people"} and not known.ambiguous:
                    return known.sectors
        kinds = [_KINDS[word] for word in _words(rest) if word in _KINDS]
        return (kinds[0],) if kinds else None


def load_titles(folder: Path = DATA) -> Titles:
    """The titles of the folder's ``titles.csv``."""
    trie: Trie[Title] = Trie()
    for row in read_rows("titles.csv", folder=folder):
        node = trie.root
        for word in _words(row["phrase"]):
            child = node.edges.get(word)
            if child is None:
                child = node.edges[word] = type(node)()
            node = child
        node.value = Title(split_list(row["sectors"]), row["kind"])
    return Titles(trie)


def read_tenure(phrase: str) -> str | None:
    """``former`` (also late, ex-, retired), ``acting`` (also interim, caretaker), ``designate`` (also -elect), or None.

    Only what stands with the head counts: "a brother of the former president" is no former anything. Whoever is
    "outgoing" still holds the office, and the "then-president" held it when what is told took place.
    """
    cut = re.search(r"\s(?:of|to|for|from|with)\s", phrase)
    head = phrase[: cut.start()] if cut else phrase
    head = re.split(r"['’]s\s", head)[-1]
    if _DESIGNATE.search(head):
        return "designate"
    if _FORMER.search(head) or _LATE.search(head):
        return "former"
    return "acting" if _ACTING.search(head) else None
