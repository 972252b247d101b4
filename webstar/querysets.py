"""Filters on tools and readings."""

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import models
from django.db.models import Case, Count, Exists, F, Min, OuterRef, Q, Subquery, Sum, When

from webstar.enums import WITH_THE_PERSON, WITHOUT_THE_PERSON, ReadingKind, ReadingStatus, ToolFor

OF_ONE_PERSON = (ToolFor.CHILD, ToolFor.PARENT)
WELL_ON_TEN = 9
"""Steps from 1 to 10, the scale on which "well at" is set. Another scale is measured in proportion."""


def _rows(name):
    """The model of this app by name; models import this module, so it is looked up when it is used."""
    return apps.get_model("webstar", name).objects


def _steps_from_worst(path=""):
    """How many steps a score lies above the worst of its scale, whichever end that is."""
    scale = f"{path}reading__tool_version__"
    return Case(
        When(**{f"{scale}higher_is_better": True}, then=F(f"{path}score") - F(f"{scale}scale_min")),
        default=F(f"{scale}scale_max") - F(f"{path}score"),
        output_field=models.IntegerField(),
    )


def _whole_and_with_the_person(path, kind):
    """Complete readings of the kind that were scored by or with the person."""
    mine = {f"{path}kind": kind, f"{path}status": ReadingStatus.COMPLETE}
    return Q(**mine) & Q(**{f"{path}completed_with__in": WITH_THE_PERSON})


class ToolVersionQuerySet(models.QuerySet):
    def in_use(self, day):
        """Versions that can be scored on the day."""
        return (
            self.filter(valid_from__lte=day, tool__is_active=True)
            .filter(Q(valid_until__isnull=True) | Q(valid_until__gte=day))
            .select_related("tool")
        )

    def overlapping(self, start, end):
        """Versions in use on some day from the start to the end; without an end, any day from the start."""
        rows = self.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=start))
        return rows if end is None else rows.filter(valid_from__lte=end)


class AxisWordsQuerySet(models.QuerySet):
    def for_age(self, age):
        """Words for somebody of this age in years, the narrowest first."""
        return self.filter(age_from__lte=age, age_until__gte=age).order_by(F("age_until") - F("age_from"))


class HandOverQuerySet(models.QuerySet):
    def locking(self, session_key):
        """The hand-over that still locks the session with this key."""
        return self.filter(session_key=session_key, unlocked_at__isnull=True)

    def of_ended_sessions(self, now):
        """Hand-overs never unlocked whose session is over: it ran out, or was signed out from elsewhere."""
        alive = Session.objects.filter(expire_date__gte=now).values("session_key")
        return self.filter(unlocked_at__isnull=True).exclude(session_key__in=alive)


class DrawingQuerySet(models.QuerySet):
    def shown(self):
        """Drawings whose document is not withdrawn, with the versions of it."""
        return (
            self.filter(document__withdrawn_at__isnull=True)
            .select_related("axis", "document__case")
            .prefetch_related("document__versions")
        )


class OtherToolScoreQuerySet(models.QuerySet):
    def of_member(self, member):
        """Scores of one member of the family, or of the whole family where there is none."""
        return self.filter(member=member).select_related("tool")

    def with_names(self):
        return self.select_related("tool", "member__person", "brought_by")


