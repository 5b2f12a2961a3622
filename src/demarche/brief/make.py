"""The brief put together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Protocol

from demarche.brief.countries import names_by_code, with_article
from demarche.brief.happened import happened
from demarche.brief.material import Material, gather
from demarche.brief.model import Brief, Section
from demarche.brief.scope import Scope
from demarche.brief.text import plain
from demarche.brief.when import interval
from demarche.errors import UsageError
from demarche.store import Dossier
