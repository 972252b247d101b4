"""Financial years, quarters and months."""

from datetime import date

import pytest

from reporting.enums import PeriodKind
from reporting.periods import financial_year, from_slug, period_from, to_compute


def test_the_year_runs_from_april_to_march():
    year = financial_year(2015)
    assert (year.start, year.end, year.label) == (date(2015, 4, 1), date(2016, 3, 31), "2015/16")
    assert year.before.label == "2014/15"


def test_february_has_a_leap_day_when_it_has_one():
    assert period_from(PeriodKind.MONTH, date(2016, 2, 1)).end == date(2016, 2, 29)


@pytest.mark.parametrize(
    ("slug", "label", "before"),
    [
        ("fy2015", "2015/16", "fy2014"),
        ("fy2015-q1", "April to June 2015", "fy2014-q4"),
        ("fy2015-q4", "January to March 2016", "fy2015-q3"),
        ("2016-01", "January 2016", "2015-12"),
    ],
)
def test_an_address_names_a_period_and_its_predecessor(slug, label, before):
    period = from_slug(slug)
    assert (period.slug, period.label, period.before.slug) == (slug, label, before)


@pytest.mark.parametrize("slug", ["", "2015", "fy2015-q5", "2015-13", "2015-00", "fy15", "fy0000", "0000-01"])
def test_anything_else_is_no_period(slug):
    with pytest.raises(ValueError, match="is not a period"):
        from_slug(slug)


def test_every_year_of_change_and_the_current_one_are_computed_with_what_has_begun():
    wanted = to_compute([date(2013, 5, 1), date(2013, 9, 1), date(2014, 3, 31)], as_at=date(2015, 7, 10))
    slugs = [period.slug for period in wanted]
    assert [slug for slug in slugs if len(slug) == 6] == ["fy2013", "fy2015"]
    assert "fy2013-q4" in slugs
    assert "2014-03" in slugs
    assert "fy2015-q2" in slugs
    assert "2015-07" in slugs
    assert "fy2015-q3" not in slugs
    assert "2015-08" not in slugs
    assert len(slugs) == len(set(slugs)) == 17 + 7


def test_days_after_the_day_of_the_figures_make_no_year():
    assert {period.slug for period in to_compute([date(2017, 5, 1)], as_at=date(2015, 4, 1))} == {
        "fy2015",
        "fy2015-q1",
        "2015-04",
    }


def test_a_period_is_looked_at_on_its_last_day_or_the_day_of_the_figures():
    assert financial_year(2015, as_at=date(2015, 7, 1)).day == date(2015, 7, 1)
    assert financial_year(2015, as_at=date(2016, 7, 1)).day == date(2016, 3, 31)
    assert not financial_year(2015, as_at=date(2016, 3, 31)).is_over
