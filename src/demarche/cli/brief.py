"""``demarche brief``: a dossier as a sourced text that one reads or prints."""

from __future__ import annotations

from pathlib import Path

import click

from demarche.brief import ROWS, brief
from demarche.store import open_dossier

EPILOG = """\b
Examples:
  demarche brief talks.dossier --actor Peru -o peru.html
  demarche brief talks.dossier --dyad Peru Chile -o talks.docx
  demarche brief talks.dossier --issue "the weir" --from 2024-03-01 --to 2024-03-31
"""


@click.command("brief", epilog=EPILOG)
@click.argument("file", type=click.Path(), metavar="FILE")
@click.option("--actor", metavar="A", help="About one: a country (name or code) or a part of a name.")
@click.option("--dyad", nargs=2, metavar="A B", help="About what passes between two.")
@click.option("--issue", metavar="WORDS", help="What is told in sentences with these words.")
@click.option("--from", "since", metavar="DAY", help="Of this day (YYYY-MM-DD) or later.")
@click.option("--to", "until", metavar="DAY", help="Of this day or earlier.")
@click.option(
    "--rows", type=click.IntRange(min=1), default=ROWS, show_default=True, help="Sentences a section, at most."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(),
    default="-",
    metavar="FILE",
    help="A .md, .html or .docx file; - prints Markdown.",
)
def command(
    *,
    file: str,
    actor: str | None,
    dyad: tuple[str, str] | None,
    issue: str | None,
    since: str | None,
    until: str | None,
    rows: int,
    output: str,
) -> None:
    """Write a brief: what happened, who said what, where accounts differ, what was proposed and answered, which terms
    are used, what stays open. Every sentence has a footnote to outlet, day and the words it rests on.

    The brief has the same sections for every party and calls no account right. Without -o it is printed as Markdown.
    """
    path = Path(output)
    if output != "-":
        from demarche.brief.write import writer_for

        writer_for(path)
    with open_dossier(file) as dossier:
        made = brief(dossier, actor=actor, dyad=dyad, issue=issue, since=since, until=until, rows=rows)
        if output == "-":
            click.echo(made.to_markdown(), nl=False)
        else:
            made.save(path)
            click.echo(output)
    if not made.sources:
        click.echo("nothing in the dossier belongs to this", err=True)
