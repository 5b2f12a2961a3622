"""Many documents: the same pure coder, mapped."""

from demarche.engines.local import code_all

__all__ = ["code_all"]
