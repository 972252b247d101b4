"""The other names of somebody in the family: added, and taken away where they were wrong."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.permissions import Permission
from cases import people_services
from cases.access import with_case
from cases.forms.changes import NameForm
from cases.pages import back_from_closed, done, render_case
from cases.views.people import member_or_404, person_url
from earlyhelp.common.saving import posted, saved


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def add_name(request, case, number):
    """Record a name at birth, a married or previous name, or what else somebody is called."""
    member = member_or_404(case, number, must_be_here=True)
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    form = NameForm(posted(request))
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        acts = {"by": request.user, "now": timezone.now(), "submission": values.pop("submission")}
        acts["values"] = values
        if saved(form, people_services.record_member_name, case=case, member=member, **acts):
            messages.success(request, "The name is recorded. They are found by it too.")
            return redirect(person_url(case, member))
    return _page(request, "cases/add_name.html", case, member, form=form)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def remove_name(request, case, number, place):
    """Ask whether to take a name away, and do it if it is still the one that was shown."""
    member = member_or_404(case, number, must_be_here=True)
    if not case.is_open:
        return back_from_closed(request, case)
    names = list(member.person.other_names.all())
    if not 1 <= place <= len(names):
        raise Http404("There is no such name.")
    name = names[place - 1]
    if request.method == "POST":
        if request.POST.get("name") != str(name):
            messages.warning(request, "The names were changed meanwhile. Look at them again.")
        elif done(request, people_services.remove_member_name, case=case, member=member, name=name):
            messages.success(request, "The name is removed.")
        return redirect(person_url(case, member))
    return _page(request, "cases/remove_name.html", case, member, name=name)


def _page(request, template, case, member, **context):
    back = person_url(case, member)
    return render_case(
        request, template, case=case, section="people", member=member, back_url=back, **context
    )
