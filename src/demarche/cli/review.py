"""``demarche review``: a person judges pairs; what is said is kept beside the dossier and wins over the software."""

from __future__ import annotations

import getpass
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import click

from demarche.cli.comparisons import judgement_block
from demarche.cli.terminal import Line, counted, print_block
from demarche.errors import UsageError
from demarche.link.judged import Anchor, Anchors, JudgementFile, PersonalJudgement, judgements_path
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

KEYS: Mapping[str, str] = {"x": "same", "n": "not_same", "u": "unsure"}


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
        elif direct is not None:
            changed = [judge_by_id(dossier, judgements, person, *direct)]
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


def judge_by_id(
    dossier: Dossier, judgements: JudgementFile, person: str, key: str, one: str, other: str
) -> PersonalJudgement:
    """Judge two records by their ids.

    Raises:
        UsageError: there is no such record, or they are of different kinds.
    """
    known = anchors_of(dossier, (one, other))
    for record in (one, other):
        if record not in known:
            raise UsageError(f"{dossier.path}: no event, statement or actor {record!r}")
    if known[one].kind != known[other].kind:
        raise UsageError(f"{one} and {other} are of different kinds")
    return judgements.append(KEYS[key], known[one], known[other], judge=person)


def take_back(judgements: JudgementFile, person: str) -> list[PersonalJudgement]:
    """Take back the last judgement that stands, if there is one."""
    standing = sorted(judgements.standing(), key=lambda each: each.time)
    if not standing:
        click.echo("nothing to take back", err=True)
        return []
    return [judgements.undo(standing[-1], judge=person)]


def anchors_of(dossier: Dossier, records: Sequence[str]) -> Mapping[str, Anchor]:
    """The words that identify what can be judged in the documents of some records."""
    return anchors_by_id(dossier, dossier.documents_of(records))


def anchors_in(dossier: Dossier, paths: Sequence[str]) -> Mapping[str, Anchor]:
    """The same for documents by their paths."""
    sql = "SELECT id FROM document_list WHERE path IN (SELECT value FROM json_each(:paths))"
    rows = dossier.query(Query(sql, {"paths": json.dumps(list(paths))}))
    return anchors_by_id(dossier, [row["id"] for row in rows])


def anchors_by_id(dossier: Dossier, documents: Sequence[str]) -> Mapping[str, Anchor]:
    from demarche.link.facts import gather_facts
    from demarche.link.linker import anchors

    return dict(anchors(gather_facts(dossier.entries(documents))))


def relink(dossier: Dossier, changed: Sequence[PersonalJudgement]) -> None:
    """Link anew what hangs together with what was judged; the whole dossier where actors or occasions were."""
    from demarche.link.correction import correct_events
    from demarche.link.linker import link

    kinds = {judgement.left.kind for judgement in changed}
    records = [record for judgement in changed for record in records_of(dossier, judgement)]
    if kinds != {"event"} or not correct_events(dossier, records):
        link(dossier)
    stand = dossier.query(Query("SELECT * FROM judgements WHERE score IS NULL AND kind <> 'claim'"))
    click.echo(f"linked; {counted(len(stand), 'judgement')} by persons stand", err=True)


def records_of(dossier: Dossier, judgement: PersonalJudgement) -> Iterator[str]:
    """The events that a judgement is on, as they are now."""
    known = Anchors(anchors_in(dossier, [side.path for side in (judgement.left, judgement.right)]).items())
    for side in (judgement.left, judgement.right):
        record = known.find(side)
        if record is not None:
            yield record


def history_lines(judgement: PersonalJudgement) -> list[Line]:
    """A line of the file, for reading."""
    verb = "took back" if judgement.undoes else "judged"
    head = f"{judgement.time} {judgement.judge} {verb} {judgement.relation} ({judgement.id})"
    return [
        Line(head, "head"),
        *(Line(f"“{side.text}” in: {side.sentence}", indent=4) for side in (judgement.left, judgement.right)),
    ]
