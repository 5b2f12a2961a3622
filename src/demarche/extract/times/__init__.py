"""Time expressions of the news: found by our own grammar, resolved against the day of publication.

Borrowed date finders err in ways that matter here (one reads "we" and "1950s" as dates); this grammar prefers
missing an odd expression to reading a word as a time.
"""

from demarche.extract.times.from_there import resolve_from_there
from demarche.extract.times.grammar import find_times
from demarche.extract.times.phrase import resolve_phrase
from demarche.extract.times.resolve import resolve
from demarche.extract.times.value import TimeMatch, TimeValue

__all__ = ["TimeMatch", "TimeValue", "find_times", "resolve", "resolve_from_there", "resolve_phrase"]
