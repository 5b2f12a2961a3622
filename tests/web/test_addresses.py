"""Whatever stands in an address, the answer is a page or a clear word, never a fault of ours."""

from __future__ import annotations

import random
import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from demarche.web.screens import SCREENS

WEB = Path(__file__).parents[2] / "src" / "demarche" / "web"
SOURCE = "".join(path.read_text(encoding="utf-8") for path in WEB.rglob("*.py"))
PARAMETERS = sorted(set(re.findall(r"(?:one|many|number|_chosen)\((?:visit, )?\"(\w+)\"", SOURCE)) | {"page", "record"})
VALUES = (
    *("", "0", "-1", "9" * 25, "\x00", "'", '"><', "–", "2024-13-45", "2024", "2024-02", "PER..", "a*", '"', "NEAR("),
    *("OR", "%", "_", "event-0", "PER", "deny", "place:x", "٣", "1e9", "[]", "a" * 3000, "💥", "shared", "hedged"),
    *("dyad", "issue", "0000-00-00", "9999-99-99"),
)


def test_the_parameters_are_found_in_the_code() -> None:
    assert {"id", "record", "page", "words", "is", "document", "party"} <= set(PARAMETERS) | {"is"}
    assert len(PARAMETERS) > 15


@pytest.mark.parametrize("screen", SCREENS, ids=lambda each: each.name)
def test_any_address_is_answered(client: TestClient, screen: object) -> None:
    path = screen.path  # type: ignore[attr-defined]
    chance = random.Random(path)
    for number in range(60):
        chosen = [(chance.choice(PARAMETERS), chance.choice(VALUES)) for _ in range(chance.randint(1, 4))]
        address = (
            f"{path}?{urlencode(chosen)}" if number % 2 else f"{path.rstrip('/') or '/index'}.json?{urlencode(chosen)}"
        )
        answer = client.get(address)
        assert answer.status_code in {200, 400, 404}, address
