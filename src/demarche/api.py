"""The main job as a function: articles in, a dossier out."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from demarche.dossier import Dossier, open_dossier
from demarche.engines import code_all
from demarche.errors import EvidenceError, InputError, UsageError
from demarche.read import read
from demarche.records import Coding, Document, Failure, Run
from demarche.settings import threads
from demarche.store import Dossier as StoredDossier

Inputs = str | Path | Iterable[str | Path]


class Coder(Protocol):
    """What codes a document. The module ``demarche.coder`` is one; a test passes another."""

    def current_run(self) -> Run:
        """The versions that code: what a dossier is asked before an article is coded again."""

    def code_document(self, document: Document) -> Coding:
        """The records of one document; the same for the same document."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input. ``coding`` is set where it was coded now, ``failure`` where it failed;
    neither where the dossier had it already."""

    path: str
    coding: Coding | None = None
    failure: Failure | None = None


def code(
    inputs: Inputs,
    *,
    output: str | os.PathLike[str] | None = None,
    columns: Mapping[str, str] | None = None,
    format: str | None = None,
    limit_bytes: int | None = None,
    coder: Coder | None = None,
    link: bool = True,
) -> Dossier:
    """Read articles, code and link them, and give the dossier that holds what was found.

    Args:
        inputs: files, folders, patterns, or ``-`` for standard input.
        output: the dossier's file, made or added to; without it the dossier lives in memory.
        columns: which column of a table or field of a JSON line is the ``text``, ``title``, ``published`` ...
        format: the format to read all inputs as, instead of what each is recognised as.
        limit_bytes: the most bytes an article may have.
        coder: what codes instead of the model that is installed.
        link: whether what several articles tell is linked when all are coded.

    What cannot be read or coded is in ``dossier.failures``.

    Raises:
        UsageError: an option is wrong.
        ModelError: the model is missing or broken.
        DossierError: the output cannot be written.
    """
    items = read_all(inputs, columns=columns, format=format, limit_bytes=limit_bytes)
    dossier = open_dossier(output if output is not None else ":memory:", create=True)
    for _ in code_into(dossier, items, coder=coder):
        pass
    if link:
        link_dossier(dossier)
    return dossier


def link_dossier(dossier: StoredDossier) -> bool:
    """Link what several articles of a dossier tell, unless this version has linked all that is in it; whether it did.

    Raises:
        DossierError: the dossier cannot be written, or its file of persons' judgements cannot be read.
    """
    from demarche.link import linker

    if dossier.is_linked(linker.version()):
        return False
    linker.link(dossier)
    return True


def read_all(
    inputs: Inputs, *, columns: Mapping[str, str] | None, format: str | None, limit_bytes: int | None
) -> Iterator[Document | Failure]:
    """``demarche.read``, with its own limit where none is given."""
    if limit_bytes is None:
        return read(inputs, columns=columns, format=format)
    return read(inputs, columns=columns, format=format, limit_bytes=limit_bytes)


def code_into(
    dossier: StoredDossier, items: Iterable[Document | Failure], *, coder: Coder | None = None
) -> Generator[Outcome, None, None]:
    """Code what the dossier does not have yet, commit each document as it is done, and tell what became of
    it.

    Stopping at any point loses the document in hand and nothing else.
    """
    coder = coder or installed_coder()
    run = coder.current_run().id
    standing = {failure.path for failure in dossier.failures}
    recovered: set[str] = set()
    failed: set[str] = set()
    for item in items:
        outcome = keep(dossier, item, coder, run)
        (failed if outcome.failure else recovered).update(standing & places(outcome.path))
        yield outcome
    dossier.recover(sorted(recovered - failed))


def installed_coder() -> Coder:
    """The model's coder, imported here so that ``import demarche`` stays light.

    Raises:
        UsageError: an environment variable has a value it cannot have.
    """
    try:
        threads()
    except ValueError as error:
        raise UsageError(str(error)) from error
    from demarche import coder

    return coder


def keep(dossier: StoredDossier, item: Document | Failure, coder: Coder, run: str) -> Outcome:
    """Code one document unless the dossier has it, and store what it gives."""
    try:
        if isinstance(item, Document) and dossier.has(item, run):
            return Outcome(item.path)
        (result,) = code_all([item], coder=coder.code_document)
        if not isinstance(result, Failure):
            document, coding = result
            dossier.add(document, coding)
            return Outcome(document.path, coding=coding)
    except InputError as error:
        result = Failure(item.path, error.step, error.reason)
    except EvidenceError as error:
        result = Failure(item.path, "store", str(error).removeprefix(f"{item.path}: "))
    dossier.add_failure(result)
    return Outcome(result.path, failure=result)


def places(path: str) -> set[str]:
    """A path and, for an item of a table or feed (``file#item``), the file it is in."""
    return {path, path.rpartition("#")[0]}
