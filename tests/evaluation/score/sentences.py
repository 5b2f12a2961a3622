"""Short ways to write gold and found sentences for the scorers' tests."""

from __future__ import annotations

from evaluation.gold.annotated import GoldEvent, GoldSentence, GoldStatement

TEXT = "Moldova urged Hungary to reopen the bridge on Friday, officials said."


def at(text: str, *, inside: str = TEXT) -> tuple[int, int]:
    """The offsets of a piece of the sentence."""
    start = inside.index(text)
    return start, start + len(text)


def event(
    trigger: str,
    type: str,
    *,
    mode: str | None = None,
    status: str = "occurred",
    alternative: str | None = None,
    **roles: list[str],
) -> GoldEvent:
    """An event of the sentence; roles by name, as texts."""
    spans = {role: tuple(at(text) for text in roles.get(role, [])) for role in ("actor", "recipient", "place", "time")}
    return GoldEvent(at(trigger), type, mode, status, spans, alternative)


def statement(
    cue: str | None, *, act: str = "assert", source_type: str = "unnamed", **roles: list[str]
) -> GoldStatement:
    """A statement of the sentence; roles by name, as texts."""
    spans = {role: tuple(at(text) for text in roles.get(role, [])) for role in ("source", "content", "addressee")}
    return GoldStatement(at(cue) if cue else None, spans, "indirect", act, source_type)


def sentence(
    *events: GoldEvent, statements: tuple[GoldStatement, ...] = (), id: str = "s1", story: str = "a"
) -> GoldSentence:
    """A sentence with what is marked in it."""
    return GoldSentence(id, "A", story, TEXT, events, statements, {})
