"""Starting an assessment and writing it part by part: every rule, and what the next one starts from."""

from datetime import timedelta

import pytest

from accounts.models import AuditEvent
from assessments import assessment_errors as errors
from assessments.assessment_services import record_agreement, start_assessment
from assessments.models import Answer, AssessmentPart, Question, QuestionSet
from assessments.question_services import new_question_set
from assessments.signing_services import sign_off
from cases.errors import CaseAlreadyClosed
from cases.models import Case
from earlyhelp.common.errors import EditConflict
from tests.factories.people import FamilyMemberFactory


def test_everybody_in_the_family_is_in_it_from_the_start(writing):
    assert {row.member for row in writing.assessment.people.all()} == {
        writing.ffion, writing.dylan, writing.baby, writing.mother,
    }  # fmt: skip
    assert AuditEvent.objects.filter(what="whole family assessment", action="created").count() == 1


def test_a_form_sent_twice_starts_one(writing, today):
    writing.case.assessments.all()[0].people.all().delete()
    writing.case.assessments.all().delete()
    sent = {"submission": "4f7d8a52-0a52-4c25-9c0d-6f6b4f7a1c19", "started_on": today}
    first = start_assessment(case=writing.case, **sent, **writing.acts_today)
    assert start_assessment(case=writing.case, **sent, **writing.acts_today) == first


def test_one_is_written_at_a_time(writing):
    with pytest.raises(errors.AssessmentOpen):
        writing.start()


@pytest.mark.parametrize(
    ("days", "error"), [(1, errors.StartedInFuture), (-400, errors.StartedBeforeOpening)]
)
def test_it_is_started_after_the_case_opened_and_not_in_the_future(writing, today, days, error):
    writing.assessment.people.all().delete()
    writing.assessment.delete()
    with pytest.raises(error):
        writing.start(today + timedelta(days=days))


def test_a_day_without_questions_is_refused(writing, today):
    writing.assessment.people.all().delete()
    writing.assessment.delete()
    QuestionSet.objects.update(valid_from=today + timedelta(days=1))
    with pytest.raises(errors.NoQuestionsThen):
        writing.start()


def test_a_part_is_saved_by_itself_in_any_order_and_again(writing):
    writing.write("HOME", words="A flat above the shop.")
    part = writing.write("CHILD_HEALTH", writing.ffion, "Well.", is_done=False)
    again = writing.write("CHILD_HEALTH", writing.ffion, "Well, and grows.", revision=1)
    assert (again.pk, again.revision, again.is_done) == (part.pk, 2, True)
    assert [answer.text for answer in again.answers.all()] == ["Well, and grows."]
    assert AssessmentPart.objects.count() == 2


def test_an_answer_taken_back_is_gone(writing):
    writing.write("CHILD_HEALTH", writing.ffion, "Well.", is_done=False)
    writing.write("CHILD_HEALTH", writing.ffion, "", revision=1, is_done=False)
    assert not Answer.objects.exists()


def test_two_who_write_the_same_part_see_both_versions(writing):
    writing.write("HOME", words="A flat.")
    with pytest.raises(EditConflict) as conflict:
        writing.write("HOME", words="A house.")
    assert [answer.text for answer in conflict.value.theirs.answers.all()] == ["A flat.", "A flat."]
    assert writing.write("HOME", words="A flat.").revision == 1, "the same words are no conflict"


def test_the_same_as_a_sister_holds_no_words_of_its_own(writing):
    writing.write("CHILD_HEALTH", writing.ffion, "Both are well.")
    part = writing.write("CHILD_HEALTH", writing.dylan, "", same_as=writing.ffion)
    assert (part.same_as, part.answers.count()) == (writing.ffion, 0)
    with pytest.raises(errors.SameAsAndAnswers):
        writing.write("CHILD_HEALTH", writing.dylan, "Words", same_as=writing.ffion, revision=1)


@pytest.mark.parametrize("other", ["dylan", "mother"])
def test_only_another_of_the_same_kind_is_the_same(writing, other):
    with pytest.raises(errors.SameAsNobody):
        writing.write("CHILD_HEALTH", writing.dylan, "", same_as=getattr(writing, other))


def test_the_same_as_somebody_who_is_the_same_as_a_third_is_refused(writing):
    writing.write("CHILD_HEALTH", writing.dylan, "", same_as=writing.ffion)
    with pytest.raises(errors.SameAsNobody):
        writing.write("CHILD_HEALTH", writing.baby, "", same_as=writing.dylan)
    with pytest.raises(errors.SameAsNobody):
        writing.write("CHILD_HEALTH", writing.ffion, "", same_as=writing.baby)


