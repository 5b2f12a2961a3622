"""A real browser on a served dossier: the system's Chromium; without one these tests are skipped."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

import demarche

ROOT = Path(__file__).parents[2]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass
class Watched:
    """A page, and what it did that it must not: errors on its console, dialogs, requests to other machines."""

    page: Any
    address: str
    faults: list[str] = field(default_factory=list)

    def open(self, path: str) -> Any:
        """Go to an address of the served dossier; the page."""
        self.page.goto(self.address + path.lstrip("/"))
        return self.page

    def watch(self) -> None:
        """Note every fault from now on."""
        self.page.on(
            "console", lambda message: message.type == "error" and self.faults.append(f"console: {message.text}")
        )
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("dialog", self._dialog)
        self.page.on("request", self._request)

    def _dialog(self, dialog: Any) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request: Any) -> None:
        if urlsplit(request.url).hostname not in {"127.0.0.1", None}:
            self.faults.append(f"request: {request.url}")


def serve(path: Path, folder: Path) -> Iterator[str]:
    """Serve a dossier in a thread; its address."""
    import uvicorn

    from demarche.web.app import make_app
    from demarche.web.serve import ADDRESS, listening

    with listening(0) as listener:
        app = make_app(path, listing=folder / "listing", judge="tester")
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://{ADDRESS}:{listener.getsockname()[1]}/"
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="session")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples, coded and linked."""
    path = tmp_path_factory.mktemp("browser") / "examples.dossier"
    demarche.code(ROOT / "examples", output=path).close()
    return path


@pytest.fixture(scope="session")
def address(dossier: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the examples are served."""
    yield from serve(dossier, tmp_path_factory.mktemp("listing"))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The system's Chromium."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: browser tests need the system's (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def watched(chromium: Any, address: str) -> Iterator[Watched]:
    """A new page on the examples; at the end it must have done nothing that it must not."""
    yield from watch(chromium, address)


def watch(chromium: Any, address: str) -> Iterator[Watched]:
    """A page that is watched until the test ends."""
    context = chromium.new_context(viewport={"width": 1400, "height": 900})
    page = Watched(context.new_page(), address)
    page.watch()
    yield page
    context.close()
    assert page.faults == []
