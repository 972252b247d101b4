"""Records the whole family assessment of a case, what each person said, and the first meeting after it."""

from datetime import timedelta

from assessments import assessment_services, signing_services, voice_services
from assessments.models import AssessmentOutcome, AssessmentSection, NotHeardReason, VoiceMethod
from cases import meeting_services, minutes_services
from cases.enums import Attendance, MeetingKind, ViewBrought
from earlyhelp.common.dates import london_datetime
from reporting.demo import plan_words
from reporting.demo.around import MEETING_AT
from reporting.demo.calendar import evening, pick
from reporting.demo.course import Course

HEARD = 78
"""So many of a hundred children are heard; of the others it is said why not."""
BABY = 2 * 365
WAYS = (("ALONE", 45), ("PLAY", 30), ("WITH_OTHERS", 25))
REASONS = (("DID_NOT_WANT", 50), ("NOT_MET", 30), ("PARENT_REFUSED", 20))


class Questions:
    """What the assessment asks, read once: the questions of each section by code."""

    def __init__(self):
        sections = AssessmentSection.objects.filter(question_set__number=1).prefetch_related("questions")
        self.sections = {section.code: section for section in sections}

    def answers(self, code, told):
        """Return the section and the mapping of its questions to words, from words by code."""
        section = self.sections[code]
        return section, {one: told[one.code] for one in section.questions.all() if one.code in told}


class Assessing:
    """The assessment of one case being recorded. ``assessment`` is there from the first act on."""

    def __init__(self, planning):
        self.planning, self.work = planning, planning.work
        self.chance, self.course = planning.chance, planning.course
        self.days, self.say = planning.days, planning.say

    def acts(self):
        """Return (day, act), in the order of days."""
        acts = [(self.days.started, self._start)]
        if self.days.signed:
            acts.append((self.days.signed, self._sign))
        if self.days.met:
            acts.append((self.days.met, self._meet))
        return acts

    @property
    def _children(self):
        return [(member, self.work.members[member]) for member in self.work.plan.family.children]

    def _start(self):
        """Begin it; what is written while it is a draft is written on the day it is signed, if it is."""
        day = self.days.started
        self.assessment = assessment_services.start_assessment(
            case=self.work.case, started_on=day, **self.work.acts_on(day)
        )
        if not self.days.signed:
            self._write(day, self._first_parts())
            self._hear(day)

    def _sign(self):
        day = self.days.signed
        self._write(day, self._first_parts() + self._more_parts())
        self._hear(day)
        self.assessment = assessment_services.keep_judgement(
            assessment=self.assessment, values=self._judgement(), revision=None, **self.work.acts(day)
        )
        self.assessment = signing_services.sign_off(
            assessment=self.assessment, revision=self.assessment.revision, **self.work.acts_on(day)
        )

    def _judgement(self):
        lists = self.work.desk.lists
        outcome = "PLAN_WITH_TEAM" if self.days.leads_to_plan else "SINGLE_AGENCY"
        return {
            "level_of_need": self.work.case.level_of_need,
            "level_reason": plan_words.LEVEL_REASON,
            "outcome": lists(AssessmentOutcome, outcome),
            "outcome_reason": "",
            "family_comments": self.say(*plan_words.COMMENTS),
        }

    def _first_parts(self):
        """What is written first: (section, member or None, words by question, whose answers hold or None)."""
        story = {"NOW": self.say(*plan_words.STORY), "TRIED": plan_words.TRIED}
        _, focus = self._children[0]
        parts = [("CHILD_FEELINGS", focus, {"FEELINGS": self.say(*plan_words.FEELINGS)}, None)]
        return [("STORY", None, story, None), *parts] if self.course.is_full else parts

    def _more_parts(self):
        told = {
            "STRENGTHS": self.say(*plan_words.STRENGTHS),
            "WORRIES": self.say(plan_words.WORRIES),
            "TO_HAPPEN": plan_words.TO_HAPPEN,
        }
        parts = [("ANALYSIS", None, told, None)]
        if not self.course.is_full:
            return parts
        (_, focus), *siblings = self._children
        adult = self.work.members[self.work.plan.family.adults[0]]
        parts += [("CHILD_FEELINGS", member, {}, focus) for _, member in siblings]
        parts += [("CHILD_LIFE", focus, {"DAY": plan_words.DAY}, None)]
        return [*parts, ("ADULT_PARENTING", adult, {"CARE": plan_words.CARE}, None)]

    def _write(self, day, parts):
        for code, member, told, same_as in parts:
            section, answers = self.work.desk.questions.answers(code, told)
            assessment_services.save_part(
                assessment=self.assessment,
                section=section,
                member=member,
                answers=answers,
                same_as=same_as,
                is_done=True,
                revision=0,
                **self.work.acts(day),
            )

    def _hear(self, day):
        """Ask each child, and in a full assessment an adult; of a child who is not heard it is said why."""
        told = list(self._children)
        if self.course is Course.UNHEARD:
            told = told[:-1]
        for planned, member in told:
            if self.course.is_full or self.chance.randrange(100) < HEARD:
                is_baby = planned.age_days < BABY
                way = "OBSERVATION" if is_baby else pick(self.chance, WAYS)
                says = plan_words.BABY_DOES if is_baby else plan_words.CHILD_SAYS
                self._record(member, day, way, says)
            else:
                self._record_not_heard(member, day)
        if self.course.is_full and self.days.signed:
            adult = self.work.members[self.work.plan.family.adults[0]]
            self._record(adult, day, "ALONE", plan_words.ADULT_SAYS)

    def _record(self, member, day, way, says):
        values = {"said_on": day, "method": self.work.desk.lists(VoiceMethod, way), "words": self.say(*says)}
        voice_services.record_words(
            case=self.work.case, member=member, values=values, **self.work.acts_on(day)
        )

    def _record_not_heard(self, member, day):
        voice_services.record_not_heard(
            assessment=self.assessment,
            member=member,
            reason=self.work.desk.lists(NotHeardReason, pick(self.chance, REASONS)),
            note="",
            revision=None,
            **self.work.acts(day),
        )

    def _meet(self):
        """The team meets for the first time, with the lead and the first adult."""
        day, lead = self.days.met, self.work.lead.user
        arrangement = meeting_services.Arrangement(
            kind=MeetingKind.INITIAL,
            starts_at=london_datetime(day, MEETING_AT),
            place="Family centre",
            chair=lead,
            members=[self.work.members[self.work.plan.family.adults[0]]],
        )
        meeting = meeting_services.arrange_meeting(
            case=self.work.case,
            arrangement=arrangement,
            by=lead,
            now=evening(max(day - timedelta(days=6), self.work.plan.opened_on)),
        )
        acts = {"meeting": meeting, "by": lead, "now": evening(day)}
        people = list(meeting.people.all())
        came = {person.pk: Attendance.ATTENDED for person in people}
        shown = {person.pk: person.attendance for person in people}
        meeting_services.record_attendance(attendance=came, shown=shown, **acts)
        for _, child in self._children:
            words = self.say(*plan_words.CHILD_SAYS)
            meeting_services.record_view(child=child, how=ViewBrought.WORKER, words=words, **acts)
        minutes_services.finish_meeting(**acts)
