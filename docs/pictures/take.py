"""Takes the pictures of the documentation (``make pictures``): the examples, as the page shows them in Chromium."""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SIZE = {"width": 1280, "height": 800}


def addresses(client: Any) -> dict[str, str]:
    """What is shown, by the picture's name: rows that say something, with their evidence."""
    shared = client.get("/event.json").json()["page"]["rows"]
    squid = next(row for row in shared if "fisheries" in row["name"])
    denial = client.get("/statements.json?act=deny").json()["page"]["rows"][0]
    met = client.get("/timeline.json?type=CONSULT&year=2024").json()["page"]["rows"][0]
    label = client.get("/terms.json").json()["referents"][0]["link"]
    return {
        "event": f"/event?id={squid['id']}",
        "statements": f"/statements?act=deny&record={denial['id']}",
        "timeline": f"/timeline?year=2024&record={met['id']}",
        "article": f"/article?document={denial['document']}&record={denial['id']}&mark=events&mark=statements",
        "actor": "/actor?country=PER",
        "meetings": "/meetings",
        "campaign": "/campaign?party=PER",
        "terms": label,
        "search": "/search?words=gates",
        "review": "/review",
    }


def main() -> None:
    """Serve the examples, and take each picture."""
    import uvicorn
    from playwright.sync_api import sync_playwright
    from starlette.testclient import TestClient

    import demarche
    from demarche.web.app import make_app
    from demarche.web.serve import ADDRESS, listening

    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("no Chromium on this machine")
    with tempfile.TemporaryDirectory() as folder, listening(0) as listener:
        path = Path(folder) / "yarahue.dossier"
        demarche.code("examples", output=path).close()
        app = make_app(path, listing=Path(folder) / "listing", judge="reader")
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False))
        threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True).start()
        while not server.started:
            time.sleep(0.05)
        shown = addresses(TestClient(app, base_url="http://127.0.0.1"))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
            page = browser.new_page(viewport=SIZE)
            for name, address in shown.items():
                page.goto(f"http://{ADDRESS}:{listener.getsockname()[1]}{address}")
                page.screenshot(path=HERE / f"{name}.png")
            browser.close()
        server.should_exit = True


if __name__ == "__main__":
    main()
