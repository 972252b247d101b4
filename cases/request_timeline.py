"""Requests for help in the timeline of the case that they opened or were added to."""

from django.db.models import F

from cases.enums import TimelineKind
from cases.models import HelpRequest
from cases.timeline import Event, Source


class Requests(Source):
    """What was sent, for everybody in the team: who helps must know how to be in touch and what to mind."""

    kind = TimelineKind.REQUEST
    agency = "sender_for"

    def rows(self, case, member):
        rows = HelpRequest.objects.filter(case=case).annotate(at=F("sent_at"))
        return rows.filter(people__person=member.person_id).distinct() if member else rows

    def events(self, case, keys):
        rows = HelpRequest.objects.filter(pk__in=keys).with_names()
        return {request.pk: self._event(case, request) for request in rows}

    def _event(self, case, request):
        sender = [request.sender_name, request.sender_role, request.sender_agency]
        return Event(
            title=f"Request for help {request.reference}"
            + (", added to this case" if request.was_added else ""),
            at=request.sent_at,
            kind="Request",
            colour="teal",
            icon="→",
            by=", ".join(part for part in sender if part),
            about=", ".join(person.short_name for person in request.people.all()),
            text=request.why,
            additions=_rest(request, says_where=not case.withheld.hides_where),
        )


def _rest(request, *, says_where):
    """Everything else that was written, each under its own heading.

    :param says_where: whether the reader may know where the family is and how to reach it.
    """
    parts = [
        ("What is working well", request.working_well),
        ("What has been tried", request.tried),
        ("What the family wants", request.wanted),
        ("Interpreter or other help to communicate", request.interpreter),
    ]
    if says_where:
        parts += [
            ("Safe ways to be in touch", request.safe_contact),
            ("What a visitor should know", request.visiting_risks),
        ]
    return [{"title": title, "text": text} for title, text in parts if text]
