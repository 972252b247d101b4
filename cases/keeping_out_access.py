"""Conflicts of interest: one's own, those of a case, and all of them for information governance."""

from django.http import Http404
from django.urls import reverse

from accounts.page_access import with_right
from accounts.permissions import Permission, can
from cases.models import Case, Conflict, ConflictPerson


def own_conflicts(user):
    """What the user declared of themselves and stands, the latest first."""
    return list(Conflict.objects.standing().self_declared().filter(user=user).order_by("-declared_at", "-pk"))


def conflicts_in(case):
    """Conflicts that stand and keep somebody out of the case, which who runs it declared."""
    people = case.family.members.values("person")
    named = ConflictPerson.objects.standing().filter(person__in=people).values("conflict")
    found = Conflict.objects.filter(pk__in=named, given_name="").with_names()
    return list(found.order_by("user__full_name", "pk"))


def all_conflicts(user):
    """Every conflict that stands but those of the user, the latest first.

    One that somebody else declared of them would tell that there is a record, and none of theirs is theirs
    to end.
    """
    return Conflict.objects.standing().exclude(user=user).with_names()


with_conflicts = with_right(Permission.AUDIT_VIEW)
"""Let only information governance open a page about everybody's conflicts."""


def conflict_of(user, key):
    """A conflict of somebody else that stands. Raises Http404 where there is none."""
    found = all_conflicts(user).filter(key=key).first()
    if found is None:
        raise Http404("No conflict with this key.")
    return found


def references_kept_from(user):
    """References of the cases that a conflict keeps the user out of, as a query (``AUDIT_KEPT_FROM``)."""
    return Case.objects.kept_from(user).values("reference")


def log_url(reference):
    """The address of what the record of access of the whole site says about one case."""
    return f"{reverse('access_log')}?case={reference}"


def logs_kept_from(user):
    """Addresses of the log of these cases, for who reads it (``settings.NOTICE_WITHHELD``)."""
    if not can(user, Permission.AUDIT_VIEW):
        return []
    return [
        log_url(reference) for reference in references_kept_from(user).values_list("reference", flat=True)
    ]


def standing_restriction(case):
    """Why the case is restricted, by whom and since when, or None."""
    if not case.is_restricted:
        return None
    return case.restrictions.filter(ended_at__isnull=True).select_related("begun_by", "begun_for").first()
