"""Who tells an event, what they call it, what they count, and who denies it."""

from __future__ import annotations

from demarche.brief.happening import Happening, is_denied, said_by
from demarche.brief.material import Material
from demarche.brief.model import Part
from demarche.brief.phrases import is_backed, phrase_for
from demarche.brief.speakers import heading
from demarche.brief.when import interval
from demarche.brief.words import joined, name, ours, outlets, wording


def teller(material: Material, each: Happening) -> list[Part]:
    """Who tells it, and how many independent sources where there are several."""
    articles = each.articles
    own = "by the speaker’s own account, " if by_own_account(material, each) else ""
    parts = [ours(f" ({own}told by "), *outlets(article.source for article in articles)]
    if len(articles) > 1:
        names = {article.source.name for article in articles}
        several = len(names) == len(articles)
        parts.append(ours(f", {len(articles)} independent sources" if several else f" in {len(articles)} articles"))
    elif articles[0].document.id in material.shared and not each.denials:
        parts.append(ours(" alone"))
    published = articles[0].published if len(articles) == 1 and each.when is None else None
    if published is not None:
        inferred = ", inferred" if published.inferred else ""
        parts.append(ours(f", published {interval(published.first, published.last)}{inferred}"))
    return [*parts, ours(")")]


def tellers(each: Happening) -> list[Part]:
    """Only who tells it."""
    return [ours(" ("), *outlets(article.source for article in each.articles), ours(")")]


def denied_by(material: Material, each: Happening) -> list[Part]:
    """Who says that it was not so, and where."""
    parts: list[Part] = []
    for article, event in each.denials:
        said = said_by(article, event)
        who = [ours("; denied by "), heading(material, article, said)] if said else [ours("; told as not so")]
        parts += [*who, ours(" (told by "), name(article.source.name), ours(")")]
    return parts


def by_own_account(material: Material, each: Happening) -> bool:
    """Whether the first who acts in it is the one who tells it."""
    article, event = each.main
    said = said_by(article, event)
    if said is None or said.source is None or not event.actors or said.parent or is_denied(article, event):
        return False
    return material.naming.key(said.source) == material.naming.key(event.actors[0])


def called(each: Happening) -> list[Part]:
    """The words of the outlets for an act of force, and for any other that they call by several names."""
    main = each.main[1]
    words: dict[str, list[Part]] = {}
    for article, event in each.tellings:
        words.setdefault(event.trigger.text.lower(), []).append(name(article.source.name))
    if main.type == "CONSULT" or not (len(words) > 1 or (phrase_for(main).nominal and is_backed(main))):
        return []
    parts: list[Part] = []
    for number, (word, names) in enumerate(words.items()):
        by = [ours(" by "), *joined(list(dict.fromkeys(names)))] if len(words) > 1 else []
        parts += [ours("; " if number else ", called "), wording(word), *by]
    return parts


def sizes(each: Happening) -> list[Part]:
    """How many it struck: the count, or each article's where they differ."""
    by_kind: dict[str, dict[str, list[Part]]] = {}
    for article, event in each.everybody:
        for size in event.sizes:
            by_kind.setdefault(size.kind, {}).setdefault(size.span.text, []).append(name(article.source.name))
    parts: list[Part] = []
    for kind, counts in by_kind.items():
        parts.append(ours(f"{'; ' if parts else ' ('}{kind}: "))
        for number, (words, names) in enumerate(counts.items()):
            by = [ours(" in "), *joined(list(dict.fromkeys(names)))] if each.counts_differ else []
            parts += [ours(", " * (number > 0)), wording(words), *by]
            if not each.counts_differ:
                break
    return [*parts, ours(")")] if parts else []
