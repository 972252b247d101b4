"""The person's own notices."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.notice_access import notice_of, notices_of
from accounts.notice_services import read_all_notices, read_notice
from earlyhelp.common.pagination import keyset_page

ORDER = (("is_read", "asc"), ("pk", "desc"))


@require_safe
def notices(request):
    """What the person was told, unread first, then the newest."""
    page = keyset_page(
        notices_of(request.user).with_is_read(),
        ORDER,
        after=request.GET.get("after"),
        before=request.GET.get("before"),
    )
    return render(request, "accounts/notices.html", {"page": page})


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
