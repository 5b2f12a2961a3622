"""The codebook: PLOVER's event types and modes, sectors, contexts and speech acts, read from the YAML here.

The meanings are told in our own words after the PLOVER manual (Open Event Data Alliance, draft 2.0); names,
quad classes and scores are the manual's. Where it contradicts itself, ``decision`` says what was chosen.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from demarche.errors import InputError

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """How an act was done. ``score`` is PLOVER's intensity, -10 (most hostile) to 10, or None.

    A mode name means something only together with its type: ``arrest`` is a threat under THREATEN and a fact
    under COERCE. ``cues`` are lower-case lemmas or phrases that point to the mode.
    """

    name: str
    score: float | None
    meaning: str
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A verb and its object, as lemmas, that together are an event of a type where the verb has a subject of its own.

    They back the model where it has not met a verb in that sense ("snapped diplomatic relations").
    """

    verbs: tuple[str, ...]
    objects: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence written for this project and an event that must be found in it.

    ``trigger``, ``actors`` and ``recipients`` are exact substrings of ``text``; ``status`` is occurred,
    ongoing, planned, hypothetical or denied.
    """

    text: str
    trigger: str
    type: str
    mode: str | None
    status: str
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """A PLOVER event type. ``quad``: verbal or material cooperation or conflict; ``score`` as for modes.

    ``recipient``: required, usual or none. ``decision`` is empty where the manual agrees with itself.
    """

    name: str
    quad: str
    score: float
    meaning: str
    recipient: str
    modes: Mapping[str, Mode]
    cues: tuple[str, ...]
    notes: tuple[str, ...]
    decision: str
    examples: tuple[Example, ...]
    pairs: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True)
class Act:
    """A speech act of a statement, with the lemmas that typically report it and those that settle it alone."""

    name: str
    meaning: str
    cues: tuple[str, ...]
    decisive: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """The whole codebook. ``version``: 12 hexadecimal digits that change with any YAML or CSV file here."""

    types: Mapping[str, EventType]
    sectors: Mapping[str, str]
    contexts: Mapping[str, str]
    context_cues: Mapping[str, tuple[str, ...]]
    acts: Mapping[str, Act]
    terms: Mapping[str, tuple[str, ...]]
    version: str

    def decisive_act(self, lemma: str) -> str | None:
        """The speech act that a cue's lemma settles by itself ("concede"), or None."""
        return next((act.name for act in self.acts.values() if lemma in act.decisive), None)

    @property
    def labels(self) -> str:
        """12 hexadecimal digits that change only with the names of types, modes, sectors and acts.

        These are what a model is trained to give: a new place or meaning does not call for a new model.
        """
        modes = [f"{type_.name}/{mode}" for type_ in self.types.values() for mode in type_.modes]
        names = sorted([*self.types, *modes]), sorted(self.sectors), sorted(self.acts)
        return hashlib.blake2b(repr(names).encode(), digest_size=6).hexdigest()


@cache
def load_book() -> Book:
    """The codebook that is installed with this package, read once a process.

    Raises:
        InputError: a codebook file is broken; the message names the file and the field.
    """
    types = [_event_type(path) for path in sorted((FOLDER / "events").glob("*.yaml"))]
    acts = {name: Act(name=name, **_tuples(row)) for name, row in _read(FOLDER / "acts.yaml").items()}
    return Book(
        types=MappingProxyType({type_.name: type_ for type_ in types}),
        sectors=MappingProxyType(_read(FOLDER / "sectors.yaml")),
        contexts=MappingProxyType(_read(FOLDER / "contexts.yaml")),
        context_cues=MappingProxyType(_tuples(_read(FOLDER / "context_cues.yaml"))),
        acts=MappingProxyType(acts),
        terms=MappingProxyType(_tuples(_read(FOLDER / "terms.yaml"))),
        version=_version(),
    )


def _event_type(path: Path) -> EventType:
    row = _read(path)
    try:
        modes = {name: Mode(name=name, **_tuples(mode)) for name, mode in row.pop("modes").items()}
        examples = tuple(Example(**_tuples(example)) for example in row.pop("examples"))
        pairs = tuple(Pair(**_tuples(pair)) for pair in row.pop("pairs", []))
        return EventType(modes=MappingProxyType(modes), examples=examples, pairs=pairs, **_tuples(row))
    except (KeyError, TypeError) as error:
        raise InputError(str(path), f"a field is missing or unknown ({error})", step="codebook") from error


def _tuples(row: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}


def _read(path: Path) -> dict[str, Any]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader reads the codebook ten times as fast
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except (OSError, yaml.YAMLError) as error:
        raise InputError(str(path), " ".join(str(error).split()), step="codebook") from error
    if not isinstance(data, dict):
        raise InputError(str(path), "not a mapping", step="codebook")
    return data


def _version() -> str:
    """The hash of every codebook file, by name and content. A checkout may change line ends: read as one."""
    digest = hashlib.blake2b(digest_size=6)
    files = [path for pattern in ("*.yaml", "*.csv") for path in FOLDER.rglob(pattern)]
    for path in sorted(files, key=lambda path: path.relative_to(FOLDER).as_posix()):
        digest.update(path.relative_to(FOLDER).as_posix().encode() + b"\0")
        digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()
