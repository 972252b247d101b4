"""Question sets: copied into a new one by administrators, fixed once they are in use."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from assessments import assessment_errors as errors
from assessments.models import AssessmentSection, Question, QuestionSet
from assessments.question_services import new_question_set
from reporting.reference_lists import load_reference_lists
from tests.factories.assessments import AssessmentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def first():
    load_reference_lists()
    return QuestionSet.objects.get()


@pytest.fixture
def acts(people, now):
    return {"by": people.administrator, "now": now}


def test_a_new_set_asks_the_same_from_its_day_on(first, acts, today):
    day = today + timedelta(days=10)
    new = new_question_set(question_set=first, valid_from=day, **acts)
    first.refresh_from_db()
    assert (new.number, first.valid_until) == (2, day - timedelta(days=1))
    codes = [list(found.sections.values_list("code", "questions__code")) for found in (first, new)]
    assert codes[0] == codes[1]


@pytest.mark.parametrize(
    ("day", "error"),
    [(date(2014, 4, 1), errors.SetStartsTooEarly), (date(2016, 1, 1), errors.StartedAfterNewSet)],
)
def test_a_set_does_not_begin_before_what_was_done_with_the_last(first, acts, day, error):
    AssessmentFactory(question_set=first, started_on=date(2016, 1, 11))
    with pytest.raises(error):
        new_question_set(question_set=first, valid_from=day, **acts)


def test_only_the_newest_is_copied(first, acts, today):
    new_question_set(question_set=first, valid_from=today + timedelta(days=10), **acts)
    with pytest.raises(errors.NewerSetExists):
        new_question_set(question_set=first, valid_from=today + timedelta(days=20), **acts)


def test_an_administrator_makes_a_new_version_and_changes_only_that(first, people, client_for, today):
    client = client_for(people.administrator)
    day = today + timedelta(days=10)
    page = reverse("admin:assessments_questionset_new_set", args=[first.pk])
    assert "Enter the first day of the new set." in client.post(page, {}).content.decode()
    client.post(page, {"valid_from": day.isoformat()})
    new = QuestionSet.objects.get(number=2)
    old_question = Question.objects.filter(section__question_set=first).first()
    new_question = Question.objects.filter(section__question_set=new).first()
    shown = [
        client.get(reverse("admin:assessments_question_change", args=[row.pk])).content.decode()
        for row in (old_question, new_question)
    ]
    assert ['name="_save"' in page for page in shown] == [False, True]
    fixed = client.get(reverse("admin:assessments_questionset_change", args=[first.pk])).content.decode()
    assert "This set is or was in use, so it stays as it is." in fixed
    assert AssessmentSection.objects.filter(question_set=new).count() == first.sections.count()
