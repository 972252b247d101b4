"""What can be begun and scored, and what each rule says when it cannot."""

from datetime import date, timedelta

import pytest

from accounts.models import AuditEvent
from cases.errors import CaseAlreadyClosed
from cases.models import Case
from earlyhelp.common.errors import EditConflict
from people.models import Person
from tests.factories.people import FamilyMemberFactory
from webstar.access import start_beside, tool_version_for
from webstar.answers import Answer
from webstar.enums import ReadingKind, ReadingStatus
from webstar.errors import (
    AlreadyComplete,
    AlreadyRead,
    AxisUnanswered,
    EndBeforeStart,
    NothingScored,
    NotInCase,
    NoToolForAge,
    OffTheScale,
    ReadAfterDeath,
    ReadBeforeOpening,
    ReadInFuture,
    StartAfterEnd,
    ToolNotInUse,
    WrongTool,
)
from webstar.models import WebstarReading, WebstarScore, WebstarToolVersion
from webstar.services import begin_reading, score_reading
from webstar.tool_services import new_tool_version

LATER = date(2016, 2, 8)


@pytest.fixture
def reading(beginning):
    return begin_reading(**beginning)


@pytest.fixture
def scoring(reading, acts):
    """Arguments that complete the reading with 6 everywhere."""
    answers = {axis: Answer(6, None, "") for axis in reading.tool_version.axes.all()}
    return {
        "reading": reading,
        "answers": answers,
        "own_words": "I like my new school.",
        "revision": reading.revision,
        "complete": True,
        **acts,
    }


def close(case, **values):
    Case.objects.filter(pk=case.pk).update(status="closed", closed_on=date(2016, 2, 20), **values)


def test_a_reading_begins_as_a_draft_with_a_number_and_an_audit_event(reading, beginning, people):
    assert (reading.number, reading.status, reading.recorded_for) == (1, ReadingStatus.DRAFT, people.hub)
    event = AuditEvent.objects.latest("pk")
    assert (event.what, event.case_reference) == ("Webstar", beginning["case"].reference)


def test_the_same_form_sent_twice_begins_one(beginning):
    beginning["submission"] = "2b7bb6a9-6d2d-4f35-9ac3-2e8d6b6d9f10"
    assert begin_reading(**beginning) == begin_reading(**beginning)
    assert WebstarReading.objects.count() == 1


@pytest.mark.parametrize(
    ("error", "values"),
    [
        (ReadInFuture, {"read_on": date(2016, 3, 2)}),
        (ReadBeforeOpening, {"read_on": date(2016, 1, 3)}),
        (WrongTool, {"member": None}),
    ],
)
def test_a_wrong_beginning_is_refused(beginning, error, values):
    with pytest.raises(error):
        begin_reading(**beginning | values)


@pytest.mark.parametrize("tool", ["PARENT", "FAMILY"])
def test_a_child_is_not_scored_with_another_tool(beginning, version_of, tool):
    with pytest.raises(WrongTool):
        begin_reading(**beginning | {"tool_version": version_of(tool)})


def test_somebody_of_another_family_is_refused(beginning):
    with pytest.raises(NotInCase):
        begin_reading(**beginning | {"member": FamilyMemberFactory()})


def test_somebody_who_left_the_family_is_refused(beginning, child):
    child.left_on = date(2016, 2, 1)
    child.save()
    with pytest.raises(NotInCase):
        begin_reading(**beginning)


def test_somebody_too_old_for_the_tool_is_refused(beginning, version_of):
    WebstarToolVersion.objects.update(age_until=6)
    with pytest.raises(NoToolForAge):
        begin_reading(**beginning | {"tool_version": version_of("CHILD")})


def test_a_closed_case_takes_no_webstar(beginning, case):
    close(case)
    with pytest.raises(CaseAlreadyClosed):
        begin_reading(**beginning)


@pytest.mark.parametrize("values", [{"valid_until": date(2016, 1, 10)}, {"valid_from": date(2016, 1, 12)}])
def test_a_version_is_begun_only_within_its_time(beginning, values, version_of):
    WebstarToolVersion.objects.update(**values)
    with pytest.raises(ToolNotInUse):
        begin_reading(**beginning | {"tool_version": version_of("CHILD")})


