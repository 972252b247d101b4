"""L2: lead professionals by agency."""

from datetime import date

from cases.models import LeadProfessional
from reporting.enums import Breakdown
from tests.factories.casework import RECORDED


def test_open_cases_are_counted_under_the_agency_of_who_led_on_the_day(casework, n_of_d, figure):
    hub_led = casework.case(date(2015, 5, 1))
    school_led = casework.case(date(2015, 5, 1), agency=casework.school)
    casework.closed_case(date(2015, 5, 1), date(2015, 6, 1))
    assert n_of_d("L2", "led") == (2, 2)
    assert n_of_d("L2", "led", breakdown=Breakdown.AGENCY, value="school") == (1, 1)
    assert n_of_d("L2", "partner_led") == (1, 2)
    found = figure("L2", "partner_led")
    assert found.numerator_rows == [school_led.leads.get().pk]
    assert found.other_rows == [hub_led.leads.get().pk]


def test_a_change_of_lead_after_the_period_changes_nothing_in_it(casework, n_of_d):
    case = casework.case(date(2015, 5, 1))
    case.leads.update(ended_on=date(2016, 4, 2), end_reason="TSPROC")
    LeadProfessional.objects.create(
        case=case,
        user=casework.lead,
        agency=casework.school,
        started_on=date(2016, 4, 2),
        recorded_at=RECORDED,
    )
    assert n_of_d("L2", "led", breakdown=Breakdown.AGENCY, value="hub") == (1, 1)
    assert n_of_d("L2", "partner_led") == (0, 1)


def test_on_the_day_of_a_change_the_new_lead_counts(casework, n_of_d):
    case = casework.case(date(2015, 5, 1))
    case.leads.update(ended_on=date(2016, 3, 31), end_reason="TSPROC")
    LeadProfessional.objects.create(
        case=case,
        user=casework.lead,
        agency=casework.school,
        started_on=date(2016, 3, 31),
        recorded_at=RECORDED,
    )
    assert n_of_d("L2", "partner_led") == (1, 1)
