"""Two closings of today's caseload that are not finished: one is begun, one waits for a manager."""

from datetime import timedelta

from assessments.enums import NeedProgressRating
from cases.models import Case
from closures.draft_services import begin_closing, keep_part, send_closing
from closures.enums import Judgement, Part
from closures.facts import facts_of
from closures.models import ClosureReason, NoClosingReadingReason
from earlyhelp.common.working_days import is_working_day
from reporting.demo.calendar import evening

OPEN_FOR_DAYS = 150
WITH_OTHER_PLANS = 3
"""The oldest so many cases of the lead step up or came down, see :mod:`reporting.demo.steps`."""


def record_closings(*, today, desk):
    """Begin to close a case of the lead's, and send one of the colleague's to the manager."""
    lead, colleague = (desk.staff.cast[name][0].user for name in ("lead", "colleague"))
    _begin(_cases(lead, today)[WITH_OTHER_PLANS], lead, _weekday(today - timedelta(days=4)))
    _send(_cases(colleague, today)[0], colleague, _weekday(today - timedelta(days=2)))


def _cases(user, today):
    led = Case.objects.visible_to(user).led_for_now(user).order_by("opened_on", "pk").with_people()
    return [case for case in led if case.opened_on < today - timedelta(days=OPEN_FOR_DAYS)]


def _weekday(day):
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def _keep(case, parts, by, day):
    acts = {"case": case, "by": by, "now": evening(day)}
    begin_closing(**acts)
    for name, typed in parts.items():
        keep_part(name=name, typed={key: [words] for key, words in typed.items()}, revision=0, **acts)
    return acts


def _date(name, day):
    return {f"{name}_0": str(day.day), f"{name}_1": str(day.month), f"{name}_2": str(day.year)}


def _ending(reason, judgement, day, **words):
    reason = ClosureReason.objects.get(code=reason)
    return {**_date("closed_on", day), "reason": str(reason.pk), "judgement": judgement, **words}


def _begin(case, lead, day):
    """The lead has said why it ends and what comes next; needs, last Webstars and words are still to come."""
    parts = {
        Part.ENDING: _ending(
            "UNIVERSAL_ONLY",
            Judgement.PARTIALLY,
            day,
            explanation="Evenings are calm. Money is still short by the twentieth.",
            what_next="School and the health visitor go on, and know each other.",
        ),
        Part.NEXT: _next(lead),
    }
    _keep(case, parts, lead, day)


def _next(lead):
    return {
        "who_continues": "School, and the health visitor once a month.",
        "contact_name": lead.full_name,
        "contact_details": "through the family team",
        "slip_signs": "Two mornings missed in a week.",
        "slip_plan": "Ring the contact the same day.",
    }


def _send(case, colleague, day):
    """A family that stopped answering: every part is there, and a manager decides."""
    facts = facts_of(case, day)
    disengaged = NoClosingReadingReason.objects.get(code="DISENGAGED")
    progress = {f"missing_{member.number}": str(disengaged.pk) for member in facts.without_reading}
    for need in facts.needs:
        progress[f"need_{need.number}"] = NeedProgressRating.NO_CHANGE
        progress[f"evidence_{need.number}"] = "School says that it is as it was."
    words = {f"no_view_reason_{member.number}": "They could not be reached." for member in facts.members}
    words |= {
        f"difference_{member.number}": "Comes to school each day, and is quiet there."
        for member in facts.members
        if member.is_child
    }
    told = {"no_copy_reason": "The letter came back."}
    for agency in facts.agencies:
        told |= _date(f"told_{agency.pk}", day)
    parts = {
        Part.ENDING: _ending(
            "DISENGAGED",
            Judgement.NOT_AT_ALL,
            day,
            explanation="They came to two meetings and have not answered since the summer.",
            what_next="School sees the children every day and rings the front door with any worry.",
        ),
        Part.PROGRESS: progress,
        Part.WORDS: words,
        Part.NEXT: _next(colleague),
        Part.TOLD: told,
        Part.WITHOUT: _without(day),
    }
    send_closing(**_keep(case, parts, colleague, day))


def _without(day):
    tried = {}
    for place, (days, how) in enumerate(TRIED, start=1):
        tried |= _date(f"tried_on_{place}", _weekday(day - timedelta(days=days))) | {f"how_{place}": how}
    return tried | {
        "risk": "No new worry. The children are well looked after, and school sees them daily.",
        "step_up": "Talked about with the front door: it does not meet the level.",
    }


TRIED = (
    (30, "Rang three times at different hours: no answer."),
    (18, "Went to the house: somebody was in, and nobody opened."),
    (9, "Wrote, with a stamped card to send back. It has not come."),
)
