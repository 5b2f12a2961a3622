"""Linking whole dossiers: what is one event, what is not and why, and that a person's word survives everything."""

from __future__ import annotations

import pytest

from demarche.coder import code_document
from demarche.link.correction import correct_events
from demarche.link.facts import gather_facts
from demarche.link.judged import JudgementFile, judgements_path
from demarche.link.linker import link
from demarche.link.personal import anchors
from demarche.read import read_text
from demarche.records import Event, Judgement
from demarche.store import Dossier
from tests.link.conftest import LinkArticles

WIRE = (
    "Armenian and Azerbaijani ministers meet in Almaty\n\n"
    "ALMATY, 10 May 2024 – Armenian foreign minister Vahan Petrosyan met his Azerbaijani counterpart Rashad Aliyev in "
    "Almaty on Friday for talks on the border. Armenia accused Azerbaijan of shelling the village of Tegh. The attack "
    "on Tegh killed 14 people on 2 May 2024. No document was signed.\n"
)
TIMES = (
    "Baku minister holds talks with Armenian counterpart\n\n"
    "BAKU, 11 May 2024 – Azerbaijani foreign minister Rashad Aliyev met Armenia's Vahan Petrosyan in Almaty on Friday. "
    "Azerbaijan denied that its army had shelled Tegh. Nine people were killed in the shelling of Tegh on 2 May 2024, "
    "according to the ministry in Baku.\n"
)
LATER = (
    "Envoys talk in Tashkent\n\n"
    "TASHKENT, 20 July 2024 – Armenian envoy Karen Sahakyan met Azerbaijani envoy Elnur Mammadov in Tashkent on "
    "Saturday.\n"
)
ARTICLES = {
    "wire.txt": ("Ararat Wire", "2024-05-10", WIRE),
    "times.txt": ("Caspian Times", "2024-05-11", TIMES),
    "later.txt": ("Silk Road Post", "2024-07-20", LATER),
}


def event(dossier: Dossier, path: str, trigger: str) -> Event:
    """The first event of an article with this trigger."""
    entries = {entry.document.path: entry.coding for entry in dossier.entries()}
    return next(e for e in entries[path].events if e.trigger.text == trigger and e.same_as is None)


def judgements(dossier: Dossier, one: str, other: str) -> list[Judgement]:
    """The judgements on two records."""
    return [j for j in dossier.judgements if {j.left.record, j.right.record} == {one, other}]


def clusters(dossier: Dossier, kind: str = "event") -> list[set[str]]:
    """The members of each cluster of a kind."""
    return [set(cluster.members) for cluster in dossier.clusters if cluster.kind == kind]


def test_one_meeting_in_two_articles_and_another_one(link_articles: LinkArticles) -> None:
    dossier = link_articles(ARTICLES)
    met, again, later = (event(dossier, path, "met") for path in ("wire.txt", "times.txt", "later.txt"))
    assert {met.id, again.id} in clusters(dossier)
    (same,) = [j for j in judgements(dossier, met.id, again.id) if j.kind == "event"]
    assert same.relation == "same"
    assert same.score is not None
    assert same.score > 0.5
    assert any(reason.name == "same day" for reason in same.reasons)
    assert all(later.id not in members for members in clusters(dossier))
    apart = [j for j in judgements(dossier, met.id, later.id) if j.kind == "event"]
    assert all(j.relation == "not_same" and any(reason.weight is None for reason in j.reasons) for j in apart)


def test_counts_that_differ_are_told_with_both_spans(link_articles: LinkArticles) -> None:
    dossier = link_articles(ARTICLES)
    (claim,) = [j for j in dossier.judgements if j.slot == "dead"]
    assert claim.relation == "differs_number"
    assert {claim.left.spans[0].text, claim.right.spans[0].text} == {"14", "Nine"}
    texts = {entry.document.id: entry.document.text for entry in dossier.entries()}
    for judgement in dossier.judgements:
        for side in (judgement.left, judgement.right):
            assert all(texts[side.document][s.start : s.end] == s.text for s in side.spans)


def test_a_denial_points_at_what_is_denied_elsewhere(link_articles: LinkArticles) -> None:
    dossier = link_articles(ARTICLES)
    denials = [j for j in dossier.judgements if j.relation == "denies" and j.slot == "denial"]
    assert denials
    assert all(reason.words for j in denials for reason in j.reasons)


def test_linking_twice_gives_the_same(link_articles: LinkArticles) -> None:
    dossier = link_articles(ARTICLES)
    before = (list(dossier.judgements), list(dossier.clusters), list(dossier.inferred))
    link(dossier)
    assert (list(dossier.judgements), list(dossier.clusters), list(dossier.inferred)) == before


def test_facts_stay_as_they_were(link_articles: LinkArticles) -> None:
    dossier = link_articles(ARTICLES)
    before = [(entry.document, entry.coding) for entry in dossier.entries()]
    link(dossier)
    assert [(entry.document, entry.coding) for entry in dossier.entries()] == before


def test_a_dossier_with_one_article_or_none_has_nothing_to_link(link_articles: LinkArticles) -> None:
    assert list(link_articles({}).clusters) == []
    dossier = link_articles({"wire.txt": ARTICLES["wire.txt"]}, name="one.dossier")
    assert clusters(dossier) == []
    assert list(dossier.judgements) == []


