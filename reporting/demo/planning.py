"""Records the needs, the plan and the reviews of a case, each on its day, through the services."""

from datetime import timedelta
from functools import partial

from assessments import need_services, plan_services
from assessments.enums import ActionStatus, AgreedHow, NeedProgressRating, NeedSource, ReviewOutcome
from assessments.holding_services import hold_review
from assessments.models import FamilyOutcome, StartRating
from assessments.plan_services import Word
from assessments.ratings import SAYS_NOTHING, Rating
from closures.enums import Judgement
from reporting.demo import evaluations, outcomes, plan_words
from reporting.demo.assessing import Assessing
from reporting.demo.calendar import pick, working_day
from reporting.demo.course import Course
from reporting.demo.timetable import timetable_of

BETTER = {Judgement.FULLY: 85, Judgement.PARTIALLY: 55, Judgement.NOT_AT_ALL: 15, None: 60}
"""In how many of a hundred ratings a need stands better than at the start."""
GONE_WELL = ((NeedProgressRating.IMPROVED, 65), (NeedProgressRating.MUCH_IMPROVED, 35))
NOT_GONE_WELL = (
    (NeedProgressRating.NO_CHANGE, 60), (NeedProgressRating.WORSE, 25),
    (NeedProgressRating.NOT_WORKED_ON, 10), (NeedProgressRating.NOT_KNOWN, 5),
)  # fmt: skip
UNFINISHED = 30
"""So many of a hundred plans lack something that the plan coach asks for."""
AGREES_FROM = 8 * 365
START_RATINGS = (("SMALL", 15), ("CLEAR", 50), ("LARGE", 30), ("URGENT", 5))


