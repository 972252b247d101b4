"""Minimal valid rows of assessments and own words, and the situations that they can be in."""

from datetime import date

import factory

from assessments.enums import AssessmentStatus
from assessments.models import (
    AssessmentOutcome,
    AssessmentPart,
    AssessmentPerson,
    QuestionSet,
    VoiceEntry,
    VoiceMethod,
    WholeFamilyAssessment,
)
from tests.factories.accounts import AgencyFactory, UserFactory
from tests.factories.cases import CaseFactory, LevelOfNeedFactory, ReferenceItemFactory
from tests.factories.people import RECORDED, FamilyMemberFactory


class QuestionSetFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = QuestionSet
        django_get_or_create = ("number",)

    number = 1
    name = "Whole family assessment"
    valid_from = date(2014, 4, 1)


class AssessmentOutcomeFactory(ReferenceItemFactory):
    class Meta:
        model = AssessmentOutcome


class VoiceMethodFactory(ReferenceItemFactory):
    class Meta:
        model = VoiceMethod


class AssessmentFactory(factory.django.DjangoModelFactory):
    """A draft; ``signed=True`` is with the manager, ``complete=True`` is complete since 1 February 2016."""

    class Meta:
        model = WholeFamilyAssessment

    class Params:
        judged = factory.Trait(
            level_of_need=factory.SubFactory(LevelOfNeedFactory),
            level_reason="Several needs.",
            outcome=factory.SubFactory(AssessmentOutcomeFactory),
            signed_by=factory.SubFactory(UserFactory),
            signed_for=factory.SubFactory(AgencyFactory),
            signed_at=RECORDED,
            signed_on=date(2016, 2, 1),
        )
        signed = factory.Trait(judged=True, status=AssessmentStatus.SIGNED)
        complete = factory.Trait(judged=True, status=AssessmentStatus.COMPLETE, completed_on=date(2016, 2, 1))

    case = factory.SubFactory(CaseFactory)
    number = factory.LazyAttribute(lambda row: row.case.assessments.count() + 1)
    question_set = factory.SubFactory(QuestionSetFactory)
    started_on = date(2016, 1, 11)
    started_by = factory.SubFactory(UserFactory)
    started_for = factory.SubFactory(AgencyFactory)
    recorded_at = RECORDED


class AssessmentPersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = AssessmentPerson

    assessment = factory.SubFactory(AssessmentFactory)
    member = factory.SubFactory(FamilyMemberFactory, family=factory.SelfAttribute("..assessment.case.family"))


class PartFactory(factory.django.DjangoModelFactory):
    """A part of the family together, of the first section of the set."""

    class Meta:
        model = AssessmentPart

    assessment = factory.SubFactory(AssessmentFactory)
    section = factory.LazyAttribute(lambda part: part.assessment.question_set.sections.first())
    saved_by = factory.SubFactory(UserFactory)
    saved_for = factory.SubFactory(AgencyFactory)
    saved_at = RECORDED


class WordsFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = VoiceEntry

    case = factory.SubFactory(CaseFactory)
    number = factory.LazyAttribute(lambda row: row.case.voices.count() + 1)
    member = factory.SubFactory(FamilyMemberFactory, family=factory.SelfAttribute("..case.family"))
    said_on = date(2016, 1, 12)
    method = factory.SubFactory(VoiceMethodFactory)
    words = "I like it when we eat together."
    recorded_by = factory.SubFactory(UserFactory)
    recorded_for = factory.SubFactory(AgencyFactory)
    recorded_at = RECORDED
