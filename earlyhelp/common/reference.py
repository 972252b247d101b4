"""What every editable reference list has in common."""

from django.core.validators import RegexValidator
from django.db import models

CODE = RegexValidator(r"^[A-Z0-9_]+$", "Use capital letters, numbers and underscores only, like NEEDS_MET.")


class ReferenceQuerySet(models.QuerySet):
    def active(self):
        """Items that can be chosen for new records."""
        return self.filter(is_active=True)


class ReferenceItem(models.Model):
    """An item of a list that the partnership edits: a stable code for returns, and a label for people."""

    code = models.CharField(max_length=40, unique=True, validators=[CODE])
    label = models.CharField(max_length=160)
    position = models.PositiveSmallIntegerField("place in the list", default=100)
    is_active = models.BooleanField("can be chosen for new records", default=True)
    source = models.CharField(
        "where it comes from", max_length=200, blank=True, help_text="The guidance, return or local decision."
    )

    objects = ReferenceQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["position", "label"]

    def __str__(self):
        return self.label