def test_a_tool_taken_out_of_use_is_refused(beginning, version_of):
    tool = version_of("CHILD").tool
    tool.is_active = False
    tool.save()
    with pytest.raises(ToolNotInUse):
        begin_reading(**beginning | {"tool_version": version_of("CHILD")})


@pytest.mark.parametrize("kind", [ReadingKind.START, ReadingKind.CLOSING])
def test_a_second_start_or_closing_is_refused_by_name(beginning, kind):
    begin_reading(**beginning | {"kind": kind})
    with pytest.raises(AlreadyRead, match=f"Ffion already has a {kind.value} Webstar"):
        begin_reading(**beginning | {"kind": kind})


def test_the_whole_family_has_one_start_too(beginning, version_of):
    whole = beginning | {
        "member": None,
        "tool_version": version_of("FAMILY"),
        "completed_with": "worker_only",
    }
    begin_reading(**whole)
    with pytest.raises(AlreadyRead, match="The whole family already has a start Webstar"):
        begin_reading(**whole)


def test_reviews_can_be_many(beginning):
    for day in (11, 18):
        begin_reading(**beginning | {"kind": ReadingKind.REVIEW, "read_on": date(2016, 1, day)})
    assert WebstarReading.objects.count() == 2


@pytest.mark.parametrize("kind", [ReadingKind.REVIEW, ReadingKind.CLOSING])
def test_the_end_is_not_before_the_start(beginning, reading, kind):
    with pytest.raises(EndBeforeStart):
        begin_reading(**beginning | {"kind": kind, "read_on": date(2016, 1, 10)})


def test_the_start_is_not_after_a_review(beginning):
    begin_reading(**beginning | {"kind": ReadingKind.REVIEW})
    with pytest.raises(StartAfterEnd):
        begin_reading(**beginning | {"read_on": LATER})


def test_completing_keeps_scores_words_and_time(scoring, now):
    reading = score_reading(**scoring)
    assert (reading.status, reading.completed_at, reading.revision) == ("complete", now, 2)
    assert reading.own_words == "I like my new school."
    assert [score.score for score in reading.scores.all()] == [6] * 7


def test_a_draft_may_leave_axes_open(scoring):
    first = next(iter(scoring["answers"]))
    scoring |= {"complete": False, "answers": {first: Answer(3, None, "So so")}}
    reading = score_reading(**scoring)
    assert reading.status == ReadingStatus.DRAFT
    assert [(score.score, score.own_words) for score in reading.scores.all()] == [(3, "So so")]


def test_a_complete_webstar_answers_every_axis(scoring):
    safe = next(axis for axis in scoring["answers"] if axis.code == "SAFE")
    scoring["answers"][safe] = Answer(None, None, "Hmm")
    with pytest.raises(AxisUnanswered, match="“Safe”") as refusal:
        score_reading(**scoring)
    assert refusal.value.field == "axis_3"


def test_a_reason_stands_for_a_score(scoring, declined):
    safe = next(axis for axis in scoring["answers"] if axis.code == "SAFE")
    scoring["answers"][safe] = Answer(None, declined, "")
    assert score_reading(**scoring).status == ReadingStatus.COMPLETE


def test_reasons_alone_make_no_webstar(scoring, declined):
    scoring["answers"] = dict.fromkeys(scoring["answers"], Answer(None, declined, ""))
    with pytest.raises(NothingScored):
        score_reading(**scoring)


@pytest.mark.parametrize("score", [0, 11, -3])
@pytest.mark.parametrize("complete", [True, False])
def test_a_score_off_the_scale_is_refused_by_name(scoring, score, complete):
    scoring["answers"] = dict.fromkeys(scoring["answers"], Answer(score))
    with pytest.raises(OffTheScale, match="from 1 to 10 for “Happy”"):
        score_reading(**scoring | {"complete": complete})


def test_a_complete_webstar_never_changes(scoring):
    score_reading(**scoring)
    with pytest.raises(AlreadyComplete):
        score_reading(**scoring | {"own_words": "Something else"})
    assert WebstarReading.objects.get().own_words == "I like my new school."


