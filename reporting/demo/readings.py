"""Records the Webstars of a case: first ones, reviews, last ones, and some of the whole family together."""

from dataclasses import dataclass
from datetime import date, timedelta

from reporting.demo import outcomes, scores
from reporting.demo.calendar import pick, working_day
from webstar.enums import CompletedWith, ReadingKind
from webstar.models import NotScoredReason, WebstarToolVersion
from webstar.reference_lists import IN_USE_FROM
from webstar.services import Answer, begin_reading, score_reading

CHILD, PARENT, FAMILY = "WEBSTAR_CHILD", "WEBSTAR_PARENT", "WEBSTAR_FAMILY"
WITH_CHILD = ((CompletedWith.CHILD_WITH_WORKER, 78), (CompletedWith.CHILD_ALONE, 22))
WITH_PARENT = ((CompletedWith.PARENT_WITH_WORKER, 70), (CompletedWith.PARENT_ALONE, 30))
FAMILY_TOGETHER = 8
REVIEWED, REVIEWED_OF_YEAR = 30, 12
"""In so many of a hundred cases there is a Webstar of the whole family; of long cases, a review."""


@dataclass(frozen=True)
class Star:
    """Somebody's first scores and the day they were given, and the last scores where there are any."""

    day: date
    first: list
    last: list | None


class Webstars:
    """The tools as they are now, read once, and the recording of readings with them."""

    def __init__(self):
        versions = WebstarToolVersion.objects.select_related("tool").filter(number=1)
        self.versions = {version.tool.code: version for version in versions}
        self.axes = {code: list(version.axes.all()) for code, version in self.versions.items()}
        self.no_score = list(NotScoredReason.objects.all())

    def record_first(self, work):
        """Record the first Webstars, and return how many there are."""
        plan = work.plan
        for member, scored in plan.scored.items():
            day = self._first_day(plan)
            if scored.change:
                first, last = scores.pair(plan.chance, scored.change)
            else:
                first, last = self._with_gaps(plan.chance, scores.start_only(plan.chance)), None
            work.stars[member] = Star(day, first, last)
            is_draft = plan.leaves_draft and member is next(iter(plan.scored))
            self._record(work, member, ReadingKind.START, day, first, is_complete=not is_draft)
        return len(plan.scored) + self._record_of_family(work)

    def _first_day(self, plan):
        """Return a day in the first four weeks for most, later for some."""
        days = plan.chance.randint(3, 26) if plan.chance.randrange(100) < 82 else plan.chance.randint(29, 70)
        earliest = max(plan.opened_on, IN_USE_FROM)
        latest = plan.opened_on + timedelta(days=max(plan.days - 14, 1))
        day = min(plan.opened_on + timedelta(days=days), latest)
        return working_day(max(day, earliest), earliest=earliest)

    def _with_gaps(self, chance, given):
        """Leave one answer out of some Webstars; it is then said why."""
        if chance.randrange(100) < 12:
            given[chance.randint(3, scores.AXES - 1)] = None
        return given

    def _record_of_family(self, work):
        plan = work.plan
        if plan.chance.randrange(100) >= FAMILY_TOGETHER or plan.days < 60 or plan.opened_on < IN_USE_FROM:
            return 0
        first, last = scores.pair(plan.chance, outcomes.some_change(plan.chance))
        day = self._first_day(plan)
        self._record(work, None, ReadingKind.START, day, first)
        if plan.reason in outcomes.PLANNED:
            work.stars[None] = Star(day, first, last)
        return 1

    def record_later(self, work):
        """Record the reviews and last Webstars, and return how many there are."""
        plan, count = work.plan, 0
        often = REVIEWED if plan.is_of_today else REVIEWED_OF_YEAR
        is_reviewed = plan.days > 110 and plan.chance.randrange(100) < often
        for member, star in work.stars.items():
            if is_reviewed and member is not None and None not in star.first:
                self._record(work, member, ReadingKind.REVIEW, *self._review(plan, star))
                count += 1
            if star.last:
                day = working_day(plan.ends_on - timedelta(days=plan.chance.randint(0, 12)))
                self._record(work, member, ReadingKind.CLOSING, max(day, star.day), star.last)
                count += 1
        return count

    def _review(self, plan, star):
        halfway = star.day + (plan.ends_on - star.day) // 2
        later = star.last or [min(scores.TOP, score + plan.chance.randint(0, 2)) for score in star.first]
        return working_day(halfway, earliest=star.day), scores.halfway(star.first, later)

    def _record(self, work, member, kind, day, given, *, is_complete=True):
        tool = FAMILY if member is None else CHILD if member.is_child else PARENT
        reading = begin_reading(
            case=work.case,
            member=work.members.get(member),
            tool_version=self.versions[tool],
            kind=kind,
            read_on=day,
            completed_with=self._with_whom(work.chance, tool),
            **work.acts_on(day),
        )
        answers = {
            axis: Answer(
                score=score,
                not_scored_reason=work.chance.choice(self.no_score) if score is None else None,
                own_words=work.writer.own_words_on(tool, axis.code, score),
            )
            for axis, score in zip(self.axes[tool], given, strict=True)
        }
        if not is_complete:
            answers = dict(list(answers.items())[:4])
        score_reading(
            reading=reading,
            answers=answers,
            own_words=work.writer.own_words(tool, given, is_start=kind == ReadingKind.START),
            revision=None,
            complete=is_complete,
            **work.acts(day),
        )

    def _with_whom(self, chance, tool):
        if tool == FAMILY:
            return CompletedWith.FAMILY_TOGETHER
        return pick(chance, WITH_CHILD if tool == CHILD else WITH_PARENT)
