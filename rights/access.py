"""The gate to requests and their packs. Whoever reads an entry is written down, line by line."""

import re
from collections import defaultdict
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Exists, OuterRef, Q
from django.http import Http404
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.page_access import SAFE, record_look, with_right
from accounts.permissions import Permission, can
from cases.grant_access import governance
from cases.models import ConflictPerson
from cases.withholding import show_whole
from rights.enums import READ_BY_A_SECOND
from rights.models import REFERENCE, RequestPause, SubjectRequest
from rights.sources import SOURCES


def works_on(user, request):
    """Whether the user works on a request that is not over."""
    return request.handler_id == user.pk and not request.is_over


def reads_pack(user, request):
    """Whether the user may read the pack: who works on it, and a second person once it is reviewed."""
    return request.is_gathered and (request.handler_id == user.pk or request.status in READ_BY_A_SECOND)


def anybody(user, request):
    return True


with_requests = with_right(Permission.RIGHTS_MANAGE)
"""Let only information governance open a page that belongs to no request."""


def with_request(may=anybody):
    """Give a view the request of its ``reference`` as ``asked``.

    :param may: whether the user may do this with the request; 403 where not.

    Without the right it is 403 whether there is such a request or not; a request about somebody of whose
    record a conflict of interest keeps the user out is 404, as if it were not there.
    """

    def decorate(view):
        @wraps(view)
        def gate(request, *args, reference, **kwargs):
            if not can(request.user, Permission.RIGHTS_MANAGE):
                record_look(request, refused=True)
                raise PermissionDenied
            asked = request_of(request.user, reference)
            if asked is None:
                record_look(request, refused=True)
                raise Http404("No request with this reference.")
            if not may(request.user, asked):
                _tell(request, AuditAction.REFUSED, asked)
                raise PermissionDenied
            if request.method in SAFE:
                _tell(request, AuditAction.VIEWED, asked)
            return view(request, *args, asked=asked, **kwargs)

        return gate

    return decorate


def request_of(user, reference):
    """The request of this reference that the user may see, or None."""
    if not re.fullmatch(REFERENCE, reference):
        return None
    return SubjectRequest.objects.visible_to(user).with_names().filter(reference=reference).first()


def who_sees(asked):
    """Current memberships of those of information governance who may see a request."""
    return governance().exclude(user__in=ConflictPerson.objects.users_kept_from_person(asked.person_id))


def _tell(request, action, asked):
    told = {name: str(part) for name, part in request.resolver_match.kwargs.items() if name != "reference"}
    audit.record(
        by=request.user,
        now=timezone.now(),
        action=action,
        what=request.resolver_match.view_name,
        detail={"request": asked.reference} | told,
    )


def requests_for(user):
    """Every request that the user may see, with whether it waits for an answer of who asks."""
    waits = RequestPause.objects.filter(request=OuterRef("pk"), answered_on__isnull=True)
    return SubjectRequest.objects.visible_to(user).with_names().annotate(is_paused=Exists(waits))


def pauses_of(asked):
    """The times at which they were asked what they mean, in order."""
    return list(asked.pauses.order_by("asked_on", "pk"))


def counts_of(asked):
    """(source, how many entries, how many wait) of each source of a pack, in its order. One query."""
    decided = Exists(asked.entries.model.objects.decided().filter(pk=OuterRef("pk")))
    rows = asked.entries.annotate(is_decided=decided).order_by("source").values_list("source")
    counts = rows.annotate(every=Count("pk"), waiting=Count("pk", filter=Q(is_decided=False)))
    counted = {code: (every, waiting) for code, every, waiting in counts}
    return [(source, *counted[source.code]) for source in SOURCES if source.code in counted]


def entries_of(asked):
    """The entries of a pack with what was decided of each."""
    return asked.entries.with_decisions().select_related("document")


def entry_of(asked, number):
    """The entry of this number. Raises Http404 where there is none.

    What is withheld from agencies is in the pack: whether the person gets it is decided of each entry.
    """
    found = entries_of(asked).filter(number=number).first()
    if found is None:
        raise Http404("The pack has no entry with this number.")
    found.request = asked
    if found.case is not None:
        show_whole(found.case)
    return found


def record_reading(request, asked, entries):
    """Write down which entries were on the page: an event for each case, with the numbers of its entries."""
    by_case = defaultdict(list)
    for entry in entries:
        by_case[entry.case.reference if entry.case else ""].append(entry.number)
    for reference, numbers in sorted(by_case.items()):
        audit.record(
            by=request.user,
            now=timezone.now(),
            action=AuditAction.VIEWED,
            what="entries of a subject access pack",
            case_reference=reference,
            reason=f"Subject access request {asked.reference}",
            detail={"request": asked.reference, "entries": numbers},
        )


def release_of(asked):
    """What was given, or None."""
    return getattr(asked, "release", None)
