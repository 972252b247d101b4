"""Step up and step down: asked, acknowledged in time, decided, taken back; what each side may see."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.acting import act_as
from accounts.enums import AgencyKind, Role
from cases import step_services as services
from cases.agreement_services import record_wish
from cases.enums import STEP_MOVES, StepDirection, StepStatus
from cases.errors import (
    NoChildToStepUp,
    NotInFamily,
    NotSocialCare,
    OneStepAtATime,
    ReasonOfOtherStep,
    StepDayWrong,
    StepMovedOn,
    StepNotYours,
    StepWaits,
)
from cases.models import Case, RequestSource, StepReason, StepRequest, StepUrgency
from cases.services import end_case
from closures.models import ClosureReason
from tests.factories.accounts import AgencyFactory, MembershipFactory, UserFactory
from tests.factories.cases import CaseFactory

UP, DOWN = StepDirection.UP, StepDirection.DOWN


@pytest.fixture
def acting(people):
    return lambda user: act_as(user, user.memberships.get())


@pytest.fixture
def social_care(db):
    return AgencyFactory(name="Social care", kind=AgencyKind.SOCIAL_CARE)


def worker_of(agency, name="Sara Price", role=Role.FRONT_DOOR):
    user = UserFactory(full_name=name, email=f"{name.split()[0].lower()}@example.org")
    MembershipFactory(user=user, agency=agency, role=role)
    return user


@pytest.fixture
def receiver(social_care):
    """Who answers at the front door of social care."""
    return worker_of(social_care)


@pytest.fixture
def by(people, acting, now, today):
    def by(user=None, *, day=True):
        return {"by": acting(user or people.lead), "now": now} | ({"today": today} if day else {})

    return by


@pytest.fixture
def ask(case, children, social_care, by):
    def ask(user=None, *, about=None, submission=None, **values):
        told = {
            "agency": social_care,
            "reason": StepReason.objects.get(code="RISK_HAS_GROWN"),
            "urgency": StepUrgency.objects.get(code="NEXT_DAY"),
            "what_happened": "Ffion was left alone at night.",
            "is_family_told": True,
            "family_view": "Her mother is afraid, and wants help.",
        }
        about = children[:1] if about is None else about
        acts = by(user) | {"submission": submission}
        return services.ask_for_step_up(case=case, values=told | values, children=about, **acts)

    return ask


@pytest.fixture
def record_down(case, children, social_care, by, today):
    def record(user=None, submission=None, **values):
        told = {
            "agency": social_care,
            "reason": StepReason.objects.get(code="CIN_PLAN_ENDED"),
            "what_happened": "The plan ended; school mornings are still hard.",
            "is_family_told": True,
            "family_view": "Glad of it.",
            "decided_on": today,
            "meeting_on": today + timedelta(days=7),
        }
        acts = by(user) | {"submission": submission}
        return services.record_step_down(case=case, values=told | values, children=children, **acts)

    return record


@pytest.fixture
def move(by, today):
    """Return a function that brings a step to a status by the lead's act."""
    yes = {"accepts": True, "reason": "", "on": today, "meeting_on": None}
    received = {"on": today, "received_by": "Sara Price"}

    def move(step, status):
        acts = {
            StepStatus.ACKNOWLEDGED: lambda: services.acknowledge_step_up(step=step, **received, **by()),
            StepStatus.ACCEPTED: lambda: services.decide_step_up(step=step, **yes, **by()),
            StepStatus.NOT_ACCEPTED: lambda: services.decide_step_up(
                step=step, **yes | {"accepts": False, "reason": "Early help fits."}, **by()
            ),
            StepStatus.JOINT_WORK: lambda: services.go_on_together(step=step, **by(day=False)),
            StepStatus.TAKEN_ON: lambda: services.acknowledge_step_down(step=step, **by()),
            StepStatus.WITHDRAWN: lambda: services.withdraw_step(
                step=step, reason="Not now", **by(day=False)
            ),
        }
        return acts[status]()

    return move


WAY = {
    StepStatus.ASKED: [],
    StepStatus.ACKNOWLEDGED: [StepStatus.ACKNOWLEDGED],
    StepStatus.ACCEPTED: [StepStatus.ACKNOWLEDGED, StepStatus.ACCEPTED],
    StepStatus.NOT_ACCEPTED: [StepStatus.ACKNOWLEDGED, StepStatus.NOT_ACCEPTED],
    StepStatus.JOINT_WORK: [StepStatus.ACKNOWLEDGED, StepStatus.ACCEPTED, StepStatus.JOINT_WORK],
    StepStatus.TAKEN_ON: [StepStatus.TAKEN_ON],
    StepStatus.WITHDRAWN: [StepStatus.WITHDRAWN],
}
AFTER = [status for status in StepStatus if status != StepStatus.ASKED]
MOVES = [(way, before, after) for way, moves in STEP_MOVES.items() for before in moves for after in AFTER]


