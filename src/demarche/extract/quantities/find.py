"""Number expressions found in a text, the longest at each place, with what is no quantity left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from demarche.extract.quantities.value import Quantity
from demarche.extract.quantities.words import ABBREVIATED, SCALES, VAGUE, WORDS, read_words
from demarche.records.span import Span


@dataclass(frozen=True, slots=True)
class QuantityMatch:
    """A number expression, characters ``start`` to ``end`` (excluded) of a text, and what it says."""

    start: int
    end: int
    text: str
    quantity: Quantity

    @property
    def span(self) -> Span:
        """The expression as a record's span."""
        return Span(self.start, self.end, self.text)


_CURRENCIES = {
    "$": "USD", "us$": "USD", "a$": "AUD", "c$": "CAD", "s$": "SGD", "hk$": "HKD", "nt$": "TWD", "nz$": "NZD",
    "r$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₪": "ILS", "₺": "TRY", "₴": "UAH",
    "₦": "NGN", "₱": "PHP", "฿": "THB", "₩": "KRW", "₫": "VND", "₵": "GHS", "rs": "rupee", "rs.": "rupee",
    "inr": "INR", "pkr": "PKR", "usd": "USD", "eur": "EUR", "kd": "KWD", "rm": "MYR", "rp": "IDR", "tk": "BDT",
    "ksh": "KES", "sh": "shilling", "gh¢": "GHS", "r": "ZAR", "n": "NGN", "p": "PHP",
    "dollar": "USD", "us dollar": "USD", "euro": "EUR", "rupee": "rupee", "pound": "pound", "yuan": "CNY",
    "yen": "JPY", "ruble": "RUB", "rouble": "RUB", "hryvnia": "UAH", "shekel": "ILS", "riyal": "riyal", "rial": "rial",
    "won": "won", "peso": "peso", "franc": "franc", "lira": "TRY", "baht": "THB", "rand": "ZAR", "naira": "NGN",
    "dinar": "dinar", "dirham": "dirham", "ringgit": "MYR", "rupiah": "IDR", "taka": "BDT", "dong": "VND",
    "shilling": "shilling", "zloty": "PLN", "cedi": "GHS", "afghani": "AFN", "birr": "ETB", "kwacha": "kwacha",
}  # fmt: skip
"""Signs and names of money. A name that several states use tells no more than itself."""
_SIGNS = (
    r"(?:US\$|A\$|C\$|S\$|HK\$|NT\$|NZ\$|R\$|GH¢|[$€£¥₹₽₪₺₴₦₱฿₩₫₵]|(?:Rs\.?|INR|PKR|USD|EUR|KD|RM|Rp|Tk|Ksh|Sh) ?"
    r"|(?<![A-Za-z])[RNP](?=\d))"
)
_NAMES = (
    r"(?:US dollars?|dollars?|euros?|rupees?|pounds?|yuan|yen|rubles?|roubles?|hryvnias?|shekels?|riyals?|rials?|won|"
    r"pesos?|francs?|lira|baht|rand|naira|dinars?|dirhams?|ringgit|rupiah|taka|dong|shillings?|zlotys?|cedis?|"
    r"afghanis?|birr|kwacha)"
)
_MEASURES = (
    r"(?:km/h|square (?:kilomet(?:er|re)s?|miles?|met(?:er|re)s?)|sq km|kilomet(?:er|re)s?|kms?|miles?|"
    r"met(?:er|re)s?|feet|hectares?|acres?|tonnes?|tons?|kilograms?|kilos?|kgs?|barrels?|lit(?:er|re)s?|gallons?|megawatts?|MW|"
    r"nautical miles?|cubic met(?:er|re)s?|degrees?|mm|cm)"
)
_DIGITS = r"(?:\d{1,3}(?:,\d{2,3}){1,5}|\d{1,3}(?: \d{3}){1,3}(?! ?\d)|\d{1,15})(?:\.\d{1,9})?(?!\d)"
_SCALE = "|".join(SCALES)
_SHORT = "|".join(sorted(ABBREVIATED, key=len, reverse=True))
_NUMBER = rf"{_DIGITS}(?:(?:{_SHORT})\b|[\s-](?:{_SCALE})\b)?"
_VALUE = rf"(?:{_NUMBER}|{WORDS})"
_LED = {
    "more": r"at least|no (?:fewer|less) than|not less than|a minimum of|(?:well )?(?:more than|over)|above|upwards of|"
    r"in excess of|exceeding",
    "less": r"up to|as (?:many|much) as|at most|(?:no|not) more than|a maximum of|(?:fewer|less) than|under|below|"
    r"nearly|almost|close to|just under",
    "about": r"about|around|some|roughly|approximately|an estimated|estimated|circa",
}
"""Words before a number, by what they make of it."""
_NEAR = re.compile(r"(?i)nearly|almost|close to|just under")
_LEAD = "|".join(_LED.values())
_CASUALTIES = r"(?:casualt|injur|death|fatalit|people were|one was (?:killed|hurt|injured))"
_EXPRESSION = re.compile(
    rf"(?i)(?<![\w.,/$€£:-])(?<!\d )(?<!\d/)(?P<lead>(?:{_LEAD})\s+)?(?P<sign>{_SIGNS})?(?:"
    rf"between\s+(?P<b1>{_VALUE})\s+and\s+{_SIGNS}?(?P<b2>{_VALUE})"
    r"|(?P<few>a (?:few|couple of|couple|handful of)(?:\s(?:dozen|hundred|thousand|million|lakh|crore)s?)?)\b"
    rf"|(?P<vague>(?:tens of |hundreds of )?(?:{'|'.join(VAGUE)}))\b"
    rf"|(?P<none>no|zero)(?=\s(?:(?:civilian|military|immediate|reported)\s)?{_CASUALTIES})"
    rf"|(?P<r1>{_NUMBER})(?:\s?[–-]\s?|\s+to\s+|\s+or\s+){_SIGNS}?(?P<r2>{_NUMBER})"
    rf"|(?P<w1>{WORDS})\s+(?:to|or)\s+(?P<w2>{WORDS})"
    rf"|(?P<value>{_VALUE})"
    rf")(?:\s?(?P<percent>%|per\s?cent(?:age points?)?\b)|[\s-]?(?P<measure>{_MEASURES})\b|\s(?P<money>{_NAMES})\b)?"
    r"(?![\w%])(?!\.\d)(?! ?\d/\d)"
)
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DATE_AFTER = re.compile(
    rf"^(?:st|nd|rd|th)\b|^\s(?:of\s)?{_MONTHS}\b|^[:/]\d"
    r"|^\s?(?:a\.?m\.?|p\.?m\.?|hrs|hours|GMT|IST|UTC|o['’]clock)(?!\w)"
)
_NAMED_BEFORE = re.compile(
    r"(?:\b(?:Articles?|Resolutions?|resolutions?|Section|Chapter|Rule|Paragraph|Annex|Protocol|Flight|Boeing|Airbus|"
    r"Group of|Highway|Route|Sector|Zone|Phase|Level|Channel|Unit|Squadron|Division|Brigade|Battalion|Regiment|No\.|"
    r"Number|Vol\.|Operation|Agenda|Vision|Covid|Mark|Mk|Type|Title|Windows|Formula|[Pp]age|aged?|Class|Day|Apollo|"
    r"Act|Law|Bill|Order|Decree|Directive|Case|Room|Gate|Pier|Block|Ward|Plot|article|section|rule|act)|\b[A-Z]{1,4})[\s-]$"
)
"""What makes of a number behind it a name."""
_TIME_AFTER = re.compile(
    r"(?i)^[\s-](?:(?:more|further|consecutive|long|whole|full|straight|last|past|next|working)[\s-])?"
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies)|"
    r"fortnights?|mornings?|evenings?)\b"
)
_COMPOUND_AFTER = re.compile(r"(?i)^(?:-[a-z]|\stimes\b|\sof times\b)")
"""What makes of a number a part of a word or a ratio: "two-state", "15-member", "two-thirds", "ten times"."""
_ONE_AFTER = re.compile(
    r"(?i)^(?:\s(?:of|another|day|side|hand|more|thing|way|time|that|who|which|would|is|was|can|should|must|might|in|on|"
    r"for|to|and|or|at|with)\b|[,.;:?!”\"’)]|$)"
)
_ONE_BEFORE = re.compile(r"(?i)\b(?:no|any|every|some|this|that|the|each|which|another|only|day)[\s-]$")
_NEAR_BY = 40
"""Characters around an expression that may make it something else."""
_YEAR = re.compile(r"^(?:1[5-9]\d\d|20\d\d)(?:s\b|$)")


