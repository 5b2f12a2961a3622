"""The screens: one file each, which makes the data that its template and its JSON show."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from demarche.web.screens.actor import actor
from demarche.web.screens.article import article
from demarche.web.screens.campaign import campaign
from demarche.web.screens.event import event
from demarche.web.screens.home import home
from demarche.web.screens.meetings import meetings
from demarche.web.screens.review import review
from demarche.web.screens.search import search
from demarche.web.screens.statements import statements
from demarche.web.screens.terms import terms
from demarche.web.screens.timeline import timeline
from demarche.web.visit import Visit

Data = dict[str, Any]


class Screen(NamedTuple):
    """A screen: its name (and template), its address, what the menu calls it (empty: not in the menu), the key that
    leads to it behind ``g``, and what makes its data: values that JSON can hold."""

    name: str
    path: str
    title: str
    key: str
    build: Callable[[Visit], Data]


SCREENS: tuple[Screen, ...] = (
    Screen("home", "/", "Overview", "o", home),
    Screen("event", "/event", "Compare", "v", event),
    Screen("timeline", "/timeline", "Timeline", "t", timeline),
    Screen("statements", "/statements", "Statements", "s", statements),
    Screen("actor", "/actor", "Actors", "a", actor),
    Screen("meetings", "/meetings", "Meetings", "m", meetings),
    Screen("campaign", "/campaign", "Campaigns", "c", campaign),
    Screen("terms", "/terms", "Terms", "l", terms),
    Screen("review", "/review", "Review", "r", review),
    Screen("search", "/search", "Search", "p", search),
    Screen("article", "/article", "", "", article),
)

__all__ = ["SCREENS", "Data", "Screen"]
