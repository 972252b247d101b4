"""Access for a time in today's caseload, asked for, given and taken, and an address that is withheld."""

from datetime import timedelta

from cases.enums import WithheldPart
from cases.grant_services import ask_for_access, give_access, take_emergency_access
from cases.models import Case
from cases.sharing_rules import why_not
from cases.withholding_access import agencies_in_team
from cases.withholding_services import withhold
from reporting.demo.calendar import evening

REPORT = "A child of this family starts at our school after the holidays, and nobody has told us how to help."
PANEL = "Presents the family to the early help panel and does not work with it."
FLED = "She left him in the autumn. His worker is in the team, and he must not learn where they live."
ALARM = "A neighbour rang: the children may be alone tonight, and nobody who works with them answers."


def record_access(*, today, desk):
    """Let somebody of another school ask, give a partner a fortnight, open a case in an emergency, and
    withhold one family's address from an agency in its team."""
    lead, partner = desk.staff.cast["lead"][0].user, desk.staff.cast["partner"][0]
    asker, front_door = desk.staff.cast["stranger"][0].user, desk.staff.cast["front-door"][0].user
    led = Case.objects.workable_by(lead).led_for_now(lead).with_people().order_by("-opened_on", "pk")
    asked, *others = [case for case in led if not _reads(front_door, case) and not _reads(partner.user, case)]
    given, *others = [case for case in others if not why_not(case, partner.agency)]
    yesterday = evening(today - timedelta(days=1))
    ask_for_access(reference=asked.reference, reason=REPORT, by=asker, now=yesterday)
    _give(given, partner, lead, today)
    _open(others[0], front_door, today)
    _withhold(led, lead, partner.agency, today)


def _reads(user, case):
    return Case.objects.visible_to(user).filter(pk=case.pk).exists()


def _give(case, worker, lead, today):
    day = max(case.opened_on, today - timedelta(days=3))
    give_access(
        case=case,
        user=worker.user,
        agency=worker.agency,
        reason=PANEL,
        last_day=today + timedelta(days=14),
        agreed_by=next(member.person for member in case.family.people if not member.is_child),
        by=lead,
        now=evening(day),
        today=day,
    )


def _open(case, user, today):
    day = max(case.opened_on, today - timedelta(days=9))
    take_emergency_access(reference=case.reference, reason=ALARM, by=user, now=evening(day))


def _withhold(cases, lead, wanted, today):
    """Withhold where one family lives from an agency in its team, the wanted one if there is such a case."""
    found = [(case, agency) for case in cases for agency in agencies_in_team(case)]
    case, agency = min(found, key=lambda pair: pair[1] != wanted)
    now = evening(max(case.opened_on, today - timedelta(days=2)))
    withhold(case=case, part=WithheldPart.HOME, agency=agency, reason=FLED, by=lead, now=now)
