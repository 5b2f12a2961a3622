"""Start-up: how long an import and ``--help`` take in a fresh process."""

from __future__ import annotations

import subprocess
import sys
import time

RUNS = 5

_IMPORT = "import time; begun = time.perf_counter(); import demarche; print(time.perf_counter() - begun)"
_HELP = "import sys; from demarche.cli.main import main; sys.argv = ['demarche', '--help']; main()"


def import_seconds(*, runs: int = RUNS) -> float:
    """Seconds that ``import demarche`` takes inside a fresh interpreter; the best of ``runs``, files being
    warm."""
    outputs = (_run(_IMPORT) for _ in range(runs))
    return min(float(output) for output in outputs)


def help_seconds(*, runs: int = RUNS) -> float:
    """Seconds that ``demarche --help`` takes, the interpreter's own start included; best of ``runs``."""
    return min(_timed(_HELP) for _ in range(runs))


def _timed(program: str) -> float:
    begun = time.perf_counter()
    _run(program)
    return time.perf_counter() - begun


def _run(program: str) -> str:
    return subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
