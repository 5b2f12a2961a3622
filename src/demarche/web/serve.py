"""Serve a dossier to this machine's browser."""

from __future__ import annotations

import contextlib
import socket
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

from demarche.errors import UsageError
from demarche.store.listing import make_listing

ADDRESS = "127.0.0.1"


def serve(path: Path, *, port: int, judge: str, ready: Callable[[str], None]) -> None:
    """Serve the dossier at ``path`` until interrupted; ``ready`` is told the address once it answers.

    Args:
        port: where to listen; 0 takes one that is free.
        judge: in whose name judgements are kept.

    Raises:
        UsageError: the port is taken.
        DossierError: the file is no dossier or cannot be read.
    """
    import uvicorn

    from demarche.web.app import make_app

    with tempfile.TemporaryDirectory(prefix="demarche-") as folder, listening(port) as listener:
        listing = Path(folder) / "listing"
        make_listing(path, listing)
        app = make_app(path, listing=listing, judge=judge)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, server_header=False))
        address = f"http://{ADDRESS}:{listener.getsockname()[1]}/"
        ready(address)
        threading.Thread(target=warm, args=(address,), daemon=True).start()
        server.run(sockets=[listener])


def warm(address: str) -> None:
    """Ask for every screen of the menu and a search once, so that counts and the words' index of a large dossier are in
    memory before somebody waits for them."""
    from demarche.web.screens import SCREENS

    for path in (*(screen.path for screen in SCREENS if screen.title), "/search?words=a"):
        with contextlib.suppress(OSError), urlopen(address + path.lstrip("/"), timeout=300) as answer:
            answer.read()


def listening(port: int) -> socket.socket:
    """A socket that listens on this machine alone.

    Raises:
        UsageError: the port is taken.
    """
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((ADDRESS, port))
    except OSError as error:
        listener.close()
        raise UsageError(f"port {port} is taken; choose another with --port") from error
    listener.listen()
    return listener
