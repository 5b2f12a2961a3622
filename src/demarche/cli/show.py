"""``demarche show``: a dossier's lists, for reading."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

import click

from demarche.cli import blocks
from demarche.cli.terminal import Line, print_block
from demarche.export.kinds import rows as interchange_rows
from demarche.products import timeline
from demarche.store import Dossier, Query, Row, open_dossier

EPILOG = """\b
Examples:
  demarche show talks.dossier timeline
  demarche show talks.dossier statements --limit 20
  demarche show talks.dossier events --json | jq .type | sort | uniq -c
"""

#: What can be shown: the rows, and how one of them reads.
LISTS: dict[str, tuple[Query, Callable[[Row, blocks.TextOf], list[Line]]]] = {
    "events": (Query("SELECT * FROM event_list WHERE same_as IS NULL"), blocks.event_block),
    "statements": (Query("SELECT * FROM statement_list"), blocks.statement_block),
    "actors": (Query("SELECT * FROM actor_list"), blocks.actor_block),
    "numbers": (Query("SELECT * FROM number_list"), blocks.number_block),
    "terms": (Query("SELECT * FROM term_list ORDER BY referent, label, path, start"), blocks.term_block),
    "proposals": (Query("SELECT * FROM proposal_list"), blocks.proposal_block),
    "timeline": (timeline(), blocks.event_block),
    "documents": (Query("SELECT * FROM document_list"), blocks.document_block),
    "failures": (Query("SELECT * FROM failure_list"), blocks.failure_block),
}


@click.command("show", epilog=EPILOG)
@click.argument("file", type=click.Path(), metavar="FILE")
@click.argument("what", type=click.Choice(list(LISTS)))
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Show the first N only.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, as the interchange has it.")
def command(file: str, what: str, limit: int | None, as_json: bool) -> None:
    """Show what is in a dossier.

    An event that an article tells several times is shown once, as it tells it most fully; --json has every
    telling. timeline holds the events by day, those without a day last. failures holds what could not be read
    or coded.
    """
    with open_dossier(file) as dossier:
        query, block = LISTS[what]
        table = dossier.query(query)
        if as_json:
            for row in islice(json_rows(dossier, what), limit):
                click.echo(json.dumps(row, ensure_ascii=False))
            return
        text_of = lru_cache(maxsize=64)(dossier.text)
        for row in islice(table, limit):
            print_block(block(row, text_of))
        tell_rest(len(table), limit, what)


def json_rows(dossier: Dossier, what: str) -> Iterable[dict[str, Any]]:
    """The rows of the interchange; a product's own where it is no kind of the interchange."""
    if what == "timeline":
        return iter(dossier.query(LISTS[what][0]))
    return rows_of_kind(dossier, what)


def rows_of_kind(dossier: Dossier, what: str) -> Iterator[dict[str, Any]]:
    return (row for kind, row in interchange_rows(dossier) if kind == what)


def tell_rest(total: int, limit: int | None, what: str) -> None:
    """Say on standard error that there is nothing, or more."""
    if not total:
        click.echo(f"no {what}" if what != "timeline" else "no events", err=True)
    elif limit and total > limit:
        click.echo(f"{limit} of {total:,} shown", err=True)
