"""The database itself refuses what a closure may not be."""

from functools import partial

import pytest
from django.db import IntegrityError, transaction

from assessments.ratings import Rating
from closures.models import (
    AgencyTold,
    Attempt,
    ClosureDraft,
    ClosurePart,
    ClosureSummary,
    ClosureWords,
    EndingWithoutOutcome,
    MissingClosingReading,
    NeedOutcome,
    Signpost,
    SustainedCheck,
    SustainedNeed,
)
from closures.services import close_case
from closures.telling import Signposting, Telling, Told, Words

BROKEN = {
    "closures_closuresummary_judgement_is_known": {"judgement": "mostly"},
    "closures_closuresummary_shortfall_is_explained": {"judgement": "partially", "explanation": ""},
    "closures_closuresummary_says_what_next": {"what_next": ""},
}


@pytest.mark.parametrize(("constraint", "values"), BROKEN.items())
def test_the_database_refuses(closing, constraint, values):
    close_case(**closing)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        ClosureSummary.objects.update(**values)


def test_one_reason_for_each_person(closing):
    row = close_case(**closing).missing_readings.first()
    again = MissingClosingReading(closure=row.closure, member=row.member, reason=row.reason)
    with (
        pytest.raises(IntegrityError, match="closures_missingclosingreading_once_for_a_person"),
        transaction.atomic(),
    ):
        MissingClosingReading.objects.bulk_create([again])


OUTCOMES = {
    "closures_needoutcome_rating_is_known": {"rating": "so_so"},
    "closures_needoutcome_shows_it": {"evidence": ""},
}


@pytest.fixture
def outcome(closing, scene):
    summary = close_case(**closing, ratings={scene.the_need: Rating("improved", "Quiet mornings.")})
    return summary.needs.get()


@pytest.mark.parametrize(("constraint", "values"), OUTCOMES.items())
def test_the_database_refuses_an_outcome(outcome, constraint, values):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        NeedOutcome.objects.update(**values)


def test_a_need_is_rated_once_at_the_end(outcome):
    again = NeedOutcome(closure=outcome.closure, need=outcome.need, rating="not_known")
    with (
        pytest.raises(IntegrityError, match="closures_needoutcome_once_for_a_need"),
        transaction.atomic(),
    ):
        NeedOutcome.objects.bulk_create([again])


@pytest.fixture
def ended(scene):
    """A closure without a positive outcome, with words, a signpost and an agency told."""
    member = scene.the_case.family.members.first()
    telling = Telling(
        words={member: Words(view="It was good.")},
        signposts=[Signposting("Young carers’ club", scene.today, True)],
        agencies=[Told("Hill Surgery", scene.today)],
    )
    facts = scene.closing_facts("DISENGAGED")
    return close_case(**facts, telling=telling, ending=scene.considered, decision=scene.decision())


def refused(constraint, change):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        change()


def test_the_database_refuses_what_an_ending_may_not_be(ended, scene):
    changes = [
        ("closures_closuresummary_sign_off_is_whole", ClosureSummary, {"signed_at": None}),
        ("closures_closuresummary_nobody_signs_their_own", ClosureSummary, {"signed_by": scene.by}),
        ("closures_words_or_a_reason", ClosureWords, {"view": ""}),
        ("closures_signpost_names_a_service", Signpost, {"service": ""}),
        ("closures_agencytold_is_named", AgencyTold, {"name": ""}),
        ("closures_ending_is_considered", EndingWithoutOutcome, {"risk": ""}),
        ("closures_ending_follow_up_is_whole", EndingWithoutOutcome, {"found": "At school."}),
        (
            "closures_ending_followed_for_an_agency",
            EndingWithoutOutcome,
            {"followed_up_for": scene.people.hub},
        ),
        ("closures_attempt_says_how", Attempt, {"how": ""}),
    ]
    for constraint, model, values in changes:
        refused(constraint, partial(model.objects.update, **values))
    words = ClosureWords.objects.get()
    again = ClosureWords(closure=ended, member=words.member, view="Again.")
    refused("closures_words_once_for_a_person", partial(ClosureWords.objects.bulk_create, [again]))


def test_the_database_refuses_half_a_check(outcome, scene):
    check = outcome.closure.check_after
    refused("closures_check_is_whole", partial(SustainedCheck.objects.update, summary="Well."))
    row = SustainedNeed(check_after=check, outcome=outcome, state="held", evidence="")
    refused("closures_sustained_shows_it", partial(SustainedNeed.objects.bulk_create, [row]))
    row = SustainedNeed(check_after=check, outcome=outcome, state="so_so", evidence="Seen.")
    refused("closures_sustained_state_is_known", partial(SustainedNeed.objects.bulk_create, [row]))


def test_the_database_refuses_half_a_draft(scene):
    scene.closing()
    drafts = ClosureDraft.objects
    refused("closures_draft_sending_is_whole", partial(drafts.update, sent_by=scene.by))
    refused("closures_draft_return_says_why", partial(drafts.update, returned_by=scene.by))
    part = {"draft": drafts.get(), "name": "next", "saved_by": scene.by, "saved_at": scene.now}
    two = [ClosurePart(**part), ClosurePart(**part)]
    refused("closures_part_once_in_a_draft", partial(ClosurePart.objects.bulk_create, two))
