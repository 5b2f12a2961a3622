"""The codebook as Markdown pages, written by ``python -m demarche.codebook.pages docs/codebook``."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from demarche.codebook.book import FOLDER, Book, EventType, Example, load_book

NOTE = "<!-- Written by `python -m demarche.codebook.pages docs/codebook`. Change the data, not this page. -->\n"


def pages(book: Book) -> dict[str, str]:
    """All pages: file name to Markdown text, one for each event type and one each for the other lists."""
    made = {f"{type_.name}.md": _type_page(type_) for type_ in book.types.values()}
    made["README.md"] = _index(book)
    made["sectors.md"] = _page("Sectors", _table(("Code", "Meaning"), book.sectors.items()))
    contexts = ((name, meaning, ", ".join(book.context_cues[name])) for name, meaning in book.contexts.items())
    made["contexts.md"] = _page("Contexts", _table(("Context", "Meaning", "Telling words"), contexts))
    acts = ((act.name, act.meaning, ", ".join(act.cues)) for act in book.acts.values())
    made["acts.md"] = _page("Speech acts", _table(("Act", "Meaning", "Typical cues"), acts))
    made["disputed-places.md"] = _disputed()
    return made


def write(folder: Path) -> None:
    """Write all pages into ``folder``, which is made if it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages(load_book()).items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _page(title: str, *parts: str) -> str:
    return "\n".join([f"# {title}", "", NOTE, *parts]).rstrip("\n") + "\n"


def _table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(_cell(value) for value in line) + " |" for line in lines) + "\n"


def _cell(value: object) -> str:
    return "–" if value is None or value == "" else str(value).replace("|", "\\|")


def _index(book: Book) -> str:
    rows = ((f"[{t.name}]({t.name}.md)", t.quad, f"{t.score:g}", t.meaning) for t in book.types.values())
    others = (
        "Also: [sectors](sectors.md), [contexts](contexts.md), [speech acts](acts.md), "
        "[disputed places](disputed-places.md).\n"
    )
    return _page("Codebook", _table(("Type", "Quad class", "Score", "Meaning"), rows), others)


def _type_page(type_: EventType) -> str:
    facts = f"Quad class: {type_.quad}. Score: {type_.score:g}. Recipient: {type_.recipient}.\n"
    parts = [type_.meaning + "\n", facts]
    if type_.modes:
        rows = (
            (m.name, None if m.score is None else f"{m.score:g}", m.meaning, ", ".join(m.cues))
            for m in type_.modes.values()
        )
        parts += ["## Modes\n", _table(("Mode", "Score", "Meaning", "Typical cues"), rows)]
    parts.append(f"Typical cues: {', '.join(type_.cues)}.\n")
    parts += ["## Notes\n", "".join(f"- {note}\n" for note in type_.notes)]
    if type_.decision:
        parts += ["## Decision\n", type_.decision + "\n"]
    return _page(type_.name, *parts, "## Examples\n", "".join(_example(example) for example in type_.examples))


def _example(example: Example) -> str:
    label = f"{example.type}/{example.mode}" if example.mode else example.type
    roles = {"actors": example.actors, "recipients": example.recipients}
    told = [f"{role}: {'; '.join(spans)}" for role, spans in roles.items() if spans]
    return f"- {example.text}\n  `{example.trigger}` → {', '.join([label, example.status, *told])}\n"


def _disputed() -> str:
    with (FOLDER / "gazetteer_data" / "disputed.csv").open(encoding="utf-8", newline="") as file:
        rows = [_disputed_row(row) for row in csv.DictReader(file)]
    text = (
        "A disputed place has a scope and its claimants, in alphabetical order of their codes; no owner.\n"
        "All labels in use lead to the same entry. `XXX PRE` is the authority there that declares itself a\n"
        "state, with the nominal sovereign's code, as PLOVER codes it.\n"
    )
    return _page("Disputed places", text, _table(("Name", "Scope", "Claimants", "Labels in use", "Note"), rows))


def _disputed_row(row: Mapping[str, str]) -> tuple[object, ...]:
    claimants = ", ".join(row["claimants"].split(";"))
    return row["name"], row["scope"], claimants, "; ".join(row["labels"].split(";")), row["note"]


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/codebook"))
