"""The events of a case that this app keeps: opening, leads, team, agreements, notes, tasks and gaps."""

from datetime import timedelta

from django.conf import settings
from django.db.models import DateTimeField, ExpressionWrapper, F, Value
from django.urls import reverse

from cases.access import shown_notes
from cases.disagreements import beside_notes
from cases.enums import TaskStatus, TimelineKind
from cases.models import (
    AgencyWish,
    Agreement,
    Case,
    CaseNote,
    CaseNotePerson,
    Involvement,
    LeadProfessional,
    SharingDecision,
    Task,
)
from cases.seeing import began_of
from cases.timeline import Event, Source, at_end_of, at_start_of
from earlyhelp.common.dates import date_long, datetime_long, days_between, in_days, london_day
from earlyhelp.common.numbers import join_and


def _by_key(rows, tell):
    return {row.pk: tell(row) for row in rows}


class Opening(Source):
    """That help began."""

    kind = TimelineKind.LIFE
    agency = "opened_for"

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
    agency = "agency"

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
    agency = "agency"

    def rows(self, case, member):
        rows = Involvement.objects.filter(case=case).joins().annotate(at=at_start_of("started_on"))
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
    agency = "agency"

    def rows(self, case, member):
        rows = Involvement.objects.filter(case=case).leaves().annotate(at=at_end_of("ended_on"))
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
    """What the family agreed to, that it did not agree, or why help goes on without."""

    kind = TimelineKind.AGREEMENT

    def rows(self, case, member):
        rows = Agreement.objects.filter(case=case).annotate(at=at_start_of("given_on"))
        return rows.filter(given_by=member.person_id) if member else rows

    def events(self, case, keys):
        return _by_key(Agreement.objects.filter(pk__in=keys).with_names(), self._event)

    def _event(self, agreement):
        to = agreement.agreed_to
        without = "The family did not agree" if agreement.is_refused else "Help goes on without agreement"
        reason = agreement.override_reason or agreement.refusal_reason
        return Event(
            title="Agreement to take part" if to else without,
            at=agreement.given_on,
            kind="Agreement",
            colour="green" if to else "orange",
            icon="✓" if to else "!",
            by=str(agreement.recorded_by),
            about=join_and(agreement.given_by.all()),
            text=f"{agreement.get_method_display()}: {join_and(to)}." if to else reason,
        )


class AgencyWishes(Source):
    """What the family said about an agency that may, or must not, know of them."""

    kind = TimelineKind.AGREEMENT

    def rows(self, case, member):
        rows = AgencyWish.objects.filter(case=case).annotate(at=at_start_of("said_on"))
        return rows.filter(said_by=member.person_id) if member else rows

    def events(self, case, keys):
        return _by_key(AgencyWish.objects.filter(pk__in=keys).with_names(), self._event)

    def _event(self, wish):
        return Event(
            title=f"{wish.agency}: {wish.outcome.lower()}",
            at=wish.said_on,
            kind="Agreement",
            colour="green" if wish.may_know else "orange",
            icon="✓" if wish.may_know else "!",
            by=str(wish.recorded_by),
            about=str(wish.said_by),
            text=wish.note,
        )


class Withdrawals(Source):
    """That the family withdrew its agreement."""

    kind = TimelineKind.AGREEMENT

    def rows(self, case, member):
        rows = Agreement.objects.filter(case=case).withdrawn().annotate(at=at_start_of("withdrawn_on"))
        return rows.filter(withdrawn_by=member.person_id) if member else rows

    def events(self, case, keys):
        return _by_key(Agreement.objects.filter(pk__in=keys).with_names(), self._event)

    def _event(self, agreement):
        return Event(
            title="Agreement withdrawn",
            at=agreement.withdrawn_on,
            kind="Agreement",
            colour="orange",
            icon="!",
            by=str(agreement.withdrawal_recorded_by),
            about=str(agreement.withdrawn_by),
            text=agreement.withdrawal_reason,
        )


