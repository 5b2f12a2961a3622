"""Persons of several documents: which of them are one, and which of them an office stands for.

Two persons are one by a full name, in whatever case, accents, hyphens, honorifics and the spellings that `spellings`
levels; where the family's name comes first (East Asia, Hungary), in either order. They are one by a name of the
gazetteer too. A longer name takes in a shorter one ("Juan Santos", "Bhutto Zardari") or one with initials ("S.
Jaishankar") where exactly one of the same state fits. A surname alone joins a full name of the same state where exactly
one fits among documents of two years before and after; where several fit it stays apart, so that nobody is joined
through it. A single word that the gazetteer has for one person means that person, unless the collection has another
full name of that state it may belong to; then it means that person only if he or she led the state by that time (as
"Modi" or "Putin" in a headline), a judgement of ours.

Never one are: names of different states, both known; two actors of one document; "Jr" and somebody known without it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from demarche.extract.clusters import folded
from demarche.link.appearances import Appearance, Group, Match, Reason, judge
from demarche.link.person_names import FAMILY_FIRST, PersonName, agree, forms, leads
from demarche.link.spellings import is_junior, levelled, shortens

YEARS = 2 * 366
"""Days between articles beyond which a surname alone no longer means the one that bears it elsewhere."""
TOLD_APART = 6
"""Bearers of one surname in one state up to which each two are said not to be the same."""
CLOSE = 3
"""Letters by which first names must differ to be said to be different: less may be a way to spell one."""
SURNAME = Reason("surname and state alike", 0.8)
LEADER = Reason("surname of who led the state", 0.85)
SHORTER = Reason("one name shortens the other", 0.82)
INITIALS = Reason("initials fit", 0.85)


@dataclass(slots=True, eq=False)
class _Person(Group):
    """A person in the making. ``words``: of the name it was founded on."""

    words: tuple[str, ...] = ()
    known: str | None = None
    state: str | None = None


def join_persons(persons: Sequence[PersonName], offices: Sequence[PersonName]) -> tuple[list[Group], list[Match]]:
    """The clusters of persons and offices, and the judgements besides "same". ``offices``: by the names of their
    holders."""
    joining = _Joining()
    # Names whose state is known come first, so that the others see all who may bear them.
    for each in sorted((r for r in persons if r.is_full), key=lambda r: (r.known is None, r.state is None)):
        joining.full(each)
    joining.shorten()
    for each in (r for r in persons if not r.is_full):
        joining.single(each)
    for office in offices:
        joining.office(office)
    joining.tell_apart()
    return [group for group in joining.groups if group.members], joining.matches


@dataclass(slots=True)
class _Joining:
    """All persons while they are joined."""

    groups: list[_Person] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)
    by_form: defaultdict[Hashable, list[_Person]] = field(default_factory=lambda: defaultdict(list))
    by_word: defaultdict[str, list[_Person]] = field(default_factory=lambda: defaultdict(list))
    by_known: dict[str, list[_Person]] = field(default_factory=dict)

    def full(self, read: PersonName) -> None:
        """Join a full name to who bears it, or found a person."""
        bearers = list(self._bearers(read))
        fitting = [p for p in bearers if agree(p.state, read.state) and _are_of_one_age(p, read)]
        certain = read.state is not None or read.known is not None or not read.has_initials
        if len(fitting) > 1:
            fitting = [p for p in fitting if p.known is not None and p.known == read.known] or (
                [p for p in fitting if p.state == read.state] if read.state is not None else fitting
            )
        if len(fitting) != 1 or not certain:
            self._found(read, known_as=not fitting or read.known is not None)
            self.matches += [
                judge(p.first, read.appearance, "not_same", 0.1, "one name", "states differ")
                for p in bearers[:2]
                if not agree(p.state, read.state)
            ]
        elif read.appearance.document in fitting[0].documents:
            self._found(read, known_as=False)
            self.matches.append(_two_actors(fitting[0].first, read.appearance, of_one_name=True))
        else:
            self._join(fitting[0], read, _same_name(fitting[0], read))

    def _bearers(self, read: PersonName) -> Iterable[_Person]:
        """Who bears a name: by the gazetteer, else by its words; somebody known is nobody else who is known."""
        if read.known is not None and read.known in self.by_known:
            return self.by_known[read.known]
        found = dict.fromkeys(person for form in forms(read) for person in self.by_form.get(form, ()))
        return [person for person in found if person.known is None or read.known is None]

    def _found(self, read: PersonName, *, known_as: bool) -> None:
        """Make a person. ``known_as``: others may be joined to it by its name."""
        person = _Person(words=read.words, known=read.known, state=read.state)
        person.add(read.appearance, SURNAME)
        self.groups.append(person)
        if not known_as:
            return
        if read.known is not None:
            self.by_known.setdefault(read.known, []).append(person)
        self._index(person, read)
        for word in dict.fromkeys((*read.words, *levelled(read.known or ""))):
            if len(word) > 1:
                self.by_word[word].append(person)

    def _index(self, person: _Person, read: PersonName) -> None:
        for form in forms(read):
            if person not in self.by_form[form]:
                self.by_form[form].append(person)

    def _join(self, person: _Person, read: PersonName, reason: Reason) -> None:
        in_full = read.is_full and read.appearance.kind == "person"
        person.add(read.appearance, reason, in_full=in_full)
        person.state = person.state or read.state
        if in_full:
            self._index(person, read)

    def shorten(self) -> None:
        """Join short forms of names of two words and more, and those with initials, the longest first."""
        gone: set[int] = set()
        for person in sorted(self.groups, key=lambda each: -len(each.words)):
            if person.known is not None or len(person.words) < 2:
                continue
            words = [word for word in person.words if len(word) > 1]
            rarest = min((self.by_word.get(word, []) for word in words), key=len, default=[])
            initials = any(len(word) == 1 for word in person.words)
            fitting = [
                other
                for other in rarest
                if other is not person and id(other) not in gone and _is_fuller(other, person, initials)
            ]
            if len(fitting) == 1:
                self._move(person, fitting[0], INITIALS if initials else SHORTER)
                if not person.members:
                    gone.add(id(person))
            else:
                self._leave(person.first, fitting)
        for found in self.by_word.values():
            found[:] = [person for person in found if id(person) not in gone]
        self.groups = [person for person in self.groups if person.members]

    def _move(self, short: _Person, full: _Person, reason: Reason) -> None:
        """Move all of one person to another, but for those who stand beside it in a document."""
        staying = [member for member in short.members if member[0].document in full.documents]
        full.state = full.state or short.state
        for appearance, _ in short.members:
            if appearance.document not in full.documents:
                full.add(appearance, reason)
            else:
                self.matches.append(_two_actors(full.first, appearance, of_one_name=False))
        short.members = staying

    def single(self, read: PersonName) -> None:
        """Join a surname, or a single word that the gazetteer has, to the one person it can mean."""
        appearance = read.appearance
        known = self.by_known.get(read.known, []) if read.known is not None else []
        mine = next((person for person in known if agree(person.state, read.state)), None)
        fitting = [
            person for person in self.by_word.get(read.words[-1], ()) if person is not mine and _bears(person, read)
        ]
        if read.known is None and len(fitting) == 1:
            self._put(fitting[0], read, SURNAME)
        elif read.known is not None and (not fitting or leads(read)):
            reason = LEADER if fitting else Reason(f"both are {read.known}", 0.95)
            if mine is None:
                self._found(read, known_as=True)
            else:
                self._put(mine, read, reason)
        else:
            self._found(read, known_as=False)
            self._leave(appearance, [*([mine] if mine else []), *fitting])

    def _put(self, person: _Person, read: PersonName, reason: Reason) -> None:
        if read.appearance.document in person.documents:
            self._found(read, known_as=False)
            of_one_name = read.known is not None and read.appearance.kind == "person"
            self.matches.append(_two_actors(person.first, read.appearance, of_one_name=of_one_name))
        else:
            self._join(person, read, reason)

    def _leave(self, short: Appearance, fitting: Sequence[_Person]) -> None:
        """Say of a name that fits several that it is unsure who is meant."""
        if len(fitting) > 1:
            for person in fitting[:2]:
                self.matches.append(judge(person.first, short, "unsure", 0.5, "several full names fit"))

    def office(self, read: PersonName) -> None:
        """Join an office to who held it; by itself where that is not known."""
        bearers = [p for p in self._bearers(read) if agree(p.state, read.state)] if read.known is not None else []
        if bearers:
            self._put(bearers[0], read, Reason(f"an office that {read.known} held then", 0.85))
        else:
            self._found(read, known_as=read.known is not None)

    def tell_apart(self) -> None:
        """Say of few bearers of one surname in one state that they are not the same."""
        by_surname: defaultdict[tuple[str, str | None], list[_Person]] = defaultdict(list)
        for person in self.groups:
            if person.state not in {None, *FAMILY_FIRST} and len(person.words) > 1 and len(person.words[0]) > 1:
                by_surname[person.words[-1], person.state].append(person)
        for persons in by_surname.values():
            if 1 < len(persons) <= TOLD_APART:
                for one, other in combinations(persons, 2):
                    if one.words[0][:CLOSE] != other.words[0][:CLOSE]:
                        self.matches.append(judge(one.first, other.first, "not_same", 0.05, "different first names"))


def _are_of_one_age(person: _Person, read: PersonName) -> bool:
    """Whether neither is the child of the other: "Jr" tells somebody from a known person of that name."""
    known = person.known or read.known
    names = (person.first.name, read.appearance.name)
    return known is None or person.known == read.known or is_junior(known) or not any(map(is_junior, names))


def _same_name(person: _Person, read: PersonName) -> Reason:
    if folded(person.first.name) == folded(read.appearance.name):
        return Reason("one name", 0.97)
    if person.known is not None and person.known == read.known:
        return Reason(f"both are {read.known}", 0.95)
    return Reason("one name, spelled otherwise", 0.92)


def _two_actors(one: Appearance, other: Appearance, *, of_one_name: bool) -> Match:
    """What is said of two whose names fit and whom a document has as two. With one name they may be one after all."""
    reason = "two actors of one document"
    if of_one_name:
        return judge(one, other, "unsure", 0.5, "one name", reason)
    return judge(one, other, "not_same", 0.1, reason)


def _is_fuller(full: _Person, short: _Person, initials: bool) -> bool:
    """Whether a person may be meant by a short form: of the same state, which must be known but for initials."""
    alike = full.state == short.state and short.state is not None
    if not (alike or (initials and agree(full.state, short.state))):
        return False
    return any(shortens(short.words, words) for words in {full.words, levelled(full.known or full.first.name)})


def _bears(person: _Person, read: PersonName) -> bool:
    """Whether a surname may be a person's: of the same state or body, in documents of about that time."""
    code = read.appearance.country or read.state
    if code is None or (code not in person.codes and code != person.state):
        return False
    names = {person.words, levelled(person.known or "") or person.words}
    word = read.words[-1]
    last = any(words[-1] == word for words in names)
    first = person.state in FAMILY_FIRST and any(words[0] == word for words in names)
    return (last or first) and len(person.words) > 1 and person.near(read.appearance.published, YEARS)
