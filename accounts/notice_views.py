"""The person's own notices."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts import audit
from accounts.enums import AuditAction
from accounts.notice_access import notice_of, notices_of, unread_elsewhere
from accounts.notice_forms import NoticeChoicesForm
from accounts.notice_mail import chosen_mail
from accounts.notice_services import choose_mail, read_all_notices, read_notice
from earlyhelp.common.pagination import keyset_page

ORDER = (("is_read", "asc"), ("made_at", "desc"), ("pk", "desc"))


@require_safe
def notices(request):
    """What the person was told, unread first, then the newest."""
    audit.record(by=request.user, now=timezone.now(), action=AuditAction.VIEWED, what="notices")
    page = keyset_page(
        notices_of(request.user).with_is_read(),
        ORDER,
        after=request.GET.get("after"),
        before=request.GET.get("before"),
    )
    elsewhere = unread_elsewhere(request.user)
    return render(request, "accounts/notices.html", {"page": page, "elsewhere": elsewhere})


@require_POST
def open_notice(request, key):
    """Mark a notice as read and go to the page that it is about."""
    notice = notice_of(request.user, key)
    if notice is None:
        raise Http404("No such notice.")
    read_notice(notice=notice, now=timezone.now())
    return redirect(notice.url)


@require_POST
def read_notices(request):
    """Mark all as read."""
    count = read_all_notices(by=request.user, now=timezone.now())
    messages.success(request, f"Marked as read: {count} notice{'' if count == 1 else 's'}.")
    return redirect("notices")


@require_http_methods(["GET", "HEAD", "POST"])
def notice_choices(request):
    """Say for each kind of notice when a mail is wanted."""
    sent = request.POST if request.method == "POST" else None
    form = NoticeChoicesForm(sent, initial=chosen_mail(request.user))
    if sent is not None and form.is_valid():
        choose_mail(by=request.user, choices=form.cleaned_data)
        messages.success(request, "Your choices are saved.")
        return redirect("my_account")
    return render(request, "accounts/notice_choices.html", {"form": form, "back_url": reverse("my_account")})
