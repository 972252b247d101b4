"""Documents: judged by their bytes, scanned, kept outside the server's reach, sent through the gate only."""

import io
import os
import socketserver
import struct
import threading
import tracemalloc
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from accounts.acting import act_as
from accounts.enums import AuditAction
from accounts.models import AuditEvent
from cases import document_services as services
from cases.document_kinds import content_type_of
from cases.errors import (
    DocumentWithdrawn,
    FileEmpty,
    FileInfected,
    FileKindNotAllowed,
    FileTooLarge,
    NotInFamily,
    ScannerSilent,
)
from cases.models import Document, DocumentKind, DocumentVersion
from tests.factories.cases import CaseFactory

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00" * 40
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\x00" * 40
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\x00" * 40
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def zipped(*names, mimetype=None):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "<x/>")
    return file.getvalue()


def names_only(value):
    return value if isinstance(value, str) else ""


WORD = zipped("[Content_Types].xml", "word/document.xml")
ODT = zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text")


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.DOCUMENTS = tmp_path / "documents"
    settings.CLAMD_URL = ""
    return settings.DOCUMENTS


@pytest.fixture
def acts(people, now):
    return {"by": act_as(people.lead, people.lead.memberships.get()), "now": now}


@pytest.fixture
def add(case, acts, django_capture_on_commit_callbacks):
    def add(name="letter.pdf", content=PDF, **values):
        told = {"case": case, "kind": DocumentKind.objects.first(), "title": "A letter", "member": None}
        with django_capture_on_commit_callbacks(execute=True):
            return services.add_document(name=name, content=content, **told | values, **acts)

    return add


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.pdf", PDF), ("a.PNG", PNG), ("a.jpeg", JPEG), ("a.heic", HEIC), ("a.doc", OLD_WORD),
     ("a.docx", WORD), ("a.odt", ODT), ("a.xlsx", zipped("xl/workbook.xml")), ("a.b.txt", "Grüße".encode())],
    ids=names_only,
)  # fmt: skip
def test_kinds_that_are_kept(name, content):
    assert content_type_of(name, content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.html", b"<html></html>"),
        ("page.txt", b" <script>alert(1)</script>"),
        ("letter.pdf", b"MZ" + b"\x00" * 100),
        ("letter.pdf.exe", PDF),
        ("letter.png", PDF),
        ("letter", PDF),
        ("letter.docx", zipped("evil.exe")),
        ("letter.docx", zipped("word/document.xml", "word/vbaProject.bin")),
        ("letter.docx", WORD[:60]),
        ("notes.txt", b"a\x00b"),
        ("picture.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("picture.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("notes.txt", b"\xef\xbb\xbf\n<html onload='alert(1)'>"),
        ("notes.txt", b"MZ\x90\x00" + b"\x00" * 60),
        ("letter.\u202efdp", PDF),
        ("letter.pdf\x00", PDF),
        ("letter.pdf ", PDF),
        ("sheet.xlsx", zipped("xl/workbook.xml", "xl/vbaProject.bin")),
        ("letter.docx", b"PK\x03\x04" + b"PK\x01\x02" * 5_001),
    ],
    ids=names_only,
)
def test_kinds_that_are_refused(name, content):
    with pytest.raises(FileKindNotAllowed):
        content_type_of(name, content)


def test_a_document_of_very_many_or_very_large_parts_is_never_unpacked():
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 50_000_000)
        archive.writestr("mimetype", b"0" * 50_000_000)
    tracemalloc.start()
    content_type_of("letter.docx", bomb.getvalue())
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 5_000_000
    with pytest.raises(FileKindNotAllowed):
        content_type_of("letter.docx", zipped("word/document.xml", *map(str, range(5_001))))


def test_it_is_kept_under_a_random_name_with_its_hash(add, store):
    version = add(name="../../etc/passwd\x00.pdf").versions.get()
    assert [path.name for path in store.iterdir()] == [version.stored_name]
    assert (store / version.stored_name).read_bytes() == PDF
    assert (store / version.stored_name).stat().st_mode & 0o077 == 0
    assert not version.is_scanned


def test_nothing_is_written_when_the_row_is_not_kept(add, store, settings, case):
    with pytest.raises(NotInFamily):
        add(member=CaseFactory().family.members.first())
    with pytest.raises(FileEmpty):
        add(content=b"")
    settings.DOCUMENT_BYTES = len(PDF) - 1
    with pytest.raises(FileTooLarge):
        add()
    assert not store.exists() or list(store.iterdir()) == []
    assert not Document.objects.exists()


@pytest.fixture
def clamd(settings):
    """A server that speaks clamd's INSTREAM on a real socket, and finds a virus in what holds EICAR."""

    class Scanner(socketserver.StreamRequestHandler):
        def handle(self):
            assert self.rfile.read(10) == b"zINSTREAM\0"
            content = b""
            while size := struct.unpack("!L", self.rfile.read(4))[0]:
                content += self.rfile.read(size)
            found = b"Eicar-Test-Signature FOUND" if b"EICAR" in content else b"OK"
            self.wfile.write(b"stream: " + found + b"\0")

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Scanner) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings.CLAMD_URL = f"tcp://127.0.0.1:{server.server_address[1]}"
        yield
        server.shutdown()


