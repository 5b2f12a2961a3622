"""One writer and many readers; a writer that is killed loses nothing it has committed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from demarche.store import open_dossier
from tests.store.sample import ScriptedCoder, document

ROOT = Path(__file__).parents[2]

#: Adds articles until it is killed, and says each time that one is committed.
WRITER = """
import sys
from demarche.store import open_dossier
from tests.store.sample import ScriptedCoder, document

coder = ScriptedCoder()
with open_dossier(sys.argv[1], create=True) as dossier:
    for number in range(100_000):
        article = document(f"{number:06}.txt", "Kenya said Uganda met Rwanda. " * 40)
        dossier.add(article, coder.code_document(article))
        print(number, flush=True)
"""


def test_readers_see_whole_documents_while_one_writes(tmp_path: Path) -> None:
    path = tmp_path / "busy.dossier"
    coder = ScriptedCoder()
    open_dossier(path, create=True).close()
    done = threading.Event()
    torn: list[str] = []
    reads = [0, 0]

    def read(reader: int) -> None:
        with open_dossier(path) as dossier:
            while not (done.is_set() and reads[reader]):
                for entry in dossier.entries():
                    if len(entry.coding.statements) != 5 or len(entry.coding.events) != 5:
                        torn.append(entry.document.path)
                reads[reader] += 1

    readers = [threading.Thread(target=read, args=(reader,)) for reader in range(2)]
    for reader in readers:
        reader.start()
    with open_dossier(path) as dossier:
        for number in range(30):
            article = document(f"{number}.txt", "Kenya said Uganda met Rwanda. " * 5)
            dossier.add(article, coder.code_document(article))
    done.set()
    for reader in readers:
        reader.join()
    assert torn == []
    assert all(reads)
    with open_dossier(path) as dossier:
        assert len(dossier.documents) == 30


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_killed_writer_leaves_whole_documents(tmp_path: Path) -> None:
    path = tmp_path / "killed.dossier"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, env=environment
    ) as writer:
        assert writer.stdout is not None
        committed = [int(writer.stdout.readline()) for _ in range(20)]
        writer.send_signal(signal.SIGKILL)
        committed += [int(line) for line in writer.stdout if line.endswith("\n")]

    with open_dossier(path, create=True) as dossier:
        entries = list(dossier.entries())
        assert dossier._connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert dossier._connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert len(entries) >= len(committed)
        for entry in entries:
            assert (len(entry.coding.events), len(entry.coding.statements)) == (40, 40)
        extra = document("after.txt", "Kenya said more.")
        assert dossier.add(extra, ScriptedCoder().code_document(extra))
