"""What is known of somebody of the staff, in words: for the list, their page and a review of access."""

from django.urls import reverse

from earlyhelp.common.dates import date_long
from earlyhelp.common.tables import Cell, Column, Table


def last_signed_in(user):
    return date_long(user.last_login) or "Never"


def what_they_do(membership):
    """Return the role with the job title."""
    title = f" ({membership.job_title})" if membership.job_title else ""
    return f"{membership.get_role_display()}{title}"


def _account(membership):
    return Cell("Locked", tag="red") if membership.locked_at else Cell("Open")


def staff_table(memberships, *, with_agency):
    """Return staff as a table, a row each: memberships with their facts.

    :param with_agency: whether there is a column for the agency or part.
    """
    rows = [
        [
            Cell(str(each.user), url=reverse("staff:person", args=[each.key]), note=each.job_title),
            each.get_role_display(),
            *([str(each.agency)] if with_agency else []),
            date_long(each.started_on),
            last_signed_in(each.user),
            _account(each),
            "On" if each.has_second_step else Cell("Not set up", tag="yellow"),
        ]
        for each in memberships
    ]
    columns = [
        Column("Name"),
        Column("Role"),
        *([Column("Agency or part")] if with_agency else []),
        Column("Since", is_short=True),
        Column("Last signed in", is_short=True),
        Column("Account", is_short=True),
        Column("Second step", is_short=True),
    ]
    return Table("Staff", columns, rows, caption_is_hidden=True)


def facts_of(membership):
    """Return the rows of the summary of one of the staff."""
    locked = f"Locked on {date_long(membership.locked_at)}" if membership.locked_at else "Open"
    return [
        {"key": "E-mail address", "value": membership.user.email},
        {"key": "Agency or part", "value": str(membership.agency)},
        {"key": "Role", "value": membership.get_role_display()},
        {"key": "Job title", "value": membership.job_title},
        {"key": "Since", "value": date_long(membership.started_on)},
        {"key": "Last signed in", "value": last_signed_in(membership.user)},
        {"key": "Account", "value": locked},
        {"key": "Second step", "value": "On" if membership.has_second_step else "Not set up"},
    ]


def line_in_words(line):
    """Return what a reviewer needs to know of somebody, in one line."""
    membership = line.membership
    signed_in = date_long(membership.user.last_login)
    parts = [
        what_they_do(membership),
        f"since {date_long(membership.started_on)}",
        f"last signed in {signed_in}" if signed_in else "never signed in",
    ]
    if line.locked_at:
        parts.append(f"account locked on {date_long(line.locked_at)}")
    return ", ".join(parts)
