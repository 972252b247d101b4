"""Writing a whole family assessment: started, written part by part in any order, judged.

``by`` records it, at ``now``, on the day ``today``. Signing it off is in
:mod:`assessments.signing_services`.
"""

from django.db import transaction
from django.db.models import Max

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from assessments.assessment_errors import (
    AgreedOutOfTime,
    AnswerTooLong,
    AssessmentOpen,
    AssessmentSigned,
    NoQuestionsThen,
    NotAskedOfThem,
    NothingWritten,
    NotInAssessment,
    SameAsAndAnswers,
    SameAsNobody,
    StartedBeforeLast,
    StartedBeforeOpening,
    StartedInFuture,
)
from assessments.enums import SectionAbout
from assessments.models import (
    Answer,
    AssessmentPart,
    AssessmentPerson,
    QuestionOption,
    QuestionSet,
    WholeFamilyAssessment,
)
from cases.services import lock_open_case
from earlyhelp.common.errors import EditConflict
from earlyhelp.common.models import change, lock, save_checked, sent_before

LONGEST_ANSWER = 8000  # characters
AUDITED_AS = "whole family assessment"
"""What the audit trail calls an act on an assessment."""


@transaction.atomic
def start_assessment(*, case, started_on, by, now, today, submission=None):
    """Start an assessment as a draft, by the questions in use that day. Sent twice, it is one.

    A later one starts from the latest complete one: what was answered then stands in it to be looked at
    again, wherever the same question is asked.

    :raises AssessmentOpen: one at a time.
    :raises StartedInFuture, StartedBeforeOpening, StartedBeforeLast, NoQuestionsThen, CaseAlreadyClosed: see
        their sentences.
    """
    case = lock_open_case(case)
    if earlier := sent_before(WholeFamilyAssessment, submission, case=case):
        return earlier
    if case.assessments.unfinished().exists():
        raise AssessmentOpen
    before = case.assessments.complete().latest_first().first()
    _check_start(case, before, started_on, today)
    questions = QuestionSet.objects.in_use(started_on).order_by("-number").first()
    if questions is None:
        raise NoQuestionsThen
    last = case.assessments.aggregate(last=Max("number"))["last"] or 0
    assessment = save_checked(
        WholeFamilyAssessment(
            case=case,
            number=last + 1,
            question_set=questions,
            based_on=before,
            started_on=started_on,
            started_by=by,
            started_for=acting_membership(by).agency,
            recorded_at=now,
            level_of_need=case.level_of_need,
            submission=submission,
        )
    )
    include_members(assessment)
    if before is not None:
        _take_over(assessment, before, by, now)
    record_act(assessment, AuditAction.CREATED, by, now)
    return assessment


def _check_start(case, before, started_on, today):
    if started_on > today:
        raise StartedInFuture
    if started_on < case.opened_on:
        raise StartedBeforeOpening
    if before is not None and started_on < before.completed_on:
        raise StartedBeforeLast


def include_members(assessment):
    """Add whoever is in the family now and not in the assessment yet, in the caller's transaction."""
    there = set(assessment.people.values_list("member", flat=True))
    members = assessment.case.family.members.current().exclude(pk__in=there)
    AssessmentPerson.objects.bulk_create(
        AssessmentPerson(assessment=assessment, member=member) for member in members
    )


def _take_over(assessment, before, by, now):
    """Copy the parts of the one before, for those still in the family, where the same is asked."""
    sections = {
        section.code: section
        for section in assessment.question_set.sections.prefetch_related("questions__options")
    }
    members = set(assessment.people.values_list("member", flat=True)) | {None}
    for part in before.parts.select_related("section").prefetch_related(
        "answers__question", "answers__option"
    ):
        section = sections.get(part.section.code)
        same_as = part.same_as_id if part.same_as_id in members else None
        if section is None or section.about != part.section.about or part.member_id not in members:
            continue
        copied = save_checked(
            AssessmentPart(
                assessment=assessment,
                section=section,
                member_id=part.member_id,
                same_as_id=same_as,
                saved_by=by,
                saved_for=acting_membership(by).agency,
                saved_at=now,
            )
        )
        _copy_answers(part, copied, {question.code: question for question in section.questions.all()})


def _copy_answers(part, copied, questions):
    for answer in part.answers.all():
        question = questions.get(answer.question.code)
        if question is None or question.kind != answer.question.kind:
            continue
        option = None
        if answer.option is not None:
            codes = {option.code: option for option in question.options.all()}
            option = codes.get(answer.option.code)
        if answer.text or option:
            Answer.objects.create(part=copied, question=question, text=answer.text, option=option)


def open_draft(assessment):
    """Lock the case and the assessment to change it; a signed one is refused.

    :raises AssessmentSigned, CaseAlreadyClosed: see their sentences.
    """
    lock_open_case(assessment.case)
    assessment = lock(assessment)
    if not assessment.is_draft:
        raise AssessmentSigned
    return assessment


