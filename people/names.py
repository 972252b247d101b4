"""What names have in common however they are written: folding, letters left out, and sounds.

Nothing here reads the database. Every function takes words that :func:`words_of` has folded.
"""

import re
import unicodedata

import jellyfish

SHORTEST_TYPO = 4
"""Letters of a word in which one wrong letter is looked for; in a shorter one it would be another name."""

LONGEST = 40
"""Letters of a word that are looked at."""

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_APOSTROPHES = re.compile(r"[’‘'`´ʻʼʿʾ]")
_MC = re.compile(r"^mc(?=[a-z]{2})")


def words_of(text):
    """Return the words of a name in small plain letters: "O’Hara-Tudor" is ["ohara", "tudor"].

    Accents go (Siân, Łukasz), an apostrophe joins, a hyphen or space divides, and Mc is Mac.
    """
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text).casefold().translate(_LETTERS))
    plain = "".join(mark if mark.isalpha() else " " for mark in plain if not unicodedata.combining(mark))
    return [_MC.sub("mac", word)[:LONGEST] for word in plain.split()]


def left_out(word):
    """Return the word with each of its letters left out in turn; nothing for a word too short for a typo.

    Two words that share one of these, or of which one is among the other's, are about one letter apart.
    """
    if len(word) < SHORTEST_TYPO:
        return set()
    return {word[:place] + word[place + 1 :] for place in range(len(word))}


def letters_apart(one, other):
    """Return how many letters are wrong, missing, too many or swapped with their neighbour."""
    return jellyfish.damerau_levenshtein_distance(one, other)


def likeness(one, other):
    """Return how alike two words look, from 0 to 1 (Jaro and Winkler)."""
    return jellyfish.jaro_winkler_similarity(one, other)


def sound(word):
    """Return how an English speaker would say the word (metaphone), or "" for one too short to tell."""
    return jellyfish.metaphone(word) if len(word) > 2 else ""


_BONES = [
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"tsch|sch|sz|sh|cz|ch(?![rl])|ts", "s"),
        (r"rz|rh", "r"),
        (r"mh|(?<!^)bh", "v"),
        (r"ph|ff", "f"),
        (r"gh(?=[aeiou])", "g"),
        (r"gh", ""),
        (r"kh|ck|qu|q|ch", "k"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"x", "ks"),
        (r"th|dh|dd|d", "t"),
        (r"z", "s"),
        (r"^(y|j|g(?=[ei]))(?=[aeiouy])", "J"),
        (r"j", ""),
        (r"w(?![aeiouy])", ""),
        (r"[fw]", "v"),
        (r"(?<!^)h", ""),
        (r"(.)\1+", r"\1"),
        (r"^[aeiouy]+", "A"),
        (r"[aeiouy]", ""),
    )
]


def bones(word):
    """Return the consonants of a word, with those that languages write differently made one.

    For names that go from one spelling to another: Welsh dd, f and ll, Irish mh, Polish w, sz, cz and the
    many spellings of an Arabic name. "" where too little is left to say anything.
    """
    if len(word) < 3 or not word.isascii():
        return ""
    for pattern, plain in _BONES:
        word = pattern.sub(plain, word)
    return word.upper() if len(word) > 1 else ""
