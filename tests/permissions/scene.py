"""One family's case, led from the hub with a partner at the school, for every test of access."""

from datetime import timedelta
from functools import cached_property
from uuid import UUID

from accounts.acting import act_as
from accounts.enums import AgencyKind, Role
from cases import (
    agreement_services,
    invitation_services,
    meeting_services,
    minutes_services,
    note_services,
    opening_services,
    request_services,
    services,
    step_services,
    transfer_services,
    warning_services,
)
from cases.models import (
    Document,
    DocumentKind,
    InvolvementRole,
    LevelOfNeed,
    NoteKind,
    OpeningReason,
    RequestSource,
    StepReason,
    StepUrgency,
    TransferReason,
    WarningKind,
)
from cases.request_access import outcome_token
from cases.task_services import add_task
from people.enums import FamilyRole
from people.merge_services import merge_people
from people.services import add_new_person, create_family, record_name, record_relationship
from reporting.registry import indicators
from reporting.services import compute_framework
from tests.cases.recording import bring_views, say_who_came
from tests.factories.accounts import AgencyFactory, MembershipFactory
from tests.factories.requests import HelpRequestFactory
from tests.permissions.access_scene import AccessScene
from tests.permissions.assessment_scene import AssessmentScene
from tests.permissions.closing_scene import ClosingScene
from tests.permissions.plan_scene import PlanScene
from tests.permissions.retention_scene import RetentionScene
from tests.permissions.rights_scene import RightsScene
from tests.permissions.webstar_scene import WebstarScene

SUBMISSION = UUID("4f7d8a52-0a52-4c25-9c0d-6f6b4f7a1c11")
"""The number of the form that opened the case."""


