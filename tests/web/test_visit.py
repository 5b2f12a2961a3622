"""The address holds the state of a page."""

from __future__ import annotations

from demarche.store import open_dossier
from demarche.web.visit import Visit


def visit(*state: tuple[str, str], path: str = "/statements") -> Visit:
    return Visit(open_dossier(), path, state, {"A": 1}, "token", "judge")


def test_a_link_keeps_the_state_and_changes_a_part() -> None:
    here = visit(("act", "deny"), ("page", "3"))
    assert here.link(page=4) == "/statements?act=deny&page=4"
    assert here.link(page=None) == "/statements?act=deny"
    assert here.link("/event", id="a&b") == "/event?id=a%26b"


def test_a_facet_is_chosen_and_given_up() -> None:
    here = visit(("act", "deny"), ("page", "3"), ("record", "x"))
    assert here.toggled("act", "warn") == "/statements?act=deny&act=warn"
    assert here.toggled("act", "deny") == "/statements"


def test_what_is_no_number_counts_as_the_default() -> None:
    assert [visit(("page", value)).number("page") for value in ("7", "0", "-1", "x", "9" * 30, "٣")] == [
        7,
        1,
        1,
        1,
        1,
        1,
    ]


def test_the_same_state_as_json() -> None:
    assert visit(("act", "deny")).as_json == "/statements.json?act=deny"
    assert visit(path="/").as_json == "/index.json"
