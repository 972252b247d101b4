"""What pip, npm and apt print when they fail becomes a sentence that says what to do."""

import pytest
from django.conf import settings


@pytest.fixture
def failure(monkeypatch):
    monkeypatch.syspath_prepend(str(settings.ROOT / "scripts" / "lib"))
    import programs

    return programs.failure


@pytest.mark.parametrize(
    ("printed", "sentence"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "The disk is full",
        ),
        ("npm error code ENOSPC", "The disk is full"),
        ("ERROR: No matching distribution found for amqp==5.4.2", "check the network"),
        ("npm error code ECONNREFUSED", "check the network"),
        ("W: Failed to fetch http://example.invalid/InRelease", "check the network"),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
            "not the file that was pinned",
        ),
        ("npm error code EINTEGRITY", "not the file that was pinned"),
    ],
)
def test_a_known_failure_has_its_sentence(failure, printed, sentence):
    told = failure("Python packages", [f"{printed}\n"])
    assert sentence in str(told)
    assert "run this again" in str(told)
    assert "\n" not in str(told)


def test_an_unknown_failure_shows_what_was_printed(failure):
    told = failure("style sheets", ['Error: expected ";"\n'])
    assert told.details == 'Error: expected ";"\n'
    assert str(told) == (
        "The style sheets could not be put in place, for the reason above: put it right and run this again."
    )
