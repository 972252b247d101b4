"""What belongs to the end of a case in the demo: what the family says, a manager's word, looking again."""

from datetime import timedelta
from random import Random

from django.conf import settings

from closures.after_services import record_check, record_follow_up
from closures.enums import ReasonGroup, StillSo, ends_without_outcome
from closures.telling import Decision, Ending, Signposting, Telling, Told, Words
from reporting.demo import SEED
from reporting.demo.calendar import evening, pick, working_day

FOLLOW_UP_DAYS = 28
CHILD_CHANGED = (
    "Sleeps better, and goes to school most days.", "Laughs more, and says when something is wrong.",
    "Has a friend to go to, and somebody at school to talk to.",
)  # fmt: skip
CHILD_SAME = (
    "Little has changed. School sees the child every day.",
    "Not known at home. At school the child is quiet, and comes every day.",
)
CHILD_SAYS = ("I will miss the cooking.", "It is fine. We know what to do.", "Can you still visit?")
ADULT_SAYS = ("We can do it ourselves now.", "I am sad and proud.", "I know whom to ring.")
NOT_ASKED = {
    "MOVED": "They moved before we could ask.",
    "STEP_UP": "Not asked: the social worker met them first.",
    "CONSENT_WITHDRAWN": "They did not want to talk about it.",
    "DECLINED": "They did not want to talk about it.",
}
NOT_REACHED = "They could not be reached."
SIGNS = ("Mornings get loud again.", "Two days of school missed in a week.", "Bills stay unopened.")
PLAN = ("Ring the contact the same day.", "Ask at school first, then ring the front door.")
SERVICES = ("Parents’ evening course", "Young carers’ group", "Advice on money and debts", "Talking group")
SIGNPOSTED = 20
"""So many of a hundred families are told of another service."""
NO_COPY = ("They did not open the door, and letters came back.", "They did not want anything on paper.")
TRIED = ("Rang three times: no answer.", "Went to the house: nobody came to the door.", "Wrote a letter.")
RISK = ("No new worry. School sees the children every day.", "What was hard stays hard; no child is at risk.")
BABY_DOES = ("Smiles at everybody, and sleeps through.", "Reaches for the toys, and settles soon.")
BABY = 2 * 365
STEPPED_UP = "Stepped up: children’s social care has taken the lead."
SEEN_BY_OTHERS = "A social worker sees the family now."
STEP_UP = ("Talked about with the front door: it does not meet the level.", "Considered; not needed.")
DECIDED = ("Enough was tried. School looks out for the children.", "The family knows how to come back.")
FOUND = ("School has no worry. The door stays open.", "Back in touch with the health visitor.")
HELD = ((StillSo.HELD, 55), (StillSo.BETTER, 20), (StillSo.SLIPPED, 15), (StillSo.NOT_KNOWN, 10))
SHOWN = {
    StillSo.HELD: "As it was when we closed, says the parent.",
    StillSo.BETTER: "Better than when we closed, says school.",
    StillSo.SLIPPED: "Harder again since the summer.",
    StillSo.NOT_KNOWN: "",
}


