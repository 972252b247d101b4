"""The disposal queue: filled at night, looked at by one person, decided by another."""

from datetime import date, timedelta
from functools import partial
from io import StringIO
from threading import Event, Thread
from time import sleep

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.urls import reverse

from accounts.enums import Role
from accounts.models import AuditEvent
from cases.models import Case
from people.models import Family
from retention.access import to_hold
from retention.disposal_services import dispose
from retention.enums import DueStatus, HoldScope
from retention.errors import (
    HeldNow,
    KeptTooLong,
    KeptTooShort,
    NotDueNow,
    NothingToHold,
    NotWaiting,
    OwnProposal,
)
from retention.models import DisposalLog, DueRecord, RetentionRule
from retention.queue_services import keep_longer, propose_disposal, send_back
from retention.services import lift_hold
from retention.tasks import find_due_records_task
from tests.cases.at_once import at_once
from tests.factories.accounts import MembershipFactory
from tests.factories.cases import CaseFactory
from tests.factories.grants import ConflictFactory
from tests.factories.people import FamilyMemberFactory
from tests.retention.disposals import look


def ended_family(closed=date(2009, 6, 1)):
    family = FamilyMemberFactory(is_adult=True).family
    CaseFactory(family=family, opened_on=date(2009, 1, 1), status="closed", closed_on=closed)
    return family


@pytest.fixture
def family(db):
    return ended_family()


@pytest.fixture
def record(family, now):
    look(now)
    return DueRecord.objects.get()


@pytest.fixture
def acts(people, now):
    return {"by": people.governance, "now": now}


def test_the_night_puts_what_is_due_on_the_queue_once(family, now, clock):
    CaseFactory(closed=True)
    find_due_records_task()
    find_due_records_task()
    record = DueRecord.objects.get()
    assert (record.family, record.due_on, record.ended_on) == (family, date(2015, 6, 1), date(2009, 6, 1))
    assert AuditEvent.objects.filter(what="disposal queue").count() == 1


def test_the_command_is_dry_by_default(family):
    call_command("find_due_records", stdout=(out := StringIO()))
    assert "1 due, of them 0 held; 1 new" in out.getvalue()
    assert not DueRecord.objects.exists()
    call_command("find_due_records", apply=True, stdout=out)
    assert DueRecord.objects.count() == 1


def test_what_a_hold_keeps_is_not_put_on_the_queue(family, hold, people, now):
    held = hold(family=family)
    assert vars(look(now)["family"]) == {"due": 1, "held": 1, "new": 0, "gone": 0, "back": 0}
    lift_hold(hold=held, reason="Settled", by=people.governance, now=now)
    assert look(now)["family"].new == 1


def test_what_is_not_due_any_more_goes_off_the_queue(record, now):
    CaseFactory(family=record.family)
    assert look(now)["family"].gone == 1
    assert not DueRecord.objects.exists()


def test_a_new_rule_changes_the_days_of_what_is_on_the_queue(record, now, today):
    RetentionRule.objects.create(kind="family", valid_from=today, years=5, source="Council")
    look(now)
    record.refresh_from_db()
    assert (record.rule.years, record.due_on) == (5, date(2014, 6, 1))


def test_keeping_it_longer_takes_a_day_and_comes_back_after_it(record, acts, now, today):
    with pytest.raises(KeptTooShort):
        keep_longer(record=record, kept_until=today, reason="A claim may come", **acts)
    with pytest.raises(KeptTooLong):
        keep_longer(record=record, kept_until=date(2106, 3, 1), reason="A claim may come", **acts)
    until = today + timedelta(30)
    keep_longer(record=record, kept_until=until, reason="A claim may come", **acts)
    assert look(now + timedelta(30))["family"].back == 0
    assert look(now + timedelta(31))["family"].back == 1
    record.refresh_from_db()
    assert (record.status, record.kept_reason) == (DueStatus.WAITING, "")


