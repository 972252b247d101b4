"""Which words of an entry may belong to somebody else: suggestions for whoever reviews it, never decisions.

A rule that marks too much costs a reviewer a moment; one that marks too little could cost somebody their
safety. So names are marked wherever they stand, whole sentences where somebody else is said to have spoken,
and whole entries where a word speaks of abuse or of confidence, or where who works on the case withholds it
from somebody.
"""

import re
from functools import lru_cache

from rights.enums import Rule

ORDINARY = frozenset(
    word
    for line in (
        "will grace may june april august hope faith joy mark rose summer autumn dawn bill jack sue pat",
        "art ray rob drew miles sky amber ruby pearl young long brown black white green king price west",
        "wood hill day page moss reed frank ernest daisy holly ivy lily violet robin jay dean guy max",
        "sandy penny poppy an so do no in on he love bishop cook carter hunter mason taylor baker law",
        "field brook marsh sharp small little moon star skye chance faye jasmine willow olive heather",
        "clay cliff dale glen heath basil",
    )
    for word in line.split()
)
"""Names that are ordinary words too: marked with a capital letter only."""

RELATIVES = (
    "mum|mam|mummy|mother|dad|daddy|father|stepmum|stepdad|stepmother|stepfather|nan|nana|gran|grandma|grandad|"
    "grandmother|grandfather|brother|sister|uncle|aunt|auntie|cousin|partner|husband|wife|boyfriend|girlfriend|"
    "neighbour|friend"
)
SPOKE = (
    r"said|says|told|tells|reported|reports|alleged|alleges|disclosed|claims|claimed|complained|stated|feels"
)
INFORMANTS = re.compile(
    r"\b(?:neighbours?|anonymous(?:ly)?|informants?|whistleblower|member of the public|the caller|"
    r"(?:does|did) not want to be named|asked not to be named)\b",
    re.I,
)
CONTACTS = re.compile(
    r"(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\d+])\+?\d[\d ()-]{8,16}\d(?!\d)|"
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"
)
WHOLE = {
    Rule.CONFIDENTIAL: re.compile(
        r"\b(?:do not (?:disclose|share|tell|show|pass)|"
        r"not (?:to )?be (?:disclosed|shared|told|shown|passed)|in (?:strict )?confidence|confidential\w*)\b",
        re.I,
    ),
    Rule.ABUSE: re.compile(
        r"\b(?:domestic (?:abuse|violence)|coercive|refuge|safe house|non-molestation|MARAC|IDVA|"
        r"perpetrators?|sexual(?:ly)? (?:abused?|exploit\w+)|strangl\w+)\b",
        re.I,
    ),
    Rule.LAWYER: re.compile(r"\b(?:legal (?:advice|privilege\w*)|counsel’?'?s opinion|barrister)\b", re.I),
}
PATTERNS_KEPT = 100
"""So many patterns of each kind are kept for the next entry; they hold names, so not for good."""
SENTENCE_END = re.compile(r"[.!?](?=\s)|\n|; ")


def marks_of(subject, source, row, text):
    """Return (flags, marks) of an entry: rules for all of it, and [start, end, rule] in order."""
    flags = [Rule(rule) for rule in source.flags(subject, row)]
    flags += [rule for rule, words in WHOLE.items() if words.search(text)]
    if subject.withheld.hides(row):
        flags.append(Rule.WITHHELD)
    people = source.people_of(row)
    if people and not people & subject.member_ids:
        flags.append(Rule.ABOUT_OTHERS)
    found = {
        (start, end, rule)
        for start, end, rule in _found(subject, source.terms(subject, row), text)
        if text[start:end].strip()
    }
    return sorted({str(flag.value) for flag in flags}), [list(mark) for mark in _largest(found)]


def _found(subject, terms, text):
    """Yield every mark of every rule."""
    person = subject.person
    own = _bare(person.phone, person.email, person.nhs_number, person.upn, *subject.own_homes)
    yield from _matches(names_pattern(frozenset(subject.names_of_others)), text, Rule.NAME)
    yield from _matches(numbers_pattern(frozenset(subject.numbers_of_others)), text, Rule.NUMBER)
    yield from _matches(numbers_pattern(frozenset(subject.homes_of_others)), text, Rule.ADDRESS)
    for words, rule in terms:
        pattern = names_pattern if rule == Rule.NAME else numbers_pattern
        yield from _matches(pattern(frozenset({words} if words else ())), text, rule)
    for match in CONTACTS.finditer(text):
        if not _bare(match[0]) & own:
            yield match.start(), match.end(), Rule.CONTACT.value
    yield from _sentences(INFORMANTS, text, Rule.INFORMANT)
    yield from _sentences(spoken_pattern(frozenset(subject.names_of_others)), text, Rule.SAID)


def _bare(*texts):
    return {re.sub(r"[\s()-]", "", text).casefold() for text in texts if text}


def _matches(pattern, text, rule):
    if pattern is not None:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), Rule(rule).value


def _sentences(pattern, text, rule):
    """Mark the sentence around each match."""
    for match in pattern.finditer(text):
        ends = [end.end() for end in SENTENCE_END.finditer(text, 0, match.start())]
        start = ends[-1] if ends else 0
        after = SENTENCE_END.search(text, match.end())
        end = after.start() + (after[0][0] in ".!?") if after else len(text)
        yield start + len(text[start:end]) - len(text[start:end].lstrip()), end, rule.value


@lru_cache(PATTERNS_KEPT)
def names_pattern(names):
    """A pattern for names: in any letters, but an ordinary word with a capital letter only."""
    plain = sorted((name for name in names if name.casefold() not in ORDINARY), key=len, reverse=True)
    words = sorted((name for name in names if name.casefold() in ORDINARY), key=len, reverse=True)
    parts = [f"(?i:{'|'.join(map(re.escape, plain))})"] if plain else []
    parts += [re.escape(shape) for name in words for shape in (name.capitalize(), name.upper())]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)") if parts else None


@lru_cache(PATTERNS_KEPT)
def numbers_pattern(numbers):
    """A pattern for numbers and addresses, whatever spaces stand between their characters."""
    shapes = [
        r"[\s()-]*".join(re.escape(sign) for sign in re.sub(r"[\s()-]", "", number))
        for number in sorted(numbers, key=len, reverse=True)
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(shapes)})(?!\w)", re.I) if shapes else None


@lru_cache(PATTERNS_KEPT)
def spoken_pattern(names):
    """A pattern for somebody of the family, or a relative or neighbour, who is said to have spoken."""
    who = "|".join([RELATIVES, *map(re.escape, sorted(names, key=len, reverse=True))])
    return re.compile(rf"\b(?:{who})\b[^.!?\n]{{0,60}}?\b(?:{SPOKE})\b", re.I)


def _largest(marks):
    """Drop a mark that lies within a larger one of the same rule; return the others in order."""
    kept = []
    for start, end, rule in sorted(marks, key=lambda mark: (mark[0], -mark[1], mark[2])):
        if not any(rule == other and start >= first and end <= last for first, last, other in kept):
            kept.append((start, end, rule))
    return kept
