"""Phrases found in running text: words folded one character to one, and a trie over them.

Words are runs of letters and digits. Blanks, hyphens and apostrophes between them do not count ("al-Qaeda" is
"al Qaeda"), any other mark is a token of its own, so that no phrase is found across a comma. The dots of an
abbreviation belong to it: "U.S." is the one token "US".
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")

_TOKEN = re.compile(
    r"[A-Z](?:\.[A-Z])+\.?(?!\w)|(?<![^\s(])(?:[A-Z]|St|Gen|Dr|Mr|Mrs|Col)\.(?=\s?\w)|\w+|[^\w\s'\-\u0300-\u036f]"
)
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u00b4`"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014"
_SPECIAL = {
    "ı": "i",
    "ł": "l",
    "Ł": "L",
    "ø": "o",
    "Ø": "O",
    "đ": "d",
    "Đ": "D",
    "ð": "d",
    "þ": "t",
    "ħ": "h",
    "ß": "s",
}
_SPECIAL |= dict.fromkeys(_APOSTROPHES, "'") | {_HYPHENS[-1]: ";"} | dict.fromkeys(_HYPHENS[:-1], "-")

_SMALL_WORDS = """
    of the and for in on to al el as a an at de da do dos del des du la le les di und van der von bin
    ibn ul e
"""
_SMALL = frozenset(_SMALL_WORDS.split())
"""Words that are written small or large inside a name: "al-Shabaab", "Al-Shabaab"."""

_GENERIC_WORDS = """
    council army party ministry government court parliament bank commission agency movement front forces
    force police league union committee office department assembly guard guards corps senate house
    congress cabinet navy service authority administration mission nations secretariat coalition
    conference government's military tribunal group rebels fighters militants insurgents militia
    guerrillas supreme security general national election human rights foreign affairs ministers joint
    chiefs staff republic armed air nuclear energy development
"""
_GENERIC = frozenset(_GENERIC_WORDS.split())
"""Words that many papers write small inside an organisation's name: "UN security council", "Pakistan army"."""


class _Folding(dict[int, str]):
    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = _SPECIAL.get(character) or unicodedata.normalize("NFD", character)[0]
        self[code] = base
        return base


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The text without accents and curly marks, every character replaced by exactly one: offsets stay the same."""
    return text if text.isascii() else text.translate(_FOLDING)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark; ``start`` and ``end`` are code points of the text it was cut from."""

    text: str
    start: int
    end: int


def tokenize(folded: str) -> list[Token]:
    """The tokens of a folded text, in order."""
    tokens = []
    for match in _TOKEN.finditer(folded):
        word = match.group()
        if "." in word and len(word) > 1:
            word = word.replace(".", "")
        tokens.append(Token(word, match.start(), match.end()))
    return tokens


def phrase_tokens(phrase: str) -> list[str]:
    """The token texts of a phrase, without a leading "the"."""
    words = [word if word == "." else word.replace(".", "") for word in _TOKEN.findall(fold(phrase))]
    if len(words) > 1 and words[0] in {"the", "The"}:
        del words[0]
    return words


@lru_cache(maxsize=8192)
def _spellings(word: str, first: bool, relaxed: bool) -> tuple[str, ...]:
    """How a word of a name may stand in a text; case counts, except for small words and in headlines."""
    lowered = word.lower()
    if lowered in _SMALL or (relaxed and not first and lowered in _GENERIC):
        return (word, lowered, lowered.capitalize(), lowered.upper())
    if len(word) > 2 and not word.isupper() and not word.islower():
        return (word, word.upper())
    return (word,)


@dataclass(slots=True)
class Node(Generic[T]):
    """A step of the trie; ``value`` is set where a phrase ends."""

    edges: dict[str, Node[T]] = field(default_factory=dict)
    value: T | None = None


class Trie(Generic[T]):
    """Phrases by their tokens. Several spellings of a token lead to one node."""

    def __init__(self) -> None:
        self.root: Node[T] = Node()

    def node(self, phrase: str, *, relaxed: bool = False) -> Node[T]:
        """The node where a phrase ends, made if it is not there.

        ``relaxed``: generic words may stand in lower case.
        """
        node = self.root
        for number, word in enumerate(phrase_tokens(phrase)):
            edges = node.edges
            child = edges.get(word)
            if child is None:
                child = Node()
            for spelling in _spellings(word, number == 0, relaxed):
                edges.setdefault(spelling, child)
            node = child
        return node

    def exact(self, words: list[str]) -> T | None:
        """The value of the phrase that these tokens are, all of them save a possessive "s" at the end."""
        node = self.root
        for index, word in enumerate(words):
            child = node.edges.get(word)
            if child is None:
                return node.value if word == "s" and index == len(words) - 1 else None
            node = child
        return node.value

    def longest(self, tokens: list[Token], at: int) -> tuple[int, T] | None:
        """The longest phrase that begins at a token: the index after its last token, and its value."""
        node, best, index = self.root, None, at
        while index < len(tokens):
            child = node.edges.get(tokens[index].text)
            if child is None:
                break
            node = child
            index += 1
            if node.value is not None:
                best = (index, node.value)
        return best
