"""Minimal valid tasks."""

from datetime import date

import factory

from cases.models import Task
from tests.factories.accounts import AgencyFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.people import RECORDED


class TaskFactory(factory.django.DjangoModelFactory):
    """A task to do by somebody of an agency, whether they are in the team or not."""

    class Meta:
        model = Task

    case = factory.SubFactory(CaseFactory)
    number = factory.LazyAttribute(lambda task: task.case.tasks.count() + 1)
    title = "Ring the school"
    owner = factory.SubFactory(UserFactory)
    owner_agency = factory.SubFactory(AgencyFactory)
    due_on = date(2016, 3, 4)
    given_by = factory.SubFactory(UserFactory)
    given_for = factory.SubFactory(AgencyFactory)
    recorded_at = RECORDED
