"""What a rule marks in a text, and what it leaves alone."""

from types import SimpleNamespace

import pytest

from rights.enums import Rule
from rights.marking import marks_of
from rights.redacting import LEFT_OUT, joined, pieces, redacted, spans_of
from rights.subject import Subject
from tests.factories.people import PersonFactory

PLAIN = SimpleNamespace(
    flags=lambda subject, row: [], terms=lambda subject, row: [], people_of=lambda row: set()
)


@pytest.fixture
def subject(mother, father, child):
    father.person.known_as = "Will"
    father.person.save()
    return Subject.of(mother.person)


def found(subject, text, source=PLAIN):
    flags, marks = marks_of(subject, source, None, text)
    return set(flags), {(rule, text[start:end]) for start, end, rule in marks}


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("owen rang.", "name", "owen"),
        ("Mr Pritchard’s car.", "name", "Pritchard"),
        ("Will was there.", "name", "Will"),
        ("NHS 943 476 5919 of his", "number", "943 476 5919"),
        ("Ring 01691 650 000 now", "contact", "01691 650 000"),
        ("Write to nan@example.org.", "contact", "nan@example.org"),
        ("He lives at SY10 8BB.", "contact", "SY10 8BB"),
        ("Tea. Her mum says it is loud; then tea.", "said", "Her mum says it is loud"),
        ("Good. A neighbour rang. Bad.", "informant", "A neighbour rang."),
    ],
)
def test_what_is_marked(subject, text, rule, words):
    assert (rule, words) in found(subject, text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "Rhian will come.",
        "Rhian Tudor said so.",
        "Rhian lives at SY11 1AA.",
        "The teacher said so.",
        "Bowens shop",
    ],
)
def test_what_is_left_alone(subject, text):
    assert found(subject, text) == (set(), set())


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("There was domestic abuse.", Rule.ABUSE),
        ("She is in a refuge.", Rule.ABUSE),
        ("This must not be shared with her.", Rule.CONFIDENTIAL),
        ("The legal advice was no.", Rule.LAWYER),
    ],
)
def test_what_marks_an_entry_as_a_whole(subject, text, flag):
    assert flag in found(subject, text)[0]


def test_an_entry_about_somebody_else_is_marked_as_a_whole(subject, father, mother):
    def about(*members):
        source = SimpleNamespace(**vars(PLAIN) | {"people_of": lambda row: {each.pk for each in members}})
        return found(subject, "Tea.", source)[0]

    assert about(father) == {Rule.ABOUT_OTHERS}
    assert about(father, mother) == about() == set()


def test_where_the_family_lives_is_withheld_from_who_lives_elsewhere(mother, father):
    home = mother.family.addresses.get()
    assert Subject.of(mother.person).lives_at(home)
    assert not Subject.of(father.person).lives_at(home)
    assert ("address", "1 high street") in found(Subject.of(father.person), "At 1 high street.")[1]


def test_a_person_in_no_family_has_nothing_of_others(db):
    assert found(Subject.of(PersonFactory(given_name="Mair")), "Owen rang.") == (set(), set())


def test_what_stands_instead_says_nothing_of_what_was_there():
    text = "Owen Pritchard, of Oswestry, rang."
    assert redacted(text, [[0, 4], [5, 14]]) == f"{LEFT_OUT}, of Oswestry, rang."
    assert redacted(text, [[5, 14], [0, 7]]) == f"{LEFT_OUT}, of Oswestry, rang."
    assert redacted(text, []) == text


def test_spans_and_pieces():
    assert joined([(3, 5), (0, 2), (1, 3)]) == [[0, 5]]
    assert spans_of("Tea and TEA  cake", "tea cake") == [[8, 17]]
    assert pieces("abcd", [[1, 3, "x"], [2, 3, "y"]]) == [
        ("a", []),
        ("b", ["x"]),
        ("c", ["x", "y"]),
        ("d", []),
    ]
