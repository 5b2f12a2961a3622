"""What a person judges on the page: one line in the file of judgements, and the linking that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from demarche.errors import UsageError
from demarche.link.judged import RELATIONS, JudgementFile, PersonalJudgement, judgements_path
from demarche.link.reviewing import anchors_of_pair, take_back
from demarche.store import open_dossier
from demarche.web.guard import is_token

if TYPE_CHECKING:
    from demarche.web.app import Served

REVIEW = "/review"
FILTERS = frozenset({"kind", "band"})
PATIENCE = 2.0
"""Seconds that an answer waits for a linking: most corrections are done by then, and what is not goes on."""


async def judge(served: Served, request: Request) -> Response:
    """Write down what a form says, have it linked, and lead to the next pair.

    The form's fields: ``token``; ``word``, which is a relation, ``undo`` or ``link``; ``left`` and ``right``, the ids
    of the records; ``back``, the address to go to.

    Raises:
        HTTPException: 403, the form was not made by a page of this run.
        UsageError: it says nothing that can be done.
        DossierError: the file of judgements cannot be read or written.
    """
    async with request.form(max_files=0, max_fields=20) as form:
        if not is_token(form.get("token"), served.token):
            raise HTTPException(403, "This form was not made by this page; load the page again.")
        address = await run_in_threadpool(_do, served, form)
    return RedirectResponse(address, status_code=303)


def _do(served: Served, form: FormData) -> str:
    """Do what the form says; where to go then."""
    word, back = _field(form, "word"), own_address(_field(form, "back"))
    if word == "link":
        served.desk.link(served.path)
    elif word == "undo":
        for line in _undo(served):
            back = to_judged(back, line)
            _correct(served, line)
    elif word in RELATIONS:
        for line in _judge(served, word, _field(form, "left"), _field(form, "right")):
            _correct(served, line)
    else:
        raise UsageError(f"nothing is called {word!r} here: {', '.join(RELATIONS)}, undo or link")
    served.desk.wait(PATIENCE)
    return back


def _judge(served: Served, relation: str, one: str, other: str) -> list[PersonalJudgement]:
    """Write a judgement down; nothing where the last one on the pair says the same (a key pressed twice)."""
    if one == other:
        raise UsageError("a pair has two records")
    with served.desk.writing, open_dossier(served.path) as dossier:
        left, right = anchors_of_pair(dossier, one, other)
        judgements = JudgementFile(judgements_path(served.path))
        keys = {left.key, right.key}
        for said in judgements.standing():
            if {said.left.key, said.right.key} == keys and (said.relation, said.judge) == (relation, served.judge):
                return []
        return [judgements.append(relation, left, right, judge=served.judge)]


def _undo(served: Served) -> list[PersonalJudgement]:
    """Take the last judgement back that stands."""
    with served.desk.writing:
        return take_back(JudgementFile(judgements_path(served.path)), served.judge)


def _correct(served: Served, line: PersonalJudgement) -> None:
    """Have events linked anew; what is judged of actors and occasions waits for a whole linking."""
    if line.left.kind == "event":
        served.desk.correct(served.path, line)


def _field(form: FormData, name: str) -> str:
    """A field of a form; empty where it is missing, or a file."""
    value = form.get(name)
    return value if isinstance(value, str) else ""


def own_address(given: str) -> str:
    """An address of the review page as it was given, or its beginning: an answer leads nowhere else."""
    return given if given == REVIEW or given.startswith(f"{REVIEW}?") else REVIEW


def to_judged(back: str, line: PersonalJudgement) -> str:
    """The address of the pair that a line of the file is on; the filters of another address are kept."""
    kept = [each for each in parse_qsl(back.partition("?")[2]) if each[0] in FILTERS]
    return f"{REVIEW}?{urlencode([*kept, ('judged', line.id)])}"
