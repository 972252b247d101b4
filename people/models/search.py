"""What people are found by."""

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models

from earlyhelp.common.reference import ReferenceItem
from people.enums import KeyKind
from people.models.person import Person
from people.names import words_of
from people.querysets import NameGroupQuerySet, SearchKeyQuerySet


class SearchKey(models.Model):
    """Something that a person can be found by. Made from their record by :mod:`people.search_index`.

    It says nothing that the record does not, so it has no history and can be made again at any time.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="search_keys")
    kind = models.CharField(max_length=1, choices=KeyKind)
    key = models.CharField(max_length=254)

    objects = SearchKeyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key", "person"],
                opclasses=["varchar_ops", "varchar_pattern_ops", "int8_ops"],
                name="people_searchkey_once_for_a_person",
                violation_error_message="This person can be found by this already.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.key}"


class NameGroup(ReferenceItem):
    """Names of which one stands for the other: Elizabeth, Liz, Betty, Beth."""

    names = ArrayField(
        models.CharField(max_length=40),
        help_text="With commas between: Elizabeth, Liz, Betty. One word each.",
    )

    objects = NameGroupQuerySet.as_manager()

    class Meta(ReferenceItem.Meta):
        verbose_name = "names that stand for each other"
        verbose_name_plural = "names that stand for each other"

    def clean(self):
        """Keep each name as it is looked for, in small letters without accents."""
        folded = [words_of(name) for name in self.names or ()]
        if any(len(words) != 1 for words in folded):
            raise ValidationError({"names": "Write one word for each name, with commas between."})
        self.names = sorted({word for words in folded for word in words})
        if len(self.names) < 2:
            raise ValidationError({"names": "Write at least two names that stand for each other."})
