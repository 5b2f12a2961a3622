"""Parts of sentences, and how they are put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from demarche.brief.model import NAME, OURS, SPEECH, WORDING, Footnote, Part, Sentence, Source
from demarche.brief.text import plain, quotation


def ours(text: str) -> Part:
    """Words of the brief."""
    return Part(text)


def name(text: str) -> Part:
    """The name of somebody or something."""
    return Part(plain(text), NAME)


def wording(text: str, *, longest: int = 280) -> Part:
    """Words of an article."""
    return Part(quotation(text, longest=longest), WORDING)


def clause_part(words: str, *, spoken: bool = False) -> Part:
    """Words that are cut already, of an article or of a speaker."""
    return Part(words, SPEECH if spoken else WORDING)


def speech(text: str) -> Part:
    """Words of a speaker, as an article quotes them."""
    return Part(quotation(text), SPEECH)


def joined(parts: Sequence[Part], *, last: str = " and ") -> list[Part]:
    """Parts as a list in words: "A, B and C"."""
    found: list[Part] = []
    for number, part in enumerate(parts):
        if number:
            found.append(ours(last if number == len(parts) - 1 else ", "))
        found.append(part)
    return found


def sentence(parts: Iterable[Part], notes: Iterable[Footnote]) -> Sentence:
    """A sentence of parts: those in one voice that touch are one, the first letter is a capital, a stop ends it."""
    kept: list[Part] = []
    for part in parts:
        if not part.text:
            continue
        if kept and kept[-1].voice == part.voice == OURS:
            kept[-1] = Part(kept[-1].text + part.text)
        else:
            kept.append(part)
    first = kept[0]
    if first.voice == OURS or (first.voice == NAME and first.text.split(" ")[0].isalpha()):
        kept[0] = Part(first.text[:1].upper() + first.text[1:], first.voice)
    if not (kept[-1].voice == OURS and kept[-1].text.endswith((".", "?"))):
        kept.append(ours("."))
    return Sentence(tuple(kept), tuple(dict.fromkeys(notes)))


def outlets(sources: Iterable[Source]) -> list[Part]:
    """The names of sources, each once, as a list in words."""
    return joined([name(each) for each in dict.fromkeys(source.name for source in sources)])


def as_heading(parts: Iterable[Part]) -> str:
    """Parts as the words of a heading."""
    words = "".join(part.marked for part in parts)
    return words[:1].upper() + words[1:]
