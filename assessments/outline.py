"""The shape of an assessment: its sections, for whom each is written, and what is written so far."""

from dataclasses import dataclass, field

from django.urls import reverse

from assessments.enums import SectionAbout
from assessments.models import AssessmentPart, AssessmentSection


def slug_of(section):
    """Return how the address names a section."""
    return section.code.lower().replace("_", "-")


def code_of(slug):
    """Return the code of the section that an address names."""
    return slug.upper().replace("-", "_")


@dataclass
class PartOutline:
    """One section for one person, or for the family together where there is no member.

    :ivar part: what was saved, or None.
    :ivar source: the part whose answers hold: the same, another's that it is the same as, or None.
    """

    section: AssessmentSection
    member: object = None
    part: AssessmentPart | None = None
    source: AssessmentPart | None = None

    @property
    def answers(self):
        """Question to answer, of the answers that hold."""
        return {answer.question: answer for answer in self.source.answers.all()} if self.source else {}

    @property
    def is_done(self):
        return self.part is not None and self.part.is_done

    @property
    def is_begun(self):
        return self.part is not None

    def url(self, reference):
        place = [reference, slug_of(self.section)]
        if self.member is None:
            return reverse("assessments:section", args=place)
        return reverse("assessments:person_section", args=[*place, self.member.number])

    @property
    def whom(self):
        """Whose it is, in words."""
        return self.member.person.short_name if self.member else "the family"


@dataclass
class SectionOutline:
    """A section with its parts: one for the family, or one for each child or adult."""

    section: AssessmentSection
    parts: list = field(default_factory=list)


def outline_of(assessment, members):
    """Return :class:`SectionOutline` for each section, in the order of the question set.

    Three queries, however many people and answers there are.

    :param members: the people of the family now, with their persons. Somebody who left is told of where
        something was written about them.
    """
    sections = assessment.question_set.sections.prefetch_related("questions__options")
    saved = {
        (part.section_id, part.member_id): part
        for part in AssessmentPart.objects.filter(assessment=assessment).with_answers()
    }
    gone = {part.member_id: part.member for part in saved.values() if part.member_id}
    for member in members:
        gone.pop(member.pk, None)
    return [
        SectionOutline(
            section,
            [_part(section, member, saved) for member in _whom(section, members, gone.values(), saved)],
        )
        for section in sections
    ]


def _whom(section, members, gone, saved):
    if section.about == SectionAbout.FAMILY:
        return [None]
    wants_children = section.about == SectionAbout.CHILD
    left = [member for member in gone if (section.pk, member.pk) in saved]
    return [member for member in [*members, *left] if member.is_child == wants_children]


def _part(section, member, saved):
    part = saved.get((section.pk, member.pk if member else None))
    source = saved.get((section.pk, part.same_as_id)) if part and part.same_as_id else part
    return PartOutline(section, member, part, source)


def part_outline(outline, code, number=None):
    """Return the part of this section and person, or None."""
    for section in outline:
        for part in section.parts if section.section.code == code else []:
            if (part.member.number if part.member else None) == number:
                return part
    return None


def next_part(outline, current):
    """Return the part after this one that is not finished, in the order of the page, or None."""
    parts = [part for section in outline for part in section.parts]
    place = parts.index(current)
    return next((part for part in parts[place + 1 :] if not part.is_done), None)
