"""Reviews of the plan: listed, read, and recorded when they are held."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission
from assessments import review_access
from assessments.enums import ReviewOutcome
from assessments.forms.reviews import HoldReviewForm
from assessments.holding_services import hold_review as keep_review
from assessments.review_errors import ReviewHeldAlready
from assessments.review_pages import clock_words, differences_of, needs_table
from assessments.review_services import due_day
from cases.access import may_write, with_case
from cases.pages import back_from_closed, render_case
from earlyhelp.common.saving import posted, saved
from earlyhelp.common.tables import two_versions

SECTION = "plan"
AGAIN = ("Start a new assessment", "assessments:start")
DONE = "The review is recorded. Thank you for looking at how it goes with the family."


def review_or_404(case, plan, number):
    found = review_access.review_of(case, plan, number)
    if found is None:
        raise Http404("The plan has no review with this number.")
    return found


def review_url(case, review):
    return reverse("assessments:review", args=[case.reference, review.plan.number, review.number])


@require_safe
@with_case(Permission.CASE_VIEW)
def reviews(request, case):
    found = review_access.reviews_of(case)
    today = timezone.localdate()
    due = next((review for review in found if review.is_due), None)
    return render_case(
        request,
        "assessments/reviews.html",
        case=case,
        section=SECTION,
        due=due,
        clock=clock_words(due, today) if due else "",
        is_late=bool(due) and due.due_on < today,
        before=[review for review in found if not review.is_due],
    )


@require_safe
@with_case(Permission.CASE_VIEW)
def review(request, case, plan, number):
    """One review: how each need stood and what was decided, or when it is due."""
    found = review_or_404(case, plan, number)
    today = timezone.localdate()
    return render_case(
        request,
        "assessments/review.html",
        case=case,
        section=SECTION,
        review=found,
        clock=clock_words(found, today),
        table=needs_table(found),
        follows=_what_follows(request, case, found),
        meeting=None if found.meeting_id in case.withheld.meetings else found.meeting,
        back_url=reverse("assessments:reviews", args=[case.reference]),
    )


def _what_follows(request, case, review):
    """Return the words and the address of what a review leads to, or None."""
    if not case.is_open or not may_write(request.user, case):
        return None
    steps = {
        ReviewOutcome.CLOSE: ("Close the case", "closures:closure"),
        ReviewOutcome.NEEDS_NOT_MET: AGAIN,
        ReviewOutcome.NEW_NEEDS: AGAIN,
        ReviewOutcome.STEP_UP: ("Ask for a step up", "cases:ask_step_up"),
    }
    if review.outcome not in steps:
        return None
    words, name = steps[review.outcome]
    return {"words": words, "url": reverse(name, args=[case.reference])}


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def hold_review(request, case, plan, number):
    """Record a review that was held. One that is held already is shown instead."""
    found = review_or_404(case, plan, number)
    if request.method != "POST":
        if not case.is_open:
            return back_from_closed(request, case)
        if not found.is_due:
            return redirect(review_url(case, found))
    today = timezone.localdate()
    meetings = review_access.meetings_for(case, found.plan)
    form = HoldReviewForm(
        posted(request),
        needs=review_access.needs_of(case),
        actions=review_access.open_actions_of(found.plan),
        meetings=meetings,
        next_due=due_day(level_of_need=case.level_of_need, from_day=today),
        today=today,
        initial={"held_on": today, "meeting": review_access.held_on_day(meetings, today)},
    )
    if request.method == "POST" and form.is_valid() and _kept(request, found, form):
        messages.success(request, DONE)
        return redirect(review_url(case, found))
    return render_case(
        request,
        "assessments/hold_review.html",
        case=case,
        section=SECTION,
        review=found,
        form=form,
        clock=clock_words(found, today),
        webstars=review_access.webstars_of(case, review_access.last_look(found)),
        back_url=reverse("assessments:reviews", args=[case.reference]),
    )


def _kept(request, review, form):
    """Record the review; a rule that forbids it is shown on the form, and everything typed stays."""
    now = timezone.now()
    try:
        return saved(
            form,
            keep_review,
            review=review,
            values=form.values,
            ratings=form.ratings,
            progress=form.progress,
            by=request.user,
            now=now,
            today=timezone.localdate(now),
            revision=review.revision,
            submission=form.cleaned_data["submission"],
        )
    except ReviewHeldAlready as error:
        form.add_error(None, error.message)
        form.conflict = two_versions(differences_of(error.theirs, form.values, form.ratings))
    return False