@pytest.mark.parametrize(
    ("code", "whom"), [("HOME", "ffion"), ("CHILD_HEALTH", "mother"), ("CHILD_HEALTH", None)]
)
def test_a_section_is_written_for_whom_it_asks_about(writing, code, whom):
    with pytest.raises(errors.NotAskedOfThem):
        writing.write(code, whom and getattr(writing, whom))


def test_a_stranger_to_the_family_is_not_assessed(writing):
    with pytest.raises(errors.NotInAssessment):
        writing.write("CHILD_HEALTH", FamilyMemberFactory())


def test_a_finished_part_says_something_and_none_is_endless(writing):
    with pytest.raises(errors.NothingWritten):
        writing.write("HOME", words="")
    with pytest.raises(errors.AnswerTooLong) as error:
        writing.write("HOME", words="x" * 8001)
    assert error.value.field == "question_1"
    assert not AssessmentPart.objects.exists()


def test_nothing_is_written_in_a_closed_case(writing, today):
    Case.objects.update(status="closed", closed_on=today)
    with pytest.raises(CaseAlreadyClosed):
        writing.write("HOME")


def test_somebody_agrees_or_says_with_what_they_do_not(writing, today):
    agreed = {"agrees": True, "agreed_on": today, "agreed_how": "spoken", "comment": ""}
    told = {"assessment": writing.assessment, "member": writing.mother, **writing.acts_today}
    row = record_agreement(values=agreed, revision=1, **told)
    assert (row.agrees, row.revision) == (True, 2)
    with pytest.raises(EditConflict):
        record_agreement(values=agreed | {"agrees": False}, revision=1, **told)
    for days in (1, -1):
        late = agreed | {"agreed_on": today + timedelta(days=days)}
        with pytest.raises(errors.AgreedOutOfTime):
            record_agreement(values=late, revision=2, **told)


def test_of_two_who_ask_somebody_new_the_second_sees_what_they_said(writing, today):
    joined = FamilyMemberFactory(family=writing.case.family, person__given_name="Zeb")
    told = {"assessment": writing.assessment, "member": joined, "revision": 0} | writing.acts_today
    no = {"agrees": False, "agreed_on": today, "agreed_how": "", "comment": "Not all of it."}
    record_agreement(values=no, **told)
    with pytest.raises(EditConflict):
        record_agreement(values=no | {"agrees": True, "agreed_how": "spoken", "comment": ""}, **told)
    assert writing.assessment.people.get(member=joined).comment == "Not all of it."


class TestTheNextOne:
    @pytest.fixture
    def complete(self, writing):
        writing.write("CHILD_HEALTH", writing.ffion, "Often ill.")
        writing.write("CHILD_HEALTH", writing.dylan, "", same_as=writing.ffion)
        writing.ready()
        first = sign_off(
            assessment=writing.assessment, revision=writing.assessment.revision, **writing.acts_today
        )
        return first

    def test_it_starts_from_the_last_and_nothing_is_finished(self, writing, complete):
        second = writing.start()
        assert second.based_on == complete
        part = second.parts.get(member=writing.ffion)
        assert ([answer.text for answer in part.answers.all()], part.is_done) == (["Often ill."], False)
        assert second.parts.get(member=writing.dylan).same_as == writing.ffion
        assert complete.parts.get(member=writing.ffion).answers.get().text == "Often ill."

    def test_a_changed_question_set_takes_over_what_means_the_same(self, writing, complete, now, today):
        QuestionSet.objects.filter(pk=complete.question_set_id).update(valid_from=today - timedelta(days=100))
        old = QuestionSet.objects.get(pk=complete.question_set_id)
        new = new_question_set(
            question_set=old, valid_from=today + timedelta(days=1), by=writing.acts["by"], now=now
        )
        Question.objects.filter(section__question_set=new, code="HEALTH").update(text="How well are they?")
        Question.objects.filter(section__question_set=new, code="STRENGTHS").update(code="ASSETS")
        writing.today = today + timedelta(days=1)
        second = writing.start()
        assert second.question_set == new
        answer = second.parts.get(member=writing.ffion).answers.get()
        assert (answer.text, answer.question.text) == ("Often ill.", "How well are they?")
        kept = {row.question.code for row in second.parts.get(section__code="ANALYSIS").answers.all()}
        assert kept == {"WORRIES", "TO_HAPPEN"}

    def test_it_starts_after_the_last_was_complete(self, writing, complete, today):
        with pytest.raises(errors.StartedBeforeLast):
            writing.start(today - timedelta(days=1))
