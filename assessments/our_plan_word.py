"""The family's copy as a Word document: large type, real headings, a title and a language."""

from io import BytesIO

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

FONT, TEXT, SMALL, HEADING, TITLE = "Arial", Pt(16), Pt(14), Pt(20), Pt(30)
TEAL = RGBColor(0x12, 0x54, 0x5B)
BOX = "\u2610"


def word_copy(plan):
    """Return the bytes of a Word document of an :class:`assessments.our_plan.OurPlan`."""
    document = Document()
    _set_up(document, plan)
    document.add_heading(plan.title, level=0)
    document.add_paragraph(f"This is the plan of {plan.people}.")
    document.add_paragraph(plan.agreed)
    if plan.strengths:
        document.add_heading("What is going well", level=2)
        _words(document, plan.strengths)
    for page in plan.pages:
        _need(document, plan, page)
    for title, sentences in plan.ends:
        document.add_heading(title, level=1)
        for sentence in sentences:
            _words(document, sentence)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def _set_up(document, plan):
    about = document.core_properties
    about.title, about.author, about.language, about.comments = plan.title, "", "en-GB", ""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.2)
    for name, size in (("Normal", TEXT), ("Title", TITLE), ("Heading 1", HEADING), ("Heading 2", Pt(17))):
        style = document.styles[name]
        style.font.name, style.font.size = FONT, size
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FONT)
        if name != "Normal":
            style.paragraph_format.space_after = Pt(6)
            style.font.bold, style.font.color.rgb = True, TEAL
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                style.element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
    for element in document.styles.element.xpath("w:docDefaults//w:sz | w:docDefaults//w:szCs"):
        element.set(qn("w:val"), str(int(TEXT.pt * 2)))
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    document.styles["Normal"].element.get_or_add_rPr().append(language)


def _need(document, plan, page):
    """What is wanted, and what each will do for it, on one page where it fits."""
    before = len(document.paragraphs)
    document.add_heading(page.want, level=1)
    document.add_paragraph(f"This is about {page.about}.")
    for title, text in (
        ("What it is like now", page.now),
        ("What it will be like", page.success),
        ("How we will know", page.measure),
    ):
        if text:
            document.add_heading(title, level=2)
            _words(document, text)
    if page.steps:
        document.add_heading(plan.steps_title, level=2)
    for step in page.steps:
        _step(document, step)
    for paragraph in document.paragraphs[before:-1]:
        paragraph.paragraph_format.keep_with_next = True


def _words(document, text):
    """A paragraph for each line that was written."""
    for line in filter(None, text.splitlines()):
        document.add_paragraph(line)


def _step(document, step):
    line = document.add_paragraph()
    line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = Cm(1), Cm(-1)
    line.paragraph_format.keep_together = True
    box = line.add_run(f"{BOX} ")
    box.font.name = "Segoe UI Symbol"
    line.add_run(f"{step.who}: ").bold = True
    line.add_run(step.what)
    if step.by:
        line.add_run().add_break()
        line.add_run(f"By {step.by}").font.size = SMALL
