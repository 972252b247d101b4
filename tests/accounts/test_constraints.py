"""The database itself refuses what accounts may not be."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, InternalError, transaction
from django.db.models import F

from accounts.audit import record
from accounts.enums import AuditAction
from accounts.models import (
    Agency,
    AuditEvent,
    AuditLink,
    FormDraft,
    Job,
    Membership,
    Notice,
    NoticeChoice,
    NoticeDigest,
    User,
)
from accounts.notice_services import notify
from tests.factories.accounts import AgencyFactory, MembershipFactory, UserFactory

AT = datetime(2016, 3, 1, 10, tzinfo=UTC)


def refuses(constraint):
    return pytest.raises(IntegrityError, match=constraint)


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("accounts_agency_kind_is_known", {"kind": "circus"}),
        ("accounts_agency_is_not_part_of_itself", {"part_of_id": F("id")}),
        ("accounts_agency_email_domains_are_domains", {"email_domains": "School.Example"}),
        ("accounts_agency_email_domains_are_domains", {"email_domains": "school"}),
    ],
)
def test_agency(db, constraint, values):
    AgencyFactory()
    with refuses(constraint), transaction.atomic():
        Agency.objects.update(**values)


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("accounts_membership_role_is_known", {"role": "king"}),
        ("accounts_membership_ends_after_it_starts", {"ended_on": date(2014, 12, 31)}),
    ],
)
def test_membership(db, constraint, values):
    MembershipFactory()
    with refuses(constraint), transaction.atomic():
        Membership.objects.update(**values)


def test_one_current_membership_for_each_agency(db):
    first = MembershipFactory()
    again = Membership(user=first.user, agency=first.agency, role="auditor", started_on=date(2016, 1, 1))
    with refuses("accounts_membership_one_current_per_agency"), transaction.atomic():
        Membership.objects.bulk_create([again])


def test_ended_membership_makes_room_for_another(db):
    first = MembershipFactory(ended_on=date(2015, 12, 31))
    MembershipFactory(user=first.user, agency=first.agency, started_on=date(2016, 1, 1))
    assert first.user.memberships.count() == 2


def test_address_is_unique_whatever_its_case(db):
    user = UserFactory()
    with refuses("accounts_user_email_is_unique_whatever_its_case"), transaction.atomic():
        User.objects.bulk_create([User(email=user.email.upper(), full_name="Another", password="x")])


@pytest.mark.parametrize("act", [lambda rows: rows.update(what="nothing"), lambda rows: rows.delete()])
def test_audit_event_is_never_changed_or_removed(db, now, act):
    record(by=None, now=now, action=AuditAction.RAN, what="a test")
    with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
        act(AuditEvent.objects.all())


def test_audit_event_has_a_known_act(db, now):
    event = AuditEvent(happened_at=now, action="danced", what="a test")
    with refuses("accounts_auditevent_action_is_known"), transaction.atomic():
        AuditEvent.objects.bulk_create([event])


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("accounts_notice_says_something", {"sentence": ""}),
        ("accounts_notice_says_something", {"kind": ""}),
        ("accounts_notice_leads_to_a_page_of_ours", {"url": "https://elsewhere.example/"}),
        ("accounts_notice_leads_to_a_page_of_ours", {"url": "//elsewhere.example/"}),
    ],
)
def test_notice(db, now, constraint, values):
    notify(to=UserFactory(), kind="task_given", sentence="A task.", url="/tasks/", now=now)
    with refuses(constraint), transaction.atomic():
        Notice.objects.update(**values)


def test_one_choice_for_a_kind_of_notice(db):
    choice = NoticeChoice(user=UserFactory(), kind="task_given", mail="daily")
    NoticeChoice.objects.bulk_create([choice])
    choice.pk = None
    with refuses("accounts_noticechoice_one_for_a_kind"), transaction.atomic():
        NoticeChoice.objects.bulk_create([choice])
    with refuses("accounts_noticechoice_mail_is_known"), transaction.atomic():
        NoticeChoice.objects.update(mail="pigeon")


def test_one_daily_mail_a_day(db, now):
    digest = NoticeDigest(user=UserFactory(), day=now.date(), sent_at=now)
    NoticeDigest.objects.bulk_create([digest])
    digest.pk = None
    with refuses("accounts_noticedigest_one_a_day"), transaction.atomic():
        NoticeDigest.objects.bulk_create([digest])


def test_a_place_in_the_chain_has_a_whole_digest(db, now):
    with refuses("accounts_auditlink_digest_is_whole"), transaction.atomic():
        AuditLink.objects.create(position=1, event_number=1, digest="abc", sealed_at=now)


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("accounts_formdraft_sent_is_gone", {"sent_at": AT}),
        ("accounts_formdraft_sent_is_gone", {"led_to": "/cases/"}),
        ("accounts_formdraft_is_of_this_site", {"address": "https://elsewhere.example/"}),
    ],
)
def test_draft_of_a_form(db, constraint, values):
    place = MembershipFactory()
    told = {"owner": place.user, "agency": place.agency, "address": "/x/", "form": "F"}
    FormDraft.objects.create(words={"text": ["Words"]}, saved_at=AT, **told)
    with refuses(constraint), transaction.atomic():
        FormDraft.objects.update(**values)


def test_the_schedule_asks_for_a_job_once_at_a_moment(db, now):
    Job.objects.create(task="tests.note", moment=now)
    with refuses("accounts_job_once_for_a_moment"), transaction.atomic():
        Job.objects.create(task="tests.note", moment=now)
