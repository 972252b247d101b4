"""Abstract models that several apps share. This app has no table of its own."""

from django.db import models


class Revisioned(models.Model):
    """A row that several people may edit. Each change adds one, so that an edit of an old copy is noticed."""

    revision = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True


class Once(models.Model):
    """A row made by a form. The form's own number is kept, so that a form sent twice makes one row."""

    submission = models.UUIDField(null=True, blank=True, unique=True, editable=False)

    class Meta:
        abstract = True
