"""``demarche code``: articles in, a dossier out."""

from __future__ import annotations

import click

from demarche.api import Coder, Outcome, code_into, link_dossier, read_all
from demarche.cli.progress import Progress, progress
from demarche.cli.terminal import counted, printable
from demarche.read import READERS
from demarche.store import open_dossier

EPILOG = """\b
Examples:
  demarche code articles/ -o talks.dossier
  demarche code 'news/*.html' wire.jsonl -o talks.dossier
  demarche code archive.csv --columns text=body,published=date,outlet=source -o talks.dossier
  curl -s https://example.org/story | demarche code - --format html -o talks.dossier

\b
Running it again on the same articles adds nothing; a changed article is added as a new version. At the end all
that is in the dossier is linked (a minute for two thousand articles); --no-link leaves that to demarche link.
"""


class ColumnMap(click.ParamType[dict[str, str]]):
    """``field=column,field=column``."""

    name = "FIELD=COLUMN,..."

    def convert(
        self, value: str | dict[str, str], param: click.Parameter | None, ctx: click.Context | None
    ) -> dict[str, str]:
        if isinstance(value, dict):
            return value
        pairs = [pair.partition("=") for pair in value.split(",")]
        for field, equals, column in pairs:
            if not (field.strip() and equals and column.strip()):
                self.fail(f"{value!r} is not like text=body,published=date", param, ctx)
        return {field.strip(): column.strip() for field, _, column in pairs}


@click.command("code", epilog=EPILOG)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("-o", "--output", required=True, type=click.Path(), metavar="FILE", help="The dossier, made or added to.")
@click.option("--columns", type=ColumnMap(), help="Which column of a table or field of JSON lines is which.")
@click.option(
    "--format",
    "format_",
    type=click.Choice([reader.name for reader in READERS]),
    help="Read all inputs as this format.",
)
@click.option("--limit-mb", type=click.IntRange(min=1), metavar="N", help="The largest article, in megabytes.")
@click.option("--no-link", is_flag=True, help="Do not link what is in the dossier when all is coded.")
@click.option("--quiet", is_flag=True, help="No progress and no summary; failures are still told.")
@click.pass_context
def command(
    ctx: click.Context,
    *,
    inputs: tuple[str, ...],
    output: str,
    columns: dict[str, str] | None,
    format_: str | None,
    limit_mb: int | None,
    no_link: bool,
    quiet: bool,
) -> None:
    """Read articles, code them, and keep what is found in a dossier.

    INPUT is a file (text, HTML, JSONL, CSV, Parquet), a folder, a pattern, or - for standard input.
    """
    coder: Coder | None = ctx.obj  # a test hands its own coder in as the context's object
    limit_bytes = limit_mb * 1_000_000 if limit_mb else None
    items = read_all(inputs, columns=columns, format=format_, limit_bytes=limit_bytes)
    tally = Tally()
    with open_dossier(output, create=True) as dossier, progress(inputs, quiet=quiet) as shown:
        for outcome in code_into(dossier, items, coder=coder):
            tally.count(outcome)
            report(outcome, shown)
        if not no_link:
            link_dossier(dossier)
    if not quiet:
        click.echo(tally.summary(), err=True)
    ctx.exit(1 if tally.failed else 0)


def report(outcome: Outcome, shown: Progress) -> None:
    if outcome.failure:
        shown.line(printable(f"{outcome.path}: {outcome.failure.reason}"))
    shown.advance(outcome.path)


class Tally:
    """What a command did, counted."""

    def __init__(self) -> None:
        self.documents = self.events = self.statements = self.actors = self.unchanged = self.failed = 0

    def count(self, outcome: Outcome) -> None:
        if outcome.failure:
            self.failed += 1
        elif outcome.coding is None:
            self.unchanged += 1
        else:
            self.documents += 1
            self.events += len(outcome.coding.events)
            self.statements += len(outcome.coding.statements)
            self.actors += len(outcome.coding.actors)

    def summary(self) -> str:
        found = (
            counted(self.documents, "document"),
            counted(self.events, "event"),
            counted(self.statements, "statement"),
            counted(self.actors, "actor"),
        )
        unchanged = f"; {self.unchanged:,} unchanged" if self.unchanged else ""
        failed = f"; {self.failed:,} failed" if self.failed else ""
        return f"{', '.join(found)}{unchanged}{failed}"
