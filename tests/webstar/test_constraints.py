"""The database itself refuses what a tool, a reading or a score may not be."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from cases.models import Document, DocumentKind
from webstar.enums import ReadingKind, ReadingStatus
from webstar.models import (
    AxisWords,
    HandOver,
    OtherTool,
    OtherToolScore,
    WebstarAxis,
    WebstarDrawing,
    WebstarReading,
    WebstarScore,
    WebstarTool,
    WebstarToolVersion,
    WorkerView,
)


@pytest.fixture
def refused():
    """Return a function that expects the database to refuse an act by a rule of this name."""

    def expect(name, act):
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            act()

    return expect


VERSIONS = {
    "webstar_toolversion_scale_goes_up": {"scale_min": 10, "scale_max": 10},
    "webstar_toolversion_ages_in_order": {"age_from": 12, "age_until": 11},
    "webstar_toolversion_ends_after_it_starts": {"valid_until": date(2014, 3, 31)},
}


@pytest.mark.parametrize(("constraint", "values"), VERSIONS.items())
def test_a_version_makes_sense(lists, refused, constraint, values):
    refused(constraint, lambda: WebstarToolVersion.objects.update(**values))


def test_a_tool_has_one_version_of_a_number(lists, refused):
    again = WebstarToolVersion(tool=WebstarTool.objects.first(), number=1, valid_from=date(2016, 1, 1))
    refused("webstar_toolversion_number_is_unique", lambda: WebstarToolVersion.objects.bulk_create([again]))


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("webstar_axis_position_is_unique", {"position": 1, "code": "NEW"}),
        ("webstar_axis_code_is_unique", {"position": 8, "code": "HAPPY"}),
    ],
)
def test_an_axis_has_its_own_place_and_code(version_of, refused, constraint, values):
    again = WebstarAxis(version=version_of("CHILD"), label="Again", prompt="Again?", **values)
    refused(constraint, lambda: WebstarAxis.objects.bulk_create([again]))


READINGS = {
    "webstar_reading_kind_is_known": {"kind": "middle"},
    "webstar_reading_is_complete_at_a_time": {"status": ReadingStatus.COMPLETE},
}


@pytest.mark.parametrize(("constraint", "values"), READINGS.items())
def test_a_reading_makes_sense(make_reading, child, refused, constraint, values):
    make_reading(child)
    refused(constraint, lambda: WebstarReading.objects.update(**values))


def test_a_number_is_given_once_in_a_case(make_reading, child, adult, refused):
    make_reading(child, number=1)
    make_reading(adult, number=2)
    refused("webstar_reading_number_is_unique", lambda: WebstarReading.objects.update(number=1))


@pytest.mark.parametrize("kind", [ReadingKind.START, ReadingKind.CLOSING])
@pytest.mark.parametrize("whom", ["person", "family"])
def test_one_start_and_one_closing_for_each(make_reading, child, refused, kind, whom):
    names = {
        ("start", "person"): "webstar_reading_one_start_for_a_person",
        ("closing", "person"): "webstar_reading_one_closing_for_a_person",
        ("start", "family"): "webstar_reading_one_start_for_the_family",
        ("closing", "family"): "webstar_reading_one_closing_for_the_family",
    }
    member = child if whom == "person" else None
    make_reading(member, kind=ReadingKind.REVIEW)
    make_reading(member, kind=ReadingKind.REVIEW)
    refused(names[kind.value, whom], lambda: WebstarReading.objects.update(kind=kind))


def test_an_axis_is_scored_once(make_reading, child, refused):
    score = make_reading(child, [4]).scores.get()
    again = WebstarScore(reading=score.reading, axis=score.axis, score=5)
    refused("webstar_score_once_on_an_axis", lambda: WebstarScore.objects.bulk_create([again]))


def test_a_score_excludes_a_reason(make_reading, child, declined, refused):
    make_reading(child, [4])
    refused("webstar_score_or_reason", lambda: WebstarScore.objects.update(not_scored_reason=declined))


@pytest.mark.parametrize("score", [0, 11, -1])
def test_a_score_lies_on_its_scale(make_reading, child, refused, score):
    make_reading(child, [4])
    refused("webstar_score_on_its_scale", lambda: WebstarScore.objects.update(score=score))


def test_a_score_is_on_an_axis_of_its_own_version(make_reading, child, version_of, refused):
    reading = make_reading(child)
    stray = WebstarScore(reading=reading, axis=version_of("PARENT").axes.first(), score=5)
    refused("webstar_score_on_its_scale", lambda: WebstarScore.objects.bulk_create([stray]))


def test_the_words_of_an_age_make_sense(lists, refused):
    words = AxisWords.objects.first()
    refused("webstar_axiswords_ages_in_order", lambda: AxisWords.objects.update(age_until=1, age_from=9))
    words.pk = None
    refused("webstar_axiswords_one_for_an_age", lambda: AxisWords.objects.bulk_create([words]))


def test_a_session_is_locked_once_and_keeps_its_passcode_meanwhile(draft, people, now, refused):
    def row():
        told = {"reading": draft, "handed_over_by": people.lead, "handed_over_at": now}
        return HandOver(session_key="key", passcode="digest", **told)

    HandOver.objects.bulk_create([row()])
    refused("webstar_handover_one_for_a_session", lambda: HandOver.objects.bulk_create([row()]))
    name = "webstar_handover_keeps_its_passcode_while_locked"
    refused(name, lambda: HandOver.objects.update(passcode=""))
    refused(name, lambda: HandOver.objects.update(unlocked_at=now, unlocked_with="passcode"))
    refused(name, lambda: HandOver.objects.update(unlocked_at=now, passcode=""))


def test_there_is_one_drawing_beside_an_axis(draft, people, refused, case):
    axis = draft.tool_version.axes.first()
    kind = DocumentKind.objects.first()

    def row(number):
        document = Document.objects.create(case=case, number=number, kind=kind, title="Drawing")
        return WebstarDrawing(reading=draft, axis=axis, document=document)

    WebstarDrawing.objects.bulk_create([row(1)])
    again = row(2)
    refused("webstar_drawing_one_beside_an_axis", lambda: WebstarDrawing.objects.bulk_create([again]))


def test_a_worker_has_one_view_of_an_axis_says_why_and_stays_on_the_scale(draft, people, now, refused):
    axis = draft.tool_version.axes.first()

    def row(**values):
        told = {"score": 3, "why": "Cries at school", "recorded_by": people.lead, "recorded_at": now}
        told |= {"reading": draft, "axis": axis, "recorded_for": people.hub}
        return WorkerView(**told | values)

    WorkerView.objects.bulk_create([row()])
    refused("webstar_workerview_one_of_a_worker", lambda: WorkerView.objects.bulk_create([row()]))
    refused("webstar_workerview_says_why", lambda: WorkerView.objects.update(why=""))
    refused("webstar_score_on_its_scale", lambda: WorkerView.objects.update(score=11))


def test_a_score_of_another_tool_is_kept_once_and_has_an_area(case, people, now, refused):
    def row():
        told = {"case": case, "tool": OtherTool.objects.first(), "read_on": date(2016, 2, 1), "score": 3}
        return OtherToolScore(
            area="1", brought_by=people.lead, brought_for=people.hub, brought_at=now, **told
        )

    OtherToolScore.objects.bulk_create([row()])
    refused("webstar_othertoolscore_once", lambda: OtherToolScore.objects.bulk_create([row()]))
    refused("webstar_othertoolscore_has_an_area", lambda: OtherToolScore.objects.update(area=""))
    refused("webstar_othertool_scale_goes_up", lambda: OtherTool.objects.update(highest=0, lowest=0))
