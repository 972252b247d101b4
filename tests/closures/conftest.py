"""A case ready to close, and what closing it takes."""

import pytest

from closures.models import ClosureReason, NoClosingReadingReason
from tests.permissions.scene import Scene
from webstar.enums import CompletedWith, ReadingKind
from webstar.models import WebstarToolVersion
from webstar.services import Answer, begin_reading, score_reading


@pytest.fixture
def scene(people, now):
    scene = Scene(people, now)
    assert scene.the_case.is_open
    return scene


@pytest.fixture
def moved_away(scene):
    return NoClosingReadingReason.objects.get(code="MOVED")


@pytest.fixture
def members(scene):
    return list(scene.the_case.family.members.all())


@pytest.fixture
def closing(scene, members, moved_away):
    """Arguments with which the case can be closed today."""
    return {
        "case": scene.the_case,
        "values": {
            "closed_on": scene.today,
            "reason": ClosureReason.objects.get(code="NEEDS_MET"),
            "judgement": "fully",
            "what_next": "School keeps in touch.",
        },
        "missing": dict.fromkeys(members, moved_away),
        **scene.acts_today,
    }


@pytest.fixture
def take_reading(scene):
    """Return a function that records a Webstar with one score on every axis."""

    def take(member, kind=ReadingKind.CLOSING, score=7, complete=True, case=None):
        tool = "WEBSTAR_CHILD" if member.is_child else "WEBSTAR_PARENT"
        version = WebstarToolVersion.objects.get(tool__code=tool)
        reading = begin_reading(
            case=case or scene.the_case,
            member=member,
            tool_version=version,
            kind=kind,
            read_on=scene.today,
            completed_with=CompletedWith.WORKER_ONLY,
            **scene.acts_today,
        )
        answers = {axis: Answer(score=score) for axis in version.axes.all()}
        return score_reading(
            reading=reading, answers=answers, own_words="", revision=None, complete=complete, **scene.acts
        )

    return take
