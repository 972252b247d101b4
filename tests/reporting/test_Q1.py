"""Q1: children heard in assessments."""

from datetime import date

STARTED, COMPLETED = date(2015, 4, 13), date(2015, 5, 1)


def done(planwork, **told):
    case = planwork.case(STARTED)
    return planwork.assessment(case, STARTED, COMPLETED, **told)


def test_every_child_is_heard_or_there_is_a_reason(planwork, figure, n_of_d):
    heard, explained, silent = (done(planwork) for _ in range(3))
    planwork.words(heard.case, COMPLETED, assessment=heard)
    explained.people.filter(member__role="child").update(not_heard_reason=planwork.away)
    assert n_of_d("Q1", "heard_or_reason") == (2, 3)
    assert n_of_d("Q1", "heard") == (1, 3)
    assert figure("Q1", "heard_or_reason").other_rows == [silent.pk]
    assert figure("Q1", "heard").numerator_rows == [heard.pk]


def test_words_count_that_were_said_while_it_was_written(planwork, n_of_d):
    early, meanwhile, late = (done(planwork) for _ in range(3))
    for assessment, day in ((early, date(2015, 4, 12)), (meanwhile, STARTED), (late, date(2015, 5, 2))):
        planwork.words(assessment.case, day)
    assert n_of_d("Q1", "heard") == (1, 3)


def test_words_struck_out_and_a_parent_s_words_are_not_the_child_s(planwork, now, n_of_d):
    struck, parent = done(planwork), done(planwork)
    words = planwork.words(struck.case, STARTED)
    type(words).objects.filter(pk=words.pk).update(
        struck_by=planwork.lead, struck_at=now, struck_reason="Of another child"
    )
    planwork.words(parent.case, STARTED, member=parent.people.get(member__role="adult").member)
    assert n_of_d("Q1", "heard") == (0, 2)
