"""``import demarche`` is light and offers what it promises."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import demarche

ROOT = Path(__file__).parents[1]

#: Libraries that cost tens of milliseconds each; the ones only some commands need.
HEAVY = {
    "click",
    "duckdb",
    "ftfy",
    "htmldate",
    "lxml",
    "numpy",
    "onnxruntime",
    "pandas",
    "pyarrow",
    "rich",
    "sqlite3",
    "tokenizers",
    "trafilatura",
    "yaml",
}


def modules_after(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after running ``code``."""
    script = f"{code}\nimport json, sys; print(json.dumps(sorted({{name.split('.')[0] for name in sys.modules}})))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment)
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_importing_loads_nothing_heavy() -> None:
    assert modules_after("import demarche") & HEAVY == set()


def test_the_command_line_loads_no_model_to_show_its_help() -> None:
    loaded = modules_after("from demarche.cli.main import main\nmain(['--help'], standalone_mode=False)")
    assert loaded & (HEAVY - {"click", "sqlite3"}) == set()


@pytest.mark.parametrize(
    "use",
    [
        "import demarche.read",
        "import demarche; list(demarche.read('nothing.txt'))",
        "import demarche.api",
        "from demarche.read.readers import READERS",
    ],
)
def test_read_stays_a_function_whatever_is_imported_before(use: str) -> None:
    modules_after(f"{use}\nimport demarche\nassert callable(demarche.read) and demarche.read.__name__ == 'read'")


def test_the_public_names() -> None:
    assert {
        "read",
        "code",
        "code_document",
        "open_dossier",
        "__version__",
        "Document",
        "Event",
        "Statement",
    } <= set(demarche.__all__)
    assert set(demarche.__all__) <= set(dir(demarche))
    for name in set(demarche.__all__) - {"code_document"}:
        assert getattr(demarche, name) is not None


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'verdict'"):
        demarche.verdict  # noqa: B018


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert demarche.__version__ == project["project"]["version"]
