"""Steps up and down: of one case, asked for and recorded, and each by its number."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.page_access import with_right
from accounts.permissions import Permission, can
from cases import step_access, step_services
from cases.access import may_write, runs_case, with_case
from cases.choices import social_care, step_reasons, step_urgencies
from cases.enums import OPEN_STEPS, STEP_MOVES, StepDirection, StepStatus
from cases.forms.steps import (
    AcknowledgeForm,
    AskStepUpForm,
    DecideStepForm,
    HandoverForm,
    RecordStepDownForm,
    StepFilterForm,
    WithdrawForm,
)
from cases.pages import back_from_closed, done, render_case
from cases.sharing_rules import left_out
from cases.step_access import with_step
from cases.step_tables import ORDERS, facts_of, step_table
from cases.step_words import COLOURS, clock_words, is_late
from earlyhelp.common.pagination import keyset_page
from earlyhelp.common.saving import posted, saved

PAGE_SIZE = 25


@require_safe
@with_right(Permission.CASE_LIST_TEAM)
def board(request):
    """Steps of the team's cases, and for the front door of social care those that were sent to it."""
    form = StepFilterForm(request.GET)
    status, today = form.valid_filters().get("status", ""), timezone.localdate()
    found = step_access.steps_reached_by(request.user).with_status(status)
    page = keyset_page(
        found.with_names(),
        ORDERS["newest" if status else "pressing"],
        after=request.GET.get("after"),
        before=request.GET.get("before"),
        size=PAGE_SIZE,
    )
    context = {
        "filter_form": form,
        "is_filtered": bool(status),
        "count": found.count(),
        "page": page,
        "table": step_table(page.rows, today=today),
    }
    return render(request, "steps/board.html", context)


@require_safe
@with_case(Permission.CASE_VIEW)
def steps(request, case):
    """Every step of the case, the latest first."""
    found, today = step_access.steps_of(case), timezone.localdate()
    return render_case(
        request,
        "cases/steps.html",
        case=case,
        section="steps",
        rows=[(step, COLOURS[step.status], clock_words(step, today)) for step in found],
        may_ask=case.is_open
        and may_write(request.user, case)
        and runs_case(request.user, case)
        and not any(step.is_open for step in found),
        may_tell=case.is_open and may_write(request.user, case) and not any(step.is_open for step in found),
    )


def _first(agencies):
    """The only agency there is, chosen at first; several are left to choose from."""
    few = list(agencies[:2])
    return few[0] if len(few) == 1 else None


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD, to_decide=True)
def ask_step_up(request, case):
    """Ask social care to take the family on."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    form = AskStepUpForm(
        posted(request),
        agencies=social_care(),
        reasons=step_reasons(StepDirection.UP),
        urgencies=step_urgencies(),
        members=case.family.people,
        initial={"agency": _first(social_care())},
    )
    words = "The step up is requested. The case stays open, and early help goes on meanwhile."
    unwanted = left_out(case, social_care())
    service, template = step_services.ask_for_step_up, "cases/ask_step_up.html"
    return _add(request, case, form, service, template, words, unwanted=unwanted, is_sharing=True)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def record_step_down(request, case):
    """Record that the family came from social care."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    form = RecordStepDownForm(
        posted(request),
        agencies=social_care(),
        reasons=step_reasons(StepDirection.DOWN),
        members=case.family.people,
        today=timezone.localdate(),
        initial={"agency": _first(social_care())},
    )
    service = step_services.record_step_down
    return _add(request, case, form, service, "cases/record_step_down.html", "The step down is recorded.")


def _add(request, case, form, service, template, words, **context):
    now = timezone.localtime()
    if request.method == "POST" and form.is_valid():
        told = {"children": form.chosen_children, "submission": form.cleaned_data["submission"]}
        acts = {"by": request.user, "now": now, "today": now.date()}
        if saved(form, service, case=case, values=form.values, **told, **acts):
            messages.success(request, words)
            return redirect("cases:steps", reference=case.reference)
    context |= {"form": form, "back_url": reverse("cases:steps", args=[case.reference])}
    return render_case(request, template, case=case, section="steps", **context)


