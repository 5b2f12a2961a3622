"""The tutorial's commands work, in its order, on its articles."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parents[2]
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\$ (demarche .+)$", TUTORIAL, re.MULTILINE)
PROGRAM = Path(sys.executable).with_name("demarche")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the articles in it."""
    path = tmp_path_factory.mktemp("tutorial")
    shutil.copytree(ROOT / "examples", path / "examples")
    return path


def test_the_commands_are_those_of_the_page() -> None:
    assert len(COMMANDS) >= 14
    assert {command.split()[1] for command in COMMANDS} >= {"code", "show", "serve", "brief", "export"}


def test_every_command_works_in_order(folder: Path) -> None:
    for command in COMMANDS:
        words = shlex.split(command)
        if words[1] == "serve":
            served(folder, words)
            continue
        done = subprocess.run([PROGRAM, *words[1:]], cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command}: {done.stderr}"
        output = words[words.index("-o") + 1] if "-o" in words else None
        if output is None:
            assert done.stdout.strip(), command
        else:
            assert (folder / output).exists(), command


def served(folder: Path, words: list[str]) -> None:
    """Serve on a free port, ask for the page, and end it."""
    command = [PROGRAM, *words[1:], "--port", "0", "--no-browser"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True, env=environment) as server:
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        try:
            with urlopen(f"{address}statements") as answer:
                assert b"Statements" in answer.read()
        finally:
            server.terminate()


def test_the_python_of_the_page_runs(folder: Path) -> None:
    (script,) = re.findall(r"```python\n(.*?)```", TUTORIAL, re.DOTALL)
    assert (folder / "yarahue.dossier").exists(), "the commands run first"
    done = subprocess.run([sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "source" in done.stdout


def test_its_pictures_and_links_are_there() -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", TUTORIAL):
        assert (ROOT / "docs" / target).exists(), target
