"""Factual: whether words tell something as having come about, as not having come about, or as neither."""

from __future__ import annotations

from demarche.analyse.analysis import Sentence
from demarche.extract.slots import children

_MODALS = frozenset("will would shall should can could may might must ought 'll ’ll 'd ’d need".split())
_NOT = frozenset({"not", "n't", "n’t", "never", "hardly", "barely", "scarcely", "nor"})
_ONLY = frozenset({"only", "just", "merely", "simply", "solely"})
_NONE = frozenset({"no", "few", "little", "scant", "zero", "neither", "limited", "negligible"})
_OPEN = frozenset({"if", "unless", "whether", "lest", "until", "provided", "supposing"})
_BROUGHT_ABOUT = frozenset("manage begin start continue help go come force proceed".split())
"""Verbs whose infinitive has come about: "managed to win"."""
_WISHED = frozenset(
    """
        hope hopes hopeful want wish seek need expect predict prevent avoid avert risk fear fears promise pledge vow
        pursue await ensure guarantee plan pray demand anticipate envisage envision forecast foresee doubt deny ask
        wonder threaten urge imagine suppose pretend bet dream crave chase prospect possibility chance likelihood path
        road recipe brink verge aim goal confident eager keen bid quest attempt call appeal yearn desire intend prepare
        wait work bank depend hinge require strive facilitate inquire enquire question decide consider calculate sue
        aspire worry afraid concern effort crime charge accuse guilty peril danger threat capable incapable ability
        capacity
        """.split()
)
"""Words under which a thing is hoped for, feared, asked or denied, and not told."""
_MIGHT_BE = frozenset(
    "potential possible likely future eventual expected would hypothetical any imminent probable inevitable".split()
)
_COMING = frozenset("come occur materialise materialize happen emerge be follow".split())
"""Verbs by which a thing is told to have come about."""
_AFTER = frozenset("after following despite since amid".split())
_CLAUSES = frozenset({"ccomp", "xcomp", "acl", "csubj", "advcl"})
_REACH = 8


def standing(sentence: Sentence, index: int) -> int:
    """1 where the word is told as fact, -1 where it is told not to be so, 0 where it is neither.

    Neither are what is hoped for, planned, feared, asked, only possible, or tied to a condition.
    """
    if _is_question(sentence):
        return 0
    sign, turning = noun_sign(sentence, index) if _is_nominal(sentence, index) else 1, True
    for step in range(_REACH):
        if step == 0 or _is_predicate(sentence, index):
            predicate = _predicate_sign(sentence, index)
            sign *= predicate if turning else abs(predicate)
        if sign == 0 or sentence.words[index].head == index or _ends_here(sentence, index):
            return sign
        if _is_wished(sentence, index):
            return 0
        if _is_embedded(sentence, index):
            return sign
        turning = turning and _turns(sentence, index)
        index = sentence.words[index].head
    return sign


def _ends_here(sentence: Sentence, index: int) -> bool:
    """Whether what stands above a word makes nothing else of it: it is told beside it."""
    relation = sentence.words[index].deprel
    return relation == "acl:relcl" or relation.partition(":")[0] in {"parataxis", "appos"}


def _is_wished(sentence: Sentence, index: int) -> bool:
    """Whether a word stands under a wish, a fear or a question, or in an infinitive that need not have come about."""
    word = sentence.words[index]
    relation, above = word.deprel.partition(":")[0], sentence.words[word.head]
    governed = relation in {*_CLAUSES, "obj", "obl", "nmod"} and _is_under(sentence, index, relation)
    if above.lemma in _WISHED and governed:
        return True
    if _is_infinitive(sentence, index):
        return above.lemma not in _BROUGHT_ABOUT
    said = relation in {"ccomp", "acl", "csubj"}
    return said and _is_infinitive(sentence, word.head) and sentence.words[above.head].lemma in _WISHED


def _is_embedded(sentence: Sentence, index: int) -> bool:
    """Whether a word heads a clause, or is spoken of as known, so that the words above it say nothing of its truth."""
    relation = sentence.words[index].deprel.partition(":")[0]
    if relation in {"ccomp", "advcl", "acl", "csubj"} and not _is_infinitive(sentence, index):
        return True
    own = relation == "conj" and _is_predicate(sentence, index) and _has_own_subject(sentence, index)
    return own or _is_settled(sentence, index)


