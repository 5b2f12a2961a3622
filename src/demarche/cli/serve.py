"""``demarche serve``: a dossier in the browser."""

from __future__ import annotations

import getpass
from pathlib import Path

import click

EPILOG = """\b
Examples:
  demarche serve talks.dossier
  demarche serve talks.dossier --port 8080 --no-browser

\b
The page is served to this machine alone and works without a network. Judgements made
on it are kept in FILE.judgements.jsonl, as those of `demarche review` are. Ctrl-C ends it.
"""


@click.command("serve", epilog=EPILOG)
@click.argument("file", type=click.Path(), metavar="FILE")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="Where to listen; 0: any.")
@click.option("--as", "name", metavar="NAME", help="Who judges; the user's name by default.")
@click.option("--browser/--no-browser", default=True, help="Whether to open the page.")
def command(*, file: str, port: int, name: str | None, browser: bool) -> None:
    """Show a dossier as a local page: accounts side by side, statements, timeline, actors, terms, search, review."""
    import webbrowser

    from demarche.web.serve import serve

    def ready(address: str) -> None:
        click.echo(address)
        if browser:
            webbrowser.open(address)

    serve(Path(file), port=port, judge=name or getpass.getuser(), ready=ready)