def test_the_same_answers_sent_twice_are_kept_once(scoring):
    assert score_reading(**scoring).revision == score_reading(**scoring).revision == 2
    assert WebstarScore.objects.count() == 7


def test_a_draft_changed_by_somebody_else_is_not_overwritten(scoring):
    first, second = list(scoring["answers"])[:2]
    score_reading(**scoring | {"complete": False, "answers": {first: Answer(3)}})
    with pytest.raises(EditConflict):
        score_reading(**scoring | {"complete": False, "answers": {second: Answer(9)}})
    assert WebstarScore.objects.get().score == 3


def test_a_draft_of_a_closed_case_stays_as_it_is(scoring, case):
    close(case)
    with pytest.raises(CaseAlreadyClosed):
        score_reading(**scoring)


def test_a_version_replaced_meanwhile_still_completes_a_draft_of_its_time(scoring, acts):
    new_tool_version(version=scoring["reading"].tool_version, valid_from=LATER, **acts)
    assert score_reading(**scoring).status == ReadingStatus.COMPLETE


def test_a_version_ended_before_the_day_of_the_draft_does_not(scoring):
    WebstarToolVersion.objects.update(valid_until=date(2016, 1, 10))
    with pytest.raises(ToolNotInUse):
        score_reading(**scoring | {"reading": WebstarReading.objects.get()})


def test_the_tool_follows_from_role_and_age(child, adult, version_of):
    day = date(2016, 1, 11)
    assert tool_version_for(child, day) == version_of("CHILD")
    assert tool_version_for(adult, day) == version_of("PARENT")
    assert tool_version_for(None, day) == version_of("FAMILY")
    with pytest.raises(NoToolForAge):
        tool_version_for(child, date(2014, 3, 31))


def test_of_two_tools_the_one_for_fewer_years_is_taken(child, version_of):
    young = version_of("CHILD")
    tool = young.tool
    tool.pk, tool.code = None, "YOUNG"
    tool.save()
    young.pk, young.tool, young.age_from, young.age_until = None, tool, 5, 8
    young.save()
    assert tool_version_for(child, date(2016, 2, 2)) == young
    assert tool_version_for(child, date(2017, 2, 3)) == version_of("CHILD")


def test_somebody_not_born_yet_has_no_tool(child):
    child.person.date_of_birth, child.person.due_date = None, date(2016, 5, 1)
    with pytest.raises(NoToolForAge):
        tool_version_for(child, date(2016, 2, 2))


def test_a_day_before_the_birth_has_no_tool(child):
    with pytest.raises(NoToolForAge):
        tool_version_for(child, date(2007, 2, 2))


def test_an_age_not_known_has_the_tool_of_the_role(child, version_of):
    child.person.date_of_birth = None
    assert tool_version_for(child, date(2016, 2, 2)) == version_of("CHILD")


def test_a_later_reading_is_held_against_the_complete_start_of_the_same_person(make_reading, child, adult):
    make_reading(adult, [1] * 7, complete=True)
    review = make_reading(child, kind=ReadingKind.REVIEW, read_on=LATER)
    assert start_beside(review) is None
    start = make_reading(child, [4] * 7, complete=True)
    assert start_beside(review) == start
    assert start_beside(start) is None
    WebstarReading.objects.filter(pk=start.pk).update(status="draft", completed_at=None)
    assert start_beside(review) is None


def test_reading_numbers_are_counted_in_their_own_case(beginning, version_of):
    first = begin_reading(**beginning)
    second = begin_reading(
        **beginning | {"kind": ReadingKind.REVIEW, "read_on": first.read_on + timedelta(days=7)}
    )
    assert (first.number, second.number) == (1, 2)


def test_no_webstar_is_dated_after_a_death(beginning, child):
    Person.objects.filter(pk=child.person_id).update(died_on=date(2016, 1, 10))
    child.person.refresh_from_db()
    with pytest.raises(ReadAfterDeath):
        begin_reading(**beginning)
    assert begin_reading(**beginning | {"read_on": date(2016, 1, 10)}).read_on == date(2016, 1, 10)
