"""What a figure is counted over: place, agency and service, medians of parts, and nothing at all."""

from datetime import date, timedelta

from reporting.counting import NOT_RECORDED
from reporting.enums import Breakdown
from reporting.registry import indicators
from tests.factories.accounts import ServiceFactory


def test_a_case_is_counted_where_it_is_and_under_its_last_lead(casework, n_of_d):
    service = ServiceFactory(code="enhance", name="EnHance")
    case = casework.case(date(2015, 5, 1), locality=casework.south, agency=casework.school, service=service)
    other = casework.case(date(2015, 5, 1))
    assert case.pk != other.pk
    assert n_of_d("V4", "open", breakdown=Breakdown.LOCALITY, value="south") == (1, 1)
    assert n_of_d("V4", "open", breakdown=Breakdown.AGENCY, value="school") == (1, 1)
    assert n_of_d("V4", "open", breakdown=Breakdown.SERVICE, value="enhance") == (1, 1)
    assert n_of_d("V4", "open", breakdown=Breakdown.SERVICE, value=NOT_RECORDED) == (1, 1)


def test_the_median_of_a_part_is_its_own(casework, figure):
    for locality, days in ((casework.north, 10), (casework.north, 20), (casework.south, 90)):
        opened = date(2015, 5, 1)
        casework.closed_case(opened, opened + timedelta(days=days), locality=locality)
    assert figure("F7", "median_days").numerator == 20
    assert figure("F7", "median_days", breakdown=Breakdown.LOCALITY, value="north").numerator == 15


def test_nothing_recorded_counts_nought_of_nought_everywhere(figures, db):
    for code in indicators():
        assert all(one.numerator == one.denominator == 0 for one in figures(code))
