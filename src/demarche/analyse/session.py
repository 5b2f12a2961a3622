"""Sessions: what runs a graph of the model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

from numpy.typing import NDArray

from demarche.errors import ModelError

Arrays = dict[str, NDArray[Any]]


class Session(Protocol):
    """A graph that can be run: onnxruntime's session, or one that stands in for it (a stopwatch, say)."""

    def run(self, output_names: Sequence[str], input_feed: Arrays, /) -> Sequence[Any]:
        """The outputs named, for the inputs given by name."""

    def get_outputs(self) -> Sequence[Any]:
        """The outputs there are, each with a ``name``."""


OpenSession = Callable[[Path, int | None], Session]
"""Opens the graph of a file to be run on so many threads (None: all cores)."""


def open_session(path: Path, threads: int | None) -> Session:
    """The graph in ``path``, run by onnxruntime on the CPU.

    Raises:
        ModelError: the file is missing or broken.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    if threads:
        options.intra_op_num_threads = threads
    try:
        session: Session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    # onnxruntime raises classes of its own that it does not export, for a missing and for a broken file.
    except Exception as error:
        raise ModelError(f"{path}: cannot be loaded ({str(error).splitlines()[0]})") from error
    return session