def judge(dossier: Dossier, relation: str, one: Event, other: Event) -> None:
    """A person's word on two events, and linking anew."""
    known = dict(anchors(gather_facts(dossier.entries())))
    JudgementFile(judgements_path(dossier.path)).append(relation, known[one.id], known[other.id], judge="ada")
    link(dossier)


def test_a_person_wins_over_the_software(link_articles: LinkArticles) -> None:
    dossier = link_articles(ARTICLES)
    met, again, later = (event(dossier, path, "met") for path in ("wire.txt", "times.txt", "later.txt"))
    judge(dossier, "not_same", met, again)
    assert {met.id, again.id} not in clusters(dossier)
    assert {j.judge for j in judgements(dossier, met.id, again.id) if j.relation == "not_same"} == {"ada"}
    judge(dossier, "same", met, later)
    assert any({met.id, later.id} <= members for members in clusters(dossier))


def everything(dossier: Dossier) -> tuple[list[tuple[object, ...]], ...]:
    """What linking made, without the order in which it was made."""
    judged = sorted((j.kind, j.relation, j.slot, j.left.record, j.right.record, j.judge) for j in dossier.judgements)
    grouped = sorted((c.kind, c.name, c.sources, *c.members) for c in dossier.clusters)
    return list(judged), list(grouped)


@pytest.mark.parametrize("relation", ["same", "not_same", "unsure"])
@pytest.mark.parametrize("paths", [("wire.txt", "times.txt"), ("wire.txt", "later.txt"), ("times.txt", "later.txt")])
def test_one_correction_gives_what_linking_all_gives(
    link_articles: LinkArticles, relation: str, paths: tuple[str, str]
) -> None:
    dossier = link_articles(ARTICLES)
    one, other = (event(dossier, path, "met") for path in paths)
    known = dict(anchors(gather_facts(dossier.entries())))
    file = JudgementFile(judgements_path(dossier.path))
    before = everything(dossier)
    for step in (lambda: file.append(relation, known[one.id], known[other.id], judge="ada"), None):
        if step is None:
            file.undo(file.standing()[0], judge="ada")
        else:
            step()
        assert correct_events(dossier, [one.id, other.id])
        quick = everything(dossier)
        link(dossier)
        assert quick == everything(dossier)
    assert everything(dossier) == before


def test_nothing_is_corrected_in_part_before_all_is_linked(link_articles: LinkArticles) -> None:
    dossier = link_articles({"wire.txt": ARTICLES["wire.txt"]})
    document = read_text(TIMES, path="times.txt", outlet="Caspian Times", published="2024-05-11")
    dossier.add(document, code_document(document))
    assert not correct_events(dossier, [event(dossier, "wire.txt", "met").id])


def test_a_correction_survives_coding_and_linking_again(link_articles: LinkArticles) -> None:
    dossier = link_articles(ARTICLES)
    judge(dossier, "not_same", event(dossier, "wire.txt", "met"), event(dossier, "times.txt", "met"))
    edited = TIMES.replace("according to the ministry in Baku", "the ministry in Baku said on Saturday")
    document = read_text(edited, path="times.txt", outlet="Caspian Times", published="2024-05-11")
    dossier.add(document, code_document(document))
    link(dossier)
    met, again = event(dossier, "wire.txt", "met"), event(dossier, "times.txt", "met")
    assert again.document == document.id
    assert {met.id, again.id} not in clusters(dossier)
    assert [j.judge for j in judgements(dossier, met.id, again.id) if j.score is None and j.kind == "event"] == ["ada"]


def test_copies_are_one_source(link_articles: LinkArticles) -> None:
    longer = WIRE + (
        "The talks were the third since the spring. Mediators from Kazakhstan had proposed a commission that would "
        "walk the line with old maps, and both sides said they would answer within a month.\n"
    )
    dossier = link_articles(
        {
            "wire.txt": ("Ararat Wire", "2024-05-10", longer),
            "echo.txt": ("Lori Echo", "2024-05-10", longer.replace("Armenian and Azerbaijani ministers meet", "Talks")),
            "times.txt": ARTICLES["times.txt"],
        }
    )
    (copies,) = [cluster for cluster in dossier.clusters if cluster.kind == "document"]
    assert (len(copies.members), copies.sources) == (2, 1)
    told = [c for c in dossier.clusters if c.kind == "event" and event(dossier, "times.txt", "met").id in c.members]
    assert [c.sources for c in told] == [2]
    assert len(told[0].members) >= 3


def test_an_undated_article_gets_days_from_what_it_shares(link_articles: LinkArticles) -> None:
    undated = TIMES.replace("BAKU, 11 May 2024 – ", "").replace("on Friday", "in the spring")
    dossier = link_articles(
        {"wire.txt": ARTICLES["wire.txt"], "times.txt": ("Caspian Times", None, undated)}, name="undated.dossier"
    )
    document = next(entry.document for entry in dossier.entries() if entry.document.path == "times.txt")
    assert document.published is None, "the fact stays what it is"
    (inferred,) = [each for each in dossier.inferred if each.record == document.id and each.span is None]
    assert inferred.start is not None
    assert inferred.start >= "2024-05-02"
    assert inferred.reasons
