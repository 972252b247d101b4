"""Warnings: asked for, agreed to by somebody else, shown by their kind, looked at within a year."""

from datetime import timedelta

import pytest
from django.urls import reverse

from accounts.acting import act_as
from accounts.models import Notice
from cases import warning_services as services
from cases.enums import WARNING_MOVES, WarningStatus
from cases.errors import NotInFamily, WarningDecided, WarningNeedsManager, WarningReviewTooLate
from cases.home import home_groups
from cases.models import CaseWarning, WarningKind
from earlyhelp.common.dates import date_long, datetime_long
from tests.factories.cases import CaseFactory


@pytest.fixture
def acting(people):
    return lambda user: act_as(user, user.memberships.get())


@pytest.fixture
def ask(people, case, acting, now, today):
    def ask(by=None, **values):
        told = {
            "kind": WarningKind.objects.get(code="RISK_TO_WORKERS"),
            "member": None,
            "details": "A dog that bites.",
            "is_disclosed": False,
            "disclosure_reason": "It would make things worse.",
            "review_on": today + timedelta(days=90),
        }
        by = acting(by or people.lead)
        return services.ask_for_warning(case=case, by=by, now=now, today=today, **told | values)

    return ask


def test_it_shows_by_its_kind_once_a_manager_agrees(people, case, ask, acting, now, client_for):
    warning = ask()
    client, address = client_for(people.partner), reverse("cases:people", args=[case.reference])
    assert "Risk to workers" not in client.get(address).content.decode()
    services.decide_warning(warning=warning, agrees=True, reason="", by=acting(people.manager), now=now)
    page = client.get(address).content.decode()
    assert "Risk to workers" in page
    assert "A dog that bites." not in page


def test_only_somebody_else_who_allocates_decides(people, ask, acting, now):
    decide = {"agrees": True, "reason": "", "now": now}
    with pytest.raises(WarningNeedsManager):
        services.decide_warning(warning=ask(), by=acting(people.partner), **decide)
    with pytest.raises(WarningNeedsManager):
        services.decide_warning(warning=ask(by=people.manager), by=acting(people.manager), **decide)


def test_the_review_is_within_a_year_and_the_member_of_the_family(ask, today):
    for day in (today, today + timedelta(days=367)):
        with pytest.raises(WarningReviewTooLate):
            ask(review_on=day)
    with pytest.raises(NotInFamily):
        ask(member=CaseFactory().family.members.first())


@pytest.mark.parametrize("before", WarningStatus.values)
@pytest.mark.parametrize("after", [WarningStatus.AGREED, WarningStatus.REFUSED, WarningStatus.ENDED])
def test_every_move_of_a_status(people, ask, acting, now, before, after):
    warning, by = ask(), {"by": acting(people.manager), "now": now}
    acts = {
        WarningStatus.AGREED: lambda: services.decide_warning(warning=warning, agrees=True, reason="", **by),
        WarningStatus.REFUSED: lambda: services.decide_warning(
            warning=warning, agrees=False, reason="Not so", **by
        ),
        WarningStatus.ENDED: lambda: services.end_warning(warning=warning, reason="Gone", **by),
    }
    if before == WarningStatus.ENDED:
        acts[WarningStatus.AGREED]()
    if before != WarningStatus.ASKED:
        acts[before]()
    if after in WARNING_MOVES[before]:
        acts[after]()
        assert CaseWarning.objects.get().status == after
    else:
        with pytest.raises(WarningDecided):
            acts[after]()


def test_an_overdue_review_is_said_until_it_is_renewed(
    people, case, ask, acting, now, today, client_for, clock
):
    warning = ask(review_on=today + timedelta(days=1))
    services.decide_warning(warning=warning, agrees=True, reason="", by=acting(people.manager), now=now)
    clock.shift(timedelta(days=2))
    client, address = client_for(people.manager), reverse("cases:overview", args=[case.reference])
    assert "was to be looked at by 2 March 2016" in client.get(address).content.decode()
    renewing = reverse("cases:renew_warning", args=[case.reference, warning.number])
    client.post(renewing, {"review_on_0": "1", "review_on_1": "6", "review_on_2": "2016"})
    assert "was to be looked at" not in client.get(address).content.decode()


def test_a_managers_home_has_warnings_to_decide_on_and_to_look_at_again(
    people, case, ask, acting, now, today
):
    def waiting(user, day=today):
        groups = home_groups(acting(user), today=day, now=now)
        return [item.verb for group in groups if group.title == "Warnings" for item in group.items]

    ask(by=people.manager)
    warning = ask(review_on=today + timedelta(days=1))
    assert waiting(people.manager) == ["Decide on it"]
    assert waiting(people.lead) == []
    services.decide_warning(warning=warning, agrees=True, reason="", by=acting(people.manager), now=now)
    assert waiting(people.manager) == []
    assert waiting(people.manager, today + timedelta(days=2)) == ["Look at it again"]
    told = Notice.objects.get(kind="warning_decided")
    assert (told.to, told.sentence) == (
        people.lead,
        "Maggie Owen agreed to a warning that you asked for, Tudor family.",
    )


def test_the_pages_from_asking_to_ending(people, case, client_for):
    lead, manager = client_for(people.lead), client_for(people.manager)
    ask = reverse("cases:ask_for_warning", args=[case.reference])
    form = lead.get(ask).context["form"]
    answers = {"submission": form["submission"].value(), "kind": WarningKind.objects.first().pk,
               "about": "1", "details": "Do not ring at work.", "is_disclosed": "yes",
               "disclosure_reason": "She asked.", "review_on_0": "1", "review_on_1": "9",
               "review_on_2": "2016"}  # fmt: skip
    assert lead.post(ask, answers).status_code == 302
    decide = reverse("cases:decide_warning", args=[case.reference, 1])
    refused = manager.post(decide, {"agrees": "no", "reason": ""})
    assert "Say why the warning is refused." in refused.content.decode()
    assert manager.post(decide, {"agrees": "yes", "reason": ""}).status_code == 302
    page = manager.get(reverse("cases:warning", args=[case.reference, 1])).content.decode()
    assert "Keep it for longer" in page
    ending = reverse("cases:end_warning", args=[case.reference, 1])
    assert manager.post(ending, {"reason": "Over"}).status_code == 302
    assert "Over" in lead.get(reverse("cases:warning", args=[case.reference, 1])).content.decode()


def test_a_manager_reads_who_asks_why_and_until_when_on_the_page_of_the_decision(
    people, case, ask, client_for
):
    warning = ask()
    page = client_for(people.manager).get(
        reverse("cases:decide_warning", args=[case.reference, warning.number])
    )
    shown = page.content.decode()
    for words in ("Leah Pugh, Oswestry Family Hub", "A dog that bites.", "No: It would make things worse."):
        assert words in shown
    assert date_long(warning.review_on) in shown
    assert datetime_long(warning.asked_at) in shown
