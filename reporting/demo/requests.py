"""Requests for help of the last weeks: some wait at the front door, the others were decided in every way.

They stand beside the published year and change none of its figures: no case opens for them. Those that were
accepted are the requests with which some of today's cases began.
"""

from dataclasses import dataclass
from datetime import timedelta
from random import Random

from cases import asking_services, request_services
from cases.enums import AgreementMethod, SenderKind
from cases.models import Case, LevelOfNeed, OpeningReason, RequestOutcome, RequestSource
from earlyhelp.common.working_days import add_working_days
from people.enums import FamilyRole
from reporting.demo import SEED, caseload
from reporting.demo.calendar import evening, in_office_hours, working_day, written_at
from reporting.demo.writing import Writer

FIRST_NUMBER = 30_000
"""Of the invented families, away from those of the cases."""

WAITING = (
    # days since it was sent, how far it is, who sent it
    (9, "waiting", "school"), (7, "opened", "health"), (6, "opened", "stranger"), (5, "new", "mother"),
    (3, "opened", "school"), (3, "waiting", "mother"), (2, "new", "school"), (1, "new", "stranger"),
    (1, "new", "housing"), (1, "new", "mother"),
)  # fmt: skip

DECIDED = (
    (58, "ADVICE", "school", "The school can go on with what it has begun. We talked it through by phone."),
    (52, "SIGNPOSTED", "mother", "A parenting course fits, and the mother would like to go."),
    (49, "SOCIAL_CARE", "health", "What was said on the phone goes beyond early help. Passed on at once."),
    (44, "RETURNED", "school", "The family did not know of the request."),
    (41, "DECLINED", "school", "The mother does not want help now. She knows how to ask."),
    (37, "BELOW_THRESHOLD", "housing", "One service can do what is needed."),
    (33, "ADDED", "school", "The family has an open case, and its lead should know."),
    (30, "DUPLICATE", "mother", "Sent twice within an hour."),
    (26, "NOT_A_REQUEST", "school", "A test by somebody who was shown the form."),
    (23, "ADVICE", "stranger", "Talked through with the teacher, who will come back if it gets harder."),
    (19, "PARTNER_LED", "health", "The health visitor knows the family best and leads."),
    (16, "SIGNPOSTED", "stranger", "Young carers’ group, which has a place."),
    (13, "RETURNED", "housing", "Nobody said which children live there."),
)  # fmt: skip
ACCEPTED = 7
"""So many of today's cases began with a request that is kept."""


@dataclass(frozen=True)
class Sender:
    """Somebody who sends a request: for whom, in which part, by which phone, as the census counts them."""

    agency: str
    role: str
    source: str
    name: str
    phone: str
    account: str = ""


SENDERS = {
    "school": Sender(
        "Copper Beech Road Primary School", "Pastoral lead", "2A", "Gwen Farley", "01632 960 201"
    ),
    "health": Sender("Health Visiting Service", "Health visitor", "3B", "Nadia Bloom", "01632 960 202"),
    "housing": Sender("Lapwing Homes", "Tenancy officer", "4", "Piotr Lasek", "01632 960 203"),
    "stranger": Sender("Willow Brook Primary School", "Class teacher", "2A", "", "01632 960 204", "stranger"),
    "mother": Sender("", "", "1A", "", ""),
}


def record_requests(*, today, desk):
    """Send the requests and decide on most of them, through the services. Return how many there are."""
    desk = RequestDesk(today, desk)
    for place, (days, how_far, sender) in enumerate(WAITING):
        desk.leave_waiting(desk.send(place, days, sender), how_far)
    for place, (days, outcome, sender, reason) in enumerate(DECIDED, start=len(WAITING)):
        case = desk.case_for(outcome)
        request = desk.send_about(case, days) if case else desk.send(place, days, sender)
        desk.decide(request, outcome, reason, case)
    accepted = [desk.accept(case) for case in desk.cases_of_the_front_door()[:ACCEPTED]]
    return len(WAITING) + len(DECIDED) + len(accepted)


