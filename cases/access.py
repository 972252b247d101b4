"""The gate to a case. Whoever comes through it may see the case, holds the right, and is written down."""

import re
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch, Q
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from accounts.models import Agency, AuditEvent
from accounts.page_access import SAFE, record_look
from accounts.permissions import Permission, Reach, can, reach_of
from cases.models import REFERENCE, Case, CaseNotePerson, LeadProfessional, OpeningDraft
from cases.querysets.reach import sample_of
from cases.withholding import show_without, withheld_from, without_reach


def may_work(user, case):
    """Return whether the user may write in the case, as far as their role may. Asked once for each case."""
    if not hasattr(case, "may_work"):
        case.may_work = Case.objects.workable_by(user).filter(pk=case.pk).exists()
    return case.may_work


def may_write(user, case):
    """Return whether the user may write in the case by their role and by how they reach it."""
    return can(user, Permission.CASE_RECORD) and may_work(user, case)


def runs_case(user, case):
    """Return whether the user decides about this case: its lead professional, or who allocates cases.

    The lead of a closed case is whoever led it until it closed. Who was only given access for a time, or
    took it in an emergency, decides nothing.
    """
    if can(user, Permission.CASE_ALLOCATE):
        return may_work(user, case)
    membership = acting_membership(user)
    lead = next((lead for lead in case.lead_history if lead.is_last), None)
    return (
        lead is not None
        and membership is not None
        and (lead.user_id, lead.agency_id) == (user.pk, membership.agency_id)
    )


def get_case(*, user, reference, permission: Permission, now, to_decide=False, to_write=False):
    """Return the case if the user reaches it.

    :param to_decide: only for the lead professional and those who allocate cases (see :func:`runs_case`).
    :param to_write: only for those who may write in the case, whatever the right; every right but to view
        is to write.

    :raises Http404: if there is no such case or the user does not reach it; both look the same.
    :raises PermissionDenied: if the user reaches the case but lacks the right.

    Both refusals are written to the audit trail. A request is no transaction, so the event stays.
    """
    case = None
    if re.fullmatch(REFERENCE, reference):
        reached = Case.objects.visible_to(user).with_may_work(user).with_people()
        case = reached.filter(reference=reference).first()
    if case is None:
        _refuse(user, reference, permission, now)
        raise Http404("No case with this reference.")
    works = case.may_work or (permission == Permission.CASE_VIEW and not to_write)
    if not works or not can(user, permission) or (to_decide and not runs_case(user, case)):
        _refuse(user, reference, permission, now)
        raise PermissionDenied
    return show_without(case, withheld_from(user, case))


def _refuse(user, reference, permission, now):
    record_refusal(user, reference, f"case ({permission})", now)


def record_refusal(user, reference, what, now):
    """Write down that somebody was refused what they asked for with a case's reference."""
    reference = reference.replace("\x00", "")[:20]
    audit.record(by=user, now=now, action=AuditAction.REFUSED, what=what, case_reference=reference)


def with_case(permission: Permission, *, to_decide=False):
    """Give a view the case of its ``reference`` as ``case``, and write down that it was viewed.

    With ``to_decide`` only the lead professional and those who allocate cases get in.

    A view that only changes something is written down by its service, so only safe methods are logged here.
    What is not there for somebody from whom a part is withheld is written down as refused as well.
    """

    def decorate(view):
        @wraps(view)
        def gate(request, *args, reference, **kwargs):
            now = timezone.now()
            case = get_case(
                user=request.user,
                reference=reference,
                permission=permission,
                now=now,
                to_decide=to_decide,
                to_write=request.method not in SAFE,
            )
            record_look_at(request, case, now=now)
            try:
                return view(request, *args, case=case, **kwargs)
            except Http404:
                if case.withheld.is_anything:
                    record_refusal(request.user, case.reference, request.resolver_match.view_name, now)
                raise

        return gate

    return decorate


