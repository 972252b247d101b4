"""The lists that a council keeps for itself: levels of need, sources, reasons, kinds and roles."""

from django.db import models

from cases.querysets import InvolvementRoleQuerySet
from earlyhelp.common.reference import ReferenceItem

STEP_DOWN_SOURCE = "STEP_DOWN"
"""Code of the source of a case that comes from children's social care."""


class LevelOfNeed(ReferenceItem):
    """A level of the partnership's threshold document. Names differ between councils."""

    class Meta(ReferenceItem.Meta):
        verbose_name_plural = "levels of need"


class RequestSource(ReferenceItem):
    """Who asked for help; the codes of the CIN census."""

    class Meta(ReferenceItem.Meta):
        verbose_name = "source of request"
        verbose_name_plural = "sources of request"


class OpeningReason(ReferenceItem):
    """The main reason why early help began. There is no national list, so the council keeps its own."""

    class Meta(ReferenceItem.Meta):
        verbose_name = "reason for early help"
        verbose_name_plural = "reasons for early help"


class NoteKind(ReferenceItem):
    """What kind of contact or record a case note is."""

    is_contact = models.BooleanField(
        "is a contact with the family",
        default=False,
        help_text="Such notes count when the days since a child was last seen are worked out.",
    )
    is_unsuccessful = models.BooleanField(
        "is a visit or call that reached nobody",
        default=False,
        help_text="Nobody can have been seen in such a note.",
    )

    class Meta(ReferenceItem.Meta):
        verbose_name = "kind of case note"
        verbose_name_plural = "kinds of case note"


class InvolvementRole(ReferenceItem):
    """What somebody does in the team around the family."""

    objects = InvolvementRoleQuerySet.as_manager()

    class Meta(ReferenceItem.Meta):
        verbose_name = "role in the team"
        verbose_name_plural = "roles in the team"
