"""Two readings side by side: what each outcome was at the start, what it is now, and the change in words.

Runs no query when the readings come from :meth:`webstar.querysets.ReadingQuerySet.with_scores`.
"""

from dataclasses import dataclass

from earlyhelp.common.dates import date_long
from earlyhelp.common.numbers import possessive
from earlyhelp.common.tables import Cell, Column, Table
from earlyhelp.common.words import thing
from webstar.answers import Answer
from webstar.enums import ReadingKind, ReadingStatus
from webstar.star import Outcome, Scale

NOT_SCORED = "not scored"
NOT_YET = "not yet"
NOTHING = "–"


def scale_of(version):
    """Return the scale on which a tool version is scored."""
    return Scale(version.scale_min, version.scale_max, version.higher_is_better)


def whose(reading):
    """Return "Ffion’s", or "The whole family’s"."""
    return possessive(reading.member.person.short_name if reading.member else "The whole family")


@dataclass(frozen=True)
class Row:
    """One outcome at the start and now."""

    label: str
    start: Answer
    now: Answer
    change: str


class Comparison:
    """A start and a later reading, or either alone. A start reading is a start however it is given.

    :param labels: axis to what its arm is called, in the place of the tool’s own word.
    :raises ValueError: without a reading there is nothing to compare.
    """

    def __init__(self, *, now=None, start=None, labels=None):
        if start is None and now is not None and now.kind == ReadingKind.START:
            now, start = None, now
        if start is not None and now is not None and start.pk == now.pk:
            now, start = (None, start) if now.kind == ReadingKind.START else (now, None)
        self.now, self.start = now, start
        self.reading = now or start
        if self.reading is None:
            raise ValueError("A comparison needs a reading.")
        self.labels = labels or {}
        self.version = self.reading.tool_version
        self.scale = scale_of(self.version)
        self.start_scale = scale_of(start.tool_version) if start else self.scale
        self.rows = [self._row(axis, *pair) for axis, *pair in self._pairs()]

    @property
    def has_both(self):
        return self.now is not None and self.start is not None

    @property
    def is_on_one_scale(self):
        return self.scale == self.start_scale

    def _pairs(self):
        """Yield each outcome of the later version with what both readings say; the code joins versions."""
        starts, nows = answers_by_code(self.start), answers_by_code(self.now)
        for axis in self.version.axes.all():
            yield axis, starts.get(axis.code, Answer()), nows.get(axis.code, Answer())

    def _row(self, axis, start, now):
        return Row(self.labels.get(axis, axis.label), start, now, self._change(start.score, now.score))

    def _change(self, start, now):
        """Return "up 4", "down 2", "same", or "" where it cannot be said."""
        if start is None or now is None:
            return ""
        if not self.is_on_one_scale:
            return "another scale"
        if start == now:
            return "same"
        words = f"up {now - start}" if now > start else f"down {start - now}"
        if self.scale.higher_is_better:
            return words
        return f"{words}, which is {'worse' if now > start else 'better'}"

    @property
    def outcomes(self):
        """The arms of the star."""
        return [
            Outcome(
                label=row.label,
                value=self._value(row),
                start=_reach(row.start.score, self.start_scale),
                now=_reach(row.now.score, self.scale),
            )
            for row in self.rows
        ]

    def _value(self, row):
        """Return "4 to 8", "8", "not scored", or "not yet" on a draft."""
        here = row.now if self.now else row.start
        if here.score is None:
            is_open = self.reading.status == ReadingStatus.DRAFT and not here.not_scored_reason
            return NOT_YET if is_open else NOT_SCORED
        if self.now is None or row.start.score is None:
            return str(here.score)
        if self.is_on_one_scale:
            return f"{row.start.score} to {here.score}"
        return f"{row.start.score} of {self.start_scale.highest} to {here.score} of {self.scale.highest}"

    @property
    def title(self):
        """What the star shows, as a sentence."""
        if self.has_both:
            return (
                f"{whose(self.reading)} Webstar: the start on {date_long(self.start.read_on)} "
                f"beside {date_long(self.now.read_on)}."
            )
        kind = self.reading.get_kind_display().lower()
        return f"{whose(self.reading)} {kind} Webstar of {date_long(self.reading.read_on)}."

    @property
    def description(self):
        """Every arm in words, and which end of the scale is best."""
        told = [
            f"{row.label}: {self._value(row)}{f', {row.change}' if row.change else ''}." for row in self.rows
        ]
        return f"{' '.join(told)} {self.scale_in_words}"

    @property
    def scale_in_words(self):
        scale = self.scale
        best = scale.highest if scale.higher_is_better else scale.lowest
        return f"The scale is {scale.lowest} to {scale.highest}, and {best} is best."

    @property
    def table(self):
        """The star as a table: outcome, start, now, change, why there is no score, own words."""
        why = any(row.start.not_scored_reason or row.now.not_scored_reason for row in self.rows)
        words = any(row.start.own_words or row.now.own_words for row in self.rows)
        columns = [Column("Part of life")]
        columns += [Column("Start", is_number=True)] if self.start else []
        columns += [Column("Now" if self.has_both else "Score", is_number=True)] if self.now else []
        columns += [Column("Change")] if self.has_both else []
        columns += [Column("Why there is no score")] if why else []
        columns += [Column("In their own words")] if words else []
        return Table(
            f"{whose(self.reading)} Webstar in numbers",
            columns,
            [self._cells(row, why, words) for row in self.rows],
        )

    def _cells(self, row, why, words):
        cells = [row.label]
        cells += [_score_words(row.start)] if self.start else []
        cells += [_score_words(row.now)] if self.now else []
        cells += [row.change or NOTHING] if self.has_both else []
        cells += [self._both(_reason(row.start), _reason(row.now))] if why else []
        cells += [self._both(_quoted(row.start.own_words), _quoted(row.now.own_words))] if words else []
        return cells

    def _both(self, start, now):
        """Return now’s words with the start’s beneath."""
        if not self.has_both:
            return Cell(now or start or "")
        before = f"At the start: {thing(start)}" if start else ""
        return Cell(now, note=before) if now else Cell(before)


def answers_by_code(reading):
    """Return what a reading says, code of the axis to :class:`Answer`; nothing of no reading."""
    return {axis.code: answer for axis, answer in reading.answers.items()} if reading else {}


def _reach(score, scale):
    return None if score is None else scale.reach(score)


def _score_words(answered):
    return NOTHING if answered.score is None else str(answered.score)


def _quoted(words):
    return f"“{words}”" if words else ""


def _reason(answer):
    return answer.not_scored_reason.label if answer.not_scored_reason else ""
