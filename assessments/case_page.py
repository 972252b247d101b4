"""What assessments add to the pages of a case and to home: who was not heard, the timeline, what waits."""

from django.db.models import Q
from django.urls import reverse

from accounts.permissions import Permission, can
from assessments.access import assessment_of, open_assessment
from assessments.models import AssessmentPart, VoiceEntry, WholeFamilyAssessment
from cases.attention import Attention
from cases.disagreements import Item
from cases.enums import TimelineKind
from cases.home import HomeItem
from cases.models import Case
from cases.timeline import Event, Source, at_start_of
from earlyhelp.common.dates import date_long
from earlyhelp.common.numbers import join_and


def children_unheard(case, today):
    """Children whose words are not recorded in the assessment that is being written, in one sentence."""
    draft = open_assessment(case)
    if draft is None or not draft.is_draft:
        return
    heard = set(VoiceEntry.objects.said_for(draft).values_list("member", flat=True))
    reasons = draft.people.filter(not_heard_reason__isnull=False)
    explained = set(reasons.values_list("member", flat=True))
    names = [
        member.person.short_name
        for member in case.family.people
        if member.is_child and member.person.is_born_and_alive and member.pk not in heard | explained
    ]
    if names:
        yield Attention(
            f"{join_and(names)} {'was' if len(names) == 1 else 'were'} not heard in the assessment yet.",
            reverse("assessments:own_words", args=[case.reference]),
            "Record their words",
        )


def assessment_to_come(case, today):
    """A case without an assessment has one to come; a draft is to be gone on with."""
    if open_assessment(case) is not None:
        yield Attention(
            "The assessment is being written.",
            reverse("assessments:assessment", args=[case.reference]),
            "Go on with it",
        )
    elif not case.assessments.exists():
        yield Attention(
            "No assessment is started yet.",
            reverse("assessments:start", args=[case.reference]),
            "Start the assessment",
        )


def assessments_to_sign(user, today, now):
    """Assessments that wait for the user as a manager, the oldest first."""
    if not can(user, Permission.CASE_ALLOCATE):
        return
    waiting = WholeFamilyAssessment.objects.with_manager().filter(
        case__in=Case.objects.visible_to(user).open()
    )
    own = Q(signed_by=user) | Q(started_by=user) | Q(pk__in=AssessmentPart.objects.saved_by(user))
    rows = waiting.exclude(own).select_related("case__family", "signed_by").order_by("signed_at")
    for found in rows[:50]:
        yield HomeItem(
            sentence=f"{found.signed_by} has signed off the assessment of the {found.case.family}.",
            verb="Sign it off, or give it back",
            url=reverse("assessments:decide", args=[found.case.reference]),
            group="Assessments to sign off",
            due_on=None,
        )


class AssessmentsStarted(Source):
    """Assessments started."""

    kind = TimelineKind.ASSESSMENT
    agency = "started_for"

    def rows(self, case, member):
        rows = WholeFamilyAssessment.objects.filter(case=case)
        return (rows.none() if member else rows).annotate(at=at_start_of("started_on"))

    def events(self, case, keys):
        rows = WholeFamilyAssessment.objects.filter(pk__in=keys).select_related("started_by", "started_for")
        return {row.pk: self._event(case, row) for row in rows}

    def _event(self, case, row):
        return Event(
            title="Whole family assessment started",
            at=row.started_on,
            kind="Assessment",
            colour="teal",
            icon="¶",
            by=f"{row.started_by} ({row.started_for})",
        )


class AssessmentsComplete(Source):
    """Assessments complete."""

    kind = TimelineKind.ASSESSMENT
    agency = "signed_for"

    def rows(self, case, member):
        rows = WholeFamilyAssessment.objects.filter(case=case).complete()
        return (rows.none() if member else rows).annotate(at=at_start_of("completed_on"))

    def events(self, case, keys):
        names = ("outcome", "level_of_need", "signed_by", "signed_for")
        rows = WholeFamilyAssessment.objects.filter(pk__in=keys).select_related(*names)
        return {row.pk: self._event(case, row) for row in rows}

    def _event(self, case, row):
        return Event(
            title="Whole family assessment complete",
            at=row.completed_on,
            kind="Assessment",
            colour="teal",
            icon="¶",
            by=f"{row.signed_by} ({row.signed_for})",
            text=f"{row.outcome}. {row.level_of_need}.",
            links=[
                {
                    "text": "Read the assessment",
                    "url": reverse("assessments:version", args=[case.reference, row.number]),
                }
            ],
        )


class OwnWords(Source):
    """What people of the family said."""

    kind = TimelineKind.VOICE
    agency = "recorded_for"

    def rows(self, case, member):
        rows = VoiceEntry.objects.filter(case=case).standing()
        return (rows.filter(member=member) if member else rows).annotate(at=at_start_of("said_on"))

    def events(self, case, keys):
        return {row.pk: self._event(case, row) for row in VoiceEntry.objects.filter(pk__in=keys).with_names()}

    def _event(self, case, row):
        name = row.member.person.short_name
        return Event(
            title=f"What {name} says" if not row.method.is_observation else f"{name}, watched",
            at=row.said_on,
            kind="Own words",
            colour="purple",
            icon="“",
            by=f"{row.recorded_by} ({row.recorded_for})",
            about=name,
            text=row.words,
            links=[
                {
                    "text": "Everybody’s own words",
                    "url": reverse("assessments:own_words", args=[case.reference]),
                }
            ],
        )


def assessment_item(case, number):
    """An assessment that somebody may disagree with (``settings.DISAGREEMENT_ITEMS``)."""
    found = assessment_of(case, number)
    if found is None:
        return None
    url = reverse("assessments:version", args=[case.reference, number])
    return Item(number, f"Assessment begun on {date_long(found.started_on)}", url)


def need_item(case, number):
    """A need that somebody may disagree with."""
    found = case.needs.select_related("outcome").filter(number=number).first()
    if found is None:
        return None
    url = reverse("assessments:needs", args=[case.reference])
    return Item(number, f"Need: {found.outcome}", f"{url}#need-{number}")
