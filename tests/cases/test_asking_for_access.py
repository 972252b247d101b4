"""Access for a time: asked for and answered, and taken in an emergency with an alarm."""

from datetime import timedelta
from functools import partial
from uuid import uuid4

import pytest
from django.conf import settings
from django.urls import reverse

from accounts.acting import act_as
from accounts.enums import AuditAction
from accounts.models import AuditEvent, Job, Notice
from cases import grant_services as services
from cases.grant_errors import (
    AccessAnswered,
    AskedAlready,
    NoSuchCase,
    OwnAccess,
    ReadsAlready,
)
from cases.models import AccessRequest
from tests.cases.at_once import at_once
from tests.factories.cases import CaseFactory


@pytest.fixture
def ask(people, case, now):
    def ask(**values):
        told = {"reference": case.reference, "reason": "I write a report.", "by": people.stranger, "now": now}
        return services.ask_for_access(**(told | values))

    return ask


@pytest.fixture
def take(people, now):
    """The front door opens a case that another agency opened."""

    def take(reference, **values):
        told = {"reference": reference, "reason": "A child is alone at home.", "now": now}
        return services.take_emergency_access(**(told | {"by": people.front_door} | values))

    return take


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_several_times_at_once_asks_once(ask, people):
    by = act_as(people.stranger, people.stranger.memberships.get())
    send = partial(ask, by=by, submission=uuid4())
    assert at_once(*[send] * 4) == [""] * 4
    assert AccessRequest.objects.count() == 1


def opens(client, case, page="cases:overview"):
    return client.get(reverse(page, args=[case.reference])).status_code == 200


def notices(user):
    return list(Notice.objects.filter(to=user).values_list("kind", flat=True))


def test_asking_says_the_same_whether_there_is_a_case_or_not(people, case, client_for):
    client, said = client_for(people.stranger), []
    for reference in (case.reference, "EH-2016-9999"):
        sent = {"reference": reference.lower(), "reason": "I write a report.", "submission": uuid4()}
        page = client.post(reverse("access:ask"), sent, follow=True).content.decode()
        said.append(page.replace(reference, "REF"))
    assert f"If there is a case {case.reference}, whoever runs it is asked." in page.replace(
        "EH-2016-9999", case.reference
    )
    first, second = (text[text.index("What you asked for") :] for text in said)
    assert second.count("Waiting for an answer") == first.count("Waiting for an answer") + 1
    assert list(AccessRequest.objects.values_list("case", flat=True).order_by("pk")) == [case.pk, None]


def test_asking_takes_the_same_steps_whether_there_is_a_case_or_not(ask, case, count_queries):
    """How long it takes would tell: whoever decides is told by a job."""

    def steps(*references):
        left = iter(references)
        return count_queries(lambda: ask(reference=next(left)))

    assert steps(case.reference, CaseFactory().reference) == steps("EH-2016-9998", "EH-2016-9999")


def test_who_waits_for_an_answer_need_not_ask_again(people, case, ask):
    for reference in (case.reference, "EH-2016-9999"):
        ask(reference=reference)
        with pytest.raises(AskedAlready, match="You asked for this case on 1 March 2016"):
            ask(reference=reference)
    assert Job.objects.count() == 2


def test_who_reads_the_case_need_not_ask(people, ask):
    with pytest.raises(ReadsAlready):
        ask(by=people.partner)


def test_the_lead_and_managers_are_told_and_one_of_them_answers(people, case, ask, client_for, today):
    managers = [people.manager, people.colleague]
    asked = ask()
    assert notices(people.lead) == []
    job = Job.objects.get(task=services.TELL_WHO_DECIDES)
    for _ in range(2):
        services.tell_who_decides(**job.arguments)
    assert notices(people.lead) == ["access_asked"]
    assert [notices(user) for user in managers] == [["access_asked"], []]
    client = client_for(people.lead)
    assert "asks to read the record of the Tudor family" in client.get(reverse("home")).content.decode()
    assert "asks to read" not in client_for(people.partner).get(reverse("home")).content.decode()
    address = reverse("cases:answer_access", args=[case.reference, asked.key])
    until = today + timedelta(days=10)
    day = {"last_day_0": until.day, "last_day_1": until.month, "last_day_2": until.year}
    assert client.post(address, {"decision": "give"} | day).status_code == 302
    assert opens(client_for(people.stranger), case)
    page = client_for(people.stranger).get(reverse("access:mine")).content.decode()
    assert "Given" in page
    assert "Until the end of 11 March 2016" in page


def test_an_answer_that_lacks_what_it_needs(people, case, ask, client_for):
    asked = ask()
    client, address = (
        client_for(people.lead),
        reverse("cases:answer_access", args=[case.reference, asked.key]),
    )
    for sent, sentence in (
        ({}, "Select whether they may read the case"),
        ({"decision": "give"}, "Enter the last day on which they may read the case."),
        ({"decision": "refuse"}, "Write why they may not read it."),
        (
            {"decision": "give", "last_day_0": "31", "last_day_1": "2", "last_day_2": "2016"},
            "must be a real date",
        ),
    ):
        assert sentence in client.post(address, sent).content.decode()
    assert AccessRequest.objects.get().status == "asked"


