"""The command ``demarche``."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from demarche import __version__
from demarche.errors import DemarcheError, UsageError

#: One file a command: ``demarche.cli.<name>`` with a ``command``, imported when it is asked for.
COMMANDS = ("code", "link", "show", "brief", "serve", "review", "export")

EPILOG = """\b
Examples:
  demarche code articles/ -o talks.dossier
  demarche show talks.dossier timeline
  demarche export talks.dossier --to jsonl -o out/

\b
Exit codes:
  0    all went well
  1    something failed; each failure is one line on standard error, the rest is done
  2    the command is wrong
  130  stopped with Ctrl-C; what was done is kept
"""


class CommandGroup(click.Group):
    """Imports a command when it is asked for, and turns our errors into one line and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"demarche.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except UsageError as error:
            stop(ctx, str(error), 2)
        except DemarcheError as error:
            stop(ctx, str(error), 1)
        except KeyboardInterrupt:
            stop(ctx, "stopped; what was done is kept", 130)


def stop(ctx: click.Context, message: str, exit_code: int) -> None:
    click.echo(f"demarche: {' '.join(message.split())}", err=True)
    ctx.exit(exit_code)


@click.command(cls=CommandGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="demarche", message="%(prog)s %(version)s")
def main() -> None:
    """Read news reports by outlets that take sides, and keep the diplomacy in them as a sourced, neutral
    dossier: who met, asked, accused, refused, threatened or attacked whom, and who said what to whom."""
