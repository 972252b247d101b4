"""Minimal valid rows of the cases app, and the situations that a case can be in."""

from datetime import UTC, date, datetime

import factory
from django.db import transaction

from cases.enums import AgreementMethod, CaseStatus, InvolvementEndReason, LeadChangeReason
from cases.models import (
    Agreement,
    Case,
    CaseNote,
    CaseNotePerson,
    Involvement,
    InvolvementRole,
    LeadProfessional,
    LevelOfNeed,
    NoteKind,
    OpeningReason,
    RequestSource,
)
from tests.factories.accounts import AgencyFactory, LocalityFactory, UserFactory
from tests.factories.people import RECORDED, FamilyFactory, FamilyMemberFactory, PersonFactory

OPENED = date(2016, 1, 4)
CLOSED = date(2016, 2, 1)


class ReferenceItemFactory(factory.django.DjangoModelFactory):
    class Meta:
        abstract = True
        django_get_or_create = ("code",)

    code = "ONE"
    label = "One"


class LevelOfNeedFactory(ReferenceItemFactory):
    class Meta:
        model = LevelOfNeed


class RequestSourceFactory(ReferenceItemFactory):
    class Meta:
        model = RequestSource


class OpeningReasonFactory(ReferenceItemFactory):
    class Meta:
        model = OpeningReason


class InvolvementRoleFactory(ReferenceItemFactory):
    class Meta:
        model = InvolvementRole


class NoteKindFactory(ReferenceItemFactory):
    class Meta:
        model = NoteKind

    is_contact = True


class LeadProfessionalFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = LeadProfessional

    case = factory.SubFactory("tests.factories.cases.CaseFactory")
    started_on = OPENED
    recorded_at = RECORDED
    user = factory.SubFactory(UserFactory)
    agency = factory.SubFactory(AgencyFactory)


class InvolvementFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Involvement

    case = factory.SubFactory("tests.factories.cases.CaseFactory")
    role = factory.SubFactory(InvolvementRoleFactory)
    started_on = OPENED
    recorded_at = RECORDED
    user = factory.SubFactory(UserFactory)
    agency = factory.SubFactory(AgencyFactory)


class CaseFactory(factory.django.DjangoModelFactory):
    """An open case of a family with one child and one adult.

    ``CaseFactory(closed=True)`` is closed. With ``lead=user`` it has a lead professional, for the user's
    only agency or ``lead__agency``, who is in the team; until closing, if it is closed.
    """

    class Meta:
        model = Case
        skip_postgeneration_save = True

    class Params:
        closed = factory.Trait(status=CaseStatus.CLOSED, closed_on=CLOSED)

    reference = factory.Sequence(lambda number: f"EH-2016-{number + 30_001:04d}")  # services begin at 1
    family = factory.SubFactory(FamilyFactory)
    opened_on = OPENED
    source = factory.SubFactory(RequestSourceFactory)
    reason = factory.SubFactory(OpeningReasonFactory)
    level_of_need = factory.SubFactory(LevelOfNeedFactory)
    locality = factory.SubFactory(LocalityFactory)
    opened_by = factory.SubFactory(UserFactory)
    opened_for = factory.SubFactory(AgencyFactory)
    recorded_at = RECORDED

    @factory.post_generation
    def members(self, create, extracted, **kwargs):
        if not self.family.members.exists():
            FamilyMemberFactory(family=self.family)
            FamilyMemberFactory(family=self.family, is_adult=True)

    @factory.post_generation
    def lead(self, create, extracted, **kwargs):
        if extracted is None:
            return
        agency = kwargs.get("agency") or extracted.memberships.get().agency
        person = {"case": self, "user": extracted, "agency": agency}
        role = InvolvementRoleFactory(code="LEAD", label="Lead professional")
        ended = {"ended_on": self.closed_on}
        if self.is_open:
            LeadProfessionalFactory(**person)
            InvolvementFactory(**person, role=role)
        else:
            LeadProfessionalFactory(**person, **ended, end_reason=LeadChangeReason.CASE_CLOSED)
            InvolvementFactory(**person, **ended, role=role, end_reason=InvolvementEndReason.CASE_CLOSED)


class AgreementFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Agreement

    case = factory.SubFactory(CaseFactory)
    given_by = factory.SubFactory(PersonFactory)  # somebody, a list of people, or None
    method = AgreementMethod.WRITTEN
    given_on = OPENED
    to_take_part = True
    to_share = factory.SelfAttribute("to_take_part")
    recorded_by = factory.SubFactory(UserFactory)
    recorded_at = RECORDED

    @classmethod
    def _create(cls, model_class, *args, given_by, **kwargs):
        given_by = given_by if isinstance(given_by, list) else [given_by] if given_by else []
        with transaction.atomic():
            agreement = super()._create(model_class, *args, **kwargs)
            agreement.given_by.set(given_by)
        return agreement


class CaseNoteFactory(factory.django.DjangoModelFactory):
    """A note about nobody; ``about=[member], about__seen="seen_alone"`` says about whom and whether seen."""

    class Meta:
        model = CaseNote
        skip_postgeneration_save = True

    case = factory.SubFactory(CaseFactory)
    number = factory.LazyAttribute(lambda note: note.case.notes.count() + 1)
    kind = factory.SubFactory(NoteKindFactory)
    happened_at = datetime(2016, 2, 1, 14, 0, tzinfo=UTC)
    title = "Home visit"
    text = "Ava showed me her reading book."
    recorded_by = factory.SubFactory(UserFactory)
    recorded_for = factory.SubFactory(AgencyFactory)
    recorded_at = RECORDED

    @factory.post_generation
    def about(self, create, extracted, **kwargs):
        for member in extracted or []:
            CaseNotePerson.objects.create(note=self, member=member, child_seen=kwargs.get("seen", ""))