def test_a_refusal_is_read_by_who_asked_and_stands(people, case, ask, client_for, now, today):
    asked = ask()
    services.refuse_access(request=asked, refusal="Ring the hub instead.", by=people.lead, now=now)
    assert "access_answered" in notices(people.stranger)
    assert "Ring the hub instead." in client_for(people.stranger).get(reverse("access:mine")).content.decode()
    with pytest.raises(AccessAnswered):
        services.allow_access(request=asked, last_day=today, by=people.lead, now=now, today=today)
    assert not opens(client_for(people.stranger), case)


def test_nobody_answers_their_own_request(people, case, ask, now, today):
    asked = ask()
    with pytest.raises(OwnAccess):
        services.refuse_access(request=asked, refusal="No.", by=people.stranger, now=now)
    with pytest.raises(OwnAccess):
        services.allow_access(request=asked, last_day=today, by=people.stranger, now=now, today=today)


def test_who_asks_without_end_is_slowed(people, case, client_for):
    client = client_for(people.stranger)
    for number in range(settings.ACCESS_LIMIT["most"]):
        sent = {"reference": f"EH-2016-{9000 + number}", "reason": "A report.", "submission": uuid4()}
        assert client.post(reverse("access:ask"), sent).status_code == 302
    page = client.post(reverse("access:ask"), sent | {"submission": uuid4()})
    assert "You have tried this very often" in page.content.decode()


@pytest.mark.parametrize(
    ("reference", "sentence"),
    [
        ("", "Enter the reference of the case"),
        ("42", "Enter a reference like EH-2026-0042."),
        ("EH-2016-9999", "There is no case with this reference."),
        ("EH-2016-0001\x00", "cannot be kept"),
    ],
)
def test_what_was_typed_wrong_is_said(people, client_for, reference, sentence):
    sent = {"reference": reference, "reason": "A child is alone at home.", "submission": uuid4()}
    page = client_for(people.front_door).post(reverse("access:emergency"), sent).content.decode()
    assert sentence in page
    assert "A child is alone at home." in page


def test_emergency_access_opens_at_once_for_its_hours_and_raises_an_alarm(
    people, case, client_for, clock, now
):
    told = [people.lead, people.manager, people.governance]
    client = client_for(people.front_door)
    assert not opens(client, case)
    sent = {"reference": case.reference, "reason": "A child is alone at home.", "submission": uuid4()}
    answer = client.post(reverse("access:emergency"), sent, follow=True)
    assert answer.status_code == 200
    assert "by emergency access: A child is alone at home." in answer.content.decode()
    assert [notices(user) for user in told] == [["emergency_access"]] * 3
    page = client_for(people.partner).get(reverse("cases:timeline", args=[case.reference])).content.decode()
    assert "Fatima Noor (Early Help Front Door) took emergency access, until 2 March 2016 at 10:00am" in page
    clock.shift(timedelta(hours=settings.EMERGENCY_HOURS))
    assert not opens(client_for(people.front_door), case)
    page = (
        client_for(people.partner).get(reverse("cases:who_can_see", args=[case.reference])).content.decode()
    )
    assert "Over since 2 March 2016 at 10:00am" in page


def test_governance_is_led_to_the_log_of_that_case(people, case, take, client_for):
    people.governance.memberships.get()
    take(case.reference)
    notice = Notice.objects.get(to=people.governance)
    client = client_for(people.governance)
    assert notice.sentence in client.get(reverse("notices")).content.decode()
    page = client.get(notice.url)
    assert {event.case_reference for event in page.context["page"].rows} == {case.reference}
    assert "Emergency access" in page.content.decode()


def test_emergency_access_to_what_is_not_there_or_open_already(people, case, take):
    with pytest.raises(NoSuchCase):
        take("EH-2016-9999")
    with pytest.raises(ReadsAlready):
        take(case.reference, by=people.manager)


def test_a_try_that_found_no_case_is_written_down(people, client_for):
    sent = {"reference": "EH-2016-9999", "reason": "A child is alone at home.", "submission": uuid4()}
    client_for(people.front_door).post(reverse("access:emergency"), sent)
    event = AuditEvent.objects.filter(action=AuditAction.REFUSED).get()
    assert (event.what, event.case_reference) == ("emergency access", "EH-2016-9999")


def test_emergency_access_sent_twice_is_taken_once(case, take):
    submission = uuid4()
    assert take(case.reference, submission=submission) == take(case.reference, submission=submission)


def test_a_closed_case_can_be_opened_in_an_emergency(people, take, client_for):
    closed = CaseFactory(closed=True, lead=people.lead)
    take(closed.reference)
    assert opens(client_for(people.front_door), closed)
