"""Single lines that are no part of any article, wherever they stand: share lines, forms, photo credits.

Each pattern must match a whole line. What only a position can tell (a block of headlines at the end) is
told in ``boilerplate``.
"""

from __future__ import annotations

import re

LONGEST = 300

LINES: tuple[str, ...] = (
    # comment forms
    r"be the first to (?:comment|leave a comment|reply).*",
    r"leave (?:a|your) (?:reply|comment)(?: cancel reply)?",
    r"cancel reply",
    r"your email address will not be published\..*",
    r"required fields are marked.*",
    r"save my name, email,? and website.*",
    r"(?:post|add|write|submit) (?:a |your )?comment",
    r"(?:no|\d+) (?:comments?|responses?)(?: yet)?",
    r"(?:log|sign) ?in to (?:comment|leave a comment|reply|post).*",
    r"comments (?:are|have been) closed\.?",
    r"notify me of (?:follow-?up comments|new posts) by email\.?",
    # sharing and following
    r"share(?: (?:this|on|via|with)\b.{0,60})?:?",
    r"(?:share|tweet|pin|email|print|whatsapp|facebook|twitter|telegram|linkedin|reddit)(?:[\s,|"
    r"/·•]+(?:share|tweet|pin|"
    r"email|print|whatsapp|facebook|twitter|telegram|linkedin|reddit|copy link|x))+",
    r"(?:click (?:here )?to (?:share|email|print|tweet)\b.*)",
    r"(?:follow|join|like|find) (?:us|our|the \w+ on|@?\w+(?: \w+){0,3} on)\b.*(?:whatsapp|telegram|"
    r"facebook|twitter|"
    r"youtube|instagram|google news|channel|linkedin).*",
    # subscriptions, cookies, advertisements
    r"(?:subscribe|sign up)\b.*(?:newsletter|e-?mail|inbox|updates|alerts|channel|unlimited|digital|"
    r"briefing).*",
    r"(?:get|receive) .{0,80}(?:delivered|straight|direct(?:ly)?) (?:to|in|into) your inbox.*",
    r"(?:this|our) (?:site|website) uses cookies.*",
    r"(?:we use|by continuing to use|accept (?:all )?)\s?.{0,40}cookies.*",
    r"advertisements?|advertising|sponsored(?: content)?|promoted(?: content)?|ad",
    r"(?:story|article) continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement))?\.?",
    r"(?:scroll|continue reading) (?:down )?(?:to|below|after) .{0,30}(?:continue|ad|advertisement)\.?",
    r"loading(?: comments)?\s?(?:\.{3}|…)",
    r"skip to (?:main )?content",
    r"download (?:our|the) .{0,40}\bapp\b.*",
    # rights
    r"(?:©|\(c\)|copyright\b)(?=.*(?:\d{4}|©|reserved)).{0,200}",
    r".{0,120}\ball rights reserved\.?.{0,120}",
    # links to other articles, named as such
    r"(?:also read|read also|read more|see also|related|read next|must read|don['’]t miss|more on this|"
    r"watch also|also watch"
    r"|related (?:article|story|news))\s?[:|–—-].*",
    r"(?:read|click here to read|click here for) (?:the )?(?:full|more|original).{0,60}(?:here|article|"
    r"story|report)?\.?"
    r"(?<![.])",
    r"(?:read more|see also|also read|read also|related|read next|more\s?>>?|back to top|"
    r"next (?:article|post|story)|"
    r"previous (?:article|post|story)|print this (?:page|article|story))\.{0,3}",
    "(?:ALSO READ|READ ALSO|READ MORE|SEE ALSO)\\b.{0,200}",
    # a link's slug glued to its headline: "• north-south_talksMinisters meet"
    r"[•▪◦*·-]\s*[a-z0-9]+(?:[-_][a-z0-9]+)+[A-ZÀ-Þ“\"].*",
    # photographs
    r"(?:file )?(?:photo|image|picture)(?: credit| courtesy)?s?\s?[:|/].{0,200}",
    r"\(?(?:file )?photo by .{0,120}",
    r".{0,240}(?:\(AP Photo/[^)]*\)|\bAFP via Getty Images|/Getty Images|\(Getty Images\)|"
    r"\[[^\]]*(?:/(?:Reuters|AFP|AP)|Getty"
    r" Images|EPA)[^\]]*\]|\bREUTERS/[A-Z][\w .’'-]{2,40})\.?",
)
_CASED = ("[•", r".{0,240}(?:\(AP", "(?:ALSO READ")  # patterns in which capitals carry the meaning
_LOOSE = re.compile("|".join(f"(?:{line})" for line in LINES if not line.startswith(_CASED)), re.IGNORECASE)
_EXACT = re.compile("|".join(f"(?:{line})" for line in LINES if line.startswith(_CASED)))


def is_residue(line: str) -> bool:
    """Whether the (stripped) line is surely no part of an article."""
    if len(line) > LONGEST:
        return False
    return bool(_LOOSE.fullmatch(line) or _EXACT.fullmatch(line))
