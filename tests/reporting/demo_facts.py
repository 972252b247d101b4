"""What the demo recorded, as lines that are the same on every machine."""

from cases.models import Agreement, Case, CaseNote, CaseNotePerson, LeadProfessional
from closures.models import ClosureSummary
from people.models import FamilyAddress, FamilyMember
from webstar.models import WebstarScore


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
            "case__reference", "closed_on", "reason__code", "judgement", "explanation", "what_next"
        ),
    ]  # fmt: skip
    for query in queries:
        for row in query:
            yield "|".join([query.model.__name__, *map(str, row)])
