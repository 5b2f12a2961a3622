"""The list of suites, and which of several markings of one text is the gold."""

from __future__ import annotations

from evaluation.gold.polnear import AttributedArticle
from evaluation.suites import SUITES, first_of_each_text


def test_the_suites_there_are() -> None:
    assert [name for name, _ in SUITES] == ["ud", "names", "frames", "records", "polnear", "times", "mirror"]
    assert all(suite.__doc__ for _, suite in SUITES)


def test_the_first_marking_of_a_text_is_the_gold() -> None:
    marked = (("a_1", "x"), ("a_2", "x"), ("b_1", "y"))
    articles = [AttributedArticle(name, text, ()) for name, text in marked]
    assert [article.name for article in first_of_each_text(articles)] == ["a_1", "b_1"]
