"""A small trial: what was acknowledged is there once, although web and worker were killed under the work.

``scripts/kill-trial`` is the large one, which kills PostgreSQL, Redis and the beat too.
"""

from dataclasses import astuple

import pytest

from accounts.job_services import do_job
from accounts.models import Job
from earlyhelp.celery import app
from tests.durability import verdict
from tests.durability.place import Place
from tests.durability.scene import make_scene
from tests.durability.trial import Trial
from tests.journeys.site import database_url

pytestmark = pytest.mark.journey  # in real time: the processes have clocks of their own


@pytest.fixture
def trial(transactional_db, tmp_path, settings):
    settings.DOCUMENTS = tmp_path / "documents"
    place = Place(
        tmp_path, database=database_url(), settings="tests.durability.settings", only=("web", "worker")
    )
    trial = Trial(place, make_scene(), rounds=3, seed=7, figures=False)
    place.start()
    yield trial
    place.stop()


def test_nothing_acknowledged_is_missing_or_doubled_and_no_job_is_lost(trial):
    trial.run()
    trial.place.stop()
    assert trial.killer.kills.total() == 3
    assert len(trial.ledger.acknowledged()) > 3
    assert trial.ledger.broken == []
    for kind, line in verdict.writes(trial.ledger).items():
        assert (line.missing, line.doubled) == (0, 0), kind
    assert verdict.last_words_lost(trial.ledger) == []
    assert verdict.without_audit() == 0
    assert verdict.documents()[0] == []
    tasks = len(trial.ledger.acknowledged("task"))
    requests = len(trial.ledger.acknowledged("request"))
    assert Job.objects.count() >= tasks + requests
    app.loader.import_default_modules()
    for job in Job.objects.due():
        assert do_job(number=job.pk)
    assert not Job.objects.filter(done_at=None, tries=0).exists()
    assert astuple(verdict.runs()) == (0, 0, 0, 0)
