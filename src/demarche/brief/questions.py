"""Open questions: what the records of the scope leave open. None is asked that no record raises."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from demarche.brief.left_open import days_not_told, doers_not_told, plans_left_open
from demarche.brief.material import Material
from demarche.brief.model import Group, Section, Sentence
from demarche.brief.unanswered import conditions, denials, figures, no_answer, speakers_not_named

NOTE = "What the records leave open. That something is not told here does not mean that it is told nowhere."

#: The kinds of questions, in the order in which they are put; what finds each gives one sentence a question.
QUESTIONS: tuple[tuple[str, Callable[[Material], Iterator[Sentence]]], ...] = (
    ("Which figure or day is it?", figures),
    ("How was it answered?", no_answer),
    ("What was said to the denial?", denials),
    ("Was the condition met?", conditions),
    ("Did it take place?", plans_left_open),
    ("Who did it?", doers_not_told),
    ("Who said it?", speakers_not_named),
    ("When was it?", days_not_told),
)


def questions(material: Material, *, rows: int) -> Section:
    """The section of questions, of each kind as many as of any other."""
    found = [(title, list({each.text: each for each in ask(material)}.values())) for title, ask in QUESTIONS]
    asked = [(title, sentences) for title, sentences in found if sentences]
    room = max(rows // max(len(asked), 1), 1)
    return Section(
        id="questions",
        title="Open questions",
        note=NOTE,
        groups=tuple(Group(title, tuple(sentences[:room])) for title, sentences in asked),
        left_out=sum(len(sentences[room:]) for _, sentences in asked),
        see="demarche show FILE timeline (also: proposals, statements, compare)",
    )
