"""A meeting as a calendar file, which holds nothing of a family."""

from datetime import timedelta

from icalendar import Calendar, Event

LENGTH = timedelta(hours=1)
"""How much of a calendar a meeting takes."""


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
