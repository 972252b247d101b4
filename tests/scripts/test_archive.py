"""A backup that is cut off, changed or not one at all is noticed before anything is taken from it."""

import hashlib
import io
import os

import pytest
from django.conf import settings

DUMP, LETTER = b"PGDMP" + bytes(range(256)) * 20, b"%PDF-1.7 a letter"


@pytest.fixture(autouse=True)
def archive(monkeypatch):
    monkeypatch.syspath_prepend(str(settings.ROOT / "scripts" / "lib"))
    import archive

    return archive


@pytest.fixture
def failure():
    from say import Failure

    return Failure


@pytest.fixture
def file(archive, tmp_path):
    """A backup of one document."""
    path = tmp_path / "backup.zip"
    with archive.new_file(path) as target, archive.Writer(target) as writer:
        told = {"form": archive.FORM, "made_at": "2016-03-01T10:00:00+00:00"}
        told["documents"] = {"f00d": writer.add("documents/f00d", io.BytesIO(LETTER))}
        told["dump"] = writer.add(archive.DUMP, io.BytesIO(DUMP))
        writer.end(told)
    return path


def check(archive, path):
    archive.Reader(path).check(lambda: None)


def test_a_whole_file_is_whole_and_only_its_owner_may_read_it(archive, file):
    check(archive, file)
    assert file.stat().st_mode & 0o777 == 0o600
    assert archive.Reader(file).documents == {"f00d": hashlib.sha256(LETTER).hexdigest()}
    assert [path.name for path in file.parent.iterdir()] == ["backup.zip"]


@pytest.mark.parametrize("share", [0, 0.2, 0.9, 0.999])
def test_a_file_that_was_cut_off_is_refused(archive, failure, file, share):
    os.truncate(file, int(file.stat().st_size * share))
    with pytest.raises(failure, match="is not as it was made: its (end|list)"):
        check(archive, file)


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (LETTER, "a document in it was changed"),
        (DUMP, "the database in it was changed"),
        (b'"made_at"', "its list"),
        (b"earlyhelp backup ", "no backup at all"),
    ],
    ids=["document", "database", "list", "end"],
)
def test_one_changed_byte_is_noticed(archive, failure, file, part, told):
    content = bytearray(file.read_bytes())
    content[content.index(part) + 3] ^= 1
    file.write_bytes(content)
    with pytest.raises(failure, match=told):
        check(archive, file)


def test_a_part_that_was_put_in_is_noticed(archive, failure, file):
    import zipfile

    with zipfile.ZipFile(file, "a") as more:
        more.writestr("documents/../../etc/passwd", "x")
    with pytest.raises(failure, match="a part of it is missing or was put in"):
        check(archive, file)


def test_an_older_file_is_never_overwritten(archive, failure, file):
    before = file.read_bytes()
    with pytest.raises(failure, match="is there already and is not overwritten"), archive.new_file(file):
        pass
    assert file.read_bytes() == before


def test_what_fails_leaves_no_file(archive, tmp_path):
    with (
        pytest.raises(AttributeError),
        archive.new_file(tmp_path / "backup.zip") as file,
        archive.Writer(file) as writer,
    ):
        writer.add("half", "no file")
    assert list(tmp_path.iterdir()) == []


def test_nobody_writes_the_same_file_at_once(archive, failure, tmp_path):
    target = tmp_path / "backup.zip"
    with archive.new_file(target), pytest.raises(failure, match="Another backup"), archive.new_file(target):
        pass
    assert target.exists()
