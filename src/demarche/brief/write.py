"""Writing a brief to a file: the ending says how."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from demarche.brief.model import Brief
from demarche.errors import DossierError, UsageError


def _markdown(brief: Brief, path: Path) -> None:
    path.write_text(brief.to_markdown(), encoding="utf-8")


def _html(brief: Brief, path: Path) -> None:
    path.write_text(brief.to_html(), encoding="utf-8")


def _docx(brief: Brief, path: Path) -> None:
    from demarche.brief.docx import to_docx

    path.write_bytes(to_docx(brief))


#: Endings and what writes a file of each.
WRITERS: dict[str, Callable[[Brief, Path], None]] = {".md": _markdown, ".html": _html, ".docx": _docx}


def writer_for(path: Path) -> Callable[[Brief, Path], None]:
    """What writes a file with this ending.

    Raises:
        UsageError: no format has it.
    """
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise UsageError(f"{path}: a brief is written as {', '.join(WRITERS)}; the ending says which")
    return writer


def write(brief: Brief, path: Path) -> None:
    """Write the brief, whole or not at all.

    Raises:
        UsageError: no format has this ending.
        DossierError: the file cannot be written.
    """
    writer = writer_for(path)
    part = path.with_name(f".{path.name}.part")
    try:
        writer(brief, part)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise DossierError(f"{path}: the brief cannot be written: {error.strerror or error}") from error
