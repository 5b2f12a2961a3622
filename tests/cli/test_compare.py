"""``link``, ``show compare`` and ``review``: accounts side by side, without a verdict, and a person's word."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from demarche.cli.main import main
from demarche.coder import code_document
from demarche.link.linker import link
from demarche.read import read_text
from demarche.store import open_dossier
from tests.link.test_linker import ARTICLES

VERDICTS = frozenset(
    """
    false falsely true truth truthful untrue lie lies lied lying liar hoax fake propaganda disinformation misinformation
    debunk debunked refute refuted prove proven proves verified unverified confirmed credible incredible unreliable
    biased bias partisan misleading wrong wrongly correct incorrect accurate inaccurate guilty innocent justified
    unjustified exaggerated exaggerates distorted distorts fabricated baseless
    """.split()
)
"""Words that judge who is right. What an article says is quoted, and only quoted."""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("compare") / "talks.dossier"
    with open_dossier(made, create=True) as dossier:
        for name, (outlet, published, text) in ARTICLES.items():
            document = read_text(text, path=name, outlet=outlet, published=published)
            dossier.add(document, code_document(document))
        link(dossier)
    return made


def run(*arguments: object, keys: str | None = None, code: int = 0) -> Result:
    result = CliRunner().invoke(main, list(map(str, arguments)), input=keys)
    assert result.exit_code == code, result.stderr
    return result


def test_accounts_stand_side_by_side(path: Path) -> None:
    shown = run("show", path, "compare").stdout
    block = next(b for b in shown.split("\n\n") if "→ CONSULT" in b)
    head = block.splitlines()[0]
    assert head.startswith("2024-05-10 | ")
    assert "2 independent sources" in head
    assert "Ararat Wire · wire.txt:" in block
    assert "Caspian Times · times.txt:" in block
    assert "«met»" in block


def test_numbers_that_differ_are_told(path: Path) -> None:
    shown = run("show", path, "compare").stdout
    assert "dead: differ in number" in shown
    assert "“14” Ararat Wire" in shown
    assert "“Nine” Caspian Times" in shown


@pytest.mark.parametrize(
    ("option", "found"),
    [
        (["--actors", "ARM", "AZE"], True),
        (["--actors", "Petrosyan", "Aliyev"], True),
        (["--actors", "ARM", "FRA"], False),
        (["--issue", "Tegh"], True),
        (["--issue", "fisheries"], False),
        (["--event", "event-0000000000000000"], False),
    ],
)
def test_a_choice_of_events(path: Path, option: list[str], found: bool) -> None:
    result = run("show", path, "compare", *option)
    assert bool(result.stdout.strip()) is found
    assert ("no event that several articles tell" in result.stderr) is not found


def test_compare_as_json(path: Path) -> None:
    rows = [json.loads(line) for line in run("show", path, "compare", "--json").stdout.splitlines()]
    assert rows
    assert all({"cluster", "accounts", "claims", "apart", "sources"} <= row.keys() for row in rows)


def test_choices_go_with_compare_only(path: Path) -> None:
    assert "goes with compare" in run("show", path, "events", "--issue", "x", code=2).stderr
    assert "goes with compare" in run("show", path, "labels", "--event", "x", code=2).stderr
    assert "go with compare, meetings" in run("show", path, "labels", "--actor", "PER", code=2).stderr
    assert "campaign needs --actor A" in run("show", path, "campaign", code=2).stderr
    assert "series needs --actors A B" in run("show", path, "series", "--actor", "PER", code=2).stderr
    assert "needs --issue" in run("show", path, "concordance", code=2).stderr


def test_words_and_names_of_outlets(path: Path) -> None:
    assert "Almaty" in run("show", path, "concordance", "--issue", "almaty").stdout
    assert "×" in run("show", path, "keyness").stdout
    run("show", path, "labels")


@pytest.mark.parametrize("what", ["clusters", "judgements", "only-in", "outcomes"])
def test_the_lists_of_linking(path: Path, what: str) -> None:
    run("show", path, what)


def own_words(text: str) -> Iterator[str]:
    """The words of an output that are ours: what articles say stands in quotation marks or around a mark."""
    for line in text.splitlines():
        if "«" not in line:
            yield from re.findall(r"[a-z]+", re.sub(r"“[^”]*”", "", line).lower())


@pytest.mark.parametrize("what", ["compare", "judgements", "clusters", "only-in", "outcomes", "inferred", "documents"])
def test_no_word_judges_who_is_right(path: Path, what: str) -> None:
    assert VERDICTS & set(own_words(run("show", path, what).stdout)) == set()


def test_no_text_of_ours_judges_who_is_right() -> None:
    """What linking and its commands can say at all: every string that is written in them."""
    root = Path(__file__).parents[2] / "src" / "demarche"
    files = [file for file in root.glob("link/*.py") if file.name != "model.py"]  # whose bias is a number
    files += [
        *root.glob("products/*.py"),
        *(root / "cli" / f"{name}.py" for name in ("blocks", "comparisons", "review")),
    ]
    for file in files:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
                assert VERDICTS & set(re.findall(r"[a-z]+", node.value.lower())) == set(), (file.name, node.value)


def test_link_tells_what_it_found(path: Path) -> None:
    assert re.search(r"told by several articles; \d+ claims? compared, \d+ differ", run("link", path).stderr)
    assert run("link", path, "--quiet").stderr == ""


def test_a_person_judges_with_keys_and_takes_it_back(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.dossier"
    copy.write_bytes(path.read_bytes())
    done = run("review", copy, "--as", "ada", keys="n\nb\nx\nq\n")
    assert "taken back" in done.stderr
    assert "1 judgement" in done.stderr
    lines = (tmp_path / "copy.dossier.judgements.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["relation"] for line in lines] == ["not_same", "not_same", "same"]
    history = run("review", copy, "--history").stdout
    assert history.count("ada judged") == 2
    assert history.count("ada took back") == 1
    assert "1 judgement by persons stand" in done.stderr
    run("review", copy, "--undo")
    assert "nothing to take back" in run("review", copy, "--undo").stderr


def test_judging_by_ids(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "ids.dossier"
    copy.write_bytes(path.read_bytes())
    rows = [json.loads(line) for line in run("show", copy, "judgements", "--json").stdout.splitlines()]
    pair = next(row for row in rows if row["kind"] == "event" and row["relation"] == "same")
    one, other = pair["left"]["record"], pair["right"]["record"]
    run("review", copy, "--judge", "n", one, other)
    rows = [json.loads(line) for line in run("show", copy, "clusters", "--json").stdout.splitlines()]
    assert not any({one, other} <= set(row["members"]) for row in rows)
    assert "no event, statement or actor" in run("review", copy, "--judge", "x", one, "event-none", code=2).stderr
