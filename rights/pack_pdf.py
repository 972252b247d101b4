"""The pack as a PDF: contents with page numbers, a heading for each part, and what was left out."""

from earlyhelp.common.paper import BLACK, paper

TEAL, GREY = (18, 84, 91), (80, 90, 95)
TITLE, HEADING, NAME, TEXT = 26, 18, 12, 11
MARGIN = 20  # millimetres
HEIGHT = 0.45  # of a line, in millimetres for each point of its letters
EXPLAINED = (
    "This is a copy of what early help holds about you, or about the person you asked for. It was made on "
    "{day}. Where words belong to somebody else, or the law says that they are not to be given, they are "
    "replaced by “[left out]”."
)
RIGHTS = (
    "If something here is wrong, tell us. We add what you say to the record, beside what is there, and say "
    "what we did. If you are not content with this answer, you may ask us to look at it again, and you may "
    "complain to the Information Commissioner at ico.org.uk or on 0303 123 1113."
)


def pack_pdf(pack, *, now):
    """Return the bytes of a PDF of a :class:`rights.pack.Pack`."""
    with paper(f"{pack.title}, {pack.reference}", margin=MARGIN, foot_size=10) as sheet:
        sheet.set_creation_date(now)
        _cover(sheet, pack)
        sheet.insert_toc_placeholder(_contents, allow_extra_pages=True, reset_page_indices=False)
        for heading, entries in pack.sections:
            _heading(sheet, heading)
            for given in entries:
                _entry(sheet, given)
        _heading(sheet, "What was left out, and why")
        for sentence in pack.left_out or ["Nothing was left out."]:
            _text(sheet, sentence)
        _heading(sheet, "What you can do now")
        _text(sheet, RIGHTS)
        return bytes(sheet.output())


def _cover(sheet, pack):
    sheet.add_page()
    _write(sheet, pack.title, TITLE, colour=TEAL, style="B")
    sheet.ln(4)
    for line in (
        f"Reference: {pack.reference}",
        f"Asked for by: {pack.asked_by}",
        f"Made on: {pack.made_on}",
        f"Entries: {len(pack.entries):,}",
    ):
        _text(sheet, line)
    sheet.ln(4)
    _text(sheet, EXPLAINED.format(day=pack.made_on))
    sheet.add_page()


def _contents(sheet, outline):
    """Headings with the pages on which they are; each leads there."""
    _write(sheet, "Contents", HEADING, colour=TEAL, style="B")
    sheet.ln(2)
    for section in outline:
        link = sheet.add_link(page=section.page_number)
        sheet.set_font("Noto", "", TEXT)
        sheet.set_text_color(*BLACK)
        sheet.cell(sheet.epw - 20, TEXT * 0.6, section.name, link=link)
        sheet.cell(
            20, TEXT * 0.6, str(section.page_number), align="R", link=link, new_x="LMARGIN", new_y="NEXT"
        )


def _heading(sheet, text):
    if sheet.will_page_break(40):
        sheet.add_page()
    sheet.ln(4)
    sheet.start_section(text, level=0, strict=False)
    _write(sheet, text, HEADING, colour=TEAL, style="B")
    sheet.ln(1)


def _entry(sheet, given):
    if sheet.will_page_break(22):
        sheet.add_page()
    _write(sheet, f"{given.number}. {given.title}", NAME, style="B")
    under = [
        given.dated,
        given.help,
        f"File: {given.file_name.removeprefix('documents/')}" if given.document else "",
    ]
    if any(under):
        _write(sheet, ". ".join(part for part in under if part), 10, colour=GREY)
    if given.lines:
        _write(sheet, "\n".join(given.lines), TEXT)
    sheet.ln(3)


def _text(sheet, text):
    _write(sheet, text, TEXT)
    sheet.ln(1.5)


def _write(sheet, text, size, *, colour=BLACK, style=""):
    sheet.set_font("Noto", style, size)
    sheet.set_text_color(*colour)
    sheet.set_x(sheet.l_margin)  # a page that was turned for the contents leaves the pen elsewhere
    sheet.multi_cell(0, size * HEIGHT, text, align="L", new_x="LMARGIN", new_y="NEXT")
