"""What strangers send: texts, choices, days, numbers, files and whole forms, drawn by Hypothesis."""

import uuid

from hypothesis import strategies as st

LONG = "x" * 10_001
TEXTS = [
    "", " ", "\0", "before\0after", LONG, "é" * 300, "word " * 2_500,
    "\u202eevil.exe\u202c", "שלום עולם", "مرحبا بالعالم", "\u2067שלום\u2069", "\u200f\u200e",
    "👩‍👩‍👧‍👦" * 40, "😀", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "e" + "\u0301" * 300, "\u0301", "\ud800", "a\udfffb", "\udcff\udcfe",
    "\x01\x02\x07\x1b[31m", "\x7f\x80\x9f", "a\r\nBcc: evil@evil.example\r\n\r\n", "\u2028\u2029\x0b\x0c\x85",
    "\ufeff\ufffe\uffff", "\U0010ffff", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
    "</textarea><svg onload=alert(1)>", "javascript:alert(1)", "{{ 7|add:7 }}{% debug %}{% load static %}",
    "'; DROP TABLE cases_case; --", "%' OR 1=1 --", "\\", "%s %d %(x)s", "${7*7}", "../../../etc/passwd",
    "=cmd|' /C calc'!A0", "@SUM(1+1)", "null", "None", "[]", '{"a": 1}', "true", "undefined", "NaN", "inf",
    "-1", "0", "1", "3", "1.5", "1e309", "0x10", "٣", "²", "१२", "9" * 30, "9" * 5_000,
    "-9223372036854775809", "2147483648", "9223372036854775808",
    "//evil.example", "https:evil.example", "/\\evil.example",
    "a@b", "a@b.example\nc", "(" * 500, "nia@" + "x" * 300 + ".example", "SY11 1AA", "01632 960 123", "14:30",
    "25:61", "2016-02-30", "0000-00-00", "00000000-0000-0000-0000-000000000000", str(uuid.UUID(int=7)),
]  # fmt: skip
DAY_PARTS = ["", "0", "-1", "31", "32", "2", "13", "February", "Smarch", "1899", "0000", "9999", "10000",
             "16", "٣", "²", "1e3", "\0", "2016", "2015", "2050", "9" * 20, " 7 ", "７"]  # fmt: skip
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
)
FILES = [
    b"", b"\0", b"%PDF-1.4\n%%EOF", b"MZ" + b"\0" * 200, PNG, PNG + b"<script>alert(1)</script>",
    b"GIF89a/*\x01\x00\x01\x00*/=1;alert(1)", b"%PDF-1.4\nPK\x03\x04<html>", b"PK\x03\x04", b"\xff\xd8\xff",
    b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", b"<!doctype html><script></script>",
    b"=1+1,2\r\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xef\xbb\xbf<?xml version='1.0'?><!DOCTYPE a>",
]  # fmt: skip
FILE_NAMES = [
    "letter.pdf", "", "letter", ".pdf", "x" * 300 + ".pdf", "../../etc/passwd.pdf", "c:\\windows\\a.pdf",
    "\u202efdp.exe", "a\0.pdf", "picture.png", "a.svg", "a.html", "notes.txt", 'a".pdf', "a\r\nX: y.pdf",
    "😀.docx", "CON.pdf", "a.pdf.exe", "sheet.xlsx", "..", "%00.png",
]  # fmt: skip
FILE_KINDS = ["application/pdf", "text/html", "image/svg+xml", "", "image/png", "x" * 300]

texts = st.one_of(
    st.sampled_from(TEXTS),
    st.text(st.characters(exclude_categories=()), max_size=40),
)
files = st.tuples(st.sampled_from(FILE_NAMES), st.sampled_from(FILES), st.sampled_from(FILE_KINDS))


def values_of(box, foreign=()):
    """One value for a box: what may be chosen, what others have, and what nobody offers."""
    if box.kind == "file":
        return st.one_of(files, texts)
    if box.options:
        return st.one_of(st.sampled_from(box.options), st.sampled_from([*foreign, *TEXTS]), texts)
    if box.name[-2:] in ("_0", "_1", "_2"):
        return st.one_of(st.sampled_from(DAY_PARTS), texts)
    if box.kind == "hidden":
        return st.one_of(st.sampled_from(["-1", "0", "999999", "", str(uuid.UUID(int=7)), *foreign]), texts)
    return texts


@st.composite
def changed(draw, form, accepted, foreign=()):
    """What was accepted, with a few boxes changed, left out or sent several times."""
    values = {name: list(sent) for name, sent in accepted.items()}
    names = draw(st.lists(st.sampled_from(sorted(form.boxes)), min_size=1, max_size=4, unique=True))
    for name in names:
        box = form.boxes[name]
        if draw(st.integers(0, 9)) == 0:
            values.pop(name, None)
        else:
            most = 2 + len(box.options) // 2
            values[name] = draw(st.lists(values_of(box, foreign), min_size=1, max_size=most))
    return values


ways = st.sampled_from([{}, {}, {"HTTP_X_AUTOSAVE": "yes"}, {"HTTP_HX_REQUEST": "true"}])
"""How a form can be sent: by its button, by the script that saves while one types, by htmx."""
