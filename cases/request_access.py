"""The gate to requests for help: the front door's, the sender's own, and a draft by its key."""

import re
from datetime import timedelta
from functools import wraps

from django.conf import settings
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.core.handlers.exception import response_for_exception
from django.db.models import Q
from django.http import Http404
from django.utils import timezone

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from accounts.page_access import only_for
from accounts.permissions import Permission, can
from cases.models import REQUEST_REFERENCE, Case, HelpRequest, HelpRequestDraft
from cases.querysets.requests import digest_of, handles_requests

OUTCOME_SALT = "outcome of a request for help"
OUTCOME_SECONDS = 60 * 60
"""How long the link in an e-mail shows the outcome."""


def get_request(*, user, reference, permission: Permission, now):
    """Return the request if the user reads it for the council.

    :raises Http404: if there is no such request or the user does not reach it; both look the same.
    :raises PermissionDenied: if the user reaches it but lacks the right.
    """
    request = None
    if re.fullmatch(REQUEST_REFERENCE, reference) and handles_requests(user):
        request = HelpRequest.objects.visible_to(user).with_names().filter(reference=reference).first()
    if request is None:
        _refuse(user, reference, permission, now)
        raise Http404("No request with this reference.")
    if not can(user, permission):
        _refuse(user, reference, permission, now)
        raise PermissionDenied
    return request


def _refuse(user, reference, permission, now):
    audit.record(
        by=user,
        now=now,
        action=AuditAction.REFUSED,
        what=f"request for help ({permission})",
        detail={"request": reference.replace("\x00", "")[:20]},
    )


def with_request(permission: Permission):
    """Give a view the request of its ``reference`` as ``asked``, and write down that it was viewed."""

    def decorate(view):
        @wraps(view)
        def gate(request, *args, reference, **kwargs):
            now = timezone.now()
            try:
                asked = get_request(user=request.user, reference=reference, permission=permission, now=now)
            except (Http404, PermissionDenied) as refusal:
                return response_for_exception(request, refusal)
            if request.method in ("GET", "HEAD"):
                audit.record(
                    by=request.user,
                    now=now,
                    action=AuditAction.VIEWED,
                    what=request.resolver_match.view_name,
                    detail={"request": asked.reference},
                )
            return view(request, *args, asked=asked, **kwargs)

        return gate

    return decorate


def with_board(permission: Permission):
    """Let only those who read requests for the council open the board."""
    return only_for(lambda user: handles_requests(user) and can(user, permission))


def requests_reached_by(user):
    """Every request that the user reads for the council; nobody's own."""
    return HelpRequest.objects.visible_to(user) if handles_requests(user) else HelpRequest.objects.none()


def own_requests(user):
    """What the user sent for the agency acted for, the newest first."""
    return HelpRequest.objects.sent_by(user).with_names().order_by("-sent_at", "-pk")


def own_request(user, reference, *, now):
    """One of the user's own requests, or None. Reading it is written down."""
    if not re.fullmatch(REQUEST_REFERENCE, reference):
        return None
    own = own_requests(user).filter(reference=reference).first()
    if own is not None:
        audit.record(
            by=user,
            now=now,
            action=AuditAction.VIEWED,
            what="own request for help",
            detail={"request": own.reference},
        )
    return own


def events_of(request):
    """What happened to the request, the newest first."""
    return list(request.history.select_related("by", "by_agency").all())


def draft_of_key(key, *, user, now):
    """The draft that the key of a cookie opens for the user, or None.

    One that is out of date is as good as gone, and one that somebody began while signed in opens for nobody
    else who sits down at the same computer.
    """
    if not key:
        return None
    oldest = now - timedelta(days=settings.REQUEST_DRAFT_DAYS)
    own = Q(user__isnull=True) | Q(user=user.pk)
    return HelpRequestDraft.objects.filter(own, key_digest=digest_of(key), saved_at__gte=oldest).first()


def sent_reference(submission):
    """The reference of the request that a draft has become, or an empty string."""
    found = HelpRequest.objects.filter(submission=submission).values_list("reference", flat=True).first()
    return found or ""


def account_answers(user):
    """What is known of a signed-in sender, for the page that asks how to reach them."""
    membership = acting_membership(user)
    if membership is None:
        return {}
    return {
        "sender_name": user.full_name,
        "sender_agency": membership.agency.name,
        "sender_role": membership.job_title or membership.get_role_display(),
        "sender_phone": user.phone or membership.agency.phone,
        "sender_email": user.email,
    }


def request_to_answer(reference, email):
    """The request with this reference whose sender gave this e-mail address, or None."""
    return HelpRequest.objects.filter(reference=reference, sender_email__iexact=email).first()


def outcome_token(request):
    """What stands in the link of an e-mail: the reference, signed, good for an hour."""
    return signing.dumps(request.reference, salt=OUTCOME_SALT)


def request_of_token(token):
    """The request of a link, or None where the link is wrong or out of date."""
    try:
        reference = signing.loads(token, salt=OUTCOME_SALT, max_age=OUTCOME_SECONDS)
    except signing.BadSignature:
        return None
    return HelpRequest.objects.with_names().filter(reference=reference).first()


def open_cases_of_people(user, request):
    """Open cases that the user reaches, of families in which somebody of the request was found."""
    records = [person.person_id for person in request.people.all() if person.person_id]
    members = Q(family__members__person__in=records, family__members__left_on__isnull=True)
    return list(Case.objects.visible_to(user).open().filter(members).with_people().distinct())
