"""Identifiers are right or are refused with a sentence (NHS Data Dictionary, school census, Royal Mail)."""

import pytest
from django.core.exceptions import ValidationError

from earlyhelp.common import validators


@pytest.mark.parametrize("number", ["9434765919", "6541003238", "9990000018", "9876543210"])
def test_a_right_nhs_number_passes(number):
    validators.validate_nhs_number(number)


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("4857773456", "one of its digits is wrong"),
        ("9434765918", "one of its digits is wrong"),
        ("943476591", "10 digits"),
        ("94347659190", "10 digits"),
        ("94347659１9", "10 digits"),
        ("943476591A", "10 digits"),
    ],
)
def test_a_wrong_nhs_number_is_refused(number, sentence):
    with pytest.raises(ValidationError, match=sentence):
        validators.validate_nhs_number(number)


@pytest.mark.parametrize("upn", ["A950000178301", "H243278544154", "H801200001001"])
def test_a_right_unique_pupil_number_passes(upn):
    validators.validate_upn(upn)


def test_a_temporary_unique_pupil_number_ends_in_a_letter_that_counts():
    temporary = "80120000100"
    right = [
        letter
        for letter in validators.UPN_LETTERS
        if _passes(validators.validate_upn, f"{letter}{temporary}B")
    ]
    assert len(right) == 1


@pytest.mark.parametrize(
    "upn",
    ["B950000178301", "A950000178302", "I950000178301", "A95000017830", "A9500001783011", "1950000178301"],
)
def test_a_wrong_unique_pupil_number_is_refused(upn):
    with pytest.raises(ValidationError, match="unique pupil number"):
        validators.validate_upn(upn)


@pytest.mark.parametrize(
    "postcode", ["SY2 6ND", "SY26ND", "M1 1AE", "B33 8TH", "W1A 0AX", "EC1A 1BB", "GIR 0AA"]
)
def test_a_postcode_passes(postcode):
    validators.validate_postcode(postcode)


@pytest.mark.parametrize("postcode", ["SY2", "SY2 6N", "QQ1 1AA", "SY2 6CK", "sy2 6nd", ""])
def test_what_is_no_postcode_is_refused(postcode):
    with pytest.raises(ValidationError, match="full postcode"):
        validators.validate_postcode(postcode)


@pytest.mark.parametrize(
    ("uprn", "is_right"), [("1", True), ("100012345678", True), ("1000123456789", False), ("A1", False)]
)
def test_a_property_reference_has_up_to_12_digits(uprn, is_right):
    assert _passes(validators.validate_uprn, uprn) is is_right


def _passes(rule, value):
    try:
        rule(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("number", ["01632 960 001", "+44 (0)1632 960001", "960 001, Gran", "960001"])
def test_a_phone_number_may_be_written_as_people_write_it(number):
    validators.validate_phone(number)


@pytest.mark.parametrize("number", ["abc", "none", "01632", "ask Gran"])
def test_a_phone_number_that_nobody_can_ring_is_refused(number):
    with pytest.raises(ValidationError, match="Enter a phone number with its digits"):
        validators.validate_phone(number)
