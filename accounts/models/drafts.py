"""What somebody began to write into a form and has not sent."""

import uuid

from django.db import models
from django.db.models import Q

from accounts.querysets import FormDraftQuerySet


class FormDraft(models.Model):
    """The boxes of one page as one person left them, acting for one agency, kept while they type.

    A page that is opened has a number of its own, so two windows never overwrite each other. Once the page
    is sent its words are gone; that it was sent is remembered for two days, so that a late save, or the same
    form sent from another window, makes nothing a second time.

    It has no second table: what was thrown away is to be gone.

    :ivar address: the page, with what in its address says what it is about.
    :ivar form: which form of the page.
    :ivar words: the names of the boxes to a list of what stands in each.
    :ivar serial: the page's own count of its saves, so that an older one never overtakes.
    :ivar sent_at: when it was sent and saved; then ``led_to`` is where that led, ``mark`` a digest of it.
    """

    number = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="form_drafts")
    agency = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    address = models.CharField(max_length=500)
    form = models.CharField(max_length=200)
    words = models.JSONField(default=dict, blank=True)
    serial = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    led_to = models.CharField(max_length=500, blank=True)
    mark = models.CharField(max_length=64, blank=True)

    objects = FormDraftQuerySet.as_manager()

    class Meta:
        ordering = ["-saved_at", "-pk"]
        indexes = [
            models.Index(fields=["owner", "agency", "address"], name="accounts_formdraft_of_page"),
            models.Index(fields=["saved_at"], name="accounts_formdraft_oldest"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True, led_to="", mark="") | Q(sent_at__isnull=False, words={}),
                name="accounts_formdraft_sent_is_gone",
                violation_error_message="A draft that was sent keeps none of its words.",
            ),
            models.CheckConstraint(
                condition=Q(address__startswith="/"),
                name="accounts_formdraft_is_of_this_site",
                violation_error_message="A draft belongs to a page of this site.",
            ),
        ]

    def __str__(self):
        return f"Draft of {self.address}"

    @property
    def first_words(self):
        """The beginning of the longest thing that was typed, for its writer to know it again."""
        typed = [text for texts in self.words.values() for text in texts if " " in text.strip()]
        longest = " ".join(max(typed, key=len, default="").split())
        return f"{longest[:FIRST]}…" if len(longest) > FIRST else longest


FIRST = 60