def find_quantities(text: str) -> list[QuantityMatch]:
    """All quantities in a text, in order; no two overlap."""
    return list(_found(text))


def _found(text: str) -> Iterator[QuantityMatch]:
    for match in _EXPRESSION.finditer(text):
        before = text[max(0, match.start() - _NEAR_BY) : match.start()]
        after = text[match.end() : match.end() + _NEAR_BY]
        if _is_none(match, before, after):
            continue
        quantity = _quantity(match)
        if quantity is not None:
            yield QuantityMatch(match.start(), match.end(), match.group(), quantity)


def _is_none(match: re.Match[str], before: str, after: str) -> bool:
    """Whether an expression is a year, a date, a time, a name or a word like "one of"."""
    if match["percent"] or match["measure"] or match["money"] or match["sign"]:
        return False
    return (
        any(pattern.match(after) for pattern in (_TIME_AFTER, _COMPOUND_AFTER, _DATE_AFTER))
        or ((match.group()[0].isdigit() or match["b1"] is not None) and _is_name(match, before))
        or match.group().lower() == "zero"
        or (match.group().lower() == "one" and bool(_ONE_AFTER.match(after) or _ONE_BEFORE.search(before)))
    )


def _is_name(match: re.Match[str], before: str) -> bool:
    """Whether digits are a year, a day of a month, or a part of a name."""
    text = match.group()
    if _NAMED_BEFORE.search(before) or _YEAR.fullmatch(text):
        return True
    if re.search(rf"\b{_MONTHS}\s$", before):
        return match["r1"] is not None or len(text) < 3
    first = match["r1"] or match["b1"]
    return first is not None and bool(_YEAR.match(first) or _is_score(match))


