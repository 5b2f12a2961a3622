"""Questions that events leave open: when it was, who did it, whether it was held."""

from __future__ import annotations

from collections.abc import Iterator

from demarche.brief.happened import headline
from demarche.brief.happening import Happening, happenings, ranked
from demarche.brief.material import Material
from demarche.brief.model import Sentence
from demarche.brief.tellers import tellers
from demarche.brief.words import ours, sentence

FORCE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
"""Types whose doer is asked for where none is told."""


def days_not_told(material: Material) -> Iterator[Sentence]:
    """Events told as past without a day."""
    for each in ranked(happenings(material)):
        if each.when is None and each.main[1].status == "occurred":
            yield from _open(material, each, ": no day is told")


def doers_not_told(material: Material) -> Iterator[Sentence]:
    """Acts of force of which no account names the doer."""
    for each in ranked(happenings(material)):
        known = any(material.named(article, actor) for article, event in each.tellings for actor in event.actors)
        if not known and each.main[1].type in FORCE and each.main[1].status != "denied":
            yield from _open(material, each, ": who did it is not told")


def plans_left_open(material: Material) -> Iterator[Sentence]:
    """Planned events that no linked record tells as held."""
    rows = material.dossier.connection.execute(
        "SELECT left_record, right_record FROM judgements WHERE relation = 'announces'"
    )
    announced = {str(record) for row in rows for record in row}
    for each in ranked(happenings(material)):
        planned = all(event.status == "planned" for _, event in each.tellings)
        if planned and not announced & {event.id for _, event in each.tellings}:
            yield from _open(material, each, ": whether it took place is not told")


def _open(material: Material, each: Happening, question: str) -> Iterator[Sentence]:
    """The question, where the event can be told at all."""
    parts = headline(material, each)
    if parts is not None:
        notes = [article.note(event.trigger, event.id) for article, event in each.tellings]
        yield sentence([*parts, ours(question), *tellers(each)], notes)
