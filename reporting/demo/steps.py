"""Steps and a transfer of today's caseload: one step up waits for social care, one is accepted, one family
came down, and one case is offered to another team."""

from datetime import timedelta

from accounts.models import Locality
from cases import step_services, transfer_services
from cases.models import Case, StepReason, StepUrgency, TransferReason
from earlyhelp.common.working_days import is_working_day
from people.enums import FamilyRole
from reporting.demo.calendar import evening

WAITED_DAYS = 10
"""So long ago the step up was asked for that still waits: it is late, and says so."""


def record_steps(*, today, desk):
    """Ask for two step ups, accept one, and record a step down, through the services."""
    receiver = desk.staff.cast["social-care"][0].user
    lead = desk.staff.cast["lead"][0].user
    cases = list(Case.objects.visible_to(lead).led_for_now(lead).with_people().order_by("opened_on", "pk"))
    quiet = [case for case in cases if case.opened_on < today - timedelta(days=3 * WAITED_DAYS)]
    waiting, accepted, down = quiet[:3]
    _ask(waiting, today - timedelta(days=WAITED_DAYS), lead, desk, "NO_PROGRESS", "PLANNED", NO_PROGRESS)
    step = _ask(accepted, today - timedelta(days=9), lead, desk, "RISK_HAS_GROWN", "NEXT_DAY", RISK)
    _accept(step, today, receiver)
    _came_down(down, today, lead, desk)


def _weekday(day):
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def _children(case):
    return [member for member in case.family.people if member.is_child]


def _ask(case, day, lead, desk, reason, urgency, words):
    day = _weekday(day)
    happened, view = words
    return step_services.ask_for_step_up(
        case=case,
        values={
            "agency": desk.partnership.agencies["social-care"],
            "reason": StepReason.objects.get(code=reason),
            "urgency": StepUrgency.objects.get(code=urgency),
            "what_happened": happened,
            "is_family_told": True,
            "family_view": view,
        },
        children=_children(case),
        by=lead,
        now=evening(day),
        today=day,
    )


def _accept(step, today, receiver):
    day = _weekday(today - timedelta(days=7))
    day = max(day, step.asked_on)
    told = {"by": receiver, "now": evening(day), "today": day}
    step = step_services.acknowledge_step_up(step=step, on=day, received_by=receiver.full_name, **told)
    step_services.decide_step_up(
        step=step,
        accepts=True,
        reason="A social worker will assess. Please meet us with the family, so that nobody starts anew.",
        on=day,
        meeting_on=today + timedelta(days=4),
        **told,
    )


def _came_down(case, today, lead, desk):
    day = _weekday(today - timedelta(days=12))
    step_services.record_step_down(
        case=case,
        values={
            "agency": desk.partnership.agencies["social-care"],
            "reason": StepReason.objects.get(code="CIN_PLAN_ENDED"),
            "what_happened": "The plan reached its aims. Bedtimes and school mornings are still hard.",
            "is_family_told": True,
            "family_view": "Relieved, and glad that somebody stays in touch.",
            "decided_on": day,
            "meeting_on": day,
        },
        children=_children(case),
        by=lead,
        now=evening(day),
        today=day,
    )


def _adult(case):
    """Who in the family says that another agency may know."""
    return case.family.members.current().filter(role=FamilyRole.ADULT).earliest("pk").person


def record_transfer(*, today, desk):
    """Offer a case of the youth team to the family team in the north, whose manager has yet to answer."""
    day = _weekday(today - timedelta(days=2))
    worker = desk.staff.cast["two-agencies"][0].user
    reached = Case.objects.visible_to(desk.staff.cast["manager"][0].user)
    led = Case.objects.visible_to(worker).led_for_now(worker).filter(opened_on__lt=day)
    case = led.exclude(pk__in=reached.values("pk")).order_by("-opened_on", "pk").first() or led.first()
    transfer_services.ask_for_transfer(
        case=case,
        values={
            "to_agency": desk.partnership.agencies["family-team-north"],
            "to_locality": Locality.objects.get(code="north-west"),
            "reason": TransferReason.objects.get(code="FAMILY_MOVED"),
            "handover_note": HANDOVER,
            "is_family_told": True,
            "family_view": "They would like to meet whoever comes next before we say goodbye.",
            "lead_stays": False,
        },
        agreed_by=_adult(case),
        by=worker,
        now=evening(day),
        today=day,
    )


def record_hand_over(*, today, desk):
    """The colleague asks the lead of the demo to lead one of their cases, and waits for an answer."""
    day = _weekday(today - timedelta(days=1))
    colleague, lead = (desk.staff.cast[name][0].user for name in ("colleague", "lead"))
    led = Case.objects.visible_to(colleague).led_for_now(colleague).filter(opened_on__lt=day)
    case = led.order_by("-opened_on", "pk").first()
    transfer_services.ask_for_transfer(
        case=case,
        values={
            "to_agency": lead.memberships.get().agency,
            "to_lead": lead,
            "to_locality": case.locality,
            "reason": TransferReason.objects.get(code="LEAD_GOES"),
            "handover_note": "I go on leave at the end of the month. The next visit is on Thursday.",
            "is_family_told": True,
            "family_view": "They have met you at the family centre and would like you to come.",
            "lead_stays": True,
        },
        agreed_by=_adult(case),
        by=colleague,
        now=evening(day),
        today=day,
    )


HANDOVER = (
    "They move to Gobowen at the end of the month. Home visits are on Tuesdays after school, "
    "and the next meeting should be in the new school."
)
NO_PROGRESS = (
    "Three reviews have passed, and a day of school is still missed each week. "
    "The family centre, the school and the health visitor have all tried.",
    "Their mother says that she cannot do more than she does, and agrees to talk with social care.",
)
RISK = (
    "A child told their teacher that the grown-ups shout and push each other at night. "
    "Both parents say that it has become worse.",
    "Both know that we ask social care, and are afraid of it. They want it to stop.",
)
