"""The pack as data: one zip with the entries as JSON and as a table, and the documents that are given."""

import hashlib
import json
import zipfile
from io import BytesIO

from cases import document_store
from cases.document_kinds import ending_of
from earlyhelp.common.dates import LONDON
from earlyhelp.common.spreadsheets import BYTE_ORDER_MARK, csv_text
from rights.errors import FileGone

COLUMNS = ("Entry", "Part", "Title", "Date", "Time of help", "What it says", "File")
READ_ME = """{title}
Reference: {reference}
Made on: {day}

record.pdf     the whole record to read and print
record.json    the same as data, for a program
record.csv     the same as a table, for a spreadsheet program
documents      the files that belong to the record

What was left out, and why
{left_out}
"""


def pack_zip(pack, pdf, *, now):
    """Return the bytes of the zip. Raises FileGone where a document is not in the store as it was kept."""
    buffer, moment = BytesIO(), now.astimezone(LONDON).timetuple()[:6]
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:

        def put(name, content):
            entry = zipfile.ZipInfo(name, date_time=moment)
            archive.writestr(entry, content, compress_type=zipfile.ZIP_DEFLATED)

        put("read-me.txt", _read_me(pack))
        put("record.pdf", pdf)
        put("record.json", json.dumps(_as_data(pack), ensure_ascii=False, indent=2))
        put("record.csv", BYTE_ORDER_MARK + csv_text(COLUMNS, _rows(pack)))
        for given in pack.entries:
            if given.document:
                put(_file_name(given), _content(given.document))
    return buffer.getvalue()


def _read_me(pack):
    left_out = "\n".join(pack.left_out) or "Nothing was left out."
    told = {"title": pack.title, "reference": pack.reference, "day": pack.made_on, "left_out": left_out}
    return READ_ME.format(**told)


def _file_name(given):
    return f"{given.file_name}.{ending_of(given.document.content_type)}" if given.document else ""


def _content(version):
    try:
        with document_store.opened(version.stored_name) as file:
            content = file.read()
    except FileNotFoundError as error:
        raise FileGone from error
    if hashlib.sha256(content).hexdigest() != version.sha256:
        raise FileGone
    return content


def _rows(pack):
    for heading, entries in pack.sections:
        for given in entries:
            words = "\n".join(given.lines)
            yield given.number, heading, given.title, given.dated, given.help, words, _file_name(given)


def _as_data(pack):
    return {
        "reference": pack.reference,
        "about": pack.about,
        "asked_by": pack.asked_by,
        "made_on": pack.made_on,
        "parts": [
            {
                "heading": heading,
                "entries": [
                    {
                        "number": given.number,
                        "title": given.title,
                        "date": given.dated,
                        "time_of_help": given.help,
                        "lines": given.lines,
                        "file": _file_name(given),
                    }
                    for given in entries
                ],
            }
            for heading, entries in pack.sections
        ],
        "left_out": pack.left_out,
    }
