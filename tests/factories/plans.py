"""Minimal valid rows of needs, plans and reviews, and the situations that they can be in."""

from datetime import date

import factory

from assessments.enums import (
    ActionStatus,
    NeedProgressRating,
    NeedSource,
    PlanStatus,
    ReviewOutcome,
    ReviewStatus,
)
from assessments.models import (
    ActionPlan,
    FamilyOutcome,
    IdentifiedNeed,
    NeedProgress,
    PlanAction,
    PlanGoal,
    Review,
    StartRating,
)
from tests.factories.accounts import AgencyFactory, UserFactory
from tests.factories.cases import OPENED, CaseFactory, ReferenceItemFactory
from tests.factories.people import RECORDED


class FamilyOutcomeFactory(ReferenceItemFactory):
    class Meta:
        model = FamilyOutcome


class StartRatingFactory(ReferenceItemFactory):
    class Meta:
        model = StartRating


class NeedFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = IdentifiedNeed

    case = factory.SubFactory(CaseFactory)
    number = factory.LazyAttribute(lambda need: need.case.needs.count() + 1)
    outcome = factory.SubFactory(FamilyOutcomeFactory)
    description = "Mornings end in shouting."
    start_rating = factory.SubFactory(StartRatingFactory)
    source = NeedSource.ASSESSMENT
    identified_on = OPENED
    identified_by = factory.SubFactory(UserFactory)
    identified_for = factory.SubFactory(AgencyFactory)
    recorded_at = RECORDED


class PlanFactory(factory.django.DjangoModelFactory):
    """A draft; ``active=True`` is agreed since 15 January 2016, ``ended=True`` ended in February."""

    class Meta:
        model = ActionPlan

    class Params:
        active = factory.Trait(status=PlanStatus.ACTIVE, active_from=date(2016, 1, 15))
        ended = factory.Trait(
            status=PlanStatus.ENDED, active_from=date(2016, 1, 15), ended_on=date(2016, 2, 12)
        )

    case = factory.SubFactory(CaseFactory)
    number = factory.LazyAttribute(lambda plan: plan.case.plans.count() + 1)
    started_on = date(2016, 1, 11)
    started_by = factory.SubFactory(UserFactory)
    started_for = factory.SubFactory(AgencyFactory)
    recorded_at = RECORDED


class GoalFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = PlanGoal

    plan = factory.SubFactory(PlanFactory, active=True)
    need = factory.SubFactory(NeedFactory, case=factory.SelfAttribute("..plan.case"))
    number = factory.LazyAttribute(lambda goal: goal.plan.goals.count() + 1)
    goal = "We leave the house without shouting."


class ActionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = PlanAction

    class Params:
        done = factory.Trait(status=ActionStatus.DONE, done_on=date(2016, 2, 1))

    goal = factory.SubFactory(GoalFactory)
    number = factory.LazyAttribute(lambda action: action.goal.actions.count() + 1)
    what = "Lay out clothes the evening before"
    due_on = date(2016, 2, 15)
    recorded_by = factory.SubFactory(UserFactory)
    recorded_at = RECORDED


class ReviewFactory(factory.django.DjangoModelFactory):
    """A review that is due; ``held=True`` was held on 15 February, ``dropped=True`` is not needed."""

    class Meta:
        model = Review

    class Params:
        held = factory.Trait(
            status=ReviewStatus.HELD,
            held_on=date(2016, 2, 15),
            outcome=ReviewOutcome.CONTINUE,
            recorded_by=factory.SubFactory(UserFactory),
            recorded_for=factory.SubFactory(AgencyFactory),
            recorded_at=RECORDED,
        )
        dropped = factory.Trait(status=ReviewStatus.NOT_NEEDED, ended_on=date(2016, 2, 15))

    plan = factory.SubFactory(PlanFactory, active=True)
    number = factory.LazyAttribute(lambda review: review.plan.reviews.count() + 1)
    due_on = date(2016, 2, 26)


class ProgressFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = NeedProgress

    review = factory.SubFactory(ReviewFactory, held=True)
    need = factory.SubFactory(NeedFactory, case=factory.SelfAttribute("..review.plan.case"))
    rating = NeedProgressRating.IMPROVED
    evidence = "No shouting this week."
