"""What families of the lead of the demo's cast did with their Webstars, beyond the numbers.

A child draws, a family scores together, a worker sees something otherwise, the scores of another tool are
brought in, and of somebody who did not want to score there is a Webstar by the worker only.
"""

from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO

from PIL import Image, ImageDraw

from cases.models import Case
from earlyhelp.common.working_days import is_working_day
from reporting.demo.calendar import evening
from webstar.answers import Answer
from webstar.beside_services import bring_scores, record_views
from webstar.child_services import keep_drawing
from webstar.enums import CompletedWith, ReadingKind
from webstar.models import OtherTool
from webstar.services import begin_reading, score_reading

OLDEST_WITH_DRAWING = 12 * 365
"""Days: whoever is older does not draw here."""
SKY, GRASS, SUN, WALL, ROOF, INK = "#cfe8ff", "#9ccc65", "#ffd54f", "#ffab91", "#8d6e63", "#37474f"


@dataclass(frozen=True)
class Said:
    """A score and what was said with it, on each of seven axes from Happy on."""

    scores: tuple[int, ...]
    words: tuple[str, ...]


CHILD = Said(
    (6, 7, 8, 5, 4, 6, 7),
    (
        "I am happy when we cook together.", "", "My room has a lock now.", "They listen more. Not always.",
        "Ellie sits with somebody else at dinner.", "I like it when we read the train book.",
        "I can do a handstand.",
    ),
)  # fmt: skip
FAMILY = (
    Said((4, 5, 6, 3, 4, 5, 4), ("", "", "", "Everybody talks at once.", "", "", "We do not say it often.")),
    Said(
        (6, 5, 7, 6, 5, 5, 6),
        (
            "Sundays are good.",
            "",
            "",
            "We take turns with the wooden spoon.",
            "Nan comes on Fridays.",
            "",
            "",
        ),
    ),
)
WORKER = Said((3, 4, 6, 4, 3, 4, 3), ("", "Looks tired at each visit.", "", "", "", "", ""))
WORKER_SAYS = "They did not want to score. This is what I see, and they know that I wrote it."
SEEN_OTHERWISE = (
    (3, 3, "At home it is loud whenever I come, and {name} goes upstairs."),
    (5, 8, "The teacher says that {name} reads far ahead of the class."),
)
"""Place of the axis, the worker's score, and why. The first is below and the second above what was said."""
OTHER_SCALE = (
    (80, (("Sleep", 3), ("Worries", 4), ("Friends", 5))),
    (20, (("Sleep", 6), ("Worries", 6), ("Friends", 5))),
)
"""How many days ago, and the areas with their scores."""


def record_stars(*, today, desk):
    """Record them for the cases that the lead leads and that are open for longest, through the services."""
    lead = desk.staff.cast["lead"][0].user
    led = Case.objects.visible_to(lead).led_for_now(lead).with_people()
    cases = [case for case in led.order_by("opened_on", "pk") if case.opened_on < today - timedelta(days=100)]
    work = _Stars(desk.webstars, lead, today)
    drawing = next(case for case in cases if work.started_children(case))
    work.draw(drawing)
    work.score_together(next(case for case in cases if case != drawing))
    work.score_alone(next(case for case in cases if case != drawing and work.without_start(case)))
    work.bring(drawing)


