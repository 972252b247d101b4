"""What happens around today's caseload: meetings, warnings, documents, and a record that is there twice."""

from datetime import time, timedelta

from django.conf import settings

from cases import (
    agreement_services,
    document_services,
    invitation_services,
    meeting_services,
    minutes_services,
    people_services,
    warning_services,
)
from cases.models import Case, DocumentKind, InvolvementRole, WarningKind
from earlyhelp.common.dates import london_datetime
from earlyhelp.common.working_days import is_working_day
from reporting.demo import DOMAIN
from reporting.demo.calendar import evening

MEETING_AT = time(10, 0)
HELD_DAYS_AGO, COMING_IN_DAYS = 8, 3


def record_around(*, today, desk):
    """Record it for the newest cases that the lead of the demo's cast leads, through the services."""
    lead, manager = (desk.staff.cast[name][0].user for name in ("lead", "manager"))
    cases = Case.objects.visible_to(lead).led_for_now(lead).with_people()
    ready = [
        case
        for case in cases.order_by("-opened_on", "-pk")
        if case.opened_on < today - timedelta(days=3 * HELD_DAYS_AGO)
    ]
    met, meets, risky, asked = ready[:4]
    _hold_meeting(met, today, lead)
    _arrange(meets, "review", _working_day(today + timedelta(days=COMING_IN_DAYS), 1), lead, today)
    warning = _ask_for_warning(risky, "RISK_IN_THE_HOME", DOG, lead, today - timedelta(days=12))
    day = today - timedelta(days=11)
    warning_services.decide_warning(warning=warning, agrees=True, reason="", by=manager, now=evening(day))
    _ask_for_warning(asked, "RISK_TO_WORKERS", FORMER_PARTNER, lead, today - timedelta(days=1))
    _keep_document(met, lead, today)
    _record_twice(met, meets, lead, today)
    _ask_again(met, today, desk, lead)
    _invite(meets, today, desk, lead)


def _working_day(day, step):
    while not is_working_day(day):
        day += timedelta(days=step)
    return day


def _children(case):
    return [member for member in case.family.people if member.is_child and member.person.date_of_birth]


def _team(case):
    return [place.user for place in case.involvements.current().select_related("user").order_by("pk")]


def _arrange(case, kind, day, lead, today):
    arranged_on = min(day - timedelta(days=6), today - timedelta(days=1))
    arrangement = meeting_services.Arrangement(
        kind=kind,
        starts_at=london_datetime(day, MEETING_AT),
        place="Family centre, blue room",
        chair=lead,
        agenda="What has changed since we began\nHolidays",
        team=_team(case),
        members=[member for member in case.family.people if not member.is_child],
    )
    return meeting_services.arrange_meeting(
        case=case, arrangement=arrangement, by=lead, now=evening(arranged_on)
    )


def _hold_meeting(case, today, lead):
    """A meeting from beginning to end: who came, each child's view, a decision, an action, the minutes."""
    day = _working_day(today - timedelta(days=HELD_DAYS_AGO), -1)
    meeting = _arrange(case, "initial", day, lead, today)
    acts = {"meeting": meeting, "by": lead, "now": evening(day)}
    people = list(meeting.people.all())
    shown = {person.pk: person.attendance for person in people}
    came = {person.pk: "attended" if place else "apologies" for place, person in enumerate(people[::-1])}
    meeting_services.record_attendance(attendance=came, shown=shown, **acts)
    for child in _children(case):
        name = child.person.short_name
        words = f"{name} drew the week and gave school mornings a sad face."
        meeting_services.record_view(child=child, how="own_work", words=words, **acts)
    meeting_services.add_point(kind="decision", text="Everybody uses the same morning plan.", **acts)
    meeting_services.add_point(
        kind="action",
        text="Print the morning plan with pictures for the kitchen wall",
        owner=lead,
        due_on=day + timedelta(days=14),
        **acts,
    )
    minutes_services.finish_meeting(**acts)
    minutes_services.send_minutes(people=people, **acts)


def _ask_for_warning(case, kind, details, lead, day):
    return warning_services.ask_for_warning(
        case=case,
        kind=WarningKind.objects.get(code=kind),
        member=None,
        details=details,
        is_disclosed=True,
        disclosure_reason="We talked about it with the family, and they know why we wrote it down.",
        review_on=day + timedelta(days=180),
        by=lead,
        now=evening(day),
        today=day,
    )


def _keep_document(case, lead, today):
    day = _working_day(today - timedelta(days=HELD_DAYS_AGO - 1), 1)
    document_services.add_document(
        case=case,
        kind=DocumentKind.objects.get(code="CHILDS_OWN_WORK"),
        title="The morning plan",
        member=None,
        name="morning plan.txt",
        content=PLAN.encode(),
        by=lead,
        now=evening(day),
    )


def _record_twice(case, other_case, lead, today):
    """A grandmother of one family is recorded in another too, by a shorter name: two records of one."""
    child = _children(case)[0].person
    day = today - timedelta(days=5)
    born = child.date_of_birth.replace(year=child.date_of_birth.year - 52, day=14)
    for where, given_name in ((case, "Margaret"), (other_case, "Maggie")):
        people_services.add_new_member(
            case=where,
            role="adult",
            values={
                "given_name": given_name,
                "family_name": child.family_name,
                "sex": "F",
                "date_of_birth": born,
            },
            lives_in_household=False,
            by=lead,
            now=evening(day),
            today=day,
        )


def _ask_again(case, today, desk, lead):
    """The family agrees again, with somebody left out, and says that housing must not know."""
    day = _working_day(today - timedelta(days=HELD_DAYS_AGO - 2), 1)
    adult = next(member.person for member in case.family.people if not member.is_child)
    acts = {"case": case, "by": lead, "now": evening(day), "today": day}
    agreement_services.record_agreement(
        values={
            "method": "verbal",
            "given_on": day,
            "given_by": [adult],
            "to_take_part": True,
            "to_be_assessed": True,
            "to_share": True,
            "left_out": "What we talk about must not reach the grandfather.",
            "privacy_notice": "Version 4, on paper",
            "review_on": day + timedelta(days=settings.AGREEMENT_REVIEW_DAYS),
        },
        **acts,
    )
    agreement_services.record_wish(
        values={
            "agency": desk.partnership.agencies["lapwing-homes"],
            "may_know": False,
            "said_by": adult,
            "said_on": day,
            "note": "Nobody from housing while the repair is in dispute.",
        },
        **acts,
    )


def _invite(case, today, desk, lead):
    """Somebody of a charity is invited to the team and has not signed in yet."""
    day = _working_day(today - timedelta(days=1), -1)
    adult = next(member.person for member in case.family.people if not member.is_child)
    invitation_services.invite_to_team(
        case=case,
        agency=desk.partnership.agencies["open-gate"],
        person={
            "full_name": "Marguerite Osei",
            "email": f"marguerite.osei@{DOMAIN}",
            "job_title": "Family volunteer lead",
        },
        role=InvolvementRole.objects.joinable().order_by("pk").last(),
        agreed_by=adult,
        by=lead,
        now=evening(day),
        today=day,
    )


DOG = "A large dog is loose in the yard and has bitten a postman. Ring before you come, and wait at the gate."
FORMER_PARTNER = "A former partner has come to the house shouting when workers were there. Visit in pairs."
PLAN = """The morning plan

07:15  Up, wash, dress
07:35  Breakfast together
08:00  Teeth, bags, shoes
08:15  Out of the door
"""
