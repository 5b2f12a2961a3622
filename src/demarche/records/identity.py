"""Identifiers: the hash of what a record says."""

from __future__ import annotations

import hashlib
import json


def identify(kind: str, *parts: object) -> str:
    """A stable identifier, ``kind`` and 16 hexadecimal digits of the BLAKE2b hash of ``parts`` written as JSON."""
    payload = json.dumps([kind, *parts], ensure_ascii=False, sort_keys=True, default=str).encode()
    return f"{kind}-{hashlib.blake2b(payload, digest_size=8).hexdigest()}"
