"""The list of reasons for leaving something out."""

from django.db import models

from earlyhelp.common.reference import ReferenceItem


class WithholdingReason(ReferenceItem):
    """Why words or an entry are left out of what a person is given.

    :ivar told: how the answer says it to the person, in general words.
    """

    told = models.CharField(
        "what the person is told",
        max_length=300,
        blank=True,
        help_text="Leave it empty where saying so would itself do harm.",
    )

    class Meta(ReferenceItem.Meta):
        verbose_name = "reason for leaving something out"
        verbose_name_plural = "reasons for leaving something out"
