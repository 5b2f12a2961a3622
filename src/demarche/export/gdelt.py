"""GDELT 2.0: events, one a cluster of accounts, in 61 columns, and their mentions, one a telling, in 16.

Columns are those of the GDELT event codebook 2.0. Like its files these have no header row.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from demarche.export.coded_event import CodedEvent, coded_documents
from demarche.export.event_notes import LOSSES, event_notes, publication_note
from demarche.export.gdelt_account import NO_GEO, Account, account
from demarche.export.notes import Note, write_notes
from demarche.export.tab_separated import decimal, open_table, write_row
from demarche.store import Dossier

EVENTS, MENTIONS = "gdelt.export.CSV", "gdelt.mentions.CSV"

_ACTOR = (
    "Code",
    "Name",
    "CountryCode",
    "KnownGroupCode",
    "EthnicCode",
    "Religion1Code",
    "Religion2Code",
    "Type1Code",
    "Type2Code",
    "Type3Code",
)
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"),
    *(f"Actor{number}{name}" for number in (1, 2) for name in _ACTOR),
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"),
    *("NumMentions", "NumSources", "NumArticles", "AvgTone"),
    *(f"{place}Geo_{name}" for place in ("Actor1", "Actor2", "Action") for name in _GEO),
    *("DATEADDED", "SOURCEURL"),
)
MENTION_COLUMNS = (
    "GLOBALEVENTID",
    "EventTimeDate",
    "MentionTimeDate",
    "MentionType",
    "MentionSourceName",
    "MentionIdentifier",
    "SentenceID",
    "Actor1CharOffset",
    "Actor2CharOffset",
    "ActionCharOffset",
    "InRawText",
    "Confidence",
    "MentionDocLen",
    "MentionDocTone",
    "MentionDocTranslationInfo",
    "Extras",
)

FORMAT_LOSSES = (
    *LOSSES,
    "PLOVER types and modes are written as CAMEO codes; a mode wider than any code takes the residual one.",
    "A row has one Actor1 and one Actor2, the first told of each side; who meet or fight each other are Actor1 and"
    " Actor2 in the order of the text, which means nothing. Further parties are noted.",
    "Linked accounts of several articles are one row, after the account that tells the day and appeared first.",
    "The times of addition and mention are days of publication at midnight; empty where those are unknown.",
    "Tone is not measured: AvgTone and MentionDocTone are empty. So are places of actors, ethnic groups and religions.",
    "Statements and appeals that are no PLOVER event (CAMEO 01, part of 02) are left out.",
)


def export_gdelt(dossier: Dossier, folder: Path) -> None:
    """Write ``gdelt.export.CSV``, ``gdelt.mentions.CSV`` and ``notes.json``.

    Raises:
        EvidenceError: a span does not match the stored text.
    """
    accounts: dict[str, Account] = {}
    notes: list[Note] = []
    for _, told in coded_documents(dossier):
        for coded in told[:1]:
            notes += publication_note(coded, "DATEADDED")
        accounts.update((coded.event.id, account(coded, tuple(gdelt_notes(coded)))) for coded in told)
    copies = copy_groups(dossier)
    written: set[str] = set()
    with ExitStack() as stack:
        events = stack.enter_context(open_table(folder / EVENTS))
        mentions = stack.enter_context(open_table(folder / MENTIONS))
        for together in gathered(dossier, accounts):
            lead = min((each for each in together if each.day is not None), key=lambda each: each.order)
            for cells in mention_rows(lead, together):
                write_row(mentions, cells)
            write_row(events, event_row(lead, together, copies))
            written.update(each.record for each in together)
            notes += lead.notes
            notes += differing(lead, together)
    notes += [each.refused for each in accounts.values() if each.refused is not None and each.record not in written]
    write_notes(folder, format="gdelt", losses=FORMAT_LOSSES, notes=notes)


def gathered(dossier: Dossier, accounts: Mapping[str, Account]) -> Iterator[list[Account]]:
    """The accounts of each event that can make a row, in the order of the dossier: linked ones together."""
    clusters = [cluster.members for cluster in dossier.clusters if cluster.kind == "event"]
    members = {record: cluster for cluster in clusters for record in cluster}
    done: set[str] = set()
    for record, own in accounts.items():
        if record in done:
            continue
        told = [accounts[member] for member in members.get(record, (record,)) if member in accounts]
        done.update(each.record for each in told or [own])
        told = [each for each in told if each.mentions]
        if any(each.day is not None for each in told):
            yield told


def event_row(lead: Account, told: Sequence[Account], copies: Mapping[str, str]) -> tuple[str, ...]:
    """The 61 cells of an event. Its sources are documents, copies of one article counted once."""
    code = lead.code
    documents = {each.document for each in told}
    return (
        str(number(lead.record)),
        *day_cells(lead.day or date.min),
        *lead.actors,
        "1" if lead.is_lead else "0",
        code.code,
        code.base,
        code.root,
        str(code.quad),
        decimal(code.goldstein),
        str(sum(len(each.mentions) for each in told)),
        str(len({copies.get(document, document) for document in documents})),
        str(len(documents)),
        "",
        *NO_GEO,
        *NO_GEO,
        *lead.place,
        timestamp(lead.published),
        lead.source,
    )


def mention_rows(lead: Account, told: Sequence[Account]) -> Iterator[tuple[str, ...]]:
    """The 16 cells of each telling of an event; the extras are the id of the record."""
    for each in told:
        for cells in each.mentions:
            yield str(number(lead.record)), timestamp(lead.published), timestamp(each.published), *cells


def day_cells(day: date) -> tuple[str, str, str, str]:
    """The day, the month, the year and the year with its fraction, which GDELT takes of months of 30 days."""
    fraction = ((day.month - 1) * 30 + day.day) * 10_000 // 365
    return f"{day:%Y%m%d}", f"{day:%Y%m}", f"{day:%Y}", f"{day:%Y}.{fraction:04d}"


def timestamp(day: date | None) -> str:
    return f"{day:%Y%m%d}000000" if day else ""


def copy_groups(dossier: Dossier) -> dict[str, str]:
    """Documents that are copies of one article, with the id of what they have in common."""
    clusters = (cluster for cluster in dossier.clusters if cluster.kind == "document")
    return {document: cluster.id for cluster in clusters for document in cluster.members}


def gdelt_notes(coded: CodedEvent) -> Iterator[Note]:
    """The notes on an event's row: day, place, speaker, and the parties that it cannot hold."""
    yield from event_notes(coded, day="SQLDATE", country="ActionGeo_CountryCode")
    joint = len(coded.actors) > 1 and not coded.recipients
    sides = ((coded.actors, "Actor1Name", 2 if joint else 1), (coded.recipients, "Actor2Name", 1))
    for parties, field, held in sides:
        if len(parties) > held or (joint and parties):
            why = "The format has one party a side: the first told."
            if joint:
                why = "Nobody is told as recipient: the first two actors are Actor1 and Actor2, in no order of rank."
            written = "; ".join(party.name for party in parties[:held])
            told = "; ".join(party.label for party in parties)
            yield Note(record=coded.event.id, field=field, written=written, dossier=told, why=why)


def differing(lead: Account, told: Sequence[Account]) -> Iterator[Note]:
    """The note on accounts that tell of another act."""
    if len({each.code.code for each in told}) > 1:
        accounts = "; ".join(f"{each.path}: {each.code.code} {each.code.name}" for each in told)
        why = "The accounts differ: the row follows the one that tells the day and appeared first."
        yield Note(record=lead.record, field="EventCode", written=lead.code.code, dossier=accounts, why=why)


def number(record: str) -> int:
    """A positive number of 63 bits that is always the same for a record's id."""
    return int.from_bytes(hashlib.blake2b(record.encode(), digest_size=8).digest()) >> 1
