"""The database itself refuses each of these, whichever way they come."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from cases.enums import AgreementMethod, InvolvementEndReason, LeadChangeReason
from cases.models import (
    Agreement,
    AgreementGiver,
    Case,
    CaseNote,
    CaseNotePerson,
    Involvement,
    LeadProfessional,
)
from tests.factories.cases import (
    OPENED,
    AgreementFactory,
    CaseFactory,
    CaseNoteFactory,
    InvolvementFactory,
    LeadProfessionalFactory,
)

BEFORE = OPENED - timedelta(days=1)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_case_is_closed_on_a_date", {"status": "closed"}),
        ("cases_case_is_closed_on_a_date", {"closed_on": OPENED}),
        ("cases_case_closes_after_opening", {"status": "closed", "closed_on": BEFORE}),
        ("cases_case_reference_has_its_form", {"reference": "2016/1"}),
    ],
)
def test_case(db, name, values):
    CaseFactory()
    with pytest.raises(IntegrityError, match=name):
        Case.objects.update(**values)


def test_case_status_is_one_that_is_known(db):
    """A status that is not known breaks the rule of closing dates too, so that one is set aside here."""
    CaseFactory()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE cases_case DROP CONSTRAINT cases_case_is_closed_on_a_date")
    with pytest.raises(IntegrityError, match="cases_case_status_is_known"):
        Case.objects.update(status="paused")


def test_one_open_case_for_a_family(db):
    case = CaseFactory()
    again = CaseFactory.build(
        family=case.family,
        source=case.source,
        reason=case.reason,
        level_of_need=case.level_of_need,
        locality=case.locality,
        opened_by=case.opened_by,
        opened_for=case.opened_for,
    )
    with pytest.raises(IntegrityError, match="cases_case_one_open_per_family"):
        Case.objects.bulk_create([again])


def test_a_family_can_have_closed_cases_beside_its_open_one(db):
    case = CaseFactory()
    CaseFactory(closed=True, family=case.family)
    assert case.family.cases.count() == 2


@pytest.mark.parametrize(
    ("name", "values"),
    [
        (
            "cases_leadprofessional_ends_after_start",
            {"ended_on": BEFORE, "end_reason": LeadChangeReason.OTHER},
        ),
        ("cases_leadprofessional_end_has_a_reason", {"ended_on": OPENED}),
        ("cases_leadprofessional_end_has_a_reason", {"end_reason": LeadChangeReason.OTHER}),
    ],
)
def test_lead(db, name, values):
    LeadProfessionalFactory(case=CaseFactory())
    with pytest.raises(IntegrityError, match=name):
        LeadProfessional.objects.update(**values)


def test_one_lead_at_a_time(db):
    lead = LeadProfessionalFactory(case=CaseFactory())
    lead.pk = None
    with pytest.raises(IntegrityError, match="cases_leadprofessional_one_current"):
        LeadProfessional.objects.bulk_create([lead])


@pytest.mark.parametrize(
    ("name", "values"),
    [
        (
            "cases_involvement_ends_after_start",
            {"ended_on": BEFORE, "end_reason": InvolvementEndReason.WORK_DONE},
        ),
        ("cases_involvement_end_has_a_reason", {"ended_on": OPENED}),
        ("cases_involvement_end_has_a_reason", {"end_reason": InvolvementEndReason.WORK_DONE}),
    ],
)
def test_involvement(db, name, values):
    InvolvementFactory(case=CaseFactory())
    with pytest.raises(IntegrityError, match=name):
        Involvement.objects.update(**values)


def test_nobody_is_in_the_team_twice_for_one_agency(db):
    place = InvolvementFactory(case=CaseFactory())
    place.pk = None
    with pytest.raises(IntegrityError, match="cases_involvement_once_at_a_time"):
        Involvement.objects.bulk_create([place])


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_agreement_method_is_known", {"method": "nod"}),
        ("cases_agreement_is_given_refused_or_overridden", {"to_take_part": False}),
        ("cases_agreement_is_given_refused_or_overridden", {"override_reason": "They were away."}),
        ("cases_agreement_is_given_refused_or_overridden", {"method": AgreementMethod.OVERRIDE}),
        ("cases_agreement_is_given_refused_or_overridden", {"method": AgreementMethod.REFUSED}),
        ("cases_agreement_is_given_refused_or_overridden", {"refusal_reason": "Not now."}),
        ("cases_agreement_review_after_given", {"review_on": "2016-01-04"}),
        (
            "cases_agreement_review_after_given",
            {
                "method": AgreementMethod.REFUSED,
                "to_take_part": False,
                "refusal_reason": "Not now.",
                "review_on": "2016-06-01",
            },
        ),
        ("cases_agreement_withdrawal_is_whole", {"withdrawn_on": "2016-03-01"}),
        ("cases_agreement_withdrawal_is_whole", {"withdrawal_reason": "We manage now."}),
    ],
)
def test_agreement(db, name, values):
    AgreementFactory()
    with pytest.raises(IntegrityError, match=name):
        Agreement.objects.update(**values)


@pytest.mark.parametrize(
    "act",
    [
        lambda agreement: agreement.givers.all().delete(),
        lambda agreement: agreement.givers.update(agreement=AgreementFactory()),
        lambda agreement: AgreementFactory(given_by=None),
    ],
)
def test_an_agreement_keeps_somebody_who_gave_it(db, act):
    act(AgreementFactory())
    with pytest.raises(IntegrityError, match="cases_agreement_is_given_by_somebody"):
        connection.check_constraints()


def test_nobody_gives_an_agreement_twice(db):
    giver = AgreementFactory().givers.get()
    giver.pk = None
    with pytest.raises(IntegrityError, match="cases_agreementgiver_once_in_an_agreement"):
        AgreementGiver.objects.bulk_create([giver])


def test_an_override_needs_nobody_who_agreed(db):
    AgreementFactory(
        method=AgreementMethod.OVERRIDE, given_by=None, to_take_part=False, override_reason="Risk at home."
    )


@pytest.mark.parametrize("values", [{"text": ""}, {"title": ""}])
def test_a_note_says_something(db, values):
    CaseNoteFactory()
    with pytest.raises(IntegrityError, match="cases_casenote_says_something"):
        CaseNote.objects.update(**values)


def test_note_numbers_are_given_once_in_a_case(db):
    note = CaseNoteFactory()
    note.pk = None
    with pytest.raises(IntegrityError, match="cases_casenote_number_is_unique"):
        CaseNote.objects.bulk_create([note])


def test_a_person_is_named_once_in_a_note(db):
    case = CaseFactory()
    member = case.family.members.first()
    note = CaseNoteFactory(case=case, about=[member])
    with pytest.raises(IntegrityError, match="cases_casenoteperson_once_in_a_note"), transaction.atomic():
        CaseNotePerson.objects.bulk_create([CaseNotePerson(note=note, member=member)])


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_casenote_place_is_known", {"place": "garden"}),
        ("cases_casenote_lasts_a_day_at_most", {"minutes": 0}),
        ("cases_casenote_lasts_a_day_at_most", {"minutes": 1441}),
    ],
)
def test_where_and_how_long_a_note_was(db, name, values):
    CaseNoteFactory()
    with pytest.raises(IntegrityError, match=name):
        CaseNote.objects.update(**values)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_agreement_withdrawn_after_given", {"withdrawn_on": "1999-01-01"}),
        (
            "cases_agreement_only_given_is_withdrawn",
            {"method": AgreementMethod.OVERRIDE, "to_take_part": False, "override_reason": "Risk at home."},
        ),
    ],
)
def test_a_withdrawn_agreement(db, name, values):
    agreement = AgreementFactory()
    withdrawal = {
        "withdrawn_on": agreement.given_on,
        "withdrawn_by": agreement.given_by.get(),
        "withdrawal_reason": "We manage now.",
        "withdrawal_recorded_by": agreement.recorded_by,
        "withdrawal_recorded_at": agreement.recorded_at,
    }
    Agreement.objects.update(**withdrawal)
    with pytest.raises(IntegrityError, match=name):
        Agreement.objects.update(**values)
