"""Validators of identifiers. Each raises ValidationError with a sentence that says what to do."""

import re

from django.core.exceptions import ValidationError

UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
FEWEST_DIGITS = 6
"""Of a phone number: a local one without its area code."""
POSTCODE = re.compile(
    r"^(GIR ?0AA|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9]|[ABEHMNPRVWXY])?|[0-9][A-HJKPSTUW])"
    r" ?[0-9][ABD-HJLNP-UW-Z]{2})$"
)


def validate_nhs_number(value):
    """Check the tenth digit of an NHS number by modulus 11 (NHS Data Dictionary)."""
    if not re.fullmatch(r"[0-9]{10}", value):
        raise ValidationError("Enter an NHS number of 10 digits, like 943 476 5919.", code="form")
    total = sum(int(digit) * weight for digit, weight in zip(value, range(10, 1, -1), strict=False))
    check = (11 - total % 11) % 11
    if check != int(value[9]):
        raise ValidationError("Check the NHS number: one of its digits is wrong.", code="check_digit")


def validate_upn(value):
    """Check the letter of a unique pupil number (school census; letters leave out I, O and S).

    A temporary number ends in a letter, which counts by its place in the same alphabet.
    """
    if not re.fullmatch(rf"[{UPN_LETTERS}][0-9]{{11}}[0-9{UPN_LETTERS}]", value):
        raise ValidationError(
            "Enter a unique pupil number of a letter and 12 digits, like H801200001001.", code="form"
        )
    digits = [UPN_LETTERS.index(mark) if mark.isalpha() else int(mark) for mark in value[1:]]
    total = sum(digit * weight for weight, digit in enumerate(digits, start=2))
    if UPN_LETTERS[total % 23] != value[0]:
        raise ValidationError(
            "Check the unique pupil number: a letter or digit of it is wrong.", code="check_letter"
        )


def validate_phone(value):
    """Check that there are enough digits to ring, whatever words stand beside: "01632 960 001, Gran"."""
    if sum(mark.isdigit() for mark in value) < FEWEST_DIGITS:
        raise ValidationError("Enter a phone number with its digits, like 01632 960 001.", code="form")


def validate_postcode(value):
    """Check the shape of a United Kingdom postcode."""
    if not POSTCODE.fullmatch(value):
        raise ValidationError("Enter a full postcode, like SY2 6ND.", code="form")


def validate_uprn(value):
    """Check that a unique property reference number has up to 12 digits."""
    if not re.fullmatch(r"[0-9]{1,12}", value):
        raise ValidationError("Enter a property reference of up to 12 digits.", code="form")
