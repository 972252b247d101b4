"""The quarterly review of access: opened once, answered by others, signed when settled, raised when late."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse

from accounts.enums import MembershipEndReason, ReviewAnswer, Role
from accounts.errors import NotYourAnswer, ReviewNotSettled, ReviewSigned
from accounts.models import AccessReview, AuditEvent, Notice
from accounts.review_access import reviews_to_answer
from accounts.review_services import (
    answer_review,
    open_access_reviews,
    quarter_of,
    raise_overdue_reviews,
    sign_review,
)
from accounts.services import end_membership
from tests.factories.accounts import MembershipFactory

KEEP, CHANGE, END = ReviewAnswer.KEEP, ReviewAnswer.CHANGE, ReviewAnswer.END


@pytest.fixture
def review(people, now, today):
    """The review of the hub, with its lead, its colleague and its only manager."""
    people.make("lead", "colleague", "manager")
    open_access_reviews(today=today, now=now)
    return AccessReview.objects.get(agency=people.hub)


def key_of(user):
    return user.memberships.get().key


@pytest.fixture
def answer(review, now):
    """Return a function by which somebody says of others what holds: (user, answer) each."""
    return lambda by, *said: answer_review(
        review=review, answers={key_of(user): what for user, what in said}, by=by, now=now
    )


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2016, 1, 1), date(2016, 1, 1)),
        (date(2016, 3, 31), date(2016, 1, 1)),
        (date(2016, 12, 5), date(2016, 10, 1)),
    ],
)
def test_quarters(day, first):
    assert quarter_of(day) == first


def test_a_review_opens_once_for_each_agency_with_staff_and_its_leads_are_told(people, review, now, today):
    assert review.due_on == today + timedelta(days=28)
    assert review.lines.count() == 3
    assert open_access_reviews(today=today, now=now) == 0
    told = Notice.objects.get()
    assert (told.to, told.url) == (people.manager, reverse("staff:review", args=[review.key]))


def test_an_agency_without_a_lead_is_for_its_administrators(people, now, today):
    people.make("partner", "administrator")
    open_access_reviews(today=today, now=now)
    assert set(Notice.objects.values_list("to", flat=True)) == {people.administrator.pk}


def test_the_next_quarter_waits_until_this_one_is_signed(people, review, now):
    april = date(2016, 4, 1)
    assert open_access_reviews(today=april, now=now) == 0
    signed = {"signed_at": now, "signed_by": people.manager, "signed_for": people.hub}
    AccessReview.objects.filter(pk=review.pk).update(**signed)
    assert open_access_reviews(today=date(2016, 3, 31), now=now) == 0
    assert open_access_reviews(today=april, now=now) == 1


def test_nobody_answers_for_themselves(people, answer):
    with pytest.raises(NotYourAnswer):
        answer(people.manager, (people.lead, KEEP), (people.manager, KEEP))


def test_a_manager_answers_for_roles_that_they_give_only(people, now, today):
    head = MembershipFactory(agency=people.council, role=Role.TEAM_MANAGER).user
    people.make("analyst")
    open_access_reviews(today=today, now=now)
    review = AccessReview.objects.get(agency=people.council)
    said = {"review": review, "answers": {key_of(people.analyst): KEEP}, "now": now}
    with pytest.raises(NotYourAnswer):
        answer_review(by=head, **said)
    assert len(answer_review(by=people.governance, **said)) == 1


def test_the_same_said_again_adds_nothing_and_each_saving_is_one_event(people, answer):
    assert len(answer(people.manager, (people.lead, KEEP), (people.colleague, END))) == 2
    assert answer(people.manager, (people.lead, KEEP), (people.colleague, END)) == []
    assert len(answer(people.manager, (people.colleague, KEEP))) == 1
    events = AuditEvent.objects.filter(what="review of access", action="changed")
    assert [event.detail["answers"] for event in events.order_by("pk")] == [
        {"leah@example.org": "keep", "colin@example.org": "end"},
        {"colin@example.org": "keep"},
    ]


def test_it_is_signed_once_everybody_is_settled(people, review, answer, now, today):
    answer(people.manager, (people.lead, KEEP), (people.colleague, END))
    with pytest.raises(ReviewNotSettled):
        sign_review(review=review, by=people.manager, now=now)
    answer(people.administrator, (people.manager, KEEP))
    with pytest.raises(ReviewNotSettled):  # the end was said and is not carried out
        sign_review(review=review, by=people.manager, now=now)
    ends = {"ended_on": today, "reason": MembershipEndReason.LEFT, "today": today}
    work = people.colleague.memberships.get()
    end_membership(membership=work, by=people.manager, now=now, **ends)
    signed = sign_review(review=review, by=people.manager, now=now)
    assert (signed.signed_by, signed.signed_for) == (people.manager, people.hub)
    with pytest.raises(ReviewSigned):
        answer(people.manager, (people.lead, END))


def test_a_change_waits_until_it_is_carried_out(people, review, answer, now):
    answer(people.manager, (people.lead, CHANGE), (people.colleague, KEEP))
    answer(people.administrator, (people.manager, KEEP))
    with pytest.raises(ReviewNotSettled):
        sign_review(review=review, by=people.manager, now=now)


def to_answer(user, today):
    return set(reviews_to_answer(user, today))


def test_it_stands_on_the_home_of_who_has_something_to_do(people, review, answer, today):
    assert to_answer(people.manager, today) == {review}
    assert to_answer(people.administrator, today) == {review}  # the only manager's own line
    answer(people.manager, (people.lead, KEEP), (people.colleague, KEEP))
    assert to_answer(people.manager, today) == set()
    answer(people.administrator, (people.manager, KEEP))
    assert to_answer(people.administrator, today) == set()
    assert to_answer(people.manager, today) == {review}  # to be signed


def test_two_managers_answer_for_each_other(people, review, today):
    MembershipFactory(agency=people.hub, role=Role.TEAM_MANAGER)
    assert to_answer(people.administrator, today) == set()


def test_what_is_overdue_is_everybody_s_and_governance_is_told_once(people, review, today, now):
    people.make("governance", "administrator")
    MembershipFactory(agency=people.hub, role=Role.TEAM_MANAGER)
    late = review.due_on + timedelta(days=1)
    assert to_answer(people.governance, review.due_on) == set()
    assert to_answer(people.governance, late) == {review}
    assert raise_overdue_reviews(today=review.due_on + timedelta(days=14), now=now) == 0
    longer = review.due_on + timedelta(days=15)
    assert [raise_overdue_reviews(today=longer, now=now) for _ in range(2)] == [1, 0]
    told = Notice.objects.filter(sentence__startswith="Nobody has confirmed").values_list("to", flat=True)
    assert set(told) == {people.governance.pk, people.administrator.pk}


def test_nobody_s_access_ends_because_nobody_answered(people, review, now, client_for):
    raise_overdue_reviews(today=review.due_on + timedelta(days=400), now=now)
    assert client_for(people.lead).get(reverse("home")).status_code == 200


def test_the_command_says_what_it_did(people, capsys):
    people.make("lead")
    call_command("open_access_reviews")
    assert capsys.readouterr().out == "Reviews opened: 1. Overdue reviews told of: 0.\n"


# --- Pages --------------------------------------------------------------------------------------------


def test_answer_and_sign_on_its_page(people, review, client_for, answer):
    client, page = client_for(people.manager), reverse("staff:review", args=[review.key])
    seen = client.get(page).content.decode()
    assert "3 of 3 are still to be settled" in seen
    assert "Practitioner, since 1 January 2015, never signed in" in seen
    assert "Maggie Owen, team manager" in seen
    assert "Select what holds for at least one person." in client.post(page).content.decode()
    said = {key_of(people.lead).hex: "keep", key_of(people.colleague).hex: "end"}
    seen = client.post(page, said, follow=True).content.decode()
    assert "Your answers are saved." in seen
    assert "End the access of Colin Jones" in seen
    assert "Sign this review" not in seen
    answer(people.administrator, (people.manager, KEEP))
    client.post(page, {key_of(people.colleague).hex: "keep"})
    assert "Sign this review" in client.get(page).content.decode()
    client.post(reverse("staff:sign_review", args=[review.key]))
    assert "Signed by Maggie Owen on 1 March 2016." in client.get(page).content.decode()


def test_one_s_own_answer_that_is_sent_by_hand_is_not_kept(people, review, client_for):
    client = client_for(people.manager)
    client.post(reverse("staff:review", args=[review.key]), {key_of(people.manager).hex: "keep"})
    assert not review.lines.filter(answers__isnull=False).exists()


def test_a_review_that_is_not_settled_is_not_signed_by_its_address(people, review, client_for):
    client_for(people.manager).post(reverse("staff:sign_review", args=[review.key]))
    review.refresh_from_db()
    assert review.signed_at is None


def test_another_agency_s_review_is_not_there(people, review, client_for):
    other = MembershipFactory(agency=people.school, role=Role.AGENCY_LEAD).user
    client = client_for(other)
    assert client.get(reverse("staff:review", args=[review.key])).status_code == 404
    assert client.post(reverse("staff:sign_review", args=[review.key])).status_code == 404
    assert "Oswestry" not in client.get(reverse("staff:reviews")).content.decode()


def test_governance_sees_every_review_and_those_overdue(people, review, client_for, clock):
    client = client_for(people.governance)
    assert "Oswestry Family Hub" in client.get(reverse("staff:reviews")).content.decode()
    assert client.get(reverse("staff:reviews"), {"show": "overdue"}).context["page"].rows == []
    clock.shift(timedelta(days=40))
    client = client_for(people.governance)
    late = client.get(reverse("staff:reviews"), {"show": "overdue"})
    assert review in late.context["page"].rows
    assert "Overdue" in late.content.decode()
    assert "Who still needs access for Oswestry Family Hub" in client.get(reverse("home")).content.decode()


def test_the_queries_do_not_grow(people, review, client_for, count_queries, now, today):
    client = client_for(people.manager)
    pages = [reverse("staff:review", args=[review.key]), reverse("staff:reviews"), reverse("home")]
    few = [count_queries(lambda page=page: client.get(page)) for page in pages]
    AccessReview.objects.filter(pk=review.pk).update(
        signed_at=now, signed_by=people.manager, signed_for=people.hub
    )
    MembershipFactory.create_batch(20, agency=people.hub)
    open_access_reviews(today=today + timedelta(days=31), now=now)
    pages[0] = reverse("staff:review", args=[AccessReview.objects.open().get(agency=people.hub).key])
    assert [count_queries(lambda page=page: client.get(page)) for page in pages] == few
