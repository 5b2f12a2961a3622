"""Many documents, one after the other, in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from demarche.errors import DemarcheError, InputError, ModelError
from demarche.records import Coding, Document, Failure


def code_all(
    items: Iterable[Document | Failure], *, coder: Callable[[Document], Coding]
) -> Iterator[tuple[Document, Coding] | Failure]:
    """Code documents as they come, in their order; failures among the items pass through.

    A document that cannot be coded becomes a ``Failure`` of step ``code`` and the next one is taken.

    Raises:
        ModelError: the model is missing or broken, which no other document would change.
    """
    for item in items:
        yield item if isinstance(item, Failure) else code_one(item, coder)


def code_one(document: Document, coder: Callable[[Document], Coding]) -> tuple[Document, Coding] | Failure:
    """A document with its coding, or why there is none."""
    try:
        return document, coder(document)
    except ModelError:
        raise
    except InputError as error:
        return Failure(document.path, error.step, one_line(error.reason))
    except DemarcheError as error:
        return Failure(document.path, "code", one_line(str(error)))
    # The one broad `except` of the project: an article that trips a fault of ours must not cost the others.
    except Exception as error:  # noqa: BLE001
        return Failure(document.path, "code", one_line(f"{type(error).__name__}: {error}"))


def one_line(reason: str) -> str:
    return " ".join(reason.split())