class Planning:
    """The assessment and the plan of one case being recorded.

    :param work: the :class:`reporting.demo.casework.Casework` of the case.
    """

    def __init__(self, work):
        self.work, self.plan, self.chance = work, work.plan, work.plan.planning
        self.course, self.days = work.plan.course, timetable_of(work.plan)
        self.needs, self.actions = [], []

    def acts(self):
        """Return (day, act) of everything that is recorded, in the order of days."""
        if self.course is Course.NONE:
            return self._tool()
        assessing, days = Assessing(self), self.days
        acts = assessing.acts()
        if days.signed:
            acts.append((days.signed, partial(self._name_needs, assessing)))
        if days.planned:
            acts.append((days.planned, partial(self._write_plan, assessing)))
        if days.agreed:
            acts += [(days.agreed, self._agree), (days.progress, self._tell_progress)]
        acts += [(day, partial(self._review, day)) for day in days.reviews]
        return sorted(acts, key=lambda act: act[0])

    def say(self, *choices):
        """One of the sentences, with the names of the family in it."""
        names = self.work.writer.names
        said = self.chance.choice(choices).format(**names)
        return said[0].upper() + said[1:] if said else ""

    def _tool(self):
        """Without an assessment the service names the needs itself, at its first visits."""
        if not self.plan.rated:
            return []
        days = min(self.chance.randint(5, 20), self.plan.days // 2)
        day = working_day(self.plan.opened_on + timedelta(days=days), earliest=self.plan.opened_on)
        return [(day, partial(self._evaluate, day))]

    def _evaluate(self, day):
        focus = self.work.members[self.plan.family.focus]
        for code in self.plan.rated:
            words = plan_words.BY_OUTCOME[code]
            said = self.say(words.need, *plan_words.ALSO.get(code, ()))
            people = [focus] if code in evaluations.OF_CHILD else []
            need = self._name_need(words, said, people, day, source=NeedSource.REQUEST)
            self.needs.append((need, words))

    def _name_need(self, words, said, people, day, **where):
        lists = self.work.desk.lists
        return need_services.identify_need(
            case=self.work.case,
            values={
                "outcome": lists(FamilyOutcome, words.outcome),
                "description": said,
                "start_rating": lists(StartRating, pick(self.chance, START_RATINGS)),
            },
            people=people,
            **where,
            **self.work.acts_on(day),
        )

    def _words(self):
        """The needs of the family: those that are rated at its end, or that of its theme and others."""
        if self.plan.rated:
            return [plan_words.BY_OUTCOME[code] for code in self.plan.rated]
        found = [plan_words.NEEDS[self.plan.theme]]
        if self.course.is_full or self.chance.randrange(2):
            found.append(plan_words.SECOND["child" if self.plan.family.focus_age > 4 else "parent"])
        return found

    def _name_needs(self, assessing):
        where = {"source": NeedSource.ASSESSMENT, "assessment": assessing.assessment}
        for place, words in enumerate(self._words()):
            children = self.plan.family.children if place else self.plan.family.children[:1]
            people = [self.work.members[child] for child in children]
            need = self._name_need(words, self.say(words.need), people, self.days.signed, **where)
            self.needs.append((need, words))

    def _write_plan(self, assessing):
        day = self.days.planned
        acts = self.work.acts_on(day)
        self.action_plan = plan_services.start_plan(
            case=self.work.case, started_on=day, assessment=assessing.assessment, **acts
        )
        told = {"strengths": self.say(*plan_words.STRENGTHS), "contingency": plan_words.CONTINGENCY}
        plan_services.keep_plan(plan=self.action_plan, values=told, revision=None, **self.work.acts(day))
        lacks = self.chance.randrange(100) < UNFINISHED
        for place, (need, words) in enumerate(self.needs):
            values = {"goal": self.say(words.goal), "success": self.say(words.success)}
            values["measure"] = "" if lacks and place == 0 else self.say(words.measure)
            goal = plan_services.add_goal(plan=self.action_plan, need=need, values=values, **acts)
            self._add_actions(goal, words, acts)

    def _add_actions(self, goal, words, acts):
        """What a worker does, for all the children, and what one of the family does."""
        day = acts["today"]
        members, family = self.work.members, self.plan.family
        lead = self.work.lead
        theirs = {"what": self.say(words.worker), "owner": lead.user, "agency": lead.agency}
        ours = {"what": self.say(words.family), "owner": members[family.adults[0]], "agency": None}
        children = [members[child] for child in family.children]
        for values, weeks in ((theirs, 4), (ours, 12)):
            values["due_on"] = day + timedelta(weeks=weeks)
            self.actions.append(plan_services.add_action(goal=goal, values=values, people=children, **acts))

    def _agree(self):
        day = self.days.agreed
        yes = Word(True, day, self.chance.choice((AgreedHow.SIGNED, AgreedHow.SPOKEN)), "", day)
        family = self.plan.family
        agreeing = [family.adults[0]]
        if family.focus.age_days >= AGREES_FROM:
            agreeing.append(family.focus)
        plan_services.agree_plan(
            plan=self.action_plan,
            agreements={self.work.members[member]: yes for member in agreeing},
            **self.work.acts_on(day),
        )

    def _tell_progress(self):
        """The first thing to do is done, unless it is late; the second goes on."""
        day = self.days.progress
        if self.course is Course.LATE_ACTION:
            return
        first, *others = self.actions
        fits = self.plan.judgement != Judgement.NOT_AT_ALL
        told = [(first, ActionStatus.DONE if fits else ActionStatus.NOT_DONE)]
        told += [(action, ActionStatus.IN_PROGRESS) for action in others[:1] if self.course.is_full]
        for action, status in told:
            plan_services.note_progress(
                action=action,
                status=status,
                note=self.say(*(plan_words.PROGRESS if fits else plan_words.WORSE)),
                done_on=None,
                **self.work.acts_on(day),
            )

    def _review(self, day):
        review = self.action_plan.reviews.due().select_related("plan__case").get()
        outcome, reason = self._outcome(day)
        hold_review(
            review=review,
            values={
                "held_on": day,
                "meeting": None,
                "summary": self.say(*plan_words.SUMMARY),
                "outcome": outcome,
                "outcome_reason": reason,
            },
            ratings={need: self._told(self._stands()) for need, _ in self.needs},
            revision=None,
            **self.work.acts_on(day),
        )

    def _outcome(self, day):
        """The last review of a case decides what became of it; the others go on."""
        is_last = self.plan.closed_on and day == self.days.reviews[-1]
        if not is_last or (self.plan.closed_on - day).days > 40:
            return ReviewOutcome.CONTINUE, ""
        if self.plan.reason == "STEP_UP":
            return ReviewOutcome.STEP_UP, plan_words.WHY_STEP_UP
        if self.plan.reason in outcomes.PLANNED and self.plan.judgement == Judgement.FULLY:
            return ReviewOutcome.CLOSE, plan_words.WHY_CLOSE
        return ReviewOutcome.CONTINUE, ""

    def last_ratings(self):
        """How each need stands when help ends, for the closure."""
        rated = self.plan.rated
        return {need: self._told(rated.get(words.outcome) or self._stands()) for need, words in self.needs}

    def _stands(self):
        gone_well = self.chance.randrange(100) < BETTER[self.plan.judgement]
        return pick(self.chance, GONE_WELL if gone_well else NOT_GONE_WELL)

    def _told(self, rating):
        """The rating with a sentence that shows it, where it says anything."""
        if rating in SAYS_NOTHING:
            return Rating(rating)
        is_worse = rating in (NeedProgressRating.WORSE, NeedProgressRating.MUCH_WORSE)
        is_same = rating == NeedProgressRating.NO_CHANGE
        words = plan_words.WORSE if is_worse else plan_words.SAME if is_same else plan_words.BETTER
        return Rating(rating, self.say(*words))
