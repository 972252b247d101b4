"""Access for a time in the timeline: that it began, and that somebody ended it."""

from django.db.models import F
from django.urls import reverse

from cases.enums import TimelineKind
from cases.grant_page import given_words
from cases.models import AccessGrant
from cases.timeline import Event, Source
from earlyhelp.common.dates import until_long


class _GrantSource(Source):
    """One moment of each access that has come to it. An access is about the whole family."""

    kind = TimelineKind.ACCESS
    agency = "agency"
    moment = ""

    def rows(self, case, member):
        rows = AccessGrant.objects.filter(case=case, **{f"{self.moment}__isnull": False})
        return rows.none() if member else rows.annotate(at=F(self.moment))

    def events(self, case, keys):
        rows = AccessGrant.objects.filter(pk__in=keys).with_names()
        return {grant.pk: self._event(case, grant) for grant in rows}

    def _event(self, case, grant):
        title, text = self.told(grant)
        return Event(
            title=title,
            at=getattr(grant, self.moment),
            kind="Access",
            colour="orange" if grant.is_emergency else "purple",
            icon="◉",
            text=text,
            links=[
                {
                    "text": "Who can see this case",
                    "url": reverse("cases:who_can_see", args=[case.reference]),
                }
            ],
        )


class Began(_GrantSource):
    """Access that was given, or taken in an emergency."""

    moment = "starts_at"

    def told(self, grant):
        who = f"{grant.user} ({grant.agency})"
        title = f"{who} took emergency access" if grant.is_emergency else f"{who} was given access to read"
        return title, f"{given_words(grant)}, until {until_long(grant.ends_at)}: {grant.reason}"


class Ended(_GrantSource):
    """Access that somebody ended before its day."""

    moment = "ended_at"

    def told(self, grant):
        return f"Access of {grant.user} ended", f"Ended by {grant.ended_by}: {grant.end_reason}"
