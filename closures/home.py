"""What closing puts on the home page: decisions, follow-ups, checks, and people without a Webstar."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse

from accounts.permissions import Permission, can
from cases.home import MOST, HomeItem, TeamTile
from cases.models import Case
from closures.deciding import can_decide
from closures.missing import cases_looked_at, listed, without_end, without_start
from closures.models import ClosureDraft, EndingWithoutOutcome, SustainedCheck
from earlyhelp.common.dates import date_long, london_day
from earlyhelp.common.numbers import possessive

CLOSING = "Closing"
AFTERWARDS = "After closing"
WEBSTARS = "Webstars"


def _at(name, case):
    return reverse(f"closures:{name}", args=[case.reference])


def closings_to_decide(user, today, now):
    """For those who decide on closings: those that wait for a manager, but for their own."""
    if not can_decide(user):
        return
    reached = Case.objects.workable_by(user).open()
    led = Case.objects.open().led_by(user).values("pk")
    found = ClosureDraft.objects.filter(case__in=reached.values("pk"), sent_at__isnull=False)
    found = found.exclude(sent_by=user).exclude(parts__saved_by=user).exclude(case__in=led)
    for draft in found.select_related("case__family", "sent_by").order_by("sent_at", "pk")[:MOST]:
        yield HomeItem(
            sentence=f"{draft.sent_by} asks to close the case of the {draft.case.family}.",
            verb="Decide",
            url=_at("decide", draft.case),
            group=CLOSING,
            due_on=london_day(draft.sent_at),
            is_pressing=True,
            note=draft.case.reference,
            note_url=_at("closure", draft.case),
        )


def closings_begun(user, today, now):
    """Closings of cases that the person leads and that are not finished; one given back is pressing."""
    led = Case.objects.visible_to(user).led_for_now(user)
    found = ClosureDraft.objects.filter(case__in=led.values("pk"), sent_at__isnull=True)
    for draft in found.select_related("case__family", "returned_by").order_by("begun_at", "pk")[:MOST]:
        came_back = f"{draft.returned_by} gave the closing for the {draft.case.family} back."
        yield HomeItem(
            sentence=came_back
            if draft.returned_because
            else f"Closing for the {draft.case.family} has begun.",
            verb="Go on with it",
            url=_at("close", draft.case),
            group=CLOSING,
            due_on=london_day(draft.begun_at),
            is_pressing=bool(draft.returned_because),
            note=f"Begun on {date_long(london_day(draft.begun_at))}",
        )


def follow_ups(user, today, now):
    """For those who decide on closings: endings without a positive outcome at which nobody has looked again.

    They hang on the case, so that they stay on the list of its agency whoever leaves.
    """
    if not can_decide(user):
        return
    reached = Case.objects.visible_to(user).closed().values("pk")
    found = EndingWithoutOutcome.objects.to_follow_up().filter(closure__case__in=reached)
    for ending in found.select_related("closure__case__family", "closure__reason")[:MOST]:
        case = ending.closure.case
        yield HomeItem(
            sentence=f"Look at the {case.family} again. Help ended without a positive outcome.",
            verb="Record what you found",
            url=_at("follow_up", case),
            group=AFTERWARDS,
            due_on=ending.follow_up_on,
            is_pressing=ending.follow_up_on <= today,
            note=f"{ending.closure.reason}, {case.reference}",
            note_url=_at("closure", case),
        )


def checks_due(user, today, now):
    """For those who decide on closings: whether what was achieved still holds, some months after closing."""
    if not can_decide(user):
        return
    soon = today + timedelta(days=settings.SUSTAINED_CHECK_AHEAD_DAYS)
    reached = Case.objects.visible_to(user).closed().values("pk")
    found = SustainedCheck.objects.to_do().filter(closure__case__in=reached, due_on__lte=soon)
    for check in found.select_related("closure__case__family")[:MOST]:
        case = check.closure.case
        yield HomeItem(
            sentence=f"Does it still hold for the {case.family}?",
            verb="Record the check",
            url=_at("check_after", case),
            group=AFTERWARDS,
            due_on=check.due_on,
            is_pressing=check.due_on < today,
            note=f"Closed on {date_long(case.closed_on)}, {case.reference}",
            note_url=_at("closure", case),
        )


def ends_missing(user, today, now):
    """People without an end Webstar in cases that the person leads and that are closing."""
    led = Case.objects.visible_to(user).led_for_now(user)
    for found in listed(without_end(led), MOST):
        number, address = found.member.number, reverse("webstar:begin", args=[found.case.reference])
        yield HomeItem(
            sentence=f"{found.member.person} has no closing Webstar, and the case is closing.",
            verb=f"Record {possessive(found.member.person.short_name)} closing Webstar",
            url=f"{address}?member={number}&kind=closing",
            group=WEBSTARS,
            note=f"{found.case.family}, {found.case.reference}",
            note_url=_at("closure", found.case),
        )


def starts_missing(user, today, now):
    """How many people have no start Webstar in cases that the person leads and in which one is due."""
    last_day = today - timedelta(days=settings.WEBSTAR_START_DAYS)
    led = Case.objects.visible_to(user).led_for_now(user).filter(opened_on__lt=last_day)
    count = without_start(led).count()
    if count:
        yield HomeItem(
            sentence=f"{count} {'person' if count == 1 else 'people'} without a start Webstar in cases "
            f"that you lead, open for more than {settings.WEBSTAR_START_DAYS} days",
            verb="See who",
            url=reverse("webstars_missing"),
            group=WEBSTARS,
        )


def team_tiles(user, today, now):
    """How many people of the team's cases lack a start, or an end while their case is closing."""
    if not can(user, Permission.CASE_LIST_TEAM):
        return
    cases, address = cases_looked_at(user), reverse("webstars_missing")
    if not cases.exists():
        return
    yield TeamTile("People without a start Webstar", without_start(cases).count(), address, of_people=True)
    ends = without_end(cases).count()
    yield TeamTile("People in closing cases without an end Webstar", ends, f"{address}#ends", of_people=True)
