"""What was gathered about a person, what was decided of each entry, and what was given out. Never changed."""

import pgtrigger
from django.db import models
from django.db.models import Q

from earlyhelp.common.triggers import never_emptied
from rights.enums import Outcome
from rights.models.lists import WithholdingReason
from rights.models.requests import SubjectRequest
from rights.querysets import DecisionQuerySet, EntryQuerySet


def _never_changed(table):
    return [
        pgtrigger.Protect(name=f"{table}_is_never_changed", operation=pgtrigger.Update | pgtrigger.Delete),
        never_emptied(f"{table}_is_never_emptied", "what was gathered, decided or given"),
    ]


class PackEntry(models.Model):
    """One thing that is held about the person, in words, as it stood when the pack was gathered.

    :ivar source: the code of its source (:mod:`rights.sources`).
    :ivar text: its words; the first line is its title.
    :ivar flags: rules (:class:`rights.enums.Rule`) that mark the entry as a whole.
    :ivar marks: [start, end, rule] of words that a rule marks.
    :ivar item, item_number: what it is in its case, where somebody may disagree with it.
    :ivar document: the file that belongs to it.
    """

    request = models.ForeignKey(SubjectRequest, on_delete=models.PROTECT, related_name="entries")
    number = models.PositiveIntegerField(editable=False)
    source = models.CharField(max_length=30)
    case = models.ForeignKey("cases.Case", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    dated = models.DateField(null=True, blank=True)
    text = models.TextField()
    flags = models.JSONField(default=list, blank=True)
    marks = models.JSONField(default=list, blank=True)
    item = models.CharField(max_length=12, blank=True)
    item_number = models.PositiveIntegerField(null=True, blank=True)
    document = models.ForeignKey(
        "cases.DocumentVersion", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["request", "number"]
        verbose_name = "entry of a pack"
        verbose_name_plural = "entries of packs"
        triggers = _never_changed("rights_packentry")
        constraints = [
            models.UniqueConstraint(
                fields=["request", "number"],
                name="rights_packentry_number_is_unique",
                violation_error_message="That number is taken in this pack. Try again.",
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="rights_packentry_says_something",
                violation_error_message="An entry of a pack says something.",
            ),
        ]

    def __str__(self):
        return f"Entry {self.number} of request {self.request_id}"

    @property
    def title(self):
        return self.text.partition("\n")[0]

    @property
    def decision(self):
        """What was decided last, or None; for entries fetched with their decisions."""
        return next(iter(self.decisions.all()), None)

    @property
    def is_marked(self):
        return bool(self.flags or self.marks)


class EntryDecision(models.Model):
    """What somebody decided of an entry. A new one is added when they change their mind; the last counts.

    :ivar spans: [start, end] of the words that are left out.
    """

    entry = models.ForeignKey(PackEntry, on_delete=models.PROTECT, related_name="decisions")
    number = models.PositiveSmallIntegerField(editable=False)
    outcome = models.CharField(max_length=8, choices=Outcome)
    spans = models.JSONField(default=list, blank=True)
    reason = models.ForeignKey(
        WithholdingReason, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    words = models.CharField(max_length=1000, blank=True)
    decided_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(editable=False)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["entry", "-number"]
        verbose_name = "decision on an entry"
        verbose_name_plural = "decisions on entries"
        triggers = _never_changed("rights_entrydecision")
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "number"],
                name="rights_entrydecision_number_is_unique",
                violation_error_message="Somebody decided this at the same moment. Look at it again.",
            ),
            models.CheckConstraint(
                condition=Q(outcome=Outcome.GIVE, spans=[], reason__isnull=True)
                | (Q(outcome=Outcome.REDACT, reason__isnull=False) & ~Q(spans=[]))
                | Q(outcome=Outcome.WITHHOLD, spans=[], reason__isnull=False),
                name="rights_entrydecision_is_whole",
                violation_error_message="Say which words are left out, and why.",
            ),
        ]

    def __str__(self):
        return f"{self.get_outcome_display()}: entry {self.entry_id}"


class Release(models.Model):
    """What a person was given, kept as it was: two files in the store, with their digests.

    :ivar pdf_name, data_name: their random names in the store.
    """

    request = models.OneToOneField(SubjectRequest, on_delete=models.PROTECT, related_name="release")
    released_at = models.DateTimeField(editable=False)
    entries = models.PositiveIntegerField()
    withheld = models.PositiveIntegerField()
    pdf_name = models.CharField(max_length=32, unique=True, editable=False)
    pdf_sha256 = models.CharField(max_length=64, editable=False)
    pdf_size = models.PositiveBigIntegerField(editable=False)
    data_name = models.CharField(max_length=32, unique=True, editable=False)
    data_sha256 = models.CharField(max_length=64, editable=False)
    data_size = models.PositiveBigIntegerField(editable=False)

    class Meta:
        triggers = _never_changed("rights_release")
        constraints = [
            models.CheckConstraint(
                condition=Q(pdf_sha256__regex=r"^[0-9a-f]{64}$", data_sha256__regex=r"^[0-9a-f]{64}$"),
                name="rights_release_keeps_its_digests",
                violation_error_message="What was given out is kept with its digests.",
            )
        ]

    def __str__(self):
        return f"What was given for request {self.request_id}"