@transaction.atomic
def save_part(*, assessment, section, member, answers, same_as, is_done, revision, by, now):
    """Save one section for the family or one person. A part with another's answers keeps none of its own.

    :param answers: mapping of each question of the section to what was written, to the chosen
        :class:`QuestionOption`, or to "" for nothing.
    :param same_as: the family member whose answers hold for this one too, or None.
    :param revision: of the part as it was opened; 0 if nobody had saved it.
    :raises EditConflict: with the part as somebody else saved it meanwhile, unless it says the same.
    :raises AssessmentSigned, NotAskedOfThem, SameAsNobody, SameAsAndAnswers, AnswerTooLong, NothingWritten:
        see their sentences.
    """
    assessment = open_draft(assessment)
    _check_whom(assessment, section, member, same_as)
    given = {question: value for question, value in answers.items() if value}
    _check_answers(section, given, same_as, is_done)
    part = AssessmentPart.objects.of(assessment, section, member).select_for_update(of=("self",)).first()
    if part and _says(part) == (same_as, given) and part.is_done == is_done:
        return part
    if part and part.revision != revision:
        raise EditConflict(part)
    part = part or AssessmentPart(assessment=assessment, section=section, member=member, revision=0)
    part.same_as, part.is_done = same_as, is_done
    part.saved_by, part.saved_for, part.saved_at = by, acting_membership(by).agency, now
    part.revision += 1
    save_checked(part)
    _keep_answers(part, given)
    record_act(assessment, AuditAction.CHANGED, by, now, section=section.code)
    return part


def _check_whom(assessment, section, member, same_as):
    fits = section.question_set_id == assessment.question_set_id and (
        (section.about == SectionAbout.FAMILY and member is None)
        or (section.about == SectionAbout.CHILD and member is not None and member.is_child)
        or (section.about == SectionAbout.ADULT and member is not None and not member.is_child)
    )
    if not fits:
        raise NotAskedOfThem
    if member is not None and member.family_id != assessment.case.family_id:
        raise NotInAssessment
    if same_as is not None and (
        member is None
        or same_as.pk == member.pk
        or same_as.family_id != member.family_id
        or same_as.role != member.role
        or AssessmentPart.objects.of(assessment, section, same_as).filter(same_as__isnull=False).exists()
        or AssessmentPart.objects.filter(assessment=assessment, section=section, same_as=member).exists()
    ):
        raise SameAsNobody


def _check_answers(section, given, same_as, is_done):
    if same_as is not None and given:
        raise SameAsAndAnswers
    for question, value in given.items():
        if isinstance(value, str) and len(value) > LONGEST_ANSWER:
            raise AnswerTooLong(field=f"question_{question.position}")
    if is_done and same_as is None and not given:
        raise NothingWritten(field=f"question_{section.questions.order_by('position').first().position}")


def _says(part):
    answers = part.answers.select_related("question", "option")
    return part.same_as, {answer.question: answer.option or answer.text for answer in answers}


def _keep_answers(part, given):
    kept = {answer.question_id: answer for answer in part.answers.all()}
    for question, value in given.items():
        answer = kept.pop(question.pk, None) or Answer(part=part, question=question)
        option = value if isinstance(value, QuestionOption) else None
        words = "" if option else value
        if (answer.pk, answer.option, answer.text) != (answer.pk, option, words) or answer.pk is None:
            answer.option, answer.text = option, words
            save_checked(answer)
    for answer in kept.values():
        answer.delete()


@transaction.atomic
def keep_judgement(*, assessment, values, revision, by, now):
    """Keep the level of need, the outcome, both with their reasons, and what the family says of it.

    :param values: ``level_of_need``, ``level_reason``, ``outcome``, ``outcome_reason``, ``family_comments``.
    :raises EditConflict: if somebody changed the assessment after the given revision.
    :raises AssessmentSigned, CaseAlreadyClosed: see their sentences.
    """
    open_draft(assessment)
    assessment, changed = change(assessment, revision=revision, values=values)
    if changed:
        record_act(assessment, AuditAction.CHANGED, by, now, fields=changed)
    return assessment


@transaction.atomic
def record_agreement(*, assessment, member, values, revision, by, now, today):
    """Record whether one of the family agrees with the assessment, how and when, and what they say of it.

    :param values: ``agrees`` (None takes the answer back), ``agreed_on``, ``agreed_how`` and ``comment``.
    :param revision: of the person's row as it was opened; 0 if there was none, None not to ask.
    :raises AgreedOutOfTime, NotInAssessment, AssessmentSigned: see their sentences.
    :raises EditConflict: if somebody changed it meanwhile.
    """
    assessment = open_draft(assessment)
    person, is_new = person_of(assessment, member)
    day = values.get("agreed_on")
    if day is not None and not assessment.started_on <= day <= today:
        raise AgreedOutOfTime
    person, changed = change(person, revision=person.revision if is_new else revision, values=values)
    if changed:
        record_act(assessment, AuditAction.CHANGED, by, now, agreement=member.number)
    return person


def person_of(assessment, member):
    """Return the row of a member in the assessment and whether it was made now; the case is locked.

    :raises NotInAssessment: if the member is not in the family of the case now.
    """
    row = assessment.people.filter(member=member).first()
    if row is not None:
        return row, False
    if member.family_id != assessment.case.family_id or member.left_on is not None:
        raise NotInAssessment
    return save_checked(AssessmentPerson(assessment=assessment, member=member)), True


def record_act(assessment, action, by, now, **detail):
    """Write down an act on the assessment."""
    audit.record(
        by=by,
        now=now,
        action=action,
        what=AUDITED_AS,
        case_reference=assessment.case.reference,
        detail={"assessment": assessment.number} | detail,
    )