@pytest.mark.parametrize(("direction", "before", "after"), MOVES)
def test_every_move_legal_and_illegal(people, ask, record_down, move, direction, before, after):
    step = ask() if direction == UP else record_down(people.partner)
    for status in WAY[before]:
        move(step, status)
    if after in STEP_MOVES[direction][before]:
        assert move(step, after).status == after
    else:
        with pytest.raises(StepMovedOn, match="Nothing was changed"):
            move(step, after)
        assert StepRequest.objects.get().status == before


def test_sent_twice_makes_one(ask, record_down, move):
    form = uuid4()
    assert ask(submission=form) == ask(submission=form)
    move(StepRequest.objects.get(), StepStatus.WITHDRAWN)
    form = uuid4()
    assert record_down(submission=form) == record_down(submission=form)
    assert StepRequest.objects.count() == 2


def test_one_open_step_at_a_time(ask, record_down, move):
    step = ask()
    for again in (ask, record_down):
        with pytest.raises(OneStepAtATime):
            again()
    move(step, StepStatus.WITHDRAWN)
    assert ask().number == 2


def test_it_is_about_children_of_the_family(ask):
    with pytest.raises(NoChildToStepUp):
        ask(about=[])
    with pytest.raises(NotInFamily):
        ask(about=[CaseFactory().family.members.first()])


def test_the_page_says_where_the_family_does_not_want_social_care_to_know(
    case, social_care, adult, client_for, people, by, now
):
    address = reverse("cases:ask_step_up", args=[case.reference])
    client, words = client_for(people.lead), f"The family does not want {social_care} to know."
    assert words not in client.get(address).content.decode()
    wish = {"agency": social_care, "may_know": False, "said_by": adult.person, "said_on": now.date()}
    record_wish(case=case, values=wish, **by())
    assert words in client.get(address).content.decode()


def test_who_has_left_the_family_is_in_no_step(ask, children, today):
    children[0].left_on = today
    children[0].save()
    with pytest.raises(NotInFamily):
        ask(about=children[:1])


def test_a_step_up_goes_to_social_care_for_a_reason_of_its_own(ask, people):
    with pytest.raises(NotSocialCare):
        ask(agency=people.school)
    with pytest.raises(ReasonOfOtherStep):
        ask(reason=StepReason.objects.get(code="CIN_PLAN_ENDED"))


@pytest.mark.parametrize("days", [-400, 400])
def test_a_handover_meeting_is_within_a_year(days, record_down, today):
    with pytest.raises(StepDayWrong, match="within a year"):
        record_down(meeting_on=today + timedelta(days=days))


def test_the_clock_counts_working_days(ask, clock, today, client_for, people, case):
    """Asked on Tuesday for one working day: due on Wednesday, late from Thursday on, for page and lists."""
    assert ask().answer_by == today + timedelta(days=1)
    page = client_for(people.lead).get(reverse("cases:overview", args=[case.reference])).content.decode()
    assert "Step up requested" in page
    assert "Due in 1 working day" in page
    lists = reverse("cases:team_list")
    late = "?drift=step-late"
    assert case.reference not in client_for(people.manager).get(lists + late).content.decode()
    assert "Overdue by" not in client_for(people.lead).get(reverse("home")).content.decode()
    clock.shift(timedelta(days=2))
    assert "Overdue by 1 working day" in client_for(people.lead).get(reverse("home")).content.decode()
    shown = client_for(people.manager).get(lists + late).content.decode()
    assert f"{case.reference}, step up requested" in shown
    overview = client_for(people.partner).get(reverse("cases:overview", args=[case.reference]))
    assert "Overdue by 1 working day" in overview.content.decode()


def test_the_days_of_answers_follow_each_other(ask, by, today, move):
    step = ask()
    for day in (today - timedelta(days=1), today + timedelta(days=1)):
        with pytest.raises(StepDayWrong):
            services.acknowledge_step_up(step=step, on=day, received_by="Sara", **by())
    move(step, StepStatus.ACKNOWLEDGED)
    with pytest.raises(StepDayWrong):
        services.decide_step_up(
            step=step, accepts=True, reason="", on=today + timedelta(days=1), meeting_on=None, **by()
        )


