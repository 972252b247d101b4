"""What a container is told about its process."""

import os
import socket
import time

import pytest

from earlyhelp import healthcheck


def test_a_silent_web_server_is_not_well(capsys, monkeypatch, unused_port):
    monkeypatch.setattr(healthcheck, "WEB_PORT", unused_port)
    assert healthcheck.main(["web"]) == 1
    assert capsys.readouterr().out.startswith("The web server does not answer:")


def test_a_web_server_is_well(live_server, capsys, monkeypatch):
    monkeypatch.setattr(healthcheck, "WEB_PORT", live_server.thread.port)
    assert healthcheck.main(["web"]) == 0
    assert capsys.readouterr().out == ""


@pytest.fixture
def unused_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.mark.parametrize(("minutes", "status"), [(1, 0), (14, 0), (16, 1)])
def test_a_schedule_that_stands_still_is_not_well(minutes, status, tmp_path, settings):
    settings.CELERY_BEAT_SCHEDULE_FILENAME = str(tmp_path / "schedule")
    noted = tmp_path / "schedule.db"
    noted.touch()
    os.utime(noted, (0, time.time() - minutes * 60))
    assert healthcheck.main(["beat"]) == status


def test_a_schedule_that_never_started_is_not_well(tmp_path, settings, capsys):
    settings.CELERY_BEAT_SCHEDULE_FILENAME = str(tmp_path / "schedule")
    assert healthcheck.main(["beat"]) == 1
    assert "has noted nothing" in capsys.readouterr().out
