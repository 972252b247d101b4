"""Assessments and own words of the scene's case."""

from functools import cached_property

from assessments.assessment_services import keep_judgement, record_agreement, save_part, start_assessment
from assessments.models import AssessmentOutcome, NotHeardReason, VoiceMethod
from assessments.signing_services import sign_off
from assessments.voice_services import record_not_heard, record_words


class AssessmentScene:
    """Mixed into the scene, which has the case, the acts and the family."""

    @cached_property
    def the_assessment(self):
        return start_assessment(case=self.the_case, started_on=self.today, **self.acts_today)

    @cached_property
    def the_words(self):
        child = self.the_case.family.members.children().first()
        values = {"said_on": self.today, "method": VoiceMethod.objects.first(), "words": "I like school."}
        return record_words(case=self.the_case, member=child, values=values, **self.acts_today)

    def assessment(self):
        """A case with an assessment being written: the first one, or the second of two."""
        return {"reference": self.the_assessment.case.reference}

    def assessment_section(self):
        return self.assessment() | {"section": "story"}

    def assessment_person_section(self):
        child = self.the_case.family.members.children().first()
        return self.assessment() | {"section": "child-health", "number": child.number}

    def assessed_person(self):
        return self.assessment() | {"number": self.the_case.family.members.adults().first().number}

    def assessment_version(self):
        return self.assessment() | {"number": self.the_assessment.number}

    def two_assessments(self):
        """The second of two assessments, which starts from the first."""
        if self.the_assessment.is_draft:
            self._complete(self.the_assessment)
            second = start_assessment(case=self.the_case, started_on=self.today, **self.acts_today)
        else:
            second = self.the_case.assessments.latest_first().first()
        return {"reference": self.the_case.reference, "number": second.number}

    def own_words(self):
        return {"reference": self.the_case.reference, "number": self.the_words.number}

    def _complete(self, assessment):
        reason = NotHeardReason.objects.first()
        for member in self.the_case.family.members.children():
            record_not_heard(
                assessment=assessment, member=member, reason=reason, note="", revision=None, **self.acts
            )
        adult = self.the_case.family.members.adults().first()
        agreed = {"agrees": True, "agreed_on": self.today, "agreed_how": "spoken", "comment": ""}
        record_agreement(assessment=assessment, member=adult, values=agreed, revision=None, **self.acts_today)
        analysis = assessment.question_set.sections.get(code="ANALYSIS")
        answers = dict.fromkeys(analysis.questions.all(), "They want this to work.")
        save_part(
            assessment=assessment,
            section=analysis,
            member=None,
            answers=answers,
            same_as=None,
            is_done=True,
            revision=0,
            **self.acts,
        )
        judged = {"level_of_need": self.the_case.level_of_need, "level_reason": "Several needs."}
        judged |= {"outcome": AssessmentOutcome.objects.first()}
        assessment = keep_judgement(
            assessment=assessment, values=judged, revision=assessment.revision, **self.acts
        )
        del self.the_assessment
        self.the_assessment = sign_off(assessment=assessment, revision=assessment.revision, **self.acts_today)
