"""The lists of the assessments app that administrators keep. No family is shown here."""

from django.contrib import admin

from assessments.models import ReviewInterval
from earlyhelp.administration import AdministeredModel


@admin.register(ReviewInterval)
class ReviewIntervalAdmin(AdministeredModel):
    """How often plans are reviewed at a level of need, where it is not as at the others."""

    list_display = ("level_of_need", "weeks")
    fixed_once_made = ("level_of_need",)
