"""Review: a person's word goes to the file at once, to the dossier when it is linked, and can be taken back."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from demarche.link.judged import JudgementFile, judgements_path
from demarche.link.linker import version
from demarche.records import Judgement, Linking, Reason, Side, identify
from demarche.store import open_dossier
from demarche.web.app import make_app
from demarche.web.judging import own_address, to_judged
from demarche.web.pairs import BANDS
from demarche.web.waterfall import WIDTH, log_odds, waterfall
from tests.store.sample import RUN, ScriptedCoder, document


@pytest.fixture
def path(examples_dossier: Path, tmp_path: Path) -> Path:
    """The examples, to be judged."""
    copy = tmp_path / "examples.dossier"
    copy.write_bytes(examples_dossier.read_bytes())
    return copy


def browse(path: Path, listing: str = "listing") -> TestClient:
    """A run of the server, and a browser that follows no redirects."""
    app = make_app(path, listing=path.parent / listing, judge="ada")
    return TestClient(app, base_url="http://127.0.0.1", follow_redirects=False)


@pytest.fixture
def browser(path: Path) -> TestClient:
    return browse(path)


def token_of(browser: TestClient) -> str:
    """What the page's forms carry."""
    found = re.search(r'name="token" value="([^"]+)"', browser.get("/review").text)
    assert found is not None
    return found[1]


def review(browser: TestClient, address: str = "/review") -> dict[str, Any]:
    """The data of an address of the page."""
    data: dict[str, Any] = browser.get(address.replace("/review", "/review.json", 1)).json()
    return data


def judge(browser: TestClient, word: str, address: str = "/review", **fields: str) -> str:
    """Press a button of the pair at an address, wait until all is linked; where it leads."""
    data = review(browser, address)
    pair = data["pair"] or {}
    given = {
        "left": pair.get("left_record", ""),
        "right": pair.get("right_record", ""),
        "back": data["behind"],
        **fields,
    }
    answer = browser.post("/judge", data={"token": token_of(browser), "word": word, **given})
    assert answer.status_code == 303, answer.text
    browser.app.state.served.desk.wait(60)  # type: ignore[attr-defined]
    return str(answer.headers["location"])


def lines(path: Path) -> list[dict[str, Any]]:
    """The lines of the file of judgements."""
    file = judgements_path(path)
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []


def together(path: Path, one: str, other: str) -> bool:
    """Whether the linked dossier takes two records for one."""
    with open_dossier(path) as dossier:
        return any({one, other} <= set(cluster.members) for cluster in dossier.clusters)


def test_the_doubtful_come_first(browser: TestClient, path: Path) -> None:
    data = review(browser)
    with open_dossier(path) as dossier:
        rows = [each for each in dossier.judgements if each.kind in {"event", "occasion", "actor"}]
    assert data["total"] == len(rows)
    scores = [data["pair"]["score"], *(row["score"] for row in data["next"])]
    ordered = sorted(rows, key=lambda each: abs((each.score or 0) - 0.5))[: len(scores)]
    assert scores == [min(each.score or 0, 0.99) for each in ordered]
    assert [len(side["excerpts"]) > 0 for side in data["pair"]["sides"]] == [True, True]


