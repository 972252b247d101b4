"""A figure keeps its number after a disposal, its list of rows gets shorter, and the page still opens."""

from datetime import date
from urllib.parse import urlencode

import pytest
from django.urls import reverse

from people.models import Family
from reporting.models import Figure
from reporting.registry import indicators
from reporting.services import compute_framework
from tests.factories.cases import CaseFactory
from tests.factories.people import FamilyMemberFactory
from tests.retention.disposals import dispose_of, due_of, look


@pytest.fixture
def figure(db, now):
    """How many cases opened in 2009/10: two, of which one is due for disposal now."""
    for closed in (date(2009, 6, 1), date(2016, 2, 1)):
        family = FamilyMemberFactory(is_adult=True).family
        CaseFactory(family=family, opened_on=date(2009, 5, 1), status="closed", closed_on=closed)
    declared = {"V4": indicators()["V4"]}
    compute_framework(run_id=None, as_at=now.date(), clock=lambda: now, declared=declared)
    look(now)
    return lambda: Figure.objects.get(
        measure="opened", facet="", breakdown="all", period_kind="year", period_start=date(2009, 4, 1)
    )


def test_a_figure_keeps_its_number(figure, people, now, client_for):
    before = figure()
    assert (before.numerator, len(before.numerator_rows)) == (2, 2)
    record = due_of(Family.objects.get(cases__closed_on=date(2009, 6, 1)))
    gone = record.family.cases.get().pk
    dispose_of(record, people, now)
    after = figure()
    assert after.numerator == before.numerator
    assert after.numerator_rows == [pk for pk in before.numerator_rows if pk != gone]
    asked = urlencode({"period": "fy2009", "line": "opened|"})
    answer = client_for(people.analyst).get(f"{reverse('reporting:rows', args=['V4'])}?{asked}")
    assert answer.status_code == 200
    assert answer.context["all_rows"] == 1
