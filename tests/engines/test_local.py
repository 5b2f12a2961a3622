"""Many documents: what one of them trips over costs the others nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from demarche.engines import code_all
from demarche.errors import DemarcheError, InputError, ModelError
from demarche.records import Coding, Document, Failure
from tests.store.sample import ScriptedCoder, document


def test_codings_come_in_the_order_of_the_documents() -> None:
    documents = [document(f"{number}.txt", f"Kenya said {number}.") for number in range(5)]
    coder = ScriptedCoder()
    results = list(code_all(documents, coder=coder.code_document))
    assert results == [(each, coder.code_document(each)) for each in documents]


def test_documents_are_taken_one_at_a_time() -> None:
    taken: list[int] = []

    def endless() -> Iterator[Document]:
        for number in range(1000):
            taken.append(number)
            yield document(f"{number}.txt")

    next(code_all(endless(), coder=ScriptedCoder().code_document))
    assert taken == [0]


@pytest.mark.parametrize(
    ("error", "failure"),
    [
        (IndexError("no such\n token"), Failure("bad.txt", "code", "IndexError: no such token")),
        (RecursionError("too deep"), Failure("bad.txt", "code", "RecursionError: too deep")),
        (DemarcheError("two\nlines"), Failure("bad.txt", "code", "two lines")),
        (InputError("bad.txt", "too long", step="analyse"), Failure("bad.txt", "analyse", "too long")),
    ],
)
def test_one_bad_document_is_a_row_with_its_reason(error: Exception, failure: Failure) -> None:
    coder = ScriptedCoder()

    def trip(each: Document) -> Coding:
        if each.path == "bad.txt":
            raise error
        return coder.code_document(each)

    unread = Failure("scan.txt", "read", "is a PDF")
    good = document("good.txt")
    results = list(code_all([document("bad.txt"), unread, good], coder=trip))
    assert results == [failure, unread, (good, coder.code_document(good))]


@pytest.mark.parametrize("error", [ModelError("no model"), KeyboardInterrupt()])
def test_what_no_other_document_would_change_ends_it(error: BaseException) -> None:
    def trip(_: Document) -> Coding:
        raise error

    with pytest.raises(type(error)):
        list(code_all([document()], coder=trip))
