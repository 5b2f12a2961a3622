"""What follows a judgement while the page is served: linking anew, one thing at a time, while pages go on."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock, Thread

from demarche.errors import DemarcheError
from demarche.link.judged import PersonalJudgement
from demarche.store import open_dossier

STOPPED = "it stopped; what it says stands in the terminal"


@dataclass(slots=True)
class Desk:
    """One run's reviewing: who writes to the file of judgements holds ``writing``.

    A correction of events or a linking of the whole is done by a thread. ``began``: when linkings of this run began to
    read the file, by when the dossier says they were done; ``linkings`` counts them. ``failure`` says why the last try
    stopped, if it did. ``records``: the records that judgements are on, by the judgements’ ids and the last coding.
    """

    writing: Lock = field(default_factory=Lock)
    began: dict[str, str] = field(default_factory=dict)
    linkings: int = 0
    failure: str = ""
    records: dict[tuple[str, int], frozenset[str]] = field(default_factory=dict)
    _turn: Lock = field(default_factory=Lock)
    _todo: list[PersonalJudgement] = field(default_factory=list)
    _whole: bool = False
    _worker: Thread | None = None

    @property
    def works(self) -> bool:
        """Whether something is being linked."""
        worker = self._worker
        return worker is not None and worker.is_alive()

    def correct(self, path: Path, judgement: PersonalJudgement) -> None:
        """Have the part linked anew that a judgement on events touches."""
        with self._turn:
            self._todo.append(judgement)
            self._start(path)

    def link(self, path: Path) -> None:
        """Have the whole dossier linked anew."""
        with self._turn:
            self._whole = True
            self._start(path)

    def wait(self, seconds: float) -> None:
        """Wait for what is being linked, that long at most."""
        worker = self._worker
        if worker is not None:
            worker.join(seconds)

    def _start(self, path: Path) -> None:
        if not self.works:
            self._worker = Thread(target=self._work, args=(path,), name="linking", daemon=True)
            self._worker.start()

    def _work(self, path: Path) -> None:
        while True:
            with self._turn:
                whole, todo = self._whole, self._todo
                self._whole, self._todo = False, []
                if not whole and not todo:
                    self._worker = None
                    return
            self.failure = STOPPED
            try:
                self._do(path, todo, whole=whole)
            except (DemarcheError, sqlite3.Error) as error:
                self.failure = str(error)
            else:
                self.failure = ""

    def _do(self, path: Path, todo: Sequence[PersonalJudgement], *, whole: bool) -> None:
        """A whole linking reads the file of judgements, and with it what is to do."""
        from demarche.link.linker import link
        from demarche.link.reviewing import correct

        with open_dossier(path) as dossier:
            if not whole:
                correct(dossier, todo)  # False where only a whole linking tells: they wait for it
                return
            began = datetime.now(UTC).isoformat(timespec="microseconds")
            link(dossier)
            (recorded,) = dossier.connection.execute("SELECT recorded FROM linkings").fetchone()
            self.began[recorded] = began
            self.linkings += 1
