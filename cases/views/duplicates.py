"""Records that are likely one person's: the list, the two side by side, merging them and undoing it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts import audit
from accounts.enums import AuditAction
from accounts.page_access import with_right
from accounts.permissions import Permission
from cases.access import get_case, member_of, record_look_at, with_case
from cases.finding import are_two_to_merge, likely_duplicates, merges_of, reached_person
from cases.forms.merging import MergeForm, differing, words_of_group
from cases.merge_services import merge_members, say_members_not_same, undo_member_merge
from cases.pages import done
from earlyhelp.common.numbers import join_and
from earlyhelp.common.saving import posted, saved
from earlyhelp.common.tables import Cell, Column, Table
from people.facts import LABELS, birth_words, groups_of_fields

MERGES_SHOWN = 20


@require_safe
@with_right(Permission.PEOPLE_MERGE)
def duplicates(request):
    """Pairs that are likely one person, and what was merged last."""
    pairs = [_pair(*found) for found in likely_duplicates(request.user)]
    audit.record(
        by=request.user,
        now=timezone.now(),
        action=AuditAction.SEARCHED,
        what="likely duplicates",
        detail={"shown": len(pairs)},
    )
    merges = merges_of(request.user)[:MERGES_SHOWN]
    return render(request, "cases/duplicates.html", {"pairs": pairs, "merges": merges})


def _pair(pair, one, other):
    return {
        "because": pair.because,
        "people": [_side(one), _side(other)],
        "url": reverse("cases:compare", args=[*_place(one), *_place(other)]),
    }


def _side(known):
    references = join_and(case.reference for case in known.shown_cases)
    return {
        "name": known.person.full_name,
        "birth": birth_words(known.person) or "Date of birth not known",
        "cases": references,
    }


def _place(known):
    """The reference and the number that stand for a person in an address."""
    reference = known.shown_cases[0].reference
    return reference, known.numbers[reference]


def _other_person(request, case, reference, number):
    """Return the member at the other place. The user must reach its case too, and looking at it is noted."""
    now = timezone.now()
    other = get_case(user=request.user, reference=reference, permission=Permission.CASE_VIEW, now=now)
    if other != case:
        record_look_at(request, other, now=now)
    return member_of(other, number)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.PEOPLE_MERGE)
def compare(request, case, number, other_reference, other_number):
    """Show two records side by side, and merge them or remember that they are two people."""
    kept, other = member_of(case, number), _other_person(request, case, other_reference, other_number)
    if not (kept and other and are_two_to_merge(request.user, kept.person_id, other.person_id)):
        raise Http404("These are not two people.")
    kept, other = kept.person, other.person
    if request.method == "POST" and request.POST.get("choice") == "two":
        if done(request, say_members_not_same, one=kept, other=other):
            messages.success(request, "They stay two records. You will not be asked about them again.")
        return redirect("cases:duplicates")
    form = MergeForm(posted(request), kept=kept, other=other)
    if request.method == "POST" and form.is_valid():
        act = {"kept": kept, "other": other, "chosen": form.chosen, "by": request.user}
        if saved(form, merge_members, now=timezone.now(), **act):
            messages.success(request, f"{kept.full_name} has one record now. You can undo this below.")
            return redirect("cases:duplicates")
    context = {
        "form": form,
        "table": _side_by_side(request.user, kept, other),
        "open_cases": _open_cases(request.user, kept, other),
        "back_url": reverse("cases:duplicates"),
    }
    return render(request, "cases/compare.html", context)


def _side_by_side(user, kept, other):
    """Return a table of every field of both records; where they differ it says so."""
    different = differing(kept, other)
    rows = [["Cases", *(_cases_in_words(user, person) for person in (kept, other))]]
    for names in groups_of_fields():
        label = LABELS[names[0]]
        what = Cell(label, note="Differs") if names in different else label
        rows.append([what, words_of_group(kept, names), words_of_group(other, names)])
    columns = [
        Column("What"),
        Column(f"First record: {kept.full_name}"),
        Column(f"Second record: {other.full_name}"),
    ]
    return Table("The two records side by side", columns, rows, caption_is_hidden=True)


def _cases_in_words(user, person):
    cases = reached_person(user, person.pk).cases
    return "; ".join(f"{case.reference}, {case.get_status_display().lower()}" for case in cases)


def _open_cases(user, kept, other):
    """The open cases in which the person would be after the merge, where there are several."""
    cases = [
        case for person in (kept, other) for case in reached_person(user, person.pk).cases if case.is_open
    ]
    references = list(dict.fromkeys(case.reference for case in cases))
    return join_and(references) if len(references) > 1 else ""


@require_http_methods(["GET", "HEAD", "POST"])
@with_right(Permission.PEOPLE_MERGE)
def undo_merge(request, number):
    """Ask whether to make two records of one again, and do it."""
    merge = merges_of(request.user).filter(number=number).first()
    if merge is None:
        raise Http404("Nothing was merged under this number.")
    if request.method == "POST" and done(request, undo_member_merge, merge=merge):
        messages.success(request, f"{merge.kept_name} and {merge.other_name} have a record each again.")
    if request.method == "POST" or merge.undone_at:
        return redirect("cases:duplicates")
    context = {"merge": merge, "back_url": reverse("cases:duplicates")}
    return render(request, "cases/undo_merge.html", context)
