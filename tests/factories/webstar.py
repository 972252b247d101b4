"""Minimal valid rows of the webstar app, and the situations that a reading can be in."""

from datetime import date

import factory

from tests.factories.accounts import AgencyFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.people import RECORDED
from webstar.enums import CompletedWith, ReadingKind, ReadingStatus
from webstar.models import WebstarReading, WebstarScore, WebstarToolVersion


class ReadingFactory(factory.django.DjangoModelFactory):
    """A draft start reading of the whole family; ``scores`` are given axis by axis and complete it."""

    class Meta:
        model = WebstarReading
        skip_postgeneration_save = True

    class Params:
        complete = factory.Trait(status=ReadingStatus.COMPLETE, completed_at=RECORDED)

    case = factory.SubFactory(CaseFactory)
    number = factory.Sequence(lambda number: number + 1)
    member = None
    tool_version = factory.LazyAttribute(
        lambda row: WebstarToolVersion.objects.get(
            number=1,
            tool__code="WEBSTAR_FAMILY"
            if row.member is None
            else "WEBSTAR_CHILD"
            if row.member.is_child
            else "WEBSTAR_PARENT",
        )
    )
    kind = ReadingKind.START
    read_on = date(2016, 1, 11)
    completed_with = CompletedWith.CHILD_WITH_WORKER
    recorded_by = factory.SubFactory(UserFactory)
    recorded_for = factory.SubFactory(AgencyFactory)
    recorded_at = RECORDED

    @factory.post_generation
    def scores(self, create, given, **kwargs):
        """A score, a reason for no score or None (nothing said) for each axis in its order."""
        for axis, said in zip(self.tool_version.axes.all(), given or [], strict=False):
            if said is not None:
                is_score = isinstance(said, int)
                WebstarScore.objects.create(
                    reading=self,
                    axis=axis,
                    score=said if is_score else None,
                    not_scored_reason=None if is_score else said,
                )
