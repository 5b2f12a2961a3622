"""All errors Demarche raises on purpose, as one tree.

DemarcheError
├── InputError        an input, or an item of it, cannot be read: names the path and the reason
├── UsageError        the call or command is wrong (unknown export, missing column map)
│   └── NotFoundError what is asked for is not in the dossier
├── ModelError        the model is missing, broken, or made for another codebook
├── DossierError      a dossier cannot be opened or written, or was written by a newer version
└── EvidenceError     a record's span does not match the text it points at
"""

from __future__ import annotations


class DemarcheError(Exception):
    """The root of the tree. The message is one line that a user can act on."""


class InputError(DemarcheError):
    """An input, or one item of it, cannot be read."""

    def __init__(self, path: str, reason: str, *, step: str = "read") -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
        self.step = step


class UsageError(DemarcheError):
    """The call or command is wrong."""


class NotFoundError(UsageError):
    """What is asked for is not in the dossier."""


class ModelError(DemarcheError):
    """The model is missing, broken, or made for another codebook."""


class DossierError(DemarcheError):
    """A dossier cannot be opened or written, or was written by a newer version."""


class EvidenceError(DemarcheError):
    """A record's span does not match the text it points at."""
