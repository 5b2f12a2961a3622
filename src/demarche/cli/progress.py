"""A progress bar on standard error, where somebody looks at it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import click

from demarche.read.inputs import find_sources


@dataclass(frozen=True, slots=True)
class Progress:
    """``advance`` tells that an item of this path is done; ``line`` writes a line to standard error."""

    advance: Callable[[str], None]
    line: Callable[[str], None]


@contextmanager
def progress(inputs: Sequence[str], *, quiet: bool) -> Iterator[Progress]:
    """A bar over the files that ``inputs`` name when standard error is a terminal; otherwise nothing but the
    lines."""
    if quiet or not sys.stderr.isatty():
        yield Progress(advance=lambda _: None, line=lambda text: click.echo(text, err=True))
        return
    with rich_progress(sum(1 for _ in find_sources(inputs))) as shown:
        yield shown


@contextmanager
def rich_progress(total: int) -> Iterator[Progress]:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as Bar

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
    )
    seen: set[str] = set()
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)

        def advance(path: str) -> None:
            """Items of one table or feed (``file#item``) are one source, done when the next one begins."""
            seen.add(path.rpartition("#")[0] or path)
            bar.update(task, completed=min(len(seen), total), description=escape(path[-60:]))

        def line(text: str) -> None:
            bar.console.print(text, markup=False, highlight=False, soft_wrap=True)

        yield Progress(advance, line)
