"""``demarche show``: a dossier's lists, for reading."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from functools import lru_cache
from itertools import islice
from typing import Any

import click

from demarche.cli import blocks, comparisons, names, relations
from demarche.cli.relations import Asked
from demarche.cli.terminal import Line, print_block
from demarche.errors import UsageError
from demarche.export.kinds import rows as interchange_rows
from demarche.products.campaign import campaign
from demarche.products.compare import compare
from demarche.products.concordance import concordance
from demarche.products.keyness import key_words
from demarche.products.labels import concepts
from demarche.products.meetings import meetings
from demarche.products.periods import PERIODS
from demarche.products.series import DATED
from demarche.products.threats import threats
from demarche.products.timeline import timeline
from demarche.store import Dossier, Query, Row, open_dossier

EPILOG = """\b
Examples:
  demarche show talks.dossier timeline
  demarche show talks.dossier statements --limit 20
  demarche show talks.dossier events --json | jq .type | sort | uniq -c
"""

INFERRED = Query(
    "SELECT inferred.*, listed.outlet, listed.path FROM inferred_days AS inferred"
    " JOIN document_list AS listed ON listed.id = inferred.record ORDER BY inferred.number"
)
CLAIMS = Query(
    "SELECT * FROM judgement_list WHERE kind = 'claim' AND slot IN ('outcome', 'denial')"
    " ORDER BY slot, relation, judgement"
)

APART = Query(
    "SELECT * FROM judgement_list WHERE kind IN ('event', 'occasion')"
    " AND relation IN ('not_same', 'part_of', 'announces') ORDER BY kind, relation, judgement"
)

#: What a product makes of the whole dossier, and how one of its answers reads.
ANSWERS: dict[str, tuple[Callable[[Dossier, Asked], Iterable[Any]], Callable[[Any], list[Line]]]] = {
    "labels": (lambda dossier, asked: concepts(dossier, words=asked.words), names.concept_block),
    "keyness": (lambda dossier, asked: (k for k in key_words(dossier) if asked.words in k.word), names.key_block),
    "concordance": (lambda dossier, asked: concordance(dossier, asked.words), names.line_block),
    "meetings": (lambda dossier, asked: meetings(dossier, actors=asked.actors), relations.meeting_block),
    "threats": (lambda dossier, asked: threats(dossier, actors=asked.actors), relations.threat_block),
    "campaign": (lambda dossier, asked: campaign(dossier, asked.actors[0]), relations.step_block),
    "series": (relations.asked_series, relations.series_block),
}
BY_WORDS = ("labels", "keyness", "concordance")
BY_ACTORS = ("compare", "meetings", "threats", "campaign", "series")

#: What can be shown: the rows, and how one of them reads.
LISTS: dict[str, tuple[Query, Callable[[Row, blocks.TextOf], list[Line]]]] = {
    "events": (Query("SELECT * FROM event_list WHERE same_as IS NULL"), blocks.event_block),
    "statements": (Query("SELECT * FROM statement_list"), blocks.statement_block),
    "actors": (Query("SELECT * FROM actor_list"), blocks.actor_block),
    "numbers": (Query("SELECT * FROM number_list"), blocks.number_block),
    "terms": (Query("SELECT * FROM term_list ORDER BY referent, label, path, start"), blocks.term_block),
    "proposals": (Query("SELECT * FROM proposal_list"), blocks.proposal_block),
    "outcomes": (Query("SELECT * FROM outcome_list"), comparisons.outcome_block),
    "timeline": (timeline(), blocks.event_block),
    "only-in": (Query("SELECT * FROM only_in_list"), comparisons.only_in_block),
    "clusters": (Query("SELECT * FROM clusters ORDER BY kind, number"), comparisons.cluster_block),
    "judgements": (Query("SELECT * FROM judgement_list"), comparisons.judgement_block),
    "inferred": (INFERRED, comparisons.inferred_block),
    "documents": (Query("SELECT * FROM document_list"), blocks.document_block),
    "failures": (Query("SELECT * FROM failure_list"), blocks.failure_block),
}


@click.command("show", epilog=EPILOG)
@click.argument("file", type=click.Path(), metavar="FILE")
@click.argument("what", type=click.Choice([*LISTS, *ANSWERS, "compare"]))
@click.option("--event", metavar="ID", help="compare: the accounts of this event only.")
@click.option(
    "--actors", nargs=2, metavar="A B", help="compare, meetings, threats, series: with these two, by code or name."
)
@click.option("--actor", metavar="A", help="meetings, threats, campaign: with this one, by country code or name.")
@click.option("--by", type=click.Choice(PERIODS), default="month", help="series: the period.", show_default=True)
@click.option(
    "--dated", type=click.Choice(DATED), default="told", help="series: what has no day goes by its article's, or not."
)
@click.option("--issue", metavar="WORDS", help="compare, labels, keyness, concordance: with these words.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Show the first N only.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, as the interchange has it.")
def command(
    *,
    file: str,
    what: str,
    event: str | None,
    actors: tuple[str, str] | None,
    actor: str | None,
    by: str,
    dated: str,
    issue: str | None,
    limit: int | None,
    as_json: bool,
) -> None:
    """Show what is in a dossier.

    An event that an article tells several times is shown once, as it tells it most fully; --json has every
    telling. timeline holds the events by day, those without a day last. compare puts the accounts of one
    event side by side; only-in is what one article alone tells of a story that others share. failures
    holds what could not be read or coded. labels is what each outlet calls a thing; keyness the words that it
    uses more than others do when they tell of the same events; concordance where words stand. meetings is who met
    whom; threats come with what they are tied to; campaign is on which issue one party turned to whom; series is
    cooperation and conflict between two by period.
    """
    parties = actors or ((actor,) if actor else ())
    check(what, event=event, parties=parties, issue=issue)
    with open_dossier(file) as dossier:
        if what == "compare":
            show_comparisons(dossier, event, parties, issue, limit=limit, as_json=as_json)
            return
        if what in ANSWERS:
            asked = Asked(issue or "", parties, by, dated)
            show_answers(dossier, what, asked, limit=limit, as_json=as_json)
            return
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


def check(what: str, *, event: str | None, parties: Sequence[str], issue: str | None) -> None:
    """Refuse options that do not go with what is asked for.

    Raises:
        UsageError: one does not, or one is missing.
    """
    if event and what != "compare":
        raise UsageError("--event goes with compare")
    if parties and what not in BY_ACTORS:
        raise UsageError(f"--actors and --actor go with {', '.join(BY_ACTORS)}")
    if issue and what != "compare" and what not in BY_WORDS:
        raise UsageError(f"--issue goes with compare, {', '.join(BY_WORDS)}")
    if what == "concordance" and not issue:
        raise UsageError("concordance needs --issue WORDS")
    if what == "campaign" and len(parties) != 1:
        raise UsageError("campaign needs --actor A")
    if what == "series" and len(parties) != 2:
        raise UsageError("series needs --actors A B")


def show_comparisons(
    dossier: Dossier,
    event: str | None,
    actors: Sequence[str],
    issue: str | None,
    *,
    limit: int | None,
    as_json: bool,
) -> None:
    """Events and occasions with several accounts; without a choice also outcomes, denials and what was kept apart."""
    text_of = lru_cache(maxsize=64)(dossier.text)
    found = compare(dossier, event=event, actors=actors, issue=issue)
    shown = 0
    for comparison in islice(found, limit):
        shown += 1
        if as_json:
            click.echo(json.dumps(asdict(comparison), ensure_ascii=False))
        else:
            print_block(comparisons.comparison_block(comparison, text_of))
    if event is None and not actors and issue is None and not as_json:
        for row in islice(dossier.query(CLAIMS), limit):
            print_block(comparisons.claim_block(row, text_of))
        for row in islice(dossier.query(APART), limit):
            print_block(comparisons.apart_block(row, text_of))
    if not shown:
        click.echo("no event that several articles tell", err=True)


def show_answers(dossier: Dossier, what: str, asked: Asked, *, limit: int | None, as_json: bool) -> None:
    """What a product answers, one block or line of JSON each."""
    find, block = ANSWERS[what]
    shown = 0
    for answer in islice(find(dossier, asked), limit):
        shown += 1
        if as_json:
            click.echo(json.dumps(asdict(answer), ensure_ascii=False))
        else:
            print_block(block(answer))
    if not shown:
        click.echo(f"no {what}", err=True)


def json_rows(dossier: Dossier, what: str) -> Iterable[dict[str, Any]]:
    """The rows of the interchange; a product's own where it is no kind of the interchange."""
    if what in {"timeline"}:
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
