"""Plain text: one file, one article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from demarche.errors import InputError
from demarche.read.bytes import to_text
from demarche.read.document import Given, freeze_text, make_document
from demarche.read.source import Options, Source
from demarche.records import Document

_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html[\s>])", re.IGNORECASE)


def read_text_file(source: Source, options: Options) -> Iterator[Document]:
    """The one document of a text file.

    Raises:
        InputError: the file is too large, binary, empty, or an HTML page.
    """
    raw = source.read(options.limit_bytes)
    text = to_text(raw, path=source.path)
    if _PAGE.match(text):
        raise InputError(source.path, "is an HTML page, not plain text; name it .html or give the format html")
    yield make_document(path=source.path, frozen=freeze_text(text), raw=raw, given=Given(), format="text")
