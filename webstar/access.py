"""What the Webstar pages show and offer, for a case that came through the gate of cases.access."""

from dataclasses import dataclass, field

from earlyhelp.common.dates import age_in_years
from webstar.enums import ReadingKind, ReadingStatus, ToolFor
from webstar.errors import NoToolForAge
from webstar.models import NotScoredReason, WebstarReading, WebstarToolVersion


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
    def drafts(self):
        return [one for one in self.readings if one.status == ReadingStatus.DRAFT]

    @property
    def may_start(self):
        """Whether no start Webstar is there or begun."""
        return not any(one.kind == ReadingKind.START for one in self.readings)


def readings_of(case):
    """Everybody's readings, oldest first: members of the family now, those who left, then the family."""
    people = {member.pk: PersonReadings(member) for member in case.family.people}
    together = PersonReadings()
    for reading in case.readings.with_scores().oldest_first():
        if reading.member is None:
            together.readings.append(reading)
        else:
            people.setdefault(reading.member_id, PersonReadings(reading.member)).readings.append(reading)
    return [*people.values(), together]


def reading_of(case, number):
    """The reading of this number in the case, with its scores, or None."""
    return case.readings.with_scores().filter(number=number).first()


def start_beside(reading):
    """The complete start Webstar of the same person in the same case, or None for a start itself."""
    if reading.kind == ReadingKind.START:
        return None
    starts = WebstarReading.objects.filter(case=reading.case_id, member=reading.member_id).with_scores()
    return starts.complete().filter(kind=ReadingKind.START).oldest_first().first()


def not_scored_reasons():
    return NotScoredReason.objects.active()


def tool_version_for(member, day):
    """The version of the Webstar that suits the person and was in use on the day.

    :param member: a family member, or None for the whole family.
    :raises NoToolForAge: if none does.
    """
    versions = WebstarToolVersion.objects.in_use(day)
    if member is None:
        versions = versions.filter(tool__tool_for=ToolFor.FAMILY)
    else:
        versions = versions.filter(tool__tool_for=ToolFor.CHILD if member.is_child else ToolFor.PARENT)
        born_on = member.person.date_of_birth
        if born_on is not None:
            age = max(age_in_years(born_on, day), 0)
            versions = versions.filter(age_from__lte=age, age_until__gte=age)
    version = versions.order_by("tool__code", "-number").first()
    if version is None:
        raise NoToolForAge
    return version