def test_skipping_shows_every_pair_once(browser: TestClient) -> None:
    address, seen = "/review", list[tuple[str, str]]()
    for _ in range(review(browser)["total"]):
        data = review(browser, address)
        seen.append((data["pair"]["left_record"], data["pair"]["right_record"]))
        address = data["behind"]
        assert dict(data["skip"]) == {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
    assert len(set(seen)) == len(seen)


def test_each_value_of_a_filter_leads_to_as_many_pairs(browser: TestClient) -> None:
    facets = review(browser)["facets"]
    assert {value["value"] for value in facets[1]["values"]} == set(BANDS)
    for value in (value for facet in facets for value in facet["values"]):
        data = review(browser, value["link"])
        assert data["total"] == value["count"]
        assert (data["pair"] is None) == (value["count"] == 0)
        if facets[0]["name"] == "kind" and value["value"] in {"event", "occasion", "actor"} and data["pair"]:
            assert {data["pair"]["kind"], *(row["kind"] for row in data["next"])} == {value["value"]}


def test_a_judgement_of_events_is_written_and_linked(browser: TestClient, path: Path) -> None:
    address = next(
        row["link"] for row in review(browser, "/review?kind=event")["next"] if row["relation"] == "the same"
    )
    pair = review(browser, address)["pair"]
    one, other = pair["left_record"], pair["right_record"]
    assert together(path, one, other)
    behind = judge(browser, "not_same", address)
    assert not together(path, one, other)
    (line,) = lines(path)
    assert (line["relation"], line["judge"], line["left"]["kind"]) == ("not_same", "ada", "event")
    after = review(browser, behind)
    assert after["waiting"] == {"made": 0, "back": 0, "works": False, "current": True, "failure": ""}
    assert (after["pair"]["left_record"], after["pair"]["right_record"]) != (one, other)
    assert after["total"] == review(browser, "/review?kind=event")["total"]
    assert {one, other} != {side["record"] for row in review(browser)["next"] for side in row["sides"]}
    assert review(browser, address)["pair"]["judged"] == [{"words": "not the same", "judge": "ada"}]
    assert review(browse(path, "again"), address)["pair"]["judged"] == [{"words": "not the same", "judge": "ada"}]


def test_the_last_one_is_taken_back(browser: TestClient, path: Path) -> None:
    first = review(browser, "/review?kind=event")
    judge(browser, "same", "/review?kind=event")
    judge(browser, "unsure", "/review?kind=event")
    back = judge(browser, "undo", back="/review?kind=event&left=x")
    assert [line["undoes"] is not None for line in lines(path)] == [False, False, True]
    assert back == f"/review?kind=event&judged={lines(path)[2]['id']}"
    assert review(browser, back)["pair"]["judged"] == []
    again = judge(browser, "undo", back="/nonsense")
    assert review(browser, again)["pair"]["left_record"] == first["pair"]["left_record"]
    assert review(browser, "/review?kind=event")["total"] == first["total"]
    judge(browser, "undo")
    assert len(lines(path)) == 4  # nothing stands that could be taken back
    assert [each["took_back"] for each in review(browser)["history"]] == [True, True, False, False]


def test_actors_wait_for_a_whole_linking(browser: TestClient, path: Path) -> None:
    before = review(browser, "/review?kind=actor&band=90-100")
    one, other = before["pair"]["left_record"], before["pair"]["right_record"]
    behind = judge(browser, "not_same", "/review?kind=actor&band=90-100")
    assert together(path, one, other)
    waits = review(browser, behind)
    assert (waits["waiting"]["made"], waits["total"]) == (1, before["total"] - 1)
    assert "1 judgement waits for linking" in browser.get(behind).text
    assert review(browse(path, "again"), behind)["waiting"]["made"] == 1  # another run knows it from the file
    assert judge(browser, "link", behind, back=behind) == behind
    assert not together(path, one, other)
    assert review(browser, behind)["waiting"]["made"] == 0
    assert review(browse(path, "third"), behind)["waiting"]["made"] == 0
    judge(browser, "undo")
    assert review(browser)["waiting"]["back"] == 1
    judge(browser, "link")
    assert review(browser)["waiting"]["back"] == 0
    assert together(path, one, other)


def test_a_key_pressed_twice_says_it_once(browser: TestClient, path: Path) -> None:
    address = review(browser)["here"]
    judge(browser, "same", address)
    judge(browser, "same", address)
    assert len(lines(path)) == 1
    judge(browser, "unsure", address)
    assert [line["relation"] for line in lines(path)] == ["same", "unsure"]
    assert review(browser, address)["pair"]["judged"] == [{"words": "unsure", "judge": "ada"}]


def test_judgements_made_at_once_are_lines_of_their_own(browser: TestClient, path: Path) -> None:
    token, pairs = token_of(browser), review(browser, "/review?kind=actor")["next"]

    def say(row: dict[str, Any]) -> int:
        one, other = (side["record"] for side in row["sides"])
        given = {"token": token, "word": "same", "left": one, "right": other}
        one_more = TestClient(browser.app, base_url="http://127.0.0.1", follow_redirects=False)
        return one_more.post("/judge", data=given).status_code

    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(say, [*pairs[:6], *pairs[:6]])) == {303}
    assert len(lines(path)) == len({line["id"] for line in lines(path)}) == 6


def test_another_run_goes_on_where_one_ended(browser: TestClient, path: Path) -> None:
    judge(browser, "same")
    first = review(browser)
    again = review(browse(path, "again"))
    assert again["history"] == first["history"]
    assert again["pair"] == first["pair"]


