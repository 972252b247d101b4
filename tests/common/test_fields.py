"""What a field understands, and the sentence when it does not."""

from datetime import date, time

import pytest

from earlyhelp.common import fields
from earlyhelp.common.forms import BaseForm


class VisitForm(BaseForm):
    on = fields.DateField(label="When was the visit?", what="date of the visit", required=False)
    birth = fields.DateField(label="Date of birth", latest=date(2016, 3, 1), earliest=date(1900, 1, 1))
    at = fields.TimeField(label="Time", required=False)
    nhs_number = fields.NHSNumberField(label="NHS number", required=False)
    postcode = fields.PostcodeField(label="Postcode", required=False)
    upn = fields.UPNField(label="Unique pupil number", required=False)
    seen = fields.YesNoField(label="Was the child seen?", what="whether the child was seen", required=False)
    name = fields.TextField(label="First name", max_length=10, required=False)
    story = fields.LongTextField(label="What happened?", what="what happened", required=False)


BIRTH = {"birth_0": "27", "birth_1": "3", "birth_2": "2012"}


def filled(**data):
    return VisitForm(BIRTH | data)


def boxes(name, *typed):
    return {f"{name}_{place}": text for place, text in enumerate(typed)}


@pytest.mark.parametrize("month", ["3", "03", "March", "mar", " MARCH "])
def test_a_date_takes_a_month_as_number_or_name(month):
    form = filled(**boxes("on", "27", month, "2016"))
    assert form.is_valid()
    assert form.cleaned_data["on"] == date(2016, 3, 27)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("27", "3", ""), "Date of the visit must include a year."),
        (("", "", "2016"), "Date of the visit must include a day and a month."),
        (("27", "3", "16"), "Date of the visit must have a year of 4 digits, like 2016."),
        (("30", "2", "2016"), "Date of the visit must be a real date, like 27 3 2016."),
        (("27", "ma", "2016"), "Date of the visit must be a real date, like 27 3 2016."),
        (("27", "³", "2016"), "Date of the visit must be a real date, like 27 3 2016."),
        (("27", "3", "0000"), "Date of the visit must be a real date, like 27 3 2016."),
        (("2\x007", "3", "2016"), "Date of the visit must be a real date, like 27 3 2016."),
    ],
)
def test_a_date_that_is_not_one_is_told_what_it_lacks_and_stays_as_typed(typed, sentence):
    form = filled(**boxes("on", *typed))
    assert form.errors["on"] == [sentence]
    assert form["on"].value() == list(typed)


def test_a_date_that_must_be_given_is_asked_for_by_name():
    assert VisitForm({}).errors["birth"] == ["Enter the date of birth, like 27 3 2016."]


def test_a_date_that_need_not_be_given_may_be_left_out():
    form = filled()
    assert form.is_valid()
    assert form.cleaned_data["on"] is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("2", "3", "2016"), "Date of birth must be on or before 1 March 2016."),
        (("31", "12", "1899"), "Date of birth must be on or after 1 January 1900."),
    ],
)
def test_a_date_outside_its_limits_is_told_the_limit(typed, sentence):
    assert VisitForm(boxes("birth", *typed)).errors["birth"] == [sentence]


def test_an_error_leads_to_the_box_that_is_wrong():
    form = filled(**boxes("on", "27", "3", ""))
    assert form.fields["on"].first_box_with_error("id_on") == "id_on_0"
    form.is_valid()
    assert form.fields["on"].first_box_with_error("id_on") == "id_on_2"


@pytest.mark.parametrize(
    ("typed", "understood"),
    [("14:30", time(14, 30)), ("2.30pm", time(14, 30)), ("1430", time(14, 30)), ("930", time(9, 30)),
     ("2pm", time(14)), ("12am", time(0)), ("12 PM", time(12)), ("", None)],
)  # fmt: skip
def test_a_time_is_understood_as_people_write_it(typed, understood):
    form = filled(at=typed)
    assert form.is_valid()
    assert form.cleaned_data["at"] == understood


@pytest.mark.parametrize("typed", ["25:00", "14", "13pm", "0am", "14:60", "noon", "1\x004:30"])
def test_a_time_that_is_not_one_is_shown_how_to_type_it(typed):
    assert filled(at=typed).errors["at"] == ["Enter the time like 2:30pm or 14:30."]


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("nhs_number", " 943-476 5919 ", "9434765919"),
        ("postcode", "sy26nd", "SY2 6ND"),
        ("postcode", " sy2   6nd", "SY2 6ND"),
        ("upn", "h801200001001", "H801200001001"),
        ("story", "one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("seen", "yes", True),
        ("seen", "no", False),
        ("seen", "", None),
    ],
)
def test_an_answer_is_kept_in_one_form(name, typed, kept):
    form = filled(**{name: typed})
    assert form.is_valid(), form.errors
    assert form.cleaned_data[name] == kept


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("nhs_number", "4857773456", "Check the NHS number: one of its digits is wrong."),
        ("postcode", "SY2", "Enter a full postcode, like SY2 6ND."),
        ("name", "A" * 11, "First name must be 10 characters or fewer."),
        ("name", "A\x00va", "First name has a hidden character that cannot be kept. "
                            "Type it again instead of pasting it."),
        ("story", "a" * 10_001, "What happened must be 10,000 characters or fewer."),
        ("seen", "perhaps", "Select whether the child was seen from the answers on the page."),
    ],
)  # fmt: skip
def test_an_answer_that_cannot_be_kept_is_told_what_to_do(name, typed, sentence):
    assert filled(**{name: typed}).errors[name] == [sentence]
