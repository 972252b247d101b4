"""How Webstars went on: of one person, of the whole family, everybody's side by side, and one to keep."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.permissions import Permission
from cases.access import with_case
from cases.pages import render_case
from webstar import access
from webstar.comparison import Comparison
from webstar.overlay import family_overlays
from webstar.progress import (
    changes_of,
    complete_of,
    counted_apart,
    other_tools_table,
    readings_table,
    views_table,
)


@require_safe
@with_case(Permission.CASE_VIEW)
def person(request, case, member):
    """One person's Webstars: start beside now, the change in words, all of them over time."""
    return _progress(request, case, member, reverse("webstar:keep", args=[case.reference, member]))


@require_safe
@with_case(Permission.CASE_VIEW)
def whole_family(request, case):
    """The same of the Webstar that the family scores together."""
    return _progress(request, case, None, reverse("webstar:keep_family", args=[case.reference]))


def _progress(request, case, number, print_url):
    found = _found(case, number)
    with_count, without_count = counted_apart(found.readings)
    return render_case(
        request,
        "webstar/person.html",
        case=case,
        section="webstar",
        person=found,
        name=found.member.person.short_name if found.member else "The family",
        changes=_changes(found),
        done=complete_of(found.readings),
        over_time=readings_table(found.readings),
        views=views_table(found.readings),
        other_tools=other_tools_table(access.other_scores_of_member(case, found.member)),
        with_count=with_count,
        without_count=without_count,
        print_url=print_url,
    )


def _found(case, number):
    found = access.person_of(case, number)
    if found is None:
        raise Http404("Nobody of the family has this number.")
    return found


def _changes(found, labels=None):
    if found.latest is None:
        return []
    return changes_of(Comparison(now=found.latest, start=found.beside, labels=labels))


@require_safe
@with_case(Permission.CASE_VIEW)
def side_by_side(request, case):
    """Everybody's stars beside and laid over one another, with the whole family's own."""
    everybody = [one for one in access.readings_of(case) if one.start or one.latest]
    return render_case(
        request,
        "webstar/side_by_side.html",
        case=case,
        section="webstar",
        everybody=everybody,
        layered=family_overlays(everybody),
    )


@require_safe
@with_case(Permission.CASE_VIEW)
def keep(request, case, member):
    """One person's star on a sheet of paper, for them to keep."""
    return _sheet(request, case, member, reverse("webstar:person", args=[case.reference, member]))


@require_safe
@with_case(Permission.CASE_VIEW)
def keep_family(request, case):
    """The whole family's star on a sheet of paper."""
    return _sheet(request, case, None, reverse("webstar:whole_family", args=[case.reference]))


def _sheet(request, case, number, back_url):
    found = _found(case, number)
    latest = found.latest or found.start
    if latest is None:
        raise Http404("There is no complete Webstar to print.")
    labels = {axis: words.label for axis, words in access.words_of(latest).items()}
    said = [
        (labels.get(axis, axis.label), answer.own_words)
        for axis, answer in latest.answers.items()
        if answer.own_words
    ]
    context = {
        "case": case,
        "name": found.member.person.short_name if found.member else "",
        "now": found.latest,
        "start": found.beside,
        "labels": labels,
        "changes": _changes(found, labels),
        "words": said,
        "all_words": latest.own_words,
        "drawings": access.drawings_of(latest).values(),
        "reading": latest,
        "back_url": back_url,
    }
    return render(request, "child/star_to_keep.html", context)
