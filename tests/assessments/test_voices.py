"""Own words: recorded for whom and when they can be, struck out and not removed, or why there are none."""

from datetime import date, timedelta

import pytest

from assessments import assessment_errors as errors
from assessments.models import VoiceEntry
from assessments.voice_services import strike_words
from tests.factories.people import FamilyMemberFactory


def test_words_belong_to_the_assessment_that_is_being_written(writing):
    entry = writing.hear(writing.ffion)
    assert (entry.assessment, entry.number, entry.recorded_for.name) == (
        writing.assessment, 1, "Oswestry Family Hub",
    )  # fmt: skip
    assert writing.hear(writing.dylan).number == 2


@pytest.mark.parametrize(
    ("said_on", "error"),
    [
        (date(2016, 3, 2), errors.SaidInFuture),
        (date(2014, 12, 1), errors.SaidTooEarly),
        (date(2015, 10, 31), errors.SaidBeforeBirth),
    ],
)
def test_they_were_said_on_a_day_that_can_be(writing, said_on, error):
    with pytest.raises(error):
        writing.hear(writing.baby, said_on=said_on)


def test_the_unborn_and_the_dead_say_nothing(writing, today):
    person = writing.baby.person
    person.date_of_birth, person.due_date = None, today + timedelta(days=30)
    person.save()
    with pytest.raises(errors.UnbornSaysNothing):
        writing.hear(writing.baby)
    writing.dylan.person.died_on = today - timedelta(days=2)
    writing.dylan.person.save()
    with pytest.raises(errors.SaidAfterDeath):
        writing.hear(writing.dylan)


def test_nobody_of_another_family(writing):
    with pytest.raises(errors.NotInAssessment):
        writing.hear(FamilyMemberFactory())


def test_words_struck_out_stay_with_the_reason_and_count_nowhere(writing, now):
    entry = writing.hear(writing.ffion)
    strike_words(entry=entry, reason="It was Dylan.", **writing.acts)
    entry.refresh_from_db()
    assert (entry.words, entry.struck_reason) == ("I like maths.", "It was Dylan.")
    assert not VoiceEntry.objects.said_for(writing.assessment).exists()
    with pytest.raises(errors.StruckAlready):
        strike_words(entry=entry, reason="Again.", **writing.acts)


def test_a_reason_is_given_only_where_nobody_was_heard(writing):
    assert writing.explain(writing.baby).not_heard_reason is not None
    writing.hear(writing.ffion)
    with pytest.raises(errors.HeardAlready):
        writing.explain(writing.ffion)
