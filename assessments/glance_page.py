"""What plan, needs, voices and reviews add to a case's page: what is missing, what comes next, one panel."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from assessments.glance import glance_of, owner_words
from cases.attention import Attention
from cases.to_come import children_of
from earlyhelp.common.dates import date_long, days_between, in_days
from earlyhelp.common.numbers import join_and

SHOWN = 3
"""So many late actions are named; the others are counted."""


@dataclass(frozen=True)
class Panel:
    """Voice and quality on the overview.

    :ivar lines: what is said of each subject, see :class:`Line`.
    """

    lines: list
    template: str = "assessments/_glance.html"


@dataclass(frozen=True)
class Line:
    """One subject of the panel: its heading, how it stands in words, and whether something is missing.

    :ivar is_to_write: whether its link is for who may write in the case only.
    """

    heading: str
    words: list
    is_missing: bool = False
    url: str = ""
    link_text: str = ""
    is_to_write: bool = False


def review_url(case, glance):
    """The page on which the review that is due is recorded."""
    numbers = [glance.plan_number, glance.review_number]
    return reverse("assessments:hold_review", args=[case.reference, *numbers])


def plan_url(case):
    return reverse("assessments:plan", args=[case.reference])


# --- What needs doing -------------------------------------------------------------------------------------


def review_overdue(case, today):
    """A review of the plan that was due before today, or one that decided to close a case still open."""
    glance = glance_of(case)
    due_on = glance.review_due_on
    if due_on and due_on < today:
        late = in_days(days_between(due_on, today))
        yield Attention(
            f"The plan was to be reviewed by {date_long(due_on)}, {late} ago.",
            review_url(case, glance),
            "Record the review",
        )
    if glance.decided_to_close_on:
        yield Attention(
            f"The review of {date_long(glance.decided_to_close_on)} decided to close, and the case is open.",
            reverse("closures:closure", args=[case.reference]),
            "Close the case",
        )


def plan_missing(case, today):
    """No agreed plan long after opening, or after an assessment that a plan follows: see ``NO_PLAN``."""
    glance = glance_of(case)
    if glance.has_active_plan:
        return
    what = "The plan is not agreed with the family" if glance.has_draft_plan else "There is no plan"
    completed = glance.plan_follows_since
    if completed and days_between(completed, today) > settings.PLAN_AFTER_ASSESSMENT_DAYS:
        since = f"{in_days(days_between(completed, today))} after the assessment was completed"
    elif days_between(case.opened_on, today) > settings.PLAN_WITHIN_DAYS:
        since = f"{in_days(days_between(case.opened_on, today))} after help began"
    else:
        return
    yield Attention(f"{what}, {since}.", plan_url(case), "Go to the plan")


def needs_without_action(case, today):
    """Needs for which the active plan does nothing."""
    needs = glance_of(case).needs_without_action
    if needs:
        names = join_and(f"“{need.outcome}”" for need in needs)
        yield Attention(f"Nothing in the plan is done for {names}.", plan_url(case), "Go to the plan")


def late_actions(case, today):
    """Actions of the plan that were due before today and are open."""
    late = glance_of(case).late_actions(today)
    if late:
        yield Attention(f"{_late_words(late)}.", plan_url(case), "Go to the plan")


def _late_words(late):
    told = [
        f"“{action.what}”, {owner_words(action)}, by {date_long(action.due_on)}" for action in late[:SHOWN]
    ]
    more = len(late) - SHOWN
    told += [f"and {more} more"] if more > 0 else []
    return f"Late in the plan: {'; '.join(told)}"


def consultation(case, today):
    """Three reviews held, where the case is not said to be open long already: see ``attention.open_long``."""
    held = glance_of(case).reviews_held
    is_long = days_between(case.opened_on, today) > settings.CASE_LONG_OPEN_DAYS
    if held >= settings.REVIEWS_BEFORE_CONSULTATION and not is_long:
        yield Attention(
            f"The plan has been reviewed {held} times. Ask for a consultation about what comes next.",
            reverse("cases:add_note", args=[case.reference]),
            "Record what you decided",
        )


# --- What comes next --------------------------------------------------------------------------------------


def next_review(case, today):
    """The review that is due next."""
    glance = glance_of(case)
    if glance.review_due_on and glance.review_due_on >= today:
        yield Attention(
            f"The plan is to be reviewed by {date_long(glance.review_due_on)}.",
            review_url(case, glance),
            "Record the review",
        )


# --- The panel --------------------------------------------------------------------------------------------


def voice_and_quality(case, today):
    """Which child was heard and when, what nobody does, what is late, and the next review; or None."""
    if not case.is_open:
        return None
    glance = glance_of(case)
    lines = [
        _voices(case, glance),
        _needs(glance),
        _actions(glance, today),
        _review(case, glance, today),
    ]
    return Panel([line for line in lines if line])


def _voices(case, glance):
    children = children_of(case)
    if not children:
        return None
    words = [
        f"{child.person.short_name}, {date_long(glance.heard[child.pk])}"
        if child.pk in glance.heard
        else f"{child.person.short_name} has not been heard yet"
        for child in children
    ]
    is_missing = any(child.pk not in glance.heard for child in children)
    url = reverse("assessments:own_words", args=[case.reference])
    return Line("Children’s own words", words, is_missing, url, "Read or record own words")


def _needs(glance):
    if not glance.needs:
        return Line("Needs", ["None is named yet"])
    count = f"{len(glance.needs)} named"
    if not glance.has_active_plan:
        return Line("Needs", [f"{count}, and no plan is agreed"], is_missing=True)
    lacking = glance.needs_without_action
    if not lacking:
        return Line("Needs", [f"{count}, and something is done for each"])
    return Line("Needs", [f"Nothing is done for “{need.outcome}”" for need in lacking], is_missing=True)


def _actions(glance, today):
    if not glance.open_actions:
        return None
    late = glance.late_actions(today)
    words = [f"{len(glance.open_actions)} open, {len(late) or 'none'} late"]
    words += [f"Late: {action.what}, {owner_words(action)}" for action in late[:SHOWN]]
    return Line("Actions of the plan", words, is_missing=bool(late))


def _review(case, glance, today):
    due_on = glance.review_due_on
    if due_on is None:
        return None
    is_late = due_on < today
    words = f"Was due by {date_long(due_on)}" if is_late else f"By {date_long(due_on)}"
    url = review_url(case, glance)
    return Line("Next review", [words], is_late, url, link_text="Record it", is_to_write=True)
