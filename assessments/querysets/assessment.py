"""Filters of question sets, assessments, their parts and people's own words."""

from django.db.models import Q, QuerySet

from assessments.enums import AssessmentStatus


class QuestionSetQuerySet(QuerySet):
    def in_use(self, day):
        """Sets whose time covers the day."""
        return self.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=day), valid_from__lte=day)


class AssessmentQuerySet(QuerySet):
    def complete(self):
        return self.filter(status=AssessmentStatus.COMPLETE)

    def unfinished(self):
        """Drafts, and those with the manager."""
        return self.exclude(status=AssessmentStatus.COMPLETE)

    def latest_first(self):
        return self.order_by("-number")


class AssessmentPersonQuerySet(QuerySet):
    """People of assessments."""


class PartQuerySet(QuerySet):
    """Parts of assessments."""


class AnswerQuerySet(QuerySet):
    """Answers of parts."""


class VoiceEntryQuerySet(QuerySet):
    def standing(self):
        """Those that are not struck out."""
        return self.filter(struck_at__isnull=True)
