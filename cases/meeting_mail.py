"""What a meeting sends by e-mail, and as a calendar file. Neither holds anything of a family."""

from datetime import timedelta

from django.core.mail import send_mail
from icalendar import Calendar, Event

LENGTH = timedelta(hours=1)
"""How much of a calendar a meeting takes."""


def tell_of_minutes(*, email, link):
    """Send the link to a meeting's record; reading it needs the account and a place in the team."""
    send_mail(
        "There is something for you in Earlyhelp",
        f"The record of a meeting is ready to read:\n\n{link}\n\nSign in to read it.\n",
        None,
        [email],
    )


def calendar_of(meeting, *, link, site, now):
    """Return a calendar file of the meeting as bytes: its reference, place and link, and no name.

    :param site: the name of the server, which makes the file's own number unique in the world.
    """
    event = Event()
    event.add("uid", f"{meeting.case.reference}-meeting-{meeting.number}@{site}".lower())
    event.add("summary", f"Early help meeting, reference {meeting.case.reference}")
    event.add("dtstamp", now)
    event.add("dtstart", meeting.starts_at)
    event.add("dtend", meeting.starts_at + LENGTH)
    event.add("location", meeting.place)
    event.add("url", link)
    event.add("description", link)
    event.add("sequence", meeting.revision)
    event.add("status", "CONFIRMED" if meeting.is_arranged or meeting.was_held else "CANCELLED")
    calendar = Calendar()
    calendar.add("prodid", "-//Earlyhelp//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return calendar.to_ical()
