"""Features of pairs: the sparse cosines are those of the dense vectors, slots are compared, the model adds up."""

from __future__ import annotations

import numpy as np
import pytest

from demarche.link.collection import Collection, collect, cosines
from demarche.link.features import NAMES, features
from demarche.link.model import expand, load_link_model, sigmoid
from demarche.link.telling import Article, Telling, figure_stems, name_stems, telling_head
from demarche.link.words import content_stems, load_words

STORIES = (
    ("Guterres met the delegation in New York on 2 June .", "met", "Guterres", "delegation"),
    ("The UN chief held talks with the visiting delegation in New York .", "talks", "UN chief", "delegation"),
    ("Rebels shelled the port of Bentiu and killed 14 people .", "shelled", "Rebels", "port"),
    ("At least 14 died when the port of Bentiu was shelled by rebels .", "shelled", "rebels", "port"),
)


@pytest.fixture(scope="module")
def collection() -> Collection:
    tellings, articles = [], []
    for number, (text, trigger, agent, patient) in enumerate(STORIES):
        words = text.split()
        others = [word for word in words if word != trigger]
        tellings.append(
            Telling(
                number=number,
                document=number,
                trigger=(trigger,),
                head=telling_head([trigger]),
                words=content_stems(others),
                names=name_stems(words),
                figures=figure_stems(others),
                agent=content_stems(agent.split()),
                patient=content_stems(patient.split()),
                around=content_stems(f"{agent} {patient}".split()),
                kind="ASSAULT" if trigger == "shelled" else "CONSULT",
            )
        )
        stems = content_stems(words)
        articles.append(Article(stems, bytes([1] * len(stems)), frozenset(name_stems(words))))
    return collect(tellings, articles, load_words())


def _pairs() -> tuple[np.ndarray, np.ndarray]:
    left, right = np.triu_indices(len(STORIES), 1)
    return left.astype(np.int64), right.astype(np.int64)


def test_cosines_are_those_of_dense_rows(collection: Collection) -> None:
    left, right = _pairs()
    for rows in (*collection.bags.values(), collection.articles, collection.article_names):
        width = int(rows.columns.max()) + 1 if len(rows.columns) else 1
        dense = np.zeros((len(STORIES), width), np.float32)
        for row in range(len(STORIES)):
            inside = slice(rows.starts[row], rows.starts[row + 1])
            dense[row, rows.columns[inside]] = rows.values[inside]
        assert np.allclose(cosines(rows, left, right), (dense @ dense.T)[left, right], atol=1e-5)


def test_like_tellings_score_higher(collection: Collection) -> None:
    left, right = _pairs()
    scores = load_link_model().probabilities(features(collection, left, right))
    by_pair = {(int(a), int(b)): float(s) for a, b, s in zip(left, right, scores, strict=True)}
    assert by_pair[2, 3] > 0.5
    assert max(by_pair[0, 2], by_pair[0, 3], by_pair[1, 2], by_pair[1, 3]) < 0.05 < by_pair[0, 1]


def test_contributions_add_up_to_the_score(collection: Collection) -> None:
    model, (left, right) = load_link_model(), _pairs()
    found = features(collection, left, right)
    assert found.shape == (len(left), len(NAMES))
    odds = model.bias + model.contributions(found).sum(1)
    assert np.allclose(model.probabilities(found), sigmoid(odds))


def test_a_line_with_bends() -> None:
    column = np.array([0.0, 0.2, 0.8], np.float32)
    assert np.allclose(expand(column, (0.5,)), [[0, 0, 0], [0.2, 0, 1], [0.8, 0.3, 1]])
    assert expand(column, ()).shape == (3, 1)


HEADS = [("met", "met"), ("broke off", "broke"), ("cease fire", "fire"), ("held talks", "talk"), ("of", "of")]


@pytest.mark.parametrize(("trigger", "head"), HEADS)
def test_head_of_a_trigger(trigger: str, head: str) -> None:
    assert telling_head(trigger.split()) == head


NAMED = [
    ("Envoys met Guterres in New York", ("guterr", "new", "york")),
    ("Kosovo Police closed the bridge", ("kosovo", "polic")),
    ("Rebels Shell Port Of Bentiu Again", ()),
    ("it rained", ()),
]


@pytest.mark.parametrize(("words", "names"), NAMED)
def test_words_written_like_names(words: str, names: tuple[str, ...]) -> None:
    assert name_stems(words.split()) == names
