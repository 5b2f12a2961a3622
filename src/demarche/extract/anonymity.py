"""Anonymity: the words by which an outlet says that, or why, a name is withheld."""

from __future__ import annotations

import re

from demarche.extract.reading import Reading, trimmed
from demarche.records import Span

WITHHELD = re.compile(
    r"(?i)condition (?:of|that) (?:strict |complete |full )?anonymity|(?:under|with) (?:the )?cover of anonymity"
    r"|(?:not|n['’]t|never) (?:been )?(?:authori[sz]ed|allowed|permitted|empowered|cleared)"
    r" to (?:\w+ly )?(?:speak|talk|brief|comment|discuss|disclose|address|give|be quoted)"
    r"|(?:asked|asking|requested|requesting|wished|wishing|wanted|preferred|preferring|chose|insisted)"
    r" (?:on |not |to |be |being |remain |remaining |go )*(?:named|identified|quoted by name|anonymous|unnamed)\b"
    r"|(?:declined|declining|refused|refusing|unwilling|reluctant) to (?:be|give) "
    r"(?:named|identified|quoted by name|(?:his|her|their) (?:full )?names?)"
    r"|(?:requested|requesting|sought|seeking|demanded|asked for|asking for|granted) anonymity"
    r"|(?:did|does|do) ?n[o'’]t (?:want|wish) to be (?:named|identified|quoted by name)"
    r"|not wish(?:ing)? to be (?:named|identified)|whose (?:name|identity) (?:was|is|has been) withheld"
    r"|(?:his|her|their) (?:real |full )?names?"
    r" (?:not (?:to )?be (?:used|published|printed|given)|(?:to )?be (?:withheld|kept))"
    r"|names? (?:was |were )?(?:withheld|changed) (?:for|to|because|on)"
    r"|(?:spoke|speaking|speaks|told \w+) anonymously|cannot be (?:named|identified)"
    r"|anonymity (?:because|for|as|since|owing|due|in order)"
)
"""Words by which an outlet says that a name is withheld."""
_OPENING = re.compile(
    r"(?i)\b(?:on (?:the )?|as (?=he|she|they|the)|for fear\b|(?:because|since|who|whose|speaking|citing)\b)"
)
_BEFORE = 60
"""Characters before the telling words in which their clause may begin."""
_END = re.compile(r"(?i)[,;:.”\"»)]|\s[–—]\s|\s(?:said|told|says|added|adds|confirmed|that)\b|$")


def withheld_reason(reading: Reading, number: int) -> Span | None:
    """The words of a sentence that say that a name is withheld and why, with the clause they stand in; or None."""
    sentence = reading.sentences[number]
    text = reading.document.text[sentence.start : sentence.end]
    core = WITHHELD.search(text)
    if core is None:
        return None
    openings = [m.start() for m in _OPENING.finditer(text, max(0, core.start() - _BEFORE), core.start())]
    between = [start for start in openings if "," not in text[start : core.start()]]
    start = min(between, default=core.start())
    ending = _END.search(text, core.end())
    end = ending.start() if ending else len(text)
    return trimmed(reading.document.text, sentence.start + start, sentence.start + end)
