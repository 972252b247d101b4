"""The database itself refuses what locks, memberships and reviews of access may not be."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, InternalError, connection, transaction
from django.db.models import F

from accounts.enums import ReviewAnswer
from accounts.models import (
    AccessReview,
    AccessReviewAnswer,
    AccessReviewLine,
    AccountLock,
    Membership,
    UnusedWarning,
)
from accounts.review_services import answer_review, open_access_review
from tests.factories.accounts import AccountLockFactory, AgencyFactory, MembershipFactory, UserFactory

MOMENT = datetime(2016, 2, 2, 9, tzinfo=ZoneInfo("Europe/London"))


def refuses(constraint):
    return pytest.raises(IntegrityError, match=constraint)


@pytest.mark.parametrize(
    "values", [{"end_reason": "left"}, {"ended_on": date(2016, 1, 1), "end_reason": "a whim"}]
)
def test_why_a_membership_ended_belongs_to_an_end(db, values):
    MembershipFactory()
    with refuses("accounts_membership_reason_is_of_an_end"), transaction.atomic():
        Membership.objects.update(**values)


def test_an_account_is_locked_once_at_a_time(db):
    first = AccountLockFactory()
    with refuses("accounts_accountlock_one_at_a_time"), transaction.atomic():
        AccountLockFactory(user=first.user)


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("accounts_accountlock_has_a_reason", {"reason": ""}),
        ("accounts_accountlock_unlocked_by_another", {"unlocked_at": MOMENT}),
        ("accounts_accountlock_unlocked_by_another", {"unlock_reason": "Back from leave."}),
        (
            "accounts_accountlock_unlocked_by_another",
            {"unlocked_at": MOMENT, "unlocked_by": F("user"), "unlock_reason": "It is mine."},
        ),
    ],
)
def test_lock(db, constraint, values):
    AccountLockFactory()
    with refuses(constraint), transaction.atomic():
        AccountLock.objects.update(**values)


def test_a_lock_is_not_opened_before_it_was_made(db):
    lock = AccountLockFactory()
    values = {"unlocked_by": UserFactory(), "unlock_reason": "Back.", "unlocked_at": lock.locked_at}
    AccountLock.objects.update(**values)
    with refuses("accounts_accountlock_unlocked_by_another"), transaction.atomic():
        AccountLock.objects.update(unlocked_at=lock.locked_at - timedelta(seconds=1))


def test_one_warning_of_each_time(db):
    warned = {"user": UserFactory(), "unused_since": date(2015, 12, 1), "warned_at": MOMENT}
    UnusedWarning.objects.create(**warned)
    with refuses("accounts_unusedwarning_once_for_a_time"), transaction.atomic():
        UnusedWarning.objects.create(**warned)
    with refuses("accounts_unusedwarning_mailed_once_asked_for"), transaction.atomic():
        UnusedWarning.objects.update(mailed_at=MOMENT - timedelta(seconds=1))


@pytest.fixture
def review(people, now, today):
    people.make("lead", "manager")
    open_access_review(agency=people.hub, today=today, now=now)
    return AccessReview.objects.get()


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("accounts_accessreview_days_follow_each_other", {"due_on": date(2016, 2, 28)}),
        ("accounts_accessreview_days_follow_each_other", {"quarter": date(2016, 4, 1)}),
        ("accounts_accessreview_signed_wholly", {"signed_at": MOMENT}),
    ],
)
def test_review(review, constraint, values):
    with refuses(constraint), transaction.atomic():
        AccessReview.objects.update(**values)


@pytest.mark.parametrize(
    ("constraint", "quarter", "is_signed"),
    [
        ("accounts_accessreview_once_a_quarter", date(2016, 1, 1), True),
        ("accounts_accessreview_one_open", date(2016, 4, 1), False),
    ],
)
def test_one_review_at_a_time(people, review, constraint, quarter, is_signed):
    if is_signed:
        signed = {"signed_at": MOMENT, "signed_by": people.manager, "signed_for": people.hub}
        AccessReview.objects.update(**signed)
    days = {"quarter": quarter, "opened_on": quarter, "due_on": quarter + timedelta(days=28)}
    with refuses(constraint), transaction.atomic():
        AccessReview.objects.create(agency=people.hub, **days)


def test_one_line_for_each_membership(review):
    line = review.lines.first()
    with refuses("accounts_accessreviewline_once"), transaction.atomic():
        AccessReviewLine.objects.create(review=review, membership=line.membership)


@pytest.mark.parametrize(
    ("constraint", "answer", "is_own"),
    [
        ("accounts_accessreviewanswer_is_known", "maybe", False),
        ("accounts_accessreviewanswer_by_another", ReviewAnswer.KEEP, True),
    ],
)
def test_answer(people, review, constraint, answer, is_own):
    line = review.lines.get(membership__user=people.lead)
    said = {"line": line, "answer": answer, "about": people.lead, "answered_at": MOMENT}
    by = people.lead if is_own else people.manager
    with refuses(constraint), transaction.atomic():
        AccessReviewAnswer.objects.create(answered_by=by, answered_for=people.hub, **said)


def test_answers_are_only_ever_added(people, review, now):
    line = review.lines.get(membership__user=people.lead)
    answers = {line.membership.key: ReviewAnswer.KEEP}
    answer_review(review=review, answers=answers, by=people.manager, now=now)
    for act in (
        AccessReviewAnswer.objects.all().delete,
        lambda: AccessReviewAnswer.objects.update(answer="end"),
    ):
        with pytest.raises(InternalError, match="Cannot"), transaction.atomic():
            act()


def test_a_membership_that_is_written_past_the_app_has_a_key_of_its_own(db):
    """As memberships that were there before keys were got theirs."""
    user, agency = UserFactory(), AgencyFactory()
    with connection.cursor() as cursor:
        for _ in range(2):
            cursor.execute(
                "INSERT INTO accounts_membership (user_id, agency_id, role, job_title, end_reason,"
                " started_on, ended_on) VALUES (%s, %s, 'auditor', '', '', '2015-01-01', '2015-02-01')",
                [user.pk, agency.pk],
            )
    assert Membership.objects.values("key").distinct().count() == 2
