"""What somebody says, as a predicate: "denied that ...", "asked the council to ...", "said: ..."."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from demarche.brief.article import Article
from demarche.brief.material import Material
from demarche.brief.model import Part
from demarche.brief.text import clause_from, plain, quotation, unmarked
from demarche.brief.words import clause_part, ours, speech, wording
from demarche.codebook.book import load_book
from demarche.records import Span, Statement

WIDEST = 700
"""Characters from a statement's first word to its last up to which its footnote shows all of it."""
NEAR = 20
"""Characters from the beginning of what is said within which words why a name is withheld run into it."""
#: By act: the verb before "that", before a noun, and before "to".
VERBS: Mapping[str, tuple[str, str, str]] = {
    "assert": ("said that", "spoke of", "spoke of the aim"),
    "deny": ("denied that", "denied", "refused"),
    "concede": ("conceded that", "conceded", "agreed"),
    "accuse": ("made the accusation that", "made an accusation about", "made an accusation:"),
    "demand": ("demanded that", "called for", "made a demand or appeal"),
    "warn": ("warned that", "warned of", "gave the warning"),
    "threaten": ("gave notice, as a threat, that", "threatened", "threatened"),
    "propose": ("proposed that", "proposed", "proposed"),
    "promise": ("promised that", "promised", "promised"),
    "praise": ("said in praise that", "praised", "spoke in praise:"),
    "condemn": ("said in condemnation that", "condemned", "spoke in condemnation:"),
    "announce": ("announced that", "announced", "announced the intention"),
    "estimate": ("estimated that", "gave an estimate:", "gave an estimate:"),
    "other": ("said that", "spoke of", "spoke of the wish"),
}
BARE: Mapping[str, str] = {
    "deny": "deny",
    "concede": "concede",
    "demand": "call for",
    "warn": "warn of",
    "threaten": "threaten",
    "propose": "propose",
    "promise": "promise",
    "praise": "praise",
    "condemn": "condemn",
    "announce": "announce",
    "estimate": "estimate",
}
_SAYING = re.compile(
    r"(?:say|says|said|saying|told|tells?|telling|claim(?:s|ed|ing)?|add(?:s|ed|ing)?|state[sd]?|insist(?:s|ed|ing)?"
    r"|believe[sd]?|thinks?|thought|maintain(?:s|ed)?|argue[sd]?|according|report(?:s|ed)|reportedly|allegedly|expects?"
    r"|expected|note[sd]|noting|warn(?:s|ed)|suggest(?:s|ed)?)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"(?:is|are|was|were|be|has|have|had|will|would|can|could|should|must|may|might|shall|do|does|did|cannot|ought"
    r"|\w+n['’]t|remains?|needs?|wants?|risks?)$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(?:that|which|who|whom|whose|where|when|as|while|if|because)$", re.IGNORECASE)
_NOMINAL = re.compile(r"(?:tion|ment|ism|sal|ance|ence|nial|claim|warning|report|comment|remark)s?$", re.IGNORECASE)
_PAST = frozenset("said told made gave spoke wrote found saw sought held took put drew laid set went brought".split())


def words_of(article: Article, statement: Statement) -> Span:
    """What a footnote to a statement shows: from its cue to the end of what is said, or the first piece of that."""
    spans = [span for span in (statement.cue, *statement.content) if span is not None]
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    if last - first <= WIDEST:
        return Span(first, last, article.text[first:last])
    return statement.content[0] if statement.content else spans[0]


def says(material: Material, article: Article, statement: Statement) -> list[Part]:
    """The predicate, with whom it is said to and what qualifies it."""
    found = _negated(statement) if statement.polarity == "negative" else _said(material, article, statement)
    return [*found, *_qualified(material, article, statement)]


def _negated(statement: Statement) -> list[Part]:
    """That somebody is told not to have said it."""
    bare = BARE.get(statement.act) if backed(statement) else None
    cue = plain(statement.cue.text) if statement.cue else ""
    if bare is None and cue and not re.search(r"(?:ed|s|ing)$|\s", cue) and cue.lower() not in _PAST:
        bare = cue
    return [
        ours(f"is told not to have {_participle(bare)} ") if bare else ours("is told not to have said "),
        _content(statement),
    ]


def _participle(bare: str) -> str:
    """The participle of a verb: "deny", "denied"; "call for", "called for"."""
    verb, _, rest = bare.partition(" ")
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        past = f"{verb[:-1]}ied"
    else:
        past = f"{verb}d" if verb.endswith("e") else f"{verb}ed"
    return f"{past} {rest}".strip()


def _said(material: Material, article: Article, statement: Statement) -> list[Part]:
    if statement.quote_type == "direct":
        return _quoted(material, article, statement)
    content = _content(statement)
    to = _addressee(material, article, statement)
    clause, noun, infinitive = VERBS[statement.act if backed(statement) else "assert"]
    form = form_of(article, statement)
    if form == "infinitive":
        asked = [ours("asked "), to, ours(" ")] if statement.act == "demand" and to is not None else None
        return [*(asked or [ours(f"{infinitive} ")]), content]
    if form == "noun":
        return _of_noun(article, statement, noun, to)
    if _opens_a_sentence(article, statement.content[0]):
        return [ours(f"{clause.removesuffix(' that')}: "), content]
    if to is not None and clause == "said that":
        return [ours("said to "), to, ours(" that "), content]
    return [ours(f"{clause} "), content]


def _quoted(material: Material, article: Article, statement: Statement) -> list[Part]:
    """A speaker's own words: "said to X: ..."."""
    clause, _, _ = VERBS[statement.act if backed(statement) else "assert"]
    verb = clause.removesuffix(" that") if clause.startswith(("warned", "promised", "announced")) else "said"
    to = _addressee(material, article, statement) if verb == "said" else None
    return [ours(verb), *([ours(" to "), to] if to is not None else []), ours(": "), _content(statement)]


def _of_noun(article: Article, statement: Statement, noun: str, to: Part | None) -> list[Part]:
    """What is said is no clause: in the article's words from the cue on, if they read on, else after a verb of ours."""
    cue = statement.cue
    if statement.act == "accuse" and cue is not None and _NOMINAL.search(cue.text):
        return [ours("made an accusation: "), clause_part(clause_from(article.text, cue))]
    whole = _in_the_articles_words(article, statement)
    addressed = [ours(" to "), to] if to is not None and noun != "called for" else []
    return [whole] if whole is not None else [ours(f"{noun} "), _content(statement), *addressed]


def _addressee(material: Material, article: Article, statement: Statement) -> Part | None:
    """Whom it is said to, where that is somebody else."""
    to = material.named(article, statement.addressee)
    return None if to == material.named(article, statement.source) else to


def _content(statement: Statement) -> Part:
    """What is said: a speaker's own words where they are quoted, else the article's."""
    words = content_words(statement)
    return speech(words) if statement.quote_type == "direct" else wording(words)


def content_words(statement: Statement) -> str:
    """What is said, its pieces joined, without the words why a name is withheld."""
    pieces = [_without_anonymity(statement, span) for span in statement.content]
    return " … ".join(unmarked(plain(piece)) for piece in pieces)


def _without_anonymity(statement: Statement, span: Span) -> str:
    """What is said without the words why a name is withheld, where they run into it."""
    why = statement.anonymity
    if why is None or not span.start - NEAR <= why.start <= span.start + NEAR or span.end - why.end < NEAR:
        return span.text
    return span.text[max(why.end - span.start, 0) :]


def _opens_a_sentence(article: Article, content: Span) -> bool:
    """Whether the content begins as a sentence does, so that no "that" can lead it."""
    before = article.text[: content.start].rstrip(" “\"'‘")
    first = content.text.lstrip(" “\"'‘")
    return first[:1].isupper() and (not before or before[-1] in ".!?\n–—" or before.endswith("”"))


def lacks_subject(words: str) -> bool:
    """Whether words begin with a finite verb, their subject lost."""
    return _FINITE.match(words.split(maxsplit=1)[0]) is not None and not words.endswith("?")


def backed(statement: Statement) -> bool:
    """Whether the cue is a word that the codebook knows for the act; else the brief says "said"."""
    if statement.cue is None:
        return False
    words = re.findall(r"[a-z]+", statement.cue.text.lower())
    stems = [cue.split(" ")[0].rstrip("ey") for cue in load_book().acts[statement.act].cues]
    return any(word.startswith(stem) for word in words for stem in stems if len(stem) > 2)


def form_of(article: Article, statement: Statement) -> str:
    """What the content is: ``clause``, ``infinitive`` or ``noun`` (anything else)."""
    content = statement.content[0]
    first = content.text.strip(" “”‘’\"'")
    before = article.text[max(0, content.start - 8) : content.start]
    if re.search(r"\bthat\s[“‘\"']?$", before, re.IGNORECASE) or statement.quote_type == "free_indirect":
        return "clause"
    if re.match(r"to\s+\w", first):
        return "infinitive"
    told = statement.cue is not None and _SAYING.match(statement.cue.text) is not None and _is_long(first)
    return "clause" if told or _is_clause(first) else "noun"


def _is_clause(words: str) -> bool:
    """Whether some of the first words is a finite verb that is not in a relative clause."""
    if re.match(r"(?:how|whether|what|why|that|the need|\w+ing)\b", words, re.IGNORECASE):
        return False
    for before, word in pairwise(["", *words.split()[:14]]):
        if _RELATIVE.match(before):
            return False
        if _FINITE.match(word.strip(",;:“”")):
            return True
    return False


def _is_long(words: str) -> bool:
    return len(words.split()) > 3


def _in_the_articles_words(article: Article, statement: Statement) -> Part | None:
    """From the cue to the end of what is said, where that reads on from the speaker's name."""
    cue, source = statement.cue, statement.source
    if cue is None or source is None or len(statement.content) != 1:
        return None
    content = statement.content[0]
    words = plain(cue.text).split()
    finite = re.search(r"(?:ed|[^s]s)$", words[0]) or words[0].lower() in _PAST
    between = article.text[source.span.end : cue.start]
    passive = re.search(r"\b(?:is|are|was|were|been|being|to|not|n['’]t)\s+(?:\w+ly\s+)?$", between)
    reads = finite and not _NOMINAL.search(cue.text) and not passive and not re.search(r"[.!?]\s|\n", between)
    if not reads or not 0 <= content.start - cue.end <= 40 or source.span.end > cue.start:
        return None
    return wording(quotation(article.text[cue.start : content.end]))


def _qualified(material: Material, article: Article, statement: Statement) -> list[Part]:
    """What qualifies it, in brackets: for whom, in answer to whom, tied to what, and the article's words of doubt."""
    found: list[list[Part]] = []
    principal = material.named(article, statement.on_behalf_of)
    if principal is not None and principal != material.named(article, statement.source):
        found.append([ours("for "), principal])
    answered = article.statements.get(statement.responds_to or "")
    if answered is not None:
        to = material.named(article, answered.source)
        found.append([ours("in answer to "), to or ours("another statement")])
    told = " ".join(plain(span.text) for span in statement.content)
    if statement.condition is not None and plain(statement.condition.text) not in told:
        found.append([ours("tied to "), wording(statement.condition.text)])
    doubt = [span for span in (statement.hedge, statement.outlet_stance) if span is not None]
    found += [[ours("the article’s word: "), wording(span.text)] for span in dict.fromkeys(doubt)]
    parts = [part for number, each in enumerate(found) for part in ([ours("; ")] if number else []) + each]
    return [ours(" ("), *parts, ours(")")] if parts else []
