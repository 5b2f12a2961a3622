"""The words around a record, as its article has them."""

from __future__ import annotations

from demarche.analyse.sentences import split_sentences

#: Characters on either side in which a sentence's ends are looked for. News sentences rarely pass 400
#: characters; a longer one is cut with an ellipsis.
REACH = 600


def sentence_around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The sentence that holds ``start..end``: what comes before, the span, what comes after, each in one
    line."""
    first, last = paragraph_around(text, start, end)
    for sentence in split_sentences(text, [(first, last)]):
        if sentence.start <= start and end <= sentence.end:
            first, last = sentence.start, sentence.end
            break
    return one_line(text[first:start]), one_line(text[start:end]), one_line(text[end:last])


def paragraph_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The lines that hold ``start..end``, cut at a word where they reach too far."""
    floor, ceiling = max(0, start - REACH), min(len(text), end + REACH)
    line_start = text.rfind("\n", floor, start)
    line_end = text.find("\n", end, ceiling)
    if line_start < 0:
        line_start = floor if floor == 0 else text.find(" ", floor, start)
    if line_end < 0:
        line_end = ceiling if ceiling == len(text) else text.rfind(" ", end, ceiling)
    return (floor if line_start < 0 else line_start), (ceiling if line_end < 0 else line_end)


def one_line(text: str) -> str:
    """White space as single spaces, kept at the ends where there was some."""
    words = " ".join(text.split())
    return f"{' ' if text[:1].isspace() else ''}{words}{' ' if words and text[-1:].isspace() else ''}"
