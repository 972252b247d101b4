"""Giving out the family's copy of a plan as a file. That it was taken is written down."""

from accounts import audit
from accounts.enums import AuditAction
from assessments.our_plan_pdf import pdf_copy
from assessments.our_plan_word import word_copy

MAKERS = {
    "word": (
        word_copy,
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "pdf": (pdf_copy, "pdf", "application/pdf"),
}
"""Kind of file: what makes it, how its name ends, and its type."""


def take_copy(*, case, copy, kind, plan, number, by, now):
    """Make the family's copy as a file.

    :param copy: the :class:`assessments.our_plan.OurPlan`.
    :param kind: a key of :data:`MAKERS`.
    :param number: of the version, 0 for the plan as it stands.
    :returns: its bytes, its name and its type. The name holds no name of a person.
    """
    make, ending, content_type = MAKERS[kind]
    content = make(copy)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.DOWNLOADED,
        what="family’s copy of the plan",
        case_reference=case.reference,
        detail={"plan": plan.number, "version": number, "file": ending},
    )
    draft = str(number) if number else "draft"
    return content, f"{case.reference}-our-plan-{plan.number}-{draft}.{ending}", content_type
