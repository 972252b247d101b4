"""What the Webstar pages show and offer, for a case that came through the gate of cases.access."""

from dataclasses import dataclass, field

from earlyhelp.common.dates import age_in_years
from webstar.enums import ReadingKind, ReadingStatus, ToolFor
from webstar.errors import NoToolForAge
from webstar.models import (
    AxisWords,
    HandOver,
    NotScoredReason,
    OtherTool,
    WebstarDrawing,
    WebstarReading,
    WebstarToolVersion,
)


@dataclass
class PersonReadings:
    """The readings of one member of the family, or of the whole family where there is no member."""

    member: object = None
    readings: list = field(default_factory=list)

    def _complete(self, kinds):
        return [one for one in self.readings if one.status == ReadingStatus.COMPLETE and one.kind in kinds]

    @property
    def start(self):
        return next(iter(self._complete({ReadingKind.START})), None)

    @property
    def latest(self):
        """The last complete review or closing Webstar, or None."""
        later = self._complete({ReadingKind.REVIEW, ReadingKind.CLOSING})
        return later[-1] if later else None

    @property
    def beside(self):
        """The start, where it can stand on one star with the latest: both are of the same tool."""
        is_other = (
            self.start and self.latest and self.start.tool_version.tool != self.latest.tool_version.tool
        )
        return None if is_other else self.start

    @property
    def drafts(self):
        return [one for one in self.readings if one.status == ReadingStatus.DRAFT]

    @property
    def may_start(self):
        """Whether no start Webstar is there or begun."""
        return not any(one.kind == ReadingKind.START for one in self.readings)

    @property
    def may_close(self):
        """Whether no closing Webstar is there or begun."""
        return not any(one.kind == ReadingKind.CLOSING for one in self.readings)

    @property
    def is_there(self):
        """Whether a Webstar can be begun: somebody who left or died keeps theirs and begins none."""
        return self.member is None or (self.member.left_on is None and self.member.person.is_born_and_alive)


def readings_of(case, *, with_views=False):
    """Everybody's readings, oldest first: members of the family now, those who left, then the family.

    :param with_views: fetch how workers see the outcomes too.
    """
    people = {member.pk: PersonReadings(member) for member in case.family.people}
    together = PersonReadings()
    rows = case.readings.with_scores().oldest_first()
    for reading in rows.with_views() if with_views else rows:
        if reading.member is None:
            together.readings.append(reading)
        else:
            people.setdefault(reading.member_id, PersonReadings(reading.member)).readings.append(reading)
    return [*people.values(), together]


def person_of(case, number):
    """The readings of the member of the family with this number, None for the whole family's.

    Somebody who left is found where they have a reading. None where there is nobody.
    """
    for person in readings_of(case, with_views=True):
        if (person.member.number if person.member else None) == number:
            return person
    return None


def reading_of(case, number):
    """The reading of this number in the case, with its scores and how workers see it, or None."""
    return case.readings.with_scores().with_views().filter(number=number).first()


def start_beside(reading):
    """The complete start Webstar of the same person, case and tool, or None for a start itself."""
    if reading.kind == ReadingKind.START:
        return None
    starts = WebstarReading.objects.filter(
        case=reading.case_id, member=reading.member_id, tool_version__tool=reading.tool_version.tool_id
    )
    return starts.with_scores().complete().filter(kind=ReadingKind.START).oldest_first().first()


def not_scored_reasons(reading):
    """Why an axis may have no score: the reasons in use, and those that the reading has already."""
    kept = [score.not_scored_reason_id for score in reading.scores.all() if score.not_scored_reason_id]
    return NotScoredReason.objects.active() | NotScoredReason.objects.filter(pk__in=kept)


def tool_version_for(member, day):
    """The version of the Webstar that suits the person and was in use on the day.

    Of several that suit, the one for the fewest years of age. Somebody not born yet has none.

    :param member: a family member, or None for the whole family.
    :raises NoToolForAge: if none does.
    """
    tool_for = ToolFor.FAMILY if member is None else ToolFor.CHILD if member.is_child else ToolFor.PARENT
    found = [
        version
        for version in WebstarToolVersion.objects.in_use(day).filter(tool__tool_for=tool_for)
        if member is None or version.is_for_age_of(member.person, day)
    ]
    if not found:
        raise NoToolForAge
    return min(found, key=lambda each: (each.age_until - each.age_from, each.tool.code, -each.number))


def hand_over_of(session_key):
    """The hand-over that locks the session with this key, with its reading and case, or None."""
    rows = HandOver.objects.locking(session_key).select_related("reading__case", "reading__tool_version")
    return rows.first()


def words_of(reading):
    """How each axis is asked at the person’s age on the day of the reading, axis to its words.

    An axis without words for that age is missing, and so are all where the age is not known.
    """
    born_on = reading.member.person.date_of_birth if reading.member else None
    if born_on is None or born_on > reading.read_on:
        return {}
    words = AxisWords.objects.filter(axis__version=reading.tool_version_id)
    found = {}
    for each in words.for_age(age_in_years(born_on, reading.read_on)).select_related("axis"):
        found.setdefault(each.axis, each)
    return found


def reasons_in_childs_words():
    """Why an axis may have no score, of which a child can say so alone."""
    return list(NotScoredReason.objects.active().exclude(child_label=""))


def drawings_of(reading):
    """What was drawn beside the axes of a reading, axis to drawing, but what is withheld from the reader.

    :param reading: of a case that came through its gate.
    """
    drawings = WebstarDrawing.objects.filter(reading=reading).shown()
    shown = drawings.exclude(document__in=reading.case.withheld.documents)
    return {drawing.axis: drawing for drawing in shown}


def newest_picture(drawing):
    """The newest file of a drawing."""
    version = drawing.document.versions.all()[0]
    version.document = drawing.document
    return version


def views_by(user, reading):
    """How this worker sees the outcomes of a reading, axis to view."""
    return {view.axis: view for view in reading.views.filter(recorded_by=user).select_related("axis")}


def other_tools():
    """The tools whose readings can be brought in."""
    return OtherTool.objects.active()


def other_scores_of(case):
    """Every score of another tool in the case, by tool and date."""
    return list(case.other_tool_scores.with_names())


def other_scores_of_member(case, member):
    """Scores of other tools of one member of the family, or of the whole family."""
    return list(case.other_tool_scores.of_member(member))
