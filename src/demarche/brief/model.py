"""A brief: sections of sentences, each with the footnotes it rests on.

What a sentence says is ours; what an article or a speaker says stands in parts of its own. All of it is foreign text
to a writer: each escapes it for its markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from demarche.records import Span

OURS, NAME, WORDING, SPEECH = "ours", "name", "wording", "speech"
"""In whose words a part stands: the brief's, the name of somebody or something, an article's rendering (in single
marks), or a speaker's own words as an article quotes them (in double marks)."""
_MARKS = {WORDING: ("‘", "’"), SPEECH: ("“", "”")}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence, in one line, without its marks. ``voice``: ours, name, wording or speech."""

    text: str
    voice: str = OURS

    @property
    def marked(self) -> str:
        """The text between the marks of its voice."""
        before, after = _MARKS.get(self.voice, ("", ""))
        return f"{before}{self.text}{after}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article that the brief rests on.

    ``key`` is its place in the list of sources (A1, A2, ...); ``published`` its day or days in words, with "inferred"
    where links say so, empty where unknown; ``copy_of`` the key of the article whose text it repeats.
    """

    key: str
    path: str
    outlet: str | None
    title: str | None
    published: str
    copy_of: str | None = None

    @property
    def name(self) -> str:
        """What sentences call it: the outlet, or the key where no outlet is known."""
        return self.outlet or f"article {self.key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """What a sentence rests on: ``span`` is ``text[start:end]`` of the stored article, ``record`` the id of the record
    that it was found for. ``before`` and ``after`` are the words of its sentence around it, in one line."""

    source: Source
    span: Span
    record: str
    before: str
    after: str

    @property
    def place(self) -> str:
        """Path and characters, as every other command gives them."""
        return f"{self.source.path}:{self.span.start}-{self.span.end}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with what it rests on.

    Raises:
        ValueError: it has no footnote (no evidence, no sentence).
    """

    parts: tuple[Part, ...]
    footnotes: tuple[Footnote, ...]

    def __post_init__(self) -> None:
        if not self.footnotes:
            raise ValueError(f"a sentence without a footnote: {self.text}")

    @property
    def text(self) -> str:
        """The sentence as it reads, without its footnotes."""
        return "".join(part.marked for part in self.parts)


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences under a heading of their own; ``heading`` is empty where they need none."""

    heading: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section, the same one in every brief, also where there is nothing to tell in it.

    ``left_out`` counts the rows that were found and are not told; ``see`` tells how to see them.
    """

    id: str
    title: str
    note: str
    groups: tuple[Group, ...] = ()
    left_out: int = 0
    see: str = ""

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        return tuple(sentence for group in self.groups for sentence in group.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A sourced brief. ``facts`` are the lines of its head (label, words); ``method`` says what it is and is not."""

    title: str
    facts: tuple[tuple[str, str], ...]
    method: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]

    @property
    def sentences(self) -> Iterator[Sentence]:
        """All sentences, in order."""
        return (sentence for section in self.sections for sentence in section.sentences)

    @property
    def footnotes(self) -> tuple[Footnote, ...]:
        """Each footnote once, in the order of first use; its number is its place, from 1."""
        return tuple({(note.source.key, note.span): note for s in self.sentences for note in s.footnotes}.values())

    def to_markdown(self) -> str:
        """The brief in Markdown, with footnotes."""
        from demarche.brief.markdown import to_markdown

        return to_markdown(self)

    def to_html(self) -> str:
        """The brief as one HTML page that needs nothing else."""
        from demarche.brief.html import to_html

        return to_html(self)

    def save(self, path: str | Path) -> None:
        """Write the brief; the ending says how: .md, .html or .docx.

        Raises:
            UsageError: no format has this ending.
            DossierError: the file cannot be written.
        """
        from demarche.brief.write import write

        write(self, Path(path))

    def _repr_html_(self) -> str:
        return self.to_html()
