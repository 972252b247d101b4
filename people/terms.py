"""The facts that people are looked for by: what each asks of the index, and what it says of a person found.

The index gives candidates, roughly in order; the person's record says how well each fact really holds and in
words why (:class:`Hit`). Weights are compared with one another only: the larger, the surer.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from people.enums import KeyKind
from people.names import SHORTEST_TYPO, bones, left_out, letters_apart, likeness, sound, words_of
from people.search_keys import (
    LOCAL_DIGITS,
    birth_keys,
    day_key,
    month_key,
    name_words,
    outward_key,
    phone_numbers,
    postcode_key,
    postcodes_of,
)

SHORTEST_PREFIX = 2
"""Letters that are enough to look for names that begin with them."""


@dataclass(frozen=True)
class Hit:
    """That a fact holds of a person.

    :ivar weight: how well it holds.
    :ivar facts: how many facts it counts as: 0 for a weak hint, 2 for a number that is one person's own.
    :ivar reason: in words that can follow others, such as "sounds like Tudor".
    """

    weight: float
    facts: int
    reason: str


class Record:
    """A person with everything that terms compare, worked out once."""

    def __init__(self, person):
        self.person = person
        self.words = name_words(person)
        self.postcodes = {postcode_key(text) for text in postcodes_of(person)}
        self.phones = phone_numbers(person.phone)


def _among(kind, keys):
    return Q(kind=kind, key__in=sorted(keys))


@dataclass(frozen=True)
class NameTerm:
    """A word of a name.

    :ivar joined: the word joined to its neighbours, for "de silva" that is recorded as "Desilva".
    :ivar what: "first name" or "last name" where it is known which, or "".
    :ivar others: names that stand for this one (see :class:`people.models.NameGroup`).
    """

    word: str
    joined: tuple[str, ...] = ()
    what: str = ""
    others: frozenset[str] = frozenset()

    @property
    def written(self):
        return {self.word, *self.joined}

    def asks(self):
        """Return (condition on keys, weight, facts) of each way to hold."""
        without = set().union(*(left_out(word) for word in self.written))
        ways = [
            (_among(KeyKind.NAME, self.written), 100, 1),
            (_among(KeyKind.NAME, self.others), 88, 1),
            (_among(KeyKind.LEFT_OUT, without | self.written) | _among(KeyKind.NAME, without), 70, 1),
            (_among(KeyKind.SOUND, {sound(self.word)} - {""}), 60, 1),
            (_among(KeyKind.BONES, {bones(self.word)} - {""}), 55, 1),
        ]
        if len(self.word) >= SHORTEST_PREFIX:
            ways.insert(2, (Q(kind=KeyKind.NAME, key__startswith=self.word), 80, 1))
        return ways

    def hit(self, record):
        hits = [hit for each in record.words if (hit := self._hit(each))]
        return max(hits, key=lambda hit: hit.weight, default=None)

    def _hit(self, name):
        found = self._likeness(name)
        if found is None:
            return None
        weight, reason = found
        is_in_place = self.what in ("", name.what) or (
            self.what == "first name" and name.what == "name they are called"
        )
        return Hit(weight if is_in_place else weight - 10, 1, reason)

    def _likeness(self, name):
        """Return the weight and the reason of the best way in which the word is like the name's, or None."""
        word = name.word
        if word in self.written:
            return 100, f"same {name.what}, {name.text}"
        if word in self.others:
            return 88, f"{name.text} is another form of the name"
        if len(self.word) >= SHORTEST_PREFIX and word.startswith(self.word):
            return 80, f"{name.text} begins with these letters"
        alike = likeness(self.word, word)
        apart = min(letters_apart(each, word) for each in self.written)
        if apart == 1 and min(len(self.word), len(word)) >= SHORTEST_TYPO - 1:
            return 65 + 10 * alike, f"one letter different from {name.text}"
        if sound(word) and sound(word) == sound(self.word):
            return 55 + 10 * alike, f"sounds like {name.text}"
        if bones(word) and bones(word) == bones(self.word):
            return 45 + 10 * alike, f"may be another spelling of {name.text}"
        if apart == 2 and alike > SIMILAR:
            return 40 + 10 * alike, f"nearly the same as {name.text}"
        return None


SIMILAR = 0.85
"""Words with two letters different are taken for the same name only where they look as alike as this."""


def name_terms(text, what=""):
    """Return a term for each word; a single letter counts only joined to its neighbour."""
    words = words_of(text)
    terms = []
    for place, word in enumerate(words):
        joined = [words[place - 1] + word] if place else []
        joined += [word + words[place + 1]] if place + 1 < len(words) else []
        if len(word) > 1:
            terms.append(NameTerm(word, tuple(joined), what))
    return list({term.word: term for term in terms}.values())


