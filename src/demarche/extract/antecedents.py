"""Antecedents: what pronouns and descriptions refer back to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from demarche.analyse.analysis import Sentence
from demarche.extract.clusters import Cluster

SINGULAR = frozenset({"he", "she", "him", "her", "himself", "herself", "his"})
PLURAL = frozenset({"they", "them", "their", "themselves", "both"})
NEUTER = frozenset({"it", "its", "itself"})
SPEAKER = frozenset({"i", "we", "us", "me", "our", "my", "ourselves", "myself"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
PRONOUNS = SINGULAR | PLURAL | NEUTER | SPEAKER | RELATIVE

SAME_OFFICE = (
    frozenset({"envoy", "ambassador", "representative", "diplomat", "emissary"}),
    frozenset({"chief", "head", "leader", "secretary-general", "secretary", "general", "president", "chairman", "director"}),
    frozenset({"premier", "minister", "pm", "leader"}),
    frozenset({"lawmaker", "mp", "senator", "parliamentarian", "legislator", "congressman", "representative"}),
    frozenset({"spokesman", "spokeswoman", "spokesperson"}),
)
"""Head nouns that may describe one office holder: "Ambassador X ... the envoy"."""

_GROUPS = frozenset({"people", "unnamed", "organisation", "government", "armed_group", "unknown"})


def same_office(noun: str, known: Iterable[str]) -> bool:
    """Whether a head noun may describe somebody already described by one of ``known``."""
    return any(noun in group and any(other in group for other in known) for group in SAME_OFFICE)


def pronoun_antecedent(
    pronoun: str, offset: int, sentence: int, clusters: Sequence[Cluster], starts: Sequence[int], speaker: Cluster | None
) -> Cluster | None:
    """The cluster a third-person pronoun at ``offset`` refers to, or None.

    Among those of a fitting kind mentioned before it: nearer sentences first, subjects and the last speaker preferred.
    ``starts`` are the sentences' first offsets.
    """
    fitting = [c for c in clusters if 0 <= c.last < offset and _fits(pronoun, c)]

    def score(cluster: Cluster) -> tuple[float, int]:
        distance = sum(1 for start in starts[: sentence + 1] if start > cluster.last)
        weight = -2.0 * min(distance, 8) + (2.5 if cluster.subject else 0.0) + (2.0 if cluster is speaker else 0.0)
        return weight, cluster.last

    near = [c for c in fitting if sum(1 for start in starts[: sentence + 1] if start > c.last) <= 6]
    return max(near, key=score, default=None)


def _fits(pronoun: str, cluster: Cluster) -> bool:
    if pronoun in SINGULAR:
        return cluster.kind == "person" or (cluster.kind == "unnamed" and not cluster.plural)
    if pronoun in PLURAL:
        return cluster.plural or cluster.kind in {"organisation", "people", "armed_group", "government"}
    return cluster.kind in {"state", "organisation", "government", "armed_group"} and not cluster.plural


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
    noun: str, country: str | None, clusters: Sequence[Cluster], *, plural: bool, modifiers: frozenset[str]
) -> Cluster | None:
    """The cluster that a definite description ("the Pakistani envoy", "the officials") takes up again, or None.

    A country named in the description must not contradict the cluster's; of several, the one met last.
    """
    fitting = [
        c
        for c in clusters
        if (noun in c.heads or (c.kind == "person" and country is not None and same_office(noun, c.heads)))
        and (country is None or c.country is None or c.country == country)
        and not (country is not None and c.country is None and c.kind == "person")
        and (c.plural == plural or c.kind == "person")
        and not (modifiers and c.kind == "unnamed" and c.mentions and not modifiers & c.tokens())
    ]
    return max(fitting, key=lambda c: c.last, default=None)


def is_group(cluster: Cluster) -> bool:
    """Whether a cluster may stand behind a plural pronoun."""
    return cluster.plural or cluster.kind in _GROUPS
