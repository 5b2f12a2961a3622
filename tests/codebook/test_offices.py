"""Who held which office when, and which offices a title names."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest

from demarche.codebook import offices as module
from demarche.codebook.gazetteer import load_gazetteer
from demarche.codebook.gazetteer_rows import read_rows
from demarche.codebook.offices import OFFICES, Tenure, first_day, last_day, load_offices

ROWS = list(read_rows("offices.csv"))
TOGETHER: frozenset[tuple[str, str]] = frozenset()
"""Offices that two may hold at once for longer than dates known by the year leave open: none so far."""
BODIES = {"UNO", "Yugoslavia"}
"""Whose offices these are besides states and the bodies of ``organisations.csv``."""
NEVER_ENDING = date(2026, 1, 1)


def test_size() -> None:
    assert len(ROWS) >= 900
    assert len({row["of"] for row in ROWS}) >= 70


@pytest.mark.parametrize("office", sorted(OFFICES))
def test_every_key_has_holders(office: str) -> None:
    assert any(row["office"] == office for row in ROWS)


def test_dates_and_keys() -> None:
    for row in ROWS:
        assert row["office"] in OFFICES, row
        assert first_day(row["from"]) <= (last_day(row["to"]) if row["to"] else NEVER_ENDING), row
        assert date(1940, 1, 1) < first_day(row["from"]) < NEVER_ENDING, row


def test_no_row_twice() -> None:
    keys = [(row["person"], row["office"], row["of"], row["from"]) for row in ROWS]
    assert len(keys) == len(set(keys))


def test_whose_office_it_is() -> None:
    known = {row["iso3"] for row in read_rows("countries.csv")} | {
        row["name"] for row in read_rows("organisations.csv")
    }
    assert {row["of"] for row in ROWS} - known <= BODIES


def test_nearly_all_holders_are_in_the_gazetteer() -> None:
    people = {row["name"] for row in read_rows("people.csv")}
    holders = {row["person"] for row in ROWS}
    assert len(holders & people) >= 0.95 * len(holders)


def test_no_holder_is_an_alias_of_somebody() -> None:
    people = {row["name"] for row in read_rows("people.csv")}
    for person in {row["person"] for row in ROWS} - people:
        known = load_gazetteer().entity(person)
        assert known is None or known.kind != "person", person


def test_one_holder_at_a_time() -> None:
    for office, tenures in load_offices().by_office.items():
        if office not in TOGETHER:
            for one, other in combinations(tenures, 2):
                assert overlap(one, other) <= 400, (one, other)


def overlap(one: Tenure, other: Tenure) -> int:
    """The days two tenures have in common."""
    end = min(one.end or NEVER_ENDING, other.end or NEVER_ENDING)
    return (end - max(one.start, other.start)).days


def test_few_overlaps_of_more_than_a_month_where_days_or_months_are_known() -> None:
    exact = [row for row in ROWS if len(row["from"]) > 4 and len(row["to"]) != 4]
    held: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in exact:
        held.setdefault((row["office"], row["of"]), []).append(row)
    for rows in held.values():
        for one, other in combinations(rows, 2):
            ends = [last_day(row["to"]) if row["to"] else NEVER_ENDING for row in (one, other)]
            start = max(first_day(one["from"]), first_day(other["from"]))
            assert (min(ends) - start).days <= 31, (one, other)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2014-05-26", date(2014, 5, 26), date(2014, 5, 26)),
        ("2014-05", date(2014, 5, 1), date(2014, 5, 31)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2012-12", date(2012, 12, 1), date(2012, 12, 31)),
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
    ],
)
def test_a_month_or_year_is_its_first_or_last_day(text: str, first: date, last: date) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize(
    ("name", "office", "day", "held"),
    [
        ("Asim Iftikhar", "un_ambassador", date(2025, 6, 2), True),
        ("Asim Iftikhar", "un_ambassador", date(2024, 6, 2), False),
        ("Imran Khan", "head_of_government", date(2019, 8, 5), True),
        ("Guterres", "un_secretary_general", date(2016, 12, 31), False),
        ("Antonio Guterres", "head_of_government", date(2000, 1, 1), True),
        ("Bilawal Bhutto", "foreign_minister", date(2022, 9, 1), True),
        ("Zelensky", "head_of_state", date(2022, 2, 24), True),
        ("Sergey Lavrov", "foreign_minister", date(2014, 3, 1), True),
        ("Sergey Lavrov", "un_ambassador", date(2003, 3, 1), True),
        ("S. Jaishankar", "foreign_minister", date(2019, 8, 5), True),
        ("Erdogan", "head_of_government", date(2010, 5, 31), True),
        ("Erdogan", "head_of_state", date(2010, 5, 31), False),
        ("Ali Khamenei", "supreme_leader", date(2015, 7, 14), True),
        ("Xi Jinping", "head_of_state", date(2020, 6, 15), True),
        ("KIM INTYRE", "head_of_state", date(2020, 1, 1), False),
        ("Nobody Atall", "head_of_state", date(2020, 1, 1), False),
        ("New Delhi", "head_of_state", date(2020, 1, 1), False),
    ],
)
def test_tenures(name: str, office: str, day: date, held: bool) -> None:
    found = [t for t in load_offices().tenures(name) if t.office == office and t.within(day, day)]
    assert bool(found) is held


def test_tenures_come_in_order() -> None:
    starts = [tenure.start for tenure in load_offices().tenures("Nawaz Sharif")]
    assert starts == sorted(starts)
    assert len(starts) == 3


def test_names_that_the_gazetteer_lacks_are_folded(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"person": "Ünal Nobodý-Else", "office": "foreign_minister", "of": "TUR", "from": "1999", "to": ""}]
    monkeypatch.setattr(module, "read_rows", lambda _: iter(rows))
    found = load_offices.__wrapped__().tenures("unal nobody else")
    assert [(t.start, t.end) for t in found] == [(date(1999, 1, 1), None)]


@pytest.mark.parametrize(
    "wrong",
    [{"office": "mayor"}, {"to": "1998-12"}, {"from": "spring"}, {"from": "1999-13"}],
    ids=["no such office", "ends before it begins", "no date", "no such month"],
)
def test_wrong_rows_are_refused(monkeypatch: pytest.MonkeyPatch, wrong: dict[str, str]) -> None:
    row = {"person": "Nobody", "office": "foreign_minister", "of": "TUR", "from": "1999", "to": ""} | wrong
    monkeypatch.setattr(module, "read_rows", lambda _: iter([row]))
    with pytest.raises(ValueError, match=r"month|date|literal|offices"):
        load_offices.__wrapped__()


@pytest.mark.parametrize(
    ("office", "of", "day", "holders"),
    [
        ("head_of_government", "IND", date(2010, 3, 1), ["Manmohan Singh"]),
        ("head_of_government", "IND", date(2020, 3, 1), ["Narendra Modi"]),
        ("head_of_state", "USA", date(2025, 1, 20), ["Joe Biden", "Donald Trump"]),
        ("foreign_minister", "PAK", date(2012, 1, 1), ["Hina Rabbani Khar"]),
        ("foreign_minister", "PAK", date(2011, 4, 1), []),
        ("un_secretary_general", "UNO", date(2003, 3, 20), ["Kofi Annan"]),
        ("secretary_general", "NATO", date(2022, 3, 1), ["Jens Stoltenberg"]),
        ("head_of_government", "XXX", date(2020, 3, 1), []),
    ],
)
def test_holders(office: str, of: str, day: date, holders: list[str]) -> None:
    assert [tenure.person for tenure in load_offices().holders(office, of, day, day)] == holders


@pytest.mark.parametrize(
    ("name", "office", "title"),
    [
        ("Kofi Annan", "un_secretary_general", "UN Secretary-General"),
        ("Mark Rutte", "secretary_general", "head (NATO)"),
        ("Angela Merkel", "head_of_government", "head of government (DEU)"),
    ],
)
def test_offices_in_words(name: str, office: str, title: str) -> None:
    assert {tenure.title for tenure in load_offices().tenures(name) if tenure.office == office} == {title}


STATE, PREMIER, LEADER = "head_of_state", "head_of_government", "supreme_leader"
FOREIGN, DEFENCE, INTERIOR = "foreign_minister", "defence_minister", "interior_minister"
UN, PERMANENT, BODY, EUROPE = "un_secretary_general", "un_ambassador", "secretary_general", "eu_president"


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Prime Minister Imran Khan", {PREMIER}),
        ("former Prime Minister", {PREMIER}),
        ("the Indian premier", {PREMIER}),
        ("Pak PM", {PREMIER}),
        ("Chancellor Angela Merkel", {PREMIER}),
        ("the Taoiseach", {PREMIER}),
        ("Chief Adviser of Bangladesh", {PREMIER}),
        ("President Ilham Aliyev", {STATE}),
        ("the US President", {STATE}),
        ("Acting President Oleksandr Turchynov", {STATE}),
        ("King Salman", {STATE}),
        ("the Emir of Qatar", {STATE}),
        ("Iran's Supreme Leader", {LEADER}),
        ("Foreign Minister Shah Mehmood Qureshi", {FOREIGN}),
        ("Minister of Foreign Affairs", {FOREIGN}),
        ("External Affairs Minister S. Jaishankar", {FOREIGN}),
        ("US Secretary of State Antony Blinken", {FOREIGN}),
        ("British Foreign Secretary", {FOREIGN}),
        ("the Philippines' Secretary of Foreign Affairs", {FOREIGN}),
        ("Prime Minister and Foreign Minister", {PREMIER, FOREIGN}),
        ("Defence Minister Rajnath Singh", {DEFENCE}),
        ("Secretary of Defense Lloyd Austin", {DEFENCE}),
        ("the minister for national defence", {DEFENCE}),
        ("Interior Minister of Türkiye", {INTERIOR}),
        ("Union Home Minister", {INTERIOR}),
        ("Pakistan's Permanent Representative to the United Nations", {PERMANENT}),
        ("Permanent Representative of Japan to the UN", {PERMANENT}),
        ("Israeli UN envoy", {PERMANENT}),
        ("ambassador to the UN", {PERMANENT}),
        ("UN Secretary-General António Guterres", {UN}),
        ("the UN chief", {UN}),
        ("Secretary General of the United Nations", {UN}),
        ("the Secretary-General", {UN, BODY}),
        ("NATO Secretary General Jens Stoltenberg", {BODY}),
        ("EU foreign policy chief", {BODY}),
        ("the African Union Commission chairperson", {BODY}),
        ("IAEA chief", {BODY}),
        ("European Commission President", {EUROPE}),
        ("the president of the European Council", {EUROPE}),
        ("European Council President and French President", {EUROPE, STATE}),
    ],
)
def test_titles(text: str, offices: set[str]) -> None:
    assert load_offices().titles(text) == offices


@pytest.mark.parametrize(
    "text",
    [
        "the farmer",
        "a ministerial meeting",
        "General Assembly",
        "Vice President Kamala Harris",
        "Deputy Prime Minister",
        "Deputy Foreign Minister Andrey Rudenko",
        "Minister of State for External Affairs",
        "the prime minister’s spokesman",
        "an adviser to the president",
        "President-elect",
        "General Assembly President",
        "president of the Security Council",
        "the party president",
        "FIFA president",
        "Crown Prince",
        "Under-Secretary-General",
        "Deputy Permanent Representative",
        "permanent representative to the OSCE",
        "UN envoy for Syria",
        "at 5 PM",
        "the Premier League",
        "AJK Prime Minister",
        "the finance minister",
        "shadow foreign secretary",
        "vice-chancellor of a university",
    ],
)
def test_what_names_no_office(text: str) -> None:
    assert load_offices().titles(text) == frozenset()


@pytest.mark.parametrize(
    ("text", "of", "offices"),
    [
        ("Foreign Secretary", "GBR", {FOREIGN}),
        ("Foreign Secretary", "PHL", {FOREIGN}),
        ("Foreign Secretary", "IND", set()),
        ("Foreign Secretary", None, set()),
        ("Home Secretary", "GBR", {INTERIOR}),
        ("Home Secretary", "IND", set()),
        ("Defence Secretary", "GBR", {DEFENCE}),
        ("Defence Secretary", "PAK", set()),
        ("the chancellor", "DEU", {PREMIER}),
        ("the chancellor", "GBR", set()),
        ("the premier", "CHN", {PREMIER}),
        ("the premier", "AUS", set()),
        ("Chief Adviser", "BGD", {PREMIER}),
        ("Chief Adviser", None, set()),
        ("FM", "PAK", {FOREIGN}),
        ("FM", "IND", set()),
    ],
)
def test_what_a_title_means_where(text: str, of: str | None, offices: set[str]) -> None:
    assert load_offices().titles(text, of) == offices
