"""The quarterly reviews of who still needs access: answered line by line, then signed."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts import review_access, review_services
from accounts.enums import ReviewAnswer
from accounts.permissions import Permission, can
from accounts.review_access import with_review, with_reviews
from accounts.staff_access import may_change
from accounts.staff_forms import AnswersForm
from accounts.staff_words import line_in_words
from earlyhelp.common.dates import MONTHS, date_long
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.pagination import keyset_page
from earlyhelp.common.saving import posted, saved
from earlyhelp.common.tables import Cell, Column, Table

ORDER = (("due_on", "desc"), ("pk", "desc"))


@require_safe
@with_reviews
def reviews(request):
    """Every review that the user sees, the latest first; on request only those that are overdue."""
    today, only_late = timezone.localdate(), request.GET.get("show") == "overdue"
    found = review_access.reviews_of(request.user)
    late = found.overdue(today)
    page = keyset_page(
        late if only_late else found, ORDER, after=request.GET.get("after"), before=request.GET.get("before")
    )
    context = {
        "page": page,
        "table": _reviews_table(page.rows, today),
        "late": late.count(),
        "only_late": only_late,
        "keeps_staff": can(request.user, Permission.STAFF_MANAGE),
    }
    return render(request, "accounts/reviews.html", context)


def quarter_in_words(review):
    """Return "January to March 2016"."""
    first = review.quarter
    return f"{MONTHS[first.month - 1]} to {MONTHS[first.month + 1]} {first.year}"


def _state(review, today):
    if review.signed_at:
        return Cell("Signed", tag="green", note=f"{review.signed_by}, {date_long(review.signed_at)}")
    return Cell("Overdue", tag="red") if review.is_overdue(today) else Cell("Open", tag="blue")


def _reviews_table(found, today):
    rows = [
        [
            Cell(str(review.agency), url=reverse("staff:review", args=[review.key])),
            quarter_in_words(review),
            date_long(review.due_on),
            f"{review.people - review.left} of {review.people}",
            _state(review, today),
        ]
        for review in found
    ]
    columns = [
        Column("Agency"),
        Column("Quarter"),
        Column("Due", is_short=True),
        Column("Answered", is_short=True),
        Column("State"),
    ]
    return Table("Reviews of access", columns, rows, caption_is_hidden=True)


@require_http_methods(["GET", "HEAD", "POST"])
@with_review
def review(request, review):
    """Who works for the agency: what was said of each, what is still to be said, and by whom."""
    lines = list(review_access.lines_of(review))
    mine = [line for line in lines if _waits(line) and review_access.may_answer(request.user, line)]
    mine = [] if review.signed_at else mine
    form = AnswersForm(posted(request), lines=mine, facts=line_in_words)
    if request.method == "POST" and form.is_valid():
        told = {"review": review, "answers": form.answers, "by": request.user, "now": timezone.now()}
        if saved(form, review_services.answer_review, **told):
            messages.success(request, "Your answers are saved.")
            return redirect("staff:review", key=review.key)
    context = {
        "review": review,
        "quarter": quarter_in_words(review),
        "is_overdue": review.is_overdue(timezone.localdate()),
        "form": form if mine else None,
        "to_carry_out": [_to_carry_out(request.user, line) for line in lines if _is_to_carry_out(line)],
        "others": [line for line in lines if _waits(line) and line not in mine],
        "settled": _settled_table([line for line in lines if not _waits(line)]),
        "back_url": reverse("staff:reviews"),
    }
    return render(request, "accounts/review.html", context)


def _waits(line):
    """Whether somebody still has to say that the access is needed, or to end it."""
    return line.membership.ended_on is None and line.answer != ReviewAnswer.KEEP


def _is_to_carry_out(line):
    return _waits(line) and line.answer is not None


def _to_carry_out(user, line):
    """What was said and is not done yet, with the page that does it for who may."""
    is_end = line.answer == ReviewAnswer.END
    name = "staff:end" if is_end else "staff:move"
    may = can(user, Permission.STAFF_MANAGE) and may_change(user, line.membership)
    return {
        "line": line,
        "words": "End the access of" if is_end else "Change the role or part of",
        "url": reverse(name, args=[line.membership.key]) if may else "",
    }


def _settled_table(lines):
    rows = [[str(line.membership.user), line_in_words(line), _settled(line)] for line in lines]
    columns = [Column("Name"), Column("What is known"), Column("Answer")]
    return Table("Answered", columns, rows) if rows else None


def _settled(line):
    ended = line.membership.ended_on
    return f"Ended on {date_long(ended)}" if ended else ReviewAnswer(line.answer).label


@require_POST
@with_review
def sign(request, review):
    """Sign a review in which nothing is left to do."""
    try:
        review_services.sign_review(review=review, by=request.user, now=timezone.now())
    except RuleBroken as error:
        messages.warning(request, error.message)
        return redirect("staff:review", key=review.key)
    messages.success(request, f"The review of {review.agency} is signed. Thank you.")
    return redirect("staff:reviews")
