"""When a record is due: the rules' arithmetic, and what stops it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from cases.enums import DecisionKind
from cases.models import Case
from people.models import Family
from retention import finding
from retention.enums import RecordKind
from retention.models import RetentionRule
from tests.factories.accounts import UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.people import FamilyMemberFactory, PersonFactory
from tests.factories.requests import HelpRequestFactory, HelpRequestPersonFactory, RequestOutcomeFactory

RULE = RetentionRule(kind=RecordKind.FAMILY, years=6, child_age=25)
FAR = date(2099, 1, 1)


def family_of(*births, closed=date(2016, 3, 1), **person):
    """A family with an adult and a child for each day of birth, whose case closed."""
    family = FamilyMemberFactory(is_adult=True).family
    for born in births:
        child = PersonFactory(date_of_birth=born, **person)
        FamilyMemberFactory(family=family, person=child, joined_on=date(2015, 5, 5))
    CaseFactory(family=family, opened_on=date(2015, 1, 4), status="closed", closed_on=closed)
    return family


def due_on(family, rule=RULE):
    return finding.due(rule, day=FAR).get(pk=family.pk).due_on


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("births", "closed", "wanted"),
    [
        ([date(2010, 6, 7)], date(2016, 3, 1), date(2035, 6, 7)),
        ([date(2010, 6, 7), date(2012, 1, 2)], date(2016, 3, 1), date(2037, 1, 2)),
        ([date(1990, 6, 7)], date(2016, 3, 1), date(2022, 3, 1)),
        ([], date(2016, 3, 1), date(2022, 3, 1)),
        ([date(2012, 2, 29)], date(2016, 3, 1), date(2037, 3, 1)),
        ([date(2012, 2, 28)], date(2016, 3, 1), date(2037, 2, 28)),
        ([], date(2016, 2, 29), date(2022, 3, 1)),
        ([date(2011, 2, 28)], date(2016, 3, 1), date(2036, 2, 28)),
        ([None], date(2016, 3, 1), date(2040, 5, 5)),
    ],
    ids=[
        "the birthday comes later",
        "the youngest child counts",
        "six years come later",
        "adults only",
        "born on 29 February",
        "born the day before",
        "closed on 29 February",
        "25 in a leap year",
        "a birthday that nobody knows is not before they joined",
    ],
)
def test_the_later_day_counts(births, closed, wanted):
    assert due_on(family_of(*births, closed=closed)) == wanted


@pytest.mark.django_db
def test_a_rule_of_29_years_finds_29_february_again():
    rule = RetentionRule(kind=RecordKind.FAMILY, years=8)
    assert due_on(family_of(closed=date(2016, 2, 29)), rule) == date(2024, 2, 29)


@pytest.mark.django_db
def test_a_record_is_due_on_its_day_and_not_before():
    family = family_of()
    day = due_on(family)
    assert not finding.due(RULE, day=day - timedelta(1)).filter(pk=family.pk).exists()
    assert finding.due(RULE, day=day).filter(pk=family.pk).exists()


@pytest.mark.django_db
def test_every_case_of_a_family_counts():
    family = family_of()
    later = CaseFactory(family=family, opened_on=date(2018, 1, 1))
    assert not finding.due(RULE, day=FAR).exists()
    Case.objects.filter(pk=later.pk).update(status="closed", closed_on=date(2019, 1, 1))
    assert due_on(family) == date(2025, 1, 1)


@pytest.mark.django_db
def test_nothing_is_due_while_a_request_about_somebody_of_the_family_waits():
    family = family_of()
    found = {"searched_at": datetime(2021, 1, 1, tzinfo=UTC), "searched_by": UserFactory()}
    HelpRequestPersonFactory(request=HelpRequestFactory(), person=family.members.first().person, **found)
    assert not finding.due(RULE, day=FAR).exists()


@pytest.mark.django_db
def test_a_hold_stops_it(hold):
    family, other = family_of(), family_of()
    hold(person=family.members.first().person)
    due = finding.due(RULE, day=FAR)
    assert set(finding.free(due, RULE, day=FAR)) == {other}
    hold()
    assert not finding.free(due, RULE, day=FAR).exists()
    assert set(finding.due(RULE, day=FAR)) == set(Family.objects.all())


@pytest.fixture
def decided(db):
    """Return a function that gives a request decided on a day; by default it led to no case."""

    def decided(day, kind=DecisionKind.SIGNPOSTED, **values):
        at = datetime(day.year, day.month, day.day, 23, 30, tzinfo=UTC)
        told = {"signposted_to": "The library"} if kind == DecisionKind.SIGNPOSTED else {}
        outcome = RequestOutcomeFactory(code=kind.upper(), kind=kind)
        return HelpRequestFactory(
            status="decided",
            opened_by=UserFactory(),
            opened_at=at,
            decided_by=UserFactory(),
            decided_at=at,
            outcome=outcome,
            decision_kind=kind,
            decision_reason="No need.",
            **(told | values),
        )

    return decided


def requests_due(day=FAR):
    rule = RetentionRule(kind=RecordKind.REQUEST, years=3)
    return dict(finding.due(rule, day=day).values_list("pk", "due_on"))


def test_requests_that_led_to_no_case_go_by_their_decision(decided):
    winter, summer = decided(date(2016, 1, 31)), decided(date(2016, 6, 30))
    decided(date(2016, 1, 31), DecisionKind.ACCEPTED, case=CaseFactory(closed=True))
    HelpRequestFactory()
    assert requests_due() == {winter.pk: date(2019, 1, 31), summer.pk: date(2019, 7, 1)}  # London's day


def test_a_request_goes_with_the_one_that_it_repeats(decided):
    first = decided(date(2016, 1, 31))
    decided(date(2017, 3, 31).replace(day=1), DecisionKind.DUPLICATE, same_as=first)
    assert requests_due() == {first.pk: date(2020, 3, 1)}


def test_a_later_rule_takes_over_on_its_day(db):
    RetentionRule.objects.create(kind="family", valid_from=date(2020, 1, 1), years=10, source="Council")
    rules = RetentionRule.objects
    assert rules.in_force("family", date(2019, 12, 31)).years == 6
    assert rules.in_force("family", date(2020, 1, 1)).years == 10
    assert rules.in_force("family", date(2010, 1, 1)) is None
    coming = [(rule.kind, rule.years) for rule in rules.in_force_or_coming(date(2019, 1, 1))]
    assert coming == [("family", 6), ("family", 10), ("request", 3)]
