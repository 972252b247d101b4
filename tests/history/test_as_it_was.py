"""The record as it was on a day: what it said, what it says now, for whom, and at what cost."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from accounts.models import AuditEvent
from assessments.models import IdentifiedNeed, NeedPerson, PlanAction
from cases.models import Case, CaseNotePerson, LevelOfNeed, Task
from cases.withholding_services import withhold
from people.merge_services import merge_people
from people.models import FamilyAddress, FamilyMember, Person, Relationship
from tests.factories.assessments import AssessmentFactory, PartFactory
from tests.factories.cases import AgreementFactory, CaseFactory, CaseNoteFactory, InvolvementFactory
from tests.factories.people import RECORDED, FamilyFactory, FamilyMemberFactory
from tests.factories.plans import ActionFactory, GoalFactory, NeedFactory, PlanFactory
from tests.factories.tasks import TaskFactory
from tests.factories.webstar import ReadingFactory

OPENED, FIRST, SECOND, THIRD = date(2016, 1, 4), date(2016, 2, 1), date(2016, 2, 10), date(2016, 2, 20)


@pytest.fixture
def case(people, at):
    with at(OPENED):
        family = FamilyFactory(name="Tudor")
        FamilyMemberFactory(family=family, person__given_name="Ffion", person__family_name="Tudor")
        FamilyMemberFactory(
            family=family, is_adult=True, person__given_name="Rhian", person__family_name="Tudor"
        )
        return CaseFactory(family=family, lead=people.lead, opened_on=OPENED)


@pytest.fixture
def read(people, case, client_for):
    """Return the page about a day as one line of text, read by the lead."""

    def read(day, user=people.lead, **more):
        address = reverse("history:as_it_was", args=[case.reference])
        page = client_for(user).get(address, {"on": day if isinstance(day, str) else day.isoformat()} | more)
        assert page.status_code == 200
        return " ".join(page.content.decode().split())

    return read


def change(model, row, **values):
    model.objects.filter(pk=row.pk).update(**values)


def test_the_page_says_what_stood_then_and_what_it_says_now(case, at, read):
    ffion = case.family.members.children().get().person
    level = LevelOfNeed.objects.exclude(pk=case.level_of_need_id).first()
    with at(SECOND):
        change(Case, case, level_of_need=level)
        change(Person, ffion, school="Hill Primary School", given_name="Fion")
    page = read(FIRST)
    assert "As it was at the end of 1 February 2016" in page
    assert f'{case.level_of_need.label}<br><strong class="eh-now">Now: {level.label}' in page
    assert 'Ffion Tudor <span class="eh-now">Now: Fion Tudor</span>' in page
    assert 'Nothing then</span><br><strong class="eh-now">Now: Hill Primary School' in page
    later = read(THIRD)
    assert "Fion Tudor" in later
    assert "Now:" not in later.partition("As it was at the end")[2].partition("beside it.")[2]


def test_what_was_added_and_removed_since_is_said(case, at, read, people):
    with at(FIRST):
        gone = TaskFactory(case=case, title="Ring the school", number=1)
    with at(SECOND):
        gone.delete()
        for number in range(2, 9):
            TaskFactory(case=case, title="Write to housing", number=number)
    page = read(FIRST)
    assert 'Task 1: Ring the school <span class="eh-now">Now: not there</span>' in page
    assert "<li>Task 2: Write to housing</li>" in page
    assert "<li>and 2 more</li>" in page
    assert "Ring the school" not in read(SECOND)


def test_every_part_of_the_record_is_there(case, at, read, people):
    child, adult = case.family.members.order_by("number")
    with at(FIRST):
        AgreementFactory(case=case, given_by=[adult.person])
        Relationship.objects.create(
            person=adult.person, other=child.person, kind="parent", recorded_at=RECORDED
        )
        FamilyAddress.objects.create(
            family=case.family, line_1="1 Long Street", lived_from=OPENED, recorded_at=RECORDED
        )
        assessment = AssessmentFactory(case=case)
        PartFactory(assessment=assessment)
        need = NeedFactory(case=case, description="Mornings end in shouting.")
        NeedPerson.objects.create(need=need, member=child)
        goal = GoalFactory(plan=PlanFactory(case=case), need=need, goal="Calm mornings")
        ActionFactory(goal=goal, what="Ring the school nurse")
        ReadingFactory(case=case, member=child, scores=[4, 5])
        CaseNoteFactory(case=case, title="Home visit")
    page = read(FIRST)
    for words in (
        "Asked on",
        "Rhian Tudor and Ffion Tudor",
        "Parent",
        "1 Long Street",
        "Assessment 1: ",
        "Mornings end in shouting.",
        "goal 1: Calm mornings",
        "action 1.1: Ring the school nurse",
        "Start, Ffion Tudor",
        ": Home visit",
        "The case had not closed.",
    ):
        assert words in page, words
    earlier = read(FIRST - timedelta(days=1))
    assert "No assessment had been started." in earlier
    assert "Calm mornings" in earlier.partition("Recorded since:")[2]


def test_an_action_that_was_done_later_was_still_to_be_done(case, at, read):
    with at(FIRST):
        goal = GoalFactory(plan=PlanFactory(case=case), need=NeedFactory(case=case))
        action = ActionFactory(goal=goal)
    with at(SECOND):
        change(PlanAction, action, status="done", done_on=SECOND)
    assert 'Not started<br><strong class="eh-now">Now: Done' in read(FIRST)


def test_a_time_of_day_counts_with_its_minute(case, at, read):
    family = case.family
    person = family.members.children().get().person
    with at(FIRST, 9, 30):
        change(Person, person, school="Hill Primary School")
    before, after = (read(FIRST, time=at_) for at_ in ("9:29", "09:30"))
    assert "As it was on 1 February 2016 at 9:29am" in before
    assert "Now: Hill Primary School" in before
    assert "Now: Hill" not in after


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2016-01-03", "This case opened on 4 January 2016. Enter that day or a later one."),
        ("2016-03-02", "That day has not come yet. Enter today or an earlier day."),
        ("", "Enter the day, like 27 3 2016."),
        ("2016-02-31", "Enter the day, like 27 3 2016."),
    ],
)
def test_a_day_that_says_nothing_is_told_so(read, day, sentence):
    page = read(day)
    assert sentence in page
    assert "<title>Error: The record as it was, " in page
    assert page.index("<main") < page.index("govuk-error-summary")
    assert "As it was at the end" not in page


def test_the_day_may_be_typed_in_three_boxes(people, case, client_for):
    address = reverse("history:as_it_was", args=[case.reference])
    page = client_for(people.lead).get(address, {"on_0": "1", "on_1": "feb", "on_2": "2016", "time": ""})
    assert "As it was at the end of 1 February 2016" in page.content.decode()
    assert "Enter a day to read" in client_for(people.lead).get(address).content.decode()


def test_a_case_that_was_written_down_later_says_so(people, at, client_for):
    with at(SECOND):
        case = CaseFactory(lead=people.lead, opened_on=OPENED)
    address = reverse("history:as_it_was", args=[case.reference])
    page = client_for(people.lead).get(address, {"on": FIRST.isoformat()}).content.decode()
    assert "Nothing had been written down yet" in page


def test_which_day_was_asked_about_is_in_the_record_of_access(people, case, read, client_for):
    read(FIRST, time="14:30")
    event = AuditEvent.objects.get(what="record as it was")
    assert (event.action, event.case_reference) == ("viewed", case.reference)
    assert event.detail == {"on": "2016-02-01", "time": "14:30"}
    page = client_for(people.lead).get(reverse("cases:who_looked", args=[case.reference])).content.decode()
    assert "Record as it was (on 2016-02-01, time 14:30)" in page


def test_somebody_merged_or_gone_is_still_named(case, at, read):
    child = case.family.members.children().get()
    with at(FIRST):
        note = CaseNoteFactory(case=case)
        CaseNotePerson.objects.create(note=note, member=child)
        TaskFactory(case=case)
    with at(SECOND):
        change(FamilyMember, child, left_on=SECOND)
    page = read(FIRST)
    assert 'Ffion Tudor <span class="eh-now">Now: not there</span>' in page


def test_a_record_that_became_one_of_which_a_part_is_withheld_tells_no_more_of_it(
    people, case, at, read, now
):
    with at(FIRST):
        double = FamilyMemberFactory(family=case.family, is_adult=True, person__phone="07700 900461")
    InvolvementFactory(case=case, user=people.partner, agency=people.school)
    kept, acts = case.family.members.adults().first().person, {"by": people.lead, "now": now}
    withhold(case=case, part="reach", thing=double, agency=people.school, reason="He must not ring.", **acts)
    with at(SECOND):
        merge_people(kept=kept, other=double.person, chosen=set(), **acts)
    assert "07700 900461" in read(FIRST)
    assert "07700 900461" not in read(FIRST, people.partner)


def test_the_page_asks_as_much_for_one_change_as_for_fifty(case, at, people, client_for, count_queries):
    client = client_for(people.lead)
    address = reverse("history:as_it_was", args=[case.reference])
    adult = case.family.members.adults().get()

    def fill(count):
        for _ in range(count):
            with at(FIRST):
                task = TaskFactory(case=case)
                need = NeedFactory(case=case)
                NeedPerson.objects.create(need=need, member=adult)
                CaseNoteFactory(case=case)
            with at(SECOND):
                change(Task, task, title="Another")
                change(IdentifiedNeed, need, description="Another")

    def act():
        return client.get(address, {"on": FIRST.isoformat()})

    fill(1)
    few = count_queries(act)
    fill(49)
    assert count_queries(act) == few
    assert few < 100


def test_the_page_is_linked_from_the_case_and_its_timeline(people, case, client_for):
    address = reverse("history:as_it_was", args=[case.reference])
    for name in ("cases:overview", "cases:timeline"):
        assert address in client_for(people.lead).get(reverse(name, args=[case.reference])).content.decode()
