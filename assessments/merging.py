"""What becomes of an assessment where two records of one person in the family are made one."""

from assessments.models import Answer, AssessmentPart, AssessmentPerson
from people.moving import CannotMerge

HEARD = ("not_heard_reason", "not_heard_note")
AGREED = ("agrees", "agreed_on", "agreed_how", "comment")
LONGEST = Answer._meta.get_field("text").max_length


def join_people(steps, row, kept_member):
    """Take over into the kept place of an assessment what it does not say itself, and drop the other."""
    kept = AssessmentPerson.objects.get(assessment=row.assessment_id, member=kept_member)
    values = {}
    if kept.not_heard_reason is None:
        values |= {name: getattr(row, name) for name in HEARD}
    if kept.agrees is None:
        values |= {name: getattr(row, name) for name in AGREED}
    if values:
        steps.change(kept, values).save()
    steps.drop(row)


def join_parts(steps, row, kept_member):
    """Bring two parts of one section together: no word of either is lost.

    Where both answer in words the other's follow the kept one's; where both chose, the kept choice stands.

    :raises CannotMerge: if the words of both are too long for one answer.
    """
    kept = AssessmentPart.objects.get(
        assessment=row.assessment_id, section=row.section_id, member=kept_member
    )
    answers = list(row.answers.select_related("question"))
    if answers and kept.same_as_id:
        steps.change(kept, {"same_as": None}).save()
    there = {answer.question_id: answer for answer in kept.answers.all()}
    for answer in answers:
        if answer.question_id in there:
            _join_answers(steps, there[answer.question_id], answer)
        else:
            steps.move(answer, "part", kept)
    steps.drop(row)


def join_likeness(steps, row, kept_member):
    """Drop that a person's answers are the same as their own other record's."""
    steps.change(row, {"same_as": None}).save()


def _join_answers(steps, kept, other):
    if kept.text and other.text and kept.text != other.text:
        text = f"{kept.text}\n\n{other.text}"
        if len(text) > LONGEST:
            raise CannotMerge(
                f"Both have long answers to “{other.question}” in one assessment. Shorten one, then merge."
            )
        steps.change(kept, {"text": text}).save()
    steps.drop(other)