class Scene(AccessScene, AssessmentScene, ClosingScene, PlanScene, RetentionScene, RightsScene, WebstarScene):
    """Makes what an address is about through the services, each part when it is first asked for."""

    def __init__(self, people, now, submission=SUBMISSION):
        self.people, self.now, self.today, self.submission = people, now, now.date(), submission

    @property
    def by(self):
        lead = self.people.lead
        return act_as(lead, lead.memberships.get())

    @property
    def acts(self):
        return {"by": self.by, "now": self.now}

    @property
    def acts_today(self):
        return self.acts | {"today": self.today}

    @cached_property
    def the_case(self):
        family = create_family(name="Tudor", **self.acts)
        for role, name in (
            (FamilyRole.CHILD, "Ffion"),
            (FamilyRole.CHILD, "Dylan"),
            (FamilyRole.ADULT, "Rhian"),
        ):
            values = {"given_name": name, "family_name": "Tudor"}
            if role == FamilyRole.CHILD:
                values["date_of_birth"] = self.today.replace(year=self.today.year - 8)
            add_new_person(family=family, role=role, values=values, **self.acts_today)
        case = services.open_case(
            family=family,
            opening=services.Opening(
                opened_on=self.today,
                source=RequestSource.objects.first(),
                reason=OpeningReason.objects.first(),
                level_of_need=LevelOfNeed.objects.first(),
                locality=self.people.locality,
            ),
            lead=self.people.lead,
            lead_agency=self.people.hub,
            submission=self.submission,
            **self.acts_today,
        )
        self.team_place = services.add_to_team(
            case=case,
            user=self.people.partner,
            agency=self.people.school,
            role=InvolvementRole.objects.last(),
            **self.acts_today,
        )
        return case

    @cached_property
    def the_note(self):
        child = self.the_case.family.members.children().first()
        return note_services.add_note(
            case=self.the_case,
            kind=NoteKind.objects.first(),
            happened_at=self.now,
            title="Home visit",
            text="Ffion showed me her reading book.",
            about={child: "seen"},
            **self.acts,
        )

    @cached_property
    def the_draft(self):
        """A case that the lead began to open, with a child, an adult and a search for another child."""
        draft = opening_services.begin_opening(**self.acts)
        for role, name in (("child", "Nia"), ("adult", "Carys")):
            typed = {"given_name": [name], "family_name": ["Rees"]}
            opening_services.keep_person(draft=draft, role=role, typed=typed, now=self.now)
        search = {"given_name": ["Mabli"], "family_name": ["Rees"]}
        return opening_services.keep_typed(draft=draft, step="find_child", typed=search, now=self.now)

    def draft(self):
        return {"submission": self.the_draft.submission}

    def draft_child(self):
        return self.draft() | {"role": "child"}

    def draft_person(self):
        return self.draft() | {"number": 1}

    def search(self):
        return {"search": UUID("4f7d8a52-0a52-4c25-9c0d-6f6b4f7a1c12")}

    def twins(self):
        """The two children of the family, as if they could be one."""
        place = {"reference": self.the_case.reference, "number": 1}
        return place | {"other_reference": self.the_case.reference, "other_number": 2}

    def merge(self):
        """Two records of one child of the family, made one by the manager."""
        born = self.today.replace(year=self.today.year - 6)
        kept, other = (
            add_new_person(
                family=self.the_case.family,
                role=FamilyRole.CHILD,
                values={"given_name": name, "family_name": "Tudor", "date_of_birth": born},
                **self.acts_today,
            )
            for name in ("Cai", "Kai")
        )
        people = {"kept": kept.person, "other": other.person}
        return {"number": merge_people(**people, chosen=set(), by=self.people.manager, now=self.now).number}

    def other_name(self):
        member = self.the_case.family.members.get(number=1)
        record_name(member=member, values={"kind": "birth", "family_name": "Hughes"}, **self.acts)
        return self.member() | {"place": 1}

    def opened(self):
        return {"submission": self.the_case.submission}

    def baby(self):
        """Somebody in the family who is not born yet."""
        values = {"given_name": "Baby", "family_name": "Tudor", "due_date": self.today + timedelta(days=60)}
        family = self.the_case.family
        baby = add_new_person(family=family, role=FamilyRole.CHILD, values=values, **self.acts_today)
        return self.case() | {"number": baby.number}

    def pair(self):
        """The adult and a child of the family."""
        return self.case() | {"number": 3, "other": 1}

    def related_pair(self):
        """The same two, with what the one is to the other."""
        adult, child = self.the_case.family.members.get(number=3), self.the_case.family.members.get(number=1)
        record_relationship(person=adult.person, other=child.person, kind="parent", **self.acts)
        return self.pair()

    def reset_link(self):
        return {"uidb36": "1", "key": "used-already"}

    def key(self):
        return {"pk": 1}

    def single_sign_on(self):
        return {"provider_id": "council"}

    def case(self):
        return {"reference": self.the_case.reference}

    def member(self):
        return self.case() | {"number": 1}

    def note(self):
        return self.case() | {"number": self.the_note.number}

    @cached_property
    def the_meeting(self):
        return self._arranged_meeting()

    def _arranged_meeting(self):
        arrangement = meeting_services.Arrangement(
            kind="review",
            starts_at=self.now,
            place="Room 2",
            chair=self.people.lead,
            team=[self.people.partner],
        )
        return meeting_services.arrange_meeting(case=self.the_case, arrangement=arrangement, **self.acts)

    def meeting(self):
        return self.case() | {"number": self.the_meeting.number}

    def held_meeting(self):
        held = self._arranged_meeting()
        bring_views(held, self.the_case.family.members.children(), self.acts)
        say_who_came(held, self.acts)
        minutes_services.finish_meeting(meeting=held, **self.acts)
        return self.case() | {"number": held.number}

    def task(self):
        """A task that the lead gave the partner, of which the partner has a notice."""
        given = add_task(
            case=self.the_case,
            title="Ring the school",
            owner=self.people.partner,
            due_on=self.today,
            **self.acts_today,
        )
        return self.case() | {"number": given.number}

    def notice(self):
        self.task()
        return {"key": self.people.partner.notices.latest("pk").key}

    def warning(self):
        warning = warning_services.ask_for_warning(
            case=self.the_case,
            kind=WarningKind.objects.first(),
            member=None,
            details="A dog that bites.",
            is_disclosed=True,
            disclosure_reason="They told us.",
            review_on=self.today + timedelta(days=90),
            **self.acts_today,
        )
        return self.case() | {"number": warning.number}

    @cached_property
    def the_step(self):
        return step_services.ask_for_step_up(
            case=self.the_case,
            values={
                "agency": AgencyFactory(kind=AgencyKind.SOCIAL_CARE),
                "reason": StepReason.objects.first(),
                "urgency": StepUrgency.objects.first(),
                "what_happened": "A fall.",
                "is_family_told": True,
                "family_view": "Afraid.",
            },
            children=list(self.the_case.family.members.children()),
            **self.acts_today,
        )

    def step(self):
        return self.case() | {"number": self.the_step.number}

    @cached_property
    def the_transfer(self):
        """The case, offered to an agency of which nobody here is."""
        other = MembershipFactory(role=Role.TEAM_MANAGER).agency
        return transfer_services.ask_for_transfer(
            case=self.the_case,
            values={
                "to_agency": other,
                "to_locality": self.people.locality,
                "reason": TransferReason.objects.first(),
                "handover_note": "A visit each Tuesday.",
                "is_family_told": True,
                "family_view": "Glad.",
                "lead_stays": False,
            },
            **self.acts_today,
        )

    def transfer(self):
        return self.case() | {"number": self.the_transfer.number}

    @cached_property
    def the_document(self):
        kind = DocumentKind.objects.first()
        number = self.the_case.documents.count() + 1
        return Document.objects.create(case=self.the_case, number=number, kind=kind, title="A letter")

    def document(self):
        return self.case() | {"number": self.the_document.number}

    def document_version(self):
        return self.document() | {"version": 9}

    def place(self):
        """The partner's place in the team."""
        return self.case() | {"number": 2}

    def inviting_from(self):
        """An agency whose staff can be invited."""
        return self.case() | {"code": self.people.other_school.code}

    def invited(self):
        """The place of somebody who was invited and has not signed in."""
        agency = self.people.other_school
        agency.email_domains = "school.example"
        agency.save()
        invitation_services.invite_to_team(
            case=self.the_case,
            agency=agency,
            person={"full_name": "Nia Newcomer", "email": "nia@school.example", "job_title": ""},
            role=InvolvementRole.objects.first(),
            **self.acts_today,
        )
        return self.case() | {"number": self.the_case.involvements.count()}

    def agreed(self):
        """The case, with an agreement that can be withdrawn."""
        values = {
            "method": "verbal",
            "given_on": self.today,
            "given_by": [self.the_case.family.members.get(number=3).person],
            "to_take_part": True,
        }
        agreement_services.record_agreement(case=self.the_case, values=values, **self.acts_today)
        return self.case()

    @cached_property
    def the_request(self):
        """A request that the stranger sent while signed in."""
        return HelpRequestFactory(sender=self.people.stranger, sender_for=self.people.other_school)

    def own_request(self):
        return {"reference": self.the_request.reference}

    def looked_for(self):
        """The same, after somebody at the front door looked for its people."""
        acts = {"request": self.the_request, "by": self.people.front_door, "now": self.now}
        request_services.start_looking(**acts)
        request_services.look_for_people(**acts)
        return self.own_request()

    def outcome_link(self):
        return {"token": outcome_token(self.the_request)}

    def asking_step(self):
        return {"step": "you"}

    def asking_role(self):
        return {"role": "child"}

    def asking_number(self):
        return {"number": 1}

    def indicator(self):
        return {"code": "F5"}

    def indicator_with_figures(self):
        return self._worked_out("F5")

    def indicator_with_coverage(self):
        return self._worked_out("O3")

    def _worked_out(self, code):
        declared = {code: indicators()[code]}
        compute_framework(run_id=None, as_at=self.today, clock=lambda: self.now, declared=declared)
        return {"code": code}
