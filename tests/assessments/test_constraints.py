"""The database itself refuses each of these question sets, assessments, parts, answers and words."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from assessments.models import (
    Answer,
    AssessmentPart,
    AssessmentPerson,
    AssessmentSection,
    FrameworkHeadline,
    FrameworkNeed,
    OutcomeFramework,
    Question,
    QuestionOption,
    QuestionSet,
    VoiceEntry,
    WholeFamilyAssessment,
)
from reporting.reference_lists import load_reference_lists
from tests.factories.accounts import UserFactory
from tests.factories.assessments import AssessmentFactory, AssessmentPersonFactory, PartFactory, WordsFactory
from tests.factories.people import RECORDED, FamilyMemberFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def lists():
    load_reference_lists()


def refused(name, act):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        act()


class TestQuestions:
    @pytest.fixture
    def section(self, lists):
        return AssessmentSection.objects.first()

    def test_a_set_ends_after_it_starts(self, lists):
        refused(
            "assessments_questionset_ends_after_it_starts",
            lambda: QuestionSet.objects.update(valid_until=date(2014, 3, 31)),
        )

    @pytest.mark.parametrize(
        ("name", "values"),
        [
            ("assessments_section_code_is_unique", {"position": 90}),
            ("assessments_section_position_is_unique", {"code": "NEW"}),
            ("assessments_section_about_is_known", {"position": 90, "code": "NEW", "about": "pets"}),
        ],
    )
    def test_sections(self, section, name, values):
        told = {"code": section.code, "position": section.position, "about": "family"} | values
        row = AssessmentSection(question_set=section.question_set, title="New", **told)
        refused(name, lambda: AssessmentSection.objects.bulk_create([row]))

    @pytest.mark.parametrize(
        ("name", "values"),
        [
            ("assessments_question_code_is_unique", {"position": 90}),
            ("assessments_question_position_is_unique", {"code": "NEW"}),
            ("assessments_question_kind_is_known", {"position": 90, "code": "NEW", "kind": "song"}),
        ],
    )
    def test_questions(self, section, name, values):
        first = section.questions.first()
        told = {"code": first.code, "position": first.position, "kind": "text"} | values
        row = Question(section=section, text="New?", **told)
        refused(name, lambda: Question.objects.bulk_create([row]))

    @pytest.mark.parametrize(
        ("name", "values"),
        [
            ("assessments_option_code_is_unique", {"position": 2, "code": "YES"}),
            ("assessments_option_position_is_unique", {"position": 1, "code": "NO"}),
        ],
    )
    def test_answers_to_choose(self, section, name, values):
        question = section.questions.first()
        QuestionOption.objects.create(question=question, position=1, code="YES", label="Yes")
        row = QuestionOption(question=question, label="Again", **values)
        refused(name, lambda: QuestionOption.objects.bulk_create([row]))

    @pytest.mark.parametrize("model", [AssessmentSection, Question, QuestionOption])
    def test_what_was_asked_stays(self, section, model):
        question = section.questions.first()
        QuestionOption.objects.create(question=question, position=1, code="YES", label="Yes")
        AssessmentFactory(question_set=section.question_set)
        name = "assessments_question_fixed_once_used"
        refused(name, lambda: model.objects.update(position=70))
        refused(name, lambda: model.objects.all()._raw_delete("default"))


class TestFrameworks:
    def test_codes_are_given_once(self):
        framework = OutcomeFramework.objects.create(code="SF", label="Supporting Families")
        headline = FrameworkHeadline.objects.create(framework=framework, code="1", label="Education")
        again = FrameworkHeadline(framework=framework, code="1", label="Again")
        refused("assessments_headline_code_is_unique", lambda: FrameworkHeadline.objects.bulk_create([again]))
        FrameworkNeed.objects.create(headline=headline, code="1.1", label="Attendance")
        twice = FrameworkNeed(headline=headline, code="1.1", label="Again")
        refused(
            "assessments_frameworkneed_code_is_unique", lambda: FrameworkNeed.objects.bulk_create([twice])
        )


class TestAssessments:
    def test_one_is_written_at_a_time_and_numbers_are_given_once(self):
        first = AssessmentFactory()
        refused(
            "assessments_assessment_one_open_per_case",
            lambda: AssessmentFactory(case=first.case),
        )
        complete = AssessmentFactory(complete=True)
        refused(
            "assessments_assessment_number_is_unique",
            lambda: AssessmentFactory(case=complete.case, number=complete.number, complete=True),
        )

    @pytest.mark.parametrize(
        "values",
        [
            {"completed_on": date(2016, 2, 1)},
            {"signed_on": date(2016, 2, 1)},
        ],
    )
    def test_a_draft_has_nothing_of_a_signed_one(self, values):
        AssessmentFactory()
        refused(
            "assessments_assessment_status_has_its_facts",
            lambda: WholeFamilyAssessment.objects.update(**values),
        )

    @pytest.mark.parametrize("status", ["signed", "complete", "lost"])
    def test_what_is_no_draft_was_signed(self, status):
        AssessmentFactory(signed=True)
        nobody = {"signed_by": None, "signed_at": None, "signed_on": None}
        refused(
            "assessments_assessment_status_has_its_facts",
            lambda: WholeFamilyAssessment.objects.update(status=status, **nobody),
        )

    @pytest.mark.parametrize("values", [{"outcome": None}, {"level_of_need": None}, {"level_reason": ""}])
    def test_a_signed_one_is_judged(self, values):
        AssessmentFactory(signed=True)
        refused(
            "assessments_assessment_is_signed_whole", lambda: WholeFamilyAssessment.objects.update(**values)
        )

    def test_it_is_complete_after_it_was_started(self):
        AssessmentFactory(complete=True)
        refused(
            "assessments_assessment_completed_after_start",
            lambda: WholeFamilyAssessment.objects.update(completed_on=date(2016, 1, 10)),
        )

    def test_a_person_is_in_it_once_and_agrees_whole(self):
        row = AssessmentPersonFactory()
        refused(
            "assessments_person_once_in_an_assessment",
            lambda: AssessmentPersonFactory(assessment=row.assessment, member=row.member),
        )
        for values in (
            {"agrees": True},
            {"agreed_on": date(2016, 2, 1)},
            {"agrees": False, "agreed_on": date(2016, 2, 1)},
            {"agrees": True, "agreed_on": date(2016, 2, 1), "agreed_how": "sung"},
        ):
            refused(
                "assessments_person_agreement_is_whole",
                lambda values=values: AssessmentPerson.objects.update(**values),
            )

    def test_a_part_is_there_once_for_the_family_too(self, lists):
        part = PartFactory()
        refused(
            "assessments_part_once_for_a_person",
            lambda: PartFactory(assessment=part.assessment, section=part.section),
        )
        member = FamilyMemberFactory()
        for values in ({"same_as": member}, {"same_as": member, "member": member}):
            refused(
                "assessments_part_same_as_another_person",
                lambda values=values: AssessmentPart.objects.update(**values),
            )

    def test_an_answer_is_given_once_in_words_or_by_choice(self, lists):
        part = PartFactory()
        question = part.section.questions.first()
        Answer.objects.create(part=part, question=question, text="Yes")
        refused(
            "assessments_answer_once_to_a_question",
            lambda: Answer.objects.bulk_create([Answer(part=part, question=question, text="Again")]),
        )
        refused("assessments_answer_is_words_or_a_choice", lambda: Answer.objects.update(text=""))


class TestOwnWords:
    def test_they_say_something_and_have_a_number(self):
        entry = WordsFactory()
        refused("assessments_voice_says_something", lambda: VoiceEntry.objects.update(words=""))
        refused(
            "assessments_voice_number_is_unique",
            lambda: WordsFactory(case=entry.case, number=entry.number),
        )

    def test_they_are_struck_out_whole(self):
        WordsFactory()
        user = UserFactory()
        for values in (
            {"struck_reason": "Wrong child"},
            {"struck_at": RECORDED},
            {"struck_at": RECORDED, "struck_by": user},
        ):
            refused(
                "assessments_voice_is_struck_out_whole",
                lambda values=values: VoiceEntry.objects.update(**values),
            )