class Ends:
    """The end of one case.

    :param work: the :class:`reporting.demo.casework.Casework` of the case.
    """

    def __init__(self, work, group):
        self.work, self.plan = work, work.plan
        self.chance = Random(f"{SEED} closing {work.case.reference}")
        self.is_counted = group != ReasonGroup.EXCLUDED
        self.is_without = ends_without_outcome(group, work.plan.judgement)

    def values(self):
        """Fields of the summary beyond those that every closing has."""
        if not self.is_counted:
            return {}
        copy = {"copy_given_on": self.plan.closed_on}
        if self.is_without:
            copy = {"no_copy_reason": self.chance.choice(NO_COPY)}
        lead = self.work.lead
        return {
            "who_continues": f"{self.plan.family.setting}.",
            "contact_name": lead.user.full_name,
            "contact_details": lead.agency.phone or f"through {lead.agency.name}"[:300],
            "slip_signs": self.chance.choice(SIGNS),
            "slip_plan": self.chance.choice(PLAN),
            **copy,
        }

    def told(self):
        """What :func:`closures.services.close_case` takes besides."""
        if not self.is_counted:
            return {}
        telling = Telling(words=self._words(), signposts=self._signposts(), agencies=self._agencies())
        told = {"telling": telling}
        if self.is_without:
            told |= {"ending": self._ending(), "decision": self._decision()}
        return told

    def _words(self):
        """Of each child and of the first adult: what changed, and what they say or why that is not known."""
        family, members = self.plan.family, self.work.members
        words = {members[child]: self._words_on(child) for child in family.children}
        adult = members[family.adults[0]]
        words[adult] = Words(**self._view(ADULT_SAYS))
        return words

    def _words_on(self, child):
        says = BABY_DOES if child.age_days < BABY else CHILD_SAYS
        changed = self.chance.choice(CHILD_SAME if self.is_without else CHILD_CHANGED)
        return Words(changed, **self._view(says))

    def _view(self, says):
        if self.is_without:
            return {"no_view_reason": NOT_ASKED.get(self.plan.reason, NOT_REACHED)}
        return {"view": self.chance.choice(says)}

    def _signposts(self):
        if self.is_without or self.chance.randrange(100) >= SIGNPOSTED:
            return []
        day = working_day(self.plan.closed_on - timedelta(days=7), earliest=self.plan.opened_on)
        return [Signposting(self.chance.choice(SERVICES), day, self.chance.randrange(4) > 0)]

    def _agencies(self):
        team = self.work.case.involvements.current().select_related("agency")
        places = team.exclude(agency=self.work.lead.agency)
        return [Told(place.agency.name, self.plan.closed_on, place.agency) for place in places]

    def _ending(self):
        """What was tried; once social care has taken over nobody tries."""
        risk = self.chance.choice(RISK)
        if self.plan.reason == "STEP_UP":
            return Ending(risk, STEPPED_UP, no_attempts_reason=SEEN_BY_OTHERS)
        tried = list(zip((14, 7, 3), TRIED, strict=True))
        tried = tried if self.plan.is_of_today else self.chance.sample(tried, self.chance.randint(1, 2))
        attempts = [(self._days_before(days), how) for days, how in sorted(tried, reverse=True)]
        return Ending(risk, self.chance.choice(STEP_UP), attempts)

    def _days_before(self, days):
        day = working_day(self.plan.closed_on - timedelta(days=days), earliest=self.plan.opened_on)
        return min(day, self.plan.closed_on)

    def _decision(self):
        self.manager = self.work.desk.staff.manager_of(self.work.lead.agency.code)
        day = working_day(self.plan.closed_on + timedelta(days=FOLLOW_UP_DAYS))
        return Decision(self.manager.user, self.chance.choice(DECIDED), day)

    def look_again(self, summary):
        """Record the follow-up and the check, once their days have come; a few are left undone."""
        if self.plan.is_left:
            return
        today = self.work.desk.today
        if self.is_without and summary.ending.follow_up_on <= today:
            day = summary.ending.follow_up_on
            acts = {"by": self.manager.user, "now": evening(day), "today": day}
            found = self.chance.choice(FOUND)
            record_follow_up(ending=summary.ending, followed_up_on=day, found=found, **acts)
        check = getattr(summary, "check_after", None)
        day = summary.closed_on + timedelta(days=settings.SUSTAINED_CHECK_DAYS)
        if check is not None and day <= today:
            self._check(check, working_day(day))

    def _check(self, check, day):
        states = {}
        for outcome in check.closure.needs.all():
            state = pick(self.chance, HELD)
            states[outcome] = (state, SHOWN[state])
        acts = {"by": self.work.lead.user, "now": evening(day), "today": day}
        record_check(check=check, done_on=day, summary="Rang the parent.", states=states, **acts)