@pytest.mark.parametrize("token", [None, "", "x", "é"])
def test_without_the_token_nothing_is_written(browser: TestClient, path: Path, token: str | None) -> None:
    pair = review(browser)["pair"]
    given = {"word": "same", "left": pair["left_record"], "right": pair["right_record"], "back": "/review"}
    answer = browser.post("/judge", data={**given, **({} if token is None else {"token": token})})
    assert answer.status_code == 403
    assert lines(path) == []


def test_another_runs_token_is_none(browser: TestClient, path: Path) -> None:
    answer = browser.post("/judge", data={"word": "link", "token": token_of(browse(path, "other"))})
    assert answer.status_code == 403


@pytest.mark.parametrize(
    "headers", [{"origin": "http://evil.example"}, {"origin": "null"}, {"host": "evil.example"}, {"host": "127.0.0.2"}]
)
def test_foreign_origins_and_hosts_are_refused(browser: TestClient, path: Path, headers: dict[str, str]) -> None:
    pair = review(browser)["pair"]
    given = {"word": "same", "left": pair["left_record"], "right": pair["right_record"], "token": token_of(browser)}
    assert browser.post("/judge", data=given, headers=headers).status_code == 403
    assert lines(path) == []


def test_reading_changes_nothing(browser: TestClient, path: Path) -> None:
    before = path.read_bytes()
    address = review(browser)["here"]
    for each in ("/review", address, f"{address}&token={token_of(browser)}&word=same", "/review.json"):
        assert browser.get(each).status_code == 200
    pair = review(browser)["pair"]
    query = f"token={token_of(browser)}&word=same&left={pair['left_record']}&right={pair['right_record']}"
    assert [browser.request(method, f"/judge?{query}").status_code for method in ("GET", "HEAD", "PUT")] == [405] * 3
    assert browser.post(f"/judge?{query}").status_code == 403  # fields of an address are none of a form
    assert lines(path) == []
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "changes",
    [
        {"word": "true"},
        {"word": ""},
        {"left": "event-none"},
        {"right": ""},
        {"left": "same record"},
        {"left": "another kind"},
    ],
)
def test_what_cannot_be_judged_is_told(browser: TestClient, path: Path, changes: dict[str, str]) -> None:
    pair = review(browser, "/review?kind=event")["pair"]
    other = review(browser, "/review?kind=actor")["pair"]["left_record"]
    named = {"same record": pair["right_record"], "another kind": other}
    given = {"word": "same", "left": pair["left_record"], "right": pair["right_record"], "token": token_of(browser)}
    answer = browser.post(
        "/judge", data={**given, **{name: named.get(value, value) for name, value in changes.items()}}
    )
    assert answer.status_code == 400
    assert "Not shown" in answer.text
    assert lines(path) == []


def test_a_broken_file_is_told(browser: TestClient, path: Path) -> None:
    judgements_path(path).write_text('{"id": 1}\n', encoding="utf-8")
    page = browser.get("/review")
    assert page.status_code == 400
    assert "line 1 is no judgement" in page.text


@pytest.mark.parametrize(
    "state", ["left=x&right=y", "left=x", "judged=none", "kind=none&band=none", "left=<script>&right=x", "document=7"]
)
def test_a_senseless_state_is_no_error(browser: TestClient, state: str) -> None:
    page = browser.get(f"/review?{state}")
    assert page.status_code == 200
    assert "<script>" not in page.text
    assert ("not in this dossier any more" in page.text) == ("left" in state or "judged" in state)


def test_a_judged_pair_that_was_never_scored(browser: TestClient) -> None:
    kinds = [row["record"] for row in review(browser, "/review?kind=actor&band=90-100")["next"][0]["sides"]]
    others = [row["record"] for row in review(browser, "/review?kind=actor&band=90-100")["next"][5]["sides"]]
    data = review(browser, f"/review?left={kinds[0]}&right={others[0]}")
    assert data["gone"] is False
    assert (data["pair"]["relation"], data["pair"]["score"]) == ("not compared", None)
    assert judge(browser, "not_same", f"/review?left={kinds[0]}&right={others[0]}") == data["behind"]


