"""Records one planned case through the services, in the order and with the dates in which it happened."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from django.conf import settings

from assessments.models import (
    AssessmentOutcome,
    FamilyOutcome,
    NotHeardReason,
    StartRating,
    VoiceMethod,
)
from cases import agreement_services, note_services, services
from cases.enums import AgreementMethod, InvolvementEndReason, LeadChangeReason
from cases.models import InvolvementRole, LevelOfNeed, NoteKind, OpeningReason, RequestSource
from closures.models import ClosureReason, NoClosingReadingReason
from closures.services import close_case
from people.enums import RelationshipKind
from people.services import add_new_person, create_family, record_address, record_relationship
from reporting.demo import agencies, team
from reporting.demo.assessing import Questions
from reporting.demo.calendar import evening, in_office_hours, pick, working_day
from reporting.demo.closing import Ends
from reporting.demo.notes import planned_notes
from reporting.demo.planning import Planning
from reporting.demo.readings import Webstars
from reporting.demo.writing import Writer

LEVELS = (("LEVEL_2", 44), ("LEVEL_3", 51), ("LEVEL_4", 5))
LEAD_CHANGES = (
    (LeadChangeReason.TRANSFER, 40), (LeadChangeReason.LEFT_ROLE, 25), (LeadChangeReason.MANAGE, 20),
    (LeadChangeReason.PARENT_ASKED, 15),
)  # fmt: skip
METHODS = ((AgreementMethod.WRITTEN, 62), (AgreementMethod.VERBAL, 31), (AgreementMethod.ELECTRONIC, 7))
WITHOUT_READING = {
    "MOVED": "MOVED",
    "DISENGAGED": "DISENGAGED",
    "CONSENT_WITHDRAWN": "WITHDRAWN",
    "DECLINED": "DECLINED",
    "ERROR": "NOT_IN_SCOPE",
}
"""Why nobody has a last Webstar where the case ended so."""


class Lists:
    """The reference lists by code, read once."""

    def __init__(self):
        models = (
            InvolvementRole, LevelOfNeed, NoteKind, OpeningReason, RequestSource, ClosureReason,
            NoClosingReadingReason, AssessmentOutcome, FamilyOutcome, NotHeardReason, StartRating,
            VoiceMethod,
        )  # fmt: skip
        self._items = {model: {item.code: item for item in model.objects.all()} for model in models}

    def __call__(self, model, code):
        return self._items[model][code]


@dataclass
class Desk:
    """What is needed to record any case."""

    partnership: object
    staff: object
    lists: Lists
    webstars: Webstars
    questions: Questions
    today: date
    closed_lately: dict = field(default_factory=dict)
    """The family of each planned case that closed lately, with its members: a few come back."""

    def front_door(self, chance):
        workers = self.staff.by_agency[agencies.FRONT_DOOR]
        return workers[chance.randrange(len(workers))].user


class Casework:
    """One case being recorded. ``members`` and ``stars`` are kept by the planned member."""

    def __init__(self, plan, desk):
        self.plan, self.desk, self.chance = plan, desk, plan.chance
        self.writer = Writer(plan)
        self.members, self.stars = {}, {}
        self.lead = team.choose_lead(plan, desk.staff)
        self.planning = Planning(self)

    def acts(self, day):
        return {"by": self.lead.user, "now": evening(day)}

    def acts_on(self, day):
        return self.acts(day) | {"today": day}

    def record(self):
        """Record the case, and return how many notes and Webstars it has."""
        plan = self.plan
        others = [] if plan.is_in_error else team.choose_team(plan, self.desk.staff, self.lead)
        family = self._family()
        self.case = self._open(family)
        if plan.is_in_error:
            self._close()
            return 0, 0
        self._agree()
        self._join(others)
        starts = self.desk.webstars.record_first(self)
        notes = planned_notes(plan)
        self._handover = self._handover_day()
        acts = [(note.day, partial(self._note, note)) for note in notes] + self.planning.acts()
        for _, act in sorted(acts, key=lambda act: act[0]):
            act()
        ends = self.desk.webstars.record_later(self)
        if plan.closed_on:
            self._close()
        return len(notes), starts + ends

    def _family(self):
        """Record the family, or find the one that comes back."""
        plan, acts = self.plan, self.acts(self.plan.opened_on)
        if plan.returns_from:
            family, self.members = self.desk.closed_lately[plan.returns_from]
            return family
        family = create_family(name=plan.family.name, **acts)
        for member in (*plan.family.children, *plan.family.adults):
            self.members[member] = add_new_person(
                family=family,
                role=member.role,
                values={
                    "given_name": member.given_name,
                    "family_name": member.family_name,
                    "sex": member.sex,
                    "date_of_birth": member.born_on(plan.opened_on),
                    **member.values,
                },
                today=plan.opened_on,
                **acts,
            )
        moved_in = plan.opened_on - timedelta(days=self.chance.randrange(60, 2600))
        record_address(family=family, values=plan.family.address, lived_from=moved_in, **acts)
        if plan.is_of_today or plan.course.is_signed:
            self._relate(acts)
        if plan.is_of_today and plan.closed_on:
            self.desk.closed_lately[plan] = family, self.members
        return family

    def _relate(self, acts):
        """Record how the first adult is related to each child, and the adults to each other."""
        adults = self.plan.family.adults
        first = adults[0]
        for child in self.plan.family.children:
            record_relationship(
                person=self.members[first].person,
                other=self.members[child].person,
                kind=first.relation,
                parental_responsibility="yes" if first.relation == RelationshipKind.PARENT else "",
                **acts,
            )
        if len(adults) == 2:
            one, two = (self.members[adult].person for adult in adults)
            record_relationship(person=one, other=two, kind=RelationshipKind.PARTNER, **acts)

    def _open(self, family):
        plan, lists = self.plan, self.desk.lists
        through_front_door = self.chance.randrange(100) < 60
        acts = self.acts_on(plan.opened_on)
        if through_front_door:
            acts["by"] = self.desk.front_door(self.chance)
        return services.open_case(
            family=family,
            opening=services.Opening(
                opened_on=plan.opened_on,
                source=lists(RequestSource, team.source_of(plan, self.lead)),
                reason=lists(OpeningReason, plan.theme),
                what_prompted=self.writer.asked(),
                level_of_need=lists(LevelOfNeed, pick(self.chance, LEVELS)),
                locality=self.desk.partnership.localities[plan.area.code],
                service=self.desk.partnership.services.get(plan.service),
            ),
            lead=self.lead.user,
            lead_agency=self.lead.agency,
            **acts,
        )

    def _agree(self):
        """Record the family's agreement; a few go on without it, and in a few it was never recorded."""
        chance = self.chance.randrange(100)
        if not self.plan.has_agreement or (self.plan.closed_on and chance >= 95):
            return
        day = working_day(self._day_after(self.chance.randint(0, 12)), earliest=self.plan.opened_on)
        if chance < 2:
            values = {"method": AgreementMethod.OVERRIDE, "override_reason": self.writer.override()}
        else:
            values = {
                "method": pick(self.chance, METHODS),
                "given_by": self._adults if chance % 2 else [self._adult],
                "review_on": day + timedelta(days=settings.AGREEMENT_REVIEW_DAYS),
                "to_take_part": True,
                "to_be_assessed": True,
                "to_share": chance < 88,
                "to_be_asked": chance % 3 > 0,
            }
        agreement_services.record_agreement(
            case=self.case, values={"given_on": day, **values}, **self.acts_on(day)
        )

    @property
    def _adults(self):
        return [self.members[place].person for place in self.plan.family.adults]

    @property
    def _adult(self):
        """Who in the family answers for it."""
        return self.members[self.plan.family.adults[0]].person

    def _day_after(self, days):
        return min(self.plan.opened_on + timedelta(days=days), self.plan.ends_on)

    def _join(self, others):
        """Bring the others into the team; now and then somebody's work is done before the case closes."""
        for other in others:
            day = working_day(self._day_after(self.chance.randint(1, 40)), earliest=self.plan.opened_on)
            involvement = services.add_to_team(
                case=self.case,
                user=other.user,
                agency=other.agency,
                role=self.desk.lists(InvolvementRole, other.team_role),
                agreed_by=self._adult,
                **self.acts_on(day),
            )
            if self.plan.days > 120 and self.chance.randrange(100) < 8:
                services.end_involvement(
                    involvement=involvement,
                    reason=InvolvementEndReason.WORK_DONE,
                    **self.acts_on(working_day(day + timedelta(days=60))),
                )

    def _handover_day(self):
        """Return the day on which the lead professional changes, in one case out of ten that last."""
        if self.plan.cast or self.plan.days < 90 or self.chance.randrange(10):
            return None
        return working_day(self._day_after(self.plan.days * self.chance.randint(30, 60) // 100))

    def _hand_over(self, day):
        colleagues = [one for one in self.desk.staff.at(self.lead.agency.code) if one is not self.lead]
        if not colleagues:
            return
        new = self.chance.choice(colleagues)
        services.assign_lead_professional(
            case=self.case,
            lead=new.user,
            agency=new.agency,
            reason=pick(self.chance, LEAD_CHANGES),
            **self.acts_on(day),
        )
        self.lead = new

    def _note(self, note):
        if self._handover and note.day >= self._handover:
            self._hand_over(self._handover)
            self._handover = None
        told = {"is_first": note.is_first, "is_last": note.is_last}
        note_services.add_note(
            case=self.case,
            kind=self.desk.lists(NoteKind, note.kind),
            happened_at=in_office_hours(self.chance, note.day),
            title=self.writer.title(note.kind, **told),
            text=self.writer.note(note.kind, progress=note.progress, seen=note.seen, **told),
            about={self.members[member]: seen for member, seen in note.about.items()},
            **self.acts(note.day),
        )

    def _close(self):
        plan, reason = self.plan, self.desk.lists(ClosureReason, self.plan.reason)
        ends = Ends(self, reason.group)
        summary = close_case(
            case=self.case,
            values={
                "closed_on": plan.closed_on,
                "reason": reason,
                "judgement": plan.judgement,
                "explanation": self.writer.explanation(),
                "what_next": self.writer.what_next(),
                **ends.values(),
            },
            missing={self.members[member]: self._why_missing(member) for member in self._without_last()},
            ratings=self.planning.last_ratings(),
            **ends.told(),
            **self.acts_on(plan.closed_on),
        )
        ends.look_again(summary)

    def _without_last(self):
        return [m for m in self.members if m not in self.plan.scored or not self.plan.scored[m].change]

    def _why_missing(self, member):
        code = WITHOUT_READING.get(self.plan.reason)
        if code is None and member in self.plan.scored:
            code = self.chance.choice(("DECLINED", "NOT_OFFERED", "NOT_OFFERED"))
        if code is None:
            code = "TOO_YOUNG" if member.is_child and member.age_days < 4 * 365 else "NO_START"
        return self.desk.lists(NoClosingReadingReason, code)
