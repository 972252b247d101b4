"""Two people change the same thing: the second sees both versions, and nothing that was saved is lost."""

import pytest
from django.urls import reverse

from cases import meeting_services
from cases.enums import Attendance
from earlyhelp.common.errors import EditConflict
from people.models import FamilyMember, Relationship
from people.services import (
    LeftMeanwhile,
    RelationshipRemoved,
    change_person,
    leave_family,
    record_relationship,
)
from tests.both_versions import asked_of, decided
from tests.factories.meetings import MeetingFactory, MeetingPersonFactory

CHANGED = "Somebody else saved this while you were writing"


@pytest.fixture
def acts(people, now):
    return {"by": people.lead, "now": now}


@pytest.fixture
def clients(client_for, people):
    return client_for(people.lead), client_for(people.partner)


@pytest.fixture
def meeting(case, now, people, adult):
    meeting = MeetingFactory(case=case, starts_at=now, chair=people.lead)
    for who in ({"user": people.lead}, {"user": people.partner}):
        MeetingPersonFactory(meeting=meeting, **who)
    return meeting


def held(form):
    """What a form of the page holds when it is opened, by the name of each box."""
    values = {bound.html_name: bound.value() for bound in form if not bound.name.startswith("keep_")}
    return {name: "" if value is None else value for name, value in values.items()}


def moving_out(member, today):
    return {
        "member": member,
        "values": {"date_of_birth": member.person.date_of_birth},
        "lives_in_household": False,
        "today": today,
    }


def test_an_old_copy_of_a_member_does_not_undo_their_leaving(children, today, acts):
    old = FamilyMember.objects.get(pk=children[0].pk)
    leave_family(member=children[0], left_on=today, today=today, **acts)
    with pytest.raises(LeftMeanwhile):
        change_person(**moving_out(old, today), revision=1, **acts)
    member = FamilyMember.objects.get(pk=old.pk)
    assert (member.left_on, member.lives_in_household) == (today, True)


def test_the_household_counts_the_revision_up(children, today, acts):
    told = moving_out(children[0], today)
    assert change_person(**told, revision=1, **acts).revision == 2
    back = told | {"lives_in_household": True, "revision": 1}
    with pytest.raises(EditConflict):
        change_person(**back, **acts)
    assert FamilyMember.objects.get(pk=children[0].pk).lives_in_household is False
    assert change_person(**told, revision=1, **acts).revision == 2


def test_two_who_relate_the_same_pair_see_both_versions(case, children, adult, clients):
    page = reverse("cases:change_relationship", args=[case.reference, adult.number, children[0].number])
    first, second = clients
    opened = held(second.get(page).context["form"])
    first.post(page, opened | {"kind": "parent", "details": "Weekends"})
    shown = second.post(page, opened | {"kind": "step_parent", "details": "Weekdays"})
    assert CHANGED in shown.content.decode()
    form = shown.context["form"]
    assert asked_of(form) == {"kind": ("Parent", "Step-parent"), "details": ("Weekends", "Weekdays")}
    assert Relationship.objects.get().kind == "parent"
    chosen = decided(form, held(form), kind="theirs", details="mine")
    assert second.post(page, chosen).status_code == 302
    assert (Relationship.objects.get().kind, Relationship.objects.get().details) == ("parent", "Weekdays")


def test_a_relationship_that_was_removed_is_not_made_again_unasked(children, acts):
    one, other = (child.person for child in children)
    with pytest.raises(RelationshipRemoved):
        record_relationship(person=one, other=other, kind="sibling", revision=1, **acts)


def test_two_who_say_who_came_lose_nothing(case, meeting, clients):
    page = reverse("cases:run_meeting", args=[case.reference, meeting.number])
    first, second = clients
    opened = held(second.get(page).context["attendance"])
    first.post(f"{page}?act=attendance", opened | {"person_1": "attended"})
    assert second.post(f"{page}?act=attendance", opened | {"person_2": "report"}).status_code == 302
    assert list(meeting.people.values_list("attendance", flat=True)) == ["attended", "report"]


def test_two_who_differ_on_who_came_see_both_versions(case, meeting, clients):
    page = reverse("cases:run_meeting", args=[case.reference, meeting.number])
    first, second = clients
    opened = held(second.get(page).context["attendance"])
    first.post(f"{page}?act=attendance", opened | {"person_1": "attended"})
    shown = second.post(f"{page}?act=attendance", opened | {"person_1": "apologies"})
    form = shown.context["attendance"]
    assert asked_of(form) == {"person_1": (Attendance.ATTENDED.label, Attendance.APOLOGIES.label)}
    assert CHANGED in shown.content.decode()
    second.post(f"{page}?act=attendance", decided(form, held(form)))
    assert meeting.people.first().attendance == "attended"
    second.post(f"{page}?act=attendance", decided(form, held(form), person_1="mine"))
    assert meeting.people.first().attendance == "apologies"


def test_two_who_write_a_childs_view_see_both_versions(case, meeting, children, clients):
    page = reverse("cases:run_meeting", args=[case.reference, meeting.number])
    act = f"{page}?act=view-{children[0].number}"
    first, second = clients
    opened = held(second.get(page).context["child_forms"][0])
    words, how = (f"view_{children[0].number}-{name}" for name in ("words", "how"))
    first.post(act, opened | {how: "attended", words: "I like it."})
    shown = second.post(act, opened | {how: "attended", words: "I am tired."})
    form = shown.context["child_forms"][0]
    assert asked_of(form) == {"words": ("I like it.", "I am tired.")}
    assert meeting.views.get().words == "I like it."
    second.post(act, decided(form, held(form), words="mine"))
    assert meeting.views.get().words == "I am tired."


def test_two_who_write_what_was_said_see_both_versions(case, meeting, clients, acts):
    page = reverse("cases:run_meeting", args=[case.reference, meeting.number])
    first, second = clients
    opened = held(second.get(page).context["discussion"])
    first.post(f"{page}?act=discussion", opened | {"discussion-discussion": "One"})
    shown = second.post(f"{page}?act=discussion", opened | {"discussion-discussion": "Two"})
    assert asked_of(shown.context["discussion"]) == {"discussion": ("One", "Two")}
    meeting.refresh_from_db()
    assert meeting.discussion == "One"
    told = {"meeting": meeting, "discussion": "One", "next_on": None, "revision": 1}
    assert meeting_services.write_discussion(**told, **acts).revision == 2
