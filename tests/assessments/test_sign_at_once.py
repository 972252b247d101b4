"""Two people sign an assessment off at the same moment: one does, the other is told."""

from threading import Barrier, Thread

import pytest
from django.db import connection

from assessments.assessment_errors import SignedAlready
from assessments.models import WholeFamilyAssessment
from assessments.signing_services import sign_off
from tests.assessments.conftest import Writing


@pytest.mark.django_db(transaction=True)
def test_two_who_sign_at_once(people, now, today):
    writing = Writing(people, now, today)
    assessment, told, together = writing.ready(), [], Barrier(2)

    def sign():
        mine = WholeFamilyAssessment.objects.get()
        together.wait()
        try:
            sign_off(assessment=mine, revision=assessment.revision, **writing.acts_today)
            told.append("signed")
        except SignedAlready as error:
            told.append(error.message)
        finally:
            connection.close()

    threads = [Thread(target=sign) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == [SignedAlready.message, "signed"]
    assert WholeFamilyAssessment.objects.get().is_complete