def _show(request, template, step, **context):
    """Answer with a page about one step, for who reaches the case and who does not."""
    today = timezone.localdate()
    page = {
        "step": step,
        "colour": COLOURS[step.status],
        "clock": clock_words(step, today),
        "is_late": is_late(step, today),
        "back_url": reverse("steps:step", args=[step.case.reference, step.number]),
    }
    return render(request, template, page | context)


@require_safe
@with_step()
def one_step(request, step):
    """Everything that is said of a step, and what the user can do with it."""
    user, case = request.user, step_access.reached_case(request.user, step)
    is_open = case is None or case.is_open
    following = STEP_MOVES[step.direction][step.status] if is_open else frozenset()
    may_answer = step_access.may_answer(user, step)
    runs = step_access.runs_case_of(user, step)
    back = reverse("cases:steps", args=[case.reference]) if case else reverse("steps:board")
    return _show(
        request,
        "steps/step.html",
        step,
        case=case,
        facts=facts_of(step),
        back_url=back,
        may_acknowledge=may_answer and StepStatus.ACKNOWLEDGED in following,
        may_decide=may_answer and StepStatus.ACCEPTED in following,
        may_take_on=runs and StepStatus.TAKEN_ON in following,
        may_go_on=runs and StepStatus.JOINT_WORK in following,
        may_close=runs and StepStatus.JOINT_WORK in following and can(user, Permission.CASE_CLOSE),
        may_arrange=may_answer and is_open and step_services.meets(step),
        may_withdraw=StepStatus.WITHDRAWN in following and step_access.may_withdraw(user, step),
        nobody_there=step.is_up and step.status in OPEN_STEPS and not step_access.front_door_of(step.agency),
    )


def _act(may, form_class, template, service, done_words, *, takes_today=False, initial=None):
    """Make the view of one act on a step."""

    def view(request, step):
        now = timezone.localtime()
        form = form_class(posted(request), initial=initial(request, step, now) if initial else None)
        if request.method == "POST" and form.is_valid():
            told = form.cleaned_data | ({"today": now.date()} if takes_today else {})
            if saved(form, service, step=step, by=request.user, now=now, **told):
                messages.success(request, done_words)
                return _back(request, step)
        return _show(request, template, step, form=form)

    return require_http_methods(["GET", "HEAD", "POST"])(with_step(may)(view))


def _back(request, step):
    """Go back to the step, or to the user's home where they no longer reach it."""
    if not step_access.steps_reached_by(request.user).filter(pk=step.pk).exists():
        return redirect("home")
    return redirect("steps:step", reference=step.case.reference, number=step.number)


def _received_by_me(request, step, now):
    name = request.user.full_name if step_access.is_sent_to(request.user, step) else ""
    return {"on": now.date(), "received_by": name}


acknowledge = _act(
    step_access.may_answer,
    AcknowledgeForm,
    "steps/acknowledge.html",
    step_services.acknowledge_step_up,
    "The step up is acknowledged.",
    takes_today=True,
    initial=_received_by_me,
)
decide = _act(
    step_access.may_answer,
    DecideStepForm,
    "steps/decide.html",
    step_services.decide_step_up,
    "The decision is kept.",
    takes_today=True,
    initial=lambda request, step, now: {"on": now.date()},
)
arrange = _act(
    step_access.may_answer,
    HandoverForm,
    "steps/arrange.html",
    step_services.arrange_handover,
    "The day of the hand-over meeting is kept.",
    initial=lambda request, step, now: {"meeting_on": step.meeting_on},
)
withdraw = _act(
    step_access.may_withdraw,
    WithdrawForm,
    "steps/withdraw.html",
    step_services.withdraw_step,
    "It is withdrawn.",
)


@require_POST
@with_step(step_access.runs_case_of)
def take_on(request, step):
    """Acknowledge a step down."""
    if done(request, step_services.acknowledge_step_down, step=step, today=timezone.localdate()):
        messages.success(request, "The step down is acknowledged.")
    return _back(request, step)


@require_POST
@with_step(step_access.runs_case_of)
def go_on(request, step):
    """Keep an accepted case open beside social care."""
    if done(request, step_services.go_on_together, step=step):
        messages.success(request, "Early help goes on beside social care, and the case stays open.")
    return _back(request, step)
