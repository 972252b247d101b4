"""What is backed up comes back the same, into an empty place only, or nothing comes back at all."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from accounts.acting import act_as
from accounts.models import AuditEvent
from cases.document_services import add_document
from cases.models import DocumentKind, DocumentVersion
from rights.models import Release
from tests.database import administration
from tests.factories.cases import CaseFactory
from tests.journeys.site import database_url
from tests.permissions.scene import Scene

ROOT = Path(settings.ROOT)
LETTER = b"%PDF-1.7\n a letter of the school\n%%EOF\n"


@pytest.fixture(autouse=True)
def scripts(monkeypatch):
    """The scripts' modules, which stand beside each other."""
    monkeypatch.syspath_prepend(str(ROOT / "scripts" / "lib"))
    import archive
    import backup
    import records
    import restore
    from say import Failure

    class Scripts:
        pass

    Scripts.archive, Scripts.backup, Scripts.records, Scripts.restore = archive, backup, records, restore
    Scripts.refuses = staticmethod(lambda words: pytest.raises(Failure, match=words))
    return Scripts


@pytest.fixture
def version(transactional_db, people, settings, tmp_path):
    """A document of a case, what was given to somebody who asked for their record, and who is signed in."""
    settings.DOCUMENTS = tmp_path / "site" / "documents"
    case = CaseFactory(lead=people.lead)
    acts = {"by": act_as(people.lead, people.lead.memberships.get()), "now": timezone.now()}
    kind = DocumentKind.objects.first()
    add_document(case=case, kind=kind, title="A letter", member=None, name="a.pdf", content=LETTER, **acts)
    assert Scene(people, timezone.now()).the_answer
    Session.objects.create(session_key="k" * 32, session_data="x", expire_date=timezone.now())
    return DocumentVersion.objects.get()


@pytest.fixture
def file(version, scripts, tmp_path):
    """A backup of it all."""
    scripts.backup.make(tmp_path / "backup.zip")
    return tmp_path / "backup.zip"


@pytest.fixture
def elsewhere(transactional_db, settings, tmp_path):
    """Return a context in which this process uses an empty database and an empty store."""
    name, used = f"{connection.settings_dict['NAME']}_restored", connection.settings_dict["NAME"]
    with administration() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')

    @contextmanager
    def elsewhere():
        kept = settings.DOCUMENTS
        connection.close()
        connection.settings_dict["NAME"], settings.DOCUMENTS = name, tmp_path / "there" / "documents"
        try:
            yield settings.DOCUMENTS
        finally:
            connection.close()
            connection.settings_dict["NAME"], settings.DOCUMENTS = used, kept

    yield elsewhere
    with administration() as cursor:
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def count(scripts):
    """Return a function that counts and digests every table."""

    def count():
        with scripts.records.snapshot() as (cursor, _):
            return scripts.records.count_and_digest(cursor, lambda: None)

    return count


def test_everything_comes_back_as_it_was_and_nothing_goes_over_it(file, version, elsewhere, scripts, count):
    before, reader = count(), scripts.archive.Reader(file)
    assert before["cases_documentversion"][0] == 1
    assert AuditEvent.objects.filter(action="downloaded", what="everything: a backup").count() == 1
    with elsewhere() as store:
        scripts.restore.put_back(reader)
        assert count() == before
        restored = store / version.stored_name
        assert (restored.read_bytes(), restored.stat().st_mode & 0o777) == (LETTER, 0o600)
        call_command("check_documents", verbosity=0)
        given = Release.objects.get()
        names = {version.stored_name, given.pdf_name, given.data_name}
        assert {file.name for file in store.iterdir()} == names
        assert not Session.objects.exists(), "whoever has the key of a session is signed in"
        with scripts.refuses("tables, and a backup goes into an empty one only"):
            scripts.restore.put_back(reader)
        assert count() == before


def test_one_row_that_differs_leaves_the_place_empty(file, elsewhere, scripts):
    reader = scripts.archive.Reader(file)
    told = reader.told["tables"]
    reader.told["tables"] = told | {"cases_case": [1, "0" * 64]}
    with elsewhere() as store:
        with scripts.refuses(r"1 tables are not as they were \(cases_case\), and nothing was kept"):
            scripts.restore.put_back(reader)
        assert list(store.iterdir()) == []
        reader.told["tables"] = told
        scripts.restore.put_back(reader)


def test_documents_in_the_place_are_not_mixed(file, elsewhere, scripts):
    with elsewhere() as store:
        store.mkdir(parents=True)
        (store / "another").write_bytes(b"x")
        with scripts.refuses("holds documents, and a backup goes into an empty place only"):
            scripts.restore.put_back(scripts.archive.Reader(file))


def test_a_damaged_file_touches_nothing(file, elsewhere, scripts):
    content = bytearray(file.read_bytes())
    content[content.index(LETTER)] ^= 1
    file.write_bytes(content)
    with elsewhere() as store:
        with scripts.refuses("a document in it was changed. Nothing was restored"):
            scripts.restore.put_back(scripts.archive.Reader(file))
        assert not store.exists()
        with connection.cursor() as cursor:
            assert scripts.records.tables(cursor) == []


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"other")])
def test_a_missing_document_is_told_and_can_be_accepted(version, settings, scripts, tmp_path, spoil):
    spoil(settings.DOCUMENTS / version.stored_name)
    target = tmp_path / "backup.zip"
    with scripts.refuses("1 documents are missing or altered, and no backup was made"):
        scripts.backup.make(target)
    assert not target.exists()
    assert scripts.backup.make(target, accept_missing=True)["missing"] == [version.stored_name]


def test_a_backup_of_another_version_is_named(scripts):
    ours = scripts.records.migrations_of_the_code()

    class Made:
        told = {"migrations": ours[:-1]}

    with scripts.refuses(f"of an earlier version of Earlyhelp, from before {ours[-1]}"):
        scripts.restore.need_this_version(Made)
    Made.told = {"migrations": [*ours, "cases.0999_later"]}
    with scripts.refuses("of another version of Earlyhelp, which has cases.0999_later"):
        scripts.restore.need_this_version(Made)


def test_a_backup_that_is_killed_leaves_no_file_under_the_name(version, scripts, tmp_path):
    target = tmp_path / "killed.zip"
    making = subprocess.Popen(
        [sys.executable, ROOT / "scripts" / "lib" / "backup.py", "--to", target],
        env=os.environ
        | {
            "DATABASE_URL": database_url(),
            "DJANGO_SETTINGS_MODULE": "earlyhelp.settings.test",
            "EARLYHELP_VAR": str(tmp_path / "site"),
            "PYTHONWARNINGS": "ignore",
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    unfinished = target.with_name("killed.zip.unfinished")
    while not unfinished.exists() and making.poll() is None:
        time.sleep(0.01)
    making.send_signal(signal.SIGKILL)
    assert making.wait() == -signal.SIGKILL
    assert (unfinished.exists(), target.exists()) == (True, False)
    scripts.backup.make(target)
    assert (unfinished.exists(), target.exists()) == (False, True), "what was left is in nobody's way"
