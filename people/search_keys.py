"""The keys that a person is found by, and how what is typed becomes the same keys.

A key is a kind (:class:`people.enums.KeyKind`) and a text. Dates have a key for the day, and one for each two
of day, month and year, because one of the three is often wrong.
"""

import re
from dataclasses import dataclass

from people.enums import KeyKind
from people.names import bones, left_out, sound, words_of

LOCAL_DIGITS = 6
"""Digits at the end of a phone number that are enough to find it by."""


@dataclass(frozen=True)
class NameWord:
    """A word of one of a person's names.

    :ivar word: folded, as it is compared.
    :ivar text: the whole name, as it is recorded.
    :ivar what: which name it is: "first name", "last name", "name they are called".
    """

    word: str
    text: str
    what: str


def name_words(person):
    """Return the words of every name that is recorded of the person, and several words joined to one."""
    names = [
        (person.given_name, "first name"),
        (person.family_name, "last name"),
        (person.known_as, "name they are called"),
    ]
    for other in person.other_names.all():
        what = other.get_kind_display().lower()
        names += [(other.given_name, what), (other.family_name, what)]
    found = []
    for text, what in names:
        words = words_of(text)
        found += [NameWord(word, text, what) for word in words]
        if len(words) > 1:
            found.append(NameWord("".join(words), text, what))
    return found


def word_keys(word):
    """Return the keys of one word: itself, without each letter, its sound and its consonants."""
    keys = {(KeyKind.NAME, word)} | {(KeyKind.LEFT_OUT, key) for key in left_out(word)}
    for kind, key in ((KeyKind.SOUND, sound(word)), (KeyKind.BONES, bones(word))):
        if key:
            keys.add((kind, key))
    return keys


def day_key(day):
    return f"{day:%Y%m%d}"


def birth_keys(day):
    """Return the keys of a date of birth: the day, and each two of its three parts."""
    texts = [day_key(day), month_key(day.year, day.month), f"{day:--%m%d}", f"{day:%Y---%d}", f"{day:%Y}"]
    return {(KeyKind.BIRTH, text) for text in texts}


def month_key(year, month):
    return f"{year:04d}-{month:02d}"


def postcode_key(text):
    return re.sub(r"[^A-Z0-9]", "", text.upper())


def outward_key(text):
    """Return the first half of a full postcode, marked so that it is not taken for the start of another."""
    return f"{postcode_key(text)[:-3]} "


def phone_numbers(text):
    """Return the numbers in a text as digits, with 0 in the place of the country's code."""
    found = []
    for run in re.findall(r"\+?\d[\d ()/.-]{4,}\d", text):
        digits = re.sub(r"\D", "", re.sub(r"^\s*(\+|00)44[ ]*(\(0\))?0?", "0", run))
        if len(digits) >= LOCAL_DIGITS:
            found.append(digits)
    return found


def phone_keys(text):
    return {
        (KeyKind.PHONE, key) for digits in phone_numbers(text) for key in (digits, digits[-LOCAL_DIGITS:])
    }


def postcodes_of(person):
    """Return the postcodes where the person's families live or lived."""
    members = person.family_members.all()
    return {each.postcode for member in members for each in member.family.addresses.all() if each.postcode}


def keys_of(person):
    """Return every key of a person, who was fetched ``with_what_finds_them``."""
    keys = {key for each in name_words(person) for key in word_keys(each.word)}
    if person.date_of_birth:
        keys |= birth_keys(person.date_of_birth)
    elif person.due_date:
        keys |= birth_keys(person.due_date) - {(KeyKind.BIRTH, day_key(person.due_date))}
    for kind, text in ((KeyKind.NHS_NUMBER, person.nhs_number), (KeyKind.UPN, person.upn)):
        if text:
            keys.add((kind, text))
    if person.email:
        keys.add((KeyKind.EMAIL, person.email.casefold()[:254]))
    for postcode in postcodes_of(person):
        keys |= {(KeyKind.POSTCODE, postcode_key(postcode)), (KeyKind.POSTCODE, outward_key(postcode))}
    return keys | phone_keys(person.phone)
