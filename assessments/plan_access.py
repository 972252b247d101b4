"""What the pages of needs and plans show and offer, for a case that came through the gate of cases.access."""

from django.http import Http404

from assessments.coach import advice_for
from assessments.enums import AssessmentStatus, NeedSource, PlanStatus
from assessments.models import FamilyOutcome, PlanAction, PlanGoal, StartRating
from cases.access import shown_meetings
from cases.models import Case


def needs_of(case):
    """Every need of the case with names, those entered in error last."""
    return sorted(case.needs.with_names().order_by("number"), key=lambda need: need.is_error)


def need_of(case, number):
    """The need of this number. Raises Http404 where there is none."""
    need = case.needs.with_names().filter(number=number).first()
    if need is None:
        raise Http404("The case has no need with this number.")
    return need


def outcomes_to_choose(present=None):
    """Family outcomes that can be chosen, and the one that is chosen already, each with its headlines."""
    wanted = FamilyOutcome.objects.active()
    if present is not None:
        wanted = wanted | FamilyOutcome.objects.filter(pk=present.pk)
    return list(wanted.distinct().prefetch_related("headlines__framework"))


def ratings_to_choose(present=None):
    """Starting ratings that can be chosen, and the one that is chosen already."""
    wanted = StartRating.objects.active()
    return wanted | StartRating.objects.filter(pk=present.pk) if present is not None else wanted


def where_seen(case):
    """Where a need that is recorded now is first seen, and the assessment that it belongs to, or None."""
    writing = case.assessments.exclude(status=AssessmentStatus.COMPLETE).first()
    if writing is not None:
        return NeedSource.ASSESSMENT, writing
    if case.plans.active().exists():
        return NeedSource.REVIEW, None
    latest = case.assessments.complete().latest_first().first()
    return (NeedSource.ASSESSMENT, latest) if latest else (NeedSource.REQUEST, None)


def current_plan(case):
    """The plan that is being written or active, or None."""
    return _with_case(case, case.plans.current().first())


def plan_written_on(request, case):
    """The plan that a page writes in: the current one. Raises Http404 where there is none.

    What is sent goes to the plan that the page was opened for, though it has ended since, so that it is
    refused with a sentence and the words stay on the page.
    """
    plan = current_plan(case)
    if request.method == "POST":
        opened = request.POST.get("plan", "")
        number = int(opened) if opened.isdecimal() and len(opened) < 5 else None
        named = case.plans.filter(number=number).first() if number is not None else None
        plan = _with_case(case, named) or plan or _with_case(case, case.plans.latest_first().first())
    if plan is None:
        raise Http404("The case has no plan now.")
    return plan


def plan_of(case, number):
    """The plan of this number. Raises Http404 where there is none."""
    plan = _with_case(case, case.plans.filter(number=number).first())
    if plan is None:
        raise Http404("The case has no plan with this number.")
    return plan


def _with_case(case, plan):
    """The plan with the case that is fetched already, so that nothing is asked for twice."""
    if plan is not None:
        plan.case = case
    return plan


def ended_plans(case):
    """Plans that have ended, the latest first."""
    return list(case.plans.filter(status=PlanStatus.ENDED).latest_first())


def latest_assessment(case):
    """The assessment that a new plan grows out of: the latest, or None."""
    return case.assessments.latest_first().first()


def goals_of(plan):
    """The goals of a plan with everything in them."""
    return list(plan.goals.with_all().order_by("number"))


def goal_of(case, number):
    """The goal of this number with its need, in whichever plan of the case. Raises Http404 where none is."""
    goals = PlanGoal.objects.filter(plan__case=case, number=number)
    goal = goals.select_related("plan", "need__outcome").first()
    if goal is None:
        raise Http404("The case has no goal with this number.")
    goal.plan.case = case
    return goal


def goal_made(plan, submission):
    """The goal that the form with this number made."""
    return plan.goals.get(submission=submission)


def action_of(goal, number):
    """The action of this number with names. Raises Http404 where there is none."""
    action = goal.actions.with_names().filter(number=number).first()
    if action is None:
        raise Http404("The goal has no action with this number.")
    action.goal = goal
    return action


def progress_of(action):
    """What was noted on an action, the latest first."""
    return list(action.progress.select_related("noted_by", "noted_for"))


def needs_without_goal(case, goals):
    """Standing needs that no goal of these answers."""
    reached = {goal.need_id for goal in goals if goal.is_standing}
    return [need for need in needs_of(case) if not need.is_error and need.pk not in reached]


def needs_to_choose(case):
    """Standing needs of the case with names."""
    return [need for need in needs_of(case) if not need.is_error]


def earlier_goal(need, plan):
    """The goal that an earlier plan had for a need, whose words a new one can begin with, or None."""
    return need.goals.standing().exclude(plan=plan).order_by("-pk").first()


def version_of(plan, number):
    """The version of this number. Raises Http404 where there is none."""
    version = plan.versions.select_related("made_by").filter(number=number).first()
    if version is None:
        raise Http404("The plan has no version with this number.")
    version.plan = plan
    return version


def versions_of(plan):
    """The versions of a plan, the latest first."""
    return list(plan.versions.select_related("made_by"))


def words_of(version):
    """What each of the family says of a version, in the order of the family."""
    return list(version.agreements.select_related("member__person"))


def word_of(version, number):
    """What the member of this number says of a version. Raises Http404 where they are not asked."""
    word = version.agreements.select_related("member__person").filter(member__number=number).first()
    if word is None:
        raise Http404("Nobody with this number is asked about the plan.")
    word.version = version
    return word


def advice_on(plan):
    """What the coach advises now; nothing for a plan that has ended."""
    return advice_for(plan) if plan.is_current else []


def next_review(plan):
    """The review that is due, or None."""
    return plan.reviews.due().first()


def next_meeting(case, now):
    """The next meeting that is arranged, or None."""
    return shown_meetings(case).arranged().filter(starts_at__gte=now).order_by("starts_at").first()


def actions_of(user):
    """Open actions of current plans that the user has, for the agency acted for, in cases that they reach."""
    reached = Case.objects.visible_to(user).open()
    return PlanAction.objects.open().of_current_plans().owned_by(user).filter(goal__plan__case__in=reached)
