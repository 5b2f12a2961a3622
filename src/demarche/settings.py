"""Every environment variable Demarche reads, in one place."""

from __future__ import annotations

import os
from pathlib import Path


def model_directory() -> Path | None:
    """``DEMARCHE_MODEL``: a folder with the model to use instead of the installed one."""
    value = os.environ.get("DEMARCHE_MODEL")
    return Path(value) if value else None


def threads() -> int | None:
    """``DEMARCHE_THREADS``: threads for the model; unset means all cores.

    Raises:
        ValueError: the value is not a whole number above 0.
    """
    value = os.environ.get("DEMARCHE_THREADS")
    if not value:
        return None
    if not value.isdecimal() or int(value) < 1:
        raise ValueError(f"DEMARCHE_THREADS must be a whole number above 0, got {value!r}")
    return int(value)