def test_a_linking_that_fails_is_told(browser: TestClient, path: Path) -> None:
    address = review(browser, "/review?kind=actor")["behind"]
    judge(browser, "same", address)
    token = token_of(browser)
    with judgements_path(path).open("a", encoding="utf-8") as file:
        file.write("no json\n")
    browser.post("/judge", data={"token": token, "word": "link"})
    browser.app.state.served.desk.wait(60)  # type: ignore[attr-defined]
    judgements_path(path).write_text("", encoding="utf-8")
    data = review(browser)
    assert "line 2 is no judgement" in data["waiting"]["failure"]
    assert "The last linking failed" in browser.get("/review").text
    judge(browser, "link")
    assert review(browser)["waiting"]["failure"] == ""


def test_the_file_is_that_of_the_command(browser: TestClient, path: Path) -> None:
    judge(browser, "same")
    (standing,) = JudgementFile(judgements_path(path)).standing()
    assert standing.left.sentence
    assert standing.relation == "same"
    assert not list(path.parent.glob("*.jsonl.*"))


@pytest.mark.parametrize("kind", ["event", "actor"])
def test_foreign_text_is_escaped(tmp_path: Path, kind: str) -> None:
    bad = '<script>alert(1)</script> <b onclick="x()">Nassar</b> met Bekele.\n'
    path = tmp_path / "hostile.dossier"
    with open_dossier(path, create=True) as dossier:
        sides = []
        for name in ("<img src=x onerror=alert(2)>.txt", "b.txt"):
            made = document(name, bad, title="<svg onload=alert(3)>", outlet="<i>Outlet")
            coding = ScriptedCoder(RUN).code_document(made)
            dossier.add(made, coding)
            record, span = (
                (coding.events[0].id, coding.events[0].trigger)
                if kind == "event"
                else (coding.actors[0].id, coding.actors[0].mentions[0].span)
            )
            sides.append(Side(record=record, document=made.id, spans=(span,)))
        judgement = Judgement(
            id=identify("judgement", 1),
            kind=kind,
            relation="unsure",
            left=sides[0],
            right=sides[1],
            score=0.5,
            reasons=(Reason("words", 0.5, "both <script>alert(4)</script>"), Reason("bar", None, "<u>bar</u>")),
            slot="",
            judge="<script>alert(5)</script>",
        )
        dossier.replace_links(Linking(version=version(), judgements=(judgement,), clusters=(), inferred=()))
    app = make_app(path, listing=tmp_path / "listing", judge="<script>alert(6)</script>")
    browser = TestClient(app, base_url="http://127.0.0.1", follow_redirects=False)
    address = review(browser)["here"]
    judge(browser, "unsure")
    for each in (address, "/review"):
        page = browser.get(each).text
        assert "&lt;script&gt;" in page
        for tag in ("<script>", "<svg onload", "<img", "<b onclick", "<i>O", "<u>"):
            assert tag not in page
        assert " style=" not in page


def test_steps_of_a_waterfall_end_at_the_score() -> None:
    reasons: list[list[Any]] = [["a", 1.5, "one"], ["b", -0.5, "two"], ["bar", None, "kept apart"]]
    made = waterfall(0.8, reasons)
    assert made is not None
    assert [step["words"] for step in made["steps"]] == ["before any reason", "one", "two"]
    assert sum(step["weight"] for step in made["steps"]) == pytest.approx(log_odds(0.8), abs=0.02)
    assert [step["way"] for step in made["steps"]] == ["same", "same", "apart"]
    bars = [*made["steps"], made["sum"]]
    assert all(bar["x"] >= 0 and bar["x"] + bar["width"] <= WIDTH + 1 for bar in bars)
    assert waterfall(0.8, [["bar", None, "words"]]) is None
    assert waterfall(None, reasons) is None
    assert waterfall(1.0, [["a", 0.0, "one"]]) is not None


def test_answers_lead_to_the_review_alone() -> None:
    assert own_address("/review?kind=event") == "/review?kind=event"
    for given in ("", "//evil.example", "https://evil.example/review", "/reviews", "/review/../x", "javascript:x"):
        assert own_address(given) == "/review"


def test_the_address_of_a_line_keeps_the_filters(path: Path) -> None:
    file = JudgementFile(judgements_path(path))
    browser = browse(path)
    judge(browser, "same")
    (line,) = file.history()
    address = to_judged("/review?kind=event&band=0-10&left=x&record=y", line)
    assert address == f"/review?kind=event&band=0-10&judged={line.id}"
