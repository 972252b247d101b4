"""The screen in somebody’s hands: handed over, answered one part at a time, and taken back."""

from functools import wraps
from uuid import uuid4

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.permissions import Permission
from cases.access import get_case, with_case
from cases.pages import render_case
from earlyhelp.common.autosave import is_autosave
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.saving import posted, show_broken_rule
from webstar import access, child_services
from webstar.child_page import parts_of, value_of
from webstar.enums import ReadingStatus
from webstar.errors import AnswerChanged
from webstar.forms.child import AnswerForm, HandOverForm, PasscodeForm, PasswordForm, PictureForm
from webstar.views.pages import forgetting, picture_response, reading_of, render_for_child

STAR, FINISHED = "star", "finished"


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def hand_over(request, case, number):
    """Ask for a passcode and lock this session to the Webstar."""
    reading = reading_of(case, number)
    if request.method != "POST" and (reading.status == ReadingStatus.COMPLETE or not case.is_open):
        return redirect("webstar:reading", reference=case.reference, number=number)
    form = HandOverForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            child_services.hand_over(
                reading=reading,
                session_key=request.session.session_key,
                passcode=form.cleaned_data["passcode"],
                by=request.user,
                now=timezone.now(),
            )
        except RuleBroken as error:
            show_broken_rule(form, error)
        else:
            return forgetting(redirect("child:page"))
    return render_case(
        request,
        "webstar/hand_over.html",
        case=case,
        section="webstar",
        reading=reading,
        form=form,
        back_url=reverse("webstar:score", args=[case.reference, number]),
    )


def with_handed_over(view):
    """Give a view the reading that the session was handed over with, through the gate of its case."""

    @wraps(view)
    def gate(request, *args, **kwargs):
        if request.hand_over is None:
            return redirect("home")
        held = request.hand_over.reading
        case = get_case(
            user=request.user,
            reference=held.case.reference,
            permission=Permission.CASE_RECORD,
            now=timezone.now(),
        )
        return view(request, *args, reading=reading_of(case, held.number), **kwargs)

    return gate


@require_http_methods(["GET", "HEAD", "POST"])
@with_handed_over
def page(request, reading):
    """The star, one part at a time. What is sent is one part’s answer."""
    if reading.status == ReadingStatus.COMPLETE or not reading.case.is_open:
        return render_for_child(request, "child/stop.html", status=409)
    if request.method != "POST":
        return _shown(request, reading, request.GET.get("part", ""))
    form = AnswerForm(request.POST, reading=reading, reasons=access.reasons_in_childs_words())
    if not form.is_valid():
        return _refused(request, reading, form.errors)
    try:
        kept = child_services.answer_axis(
            reading=reading,
            axis=form.axis,
            answer=form.answer,
            mark=form.cleaned_data["mark"] or None,
            by=request.user,
            now=timezone.now(),
        )
    except AnswerChanged as changed:
        return _changed_elsewhere(request, reading, form, changed)
    except RuleBroken as error:
        return _refused(request, reading, error.message)
    if is_autosave(request):
        return JsonResponse({"mark": kept.mark})
    return redirect(f"{reverse('child:page')}?part={_next(form, request.POST.get('go', ''))}")


def _next(form, go):
    """Where a button leads: the part before or after, the whole star, or the same part."""
    place = form.cleaned_data["part"]
    if go == "next":
        return place + 1 if place + 1 in form.axes else STAR
    return place - 1 if go == "back" and place - 1 in form.axes else place if go == "stay" else STAR


def _refused(request, reading, errors):
    sentences = [errors] if isinstance(errors, str) else [each for told in errors.values() for each in told]
    if is_autosave(request):
        return JsonResponse({"said": " ".join(sentences)}, status=422)
    return _shown(request, reading, request.POST.get("part", ""), said=" ".join(sentences), status=422)


def _changed_elsewhere(request, reading, form, changed):
    """Two screens answered the same part. Nothing is overwritten until the person says that theirs stays."""
    if is_autosave(request):
        held = {"mark": changed.held.mark, "score": value_of(changed.held)}
        return JsonResponse({"said": changed.message} | held, status=409)
    place = str(form.cleaned_data["part"])
    return _shown(
        request,
        reading,
        place,
        said=changed.message,
        status=409,
        typed={form.axis: form.answer},
        clash=(form.axis.position, changed.held.mark),
    )


def _shown(request, reading, at, *, said="", status=200, typed=None, clash=None):
    words = access.words_of(reading)
    parts = parts_of(
        reading,
        words=words,
        reasons=access.reasons_in_childs_words(),
        drawings=access.drawings_of(reading),
        answers=typed,
    )
    places = [str(part.place) for part in parts]
    context = {
        "reading": reading,
        "name": reading.member.person.short_name if reading.member else "",
        "parts": parts,
        "labels": {axis: each.label for axis, each in words.items()},
        "at": at if at in (*places, STAR, FINISHED) else places[0],
        "said": said,
        "clash_place": clash[0] if clash else 0,
        "clash_mark": clash[1] if clash else "",
        "has_faces": any(part.has_faces for part in parts),
    }
    return render_for_child(request, "child/page.html", context, status=status)


@require_POST
@with_handed_over
def picture(request, reading):
    """Keep what was drawn on the page, or a picture that was chosen."""
    form = PictureForm(request.POST, request.FILES, reading=reading)
    if not form.is_valid() or form.axis is None:
        return _refused(request, reading, form.errors or "There is no such part of the star.")
    content = form.cleaned_data["picture"].read(settings.DOCUMENT_BYTES + 1)
    try:
        child_services.keep_drawing(
            reading=reading,
            axis=form.axis,
            content=content,
            submission=form.cleaned_data["submission"],
            by=request.user,
            now=timezone.now(),
        )
    except RuleBroken as error:
        return _refused(request, reading, error.message)
    except ValidationError as error:
        return _refused(request, reading, " ".join(error.messages))
    if is_autosave(request):
        return JsonResponse({"submission": str(uuid4())})
    return redirect(f"{reverse('child:page')}?part={form.axis.position}")


@require_safe
@with_handed_over
def drawing(request, reading, place):
    """The picture beside a part of the Webstar that the session was handed over with."""
    return picture_response(request, reading, place)


@require_http_methods(["GET", "HEAD", "POST"])
def unlock(request):
    """Take the screen back, with the passcode or the password. It needs no right to the case any more."""
    if request.hand_over is None:
        return redirect("home")
    by_password = request.POST.get("way") == "password"
    passcode_form = PasscodeForm(None if by_password else posted(request))
    password_form = PasswordForm(posted(request) if by_password else None)
    form = password_form if by_password else passcode_form
    if request.method == "POST" and form.is_valid() and _taken_back(request, form, by_password):
        reading = request.hand_over.reading
        page = redirect("webstar:score", reference=reading.case.reference, number=reading.number)
        return forgetting(page)
    context = {"passcode_form": passcode_form, "password_form": password_form, "form": form}
    return render_for_child(request, "child/unlock.html", context)


def _taken_back(request, form, by_password):
    act = child_services.unlock_with_password if by_password else child_services.unlock
    try:
        act(hand_over=request.hand_over, **form.cleaned_data, by=request.user, now=timezone.now())
    except RuleBroken as error:
        show_broken_rule(form, error)
        return False
    return True
