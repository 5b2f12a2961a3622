"""``demarche review``: a person judges pairs; what is said is kept beside the dossier and wins over the software."""

from __future__ import annotations

import getpass
import json
from collections.abc import Iterator, Sequence
from functools import lru_cache

import click

from demarche.cli.comparisons import judgement_block
from demarche.cli.terminal import Line, counted, print_block
from demarche.link.judged import JudgementFile, PersonalJudgement, judgements_path
from demarche.link.reviewing import KEYS, anchors_by_id, correct, judge_by_id, take_back
from demarche.products.excerpt import sentence_around
from demarche.products.review import KINDS, to_review
from demarche.store import Dossier, Query, Row, open_dossier

EPILOG = """\b
Keys: x the same   n not the same   u unsure   s skip   b take the last one back   q end
\b
Examples:
  demarche review talks.dossier
  demarche review talks.dossier --judge x event-1f2e... event-9a8b...
  demarche review talks.dossier --history
  demarche review talks.dossier --undo

\b
What is judged is written to FILE.judgements.jsonl at once, one line each, and never changed. The dossier is linked
anew at the end.
"""


@click.command("review", epilog=EPILOG)
@click.argument("file", type=click.Path(), metavar="FILE")
@click.option("--kind", type=click.Choice(KINDS), help="Pairs of this kind only.")
@click.option("--as", "name", metavar="NAME", help="Who judges; the user's name by default.")
@click.option(
    "--judge",
    "direct",
    type=(click.Choice(list(KEYS)), str, str),
    metavar="KEY ID ID",
    help="Judge one pair of records by their ids, without asking.",
)
@click.option("--undo", is_flag=True, help="Take back the last judgement that stands.")
@click.option("--history", is_flag=True, help="Show all that was judged, and what was taken back.")
def command(
    *, file: str, kind: str | None, name: str | None, direct: tuple[str, str, str] | None, undo: bool, history: bool
) -> None:
    """Judge pairs that may be one event, one occasion of speech, or one actor; the doubtful ones come first."""
    person = name or getpass.getuser()
    with open_dossier(file) as dossier:
        judgements = JudgementFile(judgements_path(dossier.path))
        if history:
            for each in judgements.history():
                print_block(history_lines(each))
            return
        if undo:
            changed = take_back(judgements, person)
            if not changed:
                click.echo("nothing to take back", err=True)
        elif direct is not None:
            key, one, other = direct
            changed = [judge_by_id(dossier, judgements, person, KEYS[key], one, other)]
        else:
            changed = ask(dossier, judgements, person, kind)
        if changed:
            relink(dossier, changed)


def ask(dossier: Dossier, judgements: JudgementFile, person: str, kind: str | None) -> list[PersonalJudgement]:
    """Show pairs and take keys; what was judged."""
    text_of = lru_cache(maxsize=64)(dossier.text)
    made: list[PersonalJudgement] = []
    for row in list(dossier.query(to_review(kind=kind))):
        anchor_of = anchors_by_id(dossier, [row["left_document_id"], row["right_document_id"]])
        left, right = anchor_of.get(row["left_record"]), anchor_of.get(row["right_record"])
        if left is None or right is None:
            continue
        print_block([*judgement_block(row, text_of), *context(row, text_of)])
        key = read_key(judgements, person, made)
        if key == "q":
            break
        if key in KEYS:
            made.append(judgements.append(KEYS[key], left, right, judge=person))
    click.echo(counted(len(made), "judgement"), err=True)
    return made


def read_key(judgements: JudgementFile, person: str, made: list[PersonalJudgement]) -> str:
    """The next key that says something of the pair at hand; ``b`` takes the last one back and asks again."""
    while True:
        key = str(click.prompt("x/n/u/s/b/q", prompt_suffix=" ", default="s", show_default=False)).strip().lower()[:1]
        if key == "b" and made:
            judgements.undo(made.pop(), judge=person)
            click.echo("taken back", err=True)
        elif key in {*KEYS, "s", "q"}:
            return key


def context(row: Row, text_of: object) -> Iterator[Line]:
    """The sentences of both sides."""
    assert callable(text_of)
    for side in ("left", "right"):
        for start, end, _ in json.loads(row[f"{side}_spans"])[:1]:
            before, found, after = sentence_around(text_of(row[f"{side}_document"]), start, end)
            yield Line(f"{before}«{found}»{after}", indent=4)


def relink(dossier: Dossier, changed: Sequence[PersonalJudgement]) -> None:
    """Link anew what hangs together with what was judged; the whole dossier where actors or occasions were."""
    from demarche.link.linker import link

    if not correct(dossier, changed):
        link(dossier)
    stand = dossier.query(Query("SELECT * FROM judgements WHERE score IS NULL AND kind <> 'claim'"))
    click.echo(f"linked; {counted(len(stand), 'judgement')} by persons stand", err=True)


def history_lines(judgement: PersonalJudgement) -> list[Line]:
    """A line of the file, for reading."""
    verb = "took back" if judgement.undoes else "judged"
    head = f"{judgement.time} {judgement.judge} {verb} {judgement.relation} ({judgement.id})"
    return [
        Line(head, "head"),
        *(Line(f"“{side.text}” in: {side.sentence}", indent=4) for side in (judgement.left, judgement.right)),
    ]