def _is_under(sentence: Sentence, index: int, relation: str) -> bool:
    """Whether a word stands under a wish and not beside it ("asked after the defeat", "denied in the war")."""
    if relation in {"obl", "nmod", "advcl"}:
        marks = {sentence.words[i].lemma for i in children(sentence, index, "case", "mark")}
        return bool(marks & {"for", "of", "to", "on", "at", "in", "from", "about"}) and not marks & {"after", "since"}
    return True


def _is_nominal(sentence: Sentence, index: int) -> bool:
    return sentence.words[index].upos in {"NOUN", "PROPN"}


def _is_predicate(sentence: Sentence, index: int) -> bool:
    word = sentence.words[index]
    return word.upos in {"VERB", "AUX"} or any(sentence.words[i].deprel == "cop" for i in children(sentence, index))


def noun_sign(sentence: Sentence, index: int) -> int:
    """What the words before a noun make of it: "no breakthrough", "without success", "a possible victory"."""
    words = sentence.words
    article = any(words[i].lemma in {"a", "an"} for i in children(sentence, index, "det"))
    sign = 1
    for other in children(sentence, index, "det", "amod", "case", "advmod"):
        lemma = words[other].lemma
        if lemma in _MIGHT_BE and not (lemma == "any" and _is_denied_above(sentence, index)):
            return 0
        if other < index and (lemma == "without" or (lemma in _NONE and not article)):
            sign = -1
    return sign


def _is_denied_above(sentence: Sentence, index: int) -> bool:
    if any(sentence.words[i].lemma == "without" for i in children(sentence, index, "case")):
        return True
    return _predicate_sign(sentence, sentence.words[index].head) == -1


def _predicate_sign(sentence: Sentence, index: int) -> int:
    """What auxiliaries and adverbs make of a predicate: 0 for "would win", -1 for "has not won"."""
    words = sentence.words
    negated = False
    for other in children(sentence, index):
        word = words[other]
        relation = word.deprel.partition(":")[0]
        if relation == "aux" and word.lemma in _MODALS:
            return 0
        if relation in {"mark", "case"} and word.lemma in _OPEN:
            return 0
        if relation in {"advmod", "cc", "det"} and word.lemma in _NOT and other < index:
            negated |= not (other + 1 < len(words) and words[other + 1].lemma in _ONLY)
        if relation == "advmod" and word.lemma in {"longer", "more"} and words[other - 1].lemma == "no":
            negated = True
        if word.deprel == "nsubj" and _is_nobody(sentence, other):
            return 0
    without = any(words[i].lemma == "without" for i in children(sentence, index, "mark", "case"))
    return -1 if negated or (without and words[index].upos == "VERB") else 1


def _is_nobody(sentence: Sentence, index: int) -> bool:
    """Whether a subject is nobody: what neither side did went well or badly for nobody."""
    none = any(sentence.words[i].lemma in {"no", "neither"} for i in children(sentence, index, "det"))
    return none or sentence.words[index].lemma in {"nobody", "none", "neither"}


def _is_infinitive(sentence: Sentence, index: int) -> bool:
    """Whether a verb is an infinitive of what need not have come about; "claims to have won" tells of what has."""
    words = sentence.words
    to = any(words[i].lemma == "to" for i in children(sentence, index, "mark"))
    return to and not any(words[i].lemma == "have" for i in children(sentence, index, "aux"))


def _has_own_subject(sentence: Sentence, index: int) -> bool:
    return any(True for _ in children(sentence, index, "nsubj"))


def _turns(sentence: Sentence, index: int) -> bool:
    """Whether a negation of the word above negates this one: "no deal was reached", not "the defeat brought none"."""
    word = sentence.words[index]
    return (
        not _is_nominal(sentence, index)
        or word.deprel in {"obj", "nsubj:pass"}
        or (word.deprel == "nsubj" and sentence.words[word.head].lemma in _COMING)
    )


def _is_settled(sentence: Sentence, index: int) -> bool:
    """Whether a noun is spoken of as known ("its victory", "after the defeat"): what goes with it may lie ahead."""
    words = sentence.words
    if not _is_nominal(sentence, index):
        return False
    cases = {words[i].lemma for i in children(sentence, index, "case")}
    return bool(cases & _AFTER) or any(words[i].deprel == "nmod:poss" for i in children(sentence, index))


def _is_question(sentence: Sentence) -> bool:
    return sentence.words[-1].lemma == "?" or (len(sentence.words) > 1 and sentence.words[-2].lemma == "?")
