"""Everybody's own words: read, recorded, struck out; or why somebody was not heard."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission
from assessments import access, voice_services
from assessments.context import heard_words
from assessments.forms.voice import NotHeardForm, RecordWordsForm, StrikeWordsForm
from assessments.views.assessment import SECTION, written_on
from cases.access import member_of, with_case
from cases.pages import back_from_closed, render_case
from earlyhelp.common.saving import posted, saved


def _url(case):
    return reverse("assessments:own_words", args=[case.reference])


@require_safe
@with_case(Permission.CASE_VIEW)
def own_words(request, case):
    """What each person of the family said, the latest first, and who was not heard."""
    current = access.open_assessment(case)
    draft = current if current and current.is_draft else None
    every = access.words_of(case)
    members = case.family.people
    there = {member.pk for member in members}
    gone = {entry.member_id: entry.member for entry in every if entry.member_id not in there}
    people = access.people_of(draft) if draft else {}
    counted = access.words_for(draft) if draft else []
    heard = heard_words(draft, members, counted, people)
    return render_case(
        request,
        "assessments/own_words.html",
        case=case,
        section=SECTION,
        everybody=[
            {
                "member": member,
                "words": [entry for entry in every if entry.member_id == member.pk],
                "is_unheard": draft is not None and words is None and member.person.died_on is None,
                "row": row,
            }
            for member, words, row in [*heard, *((member, True, None) for member in gone.values())]
        ],
        draft=draft,
        back_url=reverse("assessments:assessment", args=[case.reference]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def add_words(request, case):
    """Record what somebody said. A link may say who."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    now = timezone.localtime()
    members = [member for member in case.family.people if member.person.is_born_and_alive]
    form = RecordWordsForm(
        posted(request),
        members=members,
        methods=access.voice_methods(),
        today=now.date(),
        initial={"member": request.GET.get("member", ""), "said_on": now.date()},
    )
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": now, "today": now.date()}
        told = {"member": form.chosen_member, "values": form.values}
        submission = form.cleaned_data["submission"]
        if saved(form, voice_services.record_words, case=case, submission=submission, **told, **acts):
            name = form.chosen_member.person.short_name
            messages.success(request, f"{name}’s words are recorded. Thank you for listening.")
            return redirect(_url(case))
    return render_case(
        request, "assessments/add_words.html", case=case, section=SECTION, form=form, back_url=_url(case)
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def not_heard(request, case, number):
    """Say why somebody was not heard in the assessment that is being written."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    draft = written_on(request, case)
    member = member_of(case, number)
    if member is None or member.left_on:
        raise Http404("Nobody in the family has this number.")
    row = access.people_of(draft).get(member.pk)
    initial = {"revision": row.revision if row else 0}
    if row:
        initial |= {"reason": row.not_heard_reason, "note": row.not_heard_note}
    form = NotHeardForm(posted(request), reasons=access.not_heard_reasons(), initial=initial)
    form.opened_for(draft)
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": timezone.now(), **form.values}
        if saved(form, voice_services.record_not_heard, assessment=draft, member=member, **acts):
            messages.success(request, f"It is recorded why {member.person.short_name} was not heard.")
            return redirect(_url(case))
    return render_case(
        request,
        "assessments/not_heard.html",
        case=case,
        section=SECTION,
        form=form,
        member=member,
        back_url=_url(case),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def strike_words(request, case, number):
    """Strike out words that were recorded wrongly."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    entry = access.words_numbered(case, number)
    if entry is None:
        raise Http404("No words with this number in the case.")
    form = StrikeWordsForm(posted(request))
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": timezone.now()}
        if saved(form, voice_services.strike_words, entry=entry, reason=form.cleaned_data["reason"], **acts):
            messages.success(request, "The words are struck out. They can still be read, with the reason.")
            return redirect(_url(case))
    return render_case(
        request,
        "assessments/strike_words.html",
        case=case,
        section=SECTION,
        form=form,
        entry=entry,
        back_url=_url(case),
    )
