"""What the demo recorded: rows of the published year, counted without the framework, and all as lines."""

from datetime import date, time

import pghistory.models
from django.apps import apps
from django.db.models import Exists, OuterRef, Q

from accounts.models import AuditEvent, Notice
from cases.models import Agreement, Case, CaseNote, CaseNotePerson, LeadProfessional
from closures.models import (
    Attempt,
    ClosureSummary,
    ClosureWords,
    EndingWithoutOutcome,
    NeedOutcome,
    SustainedNeed,
)
from earlyhelp.common.dates import london_datetime
from history.querysets import as_at
from people.models import FamilyAddress, FamilyMember
from webstar.models import WebstarReading, WebstarScore

FIRST_DAY, LAST_DAY = date(2015, 4, 1), date(2016, 3, 31)
TO_CLOSE = {
    "lead": ["has begun", "no closing Webstar, and the case is closing", "without a start Webstar"],
    "manager": ["asks to close the case", "Look at the", "Does it still hold"],
}
"""What the endings of the demo put on the home pages of these two."""


def closures():
    """Closure summaries of the year, but those of cases opened in error."""
    return ClosureSummary.objects.filter(closed_on__range=(FIRST_DAY, LAST_DAY)).exclude(reason__code="ERROR")


def starts(tool):
    """Complete start Webstars, with a tool, of cases that closed in the year."""
    return WebstarReading.objects.filter(
        tool_version__tool__code=tool, kind="start", status="complete", case__closure__in=closures()
    )


def closings(tool):
    """Complete closing Webstars of the year, of people with a start Webstar in the same case."""
    start = starts(tool).filter(case=OuterRef("case"), member=OuterRef("member"))
    return WebstarReading.objects.filter(
        Exists(start),
        tool_version__tool__code=tool,
        kind="closing",
        status="complete",
        case__closure__in=closures(),
    )


def scores_of(readings):
    """Return each person's scores by axis."""
    found = {}
    rows = WebstarScore.objects.filter(reading__in=readings)
    for case, member, axis, score in rows.values_list(
        "reading__case", "reading__member", "axis__code", "score"
    ):
        found.setdefault((case, member), {})[axis] = score
    return found


def pairs(tool):
    first, last = scores_of(starts(tool)), scores_of(closings(tool))
    return [(first[person], scores) for person, scores in last.items()]


def rated():
    """How each need stood when help ended, in the cases that closed in the year."""
    return NeedOutcome.objects.filter(closure__in=closures())


def lacking_at_the_end():
    """Yield what is not told of the year's endings: four queries that should find nothing."""
    without = EndingWithoutOutcome.objects.filter(closure__in=closures())
    yield without.filter(attempts=None, no_attempts_reason="")
    yield without.filter(followed_up_on=None)
    missing = Q(contact_name="") | Q(copy_given_on=None) | Q(slip_signs="")
    yield closures().filter(missing, ending=None)
    told = ClosureWords.objects.filter(member=OuterRef("pk")).exclude(difference="")
    children = FamilyMember.objects.filter(role="child", family__cases__closure__in=closures())
    yield children.exclude(Exists(told))


def facts_of_cases_until(day):
    """Yield a line for each fact of the cases that opened by a day, without any primary key."""
    cases = Case.objects.filter(opened_on__lte=day)
    within = {"case__in": cases}
    queries = [
        cases.values_list(
            "reference", "family__name", "opened_on", "closed_on", "source__code", "reason__code",
            "level_of_need__code", "locality__code", "service__code", "what_prompted", "opened_by__email",
        ),
        FamilyMember.objects.filter(family__cases__in=cases).values_list(
            "family__cases__reference", "number", "role", "person__given_name", "person__family_name",
            "person__date_of_birth", "person__nhs_number", "person__upn", "person__ethnicity",
        ),
        FamilyAddress.objects.filter(family__cases__in=cases).values_list(
            "family__cases__reference", "line_1", "town", "postcode", "lived_from"
        ),
        LeadProfessional.objects.filter(**within).values_list(
            "case__reference", "user__email", "agency__code", "started_on", "ended_on", "end_reason"
        ),
        Agreement.objects.filter(**within).values_list("case__reference", "method", "given_on", "to_share"),
        CaseNote.objects.filter(**within).values_list(
            "case__reference", "number", "kind__code", "happened_at", "title", "text", "recorded_by__email"
        ),
        CaseNotePerson.objects.filter(note__case__in=cases).values_list(
            "note__case__reference", "note__number", "member__number", "child_seen"
        ),
        WebstarScore.objects.filter(reading__case__in=cases).values_list(
            "reading__case__reference", "reading__number", "reading__kind", "reading__read_on",
            "reading__completed_with", "reading__own_words", "axis__code", "score", "own_words",
        ),
        ClosureSummary.objects.filter(**within).values_list(
            "case__reference", "closed_on", "reason__code", "judgement", "explanation", "what_next",
            "who_continues", "slip_signs", "slip_plan", "copy_given_on", "no_copy_reason",
        ),
        ClosureWords.objects.filter(closure__case__in=cases).values_list(
            "closure__case__reference", "member__number", "difference", "view", "no_view_reason"
        ),
        NeedOutcome.objects.filter(closure__case__in=cases).values_list(
            "closure__case__reference", "need__number", "need__outcome__code", "need__description",
            "need__identified_on", "rating", "evidence",
        ),
        EndingWithoutOutcome.objects.filter(closure__case__in=cases).values_list(
            "closure__case__reference", "risk", "step_up", "decision", "follow_up_on", "followed_up_on",
            "found",
        ),
        Attempt.objects.filter(ending__closure__case__in=cases).values_list(
            "ending__closure__case__reference", "tried_on", "how"
        ),
        SustainedNeed.objects.filter(outcome__closure__case__in=cases).values_list(
            "outcome__closure__case__reference", "outcome__need__number", "check_after__done_on", "state"
        ),
    ]  # fmt: skip
    for query in queries:
        for row in query:
            yield "|".join([query.model.__name__, *map(str, row)])


def _tracked():
    versions = [model for model in apps.get_models() if issubclass(model, pghistory.models.Event)]
    return [model.pgh_tracked_model for model in versions if model.pgh_tracked_model]


def versions_amiss(today):
    """Names of tables where a row is not as its newest version, or a version is of after this day."""
    amiss = []
    for model in _tracked():
        columns = [field.attname for field in model._meta.concrete_fields]
        rows, newest = model._base_manager.values_list(*columns), as_at(model).values_list(*columns)
        later = model.pgh_event_model.objects.filter(pgh_created_at__date__gt=today)
        if rows.difference(newest).exists() or newest.difference(rows).exists() or later.exists():
            amiss.append(model._meta.label)
    return amiss


def done_since(day):
    """What was written down after the day began."""
    midnight = london_datetime(day, time(0))
    events = AuditEvent.objects.filter(happened_at__gt=midnight)
    return [*events, *Notice.objects.filter(made_at__gt=midnight)]
