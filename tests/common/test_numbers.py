"""A percentage is whole, a half goes up, and what it is of stands beside it."""

import pytest

from earlyhelp.common import numbers


@pytest.mark.parametrize(
    ("numerator", "denominator", "said"),
    [
        (127, 353, "36% (127 of 353)"),
        (1, 8, "13% (1 of 8)"),
        (1, 200, "1% (1 of 200)"),
        (199, 200, "100% (199 of 200)"),
        (0, 5, "0% (0 of 5)"),
        (1204, 2408, "50% (1,204 of 2,408)"),
        (0, 0, "no cases"),
    ],
)
def test_a_share_says_what_it_is_of(numerator, denominator, said):
    assert numbers.percent_of(numerator, denominator) == said


def test_there_is_no_percentage_of_nothing():
    assert numbers.whole_percent(0, 0) is None


def test_a_share_is_never_negative():
    with pytest.raises(ValueError, match="negative"):
        numbers.whole_percent(-1, 5)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["Ava"], "Ava"),
        (["Ava", "Ben"], "Ava and Ben"),
        (["Ava", "Ben", "Cara"], "Ava, Ben and Cara"),
    ],
)
def test_names_are_joined_as_in_speech(names, said):
    assert numbers.join_and(names) == said


def test_a_name_that_ends_in_s_takes_only_the_apostrophe():
    assert numbers.possessive("Ava") == "Ava’s"
    assert numbers.possessive("James") == "James’"


def test_an_nhs_number_is_printed_in_three_groups():
    assert numbers.nhs_spaced("9434765919") == "943 476 5919"
    assert numbers.nhs_spaced("") == ""
