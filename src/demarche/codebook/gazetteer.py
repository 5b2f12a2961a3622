"""The gazetteer: states, organisations, bodies, people, places and titles, looked up in a phrase or found in a text.

Lookups take a whole phrase and ignore a leading "the" and a trailing possessive. Accents and curly apostrophes do not
count; case does ("US" is a state, "us" is not), save in names set in capitals.
"""

from __future__ import annotations

from functools import lru_cache

from demarche.codebook.gazetteer_guards import is_something_else
from demarche.codebook.gazetteer_matches import CountryMatch, EntityMatch, Entry, Match, PlaceMatch
from demarche.codebook.gazetteer_rows import build_trie
from demarche.codebook.gazetteer_titles import Titles, load_titles, read_tenure
from demarche.codebook.trie import Token, Trie, fold, phrase_tokens, tokenize

__all__ = ["CountryMatch", "EntityMatch", "Gazetteer", "Match", "PlaceMatch", "load_gazetteer"]


class Gazetteer:
    """Everything known by name. Make it with `load_gazetteer`."""

    def __init__(self, trie: Trie[Entry], titles: Titles) -> None:
        self._trie = trie
        self._titles = titles

    def country(self, phrase: str) -> CountryMatch | None:
        """The state that a phrase names, by its name, people, capital or seat of government."""
        entry = self._entry(phrase)
        return entry.country if entry else None

    def entity(self, phrase: str) -> EntityMatch | None:
        """The organisation, body or person that a phrase names."""
        entry = self._entry(phrase)
        return entry.entity if entry else None

    def place(self, phrase: str) -> PlaceMatch | None:
        """The place that a phrase names. A state is a place too; its people and seats are not."""
        entry = self._entry(phrase)
        return entry.place if entry else None

    def title_sectors(self, phrase: str) -> tuple[str, ...]:
        """The PLOVER sectors of the titles in a noun phrase, its head's first.

        A title that says nothing by itself (chairman, leader) takes the sectors of the organisation it names.
        """
        return self._titles.sectors(phrase, self.entity, self.find)

    def tenure(self, phrase: str) -> str | None:
        """``former``, ``acting`` or ``designate`` if the phrase says so of its head, else None."""
        return read_tenure(phrase)

    def find(self, text: str) -> tuple[Match, ...]:
        """All names in a text, the longest at each place, none overlapping."""
        return tuple(Match(tokens[0].start, tokens[-1].end) for tokens, _ in self._found(text))

    def countries_in(self, phrase: str) -> tuple[str, ...]:
        """The ISO 3166-1 alpha-3 codes of the states named in a phrase, in order, each once."""
        codes = (entry.country.iso3 for _, entry in self._found(phrase) if entry.country is not None)
        return tuple(dict.fromkeys(codes))

    def state_of(self, phrase: str) -> str | None:
        """The code of the state that a phrase names, or whose place or body it names; a person's name is none."""
        entry = self._entry(phrase)
        if entry is None:
            return None
        if entry.country is not None:
            return entry.country.iso3
        entity = entry.entity
        if entity is not None and entity.kind != "person" and not entity.ambiguous and entity.country is not None:
            return entity.country
        return entry.place.iso3 if entry.place is not None else None

    def _entry(self, phrase: str) -> Entry | None:
        entry = self._trie.exact(phrase_tokens(phrase))
        return None if entry is None or entry.mask else entry

    def _found(self, text: str) -> list[tuple[list[Token], Entry]]:
        folded = fold(text)
        tokens = tokenize(folded)
        starts = self._trie.root.edges
        found, index = [], 0
        while index < len(tokens):
            longest = self._trie.longest(tokens, index) if tokens[index].text in starts else None
            if longest is None:
                index += 1
                continue
            end, entry = longest
            if not entry.mask and not is_something_else(folded, tokens, index, end, entry):
                found.append((tokens[index:end], entry))
            index = end
        return found


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """The gazetteer that comes with the package, read once."""
    return Gazetteer(build_trie(), load_titles())
