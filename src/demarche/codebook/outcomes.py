"""The words that tell how an undertaking or a fight went, read from ``outcomes.yaml``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from demarche.codebook.book import FOLDER
from demarche.errors import InputError

Phrase = tuple[str, ...]
"""Words as lemmas, the last one the head: ("upper", "hand")."""

FIELDS = ("armed", "diplomacy", "economy", "vote", "law")
"""The fields that words tell; what none of them tells is ``other``."""
_FILE = FOLDER / "outcomes.yaml"
_TOLD = frozenset({"gain", "loss"})
_CLASSES = ("verbs", "nouns", "adjectives")
_FLAGS = frozenset({"places", "intransitive", "passive", "undertaken", "political", "negated", "turned"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One way in which words tell an outcome; ``outcomes.yaml`` says what each field asks for.

    An empty tuple asks for nothing. ``kind`` is verbs, nouns or adjectives; ``told`` is gain or loss for the holder;
    ``field`` is empty where the words around tell it.
    """

    kind: str
    words: tuple[str, ...]
    told: str
    holder: tuple[str, ...]
    against: tuple[str, ...]
    undertaking: tuple[str, ...]
    field: str = ""
    particle: tuple[str, ...] = ()
    objects: tuple[Phrase, ...] = ()
    doers: tuple[Phrase, ...] = ()
    clause: tuple[Phrase, ...] = ()
    modifiers: tuple[Phrase, ...] = ()
    nouns: tuple[Phrase, ...] = ()
    of: tuple[Phrase, ...] = ()
    led: tuple[Phrase, ...] = ()
    led_by: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    places: bool = False
    intransitive: bool = False
    passive: bool = False
    undertaken: bool = False
    political: bool = False
    negated: bool = False
    turned: bool = False


_PHRASES = frozenset({"objects", "doers", "clause", "modifiers", "nouns", "of", "led"})
_NAMES = frozenset(f.name for f in fields(Pattern)) - {"kind"}


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """The patterns by kind and word, nouns of undertakings and places, the words of each field and of other worlds.

    ``fields`` and ``elsewhere`` are phrases by their first word; those of fields with the field they tell.
    """

    patterns: Mapping[str, Mapping[str, tuple[Pattern, ...]]]
    undertakings: frozenset[str]
    places: tuple[Phrase, ...]
    fields: Mapping[str, tuple[tuple[Phrase, str], ...]]
    elsewhere: Mapping[str, tuple[Phrase, ...]]


@cache
def load_outcome_words() -> OutcomeWords:
    """The words that are installed with this package, read once a process.

    Raises:
        InputError: the file is broken; the message names the pattern.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        data = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=loader)
    except (OSError, yaml.YAMLError) as error:
        raise InputError(str(_FILE), " ".join(str(error).split()), step="codebook") from error
    return read_outcome_words(data)


def read_outcome_words(data: Any) -> OutcomeWords:
    """The words of a parsed file, checked.

    Raises:
        InputError: a part is missing, unknown or empty; the message names the pattern.
    """
    try:
        lists: Mapping[str, Sequence[str]] = data["lists"]
        by_kind: dict[str, dict[str, list[Pattern]]] = {}
        for kind in _CLASSES:
            by_word = by_kind.setdefault(kind, {})
            for row in data[kind]:
                pattern = _pattern(kind, row, lists)
                for word in pattern.words:
                    by_word.setdefault(word, []).append(pattern)
        unknown = set(data["fields"]).symmetric_difference(FIELDS)
        if unknown:
            raise _broken(f"no such fields: {sorted(unknown)}")
        return OutcomeWords(
            {kind: {word: tuple(found) for word, found in by_word.items()} for kind, by_word in by_kind.items()},
            frozenset(lists["undertakings"]),
            tuple(_phrase(words) for words in lists["places"]),
            _by_first((_phrase(words), name) for name, listed in data["fields"].items() for words in listed),
            {first: tuple(p for p, _ in found) for first, found in _elsewhere(data["elsewhere"]).items()},
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise _broken(f"a part is missing or no list ({error})") from error


def _pattern(kind: str, row: Mapping[str, Any], lists: Mapping[str, Sequence[str]]) -> Pattern:
    """One pattern, its lists put in."""
    unknown = set(row) - _NAMES
    field = row.get("field", "")
    if unknown or row.get("told") not in _TOLD or not row.get("words") or (field and field not in FIELDS):
        raise _broken(f"{row}: {sorted(unknown) or 'told, words or field are none that there are'}")
    if not all(isinstance(item, str) for value in row.values() if isinstance(value, list) for item in value):
        raise _broken(f"{row}: a word that must be quoted (on, off, yes, no)")
    values: dict[str, Any] = {"holder": (), "against": (), "undertaking": ()}
    for name, value in row.items():
        if name in _PHRASES:
            values[name] = tuple(_phrase(item) for item in _expanded(value, lists, row))
        elif name in _FLAGS or isinstance(value, str):
            values[name] = value
        else:
            values[name] = tuple(value)
    return Pattern(kind=kind, **values)


def _expanded(listed: Sequence[str], lists: Mapping[str, Sequence[str]], row: Mapping[str, Any]) -> list[str]:
    """The words of a list, with those of the lists it names."""
    words: list[str] = []
    for item in listed:
        if not item.startswith("="):
            words.append(item)
        elif item[1:] in lists:
            words += lists[item[1:]]
        else:
            raise _broken(f"{row}: no list {item[1:]}")
    return words


def _phrase(words: str) -> Phrase:
    return tuple(words.replace("-", " - ").split())


def _elsewhere(listed: Sequence[str]) -> Mapping[str, tuple[tuple[Phrase, str], ...]]:
    return _by_first((_phrase(words), "") for words in listed)


def _by_first(phrases: Any) -> Mapping[str, tuple[tuple[Phrase, str], ...]]:
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for phrase, name in phrases:
        found.setdefault(phrase[0], []).append((phrase, name))
    return {first: tuple(sorted(listed, key=lambda pair: -len(pair[0]))) for first, listed in found.items()}


def _broken(message: str) -> InputError:
    return InputError(str(_FILE), message, step="codebook")
