"""When a phrase of the gazetteer is something else in its text: "Michael Jordan", "TELL US WHO", "Sino" alone."""

from __future__ import annotations

from demarche.codebook.gazetteer_matches import Entry
from demarche.codebook.trie import Token

_CAPS_WORDS = frozenset(["US", "WHO", "CAR", "AID", "ICE", "IS", "IT", "AU", "PA", "IMF"])
"""Acronyms that are English words: told apart by case, so not in a line set in capitals."""

_INITIAL_WORDS = """
    Nice Male Mobile Reading Split Bath Polish Orange Of Swat Tours Man
"""
_SENTENCE_WORDS = frozenset(_INITIAL_WORDS.split())
"""Names that are common words: at the beginning of a sentence nothing tells them apart."""

_GIVEN_NAMES_WORDS = """
    Michael Jim James John Jack George Denzel Kerry Paul David Peter Robert William Thomas Charles Mary
    Anna Anne Katherine Kate Emma Sarah Laura Linda Susan Joe Joseph Daniel Mark Steve Steven Stephen
    Tom Tim Brian Kevin Eric Andrew Alex Chris Christopher Matthew Richard Ben Sam Nick Ryan Adam Simon
    Martin Henry Frank Tony Barbara Louis Neil Duane DeAndre Vernon Eason Barnaby Patricia Montel
    Hamilton Mr Mrs Ms Miss
"""
_GIVEN_NAMES = frozenset(_GIVEN_NAMES_WORDS.split())
_PERSONAL = frozenset({"Jordan", "Chad", "Georgia", "Israel", "Kenya", "Chelsea", "Sydney", "Paris"})
"""Names of places that are given names too."""

_AGAINST = frozenset({"anti", "pro"})
"""What is anti-British or pro-Russian is not by that British or Russian."""

_ALIGNED_WORDS = """
    backed supported funded financed sponsored armed trained linked allied aligned affiliated inspired born bound
"""
_ALIGNED = frozenset(_ALIGNED_WORDS.split())
"""A U.N.-backed government is not the U.N., nor is the Egyptian-born leader of a group Egypt's."""

_AFTER_STATE_WORDS = """
    Valley River Basin King Queen Prince Crown Army Foreign Prime President Parliament Government
    Minister Ministry Defence Defense Police Embassy Ambassador Times Airways Lake Border Security Air
    Central Bank National Interior Information Deputy Supreme Street Saint First International Dream
    Tourism Radio Television Navy Military Cup Open
"""
_AFTER_STATE = frozenset(_AFTER_STATE_WORDS.split())


def is_something_else(text: str, tokens: list[Token], first: int, last: int, entry: Entry) -> bool:
    """Whether the tokens ``first`` to ``last`` (not included) only look like what the entry says.

    ``text`` is folded.
    """
    if entry.prefix:
        end = tokens[last - 1].end
        return not (text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha())
    if _is_alignment(text, tokens, last) or (entry.country is not None and _is_against(tokens, first)):
        return True
    if last - first > 1:
        return False
    word = tokens[first].text
    if word in _CAPS_WORDS:
        return _in_capitals(text, tokens[first])
    return (entry.country is not None or entry.place is not None) and _is_word_or_person(text, tokens, first)


def _is_against(tokens: list[Token], first: int) -> bool:
    """Whether the name is what somebody is for or against."""
    before = first - 2 if first > 1 and tokens[first - 1].text == "-" else first - 1
    return before >= 0 and tokens[before].text.lower() in _AGAINST


def _is_alignment(text: str, tokens: list[Token], last: int) -> bool:
    """Whether the name that ends before token ``last`` says with whom somebody sides, or whence ("Syrian-backed")."""
    hyphened = last < len(tokens) and text[tokens[last - 1].end] == "-"
    return hyphened and tokens[last].text.lower() in _ALIGNED


def _is_word_or_person(text: str, tokens: list[Token], index: int) -> bool:
    word = tokens[index].text
    if word in _SENTENCE_WORDS and _begins_sentence(tokens, index):
        return True
    if index and _adjacent(text, tokens, index) and tokens[index - 1].text in _GIVEN_NAMES:
        return True
    return word in _PERSONAL and index + 1 < len(tokens) and _is_surname(text, tokens, index + 1)


def _in_capitals(text: str, token: Token) -> bool:
    start = text.rfind("\n", 0, token.start) + 1
    end = text.find("\n", token.end)
    line = text[start : end if end >= 0 else len(text)]
    # Two words in capitals ("US ARMY") are a name, a longer line without any small letter is a headline.
    return line.isupper() and len(line.split()) > 2


def _begins_sentence(tokens: list[Token], index: int) -> bool:
    return index == 0 or tokens[index - 1].text in {".", "!", "?", '"', "“", ":"}


def _adjacent(text: str, tokens: list[Token], index: int) -> bool:
    return text[tokens[index - 1].end : tokens[index].start] == " "


def _is_surname(text: str, tokens: list[Token], index: int) -> bool:
    word = tokens[index].text
    return (
        _adjacent(text, tokens, index)
        and word.istitle()
        and len(word) > 2
        and word not in _AFTER_STATE
        and (
            index + 1 == len(tokens)
            or not tokens[index + 1].text.istitle()
            or tokens[index + 1].start != tokens[index].end + 1
        )
    )
