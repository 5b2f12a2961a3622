"""The dossier: facts appended to one SQLite file, and views of them."""

from demarche.store.dossier import Dossier
from demarche.store.evidence import check_spans
from demarche.store.links import Partial
from demarche.store.load import Entry
from demarche.store.open import open_dossier
from demarche.store.table import Query, Row, Rows, Table

__all__ = ["Dossier", "Entry", "Partial", "Query", "Row", "Rows", "Table", "check_spans", "open_dossier"]