class ReadingQuerySet(models.QuerySet):
    def complete(self):
        return self.filter(status=ReadingStatus.COMPLETE)

    def drafts(self):
        return self.filter(status=ReadingStatus.DRAFT)

    def with_scores(self):
        """Fetch the person, the tool with its axes and the scores with a fixed number of queries."""
        return self.select_related(
            "member__person", "tool_version__tool", "recorded_by", "recorded_for"
        ).prefetch_related("tool_version__axes", "scores__axis", "scores__not_scored_reason")

    def oldest_first(self):
        return self.order_by("read_on", "pk")

    def with_views(self):
        """Fetch how workers see the outcomes."""
        return self.prefetch_related("views__axis", "views__recorded_by")

    def with_the_person(self):
        """Scored by or with the person; how a worker alone saw them is left out, to be counted apart."""
        return self.exclude(completed_with__in=WITHOUT_THE_PERSON)

    def without_the_person(self):
        """Scored by a worker only, or by watching a child too young to say."""
        return self.filter(completed_with__in=WITHOUT_THE_PERSON)

    def of_people(self):
        """Of a child, or of a parent or carer; not of the whole family together."""
        return self.filter(member__isnull=False, tool_version__tool__tool_for__in=OF_ONE_PERSON)

    def starts(self):
        return self.complete().of_people().filter(kind=ReadingKind.START)

    def closings(self):
        return self.complete().of_people().filter(kind=ReadingKind.CLOSING)

    def of_cases_closed_between(self, start, end):
        """Of cases that closed in the period, both days included."""
        return self.filter(case__closed_on__gte=start, case__closed_on__lte=end)

    def first_of_case(self):
        """The first complete start Webstar of each case, of whichever person or of the whole family."""
        earliest = (
            self.complete()
            .filter(kind=ReadingKind.START, case=OuterRef("case"))
            .order_by("read_on", "pk")
            .values("pk")[:1]
        )
        return self.filter(pk=Subquery(earliest))

    def read_between(self, start, end):
        return self.filter(read_on__gte=start, read_on__lte=end)

    def with_closing_known(self):
        """Annotate ``has_closing``: the same person has a complete closing Webstar in the same case.

        One that a worker alone scored does not count as theirs; ``has_worker_closing`` tells of it.
        """
        closing = _rows("WebstarReading").closings().filter(case=OuterRef("case"), member=OuterRef("member"))
        return self.annotate(
            has_closing=Exists(closing.with_the_person()),
            has_worker_closing=Exists(closing.without_the_person()),
        )

    def with_change(self):
        """Annotate closing readings with ``change``: the sum over the axes scored at start and at closing.

        The mean rises exactly where the sum does. Nothing (NULL) where no axis was scored both times.
        """
        gains = (
            _rows("WebstarScore").paired().filter(reading=OuterRef("pk")).order_by().values("reading")
        ).annotate(total=Sum("gain"))
        return self.annotate(change=Subquery(gains.values("total")))

    def with_wellness(self, axes, *, at):
        """Annotate ``axes_scored``, how many of the axes have a score, and ``is_well``: the worst is well.

        :param at: the score that is well on a scale of 1 to 10, 10 best.
        """
        scores = (
            _rows("WebstarScore")
            .scored()
            .with_steps()
            .filter(reading=OuterRef("pk"), axis__code__in=axes)
            .order_by()
            .values("reading")
        )
        margin = F("steps") * WELL_ON_TEN - F("scale_steps") * (at - 1)
        return self.annotate(
            axes_scored=Subquery(scores.annotate(count=Count("pk")).values("count")),
            margin=Subquery(scores.annotate(least=Min(margin)).values("least")),
        ).annotate(is_well=Case(When(margin__gte=0, then=True), default=False))


class ScoreQuerySet(models.QuerySet):
    def scored(self):
        return self.filter(score__isnull=False)

    def with_steps(self):
        """Annotate ``steps`` above the worst of the scale, and ``scale_steps`` of the whole scale."""
        version = "reading__tool_version__"
        return self.annotate(
            steps=_steps_from_worst(), scale_steps=F(f"{version}scale_max") - F(f"{version}scale_min")
        )

    def paired(self):
        """Closing scores with the score that the same person gave at the start of the same case.

        Both Webstars are complete, scored by or with the person, of the same tool, on scales of the same
        length, and have a score on the axis of the same code. A person has one start and one closing
        Webstar in a case, so nothing is counted twice. Annotates ``gain`` in steps towards the better end,
        and ``started_at_top``.
        """
        start = "reading__case__readings__"
        theirs = _whole_and_with_the_person("reading__", ReadingKind.CLOSING) & Q(
            reading__member__isnull=False, reading__tool_version__tool__tool_for__in=OF_ONE_PERSON
        )
        before = _whole_and_with_the_person(start, ReadingKind.START) & Q(
            **{
                f"{start}member": F("reading__member"),
                f"{start}tool_version__tool": F("reading__tool_version__tool"),
                f"{start}scores__axis__code": F("axis__code"),
                f"{start}scores__score__isnull": False,
            }
        )
        return (
            self.scored()
            .filter(theirs)
            .filter(before)
            .with_steps()
            .annotate(
                start_score=F(f"{start}scores__score"),
                start_steps=_steps_from_worst(f"{start}scores__"),
                start_scale_steps=F(f"{start}tool_version__scale_max") - F(f"{start}tool_version__scale_min"),
            )
            .filter(start_scale_steps=F("scale_steps"))
            .annotate(
                gain=F("steps") - F("start_steps"),
                started_at_top=Case(When(start_steps=F("scale_steps"), then=True), default=False),
            )
        )

    def of_cases_closed_between(self, start, end):
        """Of cases that closed in the period, both days included."""
        return self.filter(reading__case__closed_on__gte=start, reading__case__closed_on__lte=end)