class Notes(Source):
    """Case notes, each with its corrections beside it."""

    kind = TimelineKind.NOTE
    agency = "recorded_for"

    def rows(self, case, member):
        rows = shown_notes(case).originals().annotate(at=F("happened_at"))
        return rows.filter(about__member=member) if member else rows

    def events(self, case, keys):
        notes = list(CaseNote.objects.filter(pk__in=keys).with_names())
        said = beside_notes(case, notes)
        return _by_key(notes, lambda note: self._event(case, note, said[note.number]))

    def _event(self, case, note, said):
        return Event(
            title=note.title,
            at=note.happened_at,
            kind=note.kind_words,
            icon="✎",
            by=f"{note.recorded_by} ({note.recorded_for})",
            about=note.about_words,
            text=note.text,
            links=[
                {"text": "Open this note", "url": reverse("cases:note", args=[case.reference, note.number])}
            ],
            anchor=f"note-{note.number}",
            additions=[*(self._correction(each) for each in note.corrections.all()), *said],
        )

    def _correction(self, correction):
        when = datetime_long(correction.recorded_at)
        return {"title": f"Correction by {correction.recorded_by}, {when}", "text": correction.text}


class SharingDecisions(Source):
    """Decisions to share what is known of the family, and not to."""

    kind = TimelineKind.AGREEMENT
    agency = "recorded_for"

    def rows(self, case, member):
        rows = SharingDecision.objects.filter(case=case).annotate(at=at_start_of("decided_on"))
        return rows.none() if member else rows

    def events(self, case, keys):
        rows = SharingDecision.objects.filter(pk__in=keys).select_related("recorded_by", "recorded_for")
        return _by_key(rows, lambda decision: self._event(case, decision))

    def _event(self, case, decision):
        return Event(
            title=f"{decision.outcome}: {decision.with_whom}",
            at=decision.decided_on,
            kind="Sharing decision",
            colour="purple",
            icon="✓" if decision.is_shared else "–",
            by=f"{decision.recorded_by} ({decision.recorded_for})",
            text=decision.what,
            links=[{"text": "Read the decision", "url": reverse("cases:sharing", args=[case.reference])}],
        )


class ContactGaps(Source):
    """Where a child was not seen for more than ``settings.CONTACT_GAP_DAYS`` days, below what ended it.

    A child never seen before is counted from opening or from joining the family, whichever is later. A gap
    that has not ended is a warning on every page: see :func:`cases.attention.children_not_seen`.
    """

    kind = TimelineKind.GAP

    def rows(self, case, member):
        just_before = F("note__happened_at") - Value(timedelta(seconds=1))
        rows = CaseNotePerson.objects.ending_gaps(case, days=settings.CONTACT_GAP_DAYS)
        rows = rows.annotate(at=ExpressionWrapper(just_before, output_field=DateTimeField()))
        return rows.filter(member=member) if member else rows

    def events(self, case, keys):
        rows = CaseNotePerson.objects.filter(pk__in=keys).with_contact_before()
        return _by_key(rows, lambda row: self._event(case, row))

    def _event(self, case, row):
        name = row.member.person.short_name
        ended = london_day(row.note.happened_at)
        began = began_of(case, row.member, row.seen_before and london_day(row.seen_before))
        return Event(
            title=f"No contact with {name} for {in_days(days_between(began, ended))}",
            at=ended,
            kind="Gap",
            colour="orange",
            icon="…",
            about=name,
            text=f"From {date_long(began)} until {date_long(ended)}.",
        )


class Tasks(Source):
    """Tasks done, and those that will not be done. What is still to do is no event yet."""

    kind = TimelineKind.TASK

    def rows(self, case, member):
        ended = Task.objects.filter(case=case, status__in=[TaskStatus.DONE, TaskStatus.NOT_DONE])
        return (ended.filter(about=member) if member else ended).annotate(at=F("ended_at"))

    def events(self, case, keys):
        tasks = Task.objects.filter(pk__in=keys).with_names()
        return _by_key(tasks, lambda task: self._event(case, task))

    def _event(self, case, task):
        done = task.status == TaskStatus.DONE
        return Event(
            title=f"{'Done' if done else 'Not done'}: {task.title}",
            at=task.ended_at,
            kind="Task",
            colour="green" if done else "orange",
            icon="✓" if done else "×",
            by=str(task.ended_by),
            about=task.about.person.short_name if task.about else "",
            text=task.reason or f"For {task.owner_words}, due {date_long(task.due_on)}.",
            links=[
                {"text": "Open this task", "url": reverse("cases:task", args=[case.reference, task.number])}
            ],
        )
