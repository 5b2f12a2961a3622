"""The closed vocabulary of time expressions: regular-expression fragments over folded text, and readers."""

from __future__ import annotations

import re

# One character to one character, so that offsets in folded text are offsets in the text.
_FOLD = {ord(c): ord(c.lower()) for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_FOLD |= dict.fromkeys(map(ord, "’‘ʼ`´"), ord("'"))
_FOLD |= dict.fromkeys(map(ord, "‐‑‒–—−"), ord("-"))
_FOLD |= dict.fromkeys(map(ord, "\t\u00a0\u2009\u202f"), ord(" "))


def fold(text: str) -> str:
    """``text`` in lower case with plain apostrophes, hyphens and spaces, character by character."""
    return text.translate(_FOLD)


S = r"(?: {1,2}|\n)"
_FULL = "january|february|march|april|may|june|july|august|september|october|november|december"
MONTH_FULL = rf"(?:{_FULL})(?!\w)"
MONTH = rf"(?:(?:{_FULL})(?!\w)|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?!\w)\.?)"
WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
WEEKDAY_ANY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?!\w)"
DAY_PART = r"(?:morning|afternoon|evening|night)"
PART = r"(?:early|mid|late|end|start|beginning|middle)"
SEASON = r"(?:winter|spring|summer|autumn|fall)"
WHICH = r"(?:last|this|next)"
# What a bare number in front of one of these counts, so that it is no year.
COUNTED = (
    r"(?:people|persons|men|women|children|civilians|troops|soldiers|fighters|militants|rebels|police\w*|officers"
    r"|refugees|migrants|families|houses|homes|villages|villagers|dead|deaths|casualties|victims|votes|seats|km"
    r"|kilomet\w+|miles?|met(?:re|er)s?|m|feet|foot|tons?|tonnes|kg|acres|hectares|dollars|euros|rupees|pesos|yuan"
    r"|pounds|bn|million|billion|trillion|hours|hrs?|gmt|utc|mw|megawatts|barrels|residents|workers|members|employees"
    r"|students|cases|jobs|protesters|demonstrators|prisoners|schools|points|words|cubic|metric|square|others?|more"
    r"|years|square|delegates|participants|copies|times|nurses|doctors|businesses|cattle|trees)(?!\w)"
)
YEAR = rf"(?:1[5-9]\d\d|20\d\d)(?![\w%]|[.,:]\d)(?!{S}{COUNTED})"

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_ONES += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_ORDINALS += ["eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"]
_ORDINALS += ["eighteenth", "nineteenth", "twentieth"]
_ORDINALS += [f"twenty-{ordinal}" for ordinal in _ORDINALS[:9]] + ["thirtieth", "thirty-first"]
_NUMBERS = {word: value for value, word in enumerate(_ONES, 1)}
_NUMBERS |= {word: value * 10 for value, word in enumerate(_TENS, 2)}
_ORDINAL_VALUES = {word: value for value, word in enumerate(_ORDINALS, 1)}

_LONGEST_FIRST = sorted(_ORDINALS, key=len, reverse=True)
ORDINAL_WORD = rf"(?:{'|'.join(_LONGEST_FIRST)})(?![\w-])"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w|[.,:]\d|%)"
_ONE = "|".join(sorted(_ONES, key=len, reverse=True))
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}(?:\.\d)?|(?:{'|'.join(_TENS)})(?:-(?:{_ONE}))?|(?:{_ONE})(?!\w))"
    rf"(?:{S}(?:and{S}a{S}half|hundred))?"
)
COUNT = rf"(?:{NUMBER}(?:(?:{S}(?:to|or){S}|-){NUMBER})?)"
VAGUE = rf"(?:a{S}few|a{S}couple{S}of|a{S}couple|several|many|dozens{S}of|a{S}dozen|hundreds{S}of)"
ARTICLE = rf"(?:half{S}an?|an?{S}half|another|an?)"
APPROX = (
    rf"(?:about|around|almost|nearly|roughly|approximately|some|more{S}than|over|at{S}least|less{S}than|under"
    rf"|up{S}to|barely|just{S}over|just{S}under|close{S}to|well{S}over|little{S}more{S}than|at{S}most)"
)
UNIT = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|century)(?!\w)"
UNITS = r"(?:second|minute|hour|day|night|weekend|week|fortnight|month|year|decade|centurie|century)s?(?!\w)"
PLURAL_UNITS = r"(?:hours|days|weeks|months|years|decades|centuries)(?!\w)"


def month_number(word: str) -> int:
    """1..12 of a month's folded name or abbreviation."""
    return ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec").index(word[:3]) + 1


def weekday_number(word: str) -> int:
    """0 (Monday) .. 6 of a weekday's folded name or abbreviation."""
    return ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(word[:3])


def unit_name(word: str) -> str:
    """The unit in the singular: ``years`` → ``year``, ``centuries`` → ``century``."""
    word = word.strip()
    return "century" if word.startswith("centur") else word.removesuffix("s")


def ordinal_number(word: str) -> int:
    """The number of ``5th``, ``5`` or ``fifth``."""
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else _ORDINAL_VALUES["-".join(word.split())]


def count_number(phrase: str) -> tuple[float | None, bool]:
    """The number of a quantity phrase and whether it is only approximate: ``two or three`` → (3, True)."""
    phrase = " ".join(phrase.split())
    if phrase in {"a", "an", "another"}:
        return 1, False
    if phrase.startswith("half") or (phrase.endswith("half") and phrase.startswith("a")):
        return 0.5, False
    alternatives = [_single(part) for part in re.split(r" to | or |(?<=\d)-(?=\d)", phrase)]
    if None in alternatives:
        return None, True
    return max(number for number in alternatives if number is not None), len(alternatives) > 1


def _single(phrase: str) -> float | None:
    half = 0.5 if phrase.endswith(" and a half") else 0.0
    phrase = phrase.removesuffix(" and a half")
    factor = 100 if phrase.endswith(" hundred") else 1
    phrase = phrase.removesuffix(" hundred").replace(",", "")
    if phrase[:1].isdigit() and phrase[:1].isascii():
        return (float(phrase) + half) * factor
    words = phrase.split("-")
    if not all(word in _NUMBERS for word in words):
        return None
    return (sum(_NUMBERS[word] for word in words) + half) * factor
