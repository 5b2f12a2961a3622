"""A dossier as a brief that one reads: sentences of ours, each with a footnote to the words it rests on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from demarche.brief.model import Brief
    from demarche.store import Dossier

#: Sentences that a section has at most, where nothing else is asked for.
ROWS = 40


def brief(
    dossier: Dossier,
    *,
    actor: str | None = None,
    issue: str | None = None,
    dyad: tuple[str, str] | None = None,
    since: date | str | None = None,
    until: date | str | None = None,
    rows: int = ROWS,
) -> Brief:
    """A brief of a dossier: what happened, who said what, where accounts differ, what was proposed and answered, which
    terms are used, and what stays open. It has the same sections for whomever it is made.

    Args:
        actor: only what this one takes part in, says or is told: a country (name or code), with its officials and
            bodies, or a part of a name.
        issue: only what is told in sentences that hold these words.
        dyad: only what passes between these two, given as for ``actor``.
        since: only what is of this day or later (a date, or as YYYY-MM-DD), ``until``: of this day or earlier. What has
            no day of its own goes by the day of its article, also an inferred one.
        rows: how many sentences a section has at most; each section tells how many rows it leaves out.

    Raises:
        UsageError: an option is wrong.
    """
    from demarche.brief.make import make
    from demarche.brief.scope import scope_of

    return make(dossier, scope_of(actor=actor, issue=issue, dyad=dyad, since=since, until=until), rows=rows)


__all__ = ["ROWS", "brief"]