@pytest.mark.django_db(transaction=True)
def test_keeping_it_longer_twice_at_once_is_one_act(record, acts, today):
    keep = partial(keep_longer, record=record, kept_until=today + timedelta(30), reason="A claim", **acts)
    assert at_once(keep, keep) == ["", ""]
    told = AuditEvent.objects.filter(what="record kept longer")
    assert told.count() == 1
    keep(reason="Two claims")
    assert told.count() == 2


@pytest.mark.django_db(transaction=True)
def test_what_is_decided_while_the_night_looks_stands(record, acts, now, today):
    RetentionRule.objects.create(kind="family", valid_from=today, years=5, source="Council")
    decided = Event()

    def decide():
        with transaction.atomic():
            keep_longer(record=record, kept_until=today + timedelta(30), reason="A claim", **acts)
            decided.set()
            until_somebody_waits()
        connection.close()

    deciding = Thread(target=decide)
    deciding.start()
    decided.wait(5)
    look(now)
    deciding.join()
    record.refresh_from_db()
    assert (record.status, record.rule.years) == (DueStatus.KEPT, 5)


def until_somebody_waits():
    """Return once somebody waits for a lock that is held here, or after some seconds."""
    for _ in range(500):
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
        sleep(0.01)


def test_nobody_approves_their_own_proposal(record, people, acts):
    propose_disposal(record=record, **acts)
    with pytest.raises(OwnProposal):
        dispose(record=record, **acts)
    with pytest.raises(OwnProposal):
        send_back(record=record, reason="No", **acts)
    assert Family.objects.filter(pk=record.family_id).exists()


def test_a_proposal_stands_on_the_home_page_of_who_may_approve_it(record, people, acts, client_for):
    propose_disposal(record=record, **acts)
    told = "proposes to dispose of EH-"
    others = (people.administrator, people.governance, people.lead)
    assert [told in client_for(user).get(reverse("home")).content.decode() for user in others] == [
        True,
        False,
        False,
    ]


def test_what_nobody_proposed_is_not_disposed_of(record, people, now):
    with pytest.raises(NotWaiting):
        dispose(record=record, by=people.administrator, now=now)


def test_a_proposal_is_sent_back_with_a_reason_and_can_be_made_again(record, people, acts, now):
    propose_disposal(record=record, **acts)
    with pytest.raises(NotWaiting):
        propose_disposal(record=record, **acts)
    send_back(record=record, reason="Look at the claim", by=people.administrator, now=now)
    record.refresh_from_db()
    assert (record.status, record.returned_reason) == (DueStatus.WAITING, "Look at the claim")
    propose_disposal(record=record, **acts)


def test_a_hold_stops_the_proposal(record, acts, hold):
    hold(family=record.family)
    with pytest.raises(HeldNow):
        propose_disposal(record=record, **acts)


def test_a_hold_that_comes_after_the_proposal_stops_the_approval(record, people, acts, hold):
    propose_disposal(record=record, **acts)
    hold(family=record.family)
    with pytest.raises(HeldNow):
        dispose(record=record, by=people.administrator, now=acts["now"])
    assert Case.objects.filter(family=record.family_id).exists()


def test_a_case_that_opened_meanwhile_stops_the_approval(record, people, acts):
    propose_disposal(record=record, **acts)
    CaseFactory(family=record.family)
    with pytest.raises(NotDueNow):
        dispose(record=record, by=people.administrator, now=acts["now"])


def page(client, name, record):
    return client.get(reverse(f"retention:{name}", args=[record.key])).content.decode()


def test_two_people_dispose_of_a_record_on_the_pages(record, people, client_for):
    reference = record.family.cases.get().reference
    governance, administrator = client_for(people.governance), client_for(people.administrator)
    assert reference in governance.get(reverse("retention:queue")).content.decode()
    told = page(governance, "due", record)
    assert "6 years after the last case closed" in told
    assert "Propose its disposal" in told
    assert "Tudor" not in told
    governance.post(reverse("retention:propose", args=[record.key]))
    assert "somebody else decides on it" in page(governance, "due", record)
    assert "Decide on the disposal" in page(administrator, "due", record)
    url = reverse("retention:decide", args=[record.key])
    own = governance.post(url, {"decision": "approve"}).content.decode()
    assert "You proposed this disposal, so somebody else approves it" in own
    assert (
        "Write why the proposal is sent back."
        in administrator.post(url, {"decision": "send_back"}).content.decode()
    )
    done = administrator.post(url, {"decision": "approve"}, follow=True).content.decode()
    assert f"{reference} is gone." in done
    assert not Family.objects.exists()
    assert (
        administrator.get(reverse("retention:disposal", args=[DisposalLog.objects.get().key])).status_code
        == 200
    )
    assert administrator.post(url, {"decision": "approve"}).status_code == 404


