"""Universal Dependencies on gold words, as the CoNLL 2018 shared task scores them.

Definitions follow ``conll18_ud_eval.py`` (Zeman et al. 2018): every word counts, punctuation too, and
subtypes of relations (``nmod:poss``) are cut off before labels are compared.
"""

from __future__ import annotations

from collections.abc import Sequence

from demarche.analyse.analysis import Word
from evaluation.gold.universal import Tree
from evaluation.score.figure import Figure, Pair, accuracy_figure


def universal(relation: str) -> str:
    """The relation without its language-specific subtype."""
    return relation.partition(":")[0]


def score_trees(found: Sequence[Sequence[Word]], gold: Sequence[Tree]) -> dict[str, Figure]:
    """``upos``, ``uas``, ``las`` and ``lemma`` accuracy; the unit of the interval is the sentence.

    A word has the right head when it is the gold one (the root is its own head). Lemmas are compared without
    regard to case, since the model's are lower-cased; a gold lemma ``_`` counts as right.

    Raises:
        ValueError: a sentence does not have the gold words.
    """
    pairs = list(zip(found, gold, strict=True))
    for words, tree in pairs:
        if len(words) != len(tree.words):
            raise ValueError(f"{tree.document}: {len(words)} words are scored against {len(tree.words)}")
    return {
        "upos": accuracy_figure([_upos(words, tree) for words, tree in pairs]),
        "uas": accuracy_figure([_heads(words, tree, labelled=False) for words, tree in pairs]),
        "las": accuracy_figure([_heads(words, tree, labelled=True) for words, tree in pairs]),
        "lemma": accuracy_figure([_lemmas(words, tree) for words, tree in pairs]),
    }


def _upos(words: Sequence[Word], tree: Tree) -> Pair:
    return sum(word.upos == tag for word, tag in zip(words, tree.upos, strict=True)), len(words)


def _heads(words: Sequence[Word], tree: Tree, *, labelled: bool) -> Pair:
    right = 0
    for word, head, relation in zip(words, tree.heads, tree.deprels, strict=True):
        right += word.head == head and (not labelled or universal(word.deprel) == universal(relation))
    return right, len(words)


def _lemmas(words: Sequence[Word], tree: Tree) -> Pair:
    pairs = zip(words, tree.lemmas, strict=True)
    return sum(gold == "_" or word.lemma.lower() == gold.lower() for word, gold in pairs), len(words)
