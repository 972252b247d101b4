"""A case being opened."""

from django.db import models


class OpeningDraft(models.Model):
    """A case being opened, page by page, kept on the server for the person who began it."""

    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    agency = models.ForeignKey("accounts.Agency", on_delete=models.CASCADE, related_name="+")
    submission = models.UUIDField(unique=True, editable=False)
    help_request = models.ForeignKey(
        "cases.HelpRequest", null=True, blank=True, on_delete=models.CASCADE, related_name="opening_drafts"
    )
    answers = models.JSONField(default=dict)
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["-saved_at"]

    def __str__(self):
        return f"Case being opened by {self.user}, saved {self.saved_at:%d %B %Y %H:%M}"
