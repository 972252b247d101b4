"""Case notes, and when each child was last seen."""

from datetime import timedelta

from django.db import models
from django.db.models import DateField, F, Max, OuterRef, Prefetch, Subquery, Value, Window
from django.db.models.functions import Cast, Greatest, Lag, TruncDate

from cases.enums import ChildSeen


class CaseNotePersonQuerySet(models.QuerySet):
    def seen_in_contact(self):
        """Children in notes of a contact in which they were seen."""
        return self.filter(note__kind__is_contact=True, child_seen__in=[ChildSeen.SEEN, ChildSeen.SEEN_ALONE])

    def last_seen(self, case):
        """Return when each child was last seen in a contact of the case, by the member's primary key."""
        rows = self.filter(note__case=case).seen_in_contact()
        return dict(rows.values_list("member_id").annotate(last=Max("note__happened_at")))

    def ending_gaps(self, case, *, days):
        """The contacts of a case before which a child was not seen for more than so many days."""
        contacts = self.model._default_manager.filter(note__case=case).seen_in_contact()
        since = Greatest("note__case__opened_on", "member__joined_on", output_field=DateField())
        before = Window(
            Lag(TruncDate("note__happened_at")), partition_by="member", order_by=["note__happened_at", "pk"]
        )
        contacts = contacts.annotate(
            contact_on=TruncDate("note__happened_at"), seen_on=Greatest(before, since)
        )
        late = F("seen_on") + Value(timedelta(days=days))
        ending = contacts.filter(contact_on__gt=Cast(late, DateField()))
        return self.filter(pk__in=ending.values("pk"))

    def with_contact_before(self):
        """Annotate ``seen_before``: when the child was last seen in a contact before this one, or None."""
        earlier = self.model._default_manager.seen_in_contact().filter(
            member=OuterRef("member"), note__case=OuterRef("note__case")
        )
        earlier = earlier.filter(note__happened_at__lt=OuterRef("note__happened_at"))
        latest = earlier.order_by("-note__happened_at").values("note__happened_at")[:1]
        return self.select_related("note", "member__person").annotate(seen_before=Subquery(latest))


class CaseNoteQuerySet(models.QuerySet):
    def with_names(self):
        """Fetch who wrote each note, about whom, and the corrections, with a fixed number of queries."""
        corrections = self.model._default_manager.select_related("recorded_by", "recorded_for").order_by("pk")
        return self.select_related("kind", "recorded_by", "recorded_for", "corrects").prefetch_related(
            "about__member__person", Prefetch("corrections", queryset=corrections)
        )

    def originals(self):
        """Notes that are not corrections of another."""
        return self.filter(corrects__isnull=True)

    def about_member(self, member):
        """Notes about this member of the family, each once."""
        return self.filter(about__member=member)

    def newest_first(self):
        return self.order_by("-happened_at", "-pk")
