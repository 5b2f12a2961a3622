"""The command itself: help, exit codes, errors in one line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import demarche
from demarche.cli.main import COMMANDS, main
from tests.store.sample import ScriptedCoder

ROOT = Path(__file__).parents[2]


def test_help_names_every_command_and_gives_examples() -> None:
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    assert "Examples:" in result.output
    for command in COMMANDS:
        assert f"\n  {command} " in result.output


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_examples(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--help"])
    assert result.exit_code == 0
    assert f"demarche {command} " in result.output.partition("Examples:")[2]


def test_version() -> None:
    assert CliRunner().invoke(main, ["--version"]).output == f"demarche {demarche.__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["weave"],
        ["code"],
        ["code", "a.txt"],
        ["code", "a.txt", "-o", "x", "--columns", "body"],
        ["code", "a.txt", "-o", "x", "--columns", "verdict=body"],
        ["code", "a.txt", "-o", "x", "--format", "papyrus"],
        ["code", "a.txt", "-o", "x", "--limit-mb", "0"],
        ["show", "x.dossier"],
        ["show", "x.dossier", "verdicts"],
        ["show", "x.dossier", "events", "--limit", "0"],
        ["export", "x.dossier", "--to", "papyrus", "-o", "out"],
        ["export", "x.dossier", "-o", "out"],
    ],
)
def test_a_wrong_command_exits_with_2_and_does_nothing(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, arguments, obj=ScriptedCoder())
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [["show", "{}", "events"], ["export", "{}", "--to", "csv", "-o", "out"]])
def test_a_file_that_is_no_dossier_exits_with_1_and_one_line(command: list[str], tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("no dossier " * 200)
    result = CliRunner().invoke(main, [part.format(path) for part in command])
    assert result.exit_code == 1
    assert result.stderr == f"demarche: {path}: not a dossier\n"


class StoppedCoder(ScriptedCoder):
    """A coder at whose second document somebody presses Ctrl-C."""

    def code_document(self, document: demarche.Document) -> demarche.Coding:
        if self.coded:
            raise KeyboardInterrupt
        return super().code_document(document)


def test_ctrl_c_keeps_what_is_done_and_exits_with_130(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text("Kenya said that it would meet Uganda before the rains come.")
    output = tmp_path / "x.dossier"
    arguments = ["code", str(tmp_path / "*.txt"), "-o", str(output)]
    result = CliRunner().invoke(main, arguments, obj=StoppedCoder())
    assert result.exit_code == 130
    assert result.stderr == "demarche: stopped; what was done is kept\n"
    with demarche.open_dossier(output) as dossier:
        assert len(dossier.documents) == 1


def test_a_real_interrupt_exits_with_130(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    script = (
        "import signal, time\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell's background jobs ignore it
        "from demarche.cli.main import main\nfrom tests.store.sample import ScriptedCoder\n"
        "class Slow(ScriptedCoder):\n"
        "    def code_document(self, document):\n"
        "        print('coding', flush=True); time.sleep(60)\n"
        f"main(['code', '-', '-o', {str(tmp_path / 'x.dossier')!r}], obj=Slow())\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("Kenya said that it would meet Uganda before the rains come.\n")
        process.stdin.close()
        assert process.stdout.readline() == "coding\n"
        time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130


def test_the_list_of_commands() -> None:
    assert COMMANDS == ("code", "link", "show", "brief", "serve", "review", "export")
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        assert command is not None
        assert command.name == name
