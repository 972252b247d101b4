"""The family's copy as a PDF: large type in an embedded font, with a title, a language and bookmarks."""

import json
from dataclasses import asdict
from functools import partial

from earlyhelp.common.paper import BLACK, paper, without_letters

TEXT, SMALL, HEADING, TITLE = 16, 14, 20, 30
TEAL = (18, 84, 91)
MARGIN, BOX, INDENT = 22, 5, 9  # millimetres


def not_in_pdf(plan):
    """Return the characters of the family's copy for which the PDF has no letters, such as Chinese ones."""
    words = json.dumps(asdict(plan), ensure_ascii=False, default=str)
    return without_letters(words)


def pdf_copy(plan):
    """Return the bytes of a PDF of an :class:`assessments.our_plan.OurPlan`."""
    with paper(plan.title, margin=MARGIN) as sheet:
        _cover(sheet, plan)
        for page in plan.pages:
            _need(sheet, plan, page)
        for title, sentences in plan.ends:
            _whole(sheet, partial(_part, title=title, text="\n".join(sentences), size=HEADING, level=0))
        return bytes(sheet.output())


def _cover(paper, plan):
    paper.add_page()
    _heading(paper, plan.title, TITLE, level=0)
    _text(paper, f"This is the plan of {plan.people}.")
    _text(paper, plan.agreed)
    _part(paper, "What is going well", plan.strengths)


def _need(paper, plan, page):
    """What is wanted, and what each will do for it, on one page where it fits."""
    _whole(paper, partial(_draw_need, plan=plan, page=page))


def _draw_need(paper, plan, page):
    _heading(paper, page.want, HEADING, level=0)
    _text(paper, f"This is about {page.about}.")
    _part(paper, "What it is like now", page.now)
    _part(paper, "What it will be like", page.success)
    _part(paper, "How we will know", page.measure)
    if page.steps:
        _heading(paper, plan.steps_title, 18, level=1)
    for step in page.steps:
        _whole(paper, partial(_draw_step, step=step))


def _whole(paper, draw):
    """Draw on this page, or on the next one where the end of this page would part it."""
    with paper.offset_rendering() as trial:
        draw(trial)
    if trial.page_break_triggered:
        paper.add_page()
    draw(paper)


def _part(paper, title, text, size=18, level=1):
    if text:
        _heading(paper, title, size, level=level)
        _text(paper, text)


def _heading(paper, text, size, *, level):
    paper.set_font("Noto", "B", size)
    paper.set_text_color(*TEAL)
    if paper.will_page_break(size):
        paper.add_page()
    paper.ln(3)
    paper.start_section(" ".join(text.split())[:80], level=level, strict=False)
    paper.multi_cell(0, size * 0.5, text, align="L", new_x="LMARGIN", new_y="NEXT")
    paper.ln(2)


def _text(paper, text, size=TEXT, style=""):
    paper.set_font("Noto", style, size)
    paper.set_text_color(*BLACK)
    paper.multi_cell(0, size * 0.5, text, align="L", new_x="LMARGIN", new_y="NEXT")
    paper.ln(2)


def _draw_step(paper, step):
    """A box to tick, who, what, and by when under it."""
    paper.set_text_color(*BLACK)
    paper.rect(MARGIN, paper.get_y() + 1.5, BOX, BOX)
    paper.set_left_margin(MARGIN + INDENT)
    paper.set_x(MARGIN + INDENT)
    paper.set_font("Noto", "B", TEXT)
    paper.write(TEXT * 0.5, f"{step.who}: ")
    paper.set_font("Noto", "", TEXT)
    paper.write(TEXT * 0.5, step.what)
    paper.ln(TEXT * 0.5)
    if step.by:
        paper.set_font("Noto", "", SMALL)
        paper.cell(0, SMALL * 0.5, f"By {step.by}", new_x="LMARGIN", new_y="NEXT")
    paper.set_left_margin(MARGIN)
    paper.set_x(MARGIN)
    paper.ln(3)