def test_a_step_down_is_not_recorded_before_it_is_decided(record_down, today):
    with pytest.raises(StepDayWrong):
        record_down(decided_on=today + timedelta(days=1))


def test_a_lead_who_records_a_step_down_has_acknowledged_it(people, record_down, move):
    assert record_down().status == StepStatus.TAKEN_ON
    assert record_down(people.partner).status == StepStatus.ASKED
    assert people.lead.notices.get().sentence.startswith("A step down to")


@pytest.mark.parametrize("who", ["partner", "stranger", "front_door", "colleague"])
def test_others_neither_answer_nor_withdraw(people, ask, by, today, who):
    step, acts = ask(), by(getattr(people, who), day=False)
    with pytest.raises(StepNotYours):
        services.acknowledge_step_up(step=step, on=today, received_by="Me", today=today, **acts)
    with pytest.raises(StepNotYours):
        services.withdraw_step(step=step, reason="No", **acts)
    with pytest.raises(StepNotYours):
        services.go_on_together(step=step, **acts)


def test_a_case_does_not_close_on_a_step_that_waits(ask, move, case, people, today, now):
    step = ask()
    with pytest.raises(StepWaits):
        end_case(case=case, closed_on=today, by=people.lead, now=now)
    move(step, StepStatus.ACKNOWLEDGED)
    with pytest.raises(StepWaits):
        end_case(case=case, closed_on=today, by=people.lead, now=now)
    move(step, StepStatus.ACCEPTED)
    end_case(case=case, closed_on=today, by=people.lead, now=now)


def test_accepting_prefills_the_reason_for_closing_and_closes_nothing(ask, move, case, people, client_for):
    step, lead = ask(), client_for(people.lead)
    address = reverse("closures:part", args=[case.reference, "ending"])
    assert lead.post(reverse("closures:begin", args=[case.reference])).status_code == 302
    assert lead.get(address).context["form"]["reason"].value() is None
    move(step, StepStatus.ACKNOWLEDGED)
    move(step, StepStatus.ACCEPTED)
    likely = lead.get(address).context["form"]["reason"].value()
    assert ClosureReason.objects.get(pk=likely).code == "STEP_UP"
    assert Case.objects.get(pk=case.pk).is_open
    assert "Close the case" in lead.get(reverse("steps:step", args=[case.reference, 1])).content.decode()
    assert lead.post(reverse("steps:go_on", args=[case.reference, 1])).status_code == 302
    assert lead.get(address).context["form"]["reason"].value() is None
    overview = lead.get(reverse("cases:overview", args=[case.reference])).content.decode()
    assert "Joint work with social care" in overview


def test_the_front_door_reads_the_request_and_not_the_case(ask, case, receiver, client_for, acting):
    ask()
    client = client_for(receiver)
    page = client.get(reverse("steps:step", args=[case.reference, 1])).content.decode()
    assert "Ffion was left alone at night." in page
    assert "Ffion" in page
    assert "Dylan" not in page
    assert reverse("cases:overview", args=[case.reference]) not in page
    for name in ("cases:overview", "cases:steps", "cases:people", "cases:timeline"):
        assert client.get(reverse(name, args=[case.reference])).status_code == 404
    assert not Case.objects.visible_to(acting(receiver)).exists()


def test_what_is_sent_to_a_front_door_is_for_that_one(ask, record_down, receiver, acting, social_care, move):
    other = worker_of(AgencyFactory(kind=AgencyKind.SOCIAL_CARE), "Olga Jones")
    social_worker = worker_of(social_care, "Wanda Hill", Role.PRACTITIONER)
    step = ask()
    seen = StepRequest.objects.visible_to
    assert list(seen(acting(receiver))) == [step]
    assert not seen(acting(other)).exists()
    assert not seen(acting(social_worker)).exists()
    move(step, StepStatus.WITHDRAWN)
    record_down()
    assert list(seen(acting(receiver))) == [step]


