"""A brief in Markdown, with footnotes as Pandoc, GitHub and many others read them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from demarche.brief.model import Brief, Footnote, Section, Sentence, Source
from demarche.brief.text import plain

_SIGNS = re.compile(r"([\\`*_\[\]{}#|~^$!])")
_LIST = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|javascript|data|vbscript)(:)|\b(www)(\.)")


def to_markdown(brief: Brief) -> str:
    """The whole brief."""
    numbers = {_key(note): number for number, note in enumerate(brief.footnotes, 1)}
    lines = [f"# {escaped(brief.title)}", ""]
    lines += [f"- **{escaped(label)}:** {escaped(words)}" for label, words in brief.facts]
    lines += ["", f"*{escaped(brief.method)}*"]
    for section in brief.sections:
        lines += ["", *_section(section, numbers)]
    lines += ["", "## Sources", ""]
    lines += [_source(source) for source in brief.sources] or ["None."]
    lines += ["", *(_footnote(number, note) for number, note in enumerate(brief.footnotes, 1))]
    return "\n".join(lines).rstrip() + "\n"


def escaped(text: str) -> str:
    """Foreign text of which Markdown and HTML make nothing: no emphasis, link, heading or element. A space at an end
    stays."""
    words = plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    words = _SIGNS.sub(r"\\\1", words)
    words = _ADDRESS.sub(lambda m: f"{m[1] or m[3]}&#{ord(m[2] or m[4])};", words)
    return f"{' ' * text[:1].isspace()}{words}{' ' * (bool(words) and text[-1:].isspace())}"


def _section(section: Section, numbers: dict[tuple[str, int, int], int]) -> Iterator[str]:
    yield from [f"## {section.title}", "", escaped(section.note), ""]
    for group in section.groups:
        if group.heading:
            yield from [f"### {escaped(group.heading)}", ""]
        yield from (_sentence(sentence, numbers) for sentence in group.sentences)
        yield ""
    yield rest(section)


def rest(section: Section) -> str:
    """What a section does not tell."""
    if not section.groups:
        return "Nothing of this kind is told in the articles."
    if not section.left_out:
        return "Nothing of this kind is left out."
    rows = "1 more row is" if section.left_out == 1 else f"{section.left_out:,} more rows are"
    return f"{rows} left out: `{section.see}`, or a longer brief with `--rows`."


def _sentence(sentence: Sentence, numbers: dict[tuple[str, int, int], int]) -> str:
    told = _LIST.sub(r"\1\\\2", "".join(escaped(part.marked) for part in sentence.parts))
    marks = dict.fromkeys(numbers[_key(note)] for note in sentence.footnotes)
    return f"- {told}" + "".join(f"[^{number}]" for number in marks)


def _footnote(number: int, note: Footnote) -> str:
    quoted = f"{escaped(note.before)}**{escaped(note.span.text).strip()}**{escaped(note.after)}"
    return f"[^{number}]: {escaped(_where(note.source))}, `{_code(note.place)}`: {quoted}"


def _where(source: Source) -> str:
    """Outlet and day as a footnote gives them."""
    return ", ".join([source.name, source.published or "date not known"])


def _source(source: Source) -> str:
    title = f"“{source.title}”" if source.title else "no title"
    outlet = source.outlet or "outlet not known"
    copy = f"; copy of {source.copy_of}" if source.copy_of else ""
    words = ", ".join([outlet, title, source.published or "date not known"])
    return f"- **{source.key}** {escaped(words)}, `{_code(source.path)}`{copy}"


def _code(path: str) -> str:
    """A path between backticks, of which none is left in it."""
    return plain(path).replace("`", "ˋ")


def _key(note: Footnote) -> tuple[str, int, int]:
    return note.source.key, note.span.start, note.span.end