def test_a_virus_is_refused_and_a_clean_file_is_said_to_be_scanned(add, clamd):
    assert add(content=PDF + b"x" * 200_000).versions.get().is_scanned
    with pytest.raises(FileInfected):
        add(content=PDF + b"EICAR")
    assert DocumentVersion.objects.count() == 1


def test_a_scanner_that_does_not_answer_keeps_nothing(add, settings):
    settings.CLAMD_URL = "unix:///nowhere/clamd.sock"
    with pytest.raises(ScannerSilent):
        add()
    assert not Document.objects.exists()


def test_a_file_is_sent_to_be_saved_and_the_opening_is_written_down(people, case, add, client_for):
    document = add()
    address = reverse("cases:download", args=[case.reference, document.number, 1])
    response = client_for(people.partner).get(address)
    assert b"".join(response.streaming_content) == PDF
    assert response["Content-Disposition"] == f'attachment; filename="{case.reference}-document-1-1.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response["Cache-Control"]
    assert AuditEvent.objects.filter(action=AuditAction.DOWNLOADED).count() == 1
    assert client_for(people.stranger).get(address).status_code == 404
    assert client_for(people.colleague).get(address).status_code == 404


def test_a_newer_version_stands_beside_and_a_withdrawn_document_opens_for_nobody(
    people, case, add, acts, client_for, django_capture_on_commit_callbacks
):
    document = add()
    with django_capture_on_commit_callbacks(execute=True):
        services.add_version(document=document, name="b.png", content=PNG, **acts)
    client = client_for(people.lead)
    address = reverse("cases:document", args=[case.reference, 1])
    page = client.get(address).content.decode()
    assert "Version 2" in page
    assert "Version 1" in page
    assert "Not scanned for viruses" in page
    services.withdraw_document(document=document, reason="Of another family", **acts)
    assert "Of another family" in client.get(address).content.decode()
    assert client.get(reverse("cases:download", args=[case.reference, 1, 1])).status_code == 404
    with pytest.raises(DocumentWithdrawn):
        services.add_version(document=document, name="b.png", content=PNG, **acts)


def test_the_check_says_what_is_missing_or_altered(add, store, case, capsys):
    first, second = add().versions.get(), add(content=PDF + b"2").versions.get()
    call_command("check_documents")
    (store / first.stored_name).unlink()
    Path(store / second.stored_name).write_bytes(b"other")
    with pytest.raises(CommandError, match="2 files"):
        call_command("check_documents")
    told = capsys.readouterr().out
    assert f"{case.reference} document 1 version 1: missing" in told
    assert f"{case.reference} document 2 version 1: altered" in told


def test_a_file_whose_keeping_was_cut_off_opens_and_is_kept_later(add, store, acts, now):
    version = add().versions.get()
    (store / version.stored_name).rename(store / f"{version.stored_name}.new")
    with services.open_version(version=version, by=acts["by"], now=now) as file:
        assert file.read() == PDF
    age(store, f"{version.stored_name}.new", now, days=2)
    assert services.settle_documents(now=now) == (1, 0)
    assert (store / version.stored_name).read_bytes() == PDF


def test_a_file_that_no_row_names_is_taken_away_after_a_day(add, store, now):
    add()
    (store / "stray.new").write_bytes(PDF)
    age(store, "stray.new", now, days=0)
    assert services.settle_documents(now=now) == (0, 0)
    age(store, "stray.new", now, days=2)
    assert services.settle_documents(now=now) == (0, 1)
    assert len(list(store.iterdir())) == 1


def age(store, name, now, days):
    when = (now - timedelta(days=days)).timestamp()
    os.utime(store / name, (when, when))


def test_adding_on_its_page_and_what_is_said_of_a_wrong_file(people, case, client_for, store):
    client, address = client_for(people.lead), reverse("cases:add_document", args=[case.reference])
    page = client.get(address)
    assert "Files are not scanned for viruses." in page.content.decode()
    answers = {"submission": page.context["form"]["submission"].value(), "title": "Letter",
               "kind": DocumentKind.objects.first().pk, "about": ""}  # fmt: skip

    def send(name, content):
        return client.post(address, answers | {"file": SimpleUploadedFile(name, content)})

    assert "The file is empty. Choose another." in send("a.pdf", b"").content.decode()
    assert "Choose a PDF, Word, Excel" in send("a.pdf", b"MZ").content.decode()
    assert "Choose a file." in client.post(address, answers).content.decode()
    assert send("a.pdf", PDF).status_code == 302
    titles = client.get(reverse("cases:timeline", args=[case.reference]) + "?kind=document")
    assert [event["title"] for event in titles.context["events"]] == ["Letter"]
