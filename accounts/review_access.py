"""Who sees and answers the quarterly reviews of access.

Leads and managers see those of the agencies whose staff they keep; administrators and information governance
see every one. A line is answered by somebody else than whom it is about.
"""

from functools import wraps

from django.db.models import Q
from django.http import Http404

from accounts.acting import acting_membership
from accounts.models import AccessReview, AccessReviewLine
from accounts.page_access import only_for, record_look
from accounts.permissions import Permission, can, roles_given_by
from accounts.staff_access import agencies_kept_by


def sees_every_review(user):
    return can(user, Permission.AUDIT_VIEW) or can(user, Permission.ADMINISTER)


def reviews_of(user):
    """The reviews that the user sees, with their counts."""
    found = AccessReview.objects.with_counts()
    return found if sees_every_review(user) else found.filter(agency__in=agencies_kept_by(user))


def lines_of(review):
    """The lines of a review with the people, their answers and whether they can sign in."""
    lines = AccessReviewLine.objects.filter(review=review).with_answer().with_facts()
    return lines.order_by("membership__user__full_name", "pk")


def may_answer(user, line):
    """Whether the user says if this line is still needed: never their own.

    Leads and managers answer for roles that they give; administrators and governance for every one.
    """
    membership = acting_membership(user)
    if membership is None or line.membership.user_id == user.pk:
        return False
    return sees_every_review(user) or line.membership.role in roles_given_by(user)


def reviews_to_answer(user, today):
    """Open reviews in which the user has something to do: an answer to give, or all there and to be signed.

    Administrators and governance have what no lead may answer or sign, and every review that is overdue.
    """
    lines = AccessReviewLine.objects.all()
    unsettled = lines.unsettled().exclude(membership__user=user)
    if not sees_every_review(user):
        theirs = unsettled.filter(membership__role__in=roles_given_by(user))
        wanted = Q(pk__in=theirs.values("review")) | Q(left=0)
    else:
        led = lines.exclude(pk__in=lines.nobody_leads().values("pk"))
        wanted = Q(pk__in=unsettled.nobody_leads().values("review")) | Q(due_on__lt=today)
        wanted |= Q(left=0) & ~Q(pk__in=led.values("review"))
    return reviews_of(user).open().filter(wanted)


def sees_reviews(user):
    return can(user, Permission.STAFF_MANAGE) or sees_every_review(user)


with_reviews = only_for(sees_reviews)
"""Let only people in who see reviews."""


def with_review(view):
    """Give a view the ``review`` of its ``key``. One that the user does not see is 404."""

    @with_reviews
    @wraps(view)
    def gate(request, *args, key, **kwargs):
        review = reviews_of(request.user).filter(key=key).first()
        if review is None:
            record_look(request, refused=True)
            raise Http404("No review of your agency.")
        return view(request, *args, review=review, **kwargs)

    return gate
