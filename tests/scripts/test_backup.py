"""What is backed up comes back the same, into an empty place only, or nothing comes back at all."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from accounts.acting import act_as
from accounts.models import AuditEvent
from cases.document_services import add_document
from cases.models import DocumentKind, DocumentVersion
from tests.database import administration
from tests.factories.cases import CaseFactory
from tests.journeys.site import database_url

ROOT = Path(settings.ROOT)
LETTER = b"%PDF-1.7\n a letter of the school\n%%EOF\n"


@pytest.fixture
def var(tmp_path, settings):
    """Where the site keeps its documents."""
    settings.DOCUMENTS = tmp_path / "site" / "documents"
    return tmp_path / "site"


@pytest.fixture
def version(transactional_db, people, var):
    """A document of a case, on the disk and in the database."""
    case = CaseFactory(lead=people.lead)
    acts = {"by": act_as(people.lead, people.lead.memberships.get()), "now": timezone.now()}
    kind = DocumentKind.objects.first()
    add_document(case=case, kind=kind, title="A letter", member=None, name="a.pdf", content=LETTER, **acts)
    Session.objects.create(session_key="k" * 32, session_data="x", expire_date=timezone.now())
    return DocumentVersion.objects.get()


def command(name, *arguments, url, var):
    environment = os.environ | {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "earlyhelp.settings.test",
        "EARLYHELP_VAR": str(var),
        "PYTHONWARNINGS": "ignore",
        "REDIS_URL": "",
    }
    return [sys.executable, ROOT / "scripts" / "lib" / f"{name}.py", *arguments], environment


def run(name, *arguments, url=None, var):
    told, environment = command(name, *arguments, url=url or database_url(), var=var)
    return subprocess.run(told, env=environment, cwd=ROOT, capture_output=True, text=True)


@pytest.fixture
def elsewhere(transactional_db):
    """The address of an empty database."""
    name = f"{connection.settings_dict['NAME']}_restored"
    with administration() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
    used = quote(connection.settings_dict["NAME"])
    yield database_url().replace(f"/{used}", f"/{name}", 1)
    with administration() as cursor:
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def backup(version, var, tmp_path):
    """Make a backup, and return its file."""

    def make(*arguments):
        file = tmp_path / "backup.zip"
        done = run("backup", "--to", str(file), *arguments, var=var)
        assert done.returncode == 0, done.stdout + done.stderr
        return file, done.stdout

    return make


def counted(url, var):
    return json.loads(run("count", url=url, var=var).stdout)


def sentence(done):
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stderr.strip().splitlines()[-1]


def test_everything_comes_back_as_it_was_and_nothing_goes_over_it(backup, version, elsewhere, var, tmp_path):
    file, said = backup()
    assert "1 documents" in said
    assert AuditEvent.objects.filter(action="downloaded", what="everything: a backup").count() == 1
    there = tmp_path / "there"
    done = run("restore", str(file), url=elsewhere, var=there)
    assert done.returncode == 0, done.stdout + done.stderr
    before, after = counted(database_url(), var), counted(elsewhere, there)
    assert after == before
    assert after["tables"]["cases_documentversion"][0] == 1
    restored = there / "documents" / version.stored_name
    assert (restored.read_bytes(), restored.stat().st_mode & 0o777) == (LETTER, 0o600)
    assert [path.name for path in restored.parent.iterdir()] == [version.stored_name]
    again = run("restore", str(file), url=elsewhere, var=tmp_path / "another")
    assert "and a backup goes into an empty one only" in sentence(again)
    assert counted(elsewhere, there) == after
    assert b"k" * 32 not in file.read_bytes()


def test_a_table_that_came_back_otherwise_leaves_the_place_empty(backup, elsewhere, tmp_path, monkeypatch):
    """The list says of one table what is not so."""
    file, _ = backup()
    monkeypatch.syspath_prepend(str(ROOT / "scripts" / "lib"))
    import archive

    reader, other = archive.Reader(file), tmp_path / "other.zip"
    told = reader.told | {"tables": reader.told["tables"] | {"cases_case": [7, "0" * 64]}}
    with archive.new_file(other) as target, archive.Writer(target) as writer:
        for name in reader.zip.namelist():
            if name != archive.LIST:
                with reader.zip.open(name) as source:
                    writer.add(name, source)
        writer.end(told)
    there = tmp_path / "there"
    failed = run("restore", str(other), url=elsewhere, var=there)
    assert "1 tables are not as they were (cases_case), and nothing was kept" in sentence(failed)
    assert list((there / "documents").iterdir()) == []
    assert run("restore", str(file), url=elsewhere, var=there).returncode == 0


def test_documents_in_the_place_are_not_mixed(backup, elsewhere, tmp_path):
    file, _ = backup()
    there = tmp_path / "there"
    (there / "documents").mkdir(parents=True)
    (there / "documents" / "another").write_bytes(b"x")
    failed = run("restore", str(file), url=elsewhere, var=there)
    assert "holds documents, and a backup goes into an empty place only" in sentence(failed)


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"other")])
def test_a_missing_document_is_told_and_can_be_accepted(backup, version, var, tmp_path, spoil):
    spoil(var / "documents" / version.stored_name)
    failed = run("backup", "--to", str(tmp_path / "no.zip"), var=var)
    assert "1 documents are missing or altered, and no backup was made" in sentence(failed)
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix) == []
    assert "Without 1 documents that were missing" in backup("--accept-missing")[1]


@pytest.fixture
def refuses(monkeypatch):
    """Whether this version of the code takes a backup with these migrations."""
    monkeypatch.syspath_prepend(str(ROOT / "scripts" / "lib"))
    import records
    import restore
    from say import Failure

    class Told:
        def __init__(self, migrations):
            self.told = {"migrations": migrations}

    def refuses(migrations, words):
        with pytest.raises(Failure, match=words):
            restore.need_this_version(Told(migrations))

    return records.migrations_of_the_code(), refuses


def test_a_backup_of_another_version_is_named(refuses):
    ours, refuses = refuses
    refuses(ours[:-1], f"of an earlier version of Earlyhelp, from before {ours[-1]}")
    refuses([*ours, "cases.0999_later"], "of another version of Earlyhelp, which has cases.0999_later")


def test_a_backup_that_is_killed_leaves_no_file_under_the_name(version, var, tmp_path):
    target = tmp_path / "killed.zip"
    told, environment = command("backup", "--to", str(target), url=database_url(), var=var)
    making = subprocess.Popen(
        told, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 60
    while not target.with_name("killed.zip.unfinished").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    making.send_signal(signal.SIGKILL)
    assert making.wait() == -signal.SIGKILL
    assert not target.exists()
    assert run("backup", "--to", str(target), var=var).returncode == 0, "what was left is in nobody's way"
    assert not target.with_name("killed.zip.unfinished").exists()
