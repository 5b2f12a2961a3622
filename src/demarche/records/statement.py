"""Statements: who is said to have said what, to whom, and how the outlet passes it on."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.records.actor import Participant
from demarche.records.event import PlaceReference, TimeReference
from demarche.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One attribution relation.

    ``quote_type``: direct, indirect, mixed, free_indirect. ``act``: assert, deny, concede, accuse, demand, warn,
    threaten, propose, promise, praise, condemn, announce, estimate, other. ``source_type``: named, unnamed,
    anonymous, state, document, outlet, none. ``polarity``: positive, or negative ("has not announced"). ``hedge`` and
    ``outlet_stance`` are the deciding words ("reportedly"; "claimed"). ``parent`` is the statement this one is
    quoted in; ``responds_to`` the statement it answers. ``on_behalf_of`` is whom the source speaks for where that is
    told ("conveyed Islamabad's stance"); ``anonymity`` the words why a name is withheld ("on condition of anonymity");
    ``condition`` what the statement ties its content to ("unless the drills stop"). ``occasion`` are the words that
    tell on what occasion it was made ("at a news conference", "Speaking at the UN Headquarters"); ``times`` and
    ``places`` when and where it was.

    Raises:
        ValueError: the statement has neither cue nor content.
    """

    id: str
    document: str
    source: Participant | None
    cue: Span | None
    content: tuple[Span, ...]
    addressee: Participant | None = None
    on_behalf_of: Participant | None = None
    quote_type: str
    act: str
    source_type: str
    polarity: str = "positive"
    hedge: Span | None = None
    outlet_stance: Span | None = None
    anonymity: Span | None = None
    condition: Span | None = None
    occasion: Span | None = None
    times: tuple[TimeReference, ...] = ()
    places: tuple[PlaceReference, ...] = ()
    parent: str | None = None
    responds_to: str | None = None
    confidence: float

    def __post_init__(self) -> None:
        if self.cue is None and not self.content:
            raise ValueError("a statement needs a cue or a content")
