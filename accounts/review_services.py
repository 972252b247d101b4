"""The quarterly review of access: opened, answered line by line, signed, and raised where nobody does.

Nobody's access ends because nobody answered: a worker cut off from a family may leave a child unseen.
Information governance is told instead (decision 0076).
"""

from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction, NoticeKind, ReviewAnswer, Role
from accounts.errors import NotYourAnswer, ReviewNotSettled, ReviewSigned
from accounts.models import AccessReview, AccessReviewAnswer, AccessReviewLine, Agency, Membership
from accounts.notice_services import notify
from accounts.review_access import lines_of, may_answer
from earlyhelp.common.dates import date_long
from earlyhelp.common.models import lock, save_checked


def quarter_of(day):
    """Return the first day of the quarter of a year in which the day lies."""
    return date(day.year, day.month - (day.month - 1) % 3, 1)


def open_access_reviews(*, today, now):
    """Open this quarter's review of each agency with staff. One that still has an open review gets it later.

    :returns: how many were opened.
    """
    waiting = Agency.objects.to_review(quarter_of(today)).order_by("pk").values_list("pk", flat=True)
    return sum(open_access_review(agency=Agency(pk=key), today=today, now=now) for key in list(waiting))


@transaction.atomic
def open_access_review(*, agency, today, now):
    """Open the review of one agency, tell who answers it, and return whether there was one to open."""
    agency = lock(agency)
    if not Agency.objects.to_review(quarter_of(today)).filter(pk=agency.pk).exists():
        return False
    due_on = today + timedelta(days=settings.ACCESS_REVIEW_DAYS)
    review = save_checked(
        AccessReview(agency=agency, quarter=quarter_of(today), opened_on=today, due_on=due_on)
    )
    staff = Membership.objects.standing().filter(agency=agency).order_by("pk")
    lines = [AccessReviewLine(review=review, membership=membership) for membership in staff]
    AccessReviewLine.objects.bulk_create(lines)
    _record(review, AuditAction.CREATED, None, now, people=len(lines))
    leads = Membership.objects.leading(agency) or _with_roles([Role.ADMINISTRATOR])
    _tell(leads, review, f"Say who still needs access for {agency}, by {date_long(due_on)}.", now)
    return True


def _with_roles(roles):
    return Membership.objects.current().filter(role__in=roles)


def _tell(memberships, review, sentence, now):
    for membership in memberships.select_related("user", "agency").order_by("pk"):
        notify(
            to=membership.user,
            kind=NoticeKind.ACCESS_REVIEW,
            sentence=sentence,
            url=reverse("staff:review", args=[review.key]),
            agency=membership.agency,
            now=now,
        )


def _record(review, action, by, now, **detail):
    audit.record(
        by=by,
        now=now,
        action=action,
        what="review of access",
        detail={"agency": review.agency.name, "quarter": review.quarter.isoformat()} | detail,
    )


@transaction.atomic
def answer_review(*, review, answers, by, now):
    """Say of people in a review whether they still need their access. The same said again adds nothing.

    :param answers: values of :class:`accounts.enums.ReviewAnswer` by the key of the membership.
    :raises ReviewSigned, NotYourAnswer: see their sentences.
    """
    review = lock(review)
    if review.signed_at is not None:
        raise ReviewSigned
    given = []
    for line in lines_of(review).filter(membership__key__in=answers):
        if not may_answer(by, line):
            raise NotYourAnswer
        answer = ReviewAnswer(answers[line.membership.key])
        if line.answer != answer:
            given.append(_keep(line, answer, by, now))
    if given:
        said = {answer.about.email: answer.answer for answer in given}
        _record(review, AuditAction.CHANGED, by, now, answers=said)
    return given


def _keep(line, answer, by, now):
    return save_checked(
        AccessReviewAnswer(
            line=line,
            answer=answer,
            about=line.membership.user,
            answered_by=by,
            answered_for=acting_membership(by).agency,
            answered_at=now,
        )
    )


@transaction.atomic
def sign_review(*, review, by, now):
    """Sign a review in which everybody still needs their access, or has it no more. Signed again, it stays.

    :raises ReviewNotSettled: if somebody has no answer, or an end or a move is not carried out.
    """
    review = lock(review)
    if review.signed_at is not None:
        return review
    if AccessReviewLine.objects.filter(review=review).unsettled().exists():
        raise ReviewNotSettled
    review.signed_at, review.signed_by, review.signed_for = now, by, acting_membership(by).agency
    save_checked(review)
    _record(review, AuditAction.CLOSED, by, now)
    return review


def raise_overdue_reviews(*, today, now):
    """Tell information governance and administrators, once, of each review that is long overdue.

    :returns: how many were told of.
    """
    limit = today - timedelta(days=settings.ACCESS_REVIEW_GRACE_DAYS)
    late = AccessReview.objects.overdue(limit).filter(raised_at__isnull=True)
    return sum(_raise(AccessReview(pk=key), now) for key in list(late.values_list("pk", flat=True)))


@transaction.atomic
def _raise(review, now):
    review = lock(review)
    if review.raised_at is not None or review.signed_at is not None:
        return False
    review.raised_at = now
    save_checked(review)
    _record(review, AuditAction.CHANGED, None, now, overdue_since=review.due_on.isoformat())
    sentence = f"Nobody has confirmed who needs access for {review.agency}, due {date_long(review.due_on)}."
    _tell(_with_roles([Role.INFORMATION_GOVERNANCE, Role.ADMINISTRATOR]), review, sentence, now)
    return True
