"""What happens in cases when somebody leaves an agency, so that no family is silently without a worker."""

from django.urls import reverse

from accounts.enums import NoticeKind, Role
from accounts.models import Membership
from accounts.notice_services import notify
from cases.enums import CaseStatus, InvolvementEndReason
from cases.models import Case, Involvement, LeadProfessional, Task
from cases.querysets.reach import who_decides
from cases.services import end_involvement
from cases.task_services import hand_tasks_to_lead
from earlyhelp.common.models import lock


def leave_cases(*, membership, by, now, today):
    """Tell of the cases that somebody led, and hand on what they did in others (``MEMBERSHIP_ENDED``).

    A case that they led keeps them as its lead until those who decide about it choose another: they are
    told, and it stands on their home page. Elsewhere their place in the team ends, and their tasks go to
    the lead. Called in the transaction that ended the membership.
    """
    who = {"user": membership.user_id, "agency": membership.agency_id}
    led = LeadProfessional.objects.current().filter(**who).values("case")
    _tell_of_led(Case.objects.open().filter(pk__in=led).order_by("pk"), membership, by, now)
    places = Involvement.objects.current().filter(**who, case__status=CaseStatus.OPEN).exclude(case__in=led)
    for place in places.select_related("case__family").order_by("case", "pk"):
        _leave_team(place, by, now, today)
    tasks = Task.objects.open().filter(owner=who["user"], owner_agency=who["agency"])
    for case in Case.objects.open().filter(tasks__in=tasks).exclude(pk__in=led).distinct().order_by("pk"):
        case = lock(case)
        hand_tasks_to_lead(case=case, user=membership.user, agency=membership.agency, by=by, now=now)


def _tell_of_led(cases, membership, by, now):
    """Tell those who choose another lead; where nobody does, administrators, who give somebody that right."""
    nobody = 0
    for case in cases:
        deciders = who_decides(case)
        nobody += not deciders
        for user in deciders:
            if user.pk != by.pk:
                notify(
                    to=user,
                    kind=NoticeKind.LEAD_LEFT,
                    sentence=f"{membership.user} has left {membership.agency}. "
                    f"Choose a new lead for {case.reference}.",
                    url=reverse("cases:assign_lead", args=[case.reference]),
                    case_reference=case.reference,
                    now=now,
                )
    if nobody:
        _tell_administrators(nobody, membership, now)


def _tell_administrators(count, membership, now):
    cases = "1 case needs" if count == 1 else f"{count} cases need"
    found = Membership.objects.current().filter(role=Role.ADMINISTRATOR).select_related("user", "agency")
    for administrator in found:
        notify(
            to=administrator.user,
            kind=NoticeKind.LEAD_LEFT,
            sentence=f"{cases} a new lead, and nobody at {membership.agency} can choose one. "
            "Make somebody there agency lead.",
            url=f"{reverse('staff:list')}?agency={membership.agency.code}",
            agency=administrator.agency,
            now=now,
        )


def _leave_team(place, by, now, today):
    end_involvement(involvement=place, reason=InvolvementEndReason.MOVED_ON, by=by, now=now, today=today)
    lead = place.case.leads.current().select_related("user").get()
    if lead.user_id != by.pk:
        notify(
            to=lead.user,
            kind=NoticeKind.TEAM_LEFT,
            sentence=f"{place.user} has left {place.agency}, and with it the team around the family: "
            f"{place.case.family}, {place.case.reference}.",
            url=reverse("cases:team", args=[place.case.reference]),
            case_reference=place.case.reference,
            now=now,
        )
