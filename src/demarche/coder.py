"""The coder: one document in, its records out. Every engine maps this one pure function."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from demarche.analyse.analysis import Analysis
from demarche.analyse.model import Model, load_model
from demarche.analyse.sentences import split_sentences
from demarche.codebook.book import load_book
from demarche.codebook.gazetteer import load_gazetteer
from demarche.extract.actors import resolve_actors
from demarche.extract.afterwards import with_afterwards
from demarche.extract.coordination import settle_parties
from demarche.extract.events import find_events
from demarche.extract.holders import actors_named, with_holders
from demarche.extract.inner import with_inner
from demarche.extract.numbers import find_numbers
from demarche.extract.occasions import with_occasions
from demarche.extract.outcomes import find_outcomes
from demarche.extract.polarity import with_unsaid
from demarche.extract.principals import with_principals
from demarche.extract.proposals import find_proposals
from demarche.extract.reading import Reading
from demarche.extract.responses import with_rejections
from demarche.extract.retold import with_retold
from demarche.extract.sizes import with_sizes
from demarche.extract.statements import find_statements
from demarche.extract.tellings import read_tellings
from demarche.extract.terms import find_terms
from demarche.records import Coding, Document, Run, identify

VERSION = "0.7.0"
"""Version of the code in a run: raised whenever the same text may give other records."""

_AFTER_DATELINE = re.compile(r"[\s–—:-]*")


def code_document(document: Document, *, model: Model | None = None) -> Coding:
    """The events, statements and actors of one document, all pointing into its stored text.

    Pure and deterministic: the same document and model give the same coding. ``model`` defaults to the installed one,
    loaded once per process.

    Raises:
        ModelError: there is no usable model.
    """
    model = model or load_model()
    return code_analysis(document, analyse_article(document, model), current_run(model))


def analyse_article(document: Document, model: Model) -> Analysis:
    """What the model finds in the article's sentences, boilerplate and dateline left out."""
    sentences = [s for s in split_sentences(document.text, list(article_stretches(document))) if s.words]
    return model.analyse(document.text, sentences)


def code_analysis(document: Document, analysis: Analysis, run: Run) -> Coding:
    """The records that follow from an analysis of the document."""
    reading = _prepared(Reading(document, analysis, load_gazetteer()))
    actors = resolve_actors(reading)
    statements = with_occasions(reading, find_statements(reading, actors))
    events = with_retold(reading, with_sizes(reading, find_events(reading, actors, statements)))
    tellings = read_tellings(reading)
    concerned = with_holders(reading, actors, statements, tellings)
    outcomes = find_outcomes(reading, concerned, statements, tellings)
    return Coding(
        document=document.id,
        run=run,
        events=events,
        statements=statements,
        actors=actors_named(actors, concerned, outcomes),
        numbers=find_numbers(reading, statements),
        terms=find_terms(reading, statements),
        proposals=find_proposals(reading, events, statements),
        outcomes=outcomes,
    )


def _prepared(reading: Reading) -> Reading:
    """The reading with what grammar tells beside the model: attributions it did not see, principals, parties."""
    return settle_parties(with_principals(with_inner(with_unsaid(with_rejections(with_afterwards(reading))))))


def article_stretches(document: Document) -> Iterator[tuple[int, int]]:
    """The parts of the stored text that are the article: neither boilerplate nor dateline."""
    left_out = [(span.start, span.end) for span in document.boilerplate]
    if document.dateline is not None:
        match = _AFTER_DATELINE.match(document.text, document.dateline.end)
        left_out.append((document.dateline.start, match.end() if match else document.dateline.end))
    position = 0
    for start, end in sorted(left_out):
        if position < start:
            yield position, start
        position = max(position, end)
    if position < len(document.text):
        yield position, len(document.text)


def current_run(model: Model | None = None) -> Run:
    """The run that coding makes now: versions of code, model and codebook.

    Raises:
        ModelError: there is no usable model.
    """
    return _run((model or load_model()).card.version)


@functools.cache
def _run(model: str) -> Run:
    codebook = load_book().version
    return Run(identify("run", VERSION, model, codebook), VERSION, model, codebook)
