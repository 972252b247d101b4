"""A case of two children, a baby and their mother, with an assessment that is being written."""

from datetime import date

import pytest

from accounts.acting import act_as
from assessments.assessment_services import keep_judgement, save_part, start_assessment
from assessments.models import AssessmentOutcome, NotHeardReason, VoiceMethod
from assessments.voice_services import record_not_heard, record_words
from cases.models import InvolvementRole
from tests.factories.cases import CaseFactory, InvolvementFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory


class Writing:
    """The case, its people, and what a worker does with its assessment."""

    def __init__(self, people, now, today):
        family = FamilyFactory(name="Tudor")
        named = {"family": family}
        self.ffion = FamilyMemberFactory(
            person__given_name="Ffion", person__date_of_birth=date(2008, 2, 3), **named
        )
        self.dylan = FamilyMemberFactory(
            person__given_name="Dylan", person__date_of_birth=date(2010, 5, 6), **named
        )
        self.baby = FamilyMemberFactory(
            person__given_name="Non", person__date_of_birth=date(2015, 11, 1), **named
        )
        self.mother = FamilyMemberFactory(is_adult=True, person__given_name="Rhian", **named)
        self.case = CaseFactory(family=family, lead=people.lead)
        role = InvolvementRole.objects.get(code="HEALTH_VISITOR")
        InvolvementFactory(case=self.case, user=people.partner, agency=people.school, role=role)
        self.acts = {"by": act_as(people.lead, people.lead.memberships.get()), "now": now}
        self.today = today
        self.assessment = self.start()

    @property
    def acts_today(self):
        return self.acts | {"today": self.today}

    def start(self, started_on=None):
        return start_assessment(case=self.case, started_on=started_on or self.today, **self.acts_today)

    def section(self, code):
        return self.assessment.question_set.sections.get(code=code)

    def write(self, code, member=None, words="As it is.", revision=0, same_as=None, is_done=True, **more):
        section = self.section(code)
        answers = dict.fromkeys(section.questions.all(), words)
        told = {"member": member, "answers": answers, "same_as": same_as, "is_done": is_done}
        return save_part(
            assessment=self.assessment, section=section, revision=revision, **told | more, **self.acts
        )

    def hear(self, member, **values):
        told = {"said_on": self.today, "method": VoiceMethod.objects.first(), "words": "I like maths."}
        return record_words(case=self.case, member=member, values=told | values, **self.acts_today)

    def explain(self, member, revision=None):
        reason = NotHeardReason.objects.first()
        told = {"reason": reason, "note": "", "revision": revision}
        return record_not_heard(assessment=self.assessment, member=member, **told, **self.acts)

    def judge(self, **values):
        self.assessment.refresh_from_db()
        judged = {
            "level_of_need": self.case.level_of_need,
            "level_reason": "Several needs.",
            "outcome": AssessmentOutcome.objects.get(code="PLAN_WITH_TEAM"),
        }
        revision = self.assessment.revision
        self.assessment = keep_judgement(
            assessment=self.assessment, values=judged | values, revision=revision, **self.acts
        )
        return self.assessment

    def ready(self):
        """Do everything that signing off asks for."""
        self.write("ANALYSIS")
        self.hear(self.ffion)
        self.hear(self.dylan)
        self.explain(self.baby)
        return self.judge()


@pytest.fixture
def writing(people, now, today, db):
    return Writing(people, now, today)
