"""The articles a run reads."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path

import demarche
from demarche.errors import InputError
from demarche.records import Document

EXAMPLES = Path(__file__).parent.parent / "examples"


def read_articles(data: Path | None, count: int) -> list[Document]:
    """``count`` articles: the world newspapers of a data folder, else the repository's own examples, over and
    over.

    Raises:
        InputError: there is none to read.
    """
    folder = data / "raw" / "worldwide-newswire" if data is not None else EXAMPLES
    documents = (item for item in demarche.read([folder]) if isinstance(item, Document))
    found = list(islice(documents, count))
    if not found:
        raise InputError(str(folder), "holds no article to measure with")
    return list(islice(cycle(found), count))
