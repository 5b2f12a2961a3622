"""A dossier for the formats of annotation: characters beyond U+FFFF in front of everything, an accusation that is
denied, a statement that was not made, one without a cue, a proposal that is rejected, and a disputed place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from demarche.records import Cluster, Participant, PlaceReference, Proposal, Span, Statement, Term, identify
from demarche.store import Dossier
from tests.export.event_sample import Article
from tests.export.sample import full_dossier
from tests.store.sample import dam_linking, document, participant, span

FLAGS = (
    "🇵🇪 🇨🇱 Boats\n\n"
    "Peru accused Chile of seizing two boats 🚤 near the Illari islets. Chile denied the charge. "
    "“We offer talks,” said Chile’s minister; he has not named a day. “It is =over.” "
    "Peru; “tired” of it, rejected the offer.\n"
)


def flags_article() -> Article:
    article = Article(
        document("wire\\flags: 🇵🇪.txt", FLAGS, outlet="Andes Wire", url="https://andes.example/flags?a=1")
    )
    peru, chile = article.who("Peru", "PER", "GOV"), article.who("Chile", "CHL", "GOV")
    minister, again = article.who("Chile’s minister", "CHL", "GOV"), span(FLAGS, "he", after="minister;")
    actor = article.actors["Chile’s minister"]
    mention = replace(actor.mentions[0], span=again, kind="pronoun")
    name = replace(actor.mentions[0], kind="name")
    article.actors["Chile’s minister"] = replace(actor, kind="person", mentions=(name, mention))
    accused = say(article, "accused", "of seizing two boats 🚤 near the Illari islets", peru, "accuse", addressee=chile)
    denied_by = participant(article.actors["Chile"], span(FLAGS, "Chile", after="islets."))
    say(article, "denied", "the charge", denied_by, "deny", responds_to=accused.id)
    offered = say(article, "said", "“We offer talks,”", minister, "assert", quote_type="direct")
    say(article, "named", "a day", replace(minister, span=again), "announce", polarity="negative")
    say(article, None, "“It is =over.”", None, "assert", source_type="none")
    peru_again = participant(article.actors["Peru"], span(FLAGS, "Peru", after="over"))
    rejected = say(article, "rejected", "the offer", peru_again, "other")
    made = Proposal(
        id=identify("proposal", article.document.id, 1),
        document=article.document.id,
        kind="offer",
        proposer=minister,
        addressee=peru,
        object=span(FLAGS, "talks"),
        made_in=offered.id,
        answer=rejected.id,
        answered="rejected",
    )
    article.proposals.append(made)
    islets = PlaceReference(
        span=span(FLAGS, "the Illari islets"),
        name="Illari islets",
        country=None,
        claimants=("CHL", "PER"),
        scope="Illari: both islets",
    )
    article.event("seizing", "COERCE", "seize", actors=(chile,), places=(islets,), told_in=accused)
    return article


def say(
    article: Article, cue: str | None, content: str, source: Participant | None, act: str, **more: Any
) -> Statement:
    text = article.document.text
    values = {"quote_type": "indirect", "source_type": "named", "confidence": 0.9, **more}
    made = Statement(
        id=identify("statement", article.document.id, content),
        document=article.document.id,
        source=source,
        cue=span(text, cue) if cue else None,
        content=(span(text, content, after=cue if cue and cue != "said" else ""),),
        act=act,
        **values,
    )
    article.statements.append(made)
    return made


def islets_term(article: Article) -> Term:
    where: Span = span(FLAGS, "Illari islets")
    return Term(
        id=identify("term", article.document.id, 1),
        document=article.document.id,
        span=where,
        referent="place:Illari",
        label="Illari islets",
        statement=article.statements[0].id,
    )


def annotation_dossier() -> Dossier:
    """The two articles of the interchange's golden files and the one above; linking gives one of its actors a name."""
    dossier = full_dossier()
    article = flags_article()
    coding = replace(article.coding(), terms=(islets_term(article),))
    dossier.add(article.document, coding)
    peru = article.actors["Peru"].id
    named = Cluster(id=identify("cluster", 2), kind="actor", name="Republic of Peru", members=(peru,), sources=1)
    linking = dam_linking()
    dossier.replace_links(replace(linking, clusters=(*linking.clusters, named)))
    return dossier
