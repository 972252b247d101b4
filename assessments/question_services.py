"""Changing what an assessment asks. A set that is used is never changed: a new one takes its place."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Max

from accounts import audit
from accounts.enums import AuditAction
from assessments.assessment_errors import NewerSetExists, SetStartsTooEarly, StartedAfterNewSet
from assessments.models import AssessmentSection, Question, QuestionOption, QuestionSet
from earlyhelp.common.models import lock, save_checked

SECTION = ("position", "code", "title", "about", "help_text")
QUESTION = ("position", "code", "text", "help_text", "kind", "is_needed")
OPTION = ("position", "code", "label")


@transaction.atomic
def new_question_set(*, question_set, valid_from, by, now):
    """Copy a set with its sections, questions and answers to choose into a new one from a day on.

    The old one ends the day before. Assessments that were started with it keep it.

    :raises NewerSetExists: only the newest set is copied.
    :raises SetStartsTooEarly, StartedAfterNewSet: see their sentences.
    """
    question_set = lock(question_set)
    if QuestionSet.objects.filter(number__gt=question_set.number).exists():
        raise NewerSetExists
    if valid_from <= question_set.valid_from:
        raise SetStartsTooEarly
    if question_set.assessments.filter(started_on__gte=valid_from).exists():
        raise StartedAfterNewSet
    last = QuestionSet.objects.aggregate(last=Max("number"))["last"]
    new = save_checked(
        QuestionSet(
            number=last + 1, name=question_set.name, source=question_set.source, valid_from=valid_from
        )
    )
    for section in question_set.sections.prefetch_related("questions__options"):
        _copy_section(section, new)
    if question_set.valid_until is None or question_set.valid_until >= valid_from:
        question_set.valid_until = valid_from - timedelta(days=1)
        save_checked(question_set)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CREATED,
        what="question set of the assessment",
        detail={"item": str(new), "from": valid_from.isoformat()},
    )
    return new


def _copy_section(section, new):
    copied = save_checked(AssessmentSection(question_set=new, **_values(section, SECTION)))
    for question in section.questions.all():
        asked = save_checked(Question(section=copied, **_values(question, QUESTION)))
        for option in question.options.all():
            save_checked(QuestionOption(question=asked, **_values(option, OPTION)))


def _values(row, names):
    return {name: getattr(row, name) for name in names}
