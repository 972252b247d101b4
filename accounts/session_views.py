"""How long the person is still signed in, and staying for longer."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.session_access import person_mark, seconds_left


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def session(request):
    """Tell a page's script how long the session lasts. Asking does not make it longer; POST does.

    It names the person by a mark, and brings the token that forms of a page opened before need now.
    """
    if not request.user.is_authenticated:
        return JsonResponse({"person": "", "seconds": 0})
    left = settings.SESSION_COOKIE_AGE
    if request.method != "POST":
        request.leaves_session_alone = True
        left = seconds_left(request.session.session_key, now=timezone.now())
    return JsonResponse({"person": person_mark(request.user), "seconds": left, "token": get_token(request)})