def own_grant(user, case, *, now):
    """How the user comes to read a case that they do not work in: access for a time, the longest; or None.

    For an auditor it is their sample. Each says ``reason``, ``ends_at`` and ``get_kind_display``.
    """
    membership = acting_membership(user)
    if membership is None:
        return None
    if reach_of(user) == Reach.SAMPLED:
        return sample_of(case, membership, now=now)
    held = case.grants.standing(now).held_by(user, membership.agency)
    return held.with_names().order_by("-ends_at", "-pk").first()


def record_look_at(request, case, *, now):
    """Write down that a page about the case was looked at."""
    if request.method in SAFE:
        grant = None if may_work(request.user, case) else own_grant(request.user, case, now=now)
        audit.record(
            by=request.user,
            now=now,
            action=AuditAction.VIEWED,
            what=request.resolver_match.view_name,
            case_reference=case.reference,
            reason=f"{grant.get_kind_display()}: {grant.reason}"[:500] if grant else "",
            detail={
                name: str(part) for name, part in request.resolver_match.kwargs.items() if name != "reference"
            },
        )


def events_of(case):
    """What the audit trail holds about the case, with those who were refused."""
    return AuditEvent.objects.of_case(case)


def cases_of(user):
    """The cases that the user, for the agency acted for, is in the team of or led until they closed."""
    return Case.objects.visible_to(user).involving(user)


def cases_reached_by(user):
    """Every case that the user reaches in the agency that they act for."""
    return Case.objects.visible_to(user)


def references_reached_by(user):
    """References of every case that the user reaches now, as a query (``settings.NOTICE_REACH``)."""
    return Case.objects.visible_to(user).values("reference")


def other_times_of(user, case):
    """Other cases of the family, or of somebody who is in it now, that the user reaches, the latest first."""
    people = [member.person_id for member in case.family.people]
    same = Q(family=case.family_id) | Q(family__members__person__in=people)
    found = Case.objects.filter(same).exclude(pk=case.pk).values("pk")
    reached = Case.objects.visible_to(user).filter(pk__in=found).select_related("family", "reason")
    return list(reached.order_by("-opened_on", "-pk"))


def note_of(case, number):
    """The note of this number in the case, or the note that it corrects; None where there is none."""
    notes = shown_notes(case).with_names()
    found = notes.filter(number=number).first()
    return notes.get(pk=found.corrects_id) if found and found.corrects_id else found


def shown_notes(case):
    """The notes of the case, and the corrections of them, that are not withheld from the reader."""
    hidden = case.withheld.notes
    return case.notes.exclude(pk__in=hidden).exclude(corrects__in=hidden)


def team_of(case):
    """Everybody who is or was in the team, in the order in which they joined, each with a number."""
    return list(case.involvements.numbered().with_names())


def place_of(case, number):
    """The place in the team of this number, or None."""
    return next((place for place in team_of(case) if place.number == number), None)


def agreements_of(case):
    """The family's agreements, the latest first."""
    return list(case.agreements.with_names())


def left_out_of(case):
    """Who or what the family wants left out, by its latest agreement, withdrawn or not; "" for nothing."""
    return case.agreements.latest_first().values_list("left_out", flat=True).first() or ""


def wishes_of(case):
    """What the family said about agencies, the latest first."""
    return list(case.agency_wishes.with_names())


def last_seen_of(case):
    """When each child was last seen in a contact, by the family member's primary key."""
    return CaseNotePerson.objects.last_seen(case)


def sharing_decisions_of(case):
    """Decisions to share or not to, the latest first."""
    return list(case.sharing_decisions.select_related("recorded_by", "recorded_for"))


def drafts_of(user):
    """Cases that the user began to open for the agency that they act for."""
    membership = acting_membership(user)
    return OpeningDraft.objects.filter(user=user, agency=membership.agency_id if membership else None)


