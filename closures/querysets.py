"""Filters on closure summaries."""

from django.db import models

from closures.enums import Judgement, ReasonGroup


class ClosureSummaryQuerySet(models.QuerySet):
    def for_page(self):
        """Fetch what the page of a summary shows with a fixed number of queries."""
        return self.select_related(
            "reason", "completed_by", "completed_for", "signed_by", "signed_for",
            "ending__decided_by", "ending__decided_for", "ending__followed_up_by",
            "check_after__done_by", "check_after__done_for",
        ).prefetch_related(
            "missing_readings__member__person",
            "missing_readings__reason",
            "words__member__person",
            "signposts",
            "agencies_told",
            "ending__attempts",
            "check_after__needs__outcome__need__outcome",
            "needs",
        )  # fmt: skip

    def counted(self):
        """All but those of cases opened in error or twice, which no measure counts."""
        return self.exclude(reason__group=ReasonGroup.EXCLUDED)

    def in_error(self):
        """Those that no measure counts: of cases opened in error or twice."""
        return self.filter(reason__group=ReasonGroup.EXCLUDED)

    def closed_between(self, start, end):
        """Of cases that closed in the period, both days included."""
        return self.filter(closed_on__gte=start, closed_on__lte=end)

    def judged(self):
        """With a judgement of what was achieved."""
        return self.exclude(judgement=Judgement.NOT_APPLICABLE)


class NeedOutcomeQuerySet(models.QuerySet):
    """How needs stood when help ended."""

    def with_names(self):
        """Fetch what each need was and how it stood at the start, in the order of the needs."""
        return self.select_related("need__outcome", "need__start_rating").order_by("need__number")


class EndingQuerySet(models.QuerySet):
    """Endings without a positive outcome."""

    def to_follow_up(self):
        """Those at which nobody has looked again, the earliest due first."""
        return self.filter(followed_up_on__isnull=True).order_by("follow_up_on", "pk")


class CheckQuerySet(models.QuerySet):
    """Checks after closing."""

    def to_do(self):
        """Those that nobody has recorded, the earliest due first."""
        return self.filter(done_on__isnull=True).order_by("due_on", "pk")
