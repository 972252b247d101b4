"""What a case needs somebody to do or to know, each said in one sentence.

A later app adds its own by a function named in ``settings.CASE_ATTENTION``: it takes an open ``case`` of
:func:`cases.access.get_case` and ``today``, runs a fixed number of queries, and yields :class:`Attention`.
One that can yield a warning is named in ``settings.CASE_WARNINGS`` instead, and is asked on every page.
"""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.text import Truncator

from cases.seeing import unseen
from earlyhelp.common.dates import date_long, days_between, in_days
from earlyhelp.common.numbers import join_and


@dataclass(frozen=True)
class Attention:
    """One thing that needs attention, and the page where it is put right.

    :ivar is_warning: it is about a child's safety or the family's agreement, and stands on every page.
    """

    text: str
    url: str
    link_text: str
    is_warning: bool = False


def attention_for(case, today):
    """Return everything that an open case needs, warnings first; a closed case needs nothing."""
    return _ask([*settings.CASE_WARNINGS, *settings.CASE_ATTENTION], case, today)


def warnings_for(case, today):
    """Return what can stand on every page of an open case: a child's safety, and the family's agreement."""
    return _ask(settings.CASE_WARNINGS, case, today)


def _ask(sources, case, today):
    if not case.is_open:
        return []
    found = [item for path in sources for item in import_string(path)(case, today)]
    return sorted(found, key=lambda item: not item.is_warning)


def agreement(case, today):
    """No agreement of the family, one that ended or was refused, help without it, or a day to ask again."""
    latest = case.agreements.with_names().first()
    if latest is None:
        yield _to_record(case, "The family’s agreement is not recorded.", is_warning=True)
        return
    if words := _no_agreement_now(latest):
        yield _to_read(case, words, "Read why", is_warning=True)
    if latest.left_out and not latest.is_withdrawn:
        left_out = Truncator(latest.left_out).chars(200)
        yield _to_read(case, f"The family wants this left out: {left_out}", "Read the agreement")
    if latest.is_to_review(today):
        day = date_long(latest.review_on)
        ask = f"The family was to be asked again about its agreement on {day}."
        look = f"Why help goes on without agreement was to be looked at on {day}."
        yield _to_record(case, ask if latest.is_given else look)


def agencies_not_covered(case, today):
    """An agreement that holds without sharing, while other agencies than the lead's are in the team.

    An agency to which the family agreed by itself is covered.
    """
    latest = case.agreements.latest_first().first()
    if latest is None or not latest.may_be_withdrawn or latest.to_share:
        return
    agreed = case.agency_wishes.filter(may_know=True, recorded_at__gte=latest.recorded_at).values("agency")
    others = case.involvements.current().exclude(agency__in=case.leads.current().values("agency"))
    names = others.exclude(agency__in=agreed).order_by("agency__name").values_list("agency__name", flat=True)
    if found := list(dict.fromkeys(names)):
        yield Attention(
            f"The family’s agreement does not cover sharing with the team, and {join_and(found)} "
            f"{'is' if len(found) == 1 else 'are'} in it. Ask the family, or end what they do in the team.",
            reverse("cases:team", args=[case.reference]),
            "Look at the team",
            is_warning=True,
        )


def _no_agreement_now(latest):
    """Return why no agreement holds, in words; "" where one does."""
    next_step = "Share nothing new, and decide whether to close the case or to ask children’s social care."
    if latest.is_withdrawn:
        return f"The family withdrew its agreement on {date_long(latest.withdrawn_on)}. {next_step}"
    if latest.is_refused:
        return f"On {date_long(latest.given_on)} the family did not agree. {next_step}"
    return "" if latest.is_given else "Help goes on without the family’s agreement."


def _to_record(case, words, **how):
    url = reverse("cases:record_agreement", args=[case.reference])
    return Attention(words, url, "Record the agreement", **how)


def _to_read(case, words, link_text, **how):
    return Attention(words, reverse("cases:agreement", args=[case.reference]), link_text, **how)


def agreement_before_lead(case, today):
    """An agreement that holds, but was given before somebody else began to lead."""
    latest = case.agreements.latest_first().first()
    if latest is None or not latest.may_be_withdrawn:
        return
    leads = list(case.leads.latest_first()[:2])
    if len(leads) == 2 and latest.recorded_at <= leads[0].recorded_at:
        since = f"{leads[0].user} has led since {date_long(leads[0].started_on)}."
        yield _to_record(case, f"{since} Ask the family whether what they agreed to still holds.")


def children_not_seen(case, today):
    """Children not seen for too long: see :func:`cases.seeing.children_unseen`."""
    for child in unseen([case], today):
        yield Attention(
            not_seen_words(child),
            reverse("cases:add_note", args=[case.reference]),
            "Add a case note",
            is_warning=True,
        )


def not_seen_words(child, of=""):
    """Return "Ava has not been seen for 41 days."; with the family's name "Ava, Tudor family, has ..."."""
    since = "" if child.was_seen else ", which is since help began"
    who = f"{child.name}, {of}," if of else child.name
    return f"{who} has not been seen for {in_days(child.days)}{since}."


def open_long(case, today):
    """A case open for more than ``settings.CASE_LONG_OPEN_DAYS`` days."""
    days = days_between(case.opened_on, today)
    if days > settings.CASE_LONG_OPEN_DAYS:
        yield Attention(
            f"This case has been open for {in_days(days)}. Ask for a consultation about what comes next.",
            reverse("cases:add_note", args=[case.reference]),
            "Record what you decided",
        )
