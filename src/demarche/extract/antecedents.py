"""Antecedents: what pronouns and descriptions refer back to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from demarche.analyse.analysis import Sentence
from demarche.extract.clusters import Cluster
from demarche.extract.quotes import Quote

SINGULAR = frozenset({"he", "she", "him", "her", "himself", "herself", "his"})
_HIS = frozenset("he him mr sir king prince sheikh chairman spokesman businessman husband father".split())
_HERS = frozenset(
    "she her mrs ms miss madam lady queen princess chairwoman spokeswoman businesswoman wife mother".split()
)
"""Words by which somebody is a man or a woman."""
PLURAL = frozenset({"they", "them", "their", "themselves", "both"})
NEUTER = frozenset({"it", "its", "itself"})
SPEAKER = frozenset({"i", "we", "us", "me", "our", "my", "ourselves", "myself"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
PRONOUNS = SINGULAR | PLURAL | NEUTER | SPEAKER | RELATIVE

_NAMES = frozenset({"US", "WHO"})
"""Abbreviated names that are pronouns in small letters."""

NOBODY = frozenset({"no one", *"nobody none nothing neither no-one one everyone everybody anyone someone you".split()})
"""Words in roles that stand for nobody in particular."""

QUOTED = 2.5
"""What a mention inside a quotation weighs less for a pronoun outside."""
SINGLE = 1.5
"""What a body weighs less than several for a "they"."""
REACH = 6
"""Sentences back to which a pronoun may refer."""
_UNFIT = -1e9

_PERSONAL = re.compile(
    r"(?:man|woman|person|boy|girl|child|kid|father|mother|son|daughter|wife|husband|brother|sister|friend|victim|"
    r"suspect|teen|[a-z]{2}(?:er|or|ist|ian|ant|eur|ee|oy|ician)|official|chief|head|aide|guard|pilot|colleague|critic)$"
)
_THINGS = frozenset(
    """
        matter number paper order letter border power water weather chapter sector factor error terror labor labour
        center corner river tower computer quarter offer answer disaster winter summer dinner newspaper committee
        plant grant covenant restaurant convoy career barrier layer cancer danger anger hunger
        """.split()
)
"""Nouns that only end like those for persons."""

_COLLECTIVE = frozenset(
    """
        media press police ministry army military government youth crowd public party newspaper daily agency court
        parliament family force troop council committee commission office department mission embassy cabinet panel team
        """.split()
)
"""Nouns for several together, or for a body, whatever sector they tell."""

SAME_OFFICE = (
    frozenset({"envoy", "ambassador", "representative", "diplomat", "emissary"}),
    frozenset(
        {
            "chief",
            "head",
            "leader",
            "secretary-general",
            "secretary",
            "general",
            "president",
            "chairman",
            "director",
        }
    ),
    frozenset({"premier", "minister", "pm", "leader"}),
    frozenset({"lawmaker", "mp", "senator", "parliamentarian", "legislator", "congressman", "representative"}),
    frozenset({"spokesman", "spokeswoman", "spokesperson"}),
)
"""Head nouns that may describe one office holder: "Ambassador X ... the envoy"."""


_RANKS = frozenset({"vice", "deputy", "assistant"})
ANY_OFFICE = frozenset({"official", "politician", "diplomat", "leader", "officer", "statesman"})
"""Nouns that say no more of an office holder than that there is an office."""


def same_office(noun: str, known: Iterable[str]) -> bool:
    """Whether a head noun may describe somebody already described by one of ``known``."""
    return any(noun in group and any(other in group for other in known) for group in SAME_OFFICE)


def is_pronoun(text: str, among: frozenset[str] = PRONOUNS) -> bool:
    """Whether words are a pronoun, and not the United States or the World Health Organization."""
    return text.lower() in among and text not in _NAMES


def pronoun_antecedent(
    pronoun: str,
    offset: int,
    clusters: Sequence[Cluster],
    *,
    starts: Sequence[int],
    speaker: Cluster | None,
    quotes: Sequence[Quote] = (),
) -> Cluster | None:
    """The cluster a third-person pronoun at ``offset`` refers to, or None.

    Among those of a fitting kind mentioned before it, at most ``REACH`` sentences back: nearer ones first, subjects and
    the last speaker preferred, mentions in a quotation less. ``starts``: the first offsets of the sentences up to the
    pronoun's; ``quotes``: the quotations of the text.
    """

    def is_quoted(at: int) -> bool:
        return any(quote.start < at < quote.end for quote in quotes)

    def score(cluster: Cluster) -> tuple[float, int]:
        last = cluster.before(offset)
        if last is None or not _fits(pronoun, cluster):
            return _UNFIT, 0
        distance = len(starts) - bisect_right(starts, last.span.start)
        apart = is_quoted(last.span.start) and not is_quoted(offset)
        single = pronoun in PLURAL and not cluster.plural
        weight = (
            (-QUOTED if apart else 0.0)
            - (SINGLE if single else 0.0)
            - 2.0 * distance
            + (2.5 if last.subject else 0.0)
            + (2.0 if cluster is speaker else 0.0)
        )
        return weight if distance <= REACH else _UNFIT, last.span.start

    best = max(clusters, key=score, default=None)
    return best if best is not None and score(best)[0] > _UNFIT else None


def _fits(pronoun: str, cluster: Cluster) -> bool:
    if pronoun in SINGULAR:
        if cluster.called & (_HERS if pronoun in {"he", "him", "himself", "his"} else _HIS):
            return False
        return cluster.kind == "person" or (cluster.kind == "unnamed" and not cluster.plural and is_person(cluster))
    if pronoun in PLURAL:
        return cluster.plural or cluster.kind in {"organisation", "people", "armed_group", "government"}
    return cluster.kind in {"state", "organisation", "government", "armed_group"} and not cluster.plural


def is_person(cluster: Cluster) -> bool:
    """Whether somebody described, not named, can be a "he" or "she": by a title, or by a noun for a person."""
    if cluster.heads & _COLLECTIVE:
        return False
    return bool(cluster.titles) or any(_PERSONAL.search(noun) and noun not in _THINGS for noun in cluster.heads)


def is_person_noun(noun: str) -> bool:
    """Whether a noun is for a person."""
    office = noun in ANY_OFFICE or any(noun in group for group in SAME_OFFICE)
    return office or (_PERSONAL.search(noun) is not None and noun not in _THINGS)


def relative_antecedent(sentence: Sentence, index: int) -> int | None:
    """The noun that a relative pronoun stands for: what the clause it is in hangs on."""
    verb = index
    for _ in range(6):
        word = sentence.words[verb]
        if word.deprel in {"acl:relcl", "acl"} and word.head != verb:
            return word.head
        if word.head == verb:
            return None
        verb = word.head
    return None


def described_before(
    noun: str,
    country: str | None,
    clusters: Sequence[Cluster],
    *,
    before: int,
    plural: bool,
    modifiers: frozenset[str],
    proper: frozenset[str] = frozenset(),
) -> Cluster | None:
    """The cluster that a definite description ("the Pakistani envoy", "the officials") takes up again, or None.

    A country named in the description must not contradict the cluster's; of several, the one met last before it.
    ``proper``: the words with a capital that name no state: who was called by them comes first.
    """

    def fits(cluster: Cluster) -> bool:
        person = cluster.kind == "person"
        if not (noun in cluster.heads or (person and country is not None and same_office(noun, cluster.heads))):
            return False
        if country is not None and cluster.country != country and (person or cluster.country is not None):
            return False
        if person and not is_that_rank(noun, modifiers, cluster.heads):
            return False
        return person or (cluster.plural == plural and (not modifiers or bool(modifiers & cluster.tokens())))

    met = [(seen.span.start, cluster) for cluster in clusters if fits(cluster) and (seen := cluster.before(before))]
    if proper:
        called = [pair for pair in met if proper <= pair[1].described]
        met = called or [pair for pair in met if pair[1].kind != "person" or noun in pair[1].heads]
    if met:
        return max(met, key=lambda pair: pair[0])[1]
    return _only_office_holder(noun, country, clusters, before=before) if not plural and not modifiers else None


def is_that_rank(noun: str, modifiers: frozenset[str], heads: set[str]) -> bool:
    """Whether a rank that a description tells is one that the person was told to have: no minister is the prime one,
    nor a president the vice one, for a noun they share."""
    prime = noun != "minister" or noun not in heads or ("prime" in modifiers) == ("prime" in heads)
    return prime and all(rank in heads for rank in modifiers & _RANKS)


def _only_office_holder(noun: str, country: str | None, clusters: Sequence[Cluster], *, before: int) -> Cluster | None:
    """The one person of a country with an office whom "the Iranian official" can mean, if there is just one."""
    if noun not in ANY_OFFICE or country is None:
        return None
    persons = [
        cluster
        for cluster in clusters
        if cluster.kind == "person" and cluster.country == country and cluster.heads and cluster.before(before)
    ]
    return persons[0] if len(persons) == 1 else None
