"""How long each page of a served dossier takes: ``python -m bench.pages FILE``.

A page is asked for five times, as its HTML, in one process without a network; the median counts. The first time is told
beside it: it reads pages of the file that are not in memory yet.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from demarche.store.listing import make_listing
from demarche.web.app import make_app
from demarche.web.screens import SCREENS

TIMES = 5


def addresses(client: Any) -> Iterator[str]:
    """What is asked for: every screen, narrowed lists, late pages, and rows with their evidence."""
    yield from (screen.path for screen in SCREENS if screen.path not in {"/article", "/event", "/actor"})
    rows = client.get("/statements.json?act=deny").json()["page"]["rows"]
    yield from ("/statements?act=deny", "/statements?is=alone", "/statements?page=500")
    if rows:
        yield f"/statements?act=deny&record={rows[0]['id']}"
        yield f"/article?document={rows[0]['document']}&record={rows[0]['id']}&mark=events&mark=statements"
        yield f"/event?id={rows[0]['id']}"
    yield from (
        "/event",
        "/actor",
        "/actor?country=USA",
        "/timeline?country=USA&type=CONSULT",
        "/search?words=minister",
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Time the pages of a dossier.")
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "listing"
        start = time.perf_counter()
        make_listing(arguments.file, listing)
        print(f"listing made in {time.perf_counter() - start:.1f} s, {listing.stat().st_size / 1e6:.0f} MB")
        app = make_app(arguments.file, listing=listing, judge="bench")
        with TestClient(app, base_url="http://127.0.0.1") as client:
            for address in addresses(client):
                report(client, address)


def report(client: Any, address: str) -> None:
    """Print the median and the first time of one page, in milliseconds."""
    took = []
    for _ in range(TIMES):
        start = time.perf_counter()
        answer = client.get(address)
        took.append(1000 * (time.perf_counter() - start))
    print(f"{statistics.median(took):7.0f} ms  (first {took[0]:.0f})  {answer.status_code}  {address}")


if __name__ == "__main__":
    main()
