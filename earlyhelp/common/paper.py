"""A4 paper for what people are given: embedded fonts for many scripts, a language, and numbered pages."""

from contextlib import contextmanager
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.ttLib import TTFont
from fpdf import FPDF, ViewerPreferences
from pymupdf_fonts import myfont

FONTS = {"": "notos", "B": "notosbo"}
OTHERS = {"Others": "figo", "Signs": "symbol2"}
"""FiraGO has the letters of Arabic, Hebrew, Thai and Georgian, which Noto Sans has not; then signs."""
JOINERS = {0x200C, 0x200D, 0x200E, 0x200F, 0xFE0E, 0xFE0F}
"""Characters that have no shape of their own."""
BLACK = (11, 12, 12)
FOOT = 14  # size of the letters at the foot of a page


@cache
def _font(name):
    return bytes(myfont(name))


@cache
def _letters():
    fonts = (TTFont(BytesIO(_font(name))) for name in (*FONTS.values(), *OTHERS.values()))
    return frozenset().union(*(font.getBestCmap() for font in fonts)) | JOINERS


def without_letters(words):
    """Return the characters for which paper has no letters, such as Chinese ones, each once."""
    return "".join(sorted({sign for sign in words if sign.isprintable() and ord(sign) not in _letters()}))


class Paper(FPDF):
    """A4 with the number of each page at its foot."""

    foot_size = FOOT

    def footer(self):
        self.set_y(-16)
        self.set_font("Noto", size=self.foot_size)
        self.set_text_color(*BLACK)
        self.cell(0, 8, f"Page {self.page_no()} of {{nb}}", align="C")


@contextmanager
def paper(title, *, margin, foot_size=FOOT):
    """Give paper to draw on; its bytes are read before it is put away."""
    with TemporaryDirectory() as name:
        sheet = _with_fonts(Path(name))
        sheet.foot_size = foot_size
        sheet.set_title(title)
        sheet.set_lang("en-GB")
        sheet.viewer_preferences = ViewerPreferences(display_doc_title=True)
        sheet.set_margins(margin, margin, margin)
        sheet.set_auto_page_break(True, margin=max(margin, 18))
        yield sheet


def _with_fonts(folder):
    sheet = Paper(format="A4")
    for family, style, name in [
        *(("Noto", style, name) for style, name in FONTS.items()),
        *((family, "", name) for family, name in OTHERS.items()),
    ]:
        path = folder / f"{name}.ttf"
        path.write_bytes(_font(name))
        sheet.add_font(family, style, path)
    sheet.set_fallback_fonts(list(OTHERS), exact_match=False)
    return sheet
