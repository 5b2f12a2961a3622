"""What persons have judged: an append-only file beside the dossier, keyed by the words that a judgement rests on.

A record is found again by the hash of its kind, its sentence, its place in it and its own words: coding a text again,
or another text, changes nothing of that. Where a sentence was edited, the record of the same article whose sentence is
most like it and that reads the same is taken.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

from demarche.errors import DossierError

RELATIONS = ("same", "not_same", "unsure")
ALIKE = 0.6
"""The least share of words that an edited sentence has in common with the one that was judged."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words that identify a record: its kind, the article's path, its sentence, its words, their offset."""

    kind: str
    path: str
    sentence: str
    text: str
    offset: int

    @property
    def key(self) -> str:
        """The hash of all but the path; white space counts as one space."""
        parts = (self.kind, " ".join(self.sentence.split()), " ".join(self.text.split()), self.offset)
        return blake2b(json.dumps(parts, ensure_ascii=False).encode(), digest_size=12).hexdigest()


@dataclass(frozen=True, slots=True)
class PersonalJudgement:
    """A person's word on two records; ``undoes`` is the id of an earlier one that is taken back (the rest is then that
    one's)."""

    id: str
    time: str
    judge: str
    relation: str
    left: Anchor
    right: Anchor
    undoes: str | None = None


def judgements_path(dossier: str | os.PathLike[str]) -> Path:
    """The file of persons' judgements of a dossier."""
    return Path(f"{os.fspath(dossier)}.judgements.jsonl")


class JudgementFile:
    """The append-only file; a line is never changed."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def append(self, relation: str, left: Anchor, right: Anchor, *, judge: str) -> PersonalJudgement:
        """Write down a judgement.

        Raises:
            DossierError: the file cannot be written.
        """
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        return self._write(PersonalJudgement(_identity(now, left, right), now, judge, relation, left, right))

    def undo(self, judgement: PersonalJudgement, *, judge: str) -> PersonalJudgement:
        """Take a judgement back: another line that says so."""
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        left, right = judgement.left, judgement.right
        line = PersonalJudgement(
            _identity(now, left, right), now, judge, judgement.relation, left, right, undoes=judgement.id
        )
        return self._write(line)

    def history(self) -> list[PersonalJudgement]:
        """All lines, the oldest first.

        Raises:
            DossierError: a line is no judgement; names it.
        """
        if not self.path.exists():
            return []
        with self.path.open(encoding="utf-8") as lines:
            return [self._read(number, line) for number, line in enumerate(lines, 1) if line.strip()]

    def standing(self) -> list[PersonalJudgement]:
        """The judgements that hold: not taken back, the last one on each pair."""
        return standing_in(self.history())

    def _write(self, judgement: PersonalJudgement) -> PersonalJudgement:
        line = json.dumps(asdict(judgement), ensure_ascii=False) + "\n"
        try:
            with self.path.open("a", encoding="utf-8") as file:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise DossierError(f"{self.path}: cannot be written: {error.strerror or error}") from error
        return judgement

    def _read(self, number: int, line: str) -> PersonalJudgement:
        try:
            row = json.loads(line)
            left, right = Anchor(**row.pop("left")), Anchor(**row.pop("right"))
            judgement = PersonalJudgement(**row, left=left, right=right)
            if judgement.relation not in RELATIONS:
                raise ValueError(f"no relation {judgement.relation!r}")
        except (ValueError, TypeError, KeyError) as error:
            raise DossierError(f"{self.path}: line {number} is no judgement: {error}") from error
        return judgement


def standing_in(history: Sequence[PersonalJudgement]) -> list[PersonalJudgement]:
    """The judgements that hold after some lines of the file: not taken back, the last one on each pair."""
    undone = {each.undoes for each in history if each.undoes}
    last: dict[frozenset[str], PersonalJudgement] = {}
    for each in history:
        if each.undoes is None and each.id not in undone:
            last[frozenset((each.left.key, each.right.key))] = each
    return list(last.values())


def _identity(now: str, left: Anchor, right: Anchor) -> str:
    return blake2b(f"{now} {left.key} {right.key}".encode(), digest_size=8).hexdigest()


class Anchors:
    """Records by what identifies them, to find those that persons judged."""

    def __init__(self, anchored: Iterable[tuple[str, Anchor]]) -> None:
        self._by_key: defaultdict[str, list[tuple[str, Anchor]]] = defaultdict(list)
        self._by_path: defaultdict[tuple[str, str, str], list[tuple[str, Anchor]]] = defaultdict(list)
        for record, anchor in anchored:
            self._by_key[anchor.key].append((record, anchor))
            self._by_path[anchor.path, anchor.kind, anchor.text].append((record, anchor))

    def find(self, wanted: Anchor) -> str | None:
        """The record that an anchor means, None where it is gone."""
        exact = self._by_key.get(wanted.key, ())
        if exact:
            return next((record for record, anchor in exact if anchor.path == wanted.path), exact[0][0])
        best: tuple[float, str] | None = None
        for record, anchor in self._by_path.get((wanted.path, wanted.kind, wanted.text), ()):
            shared = _alike(anchor.sentence, wanted.sentence)
            if shared >= ALIKE and (best is None or shared > best[0]):
                best = shared, record
        return best[1] if best else None


def _alike(one: str, other: str) -> float:
    """The share of words that two sentences have in common."""
    first, second = set(one.lower().split()), set(other.lower().split())
    return len(first & second) / len(first | second) if first | second else 0.0


@dataclass(frozen=True, slots=True)
class Found:
    """Persons' judgements with the records they are found in: pairs in the order of the records' ids, and those whose
    records are gone."""

    pairs: Mapping[tuple[str, str], PersonalJudgement]
    lost: Sequence[PersonalJudgement]


def locate(standing: Iterable[PersonalJudgement], anchors: Anchors) -> Found:
    """The records that judgements are on, as they are now."""
    pairs: dict[tuple[str, str], PersonalJudgement] = {}
    lost: list[PersonalJudgement] = []
    for judgement in standing:
        left, right = anchors.find(judgement.left), anchors.find(judgement.right)
        if left is None or right is None or left == right:
            lost.append(judgement)
        else:
            pairs[min(left, right), max(left, right)] = judgement
    return Found(pairs, lost)
