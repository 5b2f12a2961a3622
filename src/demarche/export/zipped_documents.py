"""One file a document, all in one zip: the same documents give the same bytes, and none of an earlier export stays."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from demarche.records import Document

LONGEST = 60
"""Characters of a document's own name that its file keeps."""

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold, given to every file: an export has no clock."""


def open_zip(path: Path) -> ZipFile:
    return ZipFile(path, "w", compression=ZIP_DEFLATED)


def add_file(archive: ZipFile, name: str, text: str) -> None:
    """Write a text as a file of the zip, in UTF-8."""
    info = ZipInfo(name, date_time=FIRST_DAY)
    info.compress_type = ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = 0o644 << 16
    archive.writestr(info, text.encode())


def file_name(document: Document, suffix: str) -> str:
    """A name for a document's file: the end of its path as far as any system takes it, and its id."""
    last = re.split(r"[/\\]", document.path)[-1]
    plain = re.sub(r"[^A-Za-z0-9.-]+", "_", last).strip("._-")[:LONGEST]
    return "-".join(filter(None, (plain, document.id.removeprefix("doc-")))) + suffix
