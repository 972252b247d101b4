"""Signing an assessment off: what stands in the way, once only, with and without a manager."""

from datetime import timedelta

import pgtrigger
import pytest

from accounts.acting import act_as
from accounts.models import Notice
from assessments import assessment_errors as errors
from assessments.assessment_services import keep_judgement
from assessments.enums import AssessmentStatus
from assessments.signing_services import approve, blockers, return_to_author, sign_off
from cases.models import LevelOfNeed
from earlyhelp.common.errors import EditConflict
from tests.factories.people import FamilyMemberFactory


def signed(writing, revision=None):
    writing.assessment.refresh_from_db()
    revision = writing.assessment.revision if revision is None else revision
    return sign_off(assessment=writing.assessment, revision=revision, **writing.acts_today)


def test_everything_that_is_missing_is_named_at_once(writing):
    told = [sentence for sentence, _ in blockers(writing.assessment)]
    assert told == [
        "Record what Ffion says, or why Ffion was not heard.",
        "Record what Dylan says, or why Dylan was not heard.",
        "Record what Non says, or why Non was not heard.",
        "Answer “What is going well?”, “What are we worried about?” and “What needs to happen?” "
        "in “What it all means”.",
        "Choose the level of need, and say why.",
        "Choose what the assessment ends with.",
    ]
    with pytest.raises(errors.NotReadyToSign) as refusal:
        signed(writing)
    assert len(refusal.value.blockers) == 6


def test_a_question_that_must_be_answered_is_for_each_child(writing):
    question = writing.section("CHILD_HEALTH").questions.model.objects
    with_trigger_off(lambda: question.filter(code="HEALTH").update(is_needed=True))
    writing.write("CHILD_HEALTH", writing.ffion)
    writing.write("CHILD_HEALTH", writing.dylan, "", same_as=writing.ffion)
    told = [sentence for sentence, _ in blockers(writing.assessment) if "health" in sentence]
    assert told == ["Answer “How is their health and development?” about Non in “Health and development”."]


def with_trigger_off(act):
    """A used question is fixed by a trigger, so what it asks is changed here behind its back."""
    with pgtrigger.ignore("assessments.Question:fixed_once_used"):
        act()


def test_the_case_has_the_level_of_need_of_the_assessment(writing, today):
    writing.ready()
    level = LevelOfNeed.objects.last()
    writing.judge(level_of_need=level)
    done = signed(writing)
    writing.case.refresh_from_db()
    assert (done.status, done.completed_on, writing.case.level_of_need) == (
        AssessmentStatus.COMPLETE, today, level,
    )  # fmt: skip


def test_a_child_who_joined_meanwhile_is_heard_too(writing):
    writing.ready()
    new = FamilyMemberFactory(family=writing.case.family, person__given_name="Cai")
    assert [sentence for sentence, _ in blockers(writing.assessment)] == [
        "Record what Cai says, or why Cai was not heard."
    ]
    writing.hear(new)
    assert signed(writing).people.filter(member=new).exists()


def test_a_child_who_left_or_died_does_not_stand_in_the_way(writing, today):
    writing.write("ANALYSIS")
    writing.hear(writing.ffion)
    writing.judge()
    writing.dylan.left_on = today
    writing.dylan.save()
    writing.baby.person.died_on = today
    writing.baby.person.save()
    assert blockers(writing.assessment) == []


def test_words_said_before_it_was_started_do_not_count(writing, today):
    writing.assessment.started_on = today
    entry = writing.hear(writing.ffion)
    entry.assessment, entry.said_on = None, today - timedelta(days=1)
    entry.save()
    assert "Record what Ffion says" in blockers(writing.assessment)[0][0]


def test_of_two_who_sign_the_second_is_told(writing):
    writing.ready()
    signed(writing)
    with pytest.raises(errors.SignedAlready):
        signed(writing)


def test_who_signs_has_read_the_latest_change(writing):
    writing.ready()
    with pytest.raises(EditConflict):
        signed(writing, revision=1)


def test_a_signed_one_is_read_only(writing):
    writing.ready()
    signed(writing)
    with pytest.raises(errors.AssessmentSigned):
        writing.write("HOME")
    with pytest.raises(errors.AssessmentSigned):
        writing.judge()
    with pytest.raises(errors.AssessmentSigned):
        writing.explain(writing.baby)


class TestWithAManager:
    @pytest.fixture
    def waiting(self, writing, settings, people):
        settings.ASSESSMENT_NEEDS_MANAGER = True
        writing.ready()
        writing.assessment = signed(writing)
        return writing

    @pytest.fixture
    def manager(self, people, now):
        return {"by": act_as(people.manager, people.manager.memberships.get()), "now": now}

    def test_it_waits_for_the_manager(self, waiting, manager, today):
        assert (waiting.assessment.status, waiting.assessment.completed_on) == (AssessmentStatus.SIGNED, None)
        done = approve(assessment=waiting.assessment, comment="Good.", today=today, **manager)
        assert (done.status, done.approved_by, done.completed_on) == (
            AssessmentStatus.COMPLETE, manager["by"], today,
        )  # fmt: skip
        assert Notice.objects.get(kind="assessment_answered").to == waiting.acts["by"]

    def test_it_comes_back_with_a_reason(self, waiting, manager):
        back = return_to_author(assessment=waiting.assessment, reason="Dylan is missing.", **manager)
        assert (back.is_draft, back.signed_by, back.manager_comment) == (True, None, "Dylan is missing.")
        assert Notice.objects.get(kind="assessment_answered").to == waiting.acts["by"]
        with pytest.raises(errors.NotYetSigned):
            return_to_author(assessment=back, reason="Again.", **manager)

    def test_nobody_signs_off_their_own(self, waiting, today):
        with pytest.raises(errors.OwnAssessment):
            approve(assessment=waiting.assessment, comment="", today=today, **waiting.acts)

    def test_a_manager_who_wrote_a_part_leaves_it_to_another(self, waiting, manager, today):
        waiting.assessment.parts.update(saved_by=manager["by"])
        with pytest.raises(errors.OwnAssessment):
            approve(assessment=waiting.assessment, comment="", today=today, **manager)

    def test_a_manager_who_was_written_over_leaves_it_to_another(self, waiting, manager, people, today):
        waiting.assessment.parts.update(saved_by=manager["by"])
        waiting.assessment.parts.update(saved_by=people.lead)
        with pytest.raises(errors.OwnAssessment):
            approve(assessment=waiting.assessment, comment="", today=today, **manager)

    def test_a_manager_who_judged_leaves_it_to_another(self, writing, manager, settings, today):
        settings.ASSESSMENT_NEEDS_MANAGER = True
        writing.ready()
        writing.assessment.refresh_from_db()
        told = {"values": {"family_comments": "They are glad."}, "revision": writing.assessment.revision}
        keep_judgement(assessment=writing.assessment, **told, **manager)
        with pytest.raises(errors.OwnAssessment):
            approve(assessment=signed(writing), comment="", today=today, **manager)

    def test_who_leads_the_case_is_no_manager_of_it(self, waiting, people, today, now):
        partner = act_as(people.partner, people.partner.memberships.get())
        with pytest.raises(errors.NotForAManager):
            approve(assessment=waiting.assessment, comment="", today=today, by=partner, now=now)