def test_a_record_is_kept_longer_on_the_page(record, people, client_for, today):
    day = today + timedelta(90)
    sent = {"kept_until_0": day.day, "kept_until_1": day.month, "kept_until_2": day.year, "reason": "A claim"}
    client = client_for(people.governance)
    shown = client.post(reverse("retention:keep", args=[record.key]), sent, follow=True).content.decode()
    assert "Kept longer" in shown
    assert "A claim" in page(client, "due", record)
    filtered = client.get(reverse("retention:queue") + "?status=proposed").content.decode()
    assert "Nothing matches these filters" in filtered


def test_a_held_record_says_what_holds_it_and_offers_no_proposal(record, people, client_for, hold):
    hold(family=record.family)
    client = client_for(people.governance)
    told = page(client, "due", record)
    assert "Notice 7" in told
    assert "Propose its disposal" not in told
    assert "On hold" in client.get(reverse("retention:queue")).content.decode()


def test_the_queue_asks_the_same_number_of_questions_for_one_and_for_many(
    record, people, client_for, count_queries, now
):
    client = client_for(people.governance)
    one = count_queries(lambda: client.get(reverse("retention:queue")))
    for _ in range(10):
        ended_family()
    look(now)
    assert count_queries(lambda: client.get(reverse("retention:queue"))) == one


def test_a_rule_says_how_many_records_it_touches_before_it_is_saved(record, people, client_for):
    client, url = client_for(people.administrator), reverse("admin:retention_retentionrule_add")
    sent = {
        "kind": "family",
        "valid_from": "2016-05-01",
        "years": "40",
        "child_age": "25",
        "source": "Council",
    }
    told = client.post(url, sent).content.decode()
    assert "On 1 May 2016 0 records are due under this rule, and 1 under the rule that it replaces." in told
    assert RetentionRule.objects.filter(kind="family").count() == 1
    client.post(url, sent | {"is_read": "on"})
    assert RetentionRule.objects.get(kind="family", years=40).valid_from == date(2016, 5, 1)
    rules = client.get(reverse("retention:rules")).content.decode()
    assert "40 years after the last case closed" in rules


def test_only_governance_proposes(record, people, client_for):
    administrator = client_for(people.administrator)
    assert administrator.post(reverse("retention:propose", args=[record.key])).status_code == 403
    assert "Propose its disposal" not in page(administrator, "due", record)
    second = MembershipFactory(role=Role.INFORMATION_GOVERNANCE).user
    assert client_for(second).get(reverse("retention:queue")).status_code == 200


def test_nobody_decides_on_the_record_of_a_relative(record, family, people, client_for, hold):
    held = hold(family=family)
    pages = [reverse(f"retention:{name}", args=[record.key]) for name in ("due", "keep", "propose", "decide")]
    pages.append(reverse("retention:lift_hold", args=[held.key]))
    client = client_for(people.governance)
    assert record.pk in DueRecord.objects.shown_to(people.governance).values_list("pk", flat=True)
    ConflictFactory(user=people.governance, person=family.members.get().person)
    assert [client.get(page).status_code for page in pages] == [404] * len(pages)
    reference = family.cases.get().reference
    for name in ("retention:queue", "retention:holds"):
        assert reference not in client.get(reverse(name)).content.decode()
    with pytest.raises(NothingToHold):
        to_hold(people.governance, HoldScope.FAMILY, reference)
    other = MembershipFactory(agency=people.council, role=Role.INFORMATION_GOVERNANCE).user
    assert client_for(other).get(pages[0]).status_code == 200
    assert to_hold(other, HoldScope.FAMILY, reference) == {"family": family}
