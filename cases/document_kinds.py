"""What a file is, from its bytes: its name and what the browser says of it are not believed."""

import io
import zipfile

import filetype

from cases.errors import FileKindNotAllowed

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OPEN_XML = "application/vnd.openxmlformats-officedocument."
OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
KINDS = {
    "pdf": "application/pdf",
    "doc": "application/msword",
    "docx": f"{OPEN_XML}wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": f"{OPEN_XML}spreadsheetml.sheet",
    "odt": f"{OPEN_DOCUMENT}text",
    "ods": f"{OPEN_DOCUMENT}spreadsheet",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "heic": "image/heic",
    "txt": "text/plain",
}
"""The ending of a name to the kind of file that has it."""
ENTRY = b"PK\x01\x02"
MOST_ENTRIES = 5_000
"""Parts of an office document; its list is read whole, so one of a million parts would fill the memory."""
INSIDE_ZIP = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}


def content_type_of(name, content):
    """Return the media type of a file.

    :raises FileKindNotAllowed: if its bytes are of no kind that is kept, or of another than its name says.
    """
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    wanted = KINDS.get(ending)
    if wanted is None or wanted not in _possible(content):
        raise FileKindNotAllowed
    return wanted


def ending_of(content_type):
    """Return the ending that a file of this kind is given when it leaves."""
    return next(ending for ending, kind in KINDS.items() if kind == content_type)


def _possible(content):
    """Every kind that these bytes can be."""
    if content.startswith(OLD_OFFICE):
        return {KINDS["doc"], KINDS["xls"]}
    if content.startswith(b"PK"):
        return _of_zip(content)
    found = filetype.guess(content)
    if found is not None:
        return {found.mime} & set(KINDS.values())
    return {KINDS["txt"]} if _is_text(content) else set()


def _of_zip(content):
    """The kinds that an archive can be, by the names in its list. Nothing of it is unpacked."""
    if content.count(ENTRY) > MOST_ENTRIES:
        return set()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if "vbaProject.bin" in {name.rpartition("/")[2] for name in names}:
                return set()  # a program travels in it
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return {archive.read("mimetype").decode("ascii", "replace").strip()}
            return {KINDS[ending] for inside, ending in INSIDE_ZIP.items() if inside in names}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError):
        return set()


def _is_text(content):
    if b"\x00" in content:
        return False
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not text.lstrip("\ufeff \t\r\n").startswith("<")
