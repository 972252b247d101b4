"""Whole situations of casework as plain rows: a family helped from a day until a day, with its Webstars.

They are for tests of counting, which need many rows in states that the services reach only step by step.
"""

from datetime import UTC, datetime
from itertools import count

from accounts.enums import AgencyKind
from cases.enums import CaseStatus, LeadChangeReason
from cases.models import Case, LeadProfessional, LevelOfNeed, OpeningReason, RequestSource
from closures.models import ClosureReason, ClosureSummary
from people.enums import FamilyRole
from people.models import Family, FamilyMember, Person
from tests.factories.accounts import AgencyFactory, LocalityFactory, MembershipFactory, UserFactory
from webstar.enums import CompletedWith, ReadingKind, ReadingStatus
from webstar.models import (
    NotScoredReason,
    WebstarAxis,
    WebstarReading,
    WebstarScore,
    WebstarTool,
    WebstarToolVersion,
)

RECORDED = datetime(2015, 4, 1, 9, 0, tzinfo=UTC)


class Casework:
    """Makes families, cases, Webstars and closures in a small partnership of two agencies and two places."""

    def __init__(self):
        self.north = LocalityFactory(code="north", name="North")
        self.south = LocalityFactory(code="south", name="South")
        self.hub = AgencyFactory(code="hub", name="Family Hub")
        self.school = AgencyFactory(code="school", name="Meadow School", kind=AgencyKind.SCHOOL)
        self.lead = UserFactory()
        MembershipFactory(user=self.lead, agency=self.hub)
        self._number = count(1)

    def case(self, opened_on, *, locality=None, agency=None, service=None, family=None):
        """An open case of a family with one child and one parent, ``case.child`` and ``case.parent``."""
        family = family or Family.objects.create(name="Tudor", recorded_at=RECORDED)
        case = Case.objects.create(
            reference=f"EH-{opened_on.year}-{next(self._number):04d}",
            family=family,
            opened_on=opened_on,
            source=RequestSource.objects.first(),
            reason=OpeningReason.objects.first(),
            level_of_need=LevelOfNeed.objects.first(),
            locality=locality or self.north,
            service=service,
            opened_by=self.lead,
            opened_for=self.hub,
            recorded_at=RECORDED,
        )
        LeadProfessional.objects.create(
            case=case, user=self.lead, agency=agency or self.hub, started_on=opened_on, recorded_at=RECORDED
        )
        case.child = self.member(family, FamilyRole.CHILD, 1, opened_on)
        case.parent = self.member(family, FamilyRole.ADULT, 2, opened_on)
        return case

    def member(self, family, role, number, joined_on):
        existing = family.members.filter(number=number).first()
        if existing:
            return existing
        person = Person.objects.create(given_name="Ffion", family_name="Tudor", recorded_at=RECORDED)
        return FamilyMember.objects.create(
            family=family, person=person, role=role, number=number, joined_on=joined_on
        )

    def close(self, case, closed_on, *, reason="NEEDS_MET", judgement="fully"):
        """Close the case; ``reason`` is the code of the closure reason."""
        case.leads.update(ended_on=closed_on, end_reason=LeadChangeReason.CASE_CLOSED)
        Case.objects.filter(pk=case.pk).update(status=CaseStatus.CLOSED, closed_on=closed_on)
        case.refresh_from_db(fields=["status", "closed_on"])
        return ClosureSummary.objects.create(
            case=case,
            closed_on=closed_on,
            reason=ClosureReason.objects.get(code=reason),
            judgement=judgement,
            explanation="Most of it.",
            what_next="School keeps in touch.",
            completed_by=self.lead,
            completed_for=self.hub,
            completed_at=RECORDED,
        )

    def closed_case(self, opened_on, closed_on, *, reason="NEEDS_MET", judgement="fully", **place):
        case = self.case(opened_on, **place)
        case.summary = self.close(case, closed_on, reason=reason, judgement=judgement)
        return case

    def version(self, member, **scale):
        """The version of the member's tool; with ``scale`` a new one with those fields and the same axes."""
        tool = WebstarTool.objects.get(code="WEBSTAR_CHILD" if member.is_child else "WEBSTAR_PARENT")
        first = tool.versions.get(number=1)
        if not scale:
            return first
        number = tool.versions.count() + 1
        new = WebstarToolVersion.objects.create(
            tool=tool, number=number, valid_from=first.valid_from, **scale
        )
        for axis in first.axes.all():
            WebstarAxis.objects.create(
                version=new, position=axis.position, code=axis.code, label=axis.label, prompt=axis.prompt
            )
        return new

    def reading(
        self, case, member, kind, score=5, *, read_on=None, version=None, complete=True, with_whom="", **axes
    ):
        """A Webstar with one score on every axis but those named, ``HAPPY=7``; None for no score.

        The person and a worker score it together, or it says in ``with_whom`` who did.
        """
        together = CompletedWith.CHILD_WITH_WORKER if member.is_child else CompletedWith.PARENT_WITH_WORKER
        version = version or self.version(member)
        reading = WebstarReading.objects.create(
            case=case,
            number=next(self._number),
            member=member,
            tool_version=version,
            kind=kind,
            status=ReadingStatus.COMPLETE if complete else ReadingStatus.DRAFT,
            completed_at=RECORDED if complete else None,
            read_on=read_on or (case.opened_on if kind == ReadingKind.START else case.closed_on),
            completed_with=with_whom or together,
            recorded_by=self.lead,
            recorded_for=self.hub,
            recorded_at=RECORDED,
        )
        skipped = NotScoredReason.objects.first()
        for axis in version.axes.all():
            given = axes.get(axis.code, score)
            reason = skipped if given is None else None
            WebstarScore.objects.create(reading=reading, axis=axis, score=given, not_scored_reason=reason)
        return reading

    def pair(self, case, member, start, closing, **options):
        """A start Webstar and a closing one, each with one score on every axis. Returns the closing one."""
        self.reading(case, member, ReadingKind.START, start, **options)
        return self.reading(case, member, ReadingKind.CLOSING, closing, **options)
