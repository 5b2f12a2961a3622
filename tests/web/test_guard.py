"""The page is this machine's alone: foreign names and origins are refused, and every answer says what it may do."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from demarche.web.guard import HEADERS, Guard, host_of, is_token, new_token


def answer(request: Request) -> Response:
    return PlainTextResponse(request.method)


@pytest.fixture
def guarded() -> TestClient:
    """A page of one word behind the guard."""
    app = Starlette(
        routes=[Route("/", answer, methods=["GET", "HEAD", "POST", "PUT", "DELETE"])], middleware=[Middleware(Guard)]
    )
    return TestClient(app, base_url="http://127.0.0.1:8080")


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8080", "127.0.0.1", "127.0.0.1:9", "[::1]", "[::1]:8080", "LOCALHOST:80"]
)
def test_names_of_this_machine_are_served(guarded: TestClient, host: str) -> None:
    assert guarded.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        "localhost.evil.example",
        "evil.example:8080",
        "127.0.0.1.evil.example",
        "127.0.0.2",
        "0.0.0.0",
        "[::2]",
        "[::1].evil.example.",
        "evil.example#localhost",
        "localhost@evil.example",
        "localhost:80:evil.example",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_other_names_are_refused(guarded: TestClient, method: str, host: str) -> None:
    assert guarded.request(method, "/", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "https://127.0.0.1:8080",
        "http://127.0.0.1",
        "http://127.0.0.1:8081",
        "http://localhost:8080",
        "null",
        "",
    ],
)
def test_what_changes_something_must_come_from_this_page(guarded: TestClient, method: str, origin: str) -> None:
    refused = guarded.request(method, "/", headers={"origin": origin})
    assert (refused.status_code, refused.text) == (403, "This request comes from another page.")


def test_this_page_may_change_something(guarded: TestClient) -> None:
    assert guarded.post("/", headers={"origin": "http://127.0.0.1:8080"}).text == "POST"
    assert guarded.post("/").text == "POST"  # browsers name the origin of every POST; programs need the token
    assert guarded.get("/", headers={"origin": "http://evil.example"}).text == "GET"


def test_our_own_forms_name_their_origin() -> None:
    """Where the policy is "no-referrer", browsers send forms with the origin "null" (fetch.spec.whatwg.org)."""
    assert HEADERS["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    ("method", "path", "headers"),
    [
        ("GET", "/", {}),
        ("HEAD", "/", {}),
        ("GET", "/statements.json", {}),
        ("GET", "/static/style.css", {}),
        ("GET", "/nothing", {}),
        ("GET", "/article?document=999", {}),
        ("GET", "/judge", {}),
        ("POST", "/judge", {}),
        ("POST", "/judge", {"origin": "http://evil.example"}),
        ("GET", "/", {"host": "evil.example"}),
    ],
)
def test_every_answer_has_the_headers(client: TestClient, method: str, path: str, headers: dict[str, str]) -> None:
    answered = client.request(method, path, headers=headers).headers
    assert {name: answered.get(name) for name in HEADERS} == HEADERS
    assert "'unsafe" not in answered["content-security-policy"]
    assert "access-control-allow-origin" not in answered


def test_names_in_host_headers() -> None:
    assert [host_of(host) for host in ("a:80", "a", "[::1]:80", "[::1]", ":80", "a:b")] == [
        "a",
        "a",
        "[::1]",
        "[::1]",
        "",
        "",
    ]


def test_tokens() -> None:
    token = new_token()
    assert is_token(token, token)
    assert token != new_token()
    assert not any(is_token(given, token) for given in (None, "", token[:-1], token + "x", 7, "é"))
