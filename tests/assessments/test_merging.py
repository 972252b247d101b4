"""Two records of one child in an assessment, made one and two again."""

import pytest

from assessments.merging import LONGEST
from assessments.models import Answer, AssessmentPart
from cases.merge_services import merge_members, undo_member_merge
from people.moving import CannotMerge
from tests.factories.people import FamilyMemberFactory


@pytest.fixture
def again(writing):
    """A second record of the child, in the same family."""
    return FamilyMemberFactory(family=writing.case.family, person__given_name="Fion")


def told(member):
    """What is written of the member, section by section."""
    return sorted(Answer.objects.filter(part__member=member).values_list("part__section__code", "text"))


def merge(writing, again):
    pair = {"kept": writing.ffion.person, "other": again.person, "chosen": set()}
    return merge_members(**pair, **writing.acts)


def test_no_word_of_two_records_is_lost_and_each_has_its_own_again_afterwards(writing, again):
    writing.write("CHILD_HEALTH", writing.ffion, "Sleeps well.")
    writing.write("CHILD_HEALTH", again, "Has asthma.")
    writing.write("CHILD_FEELINGS", writing.ffion, answers={}, same_as=again)
    writing.write("CHILD_FEELINGS", again, "Proud of the team.")
    writing.write("CHILD_LIFE", again, "Likes maths.")
    writing.explain(again)
    before = told(writing.ffion), told(again)
    done = merge(writing, again)
    now = dict.fromkeys(told(writing.ffion))
    assert ("CHILD_HEALTH", "Sleeps well.\n\nHas asthma.") in now
    assert ("CHILD_FEELINGS", "Proud of the team.") in now
    assert ("CHILD_LIFE", "Likes maths.") in now
    assert not AssessmentPart.objects.filter(same_as__isnull=False).exists()
    assert writing.assessment.people.get(member=writing.ffion).not_heard_reason is not None
    undo_member_merge(merge=done, **writing.acts)
    assert (told(writing.ffion), told(again)) == before
    assert AssessmentPart.objects.get(same_as__isnull=False).member == writing.ffion
    assert writing.assessment.people.get(member=writing.ffion).not_heard_reason is None


def test_answers_too_long_for_one_stop_the_merge_with_a_sentence(writing, again):
    writing.write("CHILD_HEALTH", writing.ffion, "a" * LONGEST)
    writing.write("CHILD_HEALTH", again, "b")
    with pytest.raises(CannotMerge, match="Shorten one, then merge."):
        merge(writing, again)
