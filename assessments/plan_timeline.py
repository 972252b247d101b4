"""Needs, agreed versions of the plan and ended actions in a case's timeline."""

from django.db.models import Exists, F, OuterRef
from django.urls import reverse

from assessments.enums import ActionStatus
from assessments.models import ActionPerson, ActionProgress, IdentifiedNeed, NeedPerson, PlanVersion
from cases.enums import TimelineKind
from cases.timeline import Event, Source, at_start_of
from earlyhelp.common.numbers import join_and

ENDED = [ActionStatus.DONE, ActionStatus.NOT_DONE, ActionStatus.NO_LONGER_NEEDED]


def _link(text, name, *args):
    return [{"text": text, "url": reverse(f"assessments:{name}", args=args)}]


class Needs(Source):
    """Needs that were identified and were not entered in error."""

    kind = TimelineKind.PLAN
    agency = "identified_for"

    def rows(self, case, member):
        rows = IdentifiedNeed.objects.standing().filter(case=case).annotate(at=F("recorded_at"))
        about = NeedPerson.objects.filter(member=member, need=OuterRef("pk"))
        return rows.filter(Exists(about)) if member else rows

    def events(self, case, keys):
        rows = IdentifiedNeed.objects.filter(pk__in=keys).with_names().select_related("identified_for")
        return {row.pk: self._event(case, row) for row in rows}

    def _event(self, case, need):
        return Event(
            title=f"Need: {need.outcome}",
            at=need.recorded_at,
            kind="Need",
            colour="blue",
            icon="○",
            by=f"{need.identified_by} ({need.identified_for})",
            about=need.for_words,
            text=f"{need.description}\nAt the start: {need.start_rating}.",
            links=_link("See the needs", "needs", case.reference),
        )


class Versions(Source):
    """Versions of the plan that the family agreed to."""

    kind = TimelineKind.PLAN

    def rows(self, case, member):
        rows = PlanVersion.objects.filter(plan__case=case).annotate(at=at_start_of("made_on"))
        return rows.filter(agreements__member=member, agreements__agrees=True) if member else rows

    def events(self, case, keys):
        rows = PlanVersion.objects.filter(pk__in=keys).select_related("plan", "made_by")
        rows = rows.prefetch_related("agreements__member__person")
        return {row.pk: self._event(case, row) for row in rows}

    def _event(self, case, version):
        agreed = [word.member.person.short_name for word in version.agreements.all() if word.agrees]
        return Event(
            title="Plan agreed" if version.number == 1 else f"Plan agreed anew, version {version.number}",
            at=version.made_on,
            kind="Plan",
            colour="green",
            icon="✓",
            by=str(version.made_by),
            about=join_and(agreed),
            text=f"Agreed by {join_and(agreed)}.",
            links=_link(
                "Read this version", "plan_version", case.reference, version.plan.number, version.number
            ),
        )


class ActionsEnded(Source):
    """Actions that were done, were not done or are not needed any more, when somebody said so."""

    kind = TimelineKind.PLAN
    agency = "noted_for"

    def rows(self, case, member):
        rows = ActionProgress.objects.filter(action__goal__plan__case=case, status__in=ENDED)
        about = ActionPerson.objects.filter(member=member, action=OuterRef("action"))
        rows = rows.annotate(at=F("noted_at"))
        return rows.filter(Exists(about)) if member else rows

    def events(self, case, keys):
        rows = ActionProgress.objects.filter(pk__in=keys).select_related("action", "noted_by", "noted_for")
        rows = rows.prefetch_related("action__people__member__person")
        return {row.pk: self._event(case, row) for row in rows}

    def _event(self, case, progress):
        done = progress.status == ActionStatus.DONE
        return Event(
            title=f"{progress.get_status_display()}: {progress.action.what}",
            at=progress.noted_at,
            kind="Action of the plan",
            colour="green" if done else "orange",
            icon="✓" if done else "×",
            by=f"{progress.noted_by} ({progress.noted_for})",
            about=progress.action.for_words,
            text=progress.note,
            links=_link("See the plan", "plan", case.reference),
        )
