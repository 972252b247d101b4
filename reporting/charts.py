"""Charts as SVG from pygal: one for a wide page and a narrower one of the same for a phone.

Bars start at nought and carry their numbers. The page's own Content Security Policy refuses inline style, so
a chart is an image of its own; its style sheet is allowed by its hash and by nothing else.
"""

import base64
import hashlib
import sys
import textwrap
from dataclasses import dataclass
from xml.etree import ElementTree

import pygal
from pygal.style import Style

# pygal's import hook, which only its map plug-ins use, is of a kind that Python 3.11 warns of at each import.
sys.meta_path[:] = [hook for hook in sys.meta_path if not isinstance(hook, pygal.PluginImportFixer)]

PALETTE = ("#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d", "#a285d1")
ON_PALETTE = ("#ffffff", "#0b0c0c", "#ffffff", "#0b0c0c", "#ffffff", "#0b0c0c")
"""The Government Analysis Function's colours for categories, and the text that can be read on each."""
SVG = "http://www.w3.org/2000/svg"
WIDE, NARROW = 900, 360
MARGIN = 60
BAR = {WIDE: 44, NARROW: 60}
"""The height of a bar with its gap: room for the lines of a label."""
ROOM, LINES = {WIDE: 34, NARROW: 18}, 3
"""Letters on a line of a label, and how many lines it may have."""
LETTER = 0.7
"""The width of a letter beside its height, with some air, so that words are put only where they fit."""
PLOT = {WIDE: 0.6, NARROW: 0.48}
"""The least share of a chart's width that its bars have, beside labels of the longest kind."""


@dataclass(frozen=True)
class Bar:
    """A bar: its label, and (name, value, printed) of each of its parts. A value of None leaves a gap."""

    label: str
    parts: list


@dataclass(frozen=True)
class Chart:
    """What a chart shows.

    :ivar title: the finding. :ivar subtitle: the measure and its base.
    """

    title: str
    subtitle: str
    bars: list[Bar]
    is_percent: bool

    @property
    def has_something(self):
        return any(value for bar in self.bars for _, value, _ in bar.parts)

    @property
    def description(self):
        """The chart in words, for those who do not see it."""
        told = [
            f"{bar.label}: "
            + ", ".join(f"{name.lower()} {printed}".strip() for name, _, printed in bar.parts)
            for bar in self.bars
        ]
        return f"{self.title}. {'; '.join(told)}."


def render(chart, *, narrow=False):
    """Return the chart as SVG and the Content-Security-Policy under which its style sheet holds."""
    width = NARROW if narrow else WIDE
    drawn = pygal.HorizontalStackedBar(
        style=_style(narrow),
        width=width,
        height=MARGIN + BAR[width] * max(1, len(chart.bars)),
        explicit_size=True,
        js=[],
        show_legend=False,
        print_values=True,
        truncate_label=-1,
        show_y_guides=False,
        show_x_guides=False,
        margin=10,
        spacing=8,
        no_data_text="No figures",
        range=(0, 100) if chart.is_percent else (0, _top(chart)),
        value_formatter=lambda value: "",
    )
    drawn.uuid = "figures"  # not a random one, so that the same figures give the same file
    bars = list(reversed(chart.bars))  # pygal draws the first at the bottom
    labels = [_label(bar, width) for bar in bars]
    drawn.x_labels = [max(lines, key=len) for lines in labels]
    for place, name in enumerate(_part_names(chart)):
        drawn.add(name, [_part(bar, place, chart, narrow) for bar in bars])
    root = ElementTree.fromstring(drawn.render(is_unicode=False, disable_xml_declaration=True))
    _put_labels(root, labels, _letter_size(narrow))
    return _cleaned(root, chart)


def _letter_size(narrow):
    return 14 if narrow else 16


def _style(narrow):
    size = _letter_size(narrow)
    return Style(
        background="#ffffff",
        plot_background="#ffffff",
        foreground="#0b0c0c",
        foreground_strong="#0b0c0c",
        foreground_subtle="#505a5f",
        guide_stroke_color="#ffffff",
        major_guide_stroke_color="#ffffff",
        colors=PALETTE,
        value_colors=ON_PALETTE,
        opacity="1",
        opacity_hover="1",
        font_family="Arial, sans-serif",
        label_font_size=size,
        major_label_font_size=size,
        value_font_size=size,
        no_data_font_size=size,
    )


def _top(chart):
    """The longest bar, as a float: a median is a Decimal, which pygal cannot divide."""
    return float(max((sum(value or 0 for _, value, _ in bar.parts) for bar in chart.bars), default=0)) or 1.0


def _part_names(chart):
    return [name for name, _, _ in chart.bars[0].parts] if chart.bars else []


def _label(bar, width):
    """The bar's label in lines. A bar of one part has its number here, where it always fits."""
    number = f": {bar.parts[0][2]}" if len(bar.parts) == 1 else ""
    lines = textwrap.wrap(bar.label, ROOM[width], max_lines=LINES, placeholder="…") or [""]
    if len(lines[-1] + number) <= ROOM[width] or len(lines) == LINES:
        return [*lines[:-1], lines[-1] + number]
    return [*lines[:-1], f"{lines[-1]}:", number.removeprefix(": ")]


def _put_labels(root, labels, size):
    """Write each label's lines over the one that pygal has drawn, about the middle of its bar."""
    places = root.findall(f".//{{{SVG}}}g[@class='axis y']//{{{SVG}}}text")
    for place, lines in zip(places, labels, strict=True):
        place.text, top = None, float(place.get("y")) - size * 1.1 * (len(lines) - 1) / 2
        for number, line in enumerate(lines):
            at = {"x": place.get("x"), "y": f"{top + number * size * 1.1:.1f}"}
            ElementTree.SubElement(place, f"{{{SVG}}}tspan", at).text = line


def _part(bar, place, chart, narrow):
    """One part of a bar with its number, and its name too where both fit."""
    name, value, printed = bar.parts[place]
    if value is None:
        return None
    width = NARROW if narrow else WIDE
    share = float(value) / (100 if chart.is_percent else _top(chart))
    letters = share * PLOT[width] * width / (LETTER * _letter_size(narrow))
    fits = (each for each in (f"{name} {printed}", printed) if len(each) <= letters)
    words = next(fits, "") if len(bar.parts) > 1 else ""
    return {"value": float(value), "formatter": lambda value: words}


def _cleaned(root, chart):
    """Take out pygal's script, comments and style attributes, and give the chart its name."""
    ElementTree.register_namespace("", SVG)
    for parent in root.iter():
        for child in list(parent):
            if child.tag == f"{{{SVG}}}script":
                parent.remove(child)
    for element in root.iter():
        if element.attrib.pop("style", "").replace(" ", "") == "opacity:0":
            element.set("opacity", "0")
    root.set("role", "img")
    title = ElementTree.Element(f"{{{SVG}}}title")
    title.text = chart.title
    root.insert(0, title)
    sheet = root.find(f".//{{{SVG}}}style").text
    policy = f"default-src 'none'; style-src '{_hash(sheet)}'"
    return ElementTree.tostring(root, encoding="unicode"), policy


def _hash(text):
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
