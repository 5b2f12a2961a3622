"""What a brief is made of: the articles of its scope, and what links say of their records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from demarche.brief.article import Article, inferred_times
from demarche.brief.belonging import Belonging
from demarche.brief.model import Part, Source
from demarche.brief.naming import Naming, is_named
from demarche.brief.scope import Scope, party
from demarche.brief.text import plain
from demarche.brief.when import When, published_words
from demarche.records import Cluster, Document, InferredDays, Participant
from demarche.store import Dossier, Query
from demarche.store.load import Entry

SAME_STORY = timedelta(days=31)
"""Days within which articles that tell something together are accounts of one story."""


@dataclass(frozen=True, slots=True)
class Material:
    """The articles in which something belongs to the scope, those of a known day first, by day.

    ``clusters`` are the clusters of events and occasions by the id of a member; ``shared`` the ids of the documents
    that tell a story which others tell too. ``linked``: the dossier was linked at all.
    """

    dossier: Dossier
    belonging: Belonging
    articles: tuple[Article, ...]
    naming: Naming
    clusters: Mapping[str, Cluster]
    shared: frozenset[str]
    linked: bool

    @property
    def originals(self) -> Iterator[Article]:
        """The articles that are no copies of another one here."""
        return (article for article in self.articles if not article.is_copy)

    def named(self, article: Article, participant: Participant | None) -> Part | None:
        """The participant as a part of a sentence, None where nobody is named."""
        if participant is None or not is_named(participant, article.actors):
            return None
        return self.naming.part(participant, article.actors, article.text)

    def by_document(self) -> dict[str, Article]:
        """The articles by the id of their document."""
        return {article.document.id: article for article in self.articles}


def gather(dossier: Dossier, scope: Scope) -> Material:
    """The material of a scope."""
    belonging = Belonging(scope, tuple(party(dossier, words) for words in scope.actors))
    clusters = list(dossier.clusters)
    inferred = _inferred(dossier)
    first_of = {member: each.members[0] for each in clusters if each.kind == "document" for member in each.members}
    of_record = {m: each for each in clusters if each.kind in {"event", "occasion"} for m in each.members}
    kept: dict[str, Article] = {}
    for entry in dossier.entries():
        article = _article(entry, inferred.get(entry.document.id, []))
        chosen = belonging.chosen(article)
        if chosen:
            kept[entry.document.id] = replace(article, chosen=chosen)
    _add_linked(dossier, kept, of_record, inferred)
    return Material(
        dossier=dossier,
        belonging=belonging,
        articles=_numbered(kept, first_of, inferred),
        naming=_naming(clusters),
        clusters=of_record,
        shared=frozenset(_shared(dossier, inferred)),
        linked=dossier.connection.execute("SELECT count(*) FROM linkings").fetchone()[0] > 0,
    )


def _article(entry: Entry, inferred: list[InferredDays]) -> Article:
    document = entry.document
    source = Source(key="", path=plain(document.path), outlet=None, title=None, published="")
    return Article(
        document=document,
        coding=entry.coding,
        chosen=frozenset(),
        source=source,
        inferred=inferred_times(inferred),
        published=_published(document, inferred),
    )


def _published(document: Document, inferred: list[InferredDays]) -> When | None:
    """The days of publication, where both ends are known."""
    if document.published is not None:
        return When(document.published.start, document.published.end)
    day = next((row for row in inferred if row.span is None and row.start and row.end), None)
    if day is None or not day.start or not day.end:
        return None
    return When(date.fromisoformat(day.start), date.fromisoformat(day.end), inferred=True)


def _add_linked(
    dossier: Dossier,
    kept: dict[str, Article],
    clusters: Mapping[str, Cluster],
    inferred: Mapping[str, list[InferredDays]],
) -> None:
    """Accounts of what belongs to the scope belong to it too, whoever they name."""
    chosen = {record for article in kept.values() for record in article.chosen}
    further = {m for record in chosen if record in clusters for m in clusters[record].members} - chosen
    for entry in dossier.entries(dossier.documents_of(further)) if further else ():
        id_ = entry.document.id
        article = kept.get(id_) or _article(entry, inferred.get(id_, []))
        own = {event.id for event in entry.coding.events} | {each.id for each in entry.coding.statements}
        kept[id_] = replace(article, chosen=article.chosen | (further & own))


def _numbered(
    kept: Mapping[str, Article], first_of: Mapping[str, str], inferred: Mapping[str, list[InferredDays]]
) -> tuple[Article, ...]:
    """The articles in order, with their sources."""
    ordered = sorted(
        kept.values(),
        key=lambda each: (each.published is None, each.published and each.published.first, each.document.path),
    )
    keys = {article.document.id: f"A{number}" for number, article in enumerate(ordered, 1)}
    found = []
    for article in ordered:
        document = article.document
        first = first_of.get(document.id, document.id)
        is_copy = first != document.id and first in keys
        source = Source(
            key=keys[document.id],
            path=plain(document.path),
            outlet=plain(document.outlet) if document.outlet else None,
            title=plain(document.title) if document.title else None,
            published=_published_words(document, inferred.get(document.id, [])),
            copy_of=keys[first] if is_copy else None,
        )
        found.append(replace(article, source=source, is_copy=is_copy))
    return tuple(found)


def _published_words(document: Document, inferred: list[InferredDays]) -> str:
    if document.published is not None:
        first, last = document.published.start.isoformat(), document.published.end.isoformat()
        return published_words(first, last, inferred=False)
    day = next((row for row in inferred if row.span is None), None)
    return published_words(day.start, day.end, inferred=True) if day else ""


def _naming(clusters: list[Cluster]) -> Naming:
    actors = [each for each in clusters if each.kind == "actor"]
    return Naming(
        names={member: each.name for each in actors for member in each.members},
        keys={member: each.id for each in actors for member in each.members},
    )


def _inferred(dossier: Dossier) -> dict[str, list[InferredDays]]:
    found: dict[str, list[InferredDays]] = {}
    for row in dossier.inferred:
        found.setdefault(row.record, []).append(row)
    return found


def _shared(dossier: Dossier, inferred: Mapping[str, list[InferredDays]]) -> Iterator[str]:
    """The documents of one story: they tell something together and may have appeared within a month of each other. What
    an article recalls of an earlier year does not make it one of that year's accounts."""
    sql = (
        "SELECT one.id AS one, other.id AS other FROM shared_stories JOIN document_list AS one USING (document)"
        " JOIN document_list AS other ON other.document = shared_stories.other"
    )
    rows = dossier.query(Query("SELECT id, published_start, published_end FROM document_list"))
    windows = {
        str(row["id"]): _window(row["published_start"], row["published_end"], inferred.get(row["id"], []))
        for row in rows
    }
    for row in dossier.query(Query(sql)):
        (first, last), (start, end) = windows[row["one"]], windows[row["other"]]
        if max(first, start) - min(last, end) <= SAME_STORY:
            yield str(row["one"])


def _window(first: str | None, last: str | None, inferred: list[InferredDays]) -> tuple[date, date]:
    """The days in which an article may have appeared."""
    day = next((row for row in inferred if row.span is None), None)
    if first is None and day is not None:
        first, last = day.start, day.end
    return date.fromisoformat(first or "0001-01-01"), date.fromisoformat(last or "9999-12-31")
