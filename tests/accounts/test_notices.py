"""Notices: one's own, unread first, read by a press, and gone with the case that they are about."""

import pytest
from django.urls import reverse

from accounts.models import Notice
from accounts.notice_services import notify, read_notice
from tests.factories.cases import CaseFactory, InvolvementFactory


@pytest.fixture
def case(people):
    return CaseFactory(lead=people.lead)


@pytest.fixture
def tell(now):
    def tell(to, sentence="Something happened.", case=None):
        reference = case.reference if case else ""
        return notify(
            to=to, kind="task_given", sentence=sentence, url="/tasks/", case_reference=reference, now=now
        )

    return tell


def test_the_page_shows_ones_own_unread_first(people, client_for, tell, now):
    tell(people.lead, "The older one.")
    read_notice(notice=tell(people.lead, "One that was read."), now=now)
    tell(people.partner, "For somebody else.")
    response = client_for(people.lead).get(reverse("notices"))
    assert [notice.sentence for notice in response.context["page"].rows] == [
        "The older one.",
        "One that was read.",
    ]
    assert b"For somebody else." not in response.content


def test_the_header_counts_what_is_not_read(people, client_for, tell):
    client = client_for(people.lead)
    assert client.get(reverse("notices")).context["unread_notices"] == 0
    tell(people.lead)
    tell(people.lead)
    page = client.get(reverse("tasks:list"))
    assert page.context["unread_notices"] == 2
    assert "(2)" in page.content.decode()


def test_opening_marks_as_read_by_post_and_leads_to_its_page(people, client_for, tell, now):
    notice = tell(people.lead)
    client = client_for(people.lead)
    address = reverse("open_notice", args=[notice.key])
    assert client.get(address).status_code == 405
    assert client.post(address)["Location"] == "/tasks/"
    notice.refresh_from_db()
    assert notice.read_at == now


def test_somebody_elses_notice_is_not_there(people, client_for, tell):
    notice = tell(people.lead)
    assert client_for(people.partner).post(reverse("open_notice", args=[notice.key])).status_code == 404
    notice.refresh_from_db()
    assert notice.read_at is None


def test_a_notice_is_gone_for_whoever_no_longer_reaches_the_case(people, client_for, tell, case):
    place = InvolvementFactory(case=case, user=people.partner, agency=people.school)
    notice = tell(people.partner, "About the Tudor family.", case)
    client = client_for(people.partner)
    assert "About the Tudor family." in client.get(reverse("notices")).content.decode()
    place.ended_on, place.end_reason = place.started_on, "work_done"
    place.save()
    page = client.get(reverse("notices"))
    assert "Tudor" not in page.content.decode()
    assert page.context["unread_notices"] == 0
    assert client.post(reverse("open_notice", args=[notice.key])).status_code == 404


def test_all_are_read_at_once(people, client_for, tell):
    for _ in range(30):
        tell(people.lead)
    other = tell(people.partner)
    client_for(people.lead).post(reverse("read_notices"))
    assert list(Notice.objects.unread()) == [other]


def test_somebody_without_cases_has_notices_too(people, client_for, tell):
    tell(people.administrator, "An account was closed.")
    page = client_for(people.administrator).get(reverse("notices"))
    assert "An account was closed." in page.content.decode()


def test_pages_of_notices_show_each_once(people, client_for, tell, now):
    made = [tell(people.lead) for _ in range(60)]
    for notice in made[::3]:
        read_notice(notice=notice, now=now)
    client, after, shown = client_for(people.lead), "", []
    for _ in range(3):
        page = client.get(reverse("notices"), {"after": after} if after else {}).context["page"]
        shown += [(notice.is_read, notice.pk) for notice in page.rows]
        after = page.next
    assert after == ""
    assert shown == sorted(shown, key=lambda row: (row[0], -row[1]))
    assert len(shown) == len(set(shown)) == 60
