"""``demarche link``: what several articles tell of one event, judged anew."""

from __future__ import annotations

import click

from demarche.cli.terminal import counted
from demarche.store import Dossier, Query, open_dossier

EPILOG = """\b
Examples:
  demarche link talks.dossier
  demarche show talks.dossier compare

\b
`demarche code` links when it is done. Linking changes no fact: judgements and clusters stand beside them and are made
anew each time. What persons have judged (demarche review) is kept in FILE.judgements.jsonl and wins over the software.
"""


@click.command("link", epilog=EPILOG)
@click.argument("file", type=click.Path(), metavar="FILE")
@click.option("--quiet", is_flag=True, help="No summary.")
def command(file: str, quiet: bool) -> None:
    """Link what several articles tell: actors, events, occasions of speech, copies; compare what they claim."""
    from demarche.link.linker import link

    with open_dossier(file, create=False) as dossier:
        link(dossier)
        if not quiet:
            click.echo(summary(dossier), err=True)


def summary(dossier: Dossier) -> str:
    """What linking found, in a line."""
    told = dossier.query(Query("SELECT 1 FROM clusters WHERE kind IN ('event', 'occasion')"))
    claims = dossier.query(Query("SELECT 1 FROM judgements WHERE kind = 'claim'"))
    differ = dossier.query(Query("SELECT 1 FROM judgements WHERE kind = 'claim' AND relation <> 'agrees'"))
    events = f"{counted(len(told), 'event')} and occasions told by several articles"
    return f"{events}; {counted(len(claims), 'claim')} compared, {len(differ):,} differ"