def case_opened_from(user, submission):
    """The case that the user opened from a draft with this number, whether they reach it now or not, or None.

    It is for the page that says what its reference is and who leads it, and for nothing else.
    """
    leads = Prefetch("leads", LeadProfessional.objects.latest_first(), "lead_history")
    return Case.objects.filter(submission=submission, opened_by=user).prefetch_related(leads).first()


def with_draft(view):
    """Give a view the draft of its address, for the person who began it and the agency they act for only.

    A draft that has become a case leads to the page that says so.
    """

    @wraps(view)
    def gate(request, *args, submission, **kwargs):
        if not can(request.user, Permission.CASE_OPEN):
            record_look(request, refused=True)
            raise PermissionDenied
        draft = drafts_of(request.user).filter(submission=submission).first()
        if draft is None:
            if case_opened_from(request.user, submission) is None:
                record_look(request, refused=True)
            return _to_the_opened_case(request.user, submission)
        record_look(request)
        try:
            return view(request, *args, draft=draft, **kwargs)
        except OpeningDraft.DoesNotExist:  # opened or thrown away in another window meanwhile
            return _to_the_opened_case(request.user, submission)

    return gate


def _to_the_opened_case(user, submission):
    if case_opened_from(user, submission) is None:
        raise Http404("Nothing has been begun here.")
    return redirect("cases:opened", submission=submission)


def shown_meetings(case):
    """The meetings of the case that are not withheld from the reader."""
    return case.meetings.exclude(pk__in=case.withheld.meetings)


def shown_warnings(case):
    """The warnings of the case that are not withheld from the reader."""
    return case.warnings.exclude(pk__in=case.withheld.warnings)


def shown_documents(case):
    """The documents of the case that are not withheld from the reader."""
    return case.documents.exclude(pk__in=case.withheld.documents)


def meetings_of(case):
    """Every meeting of the case, the latest first."""
    return list(shown_meetings(case).select_related("chair", "moved_to").newest_first())


def meeting_of(case, number):
    """The meeting of this number with everything that belongs to it, or None."""
    found = shown_meetings(case).with_names().filter(number=number).first()
    if found is not None and found.moved_to_id in case.withheld.meetings:
        found.moved_to = None
    return found


def warnings_of(case):
    """Every warning of the case, the latest first."""
    return list(shown_warnings(case).with_names())


def warning_of(case, number):
    """The warning of this number, or None."""
    return shown_warnings(case).with_names().filter(number=number).first()


def documents_of(case):
    """Every document of the case with its versions, the latest first."""
    return list(shown_documents(case).with_versions())


def document_of(case, number):
    """The document of this number with its versions, or None."""
    return shown_documents(case).with_versions().filter(number=number).first()


def acting_agencies(case):
    """The agencies that were in the team, wrote a note or opened the case, by name."""
    did = Q(pk__in=case.involvements.values("agency")) | Q(pk__in=shown_notes(case).values("recorded_for"))
    return list(Agency.objects.filter(did | Q(pk=case.opened_for_id)).order_by("name"))


def notes_about(case, member, *, limit):
    """The newest notes about a member of the family, without corrections."""
    return list(shown_notes(case).originals().about_member(member).with_names().newest_first()[:limit])


def members_of(case):
    """Everybody who is or was in the family, children first, each with their record."""
    return [without_reach(member, case.withheld) for member in case.family.members.with_person()]


def member_of(case, number):
    """The member of the family with this number, whether they have left or not; None where there is none."""
    found = case.family.members.with_person().filter(number=number).first()
    return without_reach(found, case.withheld) if found else None


def member_added_by(case, submission):
    """The member of the family whom the form with this number added, or None."""
    return case.family.members.filter(submission=submission).first()


def addresses_of(case):
    """Where the family lives and lived, the latest first; nothing where that is withheld from the reader."""
    return [] if hides_home(case) else list(case.family.addresses.all())


def hides_home(case):
    """Whether it is withheld from the reader where the family lives."""
    return case.withheld.hides_home_of(case.family_id)