def test_the_front_door_answers_from_its_home(ask, case, receiver, people, client_for):
    ask()
    client, home = client_for(receiver), reverse("home")
    assert "Step ups to decide" in client.get(home).content.decode()
    assert case.reference in client.get(reverse("steps:board")).content.decode()
    notice = receiver.notices.get()
    assert (notice.case_reference, notice.sentence) == (
        "",
        f"A step up waits for your answer: {case.reference}.",
    )
    day = {"on_0": "1", "on_1": "3", "on_2": "2016"}
    address = reverse("steps:acknowledge", args=[case.reference, 1])
    assert client.get(address).context["form"]["received_by"].value() == "Sara Price"
    assert client.post(address, day | {"received_by": "Sara Price"}).status_code == 302
    decide = reverse("steps:decide", args=[case.reference, 1])
    refused = client.post(decide, day | {"accepts": "no", "reason": ""}).content.decode()
    assert "Say why the step up is not accepted." in refused
    meeting = {"meeting_on_0": "9", "meeting_on_1": "3", "meeting_on_2": "2016"}
    assert client.post(decide, day | meeting | {"accepts": "yes", "reason": ""}).status_code == 302
    page = client.get(reverse("steps:step", args=[case.reference, 1])).content.decode()
    assert "9 March 2016" in page
    assert "Step ups to decide" not in client.get(home).content.decode()
    assert "accepts the step up" in people.lead.notices.first().sentence
    assert client.post(reverse("steps:go_on", args=[case.reference, 1])).status_code == 403
    assert client.get(reverse("steps:withdraw", args=[case.reference, 1])).status_code == 403
    late = client.post(decide, day | {"accepts": "yes", "reason": ""}).content.decode()
    assert "Nothing was changed." in late


def test_the_pages_from_asking_to_withdrawing(case, people, social_care, client_for, last_event):
    lead, address = client_for(people.lead), reverse("cases:ask_step_up", args=[case.reference])
    form = lead.get(address).context["form"]
    answers = {
        "submission": form["submission"].value(),
        "agency": social_care.pk,
        "reason": StepReason.objects.for_direction(UP).first().pk,
        "urgency": StepUrgency.objects.first().pk,
        "children": ["1"],
        "what_happened": "A fall.",
        "is_family_told": "no",
        "family_view": "",
    }
    assert "Enter what the family says" in lead.post(address, answers).content.decode()
    for _ in range(2):
        assert lead.post(address, answers | {"family_view": "Not safe to tell yet."}).status_code == 302
    assert StepRequest.objects.count() == 1
    page = lead.get(reverse("steps:step", args=[case.reference, 1])).content.decode()
    assert "Nobody of this team answers in Earlyhelp" in page
    assert lead.post(reverse("steps:withdraw", args=[case.reference, 1]), {"reason": "Done otherwise"})
    assert (last_event().what, last_event().case_reference) == ("step up", case.reference)
    shown = lead.get(reverse("cases:timeline", args=[case.reference]) + "?kind=step").content.decode()
    assert "Step up requested" in shown
    assert "Step up withdrawn" in shown
    assert "Done otherwise" in shown


def test_a_case_that_came_from_social_care_asks_for_its_step_down(case, people, social_care, client_for):
    case.source = RequestSource.objects.get(code="STEP_DOWN")
    case.save()
    lead, overview = client_for(people.lead), reverse("cases:overview", args=[case.reference])
    missing = "the step down is not recorded"
    assert missing in lead.get(overview).content.decode()
    partner, address = client_for(people.partner), reverse("cases:record_step_down", args=[case.reference])
    form = partner.get(address).context["form"]
    answers = {
        "submission": form["submission"].value(),
        "agency": social_care.pk,
        "reason": StepReason.objects.for_direction(DOWN).first().pk,
        "children": ["1", "2"],
        "what_happened": "The plan ended.",
        "is_family_told": "yes",
        "family_view": "Glad.",
        "decided_on_0": "29",
        "decided_on_1": "2",
        "decided_on_2": "2016",
    }
    assert partner.post(address, answers).status_code == 302
    page = lead.get(overview).content.decode()
    assert missing not in page
    assert "is to be acknowledged by 3 March 2016" in page
    assert partner.post(reverse("steps:take_on", args=[case.reference, 1])).status_code == 403
    assert lead.post(reverse("steps:take_on", args=[case.reference, 1])).status_code == 302
    meeting = {"meeting_on_0": "9", "meeting_on_1": "3", "meeting_on_2": "2016"}
    assert lead.post(reverse("steps:arrange", args=[case.reference, 1]), meeting).status_code == 302
    shown = lead.get(reverse("cases:timeline", args=[case.reference])).content.decode()
    assert "Step down recorded" in shown
    assert "Step down acknowledged" in shown
    assert "9 March 2016" in lead.get(reverse("steps:step", args=[case.reference, 1])).content.decode()