@dataclass(frozen=True)
class BirthTerm:
    """A date of birth, a month with its year, or a year."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def is_possible(self):
        return bool(self._days) if self.day else 1 <= (self.month or 1) <= 12 and self.year > 1890

    @property
    def _days(self):
        """The day as it was typed, and with day and month swapped: (date, is swapped) where there is one."""
        found = []
        for month, day, is_swapped in ((self.month, self.day, False), (self.day, self.month, True)):
            try:
                found.append((date(self.year, month, day), is_swapped))
            except ValueError:
                continue
        return found[:1] if len(found) == 2 and self.month == self.day else found

    @property
    def exact(self):
        """The day that was typed, or None where it is no day or not the whole was typed."""
        return next((day for day, is_swapped in self._days if not is_swapped), None) if self.day else None

    def asks(self):
        if self.day is None:
            key = month_key(self.year, self.month) if self.month else f"{self.year}"
            return [(_among(KeyKind.BIRTH, {key}), 60 if self.month else 30, 1)]
        ways = [
            (_among(KeyKind.BIRTH, {day_key(day)}), 90 if is_swapped else 110, 1)
            for day, is_swapped in self._days
        ]
        if self.exact:
            near = {key for _, key in birth_keys(self.exact)} - {day_key(self.exact), f"{self.year}"}
            ways.append((_among(KeyKind.BIRTH, near), 45, 1))
        return ways

    def hit(self, record):
        born = record.person.date_of_birth
        if born is None:
            return self._hit_of_due(record.person.due_date)
        if self.day is None:
            if self.month:
                same = (born.year, born.month) == (self.year, self.month)
                return Hit(60, 1, "born in this month") if same else None
            return Hit(30, 1, "born in this year") if born.year == self.year else None
        for day, is_swapped in self._days:
            if born == day:
                swapped = Hit(90, 1, "same date of birth with day and month swapped")
                return swapped if is_swapped else Hit(110, 1, "same date of birth")
        return self._hit_of_two_parts(record.person) if self.exact else None

    def _hit_of_two_parts(self, person):
        same = [
            getattr(person.date_of_birth, part) == getattr(self, part) for part in ("year", "month", "day")
        ]
        if same == [True, True, False]:
            estimated = person.is_birth_date_estimated
            reason = "same month and year of birth"
            return Hit(80, 1, f"{reason}, and the day is an estimate") if estimated else Hit(45, 0, reason)
        if same == [False, True, True]:
            return Hit(40, 0, "same day and month of birth, another year")
        return (
            Hit(40, 0, "same day and year of birth, another month") if same == [True, False, True] else None
        )

    def _hit_of_due(self, due):
        if due and due.year == self.year and self.month in (None, due.month):
            return Hit(50, 1, "due in this month" if self.month else "due in this year")
        return None


@dataclass(frozen=True)
class NumberTerm:
    """An NHS number or a unique pupil number: one person's own."""

    kind: str
    number: str

    @property
    def field(self):
        return "nhs_number" if self.kind == KeyKind.NHS_NUMBER else "upn"

    def asks(self):
        return [(_among(self.kind, {self.number}), 300, 2)]

    def hit(self, record):
        same = getattr(record.person, self.field) == self.number
        return (
            Hit(300, 2, f"same {'NHS' if self.field == 'nhs_number' else 'unique pupil'} number")
            if same
            else None
        )


@dataclass(frozen=True)
class EmailTerm:
    """An e-mail address."""

    address: str

    def asks(self):
        return [(_among(KeyKind.EMAIL, {self.address}), 150, 2)]

    def hit(self, record):
        return Hit(150, 2, "same e-mail address") if record.person.email.casefold() == self.address else None


@dataclass(frozen=True)
class PhoneTerm:
    """A phone number, or its end."""

    digits: str

    def asks(self):
        end = self.digits[-LOCAL_DIGITS:]
        return [(_among(KeyKind.PHONE, {self.digits}), 120, 2), (_among(KeyKind.PHONE, {end}), 80, 1)]

    def hit(self, record):
        if self.digits in record.phones:
            return Hit(120, 2, "same phone number")
        end = self.digits[-LOCAL_DIGITS:]
        if any(number.endswith(end) for number in record.phones):
            return Hit(80, 1, f"phone number with the same last {LOCAL_DIGITS} digits")
        return None


@dataclass(frozen=True)
class PostcodeTerm:
    """A postcode, or the beginning of one."""

    code: str
    is_whole: bool = True

    def asks(self):
        if self.is_whole:
            area = _among(KeyKind.POSTCODE, {outward_key(self.code)})
            return [(_among(KeyKind.POSTCODE, {self.code}), 90, 1), (area, 30, 0)]
        begins = Q(kind=KeyKind.POSTCODE, key__startswith=self.code)
        is_area = _among(KeyKind.POSTCODE, {f"{self.code} "})
        return [(begins & ~Q(key__endswith=" ") if self._has_sector else is_area, 60, 1)]

    @property
    def _has_sector(self):
        return len(self.code) > LONGEST_AREA or self.code[-2:].isdigit()

    def hit(self, record):
        if self.is_whole:
            if self.code in record.postcodes:
                return Hit(90, 1, "lives or lived at this postcode")
            same_area = any(code[:-3] == self.code[:-3] for code in record.postcodes)
            return Hit(30, 0, f"lives or lived in {self.code[:-3]}") if same_area else None
        within = any(
            code[:-3] == self.code or (self._has_sector and code.startswith(self.code))
            for code in record.postcodes
        )
        return Hit(60, 1, f"lives or lived in {self.code}") if within else None


LONGEST_AREA = 4
"""Letters and digits of the longest first half of a postcode (SW1A)."""
