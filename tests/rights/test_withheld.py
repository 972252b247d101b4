"""What is withheld from somebody in the case waits for a decision in the pack of whoever asks for it."""

import pytest

from cases.withholding_services import end_withholding
from rights.enums import Rule
from rights.gathering import entries_about
from tests.permissions.withheld_scene import MARKS, WithheldScene

EVERY_MARK = [mark for marks in MARKS.values() for mark in marks]


@pytest.fixture(autouse=True)
def _no_scanner(settings):
    settings.CLAMD_URL = ""


@pytest.fixture
def scene(people, now):
    made = WithheldScene(people, now)
    made.fill()
    made.reader()
    return made


@pytest.fixture
def person(scene):
    """Whose whereabouts are withheld, in the case in which everything else is too."""
    return scene.the_case.family.members.get(number=3).person


def is_flagged(entry):
    return Rule.WITHHELD.value in entry.flags


def test_every_entry_that_tells_of_what_is_withheld_is_marked_and_no_other(scene, person):
    assert not any(is_flagged(entry) for entry in entries_about(person))
    scene.withhold_all()
    entries = entries_about(person)
    telling = [entry for entry in entries if any(mark in entry.text for mark in EVERY_MARK)]
    assert [entry.text for entry in telling if not is_flagged(entry)] == []
    assert {entry.source for entry in telling} == {
        *("requests", "person", "addresses", "notes", "documents", "warnings", "meetings", "disagreements")
    }
    others = {entry.source for entry in entries if is_flagged(entry) and entry not in telling}
    assert others == {"families", "withheld"}


def test_what_is_seen_again_is_marked_no_more_but_why_it_was_withheld_is(scene, person):
    scene.withhold_all()
    for row in scene.the_case.withholdings.all():
        end_withholding(withholding=row, reason="He has moved.", **scene.acts)
    assert {entry.source for entry in entries_about(person) if is_flagged(entry)} == {"withheld"}
