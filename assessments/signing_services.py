"""Signing an assessment off: by its author, and by a manager where the council asks for it."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from accounts.acting import acting_membership
from accounts.enums import AuditAction, NoticeKind
from accounts.models import AuditEvent, User
from accounts.notice_services import notify
from accounts.permissions import Permission, can
from assessments.assessment_errors import (
    NotForAManager,
    NotReadyToSign,
    NotYetSigned,
    OwnAssessment,
    SignedAlready,
)
from assessments.assessment_services import AUDITED_AS, include_members, record_act
from assessments.enums import AssessmentStatus
from assessments.models import AssessmentPart, VoiceEntry
from assessments.outline import outline_of
from cases.services import change_case, lock_open_case
from earlyhelp.common.errors import EditConflict
from earlyhelp.common.models import lock, save_checked
from earlyhelp.common.numbers import join_and


def blockers(assessment):
    """Return (sentence, url) of everything that stands in the way of signing off. A fixed number of queries.

    Each child of the family now has own words or a reason (domain notes 9, rule 4), what must be answered is,
    for everybody of whom it is asked, and the level of need and the outcome are chosen.
    """
    members = list(assessment.case.family.members.current().with_person())
    members = [member for member in members if member.person.died_on is None]
    return [
        *_unheard_children(assessment, members),
        *_unanswered(assessment, members),
        *_not_judged(assessment),
    ]


def _unheard_children(assessment, members):
    heard = set(VoiceEntry.objects.said_for(assessment).values_list("member", flat=True))
    reasons = assessment.people.filter(not_heard_reason__isnull=False)
    explained = set(reasons.values_list("member", flat=True))
    for member in members:
        if member.is_child and member.pk not in heard | explained:
            name = member.person.short_name
            yield (
                f"Record what {name} says, or why {name} was not heard.",
                reverse("assessments:own_words", args=[assessment.case.reference]),
            )


def _unanswered(assessment, members):
    for section in outline_of(assessment, members):
        needed = [question for question in section.section.questions.all() if question.is_needed]
        for part in section.parts:
            answers = part.answers
            missing = [f"“{question.text}”" for question in needed if question not in answers]
            if missing and (part.member is None or part.member in members):
                whom = f" about {part.whom}" if part.member else ""
                yield (
                    f"Answer {join_and(missing)}{whom} in “{section.section.title}”.",
                    part.url(assessment.case.reference),
                )


def _not_judged(assessment):
    page = reverse("assessments:judgement", args=[assessment.case.reference])
    if assessment.level_of_need_id is None or not assessment.level_reason:
        yield "Choose the level of need, and say why.", page
    if assessment.outcome_id is None:
        yield "Choose what the assessment ends with.", page


@transaction.atomic
def sign_off(*, assessment, revision, by, now, today):
    """Sign an assessment off as its author. From then on nobody changes it.

    It is complete, and the case has its level of need; where ``settings.ASSESSMENT_NEEDS_MANAGER`` is set,
    only once a manager has signed it off too.

    :raises SignedAlready: of two people who sign at once, the second.
    :raises EditConflict: if somebody changed it after the given revision.
    :raises NotReadyToSign: with what is missing.
    """
    case = lock_open_case(assessment.case)
    assessment = lock(assessment)
    if not assessment.is_draft:
        raise SignedAlready
    if assessment.revision != revision:
        raise EditConflict(assessment)
    if missing := blockers(assessment):
        raise NotReadyToSign(missing)
    include_members(assessment)
    assessment.signed_by, assessment.signed_at, assessment.signed_on = by, now, today
    assessment.signed_for = acting_membership(by).agency
    assessment.manager_comment = ""
    assessment.revision += 1
    if settings.ASSESSMENT_NEEDS_MANAGER:
        assessment.status = AssessmentStatus.SIGNED
        save_checked(assessment)
    else:
        _complete(case, assessment, by, now, today)
    record_act(assessment, AuditAction.CHANGED, by, now, status=assessment.status)
    return assessment


def _complete(case, assessment, by, now, today):
    assessment.status, assessment.completed_on = AssessmentStatus.COMPLETE, today
    save_checked(assessment)
    level = assessment.level_of_need
    change_case(case=case, values={"level_of_need": level}, revision=None, by=by, now=now)


@transaction.atomic
def approve(*, assessment, comment, by, now, today):
    """Sign an assessment off as a manager; it is complete then.

    :raises NotYetSigned: if its author has not signed it, or it is complete already.
    :raises NotForAManager: if the user is not a manager.
    :raises OwnAssessment: nobody signs off what they started, wrote a part of or signed as its author.
    """
    case, assessment = _with_manager(assessment, by)
    assessment.approved_by, assessment.approved_at = by, now
    assessment.manager_comment = comment
    assessment.revision += 1
    _complete(case, assessment, by, now, today)
    record_act(assessment, AuditAction.CHANGED, by, now, approved=True)
    _tell_author(assessment, "has been signed off", by, now)
    return assessment


@transaction.atomic
def return_to_author(*, assessment, reason, by, now):
    """Give a signed assessment back to its author with the reason; it is a draft again.

    :raises NotYetSigned, NotForAManager, OwnAssessment: see their sentences.
    """
    _, assessment = _with_manager(assessment, by)
    author = assessment.signed_by
    assessment.status, assessment.manager_comment = AssessmentStatus.DRAFT, reason
    assessment.signed_by = assessment.signed_for = assessment.signed_at = assessment.signed_on = None
    assessment.revision += 1
    save_checked(assessment)
    record_act(assessment, AuditAction.CHANGED, by, now, returned=True)
    _tell(author, assessment, "was returned to you with a reason", by, now)
    return assessment


def _with_manager(assessment, by):
    case = lock_open_case(assessment.case)
    assessment = lock(assessment)
    if assessment.status != AssessmentStatus.SIGNED:
        raise NotYetSigned
    if by.pk in writers_of(assessment):
        raise OwnAssessment
    if not can(by, Permission.CASE_ALLOCATE):
        raise NotForAManager
    return case, assessment


def writers_of(assessment):
    """The numbers of the users who started it, ever wrote a part or the judgement, or signed it as author.

    Who was written over counts too: of parts the versions say so, of the judgement the audit trail.
    """
    versions = AssessmentPart.pgh_event_model.objects.filter(assessment=assessment)
    judged = AuditEvent.objects.of_case(assessment.case).filter(
        what=AUDITED_AS, detail__assessment=assessment.number, detail__has_key="fields"
    )
    wrote = set(versions.values_list("saved_by", flat=True))
    wrote |= set(User.objects.filter(email__in=judged.values("actor_email")).values_list("pk", flat=True))
    return wrote | {assessment.started_by_id, assessment.signed_by_id}


def _tell_author(assessment, what, by, now):
    _tell(assessment.signed_by, assessment, what, by, now)


def _tell(user, assessment, what, by, now):
    case = assessment.case
    if user.pk != by.pk:
        notify(
            to=user,
            kind=NoticeKind.ASSESSMENT_ANSWERED,
            sentence=f"The assessment of the {case.family} {what}.",
            url=reverse("assessments:assessment", args=[case.reference]),
            case_reference=case.reference,
            now=now,
        )