class _Stars:
    def __init__(self, webstars, lead, today):
        self.webstars, self.lead, self.today = webstars, lead, today

    def _day(self, ago):
        day = self.today - timedelta(days=ago)
        while not is_working_day(day):
            day -= timedelta(days=1)
        return day

    def started_children(self, case):
        """Children young enough to draw who have a complete first Webstar."""
        oldest = self.today - timedelta(days=OLDEST_WITH_DRAWING)
        readings = case.readings.complete().filter(kind=ReadingKind.START, member__role="child")
        found = readings.filter(member__person__date_of_birth__gt=oldest).select_related("member__person")
        return [reading.member for reading in found.order_by("member__number")]

    def without_start(self, case):
        """Adults who have no Webstar."""
        scored = set(case.readings.values_list("member", flat=True))
        return [member for member in case.family.people if not member.is_child and member.pk not in scored]

    def _read(self, case, member, tool, kind, ago, said, *, with_whom, words="", draw=False):
        day = self._day(ago)
        acts = {"by": self.lead, "now": evening(day)}
        reading = begin_reading(
            case=case,
            member=member,
            tool_version=self.webstars.versions[tool],
            kind=kind,
            read_on=day,
            completed_with=with_whom,
            today=day,
            **acts,
        )
        axes = self.webstars.axes[tool]
        if draw:
            keep_drawing(reading=reading, axis=axes[0], content=_house(), **acts)
            keep_drawing(reading=reading, axis=axes[4], content=_friends(), **acts)
        answers = {
            axis: Answer(score=score, own_words=own)
            for axis, score, own in zip(axes, said.scores, said.words, strict=True)
        }
        told = {"answers": answers, "own_words": words, "revision": None, "complete": True}
        return score_reading(reading=reading, **told, **acts)

    def draw(self, case):
        """A child answers in their own words, draws twice, and the worker sees two things otherwise."""
        child = self.started_children(case)[0]
        words = "I want to show this at home."
        with_whom = CompletedWith.CHILD_ALONE
        told = {"with_whom": with_whom, "words": words, "draw": True}
        reading = self._read(case, child, "WEBSTAR_CHILD", ReadingKind.REVIEW, 15, CHILD, **told)
        axes, name = self.webstars.axes["WEBSTAR_CHILD"], child.person.short_name
        views = {axes[place]: (score, why.format(name=name)) for place, score, why in SEEN_OTHERWISE}
        record_views(reading=reading, views=views, by=self.lead, now=evening(self._day(15)))

    def score_together(self, case):
        """The whole family scores twice, unless it did so at the start already."""
        together = {"with_whom": CompletedWith.FAMILY_TOGETHER}
        first, later = FAMILY
        if not case.readings.filter(member=None, kind=ReadingKind.START).exists():
            self._read(case, None, "WEBSTAR_FAMILY", ReadingKind.START, 70, first, **together)
        self._read(case, None, "WEBSTAR_FAMILY", ReadingKind.REVIEW, 14, later, **together)

    def score_alone(self, case):
        """The worker says what they see of an adult who did not want to score."""
        told = {"with_whom": CompletedWith.WORKER_ONLY, "words": WORKER_SAYS}
        adult = self.without_start(case)[0]
        self._read(case, adult, "WEBSTAR_PARENT", ReadingKind.START, 30, WORKER, **told)

    def bring(self, case):
        """Scores of another tool that a partner uses with the same child: date, area and score."""
        child = self.started_children(case)[0]
        lines = [(self._day(ago), area, score) for ago, areas in OTHER_SCALE for area, score in areas]
        tool = OtherTool.objects.get(code="OTHER")
        day = self._day(13)
        acts = {"by": self.lead, "now": evening(day), "today": day}
        bring_scores(case=case, member=child, tool=tool, lines=lines, **acts)


def _paper():
    picture = Image.new("RGB", (640, 480), "white")
    return picture, ImageDraw.Draw(picture)


def _png(picture):
    kept = BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


def _figure(pen, x, y, height):
    """A person of a circle and strokes."""
    head = height // 4
    pen.ellipse((x - head // 2, y - height, x + head // 2, y - height + head), outline=INK, width=5)
    hip = y - height // 3
    pen.line((x, y - height + head, x, hip), fill=INK, width=5)
    for side in (-1, 1):
        pen.line((x, y - height // 2, x + side * height // 4, y - height * 3 // 5), fill=INK, width=5)
        pen.line((x, hip, x + side * height // 6, y), fill=INK, width=5)


def _house():
    """A house under the sun with two people before it."""
    picture, pen = _paper()
    pen.rectangle((0, 0, 640, 340), fill=SKY)
    pen.rectangle((0, 340, 640, 480), fill=GRASS)
    pen.ellipse((500, 30, 600, 130), fill=SUN)
    pen.rectangle((120, 200, 340, 380), fill=WALL, outline=INK, width=5)
    pen.polygon(((100, 200), (230, 90), (360, 200)), fill=ROOF, outline=INK)
    pen.rectangle((205, 290, 255, 380), fill=ROOF)
    _figure(pen, 430, 430, 170)
    _figure(pen, 520, 430, 110)
    return _png(picture)


def _friends():
    """One at a table, and two far off."""
    picture, pen = _paper()
    pen.line((60, 330, 260, 330), fill=INK, width=6)
    pen.line((80, 330, 80, 420), fill=INK, width=6)
    pen.line((240, 330, 240, 420), fill=INK, width=6)
    _figure(pen, 160, 320, 130)
    _figure(pen, 490, 260, 90)
    _figure(pen, 545, 260, 90)
    return _png(picture)
