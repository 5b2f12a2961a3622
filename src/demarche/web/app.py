"""The application: one address a screen, the same as JSON behind ``.json``, and what is judged."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from demarche.charts.palette import places
from demarche.errors import DemarcheError, NotFoundError
from demarche.store import Dossier
from demarche.store.listing import open_listed
from demarche.web import judging
from demarche.web.desk import Desk
from demarche.web.evidence import evidence
from demarche.web.guard import Guard, new_token
from demarche.web.screens import SCREENS, Screen
from demarche.web.visit import Kept, Visit
from demarche.web.words import plain, short

HERE = Path(__file__).parent
KEPT = 5_000
"""Counts that are kept at most."""


@dataclass(slots=True)
class Served:
    """What one run of the server serves: the dossier's file, its listing beside it, and who judges."""

    path: Path
    listing: Path
    judge: str
    token: str = field(default_factory=new_token)
    lock: Lock = field(default_factory=Lock)
    kept: Kept = field(default_factory=dict)
    state: object = None
    desk: Desk = field(default_factory=Desk)

    def open(self) -> Dossier:
        """The dossier with a listing of what is coded now. Requests run in threads; each opens the file for itself."""
        with self.lock:
            dossier = open_listed(self.path, self.listing)
            now = state_of(self.path)
            if now != self.state or len(self.kept) > KEPT:
                self.kept, self.state = {}, now
            return dossier

    def visit(self, request: Request, dossier: Dossier, path: str) -> Visit:
        """One request as screens see it."""
        tellers = [row[0] for row in dossier.connection.execute("SELECT DISTINCT teller FROM listing.documents")]
        state = tuple(request.query_params.multi_items())
        return Visit(dossier, path, state, places(tellers), self.token, self.judge, self.kept, self.desk)


def state_of(path: Path) -> tuple[int, int]:
    """What changes whenever the file is written: when it last was, and how much waits in its log."""
    log = Path(f"{path}-wal")
    return path.stat().st_mtime_ns, log.stat().st_size if log.exists() else 0


def make_app(path: Path, *, listing: Path, judge: str) -> Starlette:
    """The application that serves the dossier at ``path``.

    Args:
        listing: where its listing is kept while it is served.
        judge: in whose name judgements are kept.
    """
    served = Served(path, listing, judge)
    pages = environment()
    routes: list[BaseRoute] = [Mount("/static", StaticFiles(directory=HERE / "static"), name="static")]
    for screen in SCREENS:
        routes.append(
            Route(screen.path, partial(answer_page, served, pages, screen), methods=["GET"], name=screen.name)
        )
        data = "/index.json" if screen.path == "/" else f"{screen.path}.json"
        routes.append(Route(data, partial(answer_json, served, screen), methods=["GET"]))
    routes.append(Route("/judge", partial(judging.judge, served), methods=["POST"]))
    app = Starlette(
        routes=routes,
        middleware=[Middleware(Guard)],
        exception_handlers={
            HTTPException: partial(answer_error, pages),
            DemarcheError: partial(answer_error, pages),
            sqlite3.Error: partial(answer_error, pages),
        },
    )
    app.state.served = served
    return app


def environment() -> Environment:
    """The templates; all that is not markup of ours is escaped, and a name that is missing is an error."""
    pages = Environment(
        loader=PackageLoader("demarche.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.filters["plain"] = plain
    pages.filters["short"] = short
    pages.globals["screens"] = [screen for screen in SCREENS if screen.title]
    return pages


def build(
    served: Served, screen: Screen, request: Request, render: Callable[[Visit, dict[str, Any]], Response]
) -> Response:
    """A screen's data with the evidence that the address names, rendered."""
    with served.open() as dossier:
        visit = served.visit(request, dossier, screen.path)
        data = screen.build(visit)
        chosen = visit.one("record")
        data["evidence"] = evidence(visit, chosen) if chosen else None
        return render(visit, data)


def answer_page(served: Served, pages: Environment, screen: Screen, request: Request) -> Response:
    """A screen as a page."""

    def render(visit: Visit, data: dict[str, Any]) -> Response:
        template = pages.get_template(f"{screen.name}.html")
        return HTMLResponse(template.render(visit=visit, screen=screen, dossier=served.path.name, **data))

    return build(served, screen, request, render)


def answer_json(served: Served, screen: Screen, request: Request) -> Response:
    """A screen's data as JSON."""

    def render(_: Visit, data: dict[str, Any]) -> Response:
        shown = {name: value for name, value in data.items() if name not in {"chart"}}
        return Response(json.dumps(shown, ensure_ascii=False, default=str), media_type="application/json")

    return build(served, screen, request, render)


def answer_error(pages: Environment, request: Request, error: Exception) -> Response:
    """One line on what is wrong."""
    status = error.status_code if isinstance(error, HTTPException) else 404 if isinstance(error, NotFoundError) else 400
    words = error.detail if isinstance(error, HTTPException) else str(error)
    if isinstance(error, sqlite3.Error):
        status, words = 500, f"the dossier cannot be read: {error}"
    if request.url.path.endswith(".json"):
        return Response(json.dumps({"error": words}), status_code=status, media_type="application/json")
    return HTMLResponse(pages.get_template("error.html").render(words=words), status_code=status)
