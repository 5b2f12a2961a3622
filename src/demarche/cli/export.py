"""``demarche export``: a dossier as files for other programs."""

from __future__ import annotations

import click

from demarche.export import EXPORTS, export
from demarche.store import open_dossier

EPILOG = """\b
Formats:
{formats}

\b
Examples:
  demarche export talks.dossier --to jsonl -o out/
  demarche export talks.dossier --to csv -o tables/
""".format(formats="\n".join(f"  {each.name:<8} {each.description}" for each in EXPORTS))


@click.command("export", epilog=EPILOG)
@click.argument("file", type=click.Path(), metavar="FILE")
@click.option("--to", "format_", required=True, type=click.Choice([each.name for each in EXPORTS]), help="Format.")
@click.option("-o", "--output", required=True, type=click.Path(), metavar="DIR", help="The folder to write to.")
def command(file: str, format_: str, output: str) -> None:
    """Write a dossier's documents, events, statements, actors, failures and runs to files.

    The latest version of each article is written, as it was coded last.
    """
    with open_dossier(file) as dossier:
        for path in export(dossier, to=format_, directory=output):
            click.echo(path)
