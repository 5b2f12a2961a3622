"""Which column holds what: the user's map, and the names guessed where it says nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from demarche.errors import UsageError

FIELDS = ("text", "title", "published", "outlet", "url", "byline", "id")

# The first name that is there wins. Names as news corpora and crawlers write them (news-please, NewsAPI,
# GDELT, CC-News).
NAMES: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "content", "article", "maintext", "article_text", "articletext", "article_body",
        "articlebody", "full_text", "fulltext", "body_text", "plain_text", "news_text", "story",
    ),
    "title": ("title", "headline", "heading", "article_title"),
    "published": (
        "published", "published_at", "publishedat", "date_published", "datepublished", "date_publish",
        "publish_date",
        "published_date", "publication_date", "pub_date", "pubdate", "date", "datetime", "timestamp",
    ),
    "outlet": (
        "outlet", "source", "publisher", "site", "sitename", "site_name", "source_name", "newspaper",
        "publication",
        "media", "source_domain", "domain",
    ),
    "url": ("url", "link", "article_url", "source_url", "web_url", "permalink"),
    "byline": ("byline", "author", "authors", "creator"),
    "id": ("id", "article_id", "doc_id", "document_id", "uuid", "guid", "_id"),
}  # fmt: skip


def check_fields(columns: Mapping[str, str]) -> None:
    """Refuse a map with a field that no document has.

    Raises:
        UsageError: it names an unknown field.
    """
    unknown = sorted(set(columns) - set(FIELDS))
    if unknown:
        raise UsageError(f"unknown field in the column map: {', '.join(unknown)}; known: {', '.join(FIELDS)}")


def map_columns(columns: Mapping[str, str], present: Collection[str]) -> dict[str, str]:
    """Field to column: the user's map where it speaks, else the first usual name among the columns
    ``present``."""
    plain = {_plain(name): name for name in reversed(list(present))}
    mapped = dict(columns)
    for field, names in NAMES.items():
        if field not in mapped:
            found = next((plain[name] for name in names if name in plain), None)
            if found is not None and found not in mapped.values():
                mapped[field] = found
    return mapped


def missing_reason(columns: Mapping[str, str], present: Collection[str]) -> str | None:
    """Why no row can be read: a mapped column that is not there, or no column for the text. None where
    all is well."""
    there = ", ".join(list(present)[:30]) or "none"
    for field, name in columns.items():
        if name not in present and name.partition(".")[0] not in present:
            return f"no column {name!r} (mapped to {field}); columns present: {there}"
    if "text" not in map_columns(columns, present):
        return f"no column for the text found; columns present: {there}; map one to 'text'"
    return None


def _plain(name: str) -> str:
    return name.strip().casefold().replace(" ", "_").replace("-", "_")