def _is_score(match: re.Match[str]) -> bool:
    """Whether two numbers with a hyphen are a score or a reference: "3-1"."""
    joined = re.fullmatch(r"(\d{1,9})\s?[–-]\s?(\d{1,9})", match.group())
    return joined is not None and int(joined[1]) >= int(joined[2])


def _quantity(match: re.Match[str]) -> Quantity | None:
    unit = _unit(match)
    least = _least(match)
    if least is not None:
        return Quantity(least, None, None, unit, approximate=True)
    if match["none"]:
        return Quantity(0, 0, 0)
    first, second = (match[f"{kind}1"] for kind in "brw"), (match[f"{kind}2"] for kind in "brw")
    low, high = next(filter(None, first), None), next(filter(None, second), None)
    if low is not None and high is not None:
        return _ranged(low, high, unit)
    value = _value(match["value"])
    return _bounded(value, (match["lead"] or "").strip().lower(), unit) if value is not None else None


def _least(match: re.Match[str]) -> float | None:
    """The least that a vague number says: "dozens", "a few hundred", "tens of thousands"."""
    if match["few"]:
        words = match["few"].lower().split()
        return 2 * SCALES.get(words[-1].removesuffix("s"), 1.0)
    if match["vague"]:
        first, *rest = match["vague"].lower().split()
        return VAGUE[rest[-1] if rest else first] * ({"tens": 5.0, "hundreds": 50.0}[first] if rest else 1.0)
    return None


def _bounded(value: float, lead: str, unit: str | None) -> Quantity:
    if re.fullmatch(_LED["more"], lead):
        return Quantity(value, value, None, unit)
    if _NEAR.fullmatch(lead):
        return Quantity(None, value, value, unit, approximate=True)
    if re.fullmatch(_LED["less"], lead):
        return Quantity(None, value, value, unit)
    if lead:
        return Quantity(None, value, None, unit, approximate=True)
    return Quantity(value, value, value, unit)


def _ranged(first: str, second: str, unit: str | None) -> Quantity | None:
    """Two bounds; a scale named once is for both: "2 to 3 million"."""
    low, high = _value(first), _value(second)
    if low is None or high is None:
        return None
    scale = re.search(rf"(?i)[\s-]({_SCALE})$", second)
    if scale and low < _SMALL:
        low *= SCALES[scale[1].lower()]
    return Quantity(min(low, high), None, max(low, high), unit)


_SMALL = 1000
"""A first bound below this takes the scale of the second."""


def _value(text: str) -> float | None:
    lowered = text.lower()
    match = re.match(rf"({_DIGITS})(?:({_SHORT})|[\s-]({_SCALE}))?$", lowered)
    if match is None:
        return read_words(lowered)
    scale = ABBREVIATED.get(match[2] or "", 1.0) * SCALES.get(match[3] or "", 1.0)
    return float(match[1].replace(",", "").replace(" ", "")) * scale


def _unit(match: re.Match[str]) -> str | None:
    if match["percent"]:
        return "percent"
    if match["measure"]:
        return _singular(match["measure"])
    if match["money"]:
        return _CURRENCIES[match["money"].lower().removesuffix("s")]
    if match["sign"]:
        return _CURRENCIES.get(match["sign"].strip().lower(), "USD" if "$" in match["sign"] else None)
    return None


def _singular(measure: str) -> str:
    lowered = measure.lower().replace("metre", "meter").replace("litre", "liter")
    return {"feet": "foot", "kms": "km", "kgs": "kg", "mw": "MW"}.get(lowered, lowered.removesuffix("s"))
