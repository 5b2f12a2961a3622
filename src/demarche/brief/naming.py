"""What a participant is called in a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from demarche.brief.countries import names_by_code, with_article
from demarche.brief.model import Part
from demarche.brief.text import plain
from demarche.brief.words import name, wording
from demarche.records import Actor, Participant

PROPER = frozenset({"person", "state"})
"""Kinds of actors whose name is a name, and stands without an article of ours."""
LONGEST = 100
_PRONOUN = re.compile(
    r"(?:i|we|us|you|he|him|she|her|it|they|them|who|whom|which|that|this|these|those|each|both|all|some|many|others?"
    r"|one|another|neither|none|everyone|everybody|nobody|someone|somebody|anyone|anybody|people|sides?|part(?:y|ies)"
    r"|countr(?:y|ies)|nations?|region|statements?|sources?|both (?:sides|part(?:y|ies)|nations|countries)"
    r"|(?:the )?two(?: sides)?)",
    re.IGNORECASE,
)
_OWNED = re.compile(r"^(?:his|her|its|their|my|our|your|whose)\s", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|a|an)\s", re.IGNORECASE)
_COMMON = re.compile(
    r"(?:about|around|over|several|some|many|most|few|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands"
    r"|tens|scores|all|both|international|other|local|senior|top|former|more|at|up|no|women|men|members?|top)$",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"\s(?:led|headed|based|backed|of|and|or|by|in|at|to|from|for|with|on|as)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Naming:
    """Names across articles: ``names`` and ``keys`` are the name and the id of the cluster of an actor's id."""

    names: Mapping[str, str]
    keys: Mapping[str, str]

    def key(self, participant: Participant) -> str:
        """What is the same for all mentions of one actor, also in other articles that are linked."""
        return self.keys.get(participant.actor, participant.actor)

    def part(self, participant: Participant, actors: Mapping[str, Actor], text: str) -> Part:
        """The name as a part of a sentence; "his office" in the article's marks, since nobody here owns it."""
        actor = actors.get(participant.actor)
        owned = [m.span.text for m in actor.mentions if _OWNED.match(m.span.text)] if actor else []
        if actor is not None and owned and len(owned) == len(actor.mentions) and actor.kind not in PROPER:
            return wording(owned[0])
        return name(self.name(participant, actors, text))

    def name(self, participant: Participant, actors: Mapping[str, Actor], text: str) -> str:
        """As it stands inside a sentence: "Salma Nassar", "the Netherlands", "farmers", "the Peruvian minister"."""
        actor = actors.get(participant.actor)
        linked = self.names.get(participant.actor, participant.name)
        if actor is None:
            return plain(linked)
        if actor.kind == "state":
            return with_article(plain(linked))
        if actor.kind == "person" and actor.name[:1].isupper() and participant.actor in self.names:
            return plain(linked)
        return _cut(_as_written(actor, text))


def is_named(participant: Participant, actors: Mapping[str, Actor]) -> bool:
    """Whether the words tell whom they mean; "it", "both sides" or "the region" do not."""
    actor = actors.get(participant.actor)
    name = _ARTICLE.sub("", participant.name.strip()) if actor is None or actor.kind not in PROPER else ""
    return not _PRONOUN.fullmatch(name) if name else True


def of_country(participant: Participant, name: str) -> str:
    """The country or body of a person, where the name does not tell it; empty where it is not known."""
    country = names_by_code().get(participant.country or "", "")
    return "" if not country or country.lower() in name.lower() or with_article(country) == name else country


def _as_written(actor: Actor, text: str) -> str:
    """The name with the article it is written with; its first letter small where it is a common word."""
    name = plain(actor.name)
    if actor.kind == "person" and name[:1].isupper() and not _ARTICLE.match(name):
        return name
    forms = [plain(m.span.text) for m in actor.mentions if m.kind != "pronoun"]
    starts = (form for form in forms if _ARTICLE.match(form) and _ARTICLE.sub("", form, count=1).startswith(name))
    written = next((form[: form.index(name) + len(name)] for form in starts), "")
    found = (written[:1].lower() + written[1:]) if written else name
    first = found.split(" ", 1)[0].strip(",.")
    common = _COMMON.match(first) or re.search(rf"(?<!\w){re.escape(first.lower())}(?!\w)", text)
    if first[:1].isupper() and common:
        found = found[:1].lower() + found[1:]
    if not written and actor.kind in {"organisation", "government", "office"}:
        found = _organisation(actor, found, forms)
    return found


def _organisation(actor: Actor, name: str, forms: list[str]) -> str:
    """With "the" where some mention of it has one, or where a plain noun would stand bare."""
    if any(form.lower() == f"the {actor.name.lower()}" for form in forms):
        return f"the {name}"
    bare = (
        name[:1].islower()
        and not name.startswith(("the ", "a ", "an "))
        and not name.split(" ", maxsplit=1)[0].endswith("s")
    )
    return f"the {name}" if bare and not re.search(r"s$", name.split(" of ", maxsplit=1)[0]) else name


def _cut(name: str) -> str:
    while _TRAILING.search(name):
        name = _TRAILING.sub("", name)
    return name if len(name) <= LONGEST else f"{name[:LONGEST].rsplit(' ', 1)[0].rstrip(',')} …"
