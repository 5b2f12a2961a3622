"""Decoding: what the heads' scores mean. One copy, for training's measurements and for run time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from demarche.analyse.analysis import Entity, Role
from demarche.analyse.labels import EVENT_ROLES, ROLE_TAGS

Floats = NDArray[np.float32]
_NEVER = np.float32(-1e9)


def transition_scores(tags: Sequence[str]) -> tuple[Floats, Floats]:
    """Start (T,) and transition (T, T) scores: 0 where a BIO sequence may go, very low where it may not."""
    start = np.array([_NEVER if tag.startswith("I-") else 0.0 for tag in tags], np.float32)
    moves = np.zeros((len(tags), len(tags)), np.float32)
    for column, tag in enumerate(tags):
        if tag.startswith("I-"):
            allowed = {f"B-{tag[2:]}", tag}
            for row, before in enumerate(tags):
                if before not in allowed:
                    moves[row, column] = _NEVER
    return start, moves


@cache
def _moves(tags: tuple[str, ...]) -> tuple[Floats, Floats]:
    return transition_scores(tags)


def best_paths(scores: Floats, start: Floats, moves: Floats) -> NDArray[np.int64]:
    """The best tag sequences (P, S) of log-probabilities (P, S, T).

    The likeliest tags are the best sequence wherever they may follow each other; elsewhere it is searched (Viterbi).
    """
    path: NDArray[np.int64] = scores.argmax(2)
    steps = moves[path[:, :-1], path[:, 1:]].sum(1) + start[path[:, 0]]
    illegal = np.flatnonzero(steps < 0)
    if len(illegal):
        path[illegal] = _viterbi(scores[illegal], start, moves)
    return path


def _viterbi(scores: Floats, start: Floats, moves: Floats) -> NDArray[np.int64]:
    count, size, _ = scores.shape
    back = np.zeros(scores.shape, np.int64)
    state = scores[:, 0] + start
    for step in range(1, size):
        arriving = state[:, :, None] + moves[None]
        back[:, step] = arriving.argmax(1)
        state = arriving.max(1) + scores[:, step]
    path = np.zeros((count, size), np.int64)
    path[:, -1] = state.argmax(1)
    for step in range(size - 1, 0, -1):
        path[:, step - 1] = np.take_along_axis(back[:, step], path[:, step, None], 1)[:, 0]
    return path


def tagged_spans(path: Sequence[int], tags: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """The labelled ranges of one tag sequence."""
    first, label = 0, ""
    for index, number in enumerate([*path, 0]):
        tag = tags[number]
        if label and tag != f"I-{label}":
            yield label, first, index
            label = ""
        if not label and tag != "O":
            first, label = index, tag[2:]


def decode_entities(scores: Floats, tags: tuple[str, ...]) -> tuple[Entity, ...]:
    """Named entities of one sentence from log-probabilities (W, T)."""
    path = best_paths(scores[None], *_moves(tags))[0]
    return tuple(Entity(first, last, label) for label, first, last in tagged_spans(path.tolist(), tags))


def decode_triggers(scores: Floats, tags: Sequence[str], *, threshold: float) -> list[tuple[int, int, int, float]]:
    """Predicates of one sentence from probabilities (W, T): (first word, last + 1, tag number, probability).

    ``tags`` is O, one B- per kind, and I last. A word begins a predicate when the probability of any
    beginning passes ``threshold``; the kind is the likeliest one; words after it that are likeliest inside
    belong to it.
    """
    begins = scores[:, 1:-1]
    mass = begins.sum(1)
    likeliest = scores.argmax(1)
    inside = len(tags) - 1
    found: list[tuple[int, int, int, float]] = []
    for word in np.flatnonzero(mass > threshold).tolist():
        if likeliest[word] == inside:
            continue
        last = word + 1
        while last < len(scores) and likeliest[last] == inside:
            last += 1
        kind = int(begins[word].argmax()) + 1
        if found and found[-1][1] == word and found[-1][2] == kind:
            # Two beginnings of one kind side by side are one predicate ("According to").
            first, _, _, score = found.pop()
            found.append((first, last, kind, max(score, float(mass[word]))))
        else:
            found.append((word, last, kind, float(mass[word])))
    return found


_ROLE_START, _ROLE_MOVES = transition_scores(ROLE_TAGS)
_EVENT_TAGS = np.array([tag == "O" or tag[2:] in EVENT_ROLES for tag in ROLE_TAGS])
_STATEMENT_TAGS = np.array([tag == "O" or tag[2:] not in EVENT_ROLES for tag in ROLE_TAGS])


def decode_roles(scores: Floats, lengths: NDArray[np.int64], is_event: NDArray[np.bool_]) -> list[tuple[Role, ...]]:
    """Roles of P predicates from log-probabilities (P, S, T): events take event roles, cues theirs."""
    allowed = np.where(is_event[:, None], _EVENT_TAGS[None], _STATEMENT_TAGS[None])
    masked = np.where(allowed[:, None, :], scores, _NEVER)
    # Beyond a sentence's end only O is possible.
    beyond = np.arange(scores.shape[1])[None] >= lengths[:, None]
    masked[beyond] = _NEVER
    masked[beyond, 0] = 0.0
    paths = best_paths(masked, _ROLE_START, _ROLE_MOVES)
    return [tuple(Role(*span) for span in tagged_spans(path.tolist(), ROLE_TAGS)) for path in paths]


def span_sector(scores: Floats, labels: Sequence[str], first: int, last: int) -> str:
    """The sector of words ``first`` to ``last`` from the mean of their scores, as in training."""
    return labels[int(scores[first:last].mean(0).argmax())]
