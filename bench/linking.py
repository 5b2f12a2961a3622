"""How long linking a large dossier takes, and one correction: ``python -m bench.linking FILE --times 11``.

The articles of a coded dossier are taken several times over, each time with other names (letters exchanged) and days
(thirty later), so that verbs, types and states stay and stories differ. More pairs look alike there than in as many
articles of as many hands.
"""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import random
import re
import resource
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from demarche.link.correction import correct_events
from demarche.link.linker import link
from demarche.records import Run, Span
from demarche.store import Dossier, Query, open_dossier

VOWELS, CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"
APART = 30
"""Days from one taking to the next."""
_ID = re.compile(r"^[a-z]+-[0-9a-f]{16}$")


def renamed(number: int) -> Callable[[str], str]:
    """Other letters in words with a capital, as many as before."""
    letters = {c: VOWELS[(i + number) % 5] for i, c in enumerate(VOWELS)}
    letters |= {c: CONSONANTS[(i + 3 * number) % 21] for i, c in enumerate(CONSONANTS)}
    table = str.maketrans(letters)
    return lambda text: re.sub(r"\b[A-Z][a-z]+", lambda m: m.group()[0] + m.group()[1:].translate(table), text)


def again(value: Any, text: str, number: int, rename: Callable[[str], str]) -> Any:
    """A record of the articles taken again: its spans cut from the new text, its days later, its ids its own."""
    if isinstance(value, Span):
        return Span(value.start, value.end, text[value.start : value.end])
    if isinstance(value, date):
        return value + timedelta(days=APART * number) if value.year < 9000 else value
    if isinstance(value, str):
        digest = hashlib.blake2b(f"{value} {number}".encode(), digest_size=8).hexdigest()
        return f"{value[:-16]}{digest}" if _ID.match(value) else value
    if isinstance(value, tuple):
        return tuple(again(each, text, number, rename) for each in value)
    if isinstance(value, Run) or not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    found = {f.name: again(getattr(value, f.name), text, number, rename) for f in dataclasses.fields(value)}
    if isinstance(found.get("name"), str):
        found["name"] = rename(found["name"])
    return type(value)(**found)


def fill(into: Dossier, dossier: Dossier, times: int) -> int:
    """Put the articles of a dossier into another one several times over; how many there are then."""
    for number in range(times):
        rename = renamed(number)
        for entry in dossier.entries():
            text = rename(entry.document.text)
            document = again(entry.document, text, number, rename)
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            path = f"{number}/{entry.document.path}"
            document = dataclasses.replace(document, path=path, text=text, sha256=sha256)
            into.add(document, again(entry.coding, text, number, rename))
    return len(into.documents)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Time linking a dossier taken several times over.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--times", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        dossier = open_dossier(Path(folder) / "large.dossier", create=True)
        articles = fill(dossier, open_dossier(arguments.file), arguments.times)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        start = time.perf_counter()
        link(dossier)
        took = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        pairs = len(dossier.query(Query("SELECT 1 FROM judgements WHERE kind = 'event'")))
        print(f"{articles} articles linked in {took:.0f} s, {peak} MB at most ({before} before), {pairs} pairs judged")
        same = [j for j in dossier.judgements if j.kind == "event" and j.relation == "same"]
        chosen = random.Random(0).sample(same, min(9, len(same)))
        times = []
        for judgement in chosen:
            start = time.perf_counter()
            correct_events(dossier, [judgement.left.record, judgement.right.record])
            times.append(time.perf_counter() - start)
        print("one correction: " + ", ".join(f"{seconds:.1f}" for seconds in sorted(times)) + " s")


if __name__ == "__main__":
    main()
