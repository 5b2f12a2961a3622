"""Words of the page for values of the records."""

from __future__ import annotations

WORDS = {
    "same": "the same",
    "not_same": "kept apart",
    "part_of": "part of",
    "differs_number": "number differs",
    "differs_outcome": "outcome differs",
    "differs_date": "day differs",
    "differs_name": "name differs",
    "free_indirect": "carried on without a cue",
    "none": "nobody named",
}


def plain(value: str) -> str:
    """A value of a record in plain words."""
    return WORDS.get(value, value.replace("_", " "))


def short(path: str) -> str:
    """A path's last part, which names an article whose outlet is not known."""
    file, mark, item = path.partition("#")
    return file.rsplit("/", 1)[-1] + mark + item