class RequestDesk:
    """The front door of the demo, on the day on which it is loaded."""

    def __init__(self, today, desk):
        self.today, self.desk = today, desk
        self.chance = Random(f"{SEED} requests")
        self.worker = desk.staff.cast["front-door"][0].user
        self.latest = None
        judged = {"BELOW_THRESHOLD": "LEVEL_1", "ADVICE": "LEVEL_1", "SOCIAL_CARE": "LEVEL_4"}
        self.levels = {code: LevelOfNeed.objects.get(code=level) for code, level in judged.items()}

    def send(self, place, days, sender):
        """Send a request about an invented family, so many days ago."""
        day = working_day(self.today - timedelta(days=days))
        plan = caseload.plan_case(FIRST_NUMBER + place, day, None, day)
        who = SENDERS[sender]
        values = self._values(plan, who, day)
        people = [self._person(member, plan, day) for member in (*plan.family.children, *plan.family.adults)]
        sent_at = in_office_hours(self.chance, day)
        account = self.desk.staff.cast[who.account][0].user if who.account else None
        return asking_services.send_request(
            sending=asking_services.Sending(values, people), by=account, now=written_at(sent_at), today=day
        )

    def _values(self, plan, who, day):
        mother = plan.family.adults[0]
        name = f"{mother.given_name} {mother.family_name}"
        account = self.desk.staff.cast[who.account][0].user if who.account else None
        writer = Writer(plan)
        return {
            "sender_kind": SenderKind.PROFESSIONAL if who.agency else SenderKind.FAMILY,
            "source": RequestSource.objects.get(code=who.source),
            "sender_name": account.full_name if account else who.name or name,
            "sender_agency": who.agency,
            "sender_role": who.role,
            "sender_phone": who.phone or mother.values.get("phone") or "01632 960 205",
            "agreed_by": name,
            "agreed_how": AgreementMethod.VERBAL if who.agency else AgreementMethod.ELECTRONIC,
            "agreed_on": day,
            "reason": OpeningReason.objects.get(code=plan.theme),
            "why": writer.asked(),
            "working_well": self.chance.choice(WORKING),
            "wanted": self.chance.choice(WANTED),
            "safe_contact": self.chance.choice(SAFE),
            **plan.family.address,
        }

    def _person(self, member, plan, day):
        told = {
            "role": member.role,
            "given_name": member.given_name,
            "family_name": member.family_name,
            "date_of_birth": member.born_on(day),
        }
        if member.role == FamilyRole.CHILD:
            return told | {"school": plan.family.setting}
        return told | {"relationship": member.relation or "", "phone": member.values.get("phone", "")}

    def _acts(self, request, hours):
        return {"by": self.worker, "now": written_at(request.sent_at + timedelta(hours=hours))}

    def leave_waiting(self, request, how_far):
        """Go as far with a request as it is today."""
        if how_far == "new":
            return
        request_services.start_looking(request=request, **self._acts(request, 3))
        if how_far == "waiting":
            acts = self._acts(request, 5)
            request_services.ask_for_information(
                request=request,
                whom="sender",
                question="Who else helps the family now, and since when?",
                answer_by=add_working_days(acts["now"].date(), 5),
                today=acts["now"].date(),
                **acts,
            )

    def case_for(self, code):
        """The case whose family a request is about that is added to it, or that opened it for a partner."""
        if code not in ("ADDED", "PARTNER_LED"):
            return None
        cases = Case.objects.visible_to(self.worker).open().with_people().order_by("opened_on", "reference")
        return cases.reverse()[1 if code == "ADDED" else 0]

    def send_about(self, case, days):
        """Send a request about a family of the demo, so many days ago."""
        day = working_day(self.today - timedelta(days=days))
        sent_at = in_office_hours(self.chance, day)
        sending = self._sending_of(case, day)
        return asking_services.send_request(sending=sending, by=None, now=written_at(sent_at), today=day)

    def decide(self, request, code, reason, case):
        """Look at a request, look for its people, and decide."""
        outcome = RequestOutcome.objects.get(code=code)
        request_services.start_looking(request=request, **self._acts(request, 3))
        request_services.note_contact(
            request=request, whom="family", text="Rang to hear from the family.", **self._acts(request, 5)
        )
        request_services.look_for_people(request=request, **self._acts(request, 22))
        acts = self._acts(request, 23)
        if case:
            self._say_who_it_is(request, case, acts)
        if code == "PARTNER_LED":
            request_services.decide_by_opening(
                request=request, case=case, outcome=outcome, reason=reason, **acts
            )
        else:
            request_services.decide(
                request=request,
                outcome=outcome,
                reason=reason,
                case_reference=case.reference if case else "",
                same_as=self.latest.reference if code == "DUPLICATE" else "",
                level_of_need=self.levels.get(code),
                signposted_to="Parenting course" if code == "SIGNPOSTED" else "",
                **acts,
            )
        self.latest = request

    def _say_who_it_is(self, request, case, acts):
        """Say whose records the people of the request are; they were sent in the order of the family."""
        for person, member in zip(request.people.order_by("number"), case.family.people, strict=True):
            request_services.match_person(person=person, record=member.person, **acts)

    def cases_of_the_front_door(self):
        """Open cases that the worker's agency opened, the oldest first."""
        return list(
            Case.objects.visible_to(self.worker).open().with_people().order_by("opened_on", "reference")
        )

    def accept(self, case):
        """Send the request with which a case of today began, and decide it by that opening."""
        day = working_day(case.opened_on - timedelta(days=2))
        sending = self._sending_of(case, day)
        sent_at = in_office_hours(self.chance, day)
        request = asking_services.send_request(sending=sending, by=None, now=written_at(sent_at), today=day)
        by = {"by": self.worker}
        request_services.start_looking(request=request, now=written_at(sent_at + timedelta(hours=2)), **by)
        request_services.look_for_people(request=request, now=written_at(sent_at + timedelta(hours=3)), **by)
        request_services.decide_by_opening(
            request=request,
            case=case,
            outcome=RequestOutcome.objects.get(code="ACCEPTED"),
            reason="Several of their needs hang together, and they want the help.",
            now=evening(case.opened_on),
            **by,
        )
        return request

    def _sending_of(self, case, day):
        """What the sender says of the family of a case, and of each of its people."""
        adult = next(member.person for member in case.family.people if not member.is_child)
        address = case.family.addresses.first()
        who = SENDERS["school" if case.source.code.startswith("2") else "health"]
        values = {
            "sender_kind": SenderKind.PROFESSIONAL,
            "source": case.source,
            "sender_name": who.name,
            "sender_agency": who.agency,
            "sender_role": who.role,
            "sender_phone": who.phone,
            "agreed_by": adult.full_name,
            "agreed_how": AgreementMethod.VERBAL,
            "agreed_on": day,
            "reason": case.reason,
            "why": case.what_prompted,
            "wanted": self.chance.choice(WANTED),
            **{name: getattr(address, name) for name in ("line_1", "line_2", "town", "postcode")},
        }
        people = [
            {
                "role": member.role,
                "given_name": member.person.given_name,
                "family_name": member.person.family_name,
                "date_of_birth": member.person.date_of_birth,
            }
            for member in case.family.people
        ]
        return asking_services.Sending(values, people)


WORKING = (
    "The children are close to each other, and their grandmother comes on Sundays.",
    "School mornings are calmer since the breakfast club.",
    "The parents talk with the school often and openly.",
    "",
)
WANTED = (
    "Somebody to talk with who knows what help there is.",
    "Calmer evenings, and time for each of the children.",
    "To get on with each other again.",
    "That the children like going to school.",
)
SAFE = ("", "", "Ring after four in the afternoon.", "Please ring the mobile, and leave no message on it.")
