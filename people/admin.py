"""The list of the people app that administrators keep. No person is shown here."""

from django.contrib import admin

from earlyhelp.administration import ReferenceListAdmin
from people.models import NameGroup


@admin.register(NameGroup)
class NameGroupAdmin(ReferenceListAdmin):
    """Names that stand for each other, so that a search for Liz finds Elizabeth."""

    list_display = ("label", "names_in_words", "is_active")
    search_fields = ("label", "code")

    @admin.display(description="names")
    def names_in_words(self, group):
        return ", ".join(group.names)
