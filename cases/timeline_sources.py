"""The events of a case that this app keeps: opening, leads, team, agreements and notes."""

from django.db.models import F
from django.urls import reverse

from cases.enums import InvolvementEndReason, TimelineKind
from cases.models import Agreement, Case, CaseNote, Involvement, LeadProfessional
from cases.timeline import Event, Source, at_end_of, at_start_of
from earlyhelp.common.dates import datetime_long
from earlyhelp.common.numbers import join_and


def _by_key(rows, tell):
    return {row.pk: tell(row) for row in rows}


class Opening(Source):
    """That help began."""

    kind = TimelineKind.LIFE

    def rows(self, case, member):
        rows = Case.objects.filter(pk=case.pk).annotate(at=at_start_of("opened_on"))
        return rows.none() if member else rows

    def events(self, case, keys):
        rows = Case.objects.filter(pk__in=keys).select_related("opened_by", "opened_for", "reason", "source")
        return _by_key(rows, self._event)

    def _event(self, case):
        return Event(
            title="Early help began",
            at=case.opened_on,
            kind="Opening",
            colour="teal",
            icon="+",
            by=f"{case.opened_by} ({case.opened_for})",
            text=f"{case.reason}. Asked for by: {case.source}.",
        )


class Leads(Source):
    """Who led from when."""

    kind = TimelineKind.LEAD

    def rows(self, case, member):
        rows = LeadProfessional.objects.filter(case=case).annotate(at=at_start_of("started_on"))
        return rows.none() if member else rows

    def events(self, case, keys):
        rows = LeadProfessional.objects.filter(pk__in=keys).select_related("user", "agency")
        return _by_key(rows, self._event)

    def _event(self, lead):
        return Event(
            title=f"{lead.user} began to lead",
            at=lead.started_on,
            kind="Who leads",
            colour="blue",
            icon="◆",
            text=lead.agency.name,
        )


class TeamJoins(Source):
    """Who joined the team around the family."""

    kind = TimelineKind.TEAM

    def rows(self, case, member):
        rows = Involvement.objects.filter(case=case).annotate(at=at_start_of("started_on"))
        return rows.none() if member else rows

    def events(self, case, keys):
        return _by_key(Involvement.objects.filter(pk__in=keys).with_names(), self._event)

    def _event(self, place):
        return Event(
            title=f"{place.user} joined the team",
            at=place.started_on,
            kind="Team",
            colour="purple",
            icon="→",
            text=f"{place.role}, {place.agency}",
        )


class TeamLeaves(Source):
    """Who left the team before the case closed; closing ends everybody's place and is told once."""

    kind = TimelineKind.TEAM

    def rows(self, case, member):
        left = Involvement.objects.filter(case=case, ended_on__isnull=False)
        rows = left.exclude(end_reason=InvolvementEndReason.CASE_CLOSED).annotate(at=at_end_of("ended_on"))
        return rows.none() if member else rows

    def events(self, case, keys):
        return _by_key(Involvement.objects.filter(pk__in=keys).with_names(), self._event)

    def _event(self, place):
        return Event(
            title=f"{place.user} left the team",
            at=place.ended_on,
            kind="Team",
            colour="purple",
            icon="←",
            text=f"{place.get_end_reason_display()}. {place.agency}",
        )


class Agreements(Source):
    """What the family agreed to, or why help goes on without."""

    kind = TimelineKind.AGREEMENT

    def rows(self, case, member):
        rows = Agreement.objects.filter(case=case).annotate(at=at_start_of("given_on"))
        return rows.filter(given_by=member.person_id) if member else rows

    def events(self, case, keys):
        return _by_key(Agreement.objects.filter(pk__in=keys).with_names(), self._event)

    def _event(self, agreement):
        to = agreement.agreed_to
        return Event(
            title="Agreement to take part" if to else "Help goes on without agreement",
            at=agreement.given_on,
            kind="Agreement",
            colour="green" if to else "orange",
            icon="✓" if to else "!",
            by=str(agreement.recorded_by),
            about=str(agreement.given_by or ""),
            text=f"{agreement.get_method_display()}: {join_and(to)}." if to else agreement.override_reason,
        )


class Notes(Source):
    """Case notes, each with its corrections beside it."""

    kind = TimelineKind.NOTE

    def rows(self, case, member):
        rows = CaseNote.objects.originals().filter(case=case).annotate(at=F("happened_at"))
        return rows.filter(about__member=member) if member else rows

    def events(self, case, keys):
        notes = CaseNote.objects.filter(pk__in=keys).with_names()
        return _by_key(notes, lambda note: self._event(case, note))

    def _event(self, case, note):
        return Event(
            title=note.title,
            at=note.happened_at,
            kind=note.kind.label,
            icon="✎",
            by=f"{note.recorded_by} ({note.recorded_for})",
            about=note.about_words,
            text=note.text,
            links=[
                {"text": "Open this note", "url": reverse("cases:note", args=[case.reference, note.number])}
            ],
            anchor=f"note-{note.number}",
            additions=[self._correction(correction) for correction in note.corrections.all()],
        )

    def _correction(self, correction):
        when = datetime_long(correction.recorded_at)
        return {"title": f"Correction by {correction.recorded_by}, {when}", "text": correction.text}
