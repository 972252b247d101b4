"""Filters of question sets, assessments, their parts and people's own words."""

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet

from assessments.enums import AssessmentStatus
from people.enums import FamilyRole


def _rows(name):
    """The model of this app by name; models import this module, so it is looked up when it is used."""
    return apps.get_model("assessments", name).objects


class QuestionSetQuerySet(QuerySet):
    def in_use(self, day):
        """Sets whose time covers the day."""
        return self.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=day), valid_from__lte=day)

    def overlapping(self, start, end):
        """Sets in use on some day from the start to the end; without an end, any day from the start."""
        rows = self.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=start))
        return rows if end is None else rows.filter(valid_from__lte=end)


class AssessmentQuerySet(QuerySet):
    def complete(self):
        return self.filter(status=AssessmentStatus.COMPLETE)

    def unfinished(self):
        """Drafts, and those with the manager."""
        return self.exclude(status=AssessmentStatus.COMPLETE)

    def with_manager(self):
        """Signed off by their author, and not yet by a manager."""
        return self.filter(status=AssessmentStatus.SIGNED)

    def latest_first(self):
        return self.order_by("-number")

    def started_between(self, start, end):
        """Started in the period, both days included."""
        return self.filter(started_on__range=(start, end))

    def completed_between(self, start, end):
        """Complete in the period, both days included."""
        return self.complete().filter(completed_on__range=(start, end))

    def leading_to_plan(self):
        """Complete, with an outcome that a plan and a first meeting follow."""
        return self.complete().filter(outcome__leads_to_plan=True)

    def latest_complete_of_case(self):
        """Of each case the complete assessment with the highest number."""
        later = (
            _rows("WholeFamilyAssessment")
            .complete()
            .filter(case=OuterRef("case"), number__gt=OuterRef("number"))
        )
        return self.complete().filter(~Exists(later))

    def with_unheard(self):
        """Annotate ``has_unheard``: a child was not heard; and ``has_unexplained``: with no reason given."""
        unheard = _rows("AssessmentPerson").children().unheard().filter(assessment=OuterRef("pk"))
        return self.annotate(
            has_unheard=Exists(unheard),
            has_unexplained=Exists(unheard.filter(not_heard_reason__isnull=True)),
        )


class AssessmentPersonQuerySet(QuerySet):
    def children(self):
        return self.filter(member__role=FamilyRole.CHILD)

    def unheard(self):
        """Those without own words that belong to the assessment or were said while it was written."""
        said = _rows("VoiceEntry").standing().filter(member=OuterRef("member"))
        meanwhile = Q(
            case=OuterRef("assessment__case"),
            said_on__gte=OuterRef("assessment__started_on"),
        ) & (Q(said_on__lte=OuterRef("assessment__completed_on")))
        return self.filter(~Exists(said.filter(Q(assessment=OuterRef("assessment")) | meanwhile)))


class PartQuerySet(QuerySet):
    def of(self, assessment, section, member):
        """The part of one section for one person, or for the family together where there is none."""
        return self.filter(assessment=assessment, section=section, member=member)

    def saved_by(self, user):
        """The numbers of the assessments of which the user wrote a part, for use in another query."""
        return self.filter(saved_by=user).values("assessment")

    def with_answers(self):
        """With whom it is about, who saved it, and its answers."""
        return self.select_related(
            "section", "member__person", "same_as__person", "saved_by", "saved_for"
        ).prefetch_related("answers__question", "answers__option")


class AnswerQuerySet(QuerySet):
    """Answers of parts."""


class VoiceEntryQuerySet(QuerySet):
    def standing(self):
        """Those that are not struck out."""
        return self.filter(struck_at__isnull=True)

    def with_names(self):
        return self.select_related("member__person", "method", "recorded_by", "recorded_for", "struck_by")

    def said_for(self, assessment):
        """Standing words that count for an assessment: recorded with it, or said while it was written."""
        meanwhile = Q(case=assessment.case_id, said_on__gte=assessment.started_on)
        if assessment.completed_on:
            meanwhile &= Q(said_on__lte=assessment.completed_on)
        return self.standing().filter(Q(assessment=assessment) | meanwhile)
