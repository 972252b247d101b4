"""Each rule that the database holds of needs, plans, their versions and lists is broken once."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from assessments.enums import ActionStatus, PlanStatus
from assessments.models import (
    ActionPerson,
    FrameworkHeadline,
    FrameworkNeed,
    NeedPerson,
    OutcomeFramework,
    PlanAgreement,
    PlanVersion,
)
from tests.factories.accounts import AgencyFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.people import RECORDED, FamilyMemberFactory
from tests.factories.plans import ActionFactory, GoalFactory, NeedFactory, PlanFactory


@pytest.fixture
def breaks(db):
    """Return a function that expects the database to refuse an act, by the name of the rule."""

    def breaks(rule, act):
        with pytest.raises(IntegrityError, match=rule), transaction.atomic():
            act()

    return breaks


@pytest.fixture
def changes(breaks):
    """Return a function that breaks a rule by changing a row past the services."""

    def changes(rule, row, **values):
        breaks(rule, lambda: type(row)._default_manager.filter(pk=row.pk).update(**values))

    return changes


def test_a_number_is_taken_once(changes):
    case = CaseFactory()
    NeedFactory(case=case)
    changes("assessments_need_number_is_unique", NeedFactory(case=case), number=1)
    PlanFactory(case=case, ended=True)
    plan = PlanFactory(case=case, active=True)
    changes("assessments_plan_number_is_unique", plan, number=1)
    first = GoalFactory(plan=plan)
    changes("assessments_goal_number_is_unique", GoalFactory(plan=plan), number=first.number)
    ActionFactory(goal=first)
    changes("assessments_action_number_is_unique", ActionFactory(goal=first), number=1)
    version(plan, 1)
    changes("assessments_version_number_is_unique", version(plan, 2), number=1)


def version(plan, number):
    told = {"content": {}, "made_on": date(2016, 1, 15), "made_by": plan.started_by, "made_at": RECORDED}
    return PlanVersion.objects.create(plan=plan, number=number, **told)


def test_a_need_is_in_words_from_somewhere_and_wrong_for_a_reason(changes):
    need = NeedFactory()
    changes("assessments_need_is_in_words", need, description="")
    changes("assessments_need_source_is_known", need, source="rumour")
    changes("assessments_need_error_is_whole", need, error_reason="Twice.")


def test_everybody_is_named_once(breaks):
    member = FamilyMemberFactory()
    need, action = NeedFactory(), ActionFactory()
    row = NeedPerson.objects.create(need=need, member=member)
    breaks(
        "assessments_needperson_once_in_a_need",
        lambda: NeedPerson.objects.bulk_create([NeedPerson(need=need, member=row.member)]),
    )
    ActionPerson.objects.create(action=action, member=member)
    breaks(
        "assessments_actionperson_once_in_an_action",
        lambda: ActionPerson.objects.bulk_create([ActionPerson(action=action, member=member)]),
    )
    agreed = version(PlanFactory(), 1)
    PlanAgreement.objects.create(version=agreed, member=member)
    breaks(
        "assessments_planagreement_once_for_a_person",
        lambda: PlanAgreement.objects.bulk_create([PlanAgreement(version=agreed, member=member)]),
    )


def test_a_plan_has_its_days_in_order_and_is_the_only_one(changes, breaks):
    plan = PlanFactory(active=True)
    breaks("assessments_plan_one_at_a_time", lambda: PlanFactory(case=plan.case))
    changes("assessments_plan_status_has_its_dates", plan, status=PlanStatus.DRAFT)
    changes("assessments_plan_dates_in_order", plan, active_from=date(2016, 1, 1))


def test_a_goal_is_in_words_and_given_up_with_a_reason(changes):
    goal = GoalFactory()
    changes("assessments_goal_is_in_words", goal, goal="")
    changes("assessments_goal_dropped_with_a_reason", goal, dropped_on=date(2016, 2, 1))


def test_an_action_says_what_who_and_how_far(changes):
    action = ActionFactory(owner=UserFactory(), owner_agency=AgencyFactory())
    changes("assessments_action_says_what", action, what="")
    changes("assessments_action_has_one_owner_at_most", action, family_owner=FamilyMemberFactory())
    changes("assessments_action_done_on_a_day", action, status=ActionStatus.DONE)
    changes("assessments_action_not_done_has_a_reason", action, status=ActionStatus.NOT_DONE)
    changes("assessments_action_status_is_known", action, status="nearly")


def test_an_agreement_is_whole(changes):
    told = {"version": version(PlanFactory(), 1), "member": FamilyMemberFactory()}
    agreement = PlanAgreement.objects.create(**told)
    changes("assessments_planagreement_is_whole", agreement, agrees=True)
    changes("assessments_planagreement_is_whole", agreement, agrees=False, agreed_on=date(2016, 1, 15))


def test_a_framework_has_each_headline_and_each_need_once(breaks):
    framework = OutcomeFramework.objects.create(code="TEST", label="Test")
    headline = FrameworkHeadline.objects.create(framework=framework, code="1", label="School")
    breaks(
        "assessments_headline_code_is_unique",
        lambda: FrameworkHeadline.objects.create(framework=framework, code="1", label="Again"),
    )
    FrameworkNeed.objects.create(headline=headline, code="1.1", label="Late")
    breaks(
        "assessments_frameworkneed_code_is_unique",
        lambda: FrameworkNeed.objects.create(headline=headline, code="1.1", label="Again"),
    )
